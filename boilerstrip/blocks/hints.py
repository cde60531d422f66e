"""What elements hint at by their tags, roles, attributes and names."""

import re

import numpy as np

from boilerstrip.blocks.arrays import Bytes, Codes, Ints, Words, changes, ranges, rows_where
from boilerstrip.blocks.attributes import ATTRIBUTES, Attributes
from boilerstrip.blocks.names import WORD, NameTable, keys_within
from boilerstrip.blocks.tags import TAGS
from boilerstrip.blocks.vocabulary import ATTRIBUTE_HINTS, ROLE_HINTS, TAG_HINTS, TOKEN_HINTS, Hint
from boilerstrip.document.canonical import DROPPED, KEPT, MARK

MARKS = {KEPT: Hint.KEPT, DROPPED: Hint.DROPPED}
"""What the words of a mark say."""
FLAGS = {name: (wanted, hint) for name, wanted, hint in ATTRIBUTE_HINTS}
IS_NAMING = np.isin(ATTRIBUTES, ("class", "id", "itemprop"))
SPEAKING = np.isin(ATTRIBUTES, ("role", "style", *FLAGS))
MARKING = np.isin(ATTRIBUTES, (MARK,))
TAG_MASKS = np.array([sum(1 << hint for hint in TAG_HINTS.get(tag, ())) for tag in TAGS], np.uint64)
TOKENS = NameTable(TOKEN_HINTS)
TOKEN_MASKS = np.array([0, *TOKEN_HINTS.values()], np.uint64)
LOWER = 0x20
"""The bit that lower-case letters have and capitals do not."""
GAP = np.zeros(2 * WORD, np.uint8)

is_display_none = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE).search
NO_DIGITS = str.maketrans("", "", "0123456789")


def hints_of(tag: Codes, attributes: Attributes, is_marked: bool) -> Words:
    """Bit masks of what the elements hint at that the page's tags open: a row a tag, as in ``tag``.

    Args:
        tag: of each of the page's tags.
        attributes: of its start tags.
        is_marked: whether marks are the caller's.
    """
    hints = TAG_MASKS[tag]
    rows = rows_where(IS_NAMING[attributes.name])
    lengths = attributes.stop[rows] + 1 - attributes.start[rows]  # with the quote, which is no letter
    names = np.frombuffer(attributes.data, np.uint8)[ranges(attributes.start[rows], lengths)]
    places, masks = name_hints(names)
    if len(masks):
        token = attributes.token[rows[np.searchsorted(lengths.cumsum(), places, "right")]]
        firsts = rows_where(changes(token))
        hints[token[firsts]] |= np.bitwise_or.reduceat(masks, firsts)
    for name, row, value in attributes.rows(SPEAKING | MARKING if is_marked else SPEAKING):
        hints[row] |= np.uint64(_said(name, value))
    return hints


def kinds_of(tokens: int, attributes: Attributes) -> Ints:
    """Numbers of the elements' kinds, a row a tag: equal ones for equal kinds, 0 for an element without a class."""
    kinds = np.zeros(tokens, np.int64)
    rows = attributes.named("class")
    values, which = attributes.distinct(rows)
    numbers = {"": 0}
    found = np.array([numbers.setdefault(kind_of(value), len(numbers)) for value in values], np.int64)
    kinds[attributes.token[rows]] = found[which]
    return kinds


def name_hints(names: Bytes) -> tuple[Ints, Words]:
    """Where names of classes and the like hold a word that hints at something, and the bit masks of what.

    Words are set apart by anything but letters, by a capital after a small
    letter, and by a capital before one.

    >>> places, masks = name_hints(np.frombuffer(b"SiteFooter-links elephant", np.uint8))
    >>> places.tolist(), masks.tolist() == [1 << Hint.C_FOOTER]
    ([4], True)
    """
    padded = np.concatenate((GAP, names, GAP))
    folded: Bytes = padded | np.uint8(LOWER)
    is_letter = folded - np.uint8(ord("a")) < 26
    is_small = is_letter & (padded == folded)
    is_capital = is_letter & ~is_small
    begins = is_letter.copy()
    begins[1:-1] &= ~is_letter[:-2] | is_capital[1:-1] & (is_small[:-2] | is_small[2:])
    is_last = is_letter[:-1] & (begins[1:] | ~is_letter[1:])
    places = rows_where(begins)
    lengths = rows_where(is_last) + 1 - places
    masks = TOKEN_MASKS[TOKENS.numbers(keys_within(folded, places, lengths))]
    found = rows_where(masks > 0)
    return places[found] - len(GAP), masks[found]


def _said(name: str, value: str) -> int:
    """Bit mask of what a role, a flag, a style or a mark says."""
    if name == "role":
        return 1 << ROLE_HINTS[value] if value in ROLE_HINTS else 0
    if name == "style":
        return 1 << Hint.DISPLAY_NONE if is_display_none(value) else 0
    if name == MARK:
        return sum(1 << MARKS[word] for word in value.split())
    wanted, hint = FLAGS[name]
    return 1 << hint if wanted is None or value == wanted else 0


def kind_of(classes: str) -> str:
    """First class name, digits left out.

    >>> kind_of("post-12 instock last")
    'post-'
    """
    return classes.split(" ", 1)[0].translate(NO_DIGITS)
