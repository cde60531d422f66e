"""References to attribute values in a page's source.

Pages hold long addresses, and most of them are never needed. Pruning replaces
such a value by a reference: its offset in the page's source. So the parser,
the serialiser and the segmenter handle five bytes, however long the value is.

A reference that a page forges resolves to some other value of that page.
"""

import re

from boilerstrip.document.parse import parse_value
from boilerstrip.native.flags import REFERENCE_BITS, REFERENCE_DIGIT, REFERENCE_SIGN

SIGN = chr(REFERENCE_SIGN)
"""Begins a reference: the control character SUBSTITUTE, which no address holds."""
SPACES = b"\t\n\f\r "
value_at = re.compile(rb"""[\t\n\f\r ]*(?:"[^"]*"?|'[^']*'?|[^\t\n\f\r >]*)""").match
"""Matches a value in a tag, from the byte after the ``=`` (HTML Standard, 13.2.5.35)."""


def resolve(value: str, page: bytes) -> str:
    """Return the value that a reference refers to; return any other value unchanged.

    >>> resolve("\\x1aH", b"<a href='?a&amp;b'>"), resolve("?c", b"")
    ('?a&b', '?c')

    Args:
        value: value of an attribute after parsing.
        page: the page's source.
    """
    if not value.startswith(SIGN):
        return value
    offset = 0
    for digit in reversed(value[len(SIGN) :]):
        offset = offset << REFERENCE_BITS | (ord(digit) - REFERENCE_DIGIT) & (1 << REFERENCE_BITS) - 1
    match = value_at(page, offset)
    return read_value(match[0]) if match else ""


def read_value(value: bytes) -> str:
    """Return the value of an attribute as it is in a tag, quotes included; most need no parser.

    >>> read_value(b" '/ebb?a=1' "), read_value(b"/flow"), read_value(b'"a&amp;b"')
    ('/ebb?a=1', '/flow', 'a&b')
    """
    if b"&" in value or b"\r" in value or b"\0" in value:
        return parse_value(value)
    value = value.strip(SPACES)
    quote = value[:1]
    return (value[1:].removesuffix(quote) if quote in (b'"', b"'") else value).decode()
