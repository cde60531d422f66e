r"""Inlines to Markdown.

A *marked* text is one in which characters that may need a backslash are marked
(see :mod:`boilerstrip.render.markdown.escapes`), and whose lines are parted by ``\n``.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from boilerstrip.content.model import (
    BackRef,
    Emphasis,
    Image,
    InlineCode,
    InlineMath,
    Inlines,
    LineBreak,
    Link,
    NoteRef,
    Ruby,
    Strike,
    Strong,
    Sub,
    Sup,
)
from boilerstrip.content.urls import is_safe
from boilerstrip.render.markdown.emphasis import Span, make_span, markup_of
from boilerstrip.render.markdown.escapes import (
    MARK,
    escape_brackets,
    escape_lines,
    has_special,
    mark_specials,
    part_markup,
    resolve,
)
from boilerstrip.render.markdown.lines import trim
from boilerstrip.render.markdown.page import Page
from boilerstrip.render.markdown.urls import render_url

find_tick_runs = re.compile("`+").findall


def render_paragraph(inlines: Inlines, page: Page) -> str:
    """Render a text as lines of its own."""
    text = render_inlines(inlines, page)
    return escape_lines(text) if text else ""


def render_line(inlines: Inlines, page: Page) -> str:
    """Render a text as one line."""
    return render_inlines(inlines, page).replace("\n", " ")


def render_inlines(inlines: Inlines, page: Page) -> str:
    r"""Render a text; its lines are parted by ``\n``, and have no white space at their ends."""
    return resolve_marks(mark_lines(inlines, page), page)


def mark_lines(inlines: Inlines, page: Page) -> str:
    r"""Return the marked text of a text without white space at the ends of its lines."""
    marked = mark_inlines(inlines, page, TOP).strip()
    return "\n".join(map(str.strip, marked.split("\n"))) if "\n" in marked else marked


def resolve_marks(marked: str, page: Page) -> str:
    """Return a marked text with backslashes where needed."""
    return resolve(marked, page.notes, page.has_references) if MARK in marked else marked


@dataclass(frozen=True, slots=True)
class Around:
    """What inlines are within."""

    before: str = " "
    """The character before them."""
    after: str = " "
    """The character after them."""
    delimiters: str = ""
    """Characters of the emphasis that they are in."""
    is_link: bool = False
    """True within a link."""


CLOSING = frozenset(" \t\n.,;:!?)]}，。、；：！？）」』")
"""Characters that need no space before them."""
TOP = Around()
IN_LINK = Around("[", "]", is_link=True)


def mark_inlines(inlines: Inlines, page: Page, around: Around) -> str:
    """Return the marked text of inlines."""
    if len(inlines) == 1 and isinstance(inlines[0], str):  # most texts
        return mark_text(inlines[0], around.is_link)
    writer = _Writer(page, around)
    for inline in inlines:
        if isinstance(inline, str):
            writer.add(mark_text(inline, around.is_link))
        else:
            WRITERS[type(inline)](writer, inline)
    return writer.finish()


def mark_text(text: str, is_link: bool) -> str:
    """Return the marked text of a text, which may be that of a link."""
    if not has_special(text):  # most texts
        return text
    marked = mark_specials(text)
    return escape_brackets(marked) if is_link else marked


@dataclass(slots=True)
class _Writer:
    """The parts of a line."""

    page: Page
    around: Around
    parts: list[str] = field(default_factory=list)
    """Marked texts; none is empty."""
    spans: list[tuple[int, Span]] = field(default_factory=list)
    """Emphases among the parts, with their positions there."""
    notes: list[int] = field(default_factory=list)
    """Positions of references to notes among the parts."""
    code: str = ""
    """The text of the last part, if it is code."""
    is_picture: bool = False
    """True if the last part is a picture."""

    def add(self, part: str) -> None:
        """Add a part."""
        if part:
            if self.is_picture and part[0] not in CLOSING:
                self.parts[-1] += " "  # no part of its own, as positions of parts are known
            self.parts.append(part)
            self.code = ""
            self.is_picture = False

    def add_text(self, text: str) -> None:
        """Add plain text."""
        self.add(mark_text(text, self.around.is_link))

    def add_bracketed(self, part: str) -> None:
        """Add a part that begins with a bracket, which an exclamation mark before it would make a picture."""
        if self.parts and self.parts[-1][-1] == "!":
            self.parts[-1] = self.parts[-1][:-1] + "\\!"
        self.add(part)

    def add_apart(self, part: str) -> None:
        """Add a picture, with a space between it and a word beside it."""
        if self.parts and self.parts[-1][-1].isalnum():
            self.add(" ")
        self.add(part)
        self.is_picture = True

    def finish(self) -> str:
        """Return the line."""
        parts = self.parts
        for position in self.notes:
            if position + 1 < len(parts) and parts[position + 1][0] == "(":  # would be an address
                parts[position + 1] = "\\" + parts[position + 1]
        if self.spans:
            self._set_tags()
        return "".join(parts)

    def _set_tags(self) -> None:
        """Print by tags the emphases that no reader would see by delimiters.

        White space at the ends of the line does not count, as it is moved out of what the line is within.
        """
        parts, around = self.parts, self.around
        solid = [position for position, part in enumerate(parts) if not part.isspace()]
        for position, span in self.spans:
            before = around.before
            if position > solid[0]:
                before = span.leading[-1:] or parts[position - 1][-1]
            after = around.after
            if position < solid[-1]:
                after = span.trailing[:1] or parts[position + 1][:2].lstrip(MARK)[0]
            if not span.is_seen(before, after, around.delimiters):
                parts[position] = span.as_html()


def _add_break(writer: _Writer, _: LineBreak) -> None:
    writer.add("\n")


def _add_emphasis(writer: _Writer, inline: Emphasis | Strong | Strike) -> None:
    markup, content = markup_of(inline)
    edge = markup.delimiter[0]
    text = _mark_within(writer, content, edge, edge, edge)
    span = make_span(markup, text)
    if span and (writer.around.delimiters or not span.is_plain(writer.parts[-1][-1] if writer.parts else "")):
        writer.spans.append((len(writer.parts), span))
    writer.add(span.as_markdown() if span else text)


def _mark_within(writer: _Writer, content: Inlines, before: str, after: str, delimiter: str = "") -> str:
    """Return the marked text of what an inline holds; see :class:`Around`."""
    if len(content) == 1 and isinstance(content[0], str):  # most inlines
        return mark_text(content[0], writer.around.is_link)
    around = writer.around
    return mark_inlines(content, writer.page, Around(before, after, around.delimiters + delimiter, around.is_link))


def _add_script(writer: _Writer, inline: Sub | Sup) -> None:
    tag = "sub" if isinstance(inline, Sub) else "sup"
    leading, text, trailing = trim(_mark_within(writer, inline.content, ">", "<"))
    writer.add(f"{leading}<{tag}>{text}</{tag}>{trailing}" if text else leading)


def _add_code(writer: _Writer, inline: InlineCode) -> None:
    """Add code; to code right before it, of which it would be a part anyway."""
    text = writer.code + inline.text.replace("\n", " ").replace(MARK, "")
    if writer.code:
        writer.parts.pop()
    if text:
        writer.add(render_code(text))
        writer.code = text


def render_code(text: str) -> str:
    """Render code within a line.

    >>> render_code("a`b"), render_code("`"), render_code(" a ")
    ('``a`b``', '`` ` ``', '`  a  `')
    """
    runs = find_tick_runs(text) if "`" in text else ()
    ticks = "`"
    while ticks in runs:
        ticks += "`"
    is_padded = text[0] == text[-1] == " " and not text.isspace()
    pad = " " if is_padded or "`" in (text[0], text[-1]) else ""
    return f"{ticks}{pad}{text}{pad}{ticks}"


def _add_math(writer: _Writer, inline: InlineMath) -> None:
    if tex := " ".join(inline.tex.split()):
        writer.add(f"${part_markup(tex)}$")
    else:
        writer.add_text(inline.text)


def _add_link(writer: _Writer, inline: Link) -> None:
    page = writer.page
    if page.style.links == "none" or not is_safe(inline.url) or writer.around.is_link:
        writer.add(mark_inlines(inline.content, page, writer.around))
        return
    leading, text, trailing = trim(mark_inlines(inline.content, page, IN_LINK))
    writer.add(leading)
    if text:
        writer.add_bracketed(f"[{text}]{_render_target(inline.url, page)}")
        writer.add(trailing)


def _render_target(url: str, page: Page) -> str:
    return f"[{page.number(url)}]" if page.has_references else f"({render_url(url)})"


def _add_image(writer: _Writer, inline: Image) -> None:
    if writer.page.style.images == "yes" and is_safe(inline.url):
        alt = mark_text(" ".join(inline.alt.split()), is_link=True)
        writer.add_apart(f"![{alt}]({render_url(inline.url)})")


def _add_ruby(writer: _Writer, inline: Ruby) -> None:
    writer.add_text(f"{inline.base}({inline.reading})")


def _add_note_ref(writer: _Writer, inline: NoteRef) -> None:
    label = None if writer.around.is_link else writer.page.refer(inline.label)  # links are not within links
    if label is None:
        writer.add_text(inline.text)
    else:
        writer.add_bracketed(f"[^{label}]")
        writer.notes.append(len(writer.parts) - 1)


def _pass_by(_: _Writer, __: BackRef) -> None:
    """Leave out what refers back: a reader of Markdown puts links back in."""


WRITERS: Mapping[type, Callable[[_Writer, Any], None]] = {
    LineBreak: _add_break,
    Emphasis: _add_emphasis,
    Strong: _add_emphasis,
    Strike: _add_emphasis,
    Sub: _add_script,
    Sup: _add_script,
    InlineCode: _add_code,
    InlineMath: _add_math,
    Link: _add_link,
    Image: _add_image,
    Ruby: _add_ruby,
    NoteRef: _add_note_ref,
    BackRef: _pass_by,
}
