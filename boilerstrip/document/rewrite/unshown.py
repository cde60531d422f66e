"""Texts within a line that readers do not see as part of it."""

import re
from collections.abc import Iterable

from selectolax.lexbor import LexborNode

from boilerstrip.document.rewrite.nodes import class_of, is_blank, is_inline, own_text, siblings

is_for_screen_readers = re.compile(
    r"visually[-_]?hidden|\bsr[-_]?only|screen[-_]?reader|assistive[-_]text|element-invisible|for-sr\b|off-?screen"
).search
"""Class names of text that is moved off the screen: those of Bootstrap, WordPress, Drupal, Foundation and others."""


def remove_screen_reader_texts(spans: Iterable[LexborNode]) -> None:
    """Remove text for screen readers from the visible text that it is in."""
    for span in spans:
        if is_for_screen_readers(class_of(span)) and _is_amid_text(span):
            span.remove()


def _is_amid_text(node: LexborNode) -> bool:
    """True if the element around a node holds further text."""
    return any(not is_blank(other) for other in siblings(node))


def move_fallbacks(nodes: Iterable[LexborNode]) -> None:
    """Move the text of players and of ``<noscript>`` out of the sentence that they are in, behind it."""
    for node in nodes:
        if node.parent and (own_text(node.next).strip() or is_inline(node.parent.tag)) and not is_blank(node):
            block = node.parent
            while block.parent and is_inline(block.tag):
                block = block.parent
            block.insert_child(node, move=True)
