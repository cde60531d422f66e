"""What elements hint at by their tags, roles, attributes and names."""

import re
from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from boilerstrip.blocks.arrays import Ints, Words
from boilerstrip.blocks.attributes import MARK, Attributes
from boilerstrip.blocks.tags import TAGS
from boilerstrip.blocks.vocabulary import ATTRIBUTE_HINTS, ROLE_HINTS, TAG_HINTS, TOKEN_HINTS, Hint

HINT_CACHE = 65_536
"""Distinct class strings remembered; a site repeats its own on every page."""
NAMING_ATTRIBUTES = ("class", "id", "itemprop")
MARKS = {"kept": Hint.KEPT, "dropped": Hint.DROPPED}
"""What the words of a mark say (see :mod:`boilerstrip.document.canonical`)."""

name_tokens = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])").findall
is_display_none = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE).search

NO_DIGITS = str.maketrans("", "", "0123456789")
TAG_MASKS = np.array([sum(1 << hint for hint in TAG_HINTS.get(tag, ())) for tag in TAGS], np.uint64)


def hints_of(tag: Ints, attributes: Attributes) -> Words:
    """Bit masks of what the elements hint at that the page's tags open: a row a tag, as in ``tag``."""
    hints = TAG_MASKS[tag]
    for name in NAMING_ATTRIBUTES:
        rows = attributes.named(name)
        masks = map(named_hints, attributes.values(rows))
        hints[attributes.token[rows]] |= np.fromiter(masks, np.uint64, len(rows))
    for token, hint in _single_hints(attributes):
        hints[token] |= np.uint64(1 << hint)
    return hints


def kinds_of(tokens: int, attributes: Attributes) -> Ints:
    """Numbers of the elements' kinds, a row a tag: equal ones for equal kinds, 0 for elements without a class."""
    kinds = np.zeros(tokens, np.int64)
    codes = {"": 0}
    rows = attributes.named("class")
    found = [codes.setdefault(kind_of(value), len(codes)) for value in attributes.values(rows)]
    kinds[attributes.token[rows]] = found
    return kinds


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
