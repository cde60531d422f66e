"""The first system against each of the others: differences over all pages, and by dataset, page type and language."""

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
    """Two systems on a group of pages."""

    first: str
    second: str
    measure: Measure
    """What was compared: the pages' word-F1, or snippet F1 where there is no gold text."""
    grouping: str
    group: str
    difference: Difference


def compare(scores: Sequence[PageScore]) -> list[Comparison]:
    """Comparisons of the system of the first score with each other one, on pages that both were scored on."""
    systems = list(dict.fromkeys(score.system for score in scores))
    of = {system: {_page_key(score): score for score in scores if score.system == system} for system in systems}
    return [comparison for other in systems[1:] for comparison in _compare_pair(of[systems[0]], of[other])]


Pages = Mapping[tuple[str, str], PageScore]


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


def tabulate_comparisons(found: Sequence[Comparison], groupings: Collection[str] = tuple(GROUPINGS)) -> list[Table]:
    """A table for each grouping that has more than one group, or is of all pages."""
    tables = []
    for grouping in GROUPINGS:
        rows = [comparison for comparison in found if comparison.grouping == grouping and grouping in groupings]
        if len({row.group for row in rows}) > (grouping != ALL_PAGES):
            tables.append(_tabulate(grouping, rows))
    return tables


def _tabulate(grouping: str, rows: Sequence[Comparison]) -> Table:
    by, group = ("", ()) if grouping == ALL_PAGES else (f" by {grouping}", (grouping,))
    title = f"{rows[0].first} against others{by}: difference of the mean, {LEVEL} % interval; tied within {TIE:g}"
    header = ("against", *group, "of", "pages", "difference", "interval", "won", "tied", "lost")
    groups = ((row.group,) if group else () for row in rows)
    return Table(
        title,
        header,
        tuple(
            (row.second, *of, row.measure, *_difference_cells(row.difference))
            for row, of in zip(rows, groups, strict=True)
        ),
    )


def _difference_cells(found: Difference) -> tuple[str, ...]:
    low, high = map(format_signed_share, found.interval)
    counts = map(str, (found.won, found.tied, found.lost))
    return str(found.pages), format_signed_share(found.mean), f"{low} to {high}", *counts
