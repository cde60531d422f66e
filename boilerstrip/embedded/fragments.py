"""Strings of a page's data to pieces of HTML, and whether a text stands on a page already."""

import html
import re
from collections.abc import Iterable, Iterator

import numpy as np

from boilerstrip.arrays import F64
from boilerstrip.features.characters import count_characters
from boilerstrip.features.phrases import LONG_TEXT_WORDS

WINDOW = 24
"""Letters and digits looked for in one piece: some four words of English, and more of
Chinese than stands twice by chance (swept 12-48: no difference)."""
STANDING_SHARE = 0.5
"""A text most of whose windows stand on the page is there already (swept .2-.8: no difference on any data set)."""

tags = re.compile(r"<[^<>]*>").sub
TAGS = "p|br|div|li|ul|ol|h[1-6]|table|section|article|blockquote|strong|em|b|i|a|span"
holds_tags = re.compile(rf"<(?:{TAGS})\b[^<>]*>").search
holds_escaped_tags = re.compile(rf"&lt;(?:{TAGS})\b").search
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


def running(texts: list[str]) -> F64:
    """Words of each text, 0 where it is too short to be running text."""
    words = count_characters([text or " " for text in texts]).words
    found: F64 = np.where(words >= LONG_TEXT_WORDS, words, 0)
    return found


def squeezed(text: str) -> str:
    """Letters and digits alone, so that texts can be compared however they are set."""
    return no_letters("", text.casefold())


def standing(texts: Iterable[str], page: Iterable[str]) -> list[bool]:
    """For each text, whether most of it stands on a page; one shorter than a window must be a block of it.

    Windows of all texts are looked for at once, so that this takes time by the length of both, not by their product.

    >>> standing(["The Tide", "Ebb"], ["the tide!", "and ebb"])
    [True, False]
    """
    blocks = [squeezed(text) for text in page]
    whole = "".join(blocks)
    windows = [_windows(squeezed(text)) for text in texts]
    wanted = {window for found in windows for window in found}
    places = range(len(whole) - WINDOW + 1)
    seen = {"", *blocks, *(window for at in places if (window := whole[at : at + WINDOW]) in wanted)}
    return [sum(window in seen for window in found) >= STANDING_SHARE * len(found) for found in windows]


def _windows(text: str) -> list[str]:
    return [text[at : at + WINDOW] for at in range(0, max(len(text) - WINDOW, 0) + 1, WINDOW)]
