"""Shortcodes that a content management system did not replace, such as ``[vc_row]``."""

import re
from collections.abc import Iterable

from selectolax.lexbor import LexborNode

from boilerstrip.document.rewrite.nodes import text_of

find_closing = re.compile(rb"\[/([a-z]+_)[a-z0-9_]+\]").findall
"""Matches the closing tag of a shortcode; the prefix of a page builder ends in ``_``."""
IN_CODE = ("pre", "code", "kbd", "samp", "textarea")


def remove_shortcodes(root: LexborNode, page: bytes) -> None:
    """Remove shortcodes from all texts but those of code.

    They are those of the kinds that a page closes: a name in brackets alone may be text.

    Args:
        root: the body of the page.
        page: its source.
    """
    prefixes = {prefix.decode() for prefix in find_closing(page)}
    if prefixes:
        _remove(root, prefixes)


def _remove(root: LexborNode, prefixes: Iterable[str]) -> None:
    shortcode = re.compile(rf"\[/?(?:{'|'.join(sorted(prefixes))})[a-z0-9_]*(?:\s[^\[\]]*)?/?\]")
    for node in list(root.traverse(include_text=True)):
        if node.is_text_node and "[" in text_of(node) and not (node.parent and node.parent.tag in IN_CODE):
            text = shortcode.sub("", text_of(node))
            if text != text_of(node):
                node.replace_with(text)
