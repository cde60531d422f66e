"""Tables of the results on pairs: by place, by kind of difference, by language."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from benchmarks.pairs.measure import CopyResult, MinimalResult, count_lost, count_missed
from benchmarks.tables import Table

ALL = "all"

Result = TypeVar("Result", bound=MinimalResult | CopyResult)


def tabulate_minimal(results: Sequence[MinimalResult]) -> list[Table]:
    """Counts of pages with a minimal pair."""
    header = ("pages", "lost", "missing for other reasons")

    def count(group: Sequence[MinimalResult]) -> tuple[int, ...]:
        return len(group), count_lost(group), sum(bool(result.missing and not result.removed) for result in group)

    return _tabulate("Minimal pairs", header, results, count)


def tabulate_copies(results: Sequence[CopyResult]) -> list[Table]:
    """Counts of pages with two copies of a text."""
    header = ("pages", "missed", "neither printed", "debris printed")

    def count(group: Sequence[CopyResult]) -> tuple[int, ...]:
        neither = sum(not result.printed for result in group)
        return len(group), count_missed(group), neither, sum(result.unclean for result in group)

    return _tabulate("Copies", header, results, count)


def list_lost(results: Sequence[MinimalResult]) -> list[str]:
    """A line for each minimal pair of which a text was removed as a duplicate."""
    return [
        f"lost: {result.pair.language}, {result.pair.kind}, {result.place}: {' / '.join(result.removed)}"
        for result in results
        if result.removed
    ]


def list_missed(results: Sequence[CopyResult]) -> list[str]:
    """A line for each pair of copies of which both are printed."""
    return [
        f"missed: {result.pair.language}, {result.pair.kind}, {result.place}: {result.pair.one} / {result.pair.other}"
        for result in results
        if result.printed > 1
    ]


def _tabulate(
    title: str, header: tuple[str, ...], results: Sequence[Result], count: Callable[[Sequence[Result]], tuple[int, ...]]
) -> list[Table]:
    groupings: dict[str, Callable[[Result], str]] = {
        "place": lambda result: result.place,
        "difference": lambda result: result.pair.kind,
        "language": lambda result: result.pair.language,
    }
    return [
        Table(f"{title} by {name}", (name, *header), _count_groups(results, key, count))
        for name, key in groupings.items()
    ]


def _count_groups(
    results: Sequence[Result], key: Callable[[Result], str], count: Callable[[Sequence[Result]], tuple[int, ...]]
) -> tuple[tuple[str, ...], ...]:
    groups: dict[str, list[Result]] = {ALL: list(results)}
    for result in results:
        groups.setdefault(key(result), []).append(result)
    return tuple((group, *map(str, count(groups[group]))) for group in groups)
