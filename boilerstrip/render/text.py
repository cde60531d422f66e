"""Kept blocks to plain text."""

from collections.abc import Iterable, Iterator

from boilerstrip.blocks.model import Blocks, Elements

LINE_ITEMS = frozenset({"li", "dt", "dd", "option"})
CELLS = frozenset({"td", "th"})
MAX_CELL_LENGTH = 200
"""Characters; a longer text in a cell is no datum but a layout's column."""


def render_text(blocks: Blocks, rows: Iterable[int]) -> str:
    """Paragraphs set apart by blank lines; an item of a list a line; cells of a table's row on one line.

    >>> root = Elements(["ul", "li", "li"], [-1, 0, 0], [0] * 3, [""] * 3, [0, 0, 1], [2, 1, 2])
    >>> render_text(Blocks(["one", "two"], [1, 2], [0, 0], root, [], False), [0, 1])
    '- one\\n- two'
    """
    pieces: list[str] = []
    last = -1
    for row in rows:
        text = blocks.text[row]
        item = _around(blocks, row, LINE_ITEMS)
        if last >= 0:
            pieces.append(_between(blocks, last, row, item))
        starts_item = (
            item >= 0 and blocks.elements.tag[item] == "li" and (last < 0 or _around(blocks, last, LINE_ITEMS) != item)
        )
        pieces.append(f"- {text}" if starts_item else text)
        last = row
    return "".join(pieces)


def _between(blocks: Blocks, last: int, row: int, item: int) -> str:
    table_row = _around(blocks, row, frozenset({"tr"}))
    if table_row >= 0 and max(len(blocks.text[last]), len(blocks.text[row])) <= MAX_CELL_LENGTH:
        last_row = _around(blocks, last, frozenset({"tr"}))
        if last_row == table_row:
            return " " if _around(blocks, last, CELLS) == _around(blocks, row, CELLS) else " | "
        if last_row >= 0 and blocks.elements.parent[last_row] == blocks.elements.parent[table_row]:
            return "\n"
    last_item = _around(blocks, last, LINE_ITEMS)
    if item >= 0 and last_item >= 0 and (item == last_item or _same_list(blocks.elements, last_item, item)):
        return "\n"
    return "\n\n"


def _same_list(elements: Elements, one: int, other: int) -> bool:
    """Whether two items belong to one list, or to lists one within the other."""
    lists = elements.parent[one], elements.parent[other]
    return lists[0] == lists[1] or one in _ancestors(elements, other) or lists[1] in _ancestors(elements, one)


def _ancestors(elements: Elements, row: int) -> Iterator[int]:
    while row >= 0:
        yield row
        row = elements.parent[row]


def _around(blocks: Blocks, row: int, tags: frozenset[str]) -> int:
    """Row of the innermost element of these tags around a block; -1 where there is none."""
    return next((e for e in _ancestors(blocks.elements, blocks.element[row]) if blocks.elements.tag[e] in tags), -1)
