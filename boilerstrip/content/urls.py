"""Which addresses are safe to follow, and what relative ones are relative to."""

import re
from unicodedata import bidirectional, category
from urllib.parse import urljoin, urlsplit

from boilerstrip.document.escapes import unescape_all

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel", "ftp"})
"""Schemes of addresses that a browser loads, or hands to another program; none of them runs code."""
HOST_SCHEMES = frozenset({"http", "https", "ftp"})
"""Those of them that need a host (URL Standard, "special scheme")."""

is_plain = re.compile(r"https?://(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#][!-~]*)?").fullmatch
"""Matches most addresses, none of which needs a closer look."""
without_spaces = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029]+").sub
"""Removes control characters and white space. Browsers remove some of them before they look at the scheme."""
match_scheme = re.compile(r"([^/?#\\]*?):").match
match_authority = re.compile(r"[/\\]*(?:[^/\\?#]*@)?(\[[^\]/\\?#]*\]|[^/\\?#:]*)(?::(\d*))?(?:[/\\?#]|$)").match
"""Matches what follows the scheme, up to the path: the groups are the host and the port."""
is_forbidden = re.compile(
    r"[\x00-\x20\x7f-\x9f#%<>\[\]^|\u2028-\u202e\u2066-\u2069\ufffc\ufffd\U000e0000-\U000e007f]"
).search
"""Matches a character that no host holds: the URL Standard's "forbidden domain code points", and, of Unicode's TR46,
controls and what a wrong encoding leaves."""
NO_CHARACTERS = frozenset({"Cn", "Co", "Cs"})
"""Categories of Unicode of what no host holds either: unassigned, private and half characters."""
match_number = re.compile(r"(?:^|\.)(?:\d+|0x[\da-f]*)\.?$", re.IGNORECASE).search
"""Matches the end of a host that browsers take for an IPv4 address."""
is_ipv4 = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\.?").fullmatch
is_ipv6 = re.compile(r"\[[\da-fA-F:.]+\]").fullmatch
replace_backslashes = re.compile(r"\A(?:(?:https?|ftp):|(?![^/?#\\]*:))[^?#]*", re.IGNORECASE).sub
"""Replaces what comes before the query, where browsers take a backslash for a slash: not after other schemes."""
has_host = re.compile(r"https?://[^/]").match
MAX_PORT = 65535


def is_safe(url: str) -> bool:
    r"""Return True if a browser that follows an address runs no code: if it is relative, or has a safe scheme.

    An address with character references is judged as what these stand for, too, since readers of Markdown resolve
    them. One that browsers reject, as its host or port is invalid, is not safe either.

    >>> [is_safe(url) for url in ("../map?at=9:15", "//lisk.example", "HTTPS://lisk.example", "mailto:a@lisk.example")]
    [True, True, True, True]
    >>> [is_safe(url) for url in ("", "java\tscript:x()", "\x01javascript:x()", "&#106;avascript:x()", "http://")]
    [False, False, False, False, False]
    """
    if is_plain(url):  # most addresses
        return True
    bare = without_spaces("", url)
    match = match_scheme(bare)
    if match is None:
        return bool(bare) and not _hides_scheme(bare)
    scheme = match[1].lower()
    return scheme in SAFE_SCHEMES and (scheme not in HOST_SCHEMES or _has_host(url.partition(":")[2].strip()))


def _hides_scheme(bare: str) -> bool:
    """True if an address is relative only as long as its character references are not resolved."""
    if "&" not in bare:
        return False
    resolved = unescape_all(bare)
    return resolved != bare and not is_safe(resolved)


def _has_host(rest: str) -> bool:
    """True if what follows a scheme begins with a host, and a port within bounds if there is one."""
    match = match_authority(rest)
    return match is not None and _is_host(match[1]) and int((match[2] or "0")[:9]) <= MAX_PORT


def _is_host(host: str) -> bool:
    if host.startswith("["):
        return bool(is_ipv6(host)) and _is_address(host[1:-1])
    if match_number(host):
        return bool(is_ipv4(host))
    return bool(host) and not is_forbidden(host) and (host.isascii() or _is_international(host))


def _is_international(host: str) -> bool:
    """True if a host's characters are assigned, and no label has letters of both directions (RFC 5893)."""
    if not NO_CHARACTERS.isdisjoint(map(category, host)):
        return False
    directions = ({bidirectional(char) for char in label} for label in host.split("."))
    return not any("L" in found and not found.isdisjoint(("R", "AL")) for found in directions)


def _is_address(text: str) -> bool:
    from ipaddress import AddressValueError, IPv6Address  # next to no page has such an address

    try:
        IPv6Address(text)
    except AddressValueError:
        return False
    return True


def _as_slashes(match: re.Match[str]) -> str:
    return match[0].replace("\\", "/")


def make_absolute(url: str, base: str) -> str:
    r"""Return an address relative to that of the page; unchanged if it cannot be parsed.

    >>> make_absolute(" ../ebb.html ", "https://quay.example/tides/flow.html"), make_absolute("//[", "https://a.example")
    ('https://quay.example/ebb.html', '//[')
    >>> make_absolute("https:\\\\quay.example\\tides", "")
    'https://quay.example/tides'

    Args:
        url: of a link or picture, as in the page.
        base: address of the page, or empty.
    """
    url = replace_backslashes(_as_slashes, url.strip()) if "\\" in url else url.strip()
    if has_host(url):  # most addresses
        return url
    try:
        return urljoin(base, url) if base else url
    except ValueError:
        return url


def host_of(url: str) -> str:
    """Return the host of an address; the address itself if it names none.

    >>> host_of("https://video.lisk.example/watch?v=3"), host_of("/watch")
    ('video.lisk.example', '/watch')
    """
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url
