"""Shortcodes that a content management system did not replace, such as ``[vc_row]``."""

import re

from selectolax.lexbor import LexborNode

from boilerstrip.document.rewrite.nodes import text_of

find_closing = re.compile(rb"\[/([a-z]+_)[a-z0-9_]+\]").findall
"""Matches the closing tag of a shortcode; the prefix of a page builder ends in ``_``."""
IN_CODE = ("pre", "code", "kbd", "samp", "textarea")


def find_prefixes(page: bytes) -> frozenset[str]:
    """Return the prefixes of the shortcodes that a page closes: a name in brackets alone may be text."""
    return frozenset(prefix.decode() for prefix in find_closing(page))


def remove_shortcodes(root: LexborNode, prefixes: frozenset[str]) -> None:
    """Remove shortcodes with these prefixes from all texts but those of code."""
    shortcode = re.compile(rf"\[/?(?:{'|'.join(sorted(prefixes))})[a-z0-9_]*(?:\s[^\[\]]*)?/?\]")
    for node in list(root.traverse(include_text=True)):
        if node.is_text_node and "[" in text_of(node) and not (node.parent and node.parent.tag in IN_CODE):
            text = shortcode.sub("", text_of(node))
            if text != text_of(node):
                node.replace_with(text)
