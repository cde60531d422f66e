"""Decoding of pages for the benchmark's own use; each system decodes pages in its own way."""

import re

import webencodings

PRESCAN = 1024
"""Number of bytes searched for a declared encoding (WHATWG HTML, "prescan a byte stream")."""

find_declaration = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE).search


def decode(html: bytes | str) -> str:
    r"""Text of a page: decoded as UTF-8 if valid, else as the page declares, else as windows-1252.

    >>> decode("für".encode())
    'für'
    >>> decode(b'<meta charset="koi8-r">\xc4\xc1')
    '<meta charset="koi8-r">да'
    >>> decode(b"f\xfcr")
    'für'
    """
    if isinstance(html, str):
        return html
    try:
        return html.decode("utf-8-sig")
    except UnicodeDecodeError:
        label = find_declaration(html[:PRESCAN])
        encoding = webencodings.lookup(label[1].decode("ascii", "replace")) if label else None
        return webencodings.decode(html, encoding or "windows-1252")[0]
