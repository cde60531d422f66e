"""The author of a comment or post."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from boilerstrip.lexicon.dates import OTHER_WORDS
from boilerstrip.lexicon.phrases import LABEL_KINDS
from boilerstrip.lexicon.tags import TAG_CODES
from boilerstrip.lexicon.threads import BYLINE_WORDS, CONTROL_LABELS, JOINED_WORDS, SAYS_WORDS
from boilerstrip.threads.names import Role
from boilerstrip.threads.page import Page

MAX_LENGTH = 50
"""Characters of a name."""
REQUIRED = ("*", "?", "!")
"""Ends the label of a field that a form requires, or a sentence."""
MAX_WORDS = 6
"""Words of a name."""
SENTENCE_WORDS = 3
"""Words beside those of bylines and dates from which a line is a text, even without a full stop."""
NAMING_TAGS = frozenset(TAG_CODES[tag] for tag in ("a", "b", "cite", "strong", "h3", "h4", "h5", "h6", "dt"))
INLINE_NAMING_TAGS = frozenset(TAG_CODES[tag] for tag in ("a", "b", "cite", "strong"))

_strip_edges = re.compile(r"^[\s:：,;·•|>»@#/\[(（【-]+|[\s:：,;·•|<«/\[(（【—–-]+$").sub
_remove_tags = re.compile(r"</?\w+>").sub
"""Removes tags that a page shows as text."""
_split_words = re.compile(r"[\s:：]+").split
_has_letter = re.compile(r"[^\W_]").search
_is_count = re.compile(r"[\W\d]*\d[\W\d]*(?:\s\w+)?").fullmatch
"""Matches a number, alone or with the word for what is counted."""


def clean_name(text: str) -> str:
    """Return the name in a byline; empty if it is none.

    >>> clean_name("By Ida Orn says:"), clean_name("作者：海风"), clean_name("#12"), clean_name("Reply")
    ('Ida Orn', '海风', '', '')
    """
    text = _strip_edges("", _remove_tags("", text))
    words = [word for word in _split_words(text) if word]
    while len(words) > 1 and words[0].casefold() in BYLINE_WORDS:
        words = words[1:]
    while len(words) > 1 and words[-1].casefold().strip("…") in SAYS_WORDS:
        words = words[:-1]
    name = _strip_edges("", " ".join(words))
    if name.endswith(REQUIRED):
        return ""
    is_name = 0 < len(name) <= MAX_LENGTH and len(words) <= MAX_WORDS and _has_letter(name) and not _is_count(name)
    folded = name.casefold()
    is_word = any(folded in known for known in (LABEL_KINDS, SAYS_WORDS, BYLINE_WORDS, CONTROL_LABELS))
    return name if is_name and not is_word and not folded.startswith(JOINED_WORDS) else ""


class Author(NamedTuple):
    """The name of an author."""

    element: int
    """Row of the element that holds it."""
    name: str
    is_marked: bool
    """True if markup or a class name says that it is one."""


def is_sentence(text: str) -> bool:
    """Return True for a text that says more than who wrote when.

    >>> is_sentence(": They are back."), is_sentence("Submitted by on ."), is_sentence("says:")
    (True, False, False)
    """
    words = [_strip_edges("", word).strip(".,!?。").casefold() for word in text.split()]
    more = [word for word in words if word and word not in SAYS_WORDS | BYLINE_WORDS | OTHER_WORDS]
    return len(more) > SENTENCE_WORDS or (bool(more) and text.rstrip().endswith((".", "!", "?", "。", "…")))


def find_author(page: Page, elements: Sequence[int], texts: set[int]) -> Author | None:
    """Return the author of a comment.

    Args:
        page: the page.
        elements: those of the comment, in page order.
        texts: those of them that hold what the author wrote.
    """
    for author in _candidates(page, elements, texts):
        if author.name and not page.holds_date(author.name):
            return author
    return None


def name_beside(text: str, date: str) -> str:
    """Return the name in a line that holds nothing but a name and a date; empty if it holds something else.

    >>> name_beside("Posted by Ida Orn on 5 May 2024:", "5 May 2024"), name_beside("海风2024-05-05", "2024-05-05")
    ('Ida Orn', '海风')
    """
    before, _, after = text.partition(date)
    words = before.split()
    while words and words[-1].casefold() in OTHER_WORDS:
        words.pop()
    return clean_name(" ".join(words)) if len(after.split()) <= 1 else ""


def _candidates(page: Page, elements: Sequence[int], texts: set[int]) -> Iterator[Author]:
    """Yield the names in a comment, the surest first."""
    roles = page.roles
    marked = [row for row in elements if roles[row] & Role.AUTHOR and row not in texts]
    for row in (row for row in marked if roles[row] & Role.SURE):
        yield _find_name(page, row)
    for row in marked:
        if not roles[row] & (Role.FURNITURE | Role.SURE):
            yield _find_name(page, row)
    for row in elements:
        if row in texts:
            break
        if page.tag[row] in NAMING_TAGS and not _is_furniture(page, row):
            yield Author(row, clean_name(page.text(row)), False)


def _find_name(page: Page, row: int) -> Author:
    """Return the name in a marked element, from the innermost one that holds it."""
    for tags in (INLINE_NAMING_TAGS, NAMING_TAGS):
        for inner in range(row + 1, page.after[row]):
            if page.end[inner] <= page.first[inner] or page.roles[inner] & (Role.FURNITURE | Role.DATE):
                continue
            if (page.roles[inner] & Role.AUTHOR and page.is_inline(inner)) or page.tag[inner] in tags:
                name = clean_name(page.text(inner))
                if name and not page.holds_date(name):
                    return Author(inner, name, True)
    return Author(row, clean_name(page.text(row)), True)


def _is_furniture(page: Page, row: int) -> bool:
    above = [row, *islice(page.above(row), 2)]
    return any(page.roles[element] & (Role.FURNITURE | Role.DATE | Role.QUOTE) for element in above)
