"""Where blocks come from: what their elements, or any around them, are marked with."""

from collections.abc import Iterable

import numpy as np

from boilerstrip.arrays import I64, Mask, any_bit_set, rows_where
from boilerstrip.blocks.model import Blocks
from boilerstrip.lexicon.hints import SOURCE_HINTS, Hint


def hinting(blocks: Blocks, hints: int) -> Mask:
    """For each element, whether it has one of these hints, given as a bit mask."""
    return any_bit_set(blocks.elements.hints, hints)


def inside(blocks: Blocks, elements: I64) -> Mask:
    """For each block, whether it lies in one of these elements, however far down."""
    n = len(blocks.text)
    begun = np.bincount(blocks.elements.first[elements], minlength=n + 1)
    ended = np.bincount(blocks.elements.end[elements], minlength=n + 1)
    found: Mask = (begun - ended).cumsum()[:n] > 0
    return found


def inside_hint(blocks: Blocks, hint: Hint) -> Mask:
    """For each block, whether it lies in an element with this hint."""
    return inside(blocks, rows_where(hinting(blocks, 1 << hint)))


def origins(blocks: Blocks, names: Iterable[str]) -> dict[int, str]:
    """Blocks that stand in one of these sources, by row, and its name; the first named is told."""
    found: dict[int, str] = {}
    for name in names:
        for row in rows_where(inside_hint(blocks, SOURCE_HINTS[name])).tolist():
            found.setdefault(row, name)
    return found
