"""Columns of the cells of a table, with ``colspan`` and ``rowspan`` laid out."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

MAX_COLUMNS = 100
"""Cells further to the right are not aligned. Wide tables have a column for each day of a month; a table that is
made to be hostile would have a blank for each of a thousand columns in every row."""


class Span(NamedTuple):
    """Numbers of columns and rows that a cell covers."""

    columns: int = 1
    rows: int = 1
    """0 for all rows that are left in its group."""


ONE = Span()


def clamp_span(columns: int | None, rows: int | None) -> Span:
    """Return the span that a browser gives a cell (HTML Standard, "algorithm for processing rows").

    >>> clamp_span(-3, None), clamp_span(9_999, 0)
    (Span(columns=1, rows=1), Span(columns=1000, rows=0))

    Args:
        columns: value of ``colspan``, if it is a number.
        rows: value of ``rowspan``, if it is a number.
    """
    columns = 1 if columns is None or columns < 1 else min(columns, 1000)
    return Span(columns, 1 if rows is None or rows < 0 else min(rows, 65534))


def place_cells(groups: Iterable[Sequence[Sequence[Span]]]) -> list[list[int]]:
    """Find the first column of every cell, row by row.

    >>> place_cells([[[Span(rows=2), ONE], [ONE]], [[ONE]]])
    [[0, 1], [1], [0]]

    Args:
        groups: the cells' spans in the rows of each row group, which no cell reaches out of.
    """
    placed: list[list[int]] = []
    for group in groups:
        free_from: list[int] = []  # of each column, the first row that no cell from above covers
        placed += [_place_row(row, number, len(group), free_from) for number, row in enumerate(group)]
    return placed


def _place_row(spans: Sequence[Span], row: int, end: int, free_from: list[int]) -> list[int]:
    """Find the columns of a row's cells, and record the rows below that these cover."""
    if spans.count(ONE) == len(spans) and max(free_from, default=0) <= row:  # most rows
        return list(range(len(spans)))
    columns: list[int] = []
    column = 0
    for span in spans:
        while column < len(free_from) and free_from[column] > row:
            column += 1
        columns.append(column)
        width = max(min(span.columns, MAX_COLUMNS - column), 1)
        if column < MAX_COLUMNS:
            free_from += [0] * (column + width - len(free_from))
            below = end if span.rows == 0 else row + span.rows
            covered = slice(column, column + width)
            free_from[covered] = [max(below, already) for already in free_from[covered]]
        column += width
    return columns
