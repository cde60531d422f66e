"""Character references in a page's source."""

import re
from html.entities import html5

from boilerstrip.document.escapes import unescape_all

find_references = re.compile(r"&(?:#(?:[xX][0-9a-fA-F]+|[0-9]+);?|[A-Za-z][A-Za-z0-9]*;|[A-Za-z]+(?![A-Za-z0-9=]))").sub
"""Matches what may be a reference in a value: without semicolon only if neither ``=`` nor a letter follows."""


def resolve_value(value: str) -> str:
    """Resolve the character references of an attribute's value (HTML Standard, 13.2.5.73 "named character reference").

    >>> resolve_value("ebb &amp; flow &ndash;&#32;tide"), resolve_value("?ebb=1&copy=2&amp;reg=3&copy")
    ('ebb & flow – tide', '?ebb=1&copy=2&reg=3©')
    """
    return find_references(_resolve, value) if "&" in value else value


def _resolve(match: re.Match[str]) -> str:
    text = match[0]
    return unescape_all(text) if text[1] == "#" or text[1:] in html5 else text
