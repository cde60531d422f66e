"""Tables of the structure of answers in Markdown."""

from collections.abc import Callable, Mapping, Sequence

from benchmarks.structure.model import Matches, PageMeans
from benchmarks.structure.score import KINDS
from benchmarks.summary import Summary
from benchmarks.tables import Table, format_share

NOT_GIVEN = "not given"
"""Cell of a system that does not produce Markdown."""
SIMILARITY = "similarity"

Figures = Mapping[str, Matches] | Mapping[str, PageMeans]
"""Figures of a system by kind of element."""


def format_both(matches: Matches | PageMeans) -> str:
    """Recall and precision.

    >>> format_both(Matches(wanted=4, given=5, kept=3))
    '.750/.600'
    """
    return f"{format_share(matches.recall)}/{format_share(matches.precision)}"


def format_recall(matches: Matches | PageMeans) -> str:
    """Recall.

    >>> format_recall(Matches(wanted=4, given=5, kept=3))
    '.750'
    """
    return format_share(matches.recall)


def format_f1(matches: Matches | PageMeans) -> str:
    """F1.

    >>> format_f1(Matches(wanted=4, given=4, kept=3))
    '.750'
    """
    return format_share(matches.f1)


FORMS: dict[str, tuple[str, Callable[[Matches | PageMeans], str]]] = {
    "headings": ("headings R/P", format_both),
    "table cells": ("table cells F1", format_f1),
    "links": ("links R/P", format_both),
}
"""Header and form of the kinds that are not shown by their recall."""
NOT_COUNTED = ("heading levels",)
"""Kinds of which each system has another number."""
PAGE_KINDS = tuple(kind for kind in KINDS if kind not in NOT_COUNTED)
"""Kinds with means over pages."""
BRIEF = (
    "headings", "list items", "nested items", "table cells", "table rows", "code blocks", "code languages", "links",
)  # fmt: skip
BRIEF_OF_GOLD = ("headings", "list items", "table rows", "code blocks", "notes", "formulas")
"""Kinds that fit a terminal."""


def tabulate_structure(title: str, rows: Sequence[Summary], *, brief: bool = False) -> list[Table]:
    """Tables of structure on the page (sums, means over pages), and of structure and similarity of Markdown gold.

    Without Markdown answers there are none. Brief tables have no means.

    Args:
        title: beginning of the titles.
        rows: summaries of one dataset.
        brief: True for tables that fit a terminal: without some kinds, the number of elements, and systems that answer
            in plain text.
    """
    if brief:
        rows = [row for row in rows if row.structure is not None or row.gold_structure is not None]
    on_page = [row.structure for row in rows]
    means = [None if brief else row.structure_means for row in rows]
    of_gold = [row.gold_structure for row in rows]
    shares = [NOT_GIVEN if row.markdown_similarity is None else format_share(row.markdown_similarity) for row in rows]
    kinds, kinds_of_gold = (BRIEF, BRIEF_OF_GOLD) if brief else (KINDS, KINDS)
    gold_table = _tabulate(f"{title}: structure of Markdown gold", rows, of_gold, kinds_of_gold, brief)
    tables = (
        (on_page, _tabulate(f"{title}: structure of Markdown", rows, on_page, kinds, brief)),
        (means, _tabulate(f"{title}: mean page structure of Markdown", rows, means, PAGE_KINDS, brief)),
        (of_gold, _insert_column(gold_table, [SIMILARITY, *shares])),
    )
    return [table for figures, table in tables if any(figures)]


def _tabulate(
    title: str, rows: Sequence[Summary], scores: Sequence[Figures | None], kinds: Sequence[str], brief: bool
) -> Table:
    """A column for each kind that the gold has, with the number of things of this kind in its header unless brief."""
    known = [score for score in scores if score]
    kinds = [kind for kind in kinds if any(score[kind].wanted for score in known if kind in score)]
    heads = [FORMS.get(kind, (kind, format_recall))[0] for kind in kinds]
    if not brief:
        heads = [_add_number(head, kind, known) for head, kind in zip(heads, kinds, strict=True)]
    body = (
        (row.system, *(_format_cell(score, kind) for kind in kinds)) for row, score in zip(rows, scores, strict=True)
    )
    return Table(title, ("system", *heads), tuple(body))


def _add_number(head: str, kind: str, scores: Sequence[Figures]) -> str:
    wanted = max(score[kind].wanted for score in scores if kind in score)
    return head if kind in NOT_COUNTED else f"{head} ({wanted})"


def _format_cell(score: Figures | None, kind: str) -> str:
    if score is None:
        return NOT_GIVEN
    return FORMS.get(kind, (kind, format_recall))[1](score.get(kind, Matches()))


def _insert_column(table: Table, cells: Sequence[str]) -> Table:
    """The table with a second column, given as its header and its cells."""
    lines = [(first, cell, *rest) for (first, *rest), cell in zip((table.header, *table.rows), cells, strict=True)]
    return Table(table.title, lines[0], tuple(lines[1:]))
