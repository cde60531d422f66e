"""The attributes of a page's tags that say something, found for all tags at once."""

from dataclasses import dataclass

import numpy as np

from boilerstrip.arrays import I64, Mask, rows_where
from boilerstrip.blocks.tokens import Tokens
from boilerstrip.lexicon.attributes import ATTRIBUTE_CODES, ATTRIBUTES, IS_READ
from boilerstrip.native.name_table import NameTable, keys_behind

ENDINGS = NameTable(name[::-1] for name in ATTRIBUTES[1:])
"""Names are read from their end, where the value begins."""


@dataclass(frozen=True, slots=True)
class Attributes:
    """Attributes, a column each, in page order."""

    data: bytes
    name: I64
    """Number of the name in :data:`ATTRIBUTES`."""
    token: I64
    """Row of the tag."""
    start: I64
    """Place of the value's first byte."""
    stop: I64
    """Place after its last."""

    def of(self, is_asked: Mask) -> "Attributes":
        """Those of the tags asked for."""
        rows = rows_where(is_asked[self.token])
        return Attributes(self.data, self.name[rows], self.token[rows], self.start[rows], self.stop[rows])

    def named(self, name: str) -> I64:
        """Rows of the attributes of this name."""
        return rows_where(self.name == ATTRIBUTE_CODES[name])

    def among(self, is_asked: Mask) -> I64:
        """Rows of the attributes of these names, asked for by a flag for each of :data:`ATTRIBUTES`."""
        return rows_where(is_asked[self.name])

    def values(self, rows: I64) -> list[bytes]:
        """The values as they stand."""
        data = self.data
        places = zip(self.start[rows].tolist(), self.stop[rows].tolist(), strict=True)
        return [data[start:stop] for start, stop in places]

    def texts(self, rows: I64) -> list[str]:
        """The values as texts."""
        text = unescaped(b"\0".join(self.values(rows)).decode())  # no value holds a NUL
        return text.split("\0") if len(rows) else []


def attributes_of(tokens: Tokens) -> Attributes:
    """The attributes of a page's start tags."""
    page = tokens.bytes()
    quotes = rows_where(page == ord('"'))
    begins = _begin_values(tokens, quotes, rows_where(page[quotes - 1] == ord("=")))
    opening = quotes[begins]
    name = ENDINGS.numbers(keys_behind(tokens.data, opening - 1))
    token = tokens.start.searchsorted(opening) - 1
    read = rows_where((opening < tokens.stop[token]) & IS_READ[tokens.tag[token], name])
    closing = quotes[np.minimum(begins[read] + 1, len(quotes) - 1)]
    return Attributes(tokens.data, name[read], token[read], opening[read] + 1, closing)


def _begin_values(tokens: Tokens, quotes: I64, rows: I64) -> I64:
    """Those of the quotes after a ``=`` that begin a value: the next quote of the tag ends it, also after a ``=``."""
    follow = rows_where(rows[1:] == rows[:-1] + 1) + 1
    if not len(follow):
        return rows
    begins = np.ones(len(rows), np.bool_)
    token = tokens.start.searchsorted(quotes[rows[follow]])
    same_tag = token == tokens.start.searchsorted(quotes[rows[follow] - 1])
    for row in follow[same_tag].tolist():
        begins[row] = not begins[row - 1]
    return rows[begins]


def unescaped(text: str) -> str:
    """Canonical HTML's references read."""
    if "&" not in text:
        return text
    for reference, char in (("&nbsp;", "\xa0"), ("&quot;", '"'), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(reference, char)
    return text
