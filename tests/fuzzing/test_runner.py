"""Runs of the fuzzer."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzzing import runner
from tests.fuzzing.generate import generate
from tests.fuzzing.runner import Run, run_inputs
from tests.fuzzing.worker import PROGRESS, Finding, describe, find_faults

FAILING = """
import os, signal, struct, sys, time
at = struct.Struct("<q").pack
seed, start, end, progress = map(int, sys.argv[1:])
for number in range(start, end):
    os.pwrite(progress, at(number), 0)
    if number == 3:
        print('[2, "found"]', flush=True)
        {}
"""


@pytest.fixture
def work(tmp_path: Path) -> Run:
    return Run(seed=1, start=0, end=8, folder=tmp_path)


def replace_worker(monkeypatch: pytest.MonkeyPatch, end: str) -> None:
    """Let processes do something at the fourth input."""
    real = subprocess.Popen

    def start(command: list[str], **options: object) -> object:
        return real([sys.executable, "-c", FAILING.format(end), *command[3:]], **options)  # type: ignore[call-overload]

    monkeypatch.setattr(runner.subprocess, "Popen", start)


def read_causes(work: Run) -> dict[str, str]:
    return {path.stem: path.read_text().strip() for path in work.folder.glob("*.cause")}


def test_a_run_checks_all_inputs(work: Run) -> None:
    lines: list[str] = []
    run_inputs(work, 60, lines.append)
    assert work.done == 8
    assert not work.kinds
    assert lines[-1].startswith("seed 1: 8 of 8, ")


def test_a_process_that_dies_costs_one_input(work: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    replace_worker(monkeypatch, "os.kill(os.getpid(), signal.SIGSEGV)")
    run_inputs(work, 60, lambda _: None)
    assert read_causes(work) == {"1-2": "found", "1-3": "process died: SIGSEGV"}
    data = generate(1, 3).data
    assert (work.folder / "1-3.input").read_bytes() == (data if isinstance(data, bytes) else data.encode())
    assert json.loads(work.state.read_text())["next"] == 8


def test_a_process_that_hangs_is_killed(work: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "HANG_SECONDS", 0.2)
    monkeypatch.setattr(runner, "POLL_SECONDS", 0.05)
    replace_worker(monkeypatch, "time.sleep(60)")
    run_inputs(work, 60, lambda _: None)
    assert read_causes(work)["1-3"].startswith("hangs: ")
    assert work.done == 8


def test_a_run_goes_on_where_one_stopped(work: Run) -> None:
    work.save_state(6)
    run_inputs(work, 60, lambda _: None)
    assert work.done == 2


def test_at_most_a_few_inputs_of_a_kind_are_kept(work: Run) -> None:
    for number in range(2 * runner.MAX_KEPT):
        work.save(number, "found")
    assert work.kinds == {"found": 2 * runner.MAX_KEPT}
    assert len(read_causes(work)) == runner.MAX_KEPT


def test_a_cause_names_the_place_in_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from boilerstrip.document import source

    monkeypatch.setattr(source, "is_binary", lambda _: 1 / 0)
    with (tmp_path / "progress").open("w+b") as progress:
        found = list(find_faults(1, range(2), progress.fileno()))
        progress.seek(0)
        assert PROGRESS.unpack(progress.read()) == (1,)
    assert [finding.number for finding in found] == [0, 1]
    assert all("ZeroDivisionError at " in finding.cause for finding in found)


def test_an_exception_is_described_by_its_type_and_message() -> None:
    try:
        raise ValueError("ebb")
    except ValueError as error:
        assert describe(error).startswith("ValueError at ")
        assert Finding(1, describe(error)).cause.endswith(": ebb")
