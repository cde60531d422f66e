"""Blocks to Markdown."""

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import Any, cast

from boilerstrip.content.model import (
    Code,
    Content,
    Definitions,
    Heading,
    Inline,
    InlineMath,
    List,
    Math,
    Paragraph,
    Quote,
    Rule,
    Table,
)
from boilerstrip.content.walk import plain
from boilerstrip.render.html.tables import render_table
from boilerstrip.render.markdown.escapes import escape_lines, part_markup
from boilerstrip.render.markdown.inlines import render_line, render_paragraph
from boilerstrip.render.markdown.lines import hang, quote
from boilerstrip.render.markdown.lists import Block, render_list
from boilerstrip.render.markdown.page import Page
from boilerstrip.render.markdown.tables import render_grid
from boilerstrip.render.markdown.unfold import make_bold, unfold

NEWLINE = "\n"
find_tick_runs = re.compile("`{3,}").findall
drop_blank_lines = re.compile(r"\n\s*\n").sub
match_callout = re.compile(r"\[![a-z]+\]", re.IGNORECASE).match
search_closing = re.compile(r"(?:^|\s)(#+)$").search


def render_content(content: Content, page: Page) -> str:
    """Render content, blank lines between its blocks."""
    return join_blocks(render_blocks(content, page))


def join_blocks(blocks: Iterable[Block]) -> str:
    """Join blocks with blank lines between them."""
    return "\n\n".join([block.text for block in blocks])


def render_blocks(content: Iterable[Any], page: Page) -> list[Block]:
    """Render content as blocks; none is empty."""
    blocks: list[Block] = []
    for node in unfold(content):
        if isinstance(node, List):
            blocks += render_list(node, blocks[-1] if blocks else None, page, render_blocks)
        elif text := RENDERERS[type(node)](node, page):
            blocks.append(Block(text, type(node)))
    return blocks


def _render_paragraph(node: Paragraph, page: Page) -> str:
    if len(node.content) == 1 and isinstance(node.content[0], str):  # most texts
        return render_paragraph(node.content, page)
    runs = groupby(node.content, lambda inline: isinstance(inline, InlineMath) and inline.display and bool(inline.tex))
    texts = [_render_formulas(run) if is_formula else render_paragraph(tuple(run), page) for is_formula, run in runs]
    return "\n\n".join(filter(None, texts))


def _render_formulas(inlines: Iterable[Inline]) -> str:
    """Render formulas that the page sets apart from the line that they are in."""
    return "\n\n".join([_render_tex(inline.tex) for inline in inlines if isinstance(inline, InlineMath)])


def _render_heading(node: Heading, page: Page) -> str:
    text = render_line(node.content, page)
    if closing := search_closing(text):
        text = f"{text[: closing.start(1)]}\\{closing[1]}"
    return f"{'#' * node.level} {text}" if text else ""


def _render_code(node: Code, _: Page) -> str:
    if not node.text.strip():
        return ""
    fence = "`" * max(3, 1 + max(map(len, find_tick_runs(node.text)), default=0))
    language = node.language.replace("`", "")
    return f"{fence}{language}\n{node.text}\n{fence}"


def _render_math(node: Math, _: Page) -> str:
    return _render_tex(node.tex)


def _render_tex(tex: str) -> str:
    """Render a formula in lines of its own."""
    return f"$$\n{part_markup(drop_blank_lines(NEWLINE, tex.strip()))}\n$$"


def _render_quote(node: Quote, page: Page) -> str:
    title = () if names_kind(node) else make_bold(node.title)
    blocks = render_blocks((*title, *node.content), page)
    if not blocks:
        return ""
    text = join_blocks(blocks)
    if not node.kind:
        return quote("\\" + text if match_callout(text) else text)
    gap = "\n" if blocks[0].kind is Paragraph else "\n\n"
    return quote(f"[!{node.kind.upper()}]{gap}{text}")


def _render_definitions(node: Definitions, page: Page) -> str:
    """Render a term of one paragraph or heading, and its definitions."""
    term, *definitions = node.entries
    inlines = cast(Paragraph, term.content[0]).content
    name = render_line(inlines, page)
    texts = list(filter(None, [render_content(definition.content, page) for definition in definitions]))
    if not name or not texts:
        return "\n\n".join(filter(None, [render_paragraph(inlines, page), *texts]))
    return "\n".join([escape_lines(name), *[hang(": ", text) for text in texts]])


def names_kind(node: Quote) -> bool:
    """Return True if the title of a callout says no more than its kind, which is printed anyway."""
    words = "".join([plain(part.content) for part in node.title if isinstance(part, (Paragraph, Heading))])
    return bool(node.kind) and len(node.title) == 1 and words.strip(" :").casefold() == node.kind


def _render_table(node: Table, page: Page) -> str:
    return render_table(node, page.style) if page.style.tables == "html" else render_grid(node, page)


def _render_rule(_: Rule, __: Page) -> str:
    return "---"


RENDERERS: Mapping[type, Callable[[Any, Page], str]] = {
    Paragraph: _render_paragraph,
    Heading: _render_heading,
    Code: _render_code,
    Math: _render_math,
    Quote: _render_quote,
    Table: _render_table,
    Definitions: _render_definitions,
    Rule: _render_rule,
}
