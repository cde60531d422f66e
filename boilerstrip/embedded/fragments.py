"""Strings of embedded data as fragments of HTML, and which of them the page shows already."""

import html
import re
from collections.abc import Iterable, Iterator

import numpy as np

from boilerstrip.arrays import F64
from boilerstrip.document.escapes import unescape_all
from boilerstrip.features.characters import count_characters
from boilerstrip.features.phrases import LONG_TEXT_WORDS

WINDOW = 24
"""Letters and digits compared as one string: about four words of English, and more of Chinese than is found twice by
chance (swept 12-48: no difference)."""
SHOWN_SHARE = 0.5
"""Share of a text's windows that must be on the page for the text to count as shown (swept .2-.8: no difference on any
data set)."""

COMMON_TAGS = "p|br|div|li|ul|ol|h[1-6]|table|section|article|blockquote|strong|em|b|i|a|span"
has_tags = re.compile(rf"<(?:{COMMON_TAGS})\b[^<>]*>").search
has_escaped_tags = re.compile(rf"&lt;(?:{COMMON_TAGS})\b").search
replace_tags = re.compile(r"<[^<>]*>").sub
replace_non_alphanumeric = re.compile(r"[\W_]+").sub


def split_into_fragments(text: str) -> Iterator[str]:
    """Fragments of HTML for a string that holds either HTML or plain text.

    A string with tags, which may be escaped, is one fragment. Of plain text, each line becomes a paragraph.

    >>> list(split_into_fragments("Ebb\\n\\nand flow & more"))
    ['<p>Ebb</p>', '<p>and flow &amp; more</p>']
    >>> list(split_into_fragments("&lt;p&gt;Ebb"))
    ['<p>Ebb']
    """
    if has_escaped_tags(text):
        text = unescape_all(text)
    if has_tags(text):
        yield text
    else:
        yield from (f"<p>{html.escape(line, quote=False)}</p>" for line in _split_lines(unescape_all(text)))


def _split_lines(text: str) -> list[str]:
    return [stripped for line in text.splitlines() if (stripped := line.strip())]


def strip_tags(fragment: str) -> str:
    """Text of a fragment, exact enough to be counted and compared."""
    return unescape_all(replace_tags(" ", fragment))


def count_running_words(texts: list[str]) -> F64:
    """[n] the number of words in each of n texts, 0 if it is too short to be running text."""
    words = count_characters([text or " " for text in texts]).words
    running_words: F64 = np.where(words >= LONG_TEXT_WORDS, words, 0)
    return running_words


def are_shown(texts: Iterable[str], page: Iterable[str]) -> list[bool]:
    """For each text, True if the page shows most of it.

    Texts are compared by their letters and digits alone. A text shorter than a window must be a whole block of the
    page. The windows of all texts are searched for at once, in time linear in the length of page and texts.

    Args:
        texts: texts to look for.
        page: texts of the page's blocks.

    >>> are_shown(["The Tide", "Ebb"], ["the tide!", "and ebb"])
    [True, False]
    """
    blocks = [_keep_alphanumeric(text) for text in page]
    whole = "".join(blocks)
    windows_by_text = [_split_into_windows(_keep_alphanumeric(text)) for text in texts]
    wanted = {window for windows in windows_by_text for window in windows}
    offsets = range(len(whole) - WINDOW + 1)
    shown = {"", *blocks, *(window for at in offsets if (window := whole[at : at + WINDOW]) in wanted)}
    return [sum(window in shown for window in windows) >= SHOWN_SHARE * len(windows) for windows in windows_by_text]


def _keep_alphanumeric(text: str) -> str:
    return replace_non_alphanumeric("", text.casefold())


def _split_into_windows(text: str) -> list[str]:
    return [text[at : at + WINDOW] for at in range(0, max(len(text) - WINDOW, 0) + 1, WINDOW)]
