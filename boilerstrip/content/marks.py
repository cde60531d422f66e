"""Marks that pages write into the texts of list items, besides those that the list has."""

import re

from boilerstrip.content.model import Content, Paragraph
from boilerstrip.content.walk import plain

BULLET = "-"
BULLETS = "-–—•·‣▪●○◦*"
match_mark = re.compile(rf"([{BULLETS}])\s|(\(?(\w{{1,4}})[.)）．、])(?!\d)").match
"""Matches a mark at the beginning of a text; the groups are a bullet, or a numbered mark and its number."""


BEGINNINGS = frozenset(BULLETS + "0123456789(")
"""Characters that marks in the place of a bullet begin with."""
is_counted = re.compile(r"\(?\d{1,3}[.)）]").fullmatch


def own_mark(text: str, mark: str) -> str:
    """Return the mark that an item's text begins with: its number, or a bullet or number in the place of a bullet.

    >>> own_mark("• Moor.", "-"), own_mark("(2) Wait.", "2."), own_mark("2. Wait.", "3."), own_mark("-5 °C", "-")
    ('•', '(2)', '', '')
    >>> own_mark("1. Moor.", "-"), own_mark("1.5 m", "-"), own_mark("1871. A flood.", "-")
    ('1.', '', '')
    """
    if mark == BULLET and text[:1] not in BEGINNINGS:  # most items
        return ""
    match = match_mark(text)
    if match is None:
        return ""
    if mark == BULLET:
        return match[1] or (match[2] if is_counted(match[2]) else "")
    return match[2] if match[3] == mark[:-1] else ""


def split_mark(content: Content, mark: str) -> tuple[str, Content]:
    """Return an item's mark, its own one if its text begins with one, and its content without that.

    >>> split_mark((Paragraph(("• Moor.",)),), "-")
    ('•', (Paragraph(content=('Moor.',), rows=()),))
    """
    first = content[0] if content else None
    text = first.content[0] if isinstance(first, Paragraph) and first.content else ""
    own = own_mark(text, mark) if mark and isinstance(text, str) else ""
    rest = str(text)[len(own) + 1 :]
    if not own or not isinstance(first, Paragraph):
        return mark, content
    inlines = (rest, *first.content[1:]) if rest else first.content[1:]
    if text != f"{own} {rest}" or rest[:1].isspace() or own_mark(plain(inlines).lstrip(), own):
        return mark, content
    return own, ((Paragraph(inlines, first.rows), *content[1:]) if inlines else content)


def number_of_mark(mark: str) -> int | None:
    """Return the number of a mark; None for a bullet or letter.

    >>> number_of_mark("(12)"), number_of_mark("•"), number_of_mark("iv.")
    (12, None, None)
    """
    return int(mark.strip("().）")) if is_counted(mark) else None
