"""A run that is killed and started again, through the command line and with real systems."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from benchmarks.predictions import prediction_path
from benchmarks.speed import BARE_PARSING

ROOT = Path(__file__).resolve().parents[2]
PAGES = 60
SYSTEM = "all-text"


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """A dataset of pages that take a while: each is some thousand paragraphs."""
    path = tmp_path / "rows.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(PAGES):
            html = f"<h1>Tide {number}</h1>" + f"<p>At {number} the water leaves the bay.</p>" * 3000
            file.write(json.dumps({"id": str(number), "html": html, "gold_text": f"Tide {number}"}) + "\n")
    return path


def command(rows: Path, out: Path) -> list[str]:
    return [sys.executable, "-m", "benchmarks", "run", str(rows), "--systems", SYSTEM, "--out", str(out)]


def finish(rows: Path, out: Path) -> str:
    """Run to the end; gives what was written on stderr."""
    done = subprocess.run(command(rows, out), cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stderr


def lines(out: Path, system: str = SYSTEM) -> list[bytes]:
    """The lines that are finished."""
    path = prediction_path(out, system, "rows")
    return path.read_bytes().split(b"\n")[:-1] if path.exists() else []


def kill_in_the_midst(rows: Path, out: Path, after: int) -> None:
    """Start a run, and kill it with SIGKILL once it has written so many answers."""
    with subprocess.Popen(command(rows, out), cwd=ROOT, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as run:
        while len(lines(out)) < after:
            assert run.poll() is None, "the run ended before it could be killed"
            time.sleep(0.005)
        os.kill(run.pid, signal.SIGKILL)


def without_times(out: Path) -> Any:
    """Results but for what is measured anew in each run."""
    results = json.loads((out / "results.json").read_text(encoding="utf-8"))
    for page in results["pages"]:
        del page["cpu_seconds"], page["wall_seconds"]
    return results["pages"], results["summaries"], results["comparisons"]


class TestKilledRun:
    def test_ends_in_the_same_table_when_started_again(self, rows: Path, tmp_path: Path) -> None:
        whole, broken = tmp_path / "whole", tmp_path / "broken"
        finish(rows, whole)
        kill_in_the_midst(rows, broken, after=5)
        kill_in_the_midst(rows, broken, after=12)
        done = lines(broken)[:12]
        assert not (broken / "results.json").exists()
        assert f"{PAGES}/{PAGES}" in finish(rows, broken)
        assert without_times(broken) == without_times(whole)
        assert lines(broken)[:12] == done, "answers that were there have been made again"
        for system in (SYSTEM, BARE_PARSING):
            assert [json.loads(line)["page"] for line in lines(broken, system)] == list(map(str, range(PAGES)))
