"""The author of a comment or post."""

import re
from collections.abc import Iterator

from boilerstrip.features.phrases import LONG_TEXT_WORDS
from boilerstrip.lexicon.phrases import LABEL_KINDS
from boilerstrip.lexicon.tags import TAG_CODES
from boilerstrip.lexicon.threads import BYLINE_WORDS, SAYS_WORDS
from boilerstrip.threads.names import Role
from boilerstrip.threads.page import Page

MAX_LENGTH = 50
"""Characters of a name."""
MAX_WORDS = 6
"""Words of a name."""
NAMING_TAGS = frozenset(TAG_CODES[tag] for tag in ("a", "b", "cite", "strong", "h3", "h4", "h5", "h6", "dt"))
A = TAG_CODES["a"]

_strip_edges = re.compile(r"^[\s:：,;·•|>»@#/\[(（【-]+|[\s:：,;·•|<«/\[(（【—–-]+$").sub
_split_words = re.compile(r"[\s:：]+").split
_has_letter = re.compile(r"[^\W_]").search
_is_count = re.compile(r"[\d\s.,#:/+-]+").fullmatch


def clean_name(text: str) -> str:
    """Return the name in a byline; empty if it is none.

    >>> clean_name("By Ida Orn says:"), clean_name("作者：海风"), clean_name("#12"), clean_name("Reply")
    ('Ida Orn', '海风', '', '')
    """
    text = _strip_edges("", text)
    words = [word for word in _split_words(text) if word]
    while len(words) > 1 and words[0].casefold() in BYLINE_WORDS:
        words = words[1:]
    while len(words) > 1 and words[-1].casefold().strip("…") in SAYS_WORDS:
        words = words[:-1]
    name = _strip_edges("", " ".join(words))
    is_name = 0 < len(name) <= MAX_LENGTH and len(words) <= MAX_WORDS and _has_letter(name) and not _is_count(name)
    return name if is_name and name.casefold() not in LABEL_KINDS and name.casefold() not in SAYS_WORDS else ""


def find_author(page: Page, elements: list[int], texts: set[int]) -> tuple[int, str] | None:
    """Return the element that names the author of a comment, and the name.

    Args:
        page: the page.
        elements: those of the comment, in page order.
        texts: those of them that hold what the author wrote.
    """
    for row, name in _candidates(page, [row for row in elements if row not in texts]):
        if name and not page.holds_date(name):
            return row, name
    return None


def _candidates(page: Page, elements: list[int]) -> Iterator[tuple[int, str]]:
    """Yield elements and the names in them, the surest first."""
    roles = page.roles
    sure = [row for row in elements if roles[row] & Role.SURE and roles[row] & Role.AUTHOR]
    likely = [row for row in elements if roles[row] & Role.AUTHOR and not roles[row] & (Role.FURNITURE | Role.SURE)]
    for row in (*sure, *likely):
        yield _find_name(page, row)
    head = [row for row in elements if page.tag[row] in NAMING_TAGS and not _is_furniture(page, row)]
    for row in head:
        if page.words(row) < LONG_TEXT_WORDS:
            yield row, clean_name(page.text(row))


def _find_name(page: Page, row: int) -> tuple[int, str]:
    """Return the innermost element that holds a name, and the name."""
    for inner in range(row + 1, page.after[row]):
        if page.end[inner] <= page.first[inner] or page.roles[inner] & (Role.FURNITURE | Role.DATE):
            continue
        if page.roles[inner] & Role.AUTHOR or page.tag[inner] in NAMING_TAGS:
            name = clean_name(page.text(inner))
            if name and not page.holds_date(name):
                return inner, name
    return row, clean_name(page.text(row))


def _is_furniture(page: Page, row: int) -> bool:
    return any(
        page.roles[element] & (Role.FURNITURE | Role.DATE | Role.QUOTE)
        for element in (row, page.parent[row], page.parent[page.parent[row]])
    )
