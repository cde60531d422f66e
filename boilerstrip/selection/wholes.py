"""Wholes: what is of use only together, so that it is kept or dropped together.

A value without its name, two of five steps or a question without its answer
are of no use. The cells of a table row, all rows of a table with header cells,
the items of a list that are alike, a term with its definitions and a summary
with its details get one probability.
"""

import numpy as np

from boilerstrip.arrays import F64, I64, U8, Mask, rows_where
from boilerstrip.features.block_features import LOW_LINK_DENSITY, Features
from boilerstrip.features.phrases import LONG_TEXT_WORDS
from boilerstrip.lexicon.tags import TAG_CODES, TAGS
from boilerstrip.native.kernels import first_rows
from boilerstrip.native.whole_kinds import ENTRIES, HEADER, LIST, NAME, OTHER, ROW, TABLE, VALUE
from boilerstrip.native.wholes import average, find_around, key_entries, key_lists, key_rows
from boilerstrip.selection.expected_f import LEAST_LIKELY, MIN_BLOCK_WORDS

MAX_DECLARED_WORDS = 40
"""A row of a table without header cells is layout if a block in it has ``LONG_TEXT_WORDS``, of one with header cells if
it has this many. With 40 for all rows, harvest-forum, whose posts are rows, loses .003, and .008 in precision; with 15
for all, WCXB has 34 more torn rows in precision; 80 is no better than 40."""
MAX_ENTRY_WORDS = 200
"""An entry with a longer block is an article of its own. With 40, WCXB has 38 more torn definitions and 22 more torn
details; F1 is the same."""

TAGS_OF_KIND = {
    LIST: ("ul", "ol", "menu", "dir"),
    ENTRIES: ("dl", "details"),
    ROW: ("tr",),
    TABLE: ("table",),
    NAME: ("dt", "summary"),
    VALUE: ("dd",),
    HEADER: ("th",),
}


def _kinds() -> U8:
    kinds = np.full(len(TAGS), OTHER, np.uint8)
    for kind, tags in TAGS_OF_KIND.items():
        kinds[[TAG_CODES[tag] for tag in tags]] = kind
    return kinds


KIND_OF_TAG = _kinds()
"""[tag] the kind of elements with this tag."""


def find_wholes(features: Features) -> I64:
    """[n] the first block of the whole that each block is part of; -1 for none."""
    words, elements = features.counts.words, features.subtrees.elements
    around, innermost, kinds = find_around(features.subtrees.parent, elements.tag, KIND_OF_TAG)
    if not kinds:  # no lists, tables or entries
        return np.full(len(words), -1)
    inside = innermost.take(features.blocks.element)
    keys = key_lists(around, inside, features.signature, features.link_density, LOW_LINK_DENSITY)
    offset = 2 * len(around) * len(words)  # keys of wholes of several kinds do not overlap
    if kinds & 1 << ENTRIES:
        key_entries(around, inside, words, MAX_ENTRY_WORDS, offset, keys)
    if kinds & 1 << ROW:
        key_rows(around, inside, words, LONG_TEXT_WORDS, MAX_DECLARED_WORDS, offset + len(words), keys)
    return first_rows(keys)


def pool(probability: F64, whole: I64, words: F64) -> F64:
    """[n] probabilities, equal in each whole: the mean of its blocks' log-odds, weighted by their words.

    Compared with rows and definition lists decided by a majority of kept words, it tears 51 lists of WCXB's 4,900
    instead of 303, 11 entries of 440 instead of 97, and 10 details of 230 instead of 72, and no data set loses more
    than .0005; magic-article gains .011. The mean of probabilities is as good, but on forums.

    >>> pool(np.array([0.9, 0.9, 0.1]), np.array([0, -1, 0]), np.ones(3)).round(2).tolist()
    [0.5, 0.9, 0.5]

    Args:
        probability: [n] how likely each block is main content.
        whole: [n] the first block of each block's whole, -1 for none.
        words: [n] their lengths.
    """
    is_inside = whole >= 0
    if not np.count_nonzero(is_inside):
        return probability
    weight = np.maximum(words, MIN_BLOCK_WORDS)
    clipped = np.minimum(np.maximum(probability, LEAST_LIKELY), 1 - LEAST_LIKELY)
    log_odds = average(whole, np.log(clipped / (1 - clipped)) * weight, weight)
    return np.where(is_inside, 1 / (1 + np.exp(-log_odds)), probability)


def follows_kept(kept: Mask, is_likely: Mask, whole: I64, features: Features) -> Mask:
    """[n] dropped blocks of likely wholes that come next after a kept block, other such wholes skipped.

    Wholes that are mostly links are left out: they lead to other pages.

    Args:
        kept: [n] blocks that are kept.
        is_likely: [n] blocks that are likely enough, the same in each whole.
        whole: [n] the first block of each block's whole, -1 for none.
        features: of the page's n blocks.
    """
    candidates = ~kept & is_likely & (whole >= 0)
    if np.count_nonzero(candidates):  # several times faster than any() on masks of this size
        candidates &= ~_is_linked(whole, features)
    if not np.count_nonzero(candidates):
        return candidates
    last_other = np.maximum.accumulate(np.where(candidates, -1, np.arange(len(kept))))
    follows = (last_other >= 0) & kept[last_other]
    added: Mask = candidates & follows[whole]
    return added


def _is_linked(whole: I64, features: Features) -> Mask:
    """[n] blocks of wholes with many links."""
    inside = rows_where(whole >= 0)
    links, lengths = (np.bincount(whole[inside], of[inside]) for of in (features.link_length, features.counts.length))
    is_linked = np.zeros(len(whole), np.bool_)
    is_linked[inside] = (links >= LOW_LINK_DENSITY * lengths)[whole[inside]]
    return is_linked
