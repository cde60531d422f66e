"""Paired comparison of the first system with each other one, on all pages and by dataset, page type and language."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.accuracy import Measure, choose_measure, page_accuracy
from benchmarks.bootstrap import LEVEL, TIE, Difference, paired_difference
from benchmarks.scoring import PageScore
from benchmarks.tables import Table, format_signed_share

ALL_PAGES = "all pages"
UNKNOWN = "unknown"

GROUPINGS: Mapping[str, Callable[[PageScore], str]] = {
    ALL_PAGES: lambda _: ALL_PAGES,
    "dataset": lambda score: score.dataset,
    "page type": lambda score: score.page_type or UNKNOWN,
    "language": lambda score: score.language or UNKNOWN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Comparison of two systems on a group of pages."""

    first: str
    second: str
    measure: Measure
    grouping: str
    """A key of ``GROUPINGS``."""
    group: str
    """Name of the group, such as a page type."""
    difference: Difference


def compare(scores: Sequence[PageScore]) -> list[Comparison]:
    """Compare the system of the first score with each other system, on the pages that both have scores for."""
    systems = list(dict.fromkeys(score.system for score in scores))
    by_system = {name: {_page_key(score): score for score in scores if score.system == name} for name in systems}
    return [row for other in systems[1:] for row in _compare_pair(by_system[systems[0]], by_system[other])]


Pages = Mapping[tuple[str, str], PageScore]
"""One system's scores, keyed by dataset and page id."""


def _page_key(score: PageScore) -> tuple[str, str]:
    return score.dataset, score.page


def _compare_pair(first: Pages, second: Pages) -> Iterator[Comparison]:
    both = [(first[page], second[page]) for page in first if page in second]
    for grouping, group_of in GROUPINGS.items():
        groups: dict[tuple[Measure, str], list[tuple[float, float]]] = {}
        for mine, theirs in both:
            measure = choose_measure([mine])
            pair = page_accuracy(mine, measure), page_accuracy(theirs, measure)
            if pair[0] is not None and pair[1] is not None:
                groups.setdefault((measure, group_of(mine)), []).append((pair[0], pair[1]))
        for (measure, group), pairs in sorted(groups.items(), key=lambda item: -len(item[1])):
            yield Comparison(
                first=both[0][0].system,
                second=both[0][1].system,
                measure=measure,
                grouping=grouping,
                group=group,
                difference=paired_difference([mine for mine, _ in pairs], [theirs for _, theirs in pairs]),
            )


def tabulate_comparisons(rows: Sequence[Comparison], groupings: Collection[str] = tuple(GROUPINGS)) -> list[Table]:
    """A table for all pages, and one for each other grouping with more than one group."""
    tables = []
    for grouping in (name for name in GROUPINGS if name in groupings):
        of_grouping = [row for row in rows if row.grouping == grouping]
        min_groups = 1 if grouping == ALL_PAGES else 2
        if len({row.group for row in of_grouping}) >= min_groups:
            tables.append(_tabulate(grouping, of_grouping))
    return tables


def _tabulate(grouping: str, rows: Sequence[Comparison]) -> Table:
    by, group = ("", ()) if grouping == ALL_PAGES else (f" by {grouping}", (grouping,))
    title = f"{rows[0].first} against others{by}: mean difference, {LEVEL} % interval; tied within {TIE:g}"
    header = ("against", *group, "measure", "pages", "difference", "interval", "won", "tied", "lost")
    cells = (
        (row.second, *((row.group,) if group else ()), row.measure, *_difference_cells(row.difference)) for row in rows
    )
    return Table(title, header, tuple(cells))


def _difference_cells(difference: Difference) -> tuple[str, ...]:
    low, high = map(format_signed_share, difference.interval)
    counts = map(str, (difference.won, difference.tied, difference.lost))
    return str(difference.pages), format_signed_share(difference.mean), f"{low} to {high}", *counts
