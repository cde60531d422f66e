"""CPU time and memory against the size of a page: both should double where the page does."""

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
"""Characters: eleven doublings, from a short article to what hardly any page reaches."""
LINEAR = 2.0
TOLERANCE = 1.3
"""How much more than twice as much a page of twice the size may cost before it is flagged."""
LEAST_SECONDS = 0.5
"""CPU time that a size is measured for, so that small pages are measured often; the least counts."""
LEAST_TIMES = 3
"""A process pays for memory when it first touches it, so that one extraction of a large page tells little."""
LEAST_BYTES = 4_000_000
"""Growth of memory below this is what an allocator had left over."""
TIME_LIMIT = 300.0
"""Seconds a page: ten times what the largest takes."""
SEED = 1
"""Of the order of bodies. Pages come sorted by language, and a page in Chinese has more blocks to the character: in
that order, large pages would be other pages, not larger ones."""
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Cost:
    """What a page of this size took."""

    size: int
    """In characters."""
    cpu_seconds: float
    memory_bytes: int
    """Peak of its process, less what the process held before."""


def list_sizes(largest: int = LARGEST) -> list[int]:
    """Sizes measured, each twice the one before.

    >>> list_sizes(50_000)
    [10000, 20000, 40000]
    """
    found = [SMALLEST]
    while 2 * found[-1] <= largest:
        found.append(2 * found[-1])
    return found


def read_bodies(datasets: Iterable[Dataset]) -> list[str]:
    """What stands in the body of each HTML page, languages and kinds mixed."""
    html = (decode(page.html) for dataset in datasets for page in dataset.pages() if not page.flattened)
    trees = (LexborHTMLParser(source) for source in html)
    found = [tree.body.inner_html or "" for tree in trees if tree.body is not None]
    Random(SEED).shuffle(found)
    return found


def build_page(size: int, parts: Sequence[str]) -> Page:
    """A page of so many characters: parts of each body in turn, then of each again, up to the size.

    Raises:
        BenchmarkError: there is nothing in the parts.
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


def measure_costs(system: System, parts: Sequence[str], wanted: Iterable[int]) -> Iterator[Cost]:
    """The cost of each size, in a process of its own.

    Raises:
        BenchmarkError: a page crashes the system.
    """
    for size in wanted:
        yield _measure_cost(system, build_page(size, parts))


def _measure_cost(system: System, page: Page) -> Cost:
    worker = Worker(system, TIME_LIMIT)
    try:
        before = worker.attempt(WARM_UP).peak_bytes
        seconds: list[float] = []
        while sum(seconds) < LEAST_SECONDS or len(seconds) < LEAST_TIMES:
            outcome = worker.attempt(page)
            if outcome.crash:
                raise BenchmarkError(f"{system.name}, {page.id} characters: {outcome.crash}")
            seconds.append(outcome.cpu_seconds)
        return Cost(len(page.html), min(seconds), outcome.peak_bytes - before)
    finally:
        worker.close()


def tabulate_growth(found: Sequence[Cost]) -> Table:
    """A row a size, with the factor to the size before; what is far from linear is flagged."""
    rows = []
    for before, cost in zip([None, *found], found, strict=False):
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
    return Table("Cost against the size of a page, and factors from size to size", header, tuple(rows))


def growth_factors(before: Cost, cost: Cost) -> tuple[float | None, float | None]:
    """How much more CPU time and memory a size takes; None where there is too little to compare."""
    cpu = cost.cpu_seconds / before.cpu_seconds if before.cpu_seconds else None
    return cpu, cost.memory_bytes / before.memory_bytes if before.memory_bytes >= LEAST_BYTES else None


def _format_factor(value: float | None) -> str:
    return UNKNOWN if value is None else f"{value:.2f}"
