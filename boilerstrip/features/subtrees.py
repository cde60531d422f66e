"""What the elements of a page hold: sums over their blocks, and who stands above whom."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from boilerstrip.arrays import F64, I64, Mask
from boilerstrip.blocks.model import Elements
from boilerstrip.lexicon.tags import TAGS
from boilerstrip.native.kernels import depths, first_rows, sum_by, sum_ranges

LEVELS = 6
"""How many elements are looked at one by one: a block's own, and five above it."""
CONTAINER_SHARE = 0.5
"""The main container is the deepest element that holds at least half of the page's running text."""


@dataclass(frozen=True)
class Subtrees:
    """Sums over the blocks of each element; every array has a row an element."""

    elements: Elements
    parent: I64
    """Row of the parent; the root is its own, so that a walk up ends there."""
    words: F64
    running: F64
    """Words of running text."""
    length: F64
    """Characters, white space not counted."""
    linked: F64
    """Characters in links."""

    @cached_property
    def blocks(self) -> I64:
        """Number of blocks."""
        return self.elements.end - self.elements.first

    @cached_property
    def link_density(self) -> F64:
        """Characters in links / characters."""
        density: F64 = np.minimum(self.linked / np.maximum(self.length, 1), 1)
        return density

    @cached_property
    def share(self) -> F64:
        """Share of the page's running text."""
        share: F64 = self.running / max(self.running[0], 1)
        return share

    @cached_property
    def depth(self) -> I64:
        """Elements above."""
        return depths(self.parent)

    @cached_property
    def container(self) -> int:
        """The main container: of elements with enough running text, the last in document order is the deepest."""
        enough = (self.share >= CONTAINER_SHARE).nonzero()[0]
        return int(enough[-1]) if len(enough) else 0

    @cached_property
    def siblings(self) -> tuple[I64, F64, F64]:
        """For each element the first sibling of its tag; for that, how many of these hold blocks, and their words."""
        first = first_rows(self.parent * len(TAGS) + self.elements.tag)
        size, words = sum_by(first, np.array((self.blocks > 0, self.words)), len(first))
        return first, size, words

    def within_container(self, n: int) -> Mask:
        """Which of the page's n blocks stand in the main container."""
        rows = np.arange(n)
        inside: Mask = (rows >= self.elements.first[self.container]) & (rows < self.elements.end[self.container])
        return inside


def subtrees_of(elements: Elements, words: F64, is_long: Mask, length: F64, linked: F64) -> Subtrees:
    """Sum up the blocks of each element, given a row a block."""
    sums = sum_ranges(np.array((words, words * is_long, length, linked)), elements.first, elements.end)
    parent = elements.parent.copy()
    parent[:1] = 0
    return Subtrees(elements, parent, *sums)
