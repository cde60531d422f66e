"""Inline elements whose class name says that readers see them elsewhere, or not at all."""

from collections.abc import Iterable

from selectolax.lexbor import LexborNode

from boilerstrip.document.rewrite.nodes import class_of, text_of
from boilerstrip.document.rewrite.notes import is_note_class, move_note
from boilerstrip.document.rewrite.unshown import is_for_screen_readers, remove_screen_reader_text

ITEM_MARK = "ltx_tag_item"
"""Class name of the mark that LaTeXML writes into an item, apart from its text."""


def rewrite_spans(spans: Iterable[LexborNode]) -> None:
    """Remove texts for screen readers, and move notes behind their sentences, and marks of items into these."""
    for span in spans:
        name = class_of(span)
        if is_for_screen_readers(name):
            remove_screen_reader_text(span)
        elif is_note_class(name):
            move_note(span)
        elif ITEM_MARK in name:
            move_mark(span)


def move_mark(span: LexborNode) -> None:
    """Move the mark of a list item to the beginning of its text."""
    following = span.next
    while following is not None and not following.is_element_node:
        following = following.next
    texts = following.traverse(include_text=True) if following is not None else ()
    text = next((node for node in texts if node.is_text_node and text_of(node).strip()), None)
    if text is not None:
        text.insert_before(f"{text_of(span).strip()} ")
        span.remove()
