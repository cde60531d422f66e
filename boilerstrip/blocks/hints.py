"""What elements hint at by their tags, roles, attributes and names."""

import re
from functools import lru_cache

import numpy as np

from boilerstrip.arrays import I64, U8, U64, changes, number_values, rows_where
from boilerstrip.blocks.attributes import Attributes, unescaped
from boilerstrip.lexicon.attributes import ATTRIBUTES, DROPPED, KEPT, MARK
from boilerstrip.lexicon.hints import ATTRIBUTE_HINTS, ROLE_HINTS, TAG_HINTS, TOKEN_HINTS, Hint
from boilerstrip.lexicon.tags import TAGS
from boilerstrip.native.name_table import WORD, NameTable, keys_within

MARKS = {KEPT: Hint.KEPT, DROPPED: Hint.DROPPED}
"""What the words of a mark say."""
FLAGS = {name: (wanted, hint) for name, wanted, hint in ATTRIBUTE_HINTS}
IS_NAMING = np.isin(ATTRIBUTES, ("id", "itemprop"))
"""The attributes whose words hint at something, but the class."""
SPEAKING = np.isin(ATTRIBUTES, ("style", "role", *FLAGS))
MARKING = np.isin(ATTRIBUTES, (MARK,))
TAG_MASKS = np.array([sum(1 << hint for hint in TAG_HINTS.get(tag, ())) for tag in TAGS], np.uint64)
TOKENS = NameTable(TOKEN_HINTS)
TOKEN_MASKS = np.array([0, *TOKEN_HINTS.values()], np.uint64)
LOWER = 0x20
"""The bit that lower-case letters have and capitals do not."""
GAP = np.zeros(2 * WORD, np.uint8)

is_display_none = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE).search
DIGITS = b"0123456789"


def hints_of(tag: U8, attributes: Attributes, is_marked: bool) -> tuple[U64, I64]:
    """What the elements hint at that the page's tags open, and what kinds they are of: a row a tag, as in ``tag``.

    Args:
        tag: of each of the page's tags.
        attributes: of its start tags.
        is_marked: whether marks are the caller's.

    Returns:
        Bit masks of hints, and numbers of kinds: equal ones for equal kinds, 0 for an element without a class.
    """
    hints, kinds = TAG_MASKS[tag], np.zeros(len(tag), np.int64)
    rows, others = attributes.named("class"), attributes.among(IS_NAMING)
    classes, which = number_values(attributes.values(rows))
    masks = _masks_of(classes + attributes.values(others))
    hints[attributes.token[rows]] |= masks[which]
    kinds[attributes.token[rows]] = _kinds_of(classes)[which]
    np.bitwise_or.at(hints, attributes.token[others], masks[len(classes) :])  # of which an element may have several
    rows = attributes.among(SPEAKING | MARKING if is_marked else SPEAKING)
    told = map(said, attributes.name[rows].tolist(), attributes.values(rows))
    np.bitwise_or.at(hints, attributes.token[rows], np.fromiter(told, np.uint64, len(rows)))
    return hints, kinds


def _masks_of(values: list[bytes]) -> U64:
    """Bit masks of what these names of classes and the like hint at."""
    found = np.zeros(len(values), np.uint64)
    places, masks = name_hints(np.frombuffer(b"\0".join(values), np.uint8))
    if len(masks):
        ends = (np.fromiter(map(len, values), np.int64, len(values)) + 1).cumsum()
        value = ends.searchsorted(places, "right")
        firsts = rows_where(changes(value))
        found[value[firsts]] = np.bitwise_or.reduceat(masks, firsts)
    return found


def _kinds_of(values: list[bytes]) -> I64:
    """Numbers of the kinds that these classes name: of the first class, digits left out."""
    firsts = b"\0".join([value.partition(b" ")[0] for value in values])
    return number_values([b"", *firsts.translate(None, DIGITS).split(b"\0")])[1][1:]


def name_hints(names: U8) -> tuple[I64, U64]:
    """Where names of classes and the like hold a word that hints at something, and the bit masks of what.

    Words are set apart by anything but letters, by a capital after a small
    letter, and by a capital before one.

    >>> places, masks = name_hints(np.frombuffer(b"SiteFooter-links elephant", np.uint8))
    >>> places.tolist(), masks.tolist() == [1 << Hint.C_FOOTER]
    ([4], True)
    """
    padded = np.concatenate((GAP, names, GAP))
    folded: U8 = padded | np.uint8(LOWER)
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


@lru_cache(256)  # a page hides many elements in a few ways
def hides(style: bytes) -> bool:
    """Whether a style hides its element; most say nothing of the kind, and are told quickly."""
    folded = style.lower()
    return (b"none" in folded or b"hidden" in folded) and bool(is_display_none(unescaped(style.decode())))


def said(name: int, value: bytes) -> int:
    """Bit mask of what a style, a role, a flag or a mark says."""
    attribute = ATTRIBUTES[name]
    if attribute == "style":
        return 1 << Hint.DISPLAY_NONE if hides(value) else 0
    text = value.decode()
    if attribute == "role":
        return 1 << ROLE_HINTS[text] if text in ROLE_HINTS else 0
    if attribute == MARK:
        return sum(1 << MARKS[word] for word in text.split())
    wanted, hint = FLAGS[attribute]
    return 1 << hint if wanted is None or text == wanted else 0
