"""CPU time and memory against page size: both should double when the page does."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import cycle
from random import Random

from selectolax.lexbor import LexborHTMLParser

from benchmarks.datasets import Dataset
from benchmarks.decoding import decode
from benchmarks.errors import BenchmarkError
from benchmarks.page import Page
from benchmarks.runner.worker import WARM_UP, Worker
from benchmarks.systems import System
from benchmarks.tables import UNKNOWN, Table

SMALLEST = 10_000
LARGEST = 20_480_000
"""Smallest and largest page in characters: eleven doublings, from a short article to a size that few pages reach."""
LINEAR = 2.0
"""Growth factor of a linear cost when the page size doubles."""
TOLERANCE = 1.3
"""Factors above this multiple of the linear one are flagged."""
MIN_SECONDS = 0.5
"""CPU time spent on each size, so that small pages are measured often; the minimum counts."""
MIN_RUNS = 3
"""A process pays for memory when it first touches it, so a single extraction of a large page is not representative."""
MIN_BYTES = 4_000_000
"""Smaller growth of memory is an allocator's slack and is not compared."""
TIME_LIMIT = 300.0
"""Seconds per page: ten times the time of the largest."""
SEED = 1
"""Seed of the order of bodies. Pages come sorted by language, and a Chinese page has more blocks per character: in
that order, large pages would differ from small ones in more than their size."""
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Cost:
    """Cost of extracting a page of this size."""

    size: int
    """Characters."""
    cpu_seconds: float
    memory_bytes: int
    """Peak memory of its process, less the peak before the page."""


def list_sizes(largest: int = LARGEST) -> list[int]:
    """Page sizes to measure, each twice the previous one.

    >>> list_sizes(50_000)
    [10000, 20000, 40000]
    """
    sizes = [SMALLEST]
    while 2 * sizes[-1] <= largest:
        sizes.append(2 * sizes[-1])
    return sizes


def read_bodies(datasets: Iterable[Dataset]) -> list[str]:
    """HTML inside the body of each HTML page, in a fixed random order that mixes languages and page types."""
    html = (decode(page.html) for dataset in datasets for page in dataset.pages() if not page.flattened)
    trees = (LexborHTMLParser(source) for source in html)
    bodies = [tree.body.inner_html or "" for tree in trees if tree.body is not None]
    Random(SEED).shuffle(bodies)
    return bodies


def build_page(size: int, parts: Sequence[str]) -> Page:
    """A page whose body is the parts one after another, repeated and cut off at ``size`` characters.

    Raises:
        BenchmarkError: all parts are empty.
    """
    if not any(parts):
        raise BenchmarkError("no page has a body")
    pieces: list[str] = []
    length = 0
    for part in cycle(parts):
        pieces.append(part)
        length += len(part)
        if length >= size:
            break
    body = "".join(pieces)[:size]
    return replace(WARM_UP, dataset="growth", id=str(size), html=f"<!doctype html><title>Tides</title><body>{body}")


def measure_costs(system: System, parts: Sequence[str], sizes: Iterable[int]) -> Iterator[Cost]:
    """Cost of a page of each size, each in a new process.

    Raises:
        BenchmarkError: the system crashes on a page.
    """
    for size in sizes:
        yield _measure_cost(system, build_page(size, parts))


def _measure_cost(system: System, page: Page) -> Cost:
    worker = Worker(system, TIME_LIMIT)
    try:
        before = worker.attempt(WARM_UP).peak_bytes
        seconds: list[float] = []
        while sum(seconds) < MIN_SECONDS or len(seconds) < MIN_RUNS:
            outcome = worker.attempt(page)
            if outcome.crash:
                raise BenchmarkError(f"{system.name}, {page.id} characters: {outcome.crash}")
            seconds.append(outcome.cpu_seconds)
        return Cost(len(page.html), min(seconds), outcome.peak_bytes - before)
    finally:
        worker.close()


def tabulate_growth(costs: Sequence[Cost]) -> Table:
    """Table with a row for each size and the factors to the previous size; factors far from linear are flagged."""
    rows = []
    for before, cost in zip([None, *costs], costs, strict=False):
        cpu, memory = growth_factors(before, cost) if before else (None, None)
        flags = [name for name, factor in (("CPU", cpu), ("memory", memory)) if factor and factor > TOLERANCE * LINEAR]
        rows.append(
            (
                f"{cost.size:,}",
                f"{1_000 * cost.cpu_seconds:.1f}",
                _format_factor(cpu),
                f"{cost.memory_bytes / MEGABYTE:.1f}",
                _format_factor(memory),
                f"above {TOLERANCE} × linear: {', '.join(flags)}" if flags else "",
            )
        )
    header = ("characters", "CPU ms", "factor", "memory MB", "factor", "")
    return Table("Cost by page size, and growth factors", header, tuple(rows))


def growth_factors(before: Cost, cost: Cost) -> tuple[float | None, float | None]:
    """Growth factors of CPU time and memory; None if there is too little to compare."""
    cpu = cost.cpu_seconds / before.cpu_seconds if before.cpu_seconds else None
    return cpu, cost.memory_bytes / before.memory_bytes if before.memory_bytes >= MIN_BYTES else None


def _format_factor(value: float | None) -> str:
    return UNKNOWN if value is None else f"{value:.2f}"
