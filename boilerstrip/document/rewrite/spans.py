"""Inline elements whose class name says that readers see them elsewhere, or not at all."""

from collections.abc import Iterable

from selectolax.lexbor import LexborNode

from boilerstrip.document.rewrite.nodes import class_of
from boilerstrip.document.rewrite.notes import is_note_class, move_note
from boilerstrip.document.rewrite.unshown import is_for_screen_readers, remove_screen_reader_text


def rewrite_spans(spans: Iterable[LexborNode]) -> None:
    """Remove texts for screen readers, and move notes behind their sentences."""
    for span in spans:
        name = class_of(span)
        if is_for_screen_readers(name):
            remove_screen_reader_text(span)
        elif is_note_class(name):
            move_note(span)
