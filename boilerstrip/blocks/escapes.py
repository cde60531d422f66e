"""Character references of canonical HTML."""

CHARACTERS = (("&nbsp;", "\xa0"), ("&quot;", '"'), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
"""What the serialiser escapes (HTML Standard, 13.3); ``&amp;`` is last, as it may begin another one's text."""


def unescape(text: str) -> str:
    """Replace the character references of canonical HTML.

    >>> unescape("ebb &amp;lt; flow&nbsp;")
    'ebb &lt; flow\\xa0'
    """
    if "&" in text:
        for reference, character in CHARACTERS:
            text = text.replace(reference, character)
    return text
