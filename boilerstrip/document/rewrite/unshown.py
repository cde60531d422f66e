"""Texts within a line that readers do not see as part of it."""

import re
from collections.abc import Iterable

from selectolax.lexbor import LexborNode

from boilerstrip.document.rewrite.nodes import block_around, is_blank, is_inline, is_only_text, own_text

is_for_screen_readers = re.compile(
    r"visually[-_]?hidden|\bsr[-_]?only|screen[-_]?reader|assistive[-_]text|element-invisible|for-sr\b|off-?screen"
).search
"""Class names of text that is moved off the screen: those of Bootstrap, WordPress, Drupal, Foundation and others."""


CELL_TAGS = ("td", "th", "dd")


def remove_screen_reader_text(span: LexborNode) -> None:
    """Remove text for screen readers, unless it is the only text of a cell, and tells what its icon means."""
    if not _is_only_text_of_cell(span):
        span.remove()


def _is_only_text_of_cell(node: LexborNode) -> bool:
    inner, around = node, node.parent
    while around and is_inline(around.tag) and around.tag != "a" and is_only_text(inner):
        inner, around = around, around.parent
    return around is not None and around.tag in CELL_TAGS and is_only_text(inner)


def move_fallbacks(nodes: Iterable[LexborNode]) -> None:
    """Move the text of players and of ``<noscript>`` out of the sentence that they are in, behind it."""
    for node in nodes:
        if node.parent and (own_text(node.next).strip() or is_inline(node.parent.tag)) and not is_blank(node):
            block_around(node).insert_child(node, move=True)
