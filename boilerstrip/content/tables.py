"""Kept cells to tables of data; what is in the page's layout leaves its table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from boilerstrip.arrays import U8, rows_where
from boilerstrip.blocks.model import Blocks
from boilerstrip.content.cells import Cells
from boilerstrip.content.grid import ONE, Span, clamp_span, place_cells
from boilerstrip.content.integers import parse_integer, values_of
from boilerstrip.content.model import Cell, Node, Row, Table
from boilerstrip.content.outline import CELL, ROW, TABLE
from boilerstrip.content.parts import CaptionPart, CellPart, Part, RowPart, gather
from boilerstrip.lexicon.tags import TAG_CODES

TH = TAG_CODES["th"]
MIN_SPACED_ROWS = 3
"""A column without text in this many rows or more, all of the table's, is space between two others."""


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of a page, with all their rows and cells, kept or not."""

    cells: Cells
    rows_of: Mapping[int, list[int]]
    """Rows by table."""
    cells_of: Mapping[int, list[int]]
    """Cells by row."""
    spans: Mapping[int, Span]
    """Spans of the cells that cover more than one place."""

    def arrange(self, table: int, parts: Sequence[Part]) -> Iterator[Node]:
        """Yield what the kept parts of a table are: tables of data, and the contents of the page's layout."""
        is_layout = self._find_layout(table, parts)
        columns = {} if all(is_layout.values()) else self._place(table)
        caption: list[Part] = []
        for is_data, run in groupby(parts, lambda part: isinstance(part, RowPart) and not is_layout[part.element]):
            if is_data:
                yield Table(gather(caption), tuple(_make_row(part, columns) for part in run))
                caption = []
                continue
            before = [*caption, *run]
            caption = [before.pop()] if isinstance(before[-1], CaptionPart) else []
            yield from gather(before)
        yield from gather(caption)

    def _find_layout(self, table: int, parts: Sequence[Part]) -> dict[int, bool]:
        """Return by kept row whether it is one of the page's layout.

        A table without header cells and caption is layout if half of its rows are.
        """
        rows = [part.element for part in parts if isinstance(part, RowPart)]
        is_layout = {part.element: self._is_layout_row(part) for part in parts if isinstance(part, RowPart)}
        if 2 * sum(is_layout.values()) >= len(rows) and not self._is_declared(table, parts):
            return dict.fromkeys(rows, True)
        return is_layout

    def _is_layout_row(self, row: RowPart) -> bool:
        has_cells = all(isinstance(part, CellPart) for part in row.parts)
        return not has_cells or self.cells.is_layout_row(self.cells_of[row.element])

    def _is_declared(self, table: int, parts: Sequence[Part]) -> bool:
        """True if a table has a caption or header cells."""
        tag = self.cells.blocks.elements.tag
        return any(isinstance(part, CaptionPart) for part in parts) or any(
            tag[cell] == TH for row in self.rows_of[table] for cell in self.cells_of.get(row, ())
        )

    def _place(self, table: int) -> dict[int, int]:
        """Return the column of each cell of a table; columns in which no cell begins have no number."""
        rows = self.rows_of[table]
        parent = self.cells.blocks.elements.parent
        groups = [
            [[self.spans.get(cell, ONE) for cell in self.cells_of.get(row, ())] for row in group]
            for _, group in groupby(rows, lambda row: parent[row])
        ]
        cells = [cell for row in rows for cell in self.cells_of.get(row, ())]
        columns = [column for row in place_cells(groups) for column in row]
        filled = {column for cell, column in zip(cells, columns, strict=True) if self.cells.texts_of(cell)}
        is_spaced = len(rows) >= MIN_SPACED_ROWS or len(filled) == 1
        number = {column: number for number, column in enumerate(sorted(filled if is_spaced else set(columns)))}
        return {cell: number[column] for cell, column in zip(cells, columns, strict=True) if column in number}


def find_tables(blocks: Blocks, kind: U8, outer: Sequence[int]) -> Tables:
    """Find the tables of a page.

    Args:
        blocks: of the page.
        kind: [e] what each element is to the layout.
        outer: [e] the innermost element with a kind that holds each element.
    """
    rows_of: dict[int, list[int]] = {}
    cells_of: dict[int, list[int]] = {}
    for child, children in ((ROW, rows_of), (CELL, cells_of)):
        for row in rows_where(kind == child).tolist():
            children.setdefault(outer[row], []).append(row)
    columns, rows = (values_of(blocks.values, name) for name in ("colspan", "rowspan"))
    spans = {
        cell: clamp_span(parse_integer(columns.get(cell)), parse_integer(rows.get(cell)))
        for cell in columns.keys() | rows.keys()
    }
    return Tables(Cells(blocks, _find_cells_with_tables(blocks, kind, outer)), rows_of, cells_of, spans)


def _find_cells_with_tables(blocks: Blocks, kind: U8, outer: Sequence[int]) -> set[int]:
    elements = blocks.elements
    cells: set[int] = set()
    for table in rows_where((kind == TABLE) & (elements.first < elements.end)).tolist():
        around = outer[table]
        while around >= 0 and kind[around] != CELL:
            around = outer[around]
        cells.add(around)
    return cells


def _make_row(row: Part, columns: Mapping[int, int]) -> Row:
    cells = [part for part in row.parts if isinstance(part, CellPart)] if isinstance(row, RowPart) else []
    return tuple([Cell(columns[cell.element], cell.content) for cell in cells])
