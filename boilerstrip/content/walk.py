"""Walks over the content tree: its plain text, its rows of blocks, its parts."""

from collections.abc import Iterator

from boilerstrip.content.model import (
    BackRef,
    Code,
    Content,
    Definitions,
    Details,
    Embed,
    Figure,
    Heading,
    Image,
    Inline,
    InlineCode,
    InlineMath,
    Inlines,
    LineBreak,
    List,
    Math,
    Node,
    Note,
    NoteRef,
    Paragraph,
    Quote,
    Rows,
    Ruby,
    Rule,
    Sub,
    Sup,
    Table,
)

Leaf = Paragraph | Heading | Code | Math | Embed | Rule
"""Nodes that hold no nodes."""


def plain(inlines: Inlines) -> str:
    r"""Return the plain text of inlines, as ``text`` prints it.

    >>> from boilerstrip.content.model import Strong
    >>> plain(("10", Sup(("6",), "^"), " ", Strong(("km",)), LineBreak(), Ruby("港", "みなと")))
    '10^6 km\n港(みなと)'
    """
    return "".join([inline if isinstance(inline, str) else _plain_of(inline) for inline in inlines])


def _plain_of(inline: Inline) -> str:
    if isinstance(inline, (str, InlineCode, InlineMath, NoteRef, BackRef)):
        return inline if isinstance(inline, str) else inline.text
    if isinstance(inline, LineBreak):
        return "\n"
    if isinstance(inline, Image):
        return ""
    if isinstance(inline, Ruby):
        return f"{inline.base}({inline.reading})"
    mark = inline.mark if isinstance(inline, (Sub, Sup)) else ""
    return mark + plain(inline.content)


def contents_of(node: Node) -> Iterator[Content]:
    """Yield the contents that a node holds, in page order; none for a leaf."""
    if isinstance(node, List):
        yield from (item.content for item in node.items)
    elif isinstance(node, Definitions):
        yield from (entry.content for entry in node.entries)
    elif isinstance(node, Table):
        yield node.caption
        yield from (cell.content for row in node.rows for cell in row)
    elif isinstance(node, Quote):
        yield from (node.title, node.content)
    elif isinstance(node, Details):
        yield from (node.summary, node.content)
    elif isinstance(node, Figure):
        yield node.caption
    elif isinstance(node, Note):
        yield node.content


def leaves(content: Content) -> Iterator[Leaf]:
    """Yield the leaves of a content, in page order."""
    stack = list(content)[::-1]
    while stack:
        node = stack.pop()
        if isinstance(node, (Paragraph, Heading, Code, Math, Embed, Rule)):
            yield node
        else:
            stack += [inner for part in contents_of(node) for inner in part][::-1]


def find_notes(content: Content) -> list[Note]:
    """Return the notes in a content, in page order."""
    notes = []
    stack = list(content)[::-1]
    while stack:
        node = stack.pop()
        if isinstance(node, Note):
            notes.append(node)
        stack += [inner for part in contents_of(node) for inner in part][::-1]
    return notes


def has_text(node: Node) -> bool:
    """Return True if plain text prints anything of a node."""
    return any(map(_is_printed, leaves((node,))))


def _is_printed(leaf: Leaf) -> bool:
    if isinstance(leaf, (Embed, Rule)):
        return False
    if isinstance(leaf, (Code, Math)):
        return bool(leaf.text)
    first = leaf.content[0] if leaf.content else ""
    return bool((first if isinstance(first, str) else "").strip() or plain(leaf.content).strip())


def rows_of(node: Node) -> Rows:
    """Return the rows of the page's blocks that a node came from, ascending."""
    return tuple(sorted({row for leaf in leaves((node,)) if not isinstance(leaf, (Embed, Rule)) for row in leaf.rows}))
