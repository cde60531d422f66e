"""Kept cells to tables of data; what is in the page's layout leaves its table."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain, groupby
from types import MappingProxyType
from typing import NamedTuple

from boilerstrip.arrays import U8, Mask, rows_where
from boilerstrip.blocks.model import Blocks
from boilerstrip.content.cells import Cells
from boilerstrip.content.grid import ONE, Span, clamp_span, place_cells
from boilerstrip.content.integers import parse_integer, values_of
from boilerstrip.content.model import Cell, Content, Node, Table
from boilerstrip.content.outline import CELL, KIND_OF_TAG, ROW, TABLE, Outline
from boilerstrip.content.parts import CaptionPart, CellPart, Part, RowPart, gather
from boilerstrip.lexicon.tags import TAG_CODES

TH = TAG_CODES["th"]
LAYOUT_ROLES = ("presentation", "none")
"""Roles of tables that arrange a page (WAI-ARIA, 5.3.3)."""
MIN_SPACED_ROWS = 3
"""A column without text in this many rows or more, all of the table's, is space between two others."""


class Columns(NamedTuple):
    """Where the cells of a table are."""

    placed: Mapping[int, int] = MappingProxyType({})
    """First column of each cell, by its element."""
    numbered: Sequence[int] = ()
    """Columns that are printed, ascending; others hold no text."""

    def number_of(self, cell: int) -> int:
        """Return the number of a cell's column among those that are printed."""
        return bisect_left(self.numbered, self.placed[cell])

    def width_of(self, cell: int, span: int) -> int:
        """Return the number of printed columns that a cell covers."""
        return max(bisect_left(self.numbered, self.placed[cell] + span) - self.number_of(cell), 1)


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of a page, with all their rows and cells, kept or not."""

    cells: Cells
    rows_of: Mapping[int, list[int]]
    """Rows by table."""
    cells_of: Mapping[int, list[int]]
    """Cells by row."""
    number_of: Mapping[int, int]
    """Number of each row among all of the page."""
    presentational: Set[int]
    """Tables that are declared to be layout."""
    spans: Mapping[int, Span]
    """Spans of the cells that cover more than one place."""

    def arrange(
        self, table: int, parts: Sequence[Part], make: Callable[[Content, Sequence[RowPart], Columns], Table]
    ) -> Iterator[Node]:
        """Yield what the kept parts of a table are: tables of data, and the contents of the page's layout.

        Args:
            table: its row.
            parts: its rows and captions.
            make: makes a table of its caption, its rows, and the columns of its cells.
        """
        is_layout = self._find_layout(table, parts)
        columns = Columns() if all(is_layout.values()) else self._place(table)
        caption: list[Part] = []
        for is_data, run in groupby(parts, lambda part: isinstance(part, RowPart) and not is_layout[part.element]):
            if is_data:
                yield make(gather(caption), [part for part in run if isinstance(part, RowPart)], columns)
                caption = []
                continue
            before = [*caption, *run]
            caption = [before.pop()] if isinstance(before[-1], CaptionPart) else []
            yield from gather(before)
        yield from gather(caption)

    def _find_layout(self, table: int, parts: Sequence[Part]) -> dict[int, bool]:
        """Return by kept row whether it is one of the page's layout.

        A table without header cells and caption that is no grid is layout if half of its rows are. One with column
        headers or a caption may hold longer texts than others; beside row headers, these are a list of their own.
        """
        rows = [part for part in parts if isinstance(part, RowPart)]
        if table in self.presentational:
            return {row.element: True for row in rows}
        is_layout = {row.element: self._is_layout_row(row) for row in rows}
        if not any(is_layout.values()):
            return is_layout
        has_caption = any(isinstance(part, CaptionPart) for part in parts)
        if has_caption or self._has_column_headers(table) or self._is_grid(table):
            return {row.element: is_layout[row.element] and self._is_layout_row(row, is_table=True) for row in rows}
        is_mostly_layout = 2 * sum(is_layout.values()) >= len(rows) and not self._has_header_cells(table)
        return dict.fromkeys(is_layout, True) if is_mostly_layout else is_layout

    def _is_layout_row(self, row: RowPart, *, is_table: bool = False) -> bool:
        has_cells = all(isinstance(part, CellPart) for part in row.parts)
        return not has_cells or self.cells.is_layout_row(self.cells_of[row.element], is_table=is_table)

    def _is_grid(self, table: int) -> bool:
        """True if a table is a grid of single texts, kept or not."""
        return self.cells.is_grid([self.cells_of.get(row, []) for row in self.rows_of[table]])

    def _has_header_cells(self, table: int) -> bool:
        """True if a cell of a table is a header cell, of a column or a row."""
        tag = self.cells.blocks.elements.tag
        return any(tag[cell] == TH for row in self.rows_of[table] for cell in self.cells_of.get(row, ()))

    def _has_column_headers(self, table: int) -> bool:
        """True if all cells of the first row are header cells, two or more."""
        tag = self.cells.blocks.elements.tag
        cells = self.cells_of.get(self.rows_of[table][0], ())
        return len(cells) > 1 and all(tag[cell] == TH for cell in cells)

    def _place(self, table: int) -> Columns:
        """Return the columns of the cells of a table; those in which no cell begins are not printed."""
        rows = [self.cells_of.get(row, []) for row in self.rows_of[table]]
        cells = list(chain.from_iterable(rows))
        columns = (
            self._place_spans(table) if not self.spans.keys().isdisjoint(cells) else chain(*map(range, map(len, rows)))
        )
        placed = dict(zip(cells, columns, strict=True))
        filled = {column for cell, column in placed.items() if self.cells.is_filled(cell)}
        is_spaced = len(rows) >= MIN_SPACED_ROWS or len(filled) == 1
        return Columns(placed, sorted(filled if is_spaced else {*placed.values()}))

    def _place_spans(self, table: int) -> Iterator[int]:
        """Return the columns of all cells of a table that has cells of several columns or rows."""
        parent = self.cells.blocks.elements.parent
        groups = [
            [[self.spans.get(cell, ONE) for cell in self.cells_of.get(row, ())] for row in group]
            for _, group in groupby(self.rows_of[table], lambda row: parent[row])
        ]
        return chain.from_iterable(place_cells(groups))


def find_tables(blocks: Blocks, outline: Outline) -> Tables:
    """Find the tables of a page."""
    kind = KIND_OF_TAG.take(blocks.elements.tag)
    columns, rows = (values_of(blocks.values, name) for name in ("colspan", "rowspan"))
    spans = {
        cell: clamp_span(parse_integer(columns.get(cell)), parse_integer(rows.get(cell)))
        for cell in columns.keys() | rows.keys()
    }
    cells = Cells(blocks, _find_cells_with_tables(kind, outline))
    number_of = {row: number for number, row in enumerate(rows_where(kind == ROW).tolist())}
    roles = values_of(blocks.values, "role").items()
    return Tables(
        cells,
        _group(kind == ROW, outline),
        _group(kind == CELL, outline),
        number_of,
        {table for table, role in roles if role.strip().lower() in LAYOUT_ROLES},
        spans,
    )


def _group(is_child: Mask, outline: Outline) -> dict[int, list[int]]:
    """Return the rows of elements by the one that they are in."""
    groups: dict[int, list[int]] = {}
    rows = rows_where(is_child)
    for owner, row in zip(outline.outer.take(rows).tolist(), rows.tolist(), strict=True):
        groups.setdefault(owner, []).append(row)
    return groups


def _find_cells_with_tables(kind: U8, outline: Outline) -> set[int]:
    """Return the cells that hold a table with text."""
    elements, cells = outline.elements, set[int]()
    for table in rows_where((kind == TABLE) & (elements.first < elements.end)).tolist():
        around = outline.outer.item(table)
        while around >= 0 and kind[around] != CELL:
            around = outline.outer.item(around)
        cells.add(around)
    return cells


def make_plain_table(caption: Content, rows: Iterable[RowPart], columns: Columns) -> Table:
    """Return a table whose cells know their columns, and nothing else that plain text does not print.

    Args:
        caption: its caption.
        rows: its kept rows.
        columns: where its cells are.
    """
    return Table(
        caption,
        tuple(
            [
                tuple(
                    [
                        Cell(columns.number_of(part.element), part.content)
                        for part in row.parts
                        if isinstance(part, CellPart)
                    ]
                )
                for row in rows
            ]
        ),
    )
