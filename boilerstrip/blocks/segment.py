"""Document to blocks.

A block is a leaf run of text: it ends where an element that breaks lines
begins or ends, at two line breaks in a row, and at a rule. Nothing is left
out for where it stands: text in ``<noscript>``, hidden elements, forms and
footers is segmented too, and its elements' hints say so.
"""

import numpy as np

from boilerstrip.arrays import rows_where
from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.segment_compiled import walked
from boilerstrip.blocks.texts import without_bracketed_links
from boilerstrip.document.model import Document
from boilerstrip.lexicon.tags import TAGS
from boilerstrip.native import COMPILED

IS_HEADING = np.isin(TAGS, ("h1", "h2", "h3", "h4", "h5", "h6"))


def segment(document: Document, limit: int) -> Blocks:
    """Cut a page into blocks, at most ``limit`` of them."""
    blocks = (walked(document, limit) if COMPILED else None) or _counted(document, limit)
    is_linked_heading = IS_HEADING[blocks.elements.tag[blocks.element]] & (blocks.link_length > 0)
    for row in rows_where(is_linked_heading).tolist():
        if (bare := without_bracketed_links(blocks.text[row], blocks.link_length[row])) != blocks.text[row]:
            blocks.text[row], blocks.link_length[row] = bare, 0
    return blocks


def _counted(document: Document, limit: int) -> Blocks:
    from boilerstrip.blocks.counted import counted  # needed where nothing was compiled, and on hardly any other page

    return counted(document, limit)
