"""Nodes of the content tree to HTML."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from boilerstrip.content.model import (
    Code,
    Content,
    Definitions,
    Details,
    Embed,
    Figure,
    Heading,
    Item,
    LineBreak,
    List,
    Math,
    Node,
    Note,
    Paragraph,
    Quote,
    Rule,
    Table,
    Term,
)
from boilerstrip.content.urls import host_of, is_safe
from boilerstrip.render.html.elements import element, escape
from boilerstrip.render.html.inlines import math_attributes, render_inlines
from boilerstrip.render.html.lists import box_attributes, item_attributes, list_attributes
from boilerstrip.render.html.page import Page, note_id
from boilerstrip.render.html.rows import Place, place_cells

CALLOUT = "markdown-alert"
"""Class of a callout, as GitHub writes it; its kind follows, as in ``markdown-alert-note``."""
LANGUAGE = "language-"
"""Begins the class that names the language of code (HTML Standard, 4.5.15)."""


def render_blocks(content: Content, page: Page) -> str:
    """Render a content, a line feed between two nodes."""
    return _join([_render_node(node, page) for node in content])


def _join(parts: Iterable[str]) -> str:
    return "\n".join([part for part in parts if part])


def _wrap(name: str, parts: Iterable[str], attributes: Mapping[str, str] | None = None) -> str:
    """Write an element with parts on lines of their own; nothing if none of them is left."""
    content = _join(parts)
    return element(name, f"\n{content}\n", attributes) if content else ""


def _render_node(node: Node, page: Page) -> str:
    return RENDERERS[type(node)](node, page)


def _render_within(content: Content, page: Page) -> str:
    """Render the content of an element that may hold a text without ``<p>``: its only text, if it comes first."""
    if not content or not isinstance(content[0], Paragraph):
        return render_blocks(content, page)
    if any(isinstance(node, Paragraph) for node in content[1:]):
        return render_blocks(content, page)
    return _join([render_inlines(content[0].content, page), render_blocks(content[1:], page)])


def _render_paragraph(node: Paragraph, page: Page) -> str:
    content = render_inlines(node.content, page)
    return f"<p>{content}</p>" if content else ""


def _render_heading(node: Heading, page: Page) -> str:
    content = render_inlines(node.content, page)
    return element(f"h{node.level}", content) if content else ""


def _render_code(node: Code, page: Page) -> str:  # noqa: ARG001 - the others need it
    is_name = node.language and not any(map(str.isspace, node.language))
    attributes = {"class": LANGUAGE + node.language} if is_name else None
    return element("pre", element("code", escape(node.text), attributes))


def _render_math(node: Math, page: Page) -> str:
    lines = [inline for line in node.text.split("\n") for inline in (LineBreak(), line)][1:]
    return element("p", render_inlines(tuple(lines), page), math_attributes("display", node.tex))


def _render_list(node: List, page: Page) -> str:
    pairs, is_ordered = zip(node.items, item_attributes(node), strict=True), node.ordered
    items = [_render_item(item, attributes if is_ordered else {}, page) for item, attributes in pairs]
    return _wrap("ol", items, list_attributes(node)) if is_ordered else _wrap("ul", items)


def _render_item(item: Item, attributes: Mapping[str, str], page: Page) -> str:
    """Render an item; a text outside of the items is one within the list, so that it has no mark here either."""
    if not item.mark and item.checked is None:
        return render_blocks(item.content, page)
    content = _render_within(item.content, page)
    if item.checked is not None:
        content = f"{element('input', attributes=box_attributes(item.checked))} {content}"
    return element("li", content, attributes) if content else ""


def _render_definitions(node: Definitions, page: Page) -> str:
    entries = [(isinstance(entry, Term), _render_within(entry.content, page)) for entry in node.entries]
    return _wrap("dl", [element("dt" if is_term else "dd", content) for is_term, content in entries if content])


def render_table(node: Table, page: Page) -> str:
    """Render a table, each row on a line of its own."""
    rows = [_render_row(number, places, node, page) for number, places in enumerate(place_cells(node))]
    head, body = _wrap("thead", rows[: node.headers]), _wrap("tbody", rows[node.headers :])
    caption = _render_within(node.caption, page)
    return _wrap("table", [element("caption", caption) if caption else "", head, body])


def _render_row(number: int, places: Iterable[Place], node: Table, page: Page) -> str:
    return element("tr", "".join([_render_cell(place, node, number < node.headers, page) for place in places]))


def _render_cell(place: Place, node: Table, is_heading_row: bool, page: Page) -> str:
    cell = place.cell
    if cell is None:
        return element("td")
    alignment = node.alignment[place.column] if place.column < len(node.alignment) else ""
    attributes = {"align": alignment, "colspan": _span(place.columns), "rowspan": _span(place.rows)}
    given = {name: value for name, value in attributes.items() if value}
    return element("th" if cell.is_header or is_heading_row else "td", _render_within(cell.content, page), given)


def _span(count: int) -> str:
    return str(count) if count > 1 else ""


def _render_quote(node: Quote, page: Page) -> str:
    title = [_render_title(part, page) for part in node.title]
    attributes = {"class": f"{CALLOUT} {CALLOUT}-{node.kind}"} if node.kind else None
    return _wrap("blockquote", [*title, render_blocks(node.content, page)], attributes)


def _render_title(node: Node, page: Page) -> str:
    if not isinstance(node, Paragraph):
        return _render_node(node, page)
    return element("p", render_inlines(node.content, page), {"class": f"{CALLOUT}-title"})


def _render_figure(node: Figure, page: Page) -> str:
    images, caption = render_inlines(node.images, page), _render_within(node.caption, page)
    if not images:
        return render_blocks(node.caption, page)
    return _wrap("figure", [images, element("figcaption", caption) if caption else ""])


def _render_details(node: Details, page: Page) -> str:
    summary = _render_within(node.summary, page)
    return _wrap("details", [element("summary", summary) if summary else "", render_blocks(node.content, page)])


def _render_note(node: Note, page: Page) -> str:
    """Render a note with an ``id``."""
    attributes = page.claim(note_id(node.label))
    first = node.content[0] if node.content else None
    if len(node.content) == 1 and isinstance(first, Paragraph):
        return element("p", render_inlines(first.content, page), attributes)
    return _wrap("section", [render_blocks(node.content, page)], attributes)


def _render_embed(node: Embed, page: Page) -> str:
    """Render an embed as a link whose text is the alternative of a picture without source.

    Browsers show that as text (HTML Standard, 4.8.4.4), and plain text has none of it, as it has none of the embed.
    """
    if page.style.links == "none" or not is_safe(node.url):
        return ""
    label = element("img", attributes={"alt": node.title or host_of(node.url)})
    return element("p", element("a", label, {"href": node.url}))


RENDERERS: Mapping[type, Callable[[Any, Page], str]] = {
    Paragraph: _render_paragraph,
    Heading: _render_heading,
    Code: _render_code,
    Math: _render_math,
    List: _render_list,
    Definitions: _render_definitions,
    Table: render_table,
    Quote: _render_quote,
    Figure: _render_figure,
    Details: _render_details,
    Note: _render_note,
    Embed: _render_embed,
    Rule: lambda *_: element("hr"),
}
"""What renders the nodes of each type."""
