"""Rows of a table: which blank cells and spans put each cell into its column."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from boilerstrip.content.model import Cell, Row, Table


class Place(NamedTuple):
    """A cell to write, or a blank."""

    cell: Cell | None
    column: int
    columns: int = 1
    rows: int = 1


@dataclass(slots=True)
class _Grid:
    """The columns of a table that cells of the rows above cover."""

    starts: Sequence[frozenset[int]]
    """[row] columns in which a cell of the row begins."""
    width: int
    free_from: list[int] = field(default_factory=list)
    """[column] the first row that no cell from above covers."""

    def place(self, number: int, row: Row, end: int) -> Iterator[Place]:
        """Yield the cells of a row, and a blank for each column before them that nothing covers."""
        column = 0
        for cell in row:
            while column < cell.column:
                if self.free_from[column] <= number:
                    yield Place(None, column)
                column += 1
            columns = self._clamp_columns(cell, number)
            place = Place(cell, column, columns, self._clamp_rows(cell, columns, number, end))
            self._cover(place, number)
            yield place
            column += place.columns

    def _clamp_columns(self, cell: Cell, number: int) -> int:
        """Return how many columns a cell covers without those of other cells, and within the table."""
        limit = min(self.width, cell.column + cell.columns)
        column = cell.column + 1
        while column < limit and column not in self.starts[number] and self.free_from[column] <= number:
            column += 1
        return column - cell.column

    def _clamp_rows(self, cell: Cell, columns: int, number: int, end: int) -> int:
        """Return how many rows of its group a cell covers without those in which another begins in its columns."""
        limit = min(end, number + cell.rows)
        row, covered = number + 1, range(cell.column, cell.column + columns)
        while row < limit and self.starts[row].isdisjoint(covered):
            row += 1
        return row - number

    def _cover(self, place: Place, number: int) -> None:
        if place.rows > 1:
            covered = slice(place.column, place.column + place.columns)
            self.free_from[covered] = [number + place.rows] * place.columns


def place_cells(table: Table) -> list[list[Place]]:
    """Return the cells to write, by row.

    >>> from boilerstrip.content.model import Cell
    >>> rows = place_cells(Table((), ((Cell(0, (), rows=2), Cell(2, ())), (Cell(1, ()),))))
    >>> [[(place.column, place.rows, place.cell is None) for place in row] for row in rows]
    [[(0, 2, False), (1, 1, True), (2, 1, False)], [(1, 1, False)]]
    """
    starts = [frozenset([cell.column for cell in row]) for row in table.rows]
    width = max((column for columns in starts for column in columns), default=-1) + 1
    grid = _Grid(starts, width, [0] * width)
    ends = [table.headers if number < table.headers else len(table.rows) for number in range(len(table.rows))]
    return [list(grid.place(number, row, ends[number])) for number, row in enumerate(table.rows)]
