"""A run that is killed and restarted, through the command line and with real systems."""

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
    """A dataset of slow pages with some thousand paragraphs each."""
    path = tmp_path / "rows.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(PAGES):
            html = f"<h1>Tide {number}</h1>" + f"<p>At {number} the water leaves the bay.</p>" * 3000
            file.write(json.dumps({"id": str(number), "html": html, "gold_text": f"Tide {number}"}) + "\n")
    return path


def command(rows: Path, out: Path) -> list[str]:
    return [sys.executable, "-m", "benchmarks", "run", str(rows), "--systems", SYSTEM, "--out", str(out)]


def finish(rows: Path, out: Path) -> str:
    """Run to the end and return the output on stderr."""
    process = subprocess.run(command(rows, out), cwd=ROOT, capture_output=True, text=True, check=True)
    return process.stderr


def lines(out: Path, system: str = SYSTEM) -> list[bytes]:
    """Complete lines of a file of answers."""
    path = prediction_path(out, system, "rows")
    return path.read_bytes().split(b"\n")[:-1] if path.exists() else []


def kill_after(answers: int, rows: Path, out: Path) -> None:
    """Start a run, and kill it with SIGKILL once it has written this number of answers."""
    with subprocess.Popen(command(rows, out), cwd=ROOT, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as run:
        while len(lines(out)) < answers:
            assert run.poll() is None, "the run ended before it could be killed"
            time.sleep(0.005)
        os.kill(run.pid, signal.SIGKILL)


def without_times(out: Path) -> Any:
    """Results without the figures that differ from run to run."""
    results = json.loads((out / "results.json").read_text(encoding="utf-8"))
    for page in results["pages"]:
        del page["cpu_seconds"], page["wall_seconds"]
    return results["pages"], results["summaries"], results["comparisons"]


class TestKilledRun:
    def test_gives_the_same_results_after_a_restart(self, rows: Path, tmp_path: Path) -> None:
        whole, broken = tmp_path / "whole", tmp_path / "broken"
        finish(rows, whole)
        kill_after(5, rows, broken)
        kill_after(12, rows, broken)
        stored = lines(broken)[:12]
        assert not (broken / "results.json").exists()
        assert f"{PAGES}/{PAGES}" in finish(rows, broken)
        assert without_times(broken) == without_times(whole)
        assert lines(broken)[:12] == stored, "stored answers were computed again"
        for system in (SYSTEM, BARE_PARSING):
            assert [json.loads(line)["page"] for line in lines(broken, system)] == list(map(str, range(PAGES)))
