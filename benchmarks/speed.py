"""How fast systems are, and how much memory they take."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from benchmarks.answer import Answer
from benchmarks.summary import YARDSTICK
from benchmarks.systems import System
from benchmarks.tables import UNKNOWN, Table

BARE_PARSING = "parse-only"
"""The system whose CPU time is 1 in the second ratio, as the yardstick's is in the first."""
SITTING = 600.0
"""Seconds between two answers that were made side by side: more than all other systems may take in between. One that
a resumed run added answered on another day, on a machine that may have been as good as another."""
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds a page, and of all pages together."""

    mean: float
    median: float
    p95: float
    p99: float
    max: float
    total: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """A system on a dataset, over the pages on which it did not crash."""

    dataset: str
    system: str
    version: str
    pages: int
    cpu: Times
    wall: Times
    peak_bytes: int
    """Most memory that its process ever held, its code and the interpreter included."""
    to_yardstick: float | None
    """CPU time as a multiple of the yardstick's, over the pages that both answered in one sitting; None without any."""
    to_parsing: float | None
    """Likewise of bare parsing's."""

    @property
    def pages_per_second(self) -> float:
        """By wall time of the system alone."""
        return self.pages / self.wall.total if self.wall.total else 0.0


def measure_speeds(answers: Sequence[Answer], systems: Sequence[System]) -> list[Speed]:
    """Speeds of systems on one dataset, in their order; without those that answered nothing."""
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
    """Figures of at least one time; percentiles are interpolated.

    >>> summarise_times([0.1, 0.2, 0.6]).median
    0.2
    """
    median, p95, p99 = np.percentile(seconds, [50, 95, 99]).tolist()
    return Times(float(np.mean(seconds)), median, p95, p99, max(seconds), float(np.sum(seconds)))


def cpu_ratio(mine: Mapping[str, Answer], theirs: Mapping[str, Answer]) -> float | None:
    """CPU time as a multiple of another system's, over the pages that both answered in one sitting."""
    both = [page for page in mine.keys() & theirs.keys() if _in_same_sitting(mine[page], theirs[page])]
    whole = sum(theirs[page].cpu_seconds for page in both)
    return sum(mine[page].cpu_seconds for page in both) / whole if whole else None


def _in_same_sitting(one: Answer, other: Answer) -> bool:
    apart = datetime.fromisoformat(one.answered_at) - datetime.fromisoformat(other.answered_at)
    return abs(apart.total_seconds()) <= SITTING


def tabulate_speeds(found: Sequence[Speed]) -> list[Table]:
    """CPU and wall time of systems on one dataset, in milliseconds but for totals."""
    if not found:
        return []
    name = f"{found[0].dataset}: "
    moments = ("mean", "median", "p95", "p99", "max", "total s")
    cpu = Table(
        f"{name}CPU ms a page",
        ("system", *moments, f"× {YARDSTICK}", f"× {BARE_PARSING}"),
        tuple(
            (row.system, *_format_times(row.cpu), _format_ratio(row.to_yardstick), _format_ratio(row.to_parsing))
            for row in found
        ),
    )
    wall = Table(
        f"{name}wall ms a page, and peak memory",
        ("system", *moments, "pages/s", "peak MB"),
        tuple(
            (row.system, *_format_times(row.wall), f"{row.pages_per_second:.1f}", f"{row.peak_bytes / MEGABYTE:.0f}")
            for row in found
        ),
    )
    return [cpu, wall]


def _format_times(figures: Times) -> list[str]:
    moments = (figures.mean, figures.median, figures.p95, figures.p99, figures.max)
    return [*(f"{1000 * seconds:.2f}" for seconds in moments), f"{figures.total:.2f}"]


def _format_ratio(value: float | None) -> str:
    return UNKNOWN if value is None else f"{value:.2f}"
