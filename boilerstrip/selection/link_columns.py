"""Columns of links beside running text, in tables that are a page's layout."""

import numpy as np

from boilerstrip.arrays import Mask, rows_where
from boilerstrip.features.block_features import Features
from boilerstrip.lexicon.tags import TAG_CODES, TAGS
from boilerstrip.native.kernels import nearest

MIN_LINK_DENSITY = 0.9
MIN_LINKS = 2
"""Links of a column; one alone may be a datum beside its description."""
CELL = TAG_CODES["td"]
NO_CELL = np.not_equal(TAGS, "td").astype(np.uint8)


def find_link_columns(kept: Mask, features: Features) -> Mask:
    """[n] kept blocks of table cells that hold nothing but links, beside a cell with kept running text.

    Args:
        kept: [n] blocks that are content so far.
        features: of the page's n blocks.
    """
    nothing = np.zeros(len(kept), np.bool_)
    elements = features.subtrees.elements
    linked = kept & (features.link_density >= MIN_LINK_DENSITY)
    if not np.count_nonzero(linked) or not np.count_nonzero(elements.tag == CELL):
        return nothing
    cell = nearest(features.subtrees.parent, NO_CELL.take(elements.tag), 1)[0].take(features.blocks.element)
    row = np.where(cell >= 0, features.subtrees.parent.take(cell), -1)
    running = kept & features.is_long & ~linked & (row >= 0)
    if not running.any():
        return nothing
    columns = [
        number
        for number in set(cell[linked & np.isin(row, row[running])].tolist())
        if _is_column(number, linked, features)
    ]
    return kept & np.isin(cell, columns)


def _is_column(cell: int, linked: Mask, features: Features) -> bool:
    """Return True if all kept blocks of a cell are links, and there are several."""
    elements = features.subtrees.elements
    rows = slice(int(elements.first[cell]), int(elements.end[cell]))
    lines = sum(features.blocks.text[row].count("\n") + 1 for row in (rows_where(linked[rows]) + rows.start).tolist())
    return lines >= MIN_LINKS and bool(linked[rows].all())
