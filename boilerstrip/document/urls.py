"""Addresses: which are safe to follow, and what relative ones are relative to."""

import re
from urllib.parse import urljoin

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel", "ftp"})
"""Schemes of addresses that load a page, or start a letter or call; all others may run code or do nothing."""
without_ignored = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028\u2029\ufeff]+").sub
"""Removes what browsers ignore within a scheme (URL Standard, 4.4), and what readers don't see."""
match_scheme = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE).match


def is_safe(url: str) -> bool:
    r"""Return True if a link to an address runs no code: it is relative, or has a safe scheme.

    >>> [is_safe(url) for url in ("/tides?a:b", "HTTPS://quay.example", "java\tscript:a()", "data:text/html,a")]
    [True, True, False, False]
    """
    match = match_scheme(without_ignored("", url))
    if match is None:
        return ":" not in re.split(r"[/?#]", url, maxsplit=1)[0]
    return match[1].lower() in SAFE_SCHEMES


def make_absolute(url: str, base: str) -> str:
    """Return an address relative to that of the page; unchanged if it cannot be parsed.

    >>> make_absolute(" ../ebb.html ", "https://quay.example/tides/flow.html"), make_absolute("//[", "https://a.example")
    ('https://quay.example/ebb.html', '//[')

    Args:
        url: of a link or picture, as in the page.
        base: address of the page, or empty.
    """
    url = url.strip()
    try:
        return urljoin(base, url) if base else url
    except ValueError:
        return url
