"""Whether every page is accounted for."""

import os
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from unittest.mock import patch

from benchmarks.chaos.killer import Killer
from benchmarks.chaos.pages import find_action, is_large
from benchmarks.chaos.streams import START, STREAMS, Fate
from benchmarks.chaos.system import list_children
from benchmarks.chaos.work import count_starts
from boilerstrip.batch import worker

EXPECTED = {
    **dict.fromkeys(("spin", "hold_lock", "sleep", "stop"), "timeout"),
    **dict.fromkeys(("kill", "crash", "leave"), "failed"),
    **dict.fromkeys(("grow", "exhaust"), "memory"),
}
"""Status of a page by what it does to its process."""
HARMED = ("SIGKILL", "no answer within", "more memory was needed than", "exit code 1", "SIGSEGV", "SIGABRT")
"""What causes contain that harm from outside leads to; the last three if there is no memory even to say so."""
MIN_STARTS, MIN_LARGE_STARTS = 2, 1
"""Processes that must have begun with a page before it is given up for harm from outside. One may have ended while a
large page crossed to it."""


@dataclass(slots=True)
class Account:
    """What became of the pages of a stream while its workers were harmed."""

    stream: str
    pages: int
    harms: Counter[str]
    hostile: int = 0
    """Hostile pages with the status that they earn."""
    hostile_harmed: int = 0
    """Hostile pages with the cause of a harm from outside instead."""
    lost: int = 0
    """Other pages that are lost; two harms met each."""
    problems: list[str] = field(default_factory=list)
    """What must not be."""


def run_stream(name: str, seconds: float, random: Random) -> Account:
    """Have pages read for so many seconds while workers are harmed, and check what became of them."""
    stream, is_ordered = STREAMS[name]
    files, others = _count_files(), list_children(os.getpid())
    killer = Killer(random, others)
    taken: list[int] = []
    killer.start()
    with tempfile.TemporaryDirectory() as folder, patch.object(worker, "START_SECONDS", START):
        fates = list(stream(_count(seconds, taken, killer.end), Path(folder)))
        starts = count_starts(Path(folder, "log"))
    account = Account(name, len(taken), killer.counts)
    numbers = [fate.number for fate in fates]
    if (numbers if is_ordered else sorted(numbers)) != taken:
        account.problems.append(f"{len(taken)} pages, {len(numbers)} answers for {len(set(numbers))}, or not in order")
    for fate in fates:
        _enter(account, fate, starts.get(fate.number, 0))
    if left := set(list_children(os.getpid())) - set(others):
        account.problems.append(f"{len(left)} processes left")
    if (more := _count_files() - files) > 0:
        account.problems.append(f"{more} open files left")
    return account


def _count(seconds: float, taken: list[int], on_end: Callable[[], None]) -> Iterator[int]:
    """Numbers from 0 for so many seconds; each is noted."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        taken.append(len(taken))
        yield taken[-1]
    on_end()


def _count_files() -> int:
    """Count the open files of this process."""
    return len(list(Path("/proc/self/fd").iterdir()))


def _enter(account: Account, fate: Fate, starts: int) -> None:
    """Enter the fate of a page into an account.

    Args:
        account: to enter it into.
        fate: of the page.
        starts: how often a process began with it.
    """
    action = find_action(fate.number)
    is_harmed = any(cause in fate.cause for cause in HARMED)
    if action and fate.status == EXPECTED[action]:
        account.hostile += 1
    elif action and is_harmed:
        account.hostile_harmed += 1
    elif not action and fate.status == "ok" and fate.is_whole:
        pass
    elif not action and is_harmed and starts >= (MIN_LARGE_STARTS if is_large(fate.number) else MIN_STARTS):
        account.lost += 1
    else:
        account.problems.append(f"page {fate.number} {action}, begun {starts} times: {fate.status}, {fate.cause}")


def list_problems(accounts: Sequence[Account]) -> list[str]:
    """Problems of all accounts."""
    return [f"{account.stream}: {problem}" for account in accounts for problem in account.problems]
