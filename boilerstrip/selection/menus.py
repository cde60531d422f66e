"""Pages on which only a menu, a skip link or a placeholder would be kept."""

import numpy as np

from boilerstrip.arrays import Mask, rows_where
from boilerstrip.features.block_features import Features
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.lexicon.shells import PLACEHOLDERS

SMALL_PAGE_WORDS = 150
"""A page of fewer words that holds only links is a menu; a larger one may be a list of links, which is content. Of
3,880 annotated pages the rule empties one, whose content is in scripts, and none of the 16 lists of links."""
MIN_LINK_DENSITY = 0.9
MENUS = mask(Hint.NAV, Hint.FOOTER)
PARAGRAPH = mask(Hint.PARAGRAPH)


def is_menu(kept: Mask, features: Features) -> bool:
    """Return True if all that is kept is links of a menu or footer, or on a small page any links but paragraphs.

    Labels such as "Search" count as links, and so does a placeholder such as "Loading".

    Args:
        kept: [n] blocks that are content so far.
        features: of the page's n blocks.
    """
    links = (features.link_density >= MIN_LINK_DENSITY) | features.labels["navigation"]
    if not _are_placeholders(kept & ~links, features):
        return False
    if not (kept & ~features.inside(MENUS)).any():
        return True
    is_small = features.counts.words.sum() < SMALL_PAGE_WORDS
    return bool(is_small and not (kept & features.inside(PARAGRAPH)).any())


def _are_placeholders(others: Mask, features: Features) -> bool:
    """Return True if no block is left, or one that stands for content that scripts load."""
    if np.count_nonzero(others) > 1:
        return False
    rows = rows_where(others).tolist()
    return not rows or (features.folded_texts[rows[0]].rstrip(" .…") in PLACEHOLDERS)
