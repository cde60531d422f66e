"""References to attribute values in a page's source.

Pages hold long addresses, and most of them are never needed. Pruning replaces
such a value by a reference: its offset in the page's source. So the parser,
the serialiser and the segmenter handle five bytes, however long the value is.

A reference that a page forges resolves to some other value of that page.
"""

from boilerstrip.document.parse import parse_value
from boilerstrip.native.flags import REFERENCE_SIGN
from boilerstrip.native.references import find_value

SIGN = chr(REFERENCE_SIGN)
"""Begins a reference: the control character SUBSTITUTE, which no address holds."""


def resolve(value: str, page: bytes) -> str:
    """Return the value that a reference refers to; return any other value unchanged.

    >>> resolve("\\x1aH", b"<a href='?a&amp;b'>"), resolve("?c", b"")
    ('?a&b', '?c')

    Args:
        value: value of an attribute after parsing.
        page: the page's source.
    """
    return read_value(find_value(value, page)) if value.startswith(SIGN) else value


def read_value(value: bytes) -> str:
    """Return a value of which the bytes in a tag are given, without quotes; most need no parser."""
    if b"&" in value or b"\r" in value or b"\0" in value:
        return parse_value(value)
    return value.decode(errors="replace")  # a forged reference may lead into a character
