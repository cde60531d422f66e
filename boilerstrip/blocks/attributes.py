"""The attributes of a page's tags that say something, found for all tags at once."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from boilerstrip.blocks.arrays import Ints
from boilerstrip.blocks.names import WORD, NameTable, words_of
from boilerstrip.blocks.tags import INLINE_TAGS, TAGS
from boilerstrip.blocks.tokens import Tokens

HINTING = ("class", "id", "itemprop", "role", "style", "hidden", "aria-hidden", "aria-modal")
MARK = "boilerstrip-mark"
"""What the caller wants of an element (see :mod:`boilerstrip.document.canonical`)."""
ATTRIBUTES = ("", *HINTING, "href", "alt", "title", MARK)
"""Those looked for; the first stands for all others."""
ATTRIBUTE_CODES = {name: code for code, name in enumerate(ATTRIBUTES)}
ENDINGS = NameTable({name.encode()[::-1]: code for code, name in enumerate(ATTRIBUTES) if name})
"""Names are read from their end, where the value begins."""


def _read_of(tag: str) -> tuple[str, ...]:
    """The attributes of an element that are read: of those within a line, only links hint at anything."""
    if tag == "img":
        return ("alt", "title")
    if tag == "a":
        return (*HINTING, "href", MARK)
    return (MARK,) if tag in INLINE_TAGS else (*HINTING, MARK)


IS_READ = np.array([[name in _read_of(tag) for name in ATTRIBUTES] for tag in TAGS])
"""[tag, attribute]"""


@dataclass(frozen=True, slots=True)
class Attributes:
    """Attributes, a column each, in page order."""

    data: bytes
    name: Ints
    """Number of the name in :data:`ATTRIBUTES`."""
    token: Ints
    """Row of the tag."""
    start: Ints
    """Place of the value's first byte."""
    stop: Ints
    """Place after its last."""

    def named(self, name: str) -> Ints:
        """Rows of the attributes of this name."""
        return np.flatnonzero(self.name == ATTRIBUTE_CODES[name])

    def values(self, rows: Ints) -> list[str]:
        """Their values."""
        places = zip(self.start[rows].tolist(), self.stop[rows].tolist(), strict=True)
        return [unescaped(self.data[start:stop].decode()) for start, stop in places]

    def items(self, name: str) -> Iterator[tuple[int, str]]:
        """Tags that have this attribute, and its values."""
        rows = self.named(name)
        yield from zip(self.token[rows].tolist(), self.values(rows), strict=True)


def attributes_of(tokens: Tokens) -> Attributes:
    """The attributes of a page's start tags.

    A value stands between two quotes, the first after a ``=``. So may a
    quote in a text, and one that ends a value: within a tag, the first quote
    begins a value, the second ends it, and so on.
    """
    page = tokens.bytes()
    quotes = np.flatnonzero(page == ord('"'))
    begins = np.flatnonzero(page[quotes - 1] == ord("="))
    opening = quotes[begins]
    name = ENDINGS.codes(words_of(tokens.data, reverse=True), opening - 1 - WORD, -WORD)
    known = np.flatnonzero(name)
    begins, opening, name = begins[known], opening[known], name[known]
    token = np.searchsorted(tokens.start, opening) - 1
    read = np.flatnonzero((token >= 0) & (opening < tokens.stop[token]) & IS_READ[tokens.tag[token], name])
    is_first = (begins[read] - np.searchsorted(quotes, tokens.start[token[read]])) % 2 == 0
    inside = read[is_first]
    closing = quotes[np.minimum(begins[inside] + 1, len(quotes) - 1)]
    return Attributes(tokens.data, name[inside], token[inside], opening[inside] + 1, closing)


def unescaped(text: str) -> str:
    """Canonical HTML's references read."""
    if "&" not in text:
        return text
    for reference, char in (("&nbsp;", "\xa0"), ("&quot;", '"'), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(reference, char)
    return text
