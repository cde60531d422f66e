"""Hints that blocks inherit from the elements around them."""

import numpy as np

from boilerstrip.arrays import I64, U64
from boilerstrip.features.subtrees import Subtrees
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.lexicon.tags import INLINE_TAGS, TAGS
from boilerstrip.native import kernels

PAGE_SHARE = 0.6
"""An element with a larger share of the page's words counts as the page itself; blocks do not inherit most of its
hints."""
PAGE_HINTS = mask(
    Hint.MAIN, Hint.ARTICLE, Hint.SECTION, Hint.TABLE, Hint.KEPT, Hint.DROPPED,
    Hint.C_CONTENT, Hint.C_ARTICLE, Hint.C_TEXT, Hint.C_MAIN, Hint.C_POST, Hint.C_PRODUCT,
)  # fmt: skip
"""Hints that blocks inherit even from an element that counts as the page itself."""
IS_INLINE = np.array([tag in INLINE_TAGS for tag in TAGS], np.uint8)


def inherit_hints(subtrees: Subtrees, element: I64) -> U64:
    """[n] bit masks of the hints of each block's element, its ancestors, and the inline elements in its text.

    Args:
        subtrees: the elements of the page.
        element: [n] row of each block's element.
    """
    elements, words = subtrees.elements, subtrees.words
    is_page = words > PAGE_SHARE * max(words[0], 1)
    hints = np.where(is_page, elements.hints & np.uint64(PAGE_HINTS), elements.hints)
    is_inline = IS_INLINE.take(elements.tag)
    return kernels.inherit_hints(subtrees.parent, hints, elements.first, elements.end, is_inline, element)
