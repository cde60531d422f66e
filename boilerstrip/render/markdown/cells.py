"""Content of table cells to one line of Markdown."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from boilerstrip.content.model import (
    Code,
    Content,
    Definitions,
    Heading,
    Item,
    List,
    Math,
    Node,
    Paragraph,
    Quote,
    Row,
    Rule,
    Table,
)
from boilerstrip.render.markdown.inlines import render_code, render_inlines, render_line
from boilerstrip.render.markdown.page import Page
from boilerstrip.render.markdown.unfold import unfold

BREAK = "<br>"
BETWEEN_CELLS = ", "
"""Between the cells of a table within a cell."""


def render_cell(content: Content, page: Page) -> str:
    """Render the content of a cell in one line."""
    return BREAK.join(filter(None, render_lines(content, page))).replace("|", "\\|")


def render_lines(content: Content, page: Page) -> Iterator[str]:
    """Yield the lines of a content; some are empty."""
    for node in unfold(content):
        if isinstance(node, (Paragraph, Heading)):  # most nodes
            yield render_line(node.content, page, BREAK)
        else:
            yield from RENDERERS[type(node)](node, page)


def _render_code(node: Code, _: Page) -> Iterator[str]:
    return (render_code(line) for line in node.text.split("\n") if line)


def _render_list(node: List, page: Page) -> Iterator[str]:
    for item in node.items:
        yield from _render_item(item, page)


def _render_item(item: Item, page: Page) -> Iterator[str]:
    lines = filter(None, render_lines(item.content, page))
    if first := next(lines, ""):
        box = "" if item.checked is None else "[x] " if item.checked else "[ ] "
        yield f"{item.mark} {box}{first}".lstrip()
        yield from lines


def _render_definitions(node: Definitions, page: Page) -> Iterator[str]:
    for entry in node.entries:
        yield from render_lines(entry.content, page)


def _render_math(node: Math, page: Page) -> Iterator[str]:
    tex = " ".join(node.tex.split())
    yield f"${tex}$" if tex else render_inlines((node.text,), page)


def _render_quote(node: Quote, page: Page) -> Iterator[str]:
    yield from render_lines(node.title, page)
    yield from render_lines(node.content, page)


def _render_table(node: Table, page: Page) -> Iterator[str]:
    yield from render_lines(node.caption, page)
    for row in node.rows:
        yield _render_row(row, page)


def _render_row(row: Row, page: Page) -> str:
    texts = (" ".join(filter(None, render_lines(cell.content, page))) for cell in row)
    return BETWEEN_CELLS.join(filter(None, texts))


def _render_nothing(_: Rule, __: Page) -> Iterable[str]:
    return ()


RENDERERS: Mapping[type[Node], Callable[[Any, Page], Iterable[str]]] = {
    Code: _render_code,
    List: _render_list,
    Definitions: _render_definitions,
    Math: _render_math,
    Quote: _render_quote,
    Table: _render_table,
    Rule: _render_nothing,
}
