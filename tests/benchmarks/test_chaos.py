import os
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner

from benchmarks.__main__ import main
from benchmarks.chaos import account, killer
from benchmarks.chaos.account import run_stream
from benchmarks.chaos.pages import HOSTILE_STRIDE, find_action, is_large, is_whole, read_title, write_page
from benchmarks.chaos.parents import WAYS, run_parent
from benchmarks.chaos.streams import STREAMS, Fate
from benchmarks.chaos.system import is_stopped, list_children, wait_until
from boilerstrip import extract

KILLED = "the process died: SIGKILL"
OF_PAGE_5: dict[str, tuple[list[Fate], str]] = {
    "missing": ([], "or not in order"),
    "twice": ([Fate(5, "ok", "", True)] * 2, "or not in order"),
    "cut": ([Fate(5, "ok", "", False)], "page 5"),
    "lost without harm": ([Fate(5, "failed", "IndexError: 7", False)], "page 5"),
    "lost after one harm": ([Fate(5, "failed", KILLED, False)], "page 5 , begun 1 times"),
}
"""What must not become of a page, and the problem that it is."""


@pytest.mark.parametrize("number", [0, 3, HOSTILE_STRIDE - 1])
def test_pages_tell_their_number_and_are_recognised_by_their_text(number: int) -> None:
    page = write_page(number)
    assert read_title(page) == read_title(page.encode()) == (number, find_action(number))
    assert is_large(number) == (len(page) > 1_000_000)
    assert is_whole(number, extract(page).text)
    assert not is_whole(number, extract(page[: len(page) // 2]).text)


@pytest.mark.parametrize("name", STREAMS)
def test_every_page_is_accounted_for_while_workers_are_harmed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(killer, "MEAN_SECONDS", 0.8)
    result = run_stream(name, 2, Random(1))
    assert [problem for problem in result.problems if "timeout" not in problem] == []  # of a busy machine
    assert result.pages > 0


@pytest.mark.parametrize("way", WAYS)
def test_no_worker_outlives_its_parent(way: str) -> None:
    ending = run_parent(way, Random(way))
    assert ending.workers > 0
    assert ending.left == 0


def test_children_of_others_are_spared() -> None:
    with subprocess.Popen(["sleep", "1000"]) as other:
        harmer = killer.Killer(Random(1), spared=[*list_children(os.getpid())])
        with subprocess.Popen(["sleep", "1000"]) as victim:
            harmer.start()
            assert wait_until(lambda: bool(harmer.counts), 120)
            harmer.end()
            victim.kill()
        assert not is_stopped(other.pid)
        other.kill()


def stream_with(fates: list[Fate]) -> Callable[..., Iterator[Fate]]:
    """A stream of ten pages of which that with the number 5 has other fates."""

    def stream(numbers: Iterator[int], folder: Path) -> Iterator[Fate]:
        taken = [next(numbers) for _ in range(10)]
        list(numbers)
        (folder / "log").write_text("".join(f"{number}\n" for number in taken))
        for number in taken:
            yield from fates if number == 5 else [Fate(number, "ok", "", True)]

    return stream


@pytest.mark.parametrize("case", OF_PAGE_5)
def test_a_page_that_is_not_accounted_for_is_a_problem(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fates, problem = OF_PAGE_5[case]
    monkeypatch.setattr(account, "_count", count_to_ten)
    monkeypatch.setitem(STREAMS, "broken", (stream_with(fates), True))
    [found] = run_stream("broken", 0, Random(1)).problems
    assert problem in found


def count_to_ten(_: float, taken: list[int], on_end: Callable[[], None]) -> Iterator[int]:
    taken.extend(range(10))
    on_end()
    return iter(range(10))


def test_the_command_fails_if_there_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(name: str, *_: Any) -> account.Account:
        return account.Account(name, 10, Counter(), problems=["page 5 is missing"])

    monkeypatch.setattr("benchmarks.commands.chaos.run_stream", fail)
    result = CliRunner().invoke(main, ["chaos", "--parents", "0"])
    assert result.exit_code == 1
    assert "run 1: in order: page 5 is missing" in result.output
