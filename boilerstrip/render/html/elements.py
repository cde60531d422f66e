"""All elements and attributes that the renderer writes, and how they are written."""

import re
from collections.abc import Collection, Mapping

from boilerstrip.content.urls import SAFE_SCHEMES

ELEMENTS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), ()),
    "p": ("id", "class", "data-math-tex"),
    **dict.fromkeys(("em", "strong", "s", "sub", "sup", "ruby", "rt", "rp", "br", "hr"), ()),
    "span": ("class", "data-math-tex"),
    "a": ("href", "id"),
    "img": ("src", "alt"),
    "code": ("class",),
    "pre": (),
    "ul": (),
    "ol": ("start", "type"),
    "li": ("value",),
    "input": ("type", "disabled", "checked"),
    **dict.fromkeys(("dl", "dt", "dd"), ()),
    **dict.fromkeys(("table", "caption", "thead", "tbody", "tr"), ()),
    **dict.fromkeys(("th", "td"), ("align", "colspan", "rowspan")),
    "blockquote": ("class",),
    **dict.fromkeys(("figure", "figcaption", "details", "summary"), ()),
    "section": ("id",),
}
"""The attributes of each element. An ``input`` is always the disabled box of a task."""
URL_ATTRIBUTES = ("href", "src")
URL_SCHEMES = SAFE_SCHEMES
VOID_ELEMENTS = frozenset({"br", "hr", "img", "input"})
"""Elements without content and end tag."""

needs_escape = re.compile("[&<>\xa0\0\r\ud800-\udfff]").search
"""Matches what a text cannot hold as it is: marks of HTML, and characters that no parser reads back."""
needs_escape_in_value = re.compile('[&<>\xa0\0\r\ud800-\udfff"]').search
replace_line_ends = re.compile("\r\n?").sub
remove_unwritable = re.compile("[\0\ud800-\udfff]").sub


def escape(text: str) -> str:
    r"""Return a text as HTML, escaped as the standard serialises it (HTML Standard, 13.3, "escaping a string").

    >>> escape("a < b & c\xa0d\r\n")
    'a &lt; b &amp; c&nbsp;d\n'
    """
    return text if needs_escape(text) is None else _escape(text)


def escape_value(text: str) -> str:
    """Return a text as the value of an attribute, without its quotes.

    >>> escape_value('"<x>"')
    '&quot;&lt;x&gt;&quot;'
    """
    return text if needs_escape_in_value(text) is None else _escape(text).replace('"', "&quot;")


def _escape(text: str) -> str:
    text = remove_unwritable("", replace_line_ends("\n", text)).replace("&", "&amp;")
    return text.replace("\xa0", "&nbsp;").replace("<", "&lt;").replace(">", "&gt;")


def element(name: str, content: str = "", attributes: Mapping[str, str] | None = None) -> str:
    """Write an element.

    >>> element("a", "Map &amp; key", {"href": "/map?a&b"}), element("br")
    ('<a href="/map?a&amp;b">Map &amp; key</a>', '<br>')

    Args:
        name: of an element in the table.
        content: HTML.
        attributes: of those that it may have; the values are not escaped.

    Raises:
        KeyError: the table has no such element, or the element no such attribute.
    """
    known = ELEMENTS[name]
    start = name + _write_attributes(name, known, attributes) if attributes else name
    return f"<{start}>" if name in VOID_ELEMENTS else f"<{start}>{content}</{name}>"


def _write_attributes(name: str, known: Collection[str], attributes: Mapping[str, str]) -> str:
    for attribute in attributes:
        if attribute not in known:
            raise KeyError(f"<{name}> has no attribute {attribute}")
    return "".join([f' {attribute}="{escape_value(value)}"' for attribute, value in attributes.items()])
