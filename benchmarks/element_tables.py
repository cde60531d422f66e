"""Tables of the scores by kind of element."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from benchmarks.element_score import ElementScore
from benchmarks.metrics import GroupCounts, Kept
from benchmarks.metrics.element_words import KINDS as KINDS_OF_ELEMENTS
from benchmarks.metrics.torn_groups import KINDS as KINDS_OF_GROUPS
from benchmarks.summary import Summary
from benchmarks.tables import Table, format_share

Count = TypeVar("Count", bound=Kept | GroupCounts)


def tabulate_elements(title: str, rows: Sequence[Summary]) -> list[Table]:
    """Tables of words lost by kind of element, of groups, and of code and table rows; none if the gold has no elements.

    Args:
        title: beginning of the titles.
        rows: summaries of one dataset.
    """
    scores = [row.elements or ElementScore() for row in rows]
    words = {kind: [score.words.get(kind, Kept()) for score in scores] for kind in KINDS_OF_ELEMENTS}
    groups = {kind: [score.groups.get(kind, GroupCounts()) for score in scores] for kind in KINDS_OF_GROUPS}
    lines = {"code lines": [score.code for score in scores], "table rows": [score.rows for score in scores]}
    tables = (
        _tabulate(f"{title}: share of words lost by kind of element", rows, words, _format_lost),
        _tabulate(f"{title}: groups torn / dropped", rows, groups, _format_groups),
        _tabulate(f"{title}: share of exact code lines, and of table rows in order", rows, lines, _format_kept),
    )
    return [table for table in tables if len(table.header) > 1]


def _tabulate(
    title: str, rows: Sequence[Summary], kinds: Mapping[str, Sequence[Count]], form: Callable[[Count], str]
) -> Table:
    """A column for each kind that the gold has, with the number of things of this kind in its header."""
    known = {kind: counts for kind, counts in kinds.items() if any(count.wanted for count in counts)}
    header = [f"{kind} ({max(count.wanted for count in counts)})" for kind, counts in known.items()]
    cells = [[form(counts[row]) for counts in known.values()] for row in range(len(rows))]
    body = ((row.system, *of_row) for row, of_row in zip(rows, cells, strict=True))
    return Table(title, ("system", *header), tuple(body))


def _format_lost(kept: Kept) -> str:
    return format_share(kept.share_lost)


def _format_kept(kept: Kept) -> str:
    return format_share(1 - kept.share_lost)


def _format_groups(counts: GroupCounts) -> str:
    return f"{counts.torn} / {counts.dropped}"
