"""A page and its scores, as rules of context see them, and what they ask of it."""

from dataclasses import dataclass

import numpy as np

from boilerstrip.arrays import F64, I64, Mask, rows_where
from boilerstrip.features.block_features import Features
from boilerstrip.features.phrases import has_notice
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.lexicon.tags import TAG_CODES, TAGS
from boilerstrip.options import Focus

IS_DATA_TAG = np.isin(TAGS, ("td", "th", "dt", "dd"))
HEADING, CODE = mask(Hint.HEADING), mask(Hint.CODE)
PARAGRAPH = TAG_CODES["p"]
MIN_BRACKETED = 0.5
"""Least link density of a link in brackets: short words, and a bar between two of them."""
MIN_PARAGRAPH_WORDS = 6
"""Words of a lead; what is shorter is a label."""
FOOTERS = mask(Hint.FOOTER, Hint.C_FOOTER)
EMPTY_PAGE_WORDS = 150
"""A page of fewer words may be a notice, or nothing but navigation and a footer. Of 3,300 annotated pages this drops
four, of two sites, and all four rightly."""


@dataclass(frozen=True, slots=True)
class Context:
    """A page's n blocks and how likely they are."""

    features: Features
    focus: Focus
    """What matters more if a block is in doubt."""
    probability: F64
    """[n] how likely each block is main content."""
    pooled: F64
    """[n] the same, equal in each whole."""
    whole: I64
    """[n] the first block of each block's whole, -1 for none."""


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
    rows = rows_where(features.inside(HEADING))[::-1]
    heads = [*kept.tolist(), False]
    for row, likely in zip(rows.tolist(), is_likely.take(rows).tolist(), strict=True):
        heads[row] = likely and heads[row + 1]
    heading = np.zeros(len(kept), np.bool_)
    heading[[row for row in rows.tolist() if heads[row]]] = True
    return heading


def is_heading_amid(kept: Mask, is_likely: Mask, features: Features) -> Mask:
    """[n] dropped unlinked headings right between two kept blocks of running text, in the same element as the latter.

    Args:
        kept: [n] blocks that are content so far.
        is_likely: [n] blocks that are likely enough.
        features: of the page's n blocks.
    """
    amid = np.zeros(len(kept), np.bool_)
    running = kept & features.is_long
    amid[1:-1] = running[:-2] & running[2:] & ~kept[1:-1] & is_likely[1:-1]
    for row in rows_where(amid).tolist():
        is_heading = int(features.hints_around[row]) & HEADING
        amid[row] = is_heading and not features.link_length[row] and features.parent[row] == features.parent[row + 1]
    return amid


def is_lead(kept: Mask, features: Features) -> Mask:
    """[n] the block right above the first kept one, if it is a paragraph of some words, and no dateline."""
    leads = np.zeros(len(kept), np.bool_)
    row = int(kept.argmax()) - 1
    if row >= 0 and features.tag[row] == PARAGRAPH and features.link_density[row] == 0:
        leads[row] = features.counts.words[row] >= MIN_PARAGRAPH_WORDS and not features.dateline_rows(row, row + 1)
    return leads


def is_section_link(kept: Mask, features: Features) -> Mask:
    """[n] kept links in brackets right below a heading: wikis put links to edit the section there."""
    links = np.zeros(len(kept), np.bool_)
    links[1:] = (kept & (features.link_density >= MIN_BRACKETED))[1:] & features.inside(HEADING)[:-1]
    for row in rows_where(links).tolist():
        text = features.blocks.text[row]
        links[row] = text[0] == "[" and text[-1] == "]" and "]" not in text[:-1]
    return links


def is_beside(kept: Mask) -> Mask:
    """[n] blocks whose next blocks, above and below, are kept."""
    beside = np.zeros(len(kept), np.bool_)
    beside[1:-1] = kept[:-2] & kept[2:]
    return beside


def is_between(kept: Mask) -> Mask:
    """[n] blocks below the first kept block and above the last."""
    between = np.zeros(len(kept), np.bool_)
    if len(rows := rows_where(kept)):
        between[rows[0] : rows[-1]] = True
    return between
