"""Kept blocks to the content tree."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import rows_where
from boilerstrip.blocks.model import Blocks
from boilerstrip.content.model import Content, Group, Piece
from boilerstrip.lexicon.tags import TAG_CODES, TAGS
from boilerstrip.native.kernels import nearest

CONTAINERS = {"li": "item", "dt": "item", "dd": "item", "tr": "row", "td": "cell", "th": "cell", "table": "table"}
"""What an element is to the layout of the blocks in it."""
LI = TAG_CODES["li"]
MAX_CELL_LENGTH = 200
"""Characters; a cell with a longer text is a column of the page's layout."""


GROUP, LINE, CELL, PIECE = range(4)
"""What separates two pieces, from most to least."""


class _Place(NamedTuple):
    """Rows of the innermost list item, table row, cell and table around a block; -1 for none."""

    item: int
    row: int
    cell: int
    table: int


NOWHERE = _Place(-1, -1, -1, -1)
FIELD_OF_TAG = np.array(
    [_Place._fields.index(CONTAINERS[tag]) if tag in CONTAINERS else len(NOWHERE) for tag in TAGS], np.uint8
)
"""[tag] index of the field of a place that an element fills; the number of fields for none."""


def build_content(blocks: Blocks, rows: Iterable[int]) -> Content:
    """Arrange blocks as paragraphs, and as groups of lines and cells.

    >>> from boilerstrip.blocks.model import without_tags
    >>> build_content(without_tags(["Ebb"]), [0])
    (Piece(text='Ebb', block=0, begins_item=False),)

    Args:
        blocks: of the page.
        rows: of the kept blocks, in page order.
    """
    rows = list(rows)
    pieces = list(map(Piece, map(blocks.text.__getitem__, rows), rows, repeat(False)))
    places = _locate(blocks, rows)
    if not places:  # nothing but paragraphs
        return tuple(pieces)
    record_rows = _find_records(places.values())
    parents, tags = blocks.elements.parent.tolist(), blocks.elements.tag
    nodes: list[Piece | Group] = []
    lines: list[list[list[Piece]]] = []
    last, last_length, done = NOWHERE, 0, 0
    for number, place in places.items():
        if number > done:  # paragraphs between two lists or tables
            last = NOWHERE
        piece = pieces[number]
        length = len(piece.text)
        separator = _separate(parents, record_rows, last, place, max(last_length, length))
        if separator == GROUP:
            nodes += [_freeze(lines)] if lines else []
            nodes += pieces[done:number]
            lines = []
        if separator <= LINE:
            lines.append([])
        if separator <= CELL:
            lines[-1].append([])
        begins_item = place.item not in (-1, last.item) and tags[place.item] == LI
        lines[-1][-1].append(Piece(piece.text, piece.block, True) if begins_item else piece)
        last, last_length, done = place, length, number + 1
    return (*nodes, _freeze(lines), *pieces[done:])


def _freeze(lines: Sequence[Sequence[Sequence[Piece]]]) -> Group:
    return tuple([tuple([tuple(cell) for cell in line]) for line in lines])


def _locate(blocks: Blocks, rows: Sequence[int]) -> dict[int, _Place]:
    """Return the places of these blocks, by their number among them; paragraphs have none."""
    elements = blocks.elements
    innermost = nearest(np.maximum(elements.parent, 0), FIELD_OF_TAG.take(elements.tag), len(NOWHERE))
    of_blocks = innermost.take(blocks.element.take(rows), axis=1)
    inside = rows_where(of_blocks.max(axis=0) >= 0)
    return dict(zip(inside.tolist(), map(_Place._make, of_blocks[:, inside].T.tolist()), strict=True))


def _find_records(places: Iterable[_Place]) -> set[int]:
    """Return the table rows with text in more than one cell; a row with one cell is a column of the page's layout."""
    cells = {(place.row, place.cell) for place in places if place.row >= 0}
    counts = Counter(row for row, _ in cells)
    return {row for row, count in counts.items() if count > 1}


def _separate(parents: Sequence[int], record_rows: set[int], last: _Place, place: _Place, length: int) -> int:
    """Return what separates a block from the last one, ``GROUP`` to ``PIECE``.

    Args:
        parents: row of each element's parent.
        record_rows: table rows with text in more than one cell.
        last: place of the last block.
        place: place of the block.
        length: characters of the longer of both.
    """
    if last is NOWHERE:
        return GROUP
    if last.row >= 0 and place.row >= 0 and length <= MAX_CELL_LENGTH:
        if last.row == place.row and place.row in record_rows:
            return PIECE if last.cell == place.cell else CELL
        if last.row != place.row and last.table == place.table:
            return LINE
    if last.item >= 0 and place.item >= 0 and _in_same_list(parents, last.item, place.item):
        return LINE
    return GROUP


def _in_same_list(parents: Sequence[int], one: int, other: int) -> bool:
    """True if two items are the same, or belong to one list, or to a list and a list within it."""
    lists = parents[one], parents[other]
    return lists[0] == lists[1] or one in _ancestors(parents, other) or lists[1] in _ancestors(parents, one)


def _ancestors(parents: Sequence[int], row: int) -> Iterator[int]:
    """Yield an element and its ancestors, innermost first."""
    while row >= 0:
        yield row
        row = parents[row]
