"""What elements hint at by their tags, roles, attributes and names."""

import re
from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from boilerstrip.blocks.arrays import Codes, Ints, Words
from boilerstrip.blocks.attributes import ATTRIBUTE_CODES, ATTRIBUTES, MARK, Attributes
from boilerstrip.blocks.tags import TAGS
from boilerstrip.blocks.vocabulary import ATTRIBUTE_HINTS, ROLE_HINTS, TAG_HINTS, TOKEN_HINTS, Hint

HINT_CACHE = 65_536
"""Distinct class strings remembered; a site repeats its own on every page."""
IS_NAMING = np.isin(ATTRIBUTES, ("class", "id", "itemprop"))
MARKS = {"kept": Hint.KEPT, "dropped": Hint.DROPPED}
"""What the words of a mark say (see :mod:`boilerstrip.document.canonical`)."""

name_tokens = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])").findall
is_display_none = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE).search

NO_DIGITS = str.maketrans("", "", "0123456789")
TAG_MASKS = np.array([sum(1 << hint for hint in TAG_HINTS.get(tag, ())) for tag in TAGS], np.uint64)


def hints_and_kinds(tag: Codes, attributes: Attributes) -> tuple[Words, Ints]:
    """What the elements hint at that the page's tags open, and numbers of their kinds: a row a tag, as in ``tag``.

    Equal kinds have equal numbers; that of an element without a class is 0.
    """
    hints, kinds = TAG_MASKS[tag], np.zeros(len(tag), np.int64)
    rows = np.flatnonzero(IS_NAMING[attributes.name])
    values, which = attributes.distinct(rows)
    masks = np.array([*map(named_hints, values)], np.uint64)
    np.bitwise_or.at(hints, attributes.token[rows], masks[which])
    for token, hint in _single_hints(attributes):
        hints[token] |= np.uint64(1 << hint)
    numbers = {"": 0}
    kind = np.array([numbers.setdefault(kind_of(value), len(numbers)) for value in values], np.int64)
    is_class = attributes.name[rows] == ATTRIBUTE_CODES["class"]
    kinds[attributes.token[rows][is_class]] = kind[which][is_class]
    return hints, kinds


def _single_hints(attributes: Attributes) -> Iterator[tuple[int, Hint]]:
    """Tags and what a role, a flag, a style or a mark of theirs says."""
    for token, role in attributes.items("role"):
        if role in ROLE_HINTS:
            yield token, ROLE_HINTS[role]
    for name, wanted, hint in ATTRIBUTE_HINTS:
        for token, value in attributes.items(name):
            if wanted is None or value == wanted:
                yield token, hint
    for token, style in attributes.items("style"):
        if is_display_none(style):
            yield token, Hint.DISPLAY_NONE
    for token, words in attributes.items(MARK):
        for word in words.split():
            yield token, MARKS[word]


@lru_cache(HINT_CACHE)
def kind_of(classes: str) -> str:
    """First class name, digits left out.

    >>> kind_of("post-12 instock last")
    'post-'
    """
    return classes.split(" ", 1)[0].translate(NO_DIGITS)


@lru_cache(HINT_CACHE)
def named_hints(names: str) -> int:
    """Bit mask of what class names and an id hint at.

    >>> named_hints("SiteFooter-links") == 1 << Hint.C_FOOTER
    True
    >>> named_hints("elephant")
    0
    """
    mask = 0
    for token in name_tokens(names):
        mask |= TOKEN_HINTS.get(token.lower(), 0)
    return mask
