"""Prices on cards: scores drop them, as they are short and repeat, but the rest of their cards is kept."""

import re

import numpy as np

from boilerstrip.arrays import I64, Mask, rows_where
from boilerstrip.features.block_features import Features
from boilerstrip.lexicon.currencies import CURRENCY_NAMES, CURRENCY_SIGNS

MIN_CARDS = 3
"""Cards of a list, and prices alike."""
MIN_SHARE = 0.8
"""Share of the blocks alike that are prices, and of these that are on cards with kept text."""
MAX_LENGTH = 60
"""Characters of the longest price: an old and a new one, and what is saved."""
CARD_LEVELS = range(1, 6)
"""Levels above a price at which its card is looked for."""

names_price = re.compile(rf"[{CURRENCY_SIGNS}]|\b(?:{'|'.join(CURRENCY_NAMES)})(?!\w)").search


def find_prices(kept: Mask, is_likely: Mask, features: Features) -> Mask:
    """[n] dropped prices on cards with kept text, where nearly all such cards have kept text.

    Of the annotated pages it changes 25, all of WCXB: collections gain .0015, listings .0005, services .0002 and
    products lose .0003.

    Args:
        kept: [n] blocks that are content so far.
        is_likely: [n] blocks that are likely enough.
        features: of the page's n blocks.
    """
    prices = np.zeros(len(kept), np.bool_)
    counts = features.counts
    short = (counts.digits > 0) & (counts.characters <= MAX_LENGTH)
    dropped = rows_where(short & ~kept & is_likely).tolist()
    if len(dropped) < MIN_CARDS or not names_price("\n".join(map(features.blocks.text.__getitem__, dropped))):
        return prices
    rows = rows_where(short)
    rows = rows[[names_price(features.blocks.text[row]) is not None for row in rows.tolist()]]
    groups = features.signature[rows]
    for signature in set(groups.tolist()):
        alike = rows_where(features.signature == signature)
        members = rows[groups == signature]
        if len(members) >= max(MIN_CARDS, MIN_SHARE * len(alike)):
            on_kept = members[_is_on_kept_card(members, kept, features)]
            if len(on_kept) >= MIN_SHARE * len(members):
                prices[on_kept] = True
    return prices & ~kept & is_likely


def _is_on_kept_card(rows: I64, kept: Mask, features: Features) -> Mask:
    """[k] True for the blocks whose card holds a kept block."""
    subtrees = features.subtrees
    kept_before = np.concatenate(([0], kept.cumsum()))
    has_card, is_kept = (np.zeros(len(rows), np.bool_) for _ in range(2))
    for level in CARD_LEVELS:
        element = features.ancestors[level, rows]
        size = subtrees.siblings.size[subtrees.siblings.group[element]]
        is_card = ~has_card & (size >= MIN_CARDS) & (subtrees.block_count[element] > 1)
        elements = subtrees.elements
        is_kept |= is_card & (kept_before[elements.end[element]] > kept_before[elements.first[element]])
        has_card |= is_card
    return is_kept
