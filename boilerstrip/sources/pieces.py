"""Strings of a page's data to pieces of HTML, and whether a text stands on a page already."""

import html
import re
from collections.abc import Iterable, Iterator

from boilerstrip.blocks.characters import count
from boilerstrip.blocks.wording import LONG_TEXT_WORDS

WINDOW = 24
"""Letters and digits looked for in one piece: some four words of English, and more of
Chinese than stands twice by chance (swept 12-48: no difference)."""
STANDING_SHARE = 0.5
"""A text most of whose windows stand on the page is there already (swept .2-.8: no difference on any data set)."""

tags = re.compile(r"<[^<>]*>").sub
TAGS = "p|br|div|li|ul|ol|h[1-6]|table|section|article|blockquote|strong|em|b|i|a|span"
holds_tags = re.compile(rf"<(?:{TAGS})\b[^<>]*>").search
holds_escaped_tags = re.compile(rf"&lt;(?:{TAGS})\b").search
is_placeholder = re.compile(r"\{\{|\$\{|\{[\w.]+(?:,[^{}]*)?\}|<%").search
"""What a script fills in later: such a text is a pattern, and no content."""
no_letters = re.compile(r"[\W_]+").sub


def pieces_of(text: str) -> Iterator[str]:
    """HTML of a string that holds HTML or plain text: one piece, or one a paragraph.

    >>> list(pieces_of("Ebb\\n\\nand flow & more"))
    ['<p>Ebb</p>', '<p>and flow &amp; more</p>']
    >>> list(pieces_of("&lt;p&gt;Ebb"))
    ['<p>Ebb']
    """
    if holds_escaped_tags(text):
        text = html.unescape(text)
    if holds_tags(text):
        yield text
    else:
        yield from (f"<p>{html.escape(line, quote=False)}</p>" for line in _lines(html.unescape(text)))


def _lines(text: str) -> list[str]:
    return [stripped for line in text.splitlines() if (stripped := line.strip())]


def plain(piece: str) -> str:
    """A piece's text, near enough to be counted and compared."""
    return html.unescape(tags(" ", piece))


def running_words(texts: Iterable[str]) -> float:
    """Words of those texts that are long enough to be running text."""
    held = [text for text in texts if text.strip()]
    words = count(held).words
    return float(words[words >= LONG_TEXT_WORDS].sum())


def squeezed(text: str) -> str:
    """Letters and digits alone, so that texts can be compared however they are set."""
    return no_letters("", text.casefold())


def stands_in(text: str, page: str) -> bool:
    """Whether most of a text stands on a page; both are squeezed."""
    windows = [text[at : at + WINDOW] for at in range(0, max(len(text) - WINDOW, 0) + 1, WINDOW)]
    return sum(window in page for window in windows) >= STANDING_SHARE * len(windows)
