"""Kept blocks to plain text."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.tags import TAG_CODES, TAGS

ROLES = {"li": "item", "dt": "item", "dd": "item", "tr": "row", "td": "cell", "th": "cell", "table": "table"}
"""What an element is to the blocks in it, as far as their layout goes."""
ROLES_BY_CODE = tuple(ROLES.get(tag) for tag in TAGS)
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
    length: int
    """Characters of the block."""


def render_text(blocks: Blocks, rows: Iterable[int]) -> str:
    """Paragraphs set apart by blank lines; an item of a list a line; cells of a table's row on one line.

    >>> from boilerstrip.blocks.segment import segment
    >>> from boilerstrip.document.parse import Document
    >>> render_text(segment(Document("<ul><li>one</li><li>two</li></ul>", None), limit=9), [0, 1])
    '- one\\n- two'
    """
    outline = _Outline(blocks.elements.parent.tolist(), blocks.elements.tag.tolist())
    pieces: list[str] = []
    last = None
    rows = list(rows)
    elements = blocks.element.tolist()
    places = [_place(outline, elements[row], len(blocks.text[row])) for row in rows]
    records = _records(places)
    for row, place in zip(rows, places, strict=True):
        if last is not None:
            pieces.append(_between(outline, records, last, place))
        begins_item = place.item >= 0 and outline.tags[place.item] == LI and (last is None or last.item != place.item)
        pieces.append(f"- {blocks.text[row]}" if begins_item else blocks.text[row])
        last = place
    return "".join(pieces)


def _place(outline: _Outline, element: int, length: int) -> _Place:
    found = dict.fromkeys(ROLES.values(), -1)
    for row in _upwards(outline, element):
        role = ROLES_BY_CODE[outline.tags[row]]
        if role is not None and found[role] < 0:
            found[role] = row
    return _Place(**found, length=length)


def _records(places: list[_Place]) -> set[int]:
    """Table rows with text in more than one cell; where all is in one, the cell is a layout's column."""
    cells = {(place.row, place.cell) for place in places}
    counts = Counter(row for row, _ in cells)
    return {row for row, count in counts.items() if count > 1}


def _between(outline: _Outline, records: set[int], last: _Place, place: _Place) -> str:
    """What sets two blocks apart."""
    if last.row >= 0 and place.row >= 0 and max(last.length, place.length) <= MAX_CELL_LENGTH:
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
