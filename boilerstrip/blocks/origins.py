"""Where blocks come from: the hints of their elements, and of any around them."""

from collections.abc import Iterable

import numpy as np

from boilerstrip.arrays import I64, Mask, any_bit_set, rows_where
from boilerstrip.blocks.model import Blocks
from boilerstrip.lexicon.hints import SOURCE_HINTS, Hint


def hinting(blocks: Blocks, hints: int) -> Mask:
    """[element] True if it has one of these hints, given as a bit mask."""
    return any_bit_set(blocks.elements.hints, hints)


def inside(blocks: Blocks, elements: I64) -> Mask:
    """[block] True if it is in one of these elements, however far down."""
    n = len(blocks.text)
    begun = np.bincount(blocks.elements.first[elements], minlength=n + 1)
    ended = np.bincount(blocks.elements.end[elements], minlength=n + 1)
    found: Mask = (begun - ended).cumsum()[:n] > 0
    return found


def inside_hint(blocks: Blocks, hint: Hint) -> Mask:
    """[block] True if it is in an element with this hint."""
    return inside(blocks, rows_where(hinting(blocks, 1 << hint)))


def origins(blocks: Blocks, names: Iterable[str]) -> dict[int, str]:
    """Return the name of the source of each block that comes from one of these, by row; the first of several counts."""
    found: dict[int, str] = {}
    for name in names:
        for row in rows_where(inside_hint(blocks, SOURCE_HINTS[name])).tolist():
            found.setdefault(row, name)
    return found
