"""Emphasis by ``*``, ``**`` and ``~~`` where every reader sees it, by HTML's elements elsewhere."""

from typing import NamedTuple

from boilerstrip.content.model import Emphasis, Inlines, Strike, Strong
from boilerstrip.render.markdown.delimiters import is_apart, is_word
from boilerstrip.render.markdown.escapes import MARK
from boilerstrip.render.markdown.lines import trim


class Markup(NamedTuple):
    """The two ways to print one kind of emphasis."""

    delimiter: str
    open_tag: str
    close_tag: str


EMPHASIS = Markup("*", "<em>", "</em>")
STRONG = Markup("**", "<strong>", "</strong>")
BOTH = Markup("***", "<em><strong>", "</strong></em>")
STRIKE = Markup("~~", "<s>", "</s>")
MARKUP = {Emphasis: EMPHASIS, Strong: STRONG, Strike: STRIKE}


def markup_of(inline: Emphasis | Strong | Strike) -> tuple[Markup, Inlines]:
    """Return the markup of an emphasis and what is in it; strong emphasis within emphasis is one thing."""
    content = inline.content
    if len(content) == 1:
        inner = content[0]
        if isinstance(inner, (Emphasis, Strong)) and {type(inline), type(inner)} == {Emphasis, Strong}:
            return BOTH, inner.content
    return MARKUP[type(inline)], content


class Span(NamedTuple):
    """An emphasis within a line, and its text."""

    markup: Markup
    text: str
    """Marked; without white space at its ends."""
    leading: str
    """White space before it."""
    trailing: str
    """White space after it."""

    def as_markdown(self) -> str:
        """Return it with delimiters."""
        return f"{self.leading}{self.markup.delimiter}{self.text}{self.markup.delimiter}{self.trailing}"

    def as_html(self) -> str:
        """Return it with tags."""
        return f"{self.leading}{self.markup.open_tag}{self.text}{self.markup.close_tag}{self.trailing}"

    def is_plain(self, before: str) -> bool:
        """True if delimiters are seen whatever follows, outside of other emphasis.

        Args:
            before: the character before it.
        """
        return self.text[0].isalnum() and self.text[-1].isalnum() and before != self.markup.delimiter[0]

    def is_seen(self, before: str, after: str, outer: str) -> bool:
        """True if delimiters are seen as such by every reader.

        Args:
            before: the character before it.
            after: the character after it.
            outer: characters of the delimiters that it is within.
        """
        delimiter = self.markup.delimiter[0]
        first, last = self.text[:2].lstrip(MARK)[0], self.text[-1]
        if delimiter in (before, after, first, last):
            return False
        is_seen = _is_one_sided if delimiter in outer else _is_seen
        return is_seen(before, first) and is_seen(after, last)


def _is_seen(outside: str, inside: str) -> bool:
    """True if a delimiter between two characters faces the text of its emphasis."""
    return is_word(inside) or is_apart(outside)


def _is_one_sided(outside: str, inside: str) -> bool:
    """True if a delimiter between two characters faces nothing but the text of its emphasis."""
    is_space = outside.isspace() and outside != "\n"  # which is `<br>` in a cell
    return is_space or (is_apart(outside) and is_word(inside))


def make_span(markup: Markup, text: str) -> Span | None:
    """Return an emphasis without the white space at the ends of its text; None if it has no text.

    >>> make_span(EMPHASIS, "low ").as_markdown()
    '*low* '
    """
    leading, core, trailing = trim(text)
    return Span(markup, core, leading, trailing) if core else None
