"""Parents that end in every way at random moments, also while their workers start: does a worker survive one?"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.chaos.killer import do_harm
from benchmarks.chaos.system import is_stopped, list_children, list_marked, list_programs, wait_until
from benchmarks.paths import ROOT

SIGNALS = ("SIGKILL", "SIGTERM", "SIGINT")
OWN_WAYS = ("sys.exit", "os._exit", "exception", "dropped")
WAYS = (*SIGNALS, *OWN_WAYS)
MOST_SECONDS = 2.0
"""Latest moment of a signal, after the first worker is there: they start within a second, and then work."""
MOST_PAGES = 140
"""Latest page after which a parent ends by itself, before the first hostile page."""
STOPPED_SHARE = 0.25
"""Share of the parents one of whose workers is stopped before."""
PATIENCE = 10.0
"""Seconds in which the workers of a parent must end."""
MARK = "BOILERSTRIP_CHAOS"


@dataclass(frozen=True, slots=True)
class Ending:
    """How a parent ended."""

    way: str
    workers: int
    """That it had at most; 0 if it ended before it was seen to have any."""
    seconds: float
    """After which the last of them had ended."""
    left: int
    """That had not ended within :data:`PATIENCE`."""


def run_parent(way: str, random: Random) -> Ending:
    """Start a program, have it end, and look for its workers."""
    mark = f"{MARK}={os.getpid()}-{random.getrandbits(64)}"
    name, _, value = mark.partition("=")
    pages = random.randint(1, MOST_PAGES) if way in OWN_WAYS else 0
    command = [sys.executable, "-m", "benchmarks.chaos.parent", way, str(pages)]
    silent = subprocess.DEVNULL
    parent = subprocess.Popen(command, cwd=ROOT, env={**os.environ, name: value}, stdout=silent, stderr=silent)
    try:
        workers = _await_end(parent, way, random)
        start = time.monotonic()
        spared = {parent.pid} if way == "dropped" else set()
        wait_until(lambda: set(list_marked(mark)) <= spared, PATIENCE)
        return Ending(way, workers, time.monotonic() - start, len(set(list_marked(mark)) - spared))
    finally:
        parent.kill()
        parent.wait()
        for pid in list_marked(mark):
            os.kill(pid, signal.SIGKILL)


def _await_end(parent: "subprocess.Popen[bytes]", way: str, random: Random) -> int:
    """Wait until a parent ends or drops its workers; return how many it had at most."""
    moment, stops = random.uniform(0, MOST_SECONDS), way in SIGNALS and random.random() < STOPPED_SHARE
    workers: list[int] = []
    start = time.monotonic()
    while parent.poll() is None and (way not in SIGNALS or time.monotonic() < start + moment):
        found = list_children(parent.pid)
        if way == "dropped" and workers and not found:
            break
        start = start if workers else time.monotonic()
        workers = max(workers, found, key=len)
        time.sleep(0.01)
    if stops and (victims := list_programs(parent.pid)):
        victim = random.choice(victims)
        do_harm(victim, "SIGSTOP")
        wait_until(lambda: is_stopped(victim))
    if way in SIGNALS:
        parent.send_signal(signal.Signals[way])
        parent.wait()
    return len(workers)


def list_left(endings: Sequence[Ending]) -> list[str]:
    """Descriptions of the endings that left processes."""
    return [f"{ending.way}: {ending.left} processes left" for ending in endings if ending.left]
