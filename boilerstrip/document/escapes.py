"""Character references: those of canonical HTML, and all others."""

import re

CHARACTERS = (("&nbsp;", "\xa0"), ("&quot;", '"'), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
"""References that the serialiser writes, with their characters (HTML Standard, 13.3).

``&amp;`` is last: replaced first, ``&amp;lt;`` would become ``<``.
"""


replace_endless = re.compile(r"&#[0-9]{20,};?").sub
"""Replaces references by numbers that no character has."""


def escape(text: str) -> str:
    """Replace what would begin or end a tag, or a reference.

    >>> escape("ebb < flow&nbsp;")
    'ebb &lt; flow&amp;nbsp;'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """Replace the character references of canonical HTML.

    >>> unescape("ebb &amp;lt; flow&nbsp;")
    'ebb &lt; flow\\xa0'
    """
    if "&" in text:
        for reference, character in CHARACTERS:
            text = text.replace(reference, character)
    return text


def unescape_all(text: str) -> str:
    """Replace all character references, as browsers do.

    The standard library's function raises an error for numbers of more digits than Python converts.

    >>> unescape_all("Ebb &amp; fl&ouml;w"), unescape_all("&#" + 9999 * "9")
    ('Ebb & flöw', '\\ufffd')
    """
    from html import unescape  # few texts need it: a fortieth of the package's import time

    try:
        return unescape(text)
    except ValueError:
        return unescape(replace_endless("\ufffd", text))
