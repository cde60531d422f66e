"""Nodes that Markdown has no syntax for, as nodes that it has."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from boilerstrip.content.model import (
    Cell,
    Code,
    Content,
    Definition,
    Definitions,
    Details,
    Embed,
    Entry,
    Figure,
    Heading,
    Inline,
    InlineMath,
    Inlines,
    Link,
    Math,
    Node,
    Note,
    Paragraph,
    Strong,
    Table,
    Term,
)
from boilerstrip.content.urls import host_of
from boilerstrip.content.walk import leaves

MIN_ROWS = 2
"""A single row without a header arranges a page: of its cells nothing says what they are."""


def unfold(content: Iterable[Node]) -> Iterator[Node]:
    """Yield paragraphs, headings, code, formulas, lists, tables, quotes, rules, and definitions of one term each."""
    for node in content:
        unfold_node = UNFOLDERS.get(type(node))
        if unfold_node is None:  # most nodes
            yield node
        else:
            yield from unfold_node(node)


def _unfold_details(node: Details) -> Iterator[Node]:
    yield from make_bold(node.summary)
    yield from unfold(node.content)


def make_bold(content: Content) -> Iterator[Node]:
    """Yield the texts of a content in bold, and its other nodes as they are."""
    for node in unfold(content):
        if isinstance(node, (Paragraph, Heading)):
            yield Paragraph((Strong(tuple(_drop_strong(node.content))),), node.rows)
        else:
            yield node


def _drop_strong(inlines: Inlines) -> Iterator[Inline]:
    for inline in inlines:
        if isinstance(inline, Strong):
            yield from inline.content
        else:
            yield inline


def _unfold_figure(node: Figure) -> Iterator[Node]:
    if node.images:
        yield Paragraph(tuple(part for image in node.images for part in (" ", image))[1:])
    yield from unfold(node.caption)


def _unfold_embed(node: Embed) -> Iterator[Node]:
    yield Paragraph((Link(node.url, (node.title or host_of(node.url),)),))


def _unfold_math(node: Math) -> Iterator[Node]:
    yield node if node.tex.strip() else Paragraph((node.text,), node.rows)


def _unfold_table(node: Table) -> Iterator[Node]:
    yield from unfold(node.caption)
    if is_layout(node):
        yield from unfold([inner for row in node.rows for cell in row for inner in cell.content])
    else:
        yield replace(node, caption=())


def is_layout(node: Table) -> bool:
    """Return True for a table whose cells are texts below each other.

    That is one of one column, of one row without a header, or of a formula and its number.
    """
    if len(node.rows) < MIN_ROWS and not node.headers:
        return True
    cells = [cell for row in node.rows for cell in row]
    return all(cell.column == 0 and cell.columns == 1 for cell in cells) or any(map(_is_equation, cells))


def _is_equation(cell: Cell) -> bool:
    first = cell.content[0] if len(cell.content) == 1 else None
    if isinstance(first, Paragraph) and len(first.content) == 1:
        inline = first.content[0]
        return isinstance(inline, InlineMath) and inline.display
    return isinstance(first, Math)


def _unfold_note(_: Note) -> Iterator[Node]:
    yield from ()  # notes are printed at the end


def _unfold_definitions(node: Definitions) -> Iterator[Node]:
    """Yield each term of a line that definitions follow with these; all else as blocks."""
    last = len(node.entries) - 1
    start = 0
    while start <= last:
        end = start + 1
        while end <= last and isinstance(node.entries[start], Term) and isinstance(node.entries[end], Definition):
            end += 1
        yield from _unfold_group(node.entries[start:end])
        start = end


def _unfold_group(entries: tuple[Entry, ...]) -> Iterator[Node]:
    """Yield a term and its definitions, or a term or a definition without the other."""
    first = list(unfold(entries[0].content))  # once: entries nest
    *blocks, line = first or [Paragraph(())]
    definitions = [entry for entry in entries[1:] if entry.content]
    if definitions and isinstance(line, (Paragraph, Heading)) and not any(map(_begins_with_raw, definitions)):
        yield from blocks
        yield Definitions((Term((line,)), *definitions))
    else:
        yield from first
        for entry in entries[1:]:
            yield from unfold(entry.content)


def _begins_with_raw(entry: Entry) -> bool:
    """True for a definition that begins with code or a table; readers without definitions would take it for markup."""
    return isinstance(entry.content[0], Table) or isinstance(next(leaves(entry.content), None), Code)


UNFOLDERS: Mapping[type, Callable[[Any], Iterator[Node]]] = {
    Details: _unfold_details,
    Figure: _unfold_figure,
    Embed: _unfold_embed,
    Math: _unfold_math,
    Note: _unfold_note,
    Table: _unfold_table,
    Definitions: _unfold_definitions,
}
