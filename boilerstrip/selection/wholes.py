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
from boilerstrip.native.kernels import first_rows, nearest
from boilerstrip.selection.expected_f import LEAST_LIKELY, MIN_BLOCK_WORDS

NAME_TAGS = np.isin(TAGS, ("dt", "summary"))
ROW, TH = TAG_CODES["tr"], TAG_CODES["th"]
MAX_DECLARED_WORDS = 40
"""A row of a table without header cells is layout if a block in it has ``LONG_TEXT_WORDS``, of one with header cells if
it has this many. With 40 for all rows, harvest-forum, whose posts are rows, loses .003, and .008 in precision; with 15
for all, WCXB has 34 more torn rows in precision; 80 is no better than 40."""
MAX_ENTRY_WORDS = 200
"""An entry with a longer block is an article of its own. With 40, WCXB has 38 more torn definitions and 22 more torn
details; F1 is the same."""


LIST_TAGS, ENTRY_TAGS = np.isin(TAGS, ("ul", "ol", "menu", "dir")), np.isin(TAGS, ("dl", "details"))
NO_WHOLE = (~LIST_TAGS & ~ENTRY_TAGS & ~np.isin(TAGS, ("tr",))).astype(np.uint8)
NO_ROW, NO_TABLE = (np.not_equal(TAGS, tag).astype(np.uint8) for tag in ("tr", "table"))
NO_NAME_OR_VALUE = (~NAME_TAGS & np.not_equal(TAGS, "dd")).astype(np.uint8)
"""[tag] 0 for elements of a kind, 1 for all others."""


def find_wholes(features: Features) -> I64:
    """[n] the first block of the whole that each block is part of; -1 for none."""
    n = len(features.tag)
    innermost = _find_around(features, NO_WHOLE)
    # keys of blocks: those outside wholes are below 0, and the kinds do not overlap
    alike = 2 * features.signature + (features.link_density >= LOW_LINK_DENSITY)
    key = np.where(innermost >= 0, innermost * (2 * n) + alike, -1)
    tag = features.subtrees.elements.tag.take(innermost, mode="clip")
    offset = len(features.subtrees.parent) * (2 * n)
    in_entries = ENTRY_TAGS.take(tag)
    if np.count_nonzero(in_entries):
        in_entries &= innermost >= 0
        key[in_entries] = _number_entries(features, innermost, in_entries, offset)
    if ROW in features.subtrees.elements.tag:
        key[(tag == ROW) & (innermost >= 0)] = -1
        rows = _find_data(_find_around(features, NO_ROW), features)
        key = np.where(rows >= 0, rows + offset + n, key)
    return _first_of_each(key)


def _find_around(features: Features, is_other: U8) -> I64:
    """[n] the innermost element of a kind around each block; -1 for none."""
    elements = features.subtrees.elements
    around: I64 = nearest(features.subtrees.parent, is_other.take(elements.tag), 1)[0].take(features.blocks.element)
    return around


def _first_of_each(key: I64) -> I64:
    """[n] the row of the first block with the same key, -1 for keys below 0."""
    inside = rows_where(key >= 0)
    first = np.full(len(key), -1)
    first[inside] = inside[first_rows(key[inside])]
    return first


def _number_entries(features: Features, owner: I64, in_entries: Mask, offset: int) -> I64:
    """Return the keys of the blocks in lists of entries: a name begins an entry unless it follows one."""
    rows = rows_where(in_entries)
    owner = owner[rows]
    order = owner.argsort(kind="stable")
    rows, owner = rows[order], owner[order]
    part = _find_around(features, NO_NAME_OR_VALUE)[rows]
    is_name = NAME_TAGS.take(features.subtrees.elements.tag.take(part, mode="clip")) & (part > owner)
    begins = is_name.copy()
    begins[1:] &= ~is_name[:-1]
    begins[1:] |= owner[1:] != owner[:-1]
    entry = begins.cumsum()
    is_article = np.bincount(entry, features.counts.words[rows] >= MAX_ENTRY_WORDS) > 0
    keys = np.full(len(features.tag), -1)
    keys[rows] = np.where(is_article[entry], -1, entry + (offset - 1))
    return keys[in_entries]


def _find_data(row: I64, features: Features) -> I64:
    """[n] the table row that each block is a datum of, or its table, if that has header cells; -1 for layout.

    Args:
        row: [n] the innermost table row around each block, -1 for none.
        features: of the page's n blocks.
    """
    table, in_row = _find_declared_tables(features), row >= 0
    is_long = features.counts.words >= np.where(table >= 0, MAX_DECLARED_WORDS, LONG_TEXT_WORDS)
    is_layout = np.bincount(row[in_row], is_long[in_row], len(features.subtrees.parent)) > 0
    is_data = in_row & ~is_layout[row]
    return np.where(is_data, np.where(table >= 0, table, row), -1)


def _find_declared_tables(features: Features) -> I64:
    """[n] the innermost table around each block; -1 if it has no header cells."""
    subtrees, n = features.subtrees, len(features.tag)
    tag = subtrees.elements.tag
    is_header = tag == TH
    if not is_header.any():
        return np.full(n, -1)
    table = nearest(subtrees.parent, NO_TABLE.take(tag), 1)[0]
    is_declared = np.zeros(len(tag), np.bool_)
    is_declared[table[is_header]] = True
    around = table[features.blocks.element]
    return np.where((around >= 0) & is_declared[around], around, -1)


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
    inside = rows_where(whole >= 0)
    if not len(inside):
        return probability
    group, n = whole[inside], len(whole)
    weight = np.maximum(words[inside], MIN_BLOCK_WORDS)
    clipped = np.minimum(np.maximum(probability[inside], LEAST_LIKELY), 1 - LEAST_LIKELY)
    log_odds = np.log(clipped / (1 - clipped))
    sums = np.bincount(group, log_odds * weight, n) / np.maximum(np.bincount(group, weight, n), MIN_BLOCK_WORDS)
    pooled = probability.copy()
    pooled[inside] = 1 / (1 + np.exp(-sums[group]))
    return pooled


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
