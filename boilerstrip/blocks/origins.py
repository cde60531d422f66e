"""Blocks by the hints of their elements and ancestors, and the sources of blocks that the page does not show."""

from collections.abc import Iterable

import numpy as np

from boilerstrip.arrays import I64, Mask, any_bit_set, rows_where
from boilerstrip.blocks.model import Blocks
from boilerstrip.lexicon.hints import SOURCE_HINTS, Hint


def hinting(blocks: Blocks, hints: int) -> Mask:
    """[element] True for elements with any of these hints, given as a bit mask."""
    return any_bit_set(blocks.elements.hints, hints)


def inside(blocks: Blocks, elements: I64) -> Mask:
    """[block] True for blocks in any of these elements or their descendants."""
    n = len(blocks.text)
    begun = np.bincount(blocks.elements.first[elements], minlength=n + 1)
    ended = np.bincount(blocks.elements.end[elements], minlength=n + 1)
    is_inside: Mask = (begun - ended).cumsum()[:n] > 0
    return is_inside


def inside_hint(blocks: Blocks, hint: Hint) -> Mask:
    """[block] True for blocks in an element with this hint."""
    return inside(blocks, rows_where(hinting(blocks, 1 << hint)))


def origins(blocks: Blocks, names: Iterable[str]) -> dict[int, str]:
    """Return the names of blocks' sources.

    Args:
        blocks: those of the page.
        names: sources to look for; a block from several has the first.

    Returns:
        By row of the block; blocks from none of the sources are left out.
    """
    sources: dict[int, str] = {}
    for name in names:
        for row in rows_where(inside_hint(blocks, SOURCE_HINTS[name])).tolist():
            sources.setdefault(row, name)
    return sources
