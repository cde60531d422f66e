"""Speed and memory use of systems."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from benchmarks.answer import Answer
from benchmarks.summary import YARDSTICK
from benchmarks.systems import System
from benchmarks.tables import UNKNOWN, Table

BARE_PARSING = "parse-only"
"""Name of the system that parses and extracts nothing; the second ratio is relative to its CPU time."""
SITTING = 600.0
"""Largest distance in seconds of two answers measured side by side: more than all other systems take in between. A
resumed run may have answers from another day, when the machine was under another load."""
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds per page, and the total over all pages."""

    mean: float
    median: float
    p95: float
    p99: float
    max: float
    total: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """Speed of a system on a dataset, over the pages on which it did not crash."""

    dataset: str
    system: str
    version: str
    pages: int
    cpu: Times
    wall: Times
    peak_bytes: int
    """Peak memory of its process, including its code and the interpreter."""
    to_yardstick: float | None
    """CPU time as a multiple of the yardstick's, see :func:`cpu_ratio`."""
    to_parsing: float | None
    """CPU time as a multiple of bare parsing's, see :func:`cpu_ratio`."""

    @property
    def pages_per_second(self) -> float:
        """Throughput by wall time of this system alone."""
        return self.pages / self.wall.total if self.wall.total else 0.0


def measure_speeds(answers: Sequence[Answer], systems: Sequence[System]) -> list[Speed]:
    """Speed of each system on one dataset, in the given order, omitting systems without an answer."""
    timed = {
        system.name: {answer.page: answer for answer in answers if answer.system == system.name and not answer.crash}
        for system in systems
    }
    return [_measure_speed(timed[system.name], timed) for system in systems if timed[system.name]]


def _measure_speed(mine: Mapping[str, Answer], timed: Mapping[str, Mapping[str, Answer]]) -> Speed:
    first = next(iter(mine.values()))
    return Speed(
        dataset=first.dataset,
        system=first.system,
        version=first.version,
        pages=len(mine),
        cpu=summarise_times([answer.cpu_seconds for answer in mine.values()]),
        wall=summarise_times([answer.wall_seconds for answer in mine.values()]),
        peak_bytes=max(answer.peak_bytes for answer in mine.values()),
        to_yardstick=cpu_ratio(mine, timed.get(YARDSTICK, {})),
        to_parsing=cpu_ratio(mine, timed.get(BARE_PARSING, {})),
    )


def summarise_times(seconds: Sequence[float]) -> Times:
    """Mean, percentiles (interpolated), maximum and total of at least one time.

    >>> summarise_times([0.1, 0.2, 0.6]).median
    0.2
    """
    median, p95, p99 = np.percentile(seconds, [50, 95, 99]).tolist()
    return Times(float(np.mean(seconds)), median, p95, p99, max(seconds), float(np.sum(seconds)))


def cpu_ratio(mine: Mapping[str, Answer], theirs: Mapping[str, Answer]) -> float | None:
    """CPU time as a multiple of another system's, over the pages that both answered in the same sitting.

    Returns:
        None if there is no such page.
    """
    both = [page for page in mine.keys() & theirs.keys() if _in_same_sitting(mine[page], theirs[page])]
    their_seconds = sum(theirs[page].cpu_seconds for page in both)
    return sum(mine[page].cpu_seconds for page in both) / their_seconds if their_seconds else None


def _in_same_sitting(one: Answer, other: Answer) -> bool:
    distance = datetime.fromisoformat(one.answered_at) - datetime.fromisoformat(other.answered_at)
    return abs(distance.total_seconds()) <= SITTING


def tabulate_speeds(speeds: Sequence[Speed]) -> list[Table]:
    """Tables of CPU time and of wall time on one dataset, in milliseconds except for totals."""
    if not speeds:
        return []
    name = f"{speeds[0].dataset}: "
    moments = ("mean", "median", "p95", "p99", "max", "total s")
    cpu = Table(
        f"{name}CPU ms per page",
        ("system", *moments, f"× {YARDSTICK}", f"× {BARE_PARSING}"),
        tuple(
            (row.system, *_format_times(row.cpu), _format_ratio(row.to_yardstick), _format_ratio(row.to_parsing))
            for row in speeds
        ),
    )
    wall = Table(
        f"{name}wall ms per page, and peak memory",
        ("system", *moments, "pages/s", "peak MB"),
        tuple(
            (row.system, *_format_times(row.wall), f"{row.pages_per_second:.1f}", f"{row.peak_bytes / MEGABYTE:.0f}")
            for row in speeds
        ),
    )
    return [cpu, wall]


def _format_times(times: Times) -> list[str]:
    moments = (times.mean, times.median, times.p95, times.p99, times.max)
    return [*(f"{1000 * seconds:.2f}" for seconds in moments), f"{times.total:.2f}"]


def _format_ratio(value: float | None) -> str:
    return UNKNOWN if value is None else f"{value:.2f}"
