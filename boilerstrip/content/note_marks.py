"""The marks of notes, within texts and before the texts of the notes."""

import re

from boilerstrip.content.model import BackRef, Emphasis, Image, Inline, Inlines, LineBreak, Link, Strong, Sup
from boilerstrip.content.walk import plain
from boilerstrip.lexicon.notes import BACK_MARKS, MARK_PATTERN

is_mark = re.compile(MARK_PATTERN, re.IGNORECASE).fullmatch
match_end = re.compile(r"(?:[\])）][.:]?|[.:)])\s*").match
"""Matches what is between a label and the text of its note."""
match_part = re.compile(r"[\^↑\[(（]+\s*(?!\w)|[\])）]+[.:]?\s*").match
"""Matches a part of a mark without its label, which is a link."""


def bare(mark: str) -> str:
    """Return a mark without brackets, stops and white space.

    >>> bare(" [12] "), bare("1."), bare("*")
    ('12', '1', '*')
    """
    return mark.strip(" []()（）.:\u00a0")


def take_mark(inlines: Inlines, label: str) -> Inlines:
    """Return the text of a note whose copy of the mark at its beginning refers back.

    >>> take_mark(("1. Low water.",), "1"), take_mark((Sup(("1",)), " Low water."), "1")
    ((BackRef(label='1', text='1. '), 'Low water.'), (BackRef(label='1', text='1'), ' Low water.'))
    >>> take_mark(("^ ", Sup((BackRef("1", "a"),)), " Log"), "1")
    (BackRef(label='1', text='^ '), BackRef(label='1', text='a'), ' Log')
    """
    taken: list[Inline] = []
    for at, inline in enumerate(inlines):
        text = plain((inline,))
        if isinstance(inline, str):
            before, after = _split_mark(inline, label)
            taken += [BackRef(label, before)] if before else []
            if after:
                return (*taken, after, *inlines[at + 1 :])
        elif isinstance(inline, (LineBreak, Image)) or not _is_mark_of(inline, text, label):
            return (*taken, *inlines[at:])
        else:
            taken.append(BackRef(label, text))
    return tuple(taken)


def _is_mark_of(inline: Inline, text: str, label: str) -> bool:
    """True for what refers back, or says the label."""
    if isinstance(inline, BackRef):
        return True
    content = inline.content if isinstance(inline, (Sup, Emphasis, Strong, Link)) else ()
    return bare(text) == label or bool(content and all(_is_mark_of(part, plain((part,)), label) for part in content))


def _split_mark(text: str, label: str) -> tuple[str, str]:
    """Split a text into the part of a mark that it begins with, and the rest."""
    if not text.strip():
        return "", text
    start = 1 if text.startswith(("[", "(", "（")) else 0
    match = match_end(text, start + len(label)) if text.startswith(label, start) else match_part(text)
    return (text[: match.end()], text[match.end() :]) if match else ("", text)


def is_back_mark(text: str) -> bool:
    """Return True for the text of a link back to a mark."""
    return bool(text) and not text.strip(BACK_MARKS + "\ufe0e\ufe0f ")
