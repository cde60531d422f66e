"""Sums over the blocks of each element, its depth, and its siblings."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import F64, I64, Mask, rows_where
from boilerstrip.blocks.model import Elements
from boilerstrip.lexicon.tags import TAGS
from boilerstrip.native.kernels import depths, first_rows, sum_by, sum_ranges

LEVELS = 6
"""Number of ancestors with features of their own: a block's element and the five above it."""
CONTAINER_SHARE = 0.5
"""Share of the page's running text that the main container, the deepest such element, holds at least."""


class Siblings(NamedTuple):
    """Groups of e elements by parent and tag; each group is numbered by the row of its first element."""

    group: I64
    """[e] group of each element."""
    size: F64
    """[e] by group, how many of its elements hold blocks; 0 in other rows."""
    words: F64
    """[e] by group, the words that its elements hold."""


@dataclass(frozen=True)
class Subtrees:
    """Sums over the blocks of each of e elements; every array is [e]."""

    elements: Elements
    parent: I64
    """Row of the parent. The root is its own parent, so that a walk up ends there."""
    words: F64
    running_words: F64
    """Words of running text."""
    length: F64
    """Characters except white space."""
    link_length: F64
    """Characters in links."""

    @cached_property
    def block_count(self) -> I64:
        """Number of blocks."""
        return self.elements.end - self.elements.first

    @cached_property
    def link_density(self) -> F64:
        """Characters in links / characters."""
        density: F64 = np.minimum(self.link_length / np.maximum(self.length, 1), 1)
        return density

    @cached_property
    def running_share(self) -> F64:
        """Share of the page's running text."""
        share: F64 = self.running_words / max(self.running_words[0], 1)
        return share

    @cached_property
    def depth(self) -> I64:
        """Number of ancestors."""
        return depths(self.parent)

    @cached_property
    def container(self) -> int:
        """Row of the main container: the deepest element with enough running text, which is the last in page order."""
        candidates = rows_where(self.running_share >= CONTAINER_SHARE)
        return int(candidates[-1]) if len(candidates) else 0

    @cached_property
    def siblings(self) -> Siblings:
        """Sums over the siblings of each tag."""
        group = first_rows(self.parent * len(TAGS) + self.elements.tag)
        return Siblings(group, *sum_by(group, np.array((self.block_count > 0, self.words)), len(group)))

    def container_mask(self, n: int) -> Mask:
        """[n] mask of the page's n blocks that are in the main container."""
        rows = np.arange(n)
        is_inside: Mask = (rows >= self.elements.first[self.container]) & (rows < self.elements.end[self.container])
        return is_inside


def sum_subtrees(elements: Elements, words: F64, is_long: Mask, length: F64, link_length: F64) -> Subtrees:
    """Sum values of blocks over each element.

    Args:
        elements: the elements of the page.
        words: [n] words of each block.
        is_long: [n] mask of the blocks that are running text.
        length: [n] characters except white space.
        link_length: [n] characters in links.
    """
    sums = sum_ranges(np.array((words, words * is_long, length, link_length)), elements.first, elements.end)
    parent = elements.parent.copy()
    parent[:1] = 0
    return Subtrees(elements, parent, *sums)
