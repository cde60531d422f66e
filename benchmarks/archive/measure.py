"""Programs over archives, timed as whole processes."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.archive.loops import Answer
from benchmarks.errors import BenchmarkError
from benchmarks.paths import ROOT


@dataclass(frozen=True, slots=True)
class Cost:
    """What a program took."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds of CPU, of its own and of its worker processes."""
    answer: Answer = field(default_factory=Answer)
    """What it printed, if it was a loop."""


def run_program(arguments: Sequence[str]) -> Cost:
    """Run a module of Python to its end.

    Raises:
        BenchmarkError: it failed.
    """
    started, before = time.monotonic(), os.times()
    done = subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    wall, after = time.monotonic() - started, os.times()
    if done.returncode:
        raise BenchmarkError(f"python -m {' '.join(arguments)} failed: {done.stderr}")
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(wall, cpu, Answer(**json.loads(done.stdout)) if done.stdout.startswith("{") else Answer())


def run_loop(loop: str, paths: Sequence[Path]) -> list[Cost]:
    """Run a loop over each archive, one after the other."""
    return [run_program(["benchmarks.archive.loops", loop, str(path)]) for path in paths]


def run_boilerstrip(inputs: Path, output: Path, workers: int) -> Cost:
    """Make tables of a folder of archives by the command line."""
    options = ["-o", str(output), "--overwrite", "--workers", str(workers), "--quiet"]
    return run_program(["boilerstrip", str(inputs), *options])
