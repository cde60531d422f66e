"""The content tree as plain text."""

import re
from collections.abc import Iterable, Iterator

from boilerstrip.content.model import Code, Content, Definitions, Item, List, Node, Paragraph, Row, Table

BULLET = "-"
BAR = " | "
"""Between the cells of a table row."""
BETWEEN_ITEMS = "; "
"""Between items of a list within a cell."""

match_mark = re.compile(r"[-–—•·‣▪●○◦*]\s|\(?(\w{1,4})[.)）．、](?!\d)").match
"""Matches a mark that an item's own text begins with; the group is its number."""


def render_text(content: Content) -> str:
    r"""Render a page: paragraphs, lists and tables apart by blank lines, items and rows as lines, bars between cells.

    >>> render_text((List((Item("1.", (Paragraph("Moor.", 0),)), Item("2.", (Paragraph("Wait.", 1),)))),))
    '1. Moor.\n2. Wait.'
    """
    return "\n\n".join([node.text if isinstance(node, Paragraph) else "\n".join(_lines(node)) for node in content])


def _lines(node: Node, indent: str = "") -> Iterator[str]:
    """Yield the lines of a node; code is one of them, and is not indented."""
    if isinstance(node, Paragraph):
        yield from [indent + line for line in node.text.split("\n")]
    elif isinstance(node, Code):
        yield node.text
    elif isinstance(node, Table):
        yield from _lines_of_all(node.caption, indent)
        yield from [indent + _render_row(row) for row in node.rows]
    elif isinstance(node, Definitions):
        for entry in node.entries:
            yield from _lines_of_all(entry.content, indent)
    else:
        for item in node.items:
            yield from _lines_of_item(item, indent)


def _lines_of_all(content: Content, indent: str) -> Iterator[str]:
    for node in content:
        yield from _lines(node, indent)


def _lines_of_item(item: Item, indent: str) -> Iterator[str]:
    """Yield the lines of an item: its mark before the first, the others below its text."""
    mark = _mark(item)
    inner = indent + " " * len(mark)
    lines = _lines_of_all(item.content, inner)
    yield indent + mark + next(lines).removeprefix(inner)
    yield from lines


def _mark(item: Item) -> str:
    """Return the mark of an item and a space; nothing before a list, or before a text with a mark of its own."""
    first = item.content[0]
    if not item.mark or not isinstance(first, Paragraph):
        return f"{item.mark} " if item.mark and not isinstance(first, List) else ""
    own = match_mark(first.text)
    is_marked = own is not None and own[1] == (None if item.mark == BULLET else item.mark[:-1])
    return "" if is_marked else f"{item.mark} "


def _render_row(row: Row) -> str:
    """Render a table row: a blank for each cell without text, but none at the end."""
    texts: list[str] = []
    for cell in row:
        texts += [""] * (cell.column - len(texts))
        texts.append(_render_inline(cell.content))
    return BAR.join(texts).strip()


def _render_inline(content: Content) -> str:
    """Render the content of a cell in one line."""
    return " ".join([" ".join(_render_node_inline(node).split()) for node in content])


def _render_node_inline(node: Node) -> str:
    if isinstance(node, (Paragraph, Code)):
        return node.text
    if isinstance(node, List):
        return BETWEEN_ITEMS.join(_render_items_inline(node.items))
    if isinstance(node, Definitions):
        return _join_inline(entry.content for entry in node.entries)
    return _join_inline([node.caption, *(cell.content for row in node.rows for cell in row)])


def _render_items_inline(items: tuple[Item, ...]) -> Iterator[str]:
    """Yield the items of a list, with their numbers if there are several."""
    for item in items:
        text = _render_inline(item.content)
        is_numbered = len(items) > 1 and item.mark not in ("", BULLET)
        yield f"{_mark(item)}{text}" if is_numbered else text


def _join_inline(contents: Iterable[Content]) -> str:
    return " ".join([_render_inline(content) for content in contents if content])
