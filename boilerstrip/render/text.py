"""The content tree as plain text."""

import re
from collections.abc import Iterable, Iterator

from boilerstrip.content.model import Code, Content, Definitions, Item, List, Node, Paragraph, Row, Table

BULLET = "-"
BAR = " | "
"""Between the cells of a table row."""
BETWEEN_ITEMS = "; "
"""Between items of a list within a cell."""

BULLETS = "-–—•·‣▪●○◦*"
match_mark = re.compile(rf"[{BULLETS}]\s|\(?(\w{{1,4}})[.)）．、](?!\d)").match
"""Matches a mark that an item's own text begins with; the group is its number."""


def render_text(content: Content) -> str:
    r"""Render a page: paragraphs, lists and tables apart by blank lines, items and rows as lines, bars between cells.

    >>> render_text((List((Item("1.", (Paragraph("Moor.", 0),)), Item("2.", (Paragraph("Wait.", 1),)))),))
    '1. Moor.\n2. Wait.'
    """
    return "\n\n".join([node.text if isinstance(node, Paragraph) else "\n".join(_lines(node)) for node in content])


def _lines(node: Node, indent: str = "") -> list[str]:
    """Return the lines of a node; code is one of them, and is not indented."""
    if isinstance(node, Paragraph):
        return [indent + line for line in node.text.split("\n")]
    if isinstance(node, List):
        return [line for item in node.items for line in _lines_of_item(item, indent)]
    if isinstance(node, Code):
        return [node.text]
    if isinstance(node, Table):
        return _lines_of_all(node.caption, indent) + [indent + _render_row(row) for row in node.rows]
    return [line for entry in node.entries for line in _lines_of_all(entry.content, indent)]


def _lines_of_all(content: Content, indent: str) -> list[str]:
    return [line for node in content for line in _lines(node, indent)]


def _lines_of_item(item: Item, indent: str) -> list[str]:
    """Return the lines of an item: its mark before the first, the others below its text."""
    mark = _mark(item)
    first = item.content[0]
    if len(item.content) == 1 and isinstance(first, Paragraph) and "\n" not in first.text:  # most items
        return [indent + mark + first.text]
    inner = indent + " " * len(mark)
    lines = _lines_of_all(item.content, inner)
    lines[0] = indent + mark + lines[0].removeprefix(inner)
    return lines


def _mark(item: Item) -> str:
    """Return the mark of an item and a space; nothing before a list, or before a text with a mark of its own."""
    first = item.content[0]
    if not item.mark or not isinstance(first, Paragraph):
        return f"{item.mark} " if item.mark and not isinstance(first, List) else ""
    return "" if _is_marked(first.text, item.mark) else f"{item.mark} "


def _is_marked(text: str, mark: str) -> bool:
    """True if a text begins with a bullet, where the mark is one, or with the number that is the mark."""
    if mark == BULLET and text[:1] not in BULLETS:  # most items
        return False
    own = match_mark(text)
    return own is not None and own[1] == (None if mark == BULLET else mark[:-1])


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
