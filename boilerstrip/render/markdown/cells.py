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
from boilerstrip.render.markdown.escapes import part_markup
from boilerstrip.render.markdown.inlines import mark_lines, render_code, resolve_marks
from boilerstrip.render.markdown.page import Page
from boilerstrip.render.markdown.unfold import unfold

BREAK = "<br>"
BETWEEN_CELLS = ", "
"""Between the cells of a table within a cell."""


def render_cell(marked: str, page: Page) -> str:
    """Render the marked text of a cell as one line."""
    return resolve_marks(marked, page).replace("\n", BREAK).replace("|", "\\|")


def mark_cell(content: Content, page: Page) -> str:
    r"""Return the marked text of a cell; its lines are parted by ``\n``."""
    if len(content) == 1 and isinstance(content[0], Paragraph):  # most cells
        return mark_lines(content[0].content, page)
    return "\n".join(filter(None, mark_nodes(content, page)))


def mark_nodes(content: Content, page: Page) -> Iterator[str]:
    """Yield the marked lines of a content; some are empty."""
    for node in unfold(content):
        if isinstance(node, (Paragraph, Heading)):  # most nodes
            yield mark_lines(node.content, page)
        else:
            yield from MARKERS[type(node)](node, page)


def _mark_code(node: Code, _: Page) -> Iterator[str]:
    return (render_code(line) for line in node.text.split("\n") if line)


def _mark_list(node: List, page: Page) -> Iterator[str]:
    for item in node.items:
        yield from _mark_item(item, page)


def _mark_item(item: Item, page: Page) -> Iterator[str]:
    lines = filter(None, mark_nodes(item.content, page))
    if first := next(lines, ""):
        box = "" if item.checked is None else "[x] " if item.checked else "[ ] "
        yield f"{item.mark} {box}{first}".lstrip()
        yield from lines


def _mark_definitions(node: Definitions, page: Page) -> Iterator[str]:
    for entry in node.entries:
        yield from mark_nodes(entry.content, page)


def _mark_math(node: Math, _: Page) -> Iterator[str]:
    yield f"${part_markup(' '.join(node.tex.split()))}$"


def _mark_quote(node: Quote, page: Page) -> Iterator[str]:
    yield from mark_nodes(node.title, page)
    yield from mark_nodes(node.content, page)


def _mark_table(node: Table, page: Page) -> Iterator[str]:
    for row in node.rows:
        yield _mark_row(row, page)


def _mark_row(row: Row, page: Page) -> str:
    texts = (" ".join(filter(None, mark_nodes(cell.content, page))) for cell in row)
    return BETWEEN_CELLS.join(filter(None, texts))


def _mark_nothing(_: Rule, __: Page) -> Iterable[str]:
    return ()


MARKERS: Mapping[type[Node], Callable[[Any, Page], Iterable[str]]] = {
    Code: _mark_code,
    List: _mark_list,
    Definitions: _mark_definitions,
    Math: _mark_math,
    Quote: _mark_quote,
    Table: _mark_table,
    Rule: _mark_nothing,
}
