"""Values of attributes that are read only when they are asked for.

Pages hold long addresses, most of which nobody asks for. Pruning leaves a
reference in place of such a value: where in the page's source it is. So the
parser, the serialiser and the segmenter handle five bytes, whatever the
length of the value.

A page that writes references itself gets some other value of its own.
"""

import re

from boilerstrip.document.parse import parse_value
from boilerstrip.native.flags import REFERENCE_BITS, REFERENCE_DIGIT, REFERENCE_SIGN

SIGN = chr(REFERENCE_SIGN)
"""Begins a reference: the control character SUBSTITUTE, which no address holds."""
value_at = re.compile(rb"""[\t\n\f\r ]*(?:"[^"]*"?|'[^']*'?|[^\t\n\f\r >]*)""").match
"""A value in a tag, from the byte after the ``=`` (HTML Standard, 13.2.5.35)."""


def resolve(value: str, page: bytes) -> str:
    """Return what a reference refers to; any other value as it is.

    >>> resolve("\\x1aH", b"<a href='?a&amp;b'>"), resolve("?c", b"")
    ('?a&b', '?c')

    Args:
        value: of an attribute after parsing.
        page: the page's source.
    """
    if not value.startswith(SIGN):
        return value
    offset = 0
    for digit in reversed(value[len(SIGN) :]):
        offset = offset << REFERENCE_BITS | (ord(digit) - REFERENCE_DIGIT) & (1 << REFERENCE_BITS) - 1
    match = value_at(page, offset)
    return parse_value(match[0]) if match else ""
