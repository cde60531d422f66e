"""Tables of the structure of answers in Markdown."""

from collections.abc import Callable, Sequence

from benchmarks.structure.model import Matches
from benchmarks.structure.score import KINDS, StructureScore
from benchmarks.summary import Summary
from benchmarks.tables import Table, format_share

NOT_GIVEN = "not given"
"""Cell of a system that does not produce Markdown."""
SIMILARITY = "similarity"


def format_both(matches: Matches) -> str:
    """Recall and precision.

    >>> format_both(Matches(wanted=4, given=5, kept=3))
    '.750 / .600'
    """
    return f"{format_share(matches.recall)} / {format_share(matches.precision)}"


def format_recall(matches: Matches) -> str:
    """Recall.

    >>> format_recall(Matches(wanted=4, given=5, kept=3))
    '.750'
    """
    return format_share(matches.recall)


def format_f1(matches: Matches) -> str:
    """F1.

    >>> format_f1(Matches(wanted=4, given=4, kept=3))
    '.750'
    """
    return format_share(matches.f1)


FORMS: dict[str, tuple[str, Callable[[Matches], str]]] = {
    "headings": ("headings R / P", format_both),
    "table cells": ("table cells F1", format_f1),
    "links": ("links R / P", format_both),
}
"""Header and form of the kinds that are not shown by their recall."""
NOT_COUNTED = ("heading levels",)
"""Kinds of which each system has another number."""


def tabulate_structure(title: str, rows: Sequence[Summary]) -> list[Table]:
    """Tables of structure on the page, and of structure and similarity of Markdown gold; none without Markdown answers.

    Args:
        title: beginning of the titles.
        rows: summaries of one dataset.
    """
    on_page = _tabulate(f"{title}: structure of Markdown", rows, [row.structure for row in rows])
    of_gold = _tabulate(f"{title}: structure of Markdown gold", rows, [row.gold_structure for row in rows])
    if of_gold:
        shares = (row.markdown_similarity for row in rows)
        cells = [SIMILARITY, *(NOT_GIVEN if share is None else format_share(share) for share in shares)]
        of_gold = _insert_column(of_gold, cells)
    return [table for table in (on_page, of_gold) if table]


def _tabulate(title: str, rows: Sequence[Summary], scores: Sequence[StructureScore | None]) -> Table | None:
    """A column for each kind that the gold has, with the number of things of this kind in its header."""
    known = [score for score in scores if score]
    kinds = [kind for kind in KINDS if any(score[kind].wanted for score in known if kind in score)]
    if not kinds:
        return None
    body = (
        (row.system, *(_format_cell(score, kind) for kind in kinds)) for row, score in zip(rows, scores, strict=True)
    )
    return Table(title, ("system", *(_format_head(kind, known) for kind in kinds)), tuple(body))


def _format_head(kind: str, scores: Sequence[StructureScore]) -> str:
    head = FORMS.get(kind, (kind, format_recall))[0]
    wanted = max(score[kind].wanted for score in scores if kind in score)
    return head if kind in NOT_COUNTED else f"{head} ({wanted})"


def _format_cell(score: StructureScore | None, kind: str) -> str:
    if score is None:
        return NOT_GIVEN
    return FORMS.get(kind, (kind, format_recall))[1](score.get(kind, Matches()))


def _insert_column(table: Table, cells: Sequence[str]) -> Table:
    (_, *header), *body = (
        (first, cell, *rest) for (first, *rest), cell in zip((table.header, *table.rows), cells, strict=True)
    )
    return Table(table.title, (table.header[0], *header), tuple(body))
