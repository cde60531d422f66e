"""Rules of context: which blocks complete, or leave, what scores have chosen."""

import numpy as np

from boilerstrip.arrays import Mask, rows_where
from boilerstrip.features.block_features import Features
from boilerstrip.features.phrases import LONG_TEXT_WORDS, has_notice
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.lexicon.tags import TAGS

IS_DATA_TAG = np.isin(TAGS, ("td", "th", "dt", "dd"))
IS_ROW_TAG = np.isin(TAGS, ("tr", "dl"))
"""Elements that hold cells, or names and their values; one with a long text is layout. Of 3,327 annotated pages,
keeping rows whole changes 150, two thirds for the better."""
HEADING, CODE = mask(Hint.HEADING), mask(Hint.CODE)
FOOTERS = mask(Hint.FOOTER, Hint.C_FOOTER)
EMPTY_PAGE_WORDS = 150
"""A page of fewer words may be a notice, or nothing but navigation and a footer. Of 3,300 annotated pages this drops
four, of two sites, and all four rightly."""


def decide_rows(kept: Mask, features: Features) -> tuple[Mask, Mask]:
    """Find the rows of short blocks, which are kept or dropped as a whole.

    A torn row is of no use: a value without its name, a name without its value.

    Returns:
        [n] blocks in such a row, and [n] whether most words of the row are kept.
    """
    words, n = features.counts.words, len(kept)
    is_row_tag = IS_ROW_TAG.take(features.subtrees.elements.tag)
    if not is_row_tag.any():
        nowhere = np.zeros(n, np.bool_)
        return nowhere, nowhere
    is_row = is_row_tag.take(features.ancestors)
    row = features.ancestors[is_row.argmax(axis=0), np.arange(n)]
    has_long = np.bincount(row, words >= LONG_TEXT_WORDS) > 0
    balance = np.bincount(row, np.where(kept, words, -words))
    return is_row.any(axis=0) & ~has_long[row], balance[row] >= 0


def is_empty_page(kept: Mask, features: Features) -> bool:
    """Return True if all that is kept of a small page is in footers, or is short and holds a notice."""
    if features.counts.words.sum() >= EMPTY_PAGE_WORDS:
        return False
    outside = kept & ~features.inside(FOOTERS)
    return not outside.any() or (not (kept & features.is_long).any() and has_notice(features.folded_texts, kept))


def is_data(features: Features) -> Mask:
    """[n] cells, definitions and code: short by nature, so that a strict choice would tear tables apart."""
    is_data: Mask = IS_DATA_TAG.take(features.tag) | features.inside(CODE)
    return is_data


def is_title(features: Features) -> Mask:
    """[n] the block that is the page's title."""
    is_title: Mask = np.arange(len(features.tag)) == features.title_row
    return is_title


def heads_content(kept: Mask, is_likely: Mask, features: Features) -> Mask:
    """[n] headings followed, other headings skipped, by a kept block, if each of them is likely enough."""
    is_heading = features.inside(HEADING)
    rows = rows_where(is_heading)
    heads = [*kept.tolist(), False]
    for row, likely in zip(rows[::-1].tolist(), is_likely[rows][::-1].tolist(), strict=True):
        heads[row] = likely and heads[row + 1]
    return is_heading & np.array(heads[:-1], np.bool_)


def is_caption_within(kept: Mask, is_likely: Mask, features: Features) -> Mask:
    """[n] likely captions below the first kept block and above the last."""
    captions: Mask = features.is_caption & is_likely
    rows = rows_where(kept)
    captions[: rows[0]] = False
    captions[rows[-1] :] = False
    return captions
