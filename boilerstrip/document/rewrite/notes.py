"""Notes that a page holds within the sentence that they are about, and shows beside or below it."""

import re

from selectolax.lexbor import LexborNode

from boilerstrip.document.rewrite.nodes import block_around, children, is_only_text, text_of

is_note_class = re.compile(r"\b(?:side|margin|foot)note(?:[-_](?:text|content|body))?(?!\S)|\bltx_note_outer\b").search
"""Class names of the text of a note: those of Tufte CSS and LaTeXML, and of plugins for footnotes."""
MIN_LENGTH = 8
"""Characters; a shorter text is the mark of a note."""


def move_note(span: LexborNode) -> None:
    """Move the text of a note out of the sentence that it is in, behind it."""
    if len(text_of(span)) >= MIN_LENGTH and not is_only_text(span):
        note = span.parser.create_node("div")
        for child in list(children(span)):
            note.insert_child(child, move=True)
        _set_mark_apart(note)
        block_around(span).insert_child(note, move=True)
        span.remove()


def _set_mark_apart(note: LexborNode) -> None:
    """Leave one copy of the mark that begins a note, with a space after it."""
    holder = note
    while (first := holder.child) and first.is_element_node and first.next is None:
        holder = first
    if first and first.is_element_node and len(text_of(first)) < MIN_LENGTH:
        if text_of(first.next) == text_of(first):
            first.remove()
            first = holder.child
        if first:
            first.insert_after(" ")
