"""A page as Markdown."""

import re
from itertools import chain

from boilerstrip.content.model import Content, Note, Paragraph
from boilerstrip.content.urls import is_safe
from boilerstrip.render.markdown.blocks import join_blocks, render_blocks, render_content
from boilerstrip.render.markdown.lines import hang
from boilerstrip.render.markdown.page import Page, make_page
from boilerstrip.render.markdown.urls import render_url
from boilerstrip.render.style import RenderStyle

NOTE_INDENT = 4
NO_ADDRESS = "<!-- --> "
"""Before a text, it is no address; it is not shown."""
match_address = re.compile(r"(\S+:\S+|\S+:$)[ \t]*(?:$|[\n\"'(])").match
"""Matches a text that could be the address in a definition, and its title."""


def render_markdown(content: Content, style: RenderStyle) -> str:
    r"""Render content as Markdown, its notes and the addresses of its links at the end.

    >>> from boilerstrip.content.model import Emphasis, Heading, Paragraph
    >>> print(render_markdown((Heading(2, ("Ebb",)), Paragraph(("Go ", Emphasis(("now",)), "."))), RenderStyle()))
    ## Ebb
    <BLANKLINE>
    Go *now*.
    """
    page = make_page(content, style)
    blocks = [render_content(content, page), *_render_notes(page)]
    if page.numbers:
        blocks.append("\n".join([f"[{number}]: {render_url(url)}" for url, number in page.numbers.items()]))
    return "\n\n".join(filter(None, blocks))


def render_part(content: Content, style: RenderStyle) -> str:
    """Render a part of a content alone, without notes and addresses at the end."""
    return render_content(content, make_page(content, style))


def _render_notes(page: Page) -> list[str]:
    """Render the notes in the order of their first references, then those that nothing refers to."""
    texts: dict[str, str] = {}
    for label in chain(page.used, page.notes):  # `used` grows by what notes refer to
        if label not in texts:
            texts[label] = _render_note(label, page.notes[label], page)
    return list(texts.values())


def _render_note(label: str, note: Note, page: Page) -> str:
    blocks = render_blocks(note.content, page)
    gap = " " if blocks and blocks[0].kind is Paragraph else f"\n{' ' * NOTE_INDENT}"
    text = join_blocks(blocks)
    address = match_address(text)
    is_markup = text.startswith(("![", "["))  # whose addresses were checked
    if address and not is_markup and not is_safe(address[1]):  # readers without notes would take it for that of a link
        gap += NO_ADDRESS
    return hang(f"[^{label}]:{gap}", text, NOTE_INDENT).rstrip()
