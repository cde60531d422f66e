"""What the names of an element say of its role in a discussion."""

import re
from collections.abc import Iterable
from enum import IntEnum
from functools import cache

from boilerstrip.caches import cache_short
from boilerstrip.lexicon import threads as words
from boilerstrip.lexicon.threads import ITEM_PROPERTIES, ITEM_TYPES
from boilerstrip.threads.attributes import Attributes

NAMING = ("class", "id", "itemprop", "itemtype", "role", "rel", "property")


class Role(IntEnum):
    """What an element is in a discussion; the value is its bit in a mask."""

    COMMENT = 1
    POST = 2
    BODY = 4
    """Holds what the author wrote."""
    AUTHOR = 8
    DATE = 16
    FURNITURE = 32
    AREA = 64
    """Holds all comments or posts."""
    CHILDREN = 128
    """Holds the replies to one."""
    HEAD = 256
    SIGNATURE = 512
    QUOTE = 1024
    SURE = 2048
    """An author, date or text that microdata marks."""
    OF_ENTRY = 4096
    """The name is that of a part of a comment or post, as in ``comment-body``."""
    ASIDE = 8192
    """Holds what is elsewhere."""
    COMMENTS = 32768
    """Holds comments."""
    WEAK = 16384
    """Named as a comment or post, or as a box in or around it."""


NONE = 0
ENTRY = Role.COMMENT | Role.POST
ENTRIES = (words.COMMENT_WORDS, words.POST_WORDS)
PARTS: tuple[tuple[frozenset[str], int], ...] = (
    (words.SIGNATURE_WORDS, Role.SIGNATURE | Role.FURNITURE),
    (words.QUOTE_WORDS, Role.QUOTE),
    (words.BODY_WORDS, Role.BODY),
    (words.AUTHOR_WORDS, Role.AUTHOR),
    (words.DATE_WORDS, Role.DATE),
    (words.FURNITURE_WORDS, Role.FURNITURE),
    (words.HEAD_WORDS, Role.HEAD),
)
"""Words of a part, and its role; the last word of a name that has a role decides, here the first of equal ones."""
ROLES = {"comment": Role.COMMENT, "post": Role.POST, "body": Role.BODY | Role.SURE, "author": Role.AUTHOR | Role.SURE,
         "date": Role.DATE | Role.SURE, "furniture": Role.FURNITURE, "area": Role.AREA}  # fmt: skip
NO_BODY = Role.FURNITURE | Role.QUOTE | Role.SIGNATURE | Role.HEAD | Role.AUTHOR | Role.DATE
"""The body of a menu is part of the menu, the text of a header part of the header."""
MIN_PIECE = 3
"""Letters of the shortest word that may be part of a name without separators."""

split_words = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])").findall


def roles_of(tag: str, attributes: Attributes) -> int:
    """Return the roles of an element, as a bit mask.

    >>> roles_of("li", {"class": "comment byuser depth-2", "id": "li-comment-7"})
    1
    >>> roles_of("div", {"id": "post_message_31"}) == Role.BODY | Role.OF_ENTRY
    True

    Args:
        tag: its name.
        attributes: its attributes.
    """
    custom = tag if "-" in tag else ""
    return _roles_of_names(custom, *(attributes.get(name, "") for name in NAMING))


@cache_short(4096)  # a page repeats few names often, but for their numbers
def _roles_of_names(
    custom: str, classes: str, identifier: str, properties: str, types: str, role: str, relation: str, rdfa: str
) -> int:
    found = NONE
    named = list(map(_roles_of_name, (custom, *classes.split(), identifier)))
    is_sure = any(roles & ENTRY and not roles & Role.WEAK for roles in named)
    for roles in named:
        found |= NONE if is_sure and roles & Role.WEAK else roles
    for name in (*properties.split(), *rdfa.split()):
        found |= _role_called(ITEM_PROPERTIES.get(name.rpartition(":")[2], ""))
    for address in types.split():
        found |= _role_called(ITEM_TYPES.get(address.rpartition("/")[2], ""))
    if role == "comment":
        found |= Role.COMMENT
    if "author" in relation.split():
        found |= Role.AUTHOR | Role.SURE
    return _resolve(found)


