"""Table rows: the share of rows whose cells an answer has on one line, in order, in their columns.

This is the project's own measure. The cells of a row must follow each other on one line. If a cell before another one
is empty, the line must be printed with separators (see :func:`benchmarks.metrics.text_index.split_cells`), and the
cells must be in the same columns; empty cells at the end of a row do not matter.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.metrics.element_words import Kept
from benchmarks.metrics.text_index import TextIndex


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a data table in the gold."""

    cells: tuple[str, ...]
    """Keys of the cells; empty for an empty cell."""
    has_columns: bool
    """False if cells of the table span columns or rows, so that columns may be printed in different ways."""


def table_rows(answer: TextIndex, rows: Iterable[Row]) -> Kept:
    r"""Rows, and those that the answer has on one line with their columns.

    >>> from benchmarks.metrics.text_index import make_key
    >>> rows = [Row(tuple(map(make_key, cells)), True) for cells in (("Pier", "First", "Last"), ("North", "", "21:10"))]
    >>> table_rows(TextIndex("Pier | First | Last\nNorth |  | 21:10"), rows)
    Kept(wanted=2, kept=2)
    >>> table_rows(TextIndex("Pier First Last\nNorth | 21:10"), rows)
    Kept(wanted=2, kept=1)
    >>> table_rows(TextIndex("Pier\nFirst\nLast\nNorth\n21:10"), rows)
    Kept(wanted=2, kept=0)
    """
    printed = {_drop_last_empty(row) for row in answer.rows}
    found = [_has_row(answer, printed, row) for row in rows]
    return Kept(len(found), sum(found))


def _has_row(answer: TextIndex, printed: set[tuple[str, ...]], row: Row) -> bool:
    cells = _drop_last_empty(row.cells)
    if row.has_columns and "" in cells:
        return cells in printed
    return "".join(cells) in answer.line_keys


def _drop_last_empty(cells: Sequence[str]) -> tuple[str, ...]:
    end = max((at + 1 for at, cell in enumerate(cells) if cell), default=0)
    return tuple(cells[:end])
