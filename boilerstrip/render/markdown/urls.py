"""Addresses as Markdown prints them."""

import re
from urllib.parse import quote

find_special = re.compile(r"[\x00-\x20\x7f<>()\\`\"&]").search
replace_unsafe = re.compile(r"[\x00-\x20\x7f<>()\\`\"]").sub
replace_entity = re.compile(r"&(?=(?:#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);)").sub


def render_url(url: str) -> str:
    r"""Percent-encode what would end an address, and escape what reads as a character reference.

    >>> render_url("https://lisk.example/a (b)?x=1&lt;=2")
    'https://lisk.example/a%20%28b%29?x=1\\&lt;=2'
    """
    if not find_special(url):  # most addresses
        return url
    return replace_entity(r"\\&", replace_unsafe(_encode, url))


def _encode(match: re.Match[str]) -> str:
    return quote(match[0], safe="")
