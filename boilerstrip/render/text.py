"""Kept blocks to plain text."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import rows_where
from boilerstrip.blocks.model import Blocks
from boilerstrip.lexicon.tags import TAG_CODES, TAGS
from boilerstrip.native.kernels import nearest

ROLES = {"li": "item", "dt": "item", "dd": "item", "tr": "row", "td": "cell", "th": "cell", "table": "table"}
"""What an element is to the blocks in it, as far as their layout goes."""
LI = TAG_CODES["li"]
PARAGRAPH = "\n\n"
MAX_CELL_LENGTH = 200
"""Characters; a longer text in a cell is no datum but a layout's column."""


class _Place(NamedTuple):
    """Rows of the innermost list item, table row, cell and table around a block; -1 where there is none."""

    item: int
    row: int
    cell: int
    table: int


NOWHERE = _Place(-1, -1, -1, -1)
FIELDS = np.array([_Place._fields.index(ROLES[tag]) if tag in ROLES else len(NOWHERE) for tag in TAGS], np.uint8)
"""Which row of a place an element is, by the number of its tag."""


def render_text(blocks: Blocks, rows: Iterable[int]) -> str:
    """Paragraphs set apart by blank lines; an item of a list a line; cells of a table's row on one line.

    >>> from boilerstrip.blocks.segment import segment
    >>> from boilerstrip.document.parse import Document
    >>> render_text(segment(Document("<ul><li>one</li><li>two</li></ul>", None), limit=9), [0, 1])
    '- one\\n- two'

    Args:
        blocks: those of the page.
        rows: of the kept ones, in page order.
    """
    rows = list(rows)
    texts = [blocks.text[row] for row in rows]
    places = _places(blocks, rows)
    records = _records(places)
    parents, tags = blocks.elements.parent.tolist(), blocks.elements.tag
    pieces: list[str] = []
    last, last_text = NOWHERE, ""
    for text, place in zip(texts, places, strict=True):
        if place is NOWHERE:
            pieces.append(PARAGRAPH)
        else:
            pieces.append(_between(parents, records, last, place, max(len(last_text), len(text))))
            if place.item not in (-1, last.item) and tags[place.item] == LI:
                pieces.append("- ")
        pieces.append(text)
        last, last_text = place, text
    return "".join(pieces[1:])


def _places(blocks: Blocks, rows: list[int]) -> list[_Place]:
    """Where each of these blocks is."""
    elements = blocks.elements
    around = nearest(np.maximum(elements.parent, 0), FIELDS.take(elements.tag), len(NOWHERE))
    of_blocks = around.take(blocks.element.take(rows), axis=1)
    somewhere = rows_where(of_blocks.max(axis=0) >= 0)
    places = [NOWHERE] * len(rows)
    for row, place in zip(somewhere.tolist(), of_blocks[:, somewhere].T.tolist(), strict=True):
        places[row] = _Place(*place)
    return places


def _records(places: list[_Place]) -> set[int]:
    """Table rows with text in more than one cell; where all is in one, the cell is a layout's column."""
    cells = {(place.row, place.cell) for place in places if place.row >= 0}
    counts = Counter(row for row, _ in cells)
    return {row for row, count in counts.items() if count > 1}


def _between(parents: list[int], records: set[int], last: _Place, place: _Place, length: int) -> str:
    """What sets two blocks apart, of which the longer has so many characters."""
    if last is NOWHERE or place is NOWHERE:
        return PARAGRAPH
    if last.row >= 0 and place.row >= 0 and length <= MAX_CELL_LENGTH:
        if last.row == place.row and place.row in records:
            return " " if last.cell == place.cell else " | "
        if last.row != place.row and last.table == place.table:
            return "\n"
    if last.item >= 0 and place.item >= 0 and _same_list(parents, last.item, place.item):
        return "\n"
    return PARAGRAPH


def _same_list(parents: list[int], one: int, other: int) -> bool:
    """Whether two items are one, or belong to one list, or to lists one within the other."""
    lists = parents[one], parents[other]
    return lists[0] == lists[1] or one in _upwards(parents, other) or lists[1] in _upwards(parents, one)


def _upwards(parents: list[int], row: int) -> Iterator[int]:
    """An element and its ancestors, innermost first."""
    while row >= 0:
        yield row
        row = parents[row]