def _resolve(found: int) -> int:
    """Return the roles that count where names contradict each other: a comment is no part of itself."""
    if found & Role.HEAD and found & Role.OF_ENTRY:
        return found & ~ENTRY
    if found & ENTRY:
        kept = found & (ENTRY | Role.CHILDREN | Role.WEAK)
        if found & Role.BODY and not found & Role.OF_ENTRY:
            kept |= Role.BODY
        return kept
    if found & Role.AUTHOR:
        return found & ~Role.FURNITURE
    if found & Role.FURNITURE and not found & Role.OF_ENTRY:
        return found & ~Role.BODY
    return found


def _role_called(name: str) -> int:
    return ROLES.get(name, NONE)


@cache_short(4096)
def _roles_of_name(name: str) -> int:
    parts = [word.lower() for word in split_words(name)]
    pieces = [piece for word in parts for piece in _split_glued(word)]
    if (joined := "".join(parts)) in words.BODY_WORDS:
        pieces = [joined]
    is_of_comments = not words.COMMENTS_WORDS.isdisjoint(pieces)
    place = next((at for at, piece in enumerate(pieces) if piece in words.COMMENT_WORDS | words.POST_WORDS), -1)
    if not words.ASIDE_WORDS.isdisjoint(pieces):
        return Role.ASIDE
    if place < 0 or not words.VERBS.isdisjoint(pieces):
        part = _role_of_part(pieces)
        return part | Role.COMMENTS if is_of_comments and part & Role.AREA else part
    after = pieces[place + 1 :]
    if after and (
        part := _role_of_part([piece for piece in after if piece not in words.LAYOUT_WORDS | words.NEUTRAL_WORDS])
    ):
        if not part & Role.AREA:
            return part | Role.OF_ENTRY
        return part | Role.COMMENTS if pieces[place] in words.COMMENT_WORDS else part
    if not set(after) <= words.LAYOUT_WORDS | words.NEUTRAL_WORDS | words.POST_WORDS | words.COMMENT_WORDS:
        return NONE
    role = Role.POST if words.COMMENT_WORDS.isdisjoint(pieces) else Role.COMMENT
    return role if words.LAYOUT_WORDS.isdisjoint(after) else role | Role.WEAK


def _role_of_part(pieces: Iterable[str]) -> int:
    """Return the role of the last word that has one."""
    found = NONE
    for piece in pieces:
        if piece in words.CHILDREN_WORDS:
            found = Role.CHILDREN | Role.AREA
        elif piece in words.AREA_WORDS:
            return Role.AREA
        else:
            role = next((role for known, role in PARTS if piece in known), NONE)
            found = role if role and not _changes_nothing(found, role, piece) else found
    return found


def _changes_nothing(found: int, role: int, piece: str) -> bool:
    """Return True for a word that leaves the role of those before it: the link to an author, the text of a header."""
    if found & Role.QUOTE:
        return role != Role.FURNITURE or piece == "title"
    return bool(role == Role.BODY and found & NO_BODY) or bool(found & Role.AUTHOR and piece in words.LINK_WORDS)


@cache
def _match_glued() -> tuple[re.Pattern[str], re.Pattern[str]]:
    groups = (*ENTRIES, words.AREA_WORDS, words.NEUTRAL_WORDS, words.LAYOUT_WORDS, words.CHILDREN_WORDS)
    known = {word for group in (*groups, *(part for part, _ in PARTS)) for word in group if len(word) >= MIN_PIECE}
    pattern = "|".join(sorted(known, key=lambda word: (-len(word), word)))
    return re.compile(f"(?:{pattern})+"), re.compile(pattern)


def _split_glued(word: str) -> list[str]:
    """Split a word that is several known words, such as ``commentbody``."""
    whole, each = _match_glued()
    return each.findall(word) if whole.fullmatch(word) else [word]
