"""A thread that does harm to the children of this process."""

import os
import resource
import signal
from collections import Counter
from collections.abc import Collection
from contextlib import suppress
from random import Random
from threading import Event, Thread

from benchmarks.chaos.system import list_programs

MEAN_SECONDS = 1.5
"""Between two victims, on average; the time is exponentially distributed, so some follow at once. On a busy machine a
worker takes as long to start: with a harm each 0.2 s hardly one of three did."""
STARVED_BYTES = 1_000_000
"""Less than a process has already: it gets no more memory."""
HARMS = ("SIGKILL", "SIGSTOP", "memory")


class Killer(Thread):
    """Kills, stops or starves a child at random moments; a stopped one is not continued.

    Args:
        random: source of moments, victims and harms.
        spared: children that are left alone.
    """

    def __init__(self, random: Random, spared: Collection[int] = ()) -> None:
        super().__init__(daemon=True)
        self._spared = spared
        self.counts: Counter[str] = Counter()
        """How many victims there were of each harm."""
        self._random, self._is_over = random, Event()

    def run(self) -> None:
        """Do harm until :meth:`end`."""
        while not self._is_over.wait(self._random.expovariate(1 / MEAN_SECONDS)):
            victims = [pid for pid in list_programs(os.getpid()) if pid not in self._spared]
            if victims:
                harm = self._random.choice(HARMS)
                self.counts[harm] += do_harm(self._random.choice(victims), harm)

    def end(self) -> None:
        """Stop doing harm."""
        self._is_over.set()
        self.join()


def do_harm(pid: int, harm: str) -> bool:
    """Do a harm to a process; False if it has ended before."""
    with suppress(ProcessLookupError):
        if harm == "memory":
            resource.prlimit(pid, resource.RLIMIT_DATA, (STARVED_BYTES, resource.RLIM_INFINITY))
        else:
            os.kill(pid, signal.Signals[harm])
        return True
    return False
