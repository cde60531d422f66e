"""Signatures: numbers that are equal for blocks built alike, such as the cells of a list or the posts of a thread."""

from boilerstrip.arrays import I64
from boilerstrip.blocks.model import Elements
from boilerstrip.lexicon.tags import TAGS
from boilerstrip.native.kernels import first_rows


def find_signatures(elements: Elements, element: I64, parent: I64) -> I64:
    """[n] the row of the first block with the same tag and class name, both its own and its parent's.

    Only the first class name counts, without digits: further names tell apart the cards of one list
    (``post-12 instock last``).

    Args:
        elements: the elements of the page.
        element: [n] row of each block's element.
        parent: [n] row of that element's parent.
    """
    own = elements.kind * len(TAGS) + elements.tag
    return first_rows(own.take(parent) * (own.max(initial=0) + 1) + own.take(element))
