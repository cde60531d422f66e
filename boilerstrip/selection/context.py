"""Rules of context: which blocks complete, or leave, what scores have chosen."""

import numpy as np

from boilerstrip.arrays import Mask, rows_where
from boilerstrip.features.block_features import Features
from boilerstrip.features.phrases import has_notice
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.lexicon.tags import TAGS

IS_DATA_TAG = np.isin(TAGS, ("td", "th", "dt", "dd"))
HEADING, CODE = mask(Hint.HEADING), mask(Hint.CODE)
FOOTERS = mask(Hint.FOOTER, Hint.C_FOOTER)
EMPTY_PAGE_WORDS = 150
"""A page of fewer words may be a notice, or nothing but navigation and a footer. Of 3,300 annotated pages this drops
four, of two sites, and all four rightly."""
DATE_REACH = 3
"""Lines below the title, besides the one above, in which a date or source is metadata."""


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


def is_between(kept: Mask) -> Mask:
    """[n] blocks below the first kept block and above the last."""
    between = np.zeros(len(kept), np.bool_)
    if len(rows := rows_where(kept)):
        between[rows[0] : rows[-1]] = True
    return between


def is_dateline(features: Features) -> Mask:
    """[n] lines next to the title that hold a date."""
    dates = np.zeros(len(features.tag), np.bool_)
    if features.title_row >= 0:
        first, last = features.title_row - 1, features.title_row + DATE_REACH
        dates[features.dateline_rows(max(first, 0), last + 1)] = True
        dates[features.title_row] = False
    return dates
