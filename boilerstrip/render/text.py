"""The content tree as plain text."""

from collections.abc import Iterable, Iterator

from boilerstrip.content.marks import BULLET, own_mark
from boilerstrip.content.model import (
    Code,
    Content,
    Definitions,
    Details,
    Embed,
    Figure,
    Heading,
    Item,
    List,
    Math,
    Node,
    Note,
    Paragraph,
    Quote,
    Row,
    Rule,
    Table,
)
from boilerstrip.content.walk import contents_of, has_text, plain

BAR = " | "
"""Between the cells of a table row."""
BETWEEN_ITEMS = "; "
"""Between items of a list within a cell."""
PLAIN_NODES = frozenset({Code, Definitions, List, Table})
"""Types of nodes that plain text tells apart, besides paragraphs."""
TRANSPARENT = (Quote, Figure, Details, Note, Embed, Rule)
"""Nodes of which plain text prints what they hold, if they hold text."""


def render_text(content: Content) -> str:
    r"""Render a page: paragraphs, lists and tables apart by blank lines, items and rows as lines, bars between cells.

    >>> render_text((List((Item("1.", (Paragraph(("Moor.",)),)), Item("2.", (Paragraph(("Wait.",)),)))),))
    '1. Moor.\n2. Wait.'
    """
    texts: list[str] = []
    for node in content:
        if type(node) is Paragraph and _is_text(node):
            texts.append(str(node.content[0]))
        else:
            texts += ["\n".join(_lines(inner)) for inner in _open((node,))]
    return "\n\n".join(filter(None, texts))


def _open(content: Content) -> Content:
    """Return a content as paragraphs with text, code, lists, definitions and tables: what plain text tells apart."""
    for node in content:
        if not (_is_text(node) if type(node) is Paragraph else type(node) in PLAIN_NODES and has_text(node)):
            return tuple(node for outer in content for node in _open_node(outer))
    return content


def _is_text(node: Paragraph) -> bool:
    """True if a paragraph is nothing but a text, as most are."""
    return len(node.content) == 1 and type(node.content[0]) is str


def _open_node(node: Node) -> Iterable[Node]:
    if isinstance(node, Paragraph):
        return [node] if has_text(node) else []
    if isinstance(node, Heading):
        return [Paragraph(node.content, node.rows)]
    if isinstance(node, Math):
        return [Paragraph((node.text,), node.rows)]
    if isinstance(node, TRANSPARENT):
        return [inner for part in contents_of(node) for inner in _open(part)]
    return [node] if has_text(node) else []


def _text(node: Paragraph) -> str:
    first = node.content[0]
    return first if len(node.content) == 1 and isinstance(first, str) else plain(node.content)


def _lines(node: Node, indent: str = "") -> list[str]:
    """Return the lines of a node; code is one of them, and is not indented."""
    if isinstance(node, Paragraph):
        return [indent + line for line in _text(node).split("\n")]
    if isinstance(node, List):
        return [line for item in node.items for line in _lines_of_item(item, indent)]
    if isinstance(node, Code):
        return [node.text]
    if isinstance(node, Table):
        return _lines_of_all(node.caption, indent) + [indent + _render_row(row) for row in node.rows]
    if isinstance(node, Definitions):
        return [line for entry in node.entries for line in _lines_of_all(entry.content, indent)]
    return _lines_of_all((node,), indent)


def _lines_of_all(content: Content, indent: str) -> list[str]:
    return [line for node in _open(content) for line in _lines(node, indent)]


def _lines_of_item(item: Item, indent: str) -> list[str]:
    """Return the lines of an item: its mark before the first, the others below its text."""
    content = _open(item.content)
    if not content:
        return []
    mark, first = _mark(item.mark, content), content[0]
    if len(content) == 1 and isinstance(first, Paragraph) and "\n" not in (text := _text(first)):  # most items
        return [indent + mark + text]
    own = own_mark(_text(first), item.mark) if isinstance(first, Paragraph) and item.mark and not mark else ""
    inner = indent + " " * len(mark or (own and f"{own} "))
    lines = _lines_of_all(content, inner)
    return [indent + mark + lines[0].removeprefix(inner), *lines[1:]] if lines else []


def _mark(mark: str, content: Content) -> str:
    """Return the mark of an item and a space; nothing before a list, or before a text with a mark of its own."""
    first = content[0]
    if not mark or not isinstance(first, Paragraph):
        return f"{mark} " if mark and not isinstance(first, List) else ""
    return "" if own_mark(_text(first), mark) else f"{mark} "


def _render_row(row: Row) -> str:
    """Render a table row: a blank for each cell without text, but none at the end."""
    texts: list[str] = []
    for cell in row:
        texts += [""] * (cell.column - len(texts))
        texts.append(_render_inline(cell.content))
    return BAR.join(texts).strip()


def _render_inline(content: Content) -> str:
    """Render the content of a cell in one line."""
    return " ".join([" ".join(_render_node_inline(node).split()) for node in _open(content)])


def _render_node_inline(node: Node) -> str:
    if isinstance(node, Paragraph):
        return _text(node)
    if isinstance(node, Code):
        return node.text
    if isinstance(node, List):
        return BETWEEN_ITEMS.join(_render_items_inline(node.items))
    return _join_inline(contents_of(node))


def _render_items_inline(items: tuple[Item, ...]) -> Iterator[str]:
    """Yield the items of a list, with their marks if these are no bullets."""
    for item in items:
        text = _render_inline(item.content)
        is_numbered = item.mark not in ("", BULLET)
        yield f"{_mark(item.mark, _open(item.content))}{text}" if is_numbered else text


def _join_inline(contents: Iterable[Content]) -> str:
    return " ".join([_render_inline(content) for content in contents if content])
