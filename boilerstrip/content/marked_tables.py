"""Tables with what markup prints of them: spans, header rows, alignment."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from boilerstrip.blocks.model import Blocks
from boilerstrip.content.grid import ONE
from boilerstrip.content.model import Alignment, Cell, Content, Row, Table
from boilerstrip.content.parts import CellPart, RowPart
from boilerstrip.content.tables import TH, Columns, Tables
from boilerstrip.lexicon.tags import TAG_CODES

THEAD = TAG_CODES["thead"]
find_alignment = re.compile(r"text-align\s*:\s*(left|center|right)", re.IGNORECASE).search
ALIGNMENTS = ("left", "center", "right")


@dataclass(frozen=True, slots=True)
class MarkedTables:
    """Makes tables of their kept rows."""

    blocks: Blocks
    tables: Tables

    def make(self, caption: Content, rows: Sequence[RowPart], columns: Columns) -> Table:
        """Return a table with spans, headers and alignment; arguments as for ``make_plain_table``."""
        numbers = [self.tables.number_of[row.element] for row in rows]
        made = tuple([self._make_row(row, number, numbers, columns) for row, number in zip(rows, numbers, strict=True)])
        return Table(caption, made, self._count_headers(rows, made), self._align(rows, columns))

    def _make_row(self, row: RowPart, number: int, numbers: Sequence[int], columns: Columns) -> Row:
        cells = [part for part in row.parts if isinstance(part, CellPart)]
        return tuple([self._make_cell(cell, number, numbers, columns) for cell in cells])

    def _make_cell(self, cell: CellPart, number: int, numbers: Sequence[int], columns: Columns) -> Cell:
        span, column = self.tables.spans.get(cell.element, ONE), columns.number_of(cell.element)
        is_header = self.blocks.elements.tag.item(cell.element) == TH
        if span == ONE:
            return Cell(column, cell.content, is_header=is_header)
        last = number + span.rows if span.rows else numbers[-1] + 1
        rows = bisect_left(numbers, last) - bisect_left(numbers, number)
        return Cell(column, cell.content, columns.width_of(cell.element, span.columns), rows, is_header)

    def _count_headers(self, rows: Sequence[RowPart], made: Sequence[Row]) -> int:
        """Return the number of rows, from the first one on, that are in ``<thead>`` or hold header cells only."""
        elements = self.blocks.elements
        in_head = [elements.tag[elements.parent[row.element]] == THEAD for row in rows]
        count = 0
        while count < len(rows) and (in_head[count] or all(cell.is_header for cell in made[count])):
            count += 1
        return count if count < len(rows) else max(sum(in_head), min(count, 1))

    def _align(self, rows: Iterable[RowPart], columns: Columns) -> tuple[Alignment, ...]:
        """Return the alignment of each column: that of most of its cells."""
        found: dict[int, Counter[str]] = {}
        for row in rows:
            for part in row.parts:
                if isinstance(part, CellPart):
                    found.setdefault(columns.number_of(part.element), Counter())[self._alignment_of(part.element)] += 1
        most = {column: counts.most_common(1)[0][0] for column, counts in found.items()}
        if not any(most.values()):
            return ()
        return tuple([cast(Alignment, most.get(column, "")) for column in range(max(most) + 1)])

    def _alignment_of(self, cell: int) -> str:
        values = self.blocks.values
        match = find_alignment(values.of(cell, "style") or "")
        align = match[1] if match else (values.of(cell, "align") or "").strip()
        return align.lower() if align.lower() in ALIGNMENTS else ""
