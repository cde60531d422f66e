"""Character references of canonical HTML."""

CHARACTERS = (("&nbsp;", "\xa0"), ("&quot;", '"'), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
"""References that the serialiser writes, with their characters (HTML Standard, 13.3).

``&amp;`` is last: replaced first, ``&amp;lt;`` would become ``<``.
"""


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
