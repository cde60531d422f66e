"""Kept blocks to plain text."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.tags import TAG_CODES, TAGS

ROLES = {"li": "item", "dt": "item", "dd": "item", "tr": "row", "td": "cell", "th": "cell", "table": "table"}
"""What an element is to the blocks in it, as far as their layout goes."""
LI = TAG_CODES["li"]
MAX_CELL_LENGTH = 200
"""Characters; a longer text in a cell is no datum but a layout's column."""


class _Outline(NamedTuple):
    """Which element is in which, a row an element."""

    parents: list[int]
    """-1 for the root."""
    tags: list[int]


class _Place(NamedTuple):
    """Rows of the innermost list item, table row, cell and table around a block; -1 where there is none."""

    item: int
    row: int
    cell: int
    table: int


FIELDS_BY_CODE = tuple(_Place._fields.index(ROLES[tag]) if tag in ROLES else None for tag in TAGS)
"""Which row of a place an element is, by the number of its tag."""
NOWHERE = _Place(-1, -1, -1, -1)


def render_text(blocks: Blocks, rows: Iterable[int]) -> str:
    """Paragraphs set apart by blank lines; an item of a list a line; cells of a table's row on one line.

    >>> from boilerstrip.blocks.segment import segment
    >>> from boilerstrip.document.parse import Document
    >>> render_text(segment(Document("<ul><li>one</li><li>two</li></ul>", None), limit=9), [0, 1])
    '- one\\n- two'
    """
    outline = _Outline(blocks.elements.parent.tolist(), blocks.elements.tag.tolist())
    pieces: list[str] = []
    rows = list(rows)
    texts = [blocks.text[row] for row in rows]
    places = _places(outline, blocks.element[rows].tolist())
    records = _records(places)
    last, last_length = None, 0
    for text, place in zip(texts, places, strict=True):
        if last is not None:
            pieces.append(_between(outline, records, last, place, max(last_length, len(text))))
        begins_item = place.item >= 0 and outline.tags[place.item] == LI and (last is None or last.item != place.item)
        pieces.append(f"- {text}" if begins_item else text)
        last, last_length = place, len(text)
    return "".join(pieces)


def _places(outline: _Outline, elements: list[int]) -> list[_Place]:
    """Where each of these elements is; no element's ancestors are looked at twice."""
    parents, tags = outline
    found = {-1: NOWHERE}
    for element in elements:
        path = []
        while element not in found:
            path.append(element)
            element = parents[element]
        place = found[element]
        for row in reversed(path):
            field = FIELDS_BY_CODE[tags[row]]
            if field is not None:
                changed = list(place)
                changed[field] = row
                place = _Place._make(changed)
            found[row] = place
    return [found[element] for element in elements]


def _records(places: list[_Place]) -> set[int]:
    """Table rows with text in more than one cell; where all is in one, the cell is a layout's column."""
    cells = {(place.row, place.cell) for place in places}
    counts = Counter(row for row, _ in cells)
    return {row for row, count in counts.items() if count > 1}


def _between(outline: _Outline, records: set[int], last: _Place, place: _Place, length: int) -> str:
    """What sets two blocks apart, of which the longer has so many characters."""
    if last.row >= 0 and place.row >= 0 and length <= MAX_CELL_LENGTH:
        if last.row == place.row and place.row in records:
            return " " if last.cell == place.cell else " | "
        if last.row != place.row and last.table == place.table:
            return "\n"
    if last.item >= 0 and place.item >= 0 and _same_list(outline, last.item, place.item):
        return "\n"
    return "\n\n"


def _same_list(outline: _Outline, one: int, other: int) -> bool:
    """Whether two items are one, or belong to one list, or to lists one within the other."""
    lists = outline.parents[one], outline.parents[other]
    return lists[0] == lists[1] or one in _upwards(outline, other) or lists[1] in _upwards(outline, one)


def _upwards(outline: _Outline, row: int) -> Iterator[int]:
    """An element and its ancestors, innermost first."""
    while row >= 0:
        yield row
        row = outline.parents[row]
