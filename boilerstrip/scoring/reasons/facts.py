"""Facts: the data behind statements about the blocks of one page."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import F64, I64, Mask
from boilerstrip.features.block_features import Features
from boilerstrip.features.matrix.page import WHOLE, measure_page
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.lexicon.tags import TAG_CODES, TAGS

HEADING, MAIN, ARTICLE = mask(Hint.HEADING), mask(Hint.MAIN), mask(Hint.ARTICLE)


class Groups(NamedTuple):
    """[n] sums over the group of each block."""

    size: I64
    words: F64
    running: F64
    """Words of running text."""
    kept: F64
    """Kept blocks."""
    link_density: F64
    """Sum of the blocks' link densities."""
    sentences: F64
    """Blocks that end like a sentence."""


@dataclass(frozen=True)
class Facts:
    """A page's features and the verdicts on its n blocks."""

    features: Features
    kept: Mask
    """[n]"""

    @cached_property
    def signatures(self) -> Groups:
        """Blocks of the same signature: the same tags and class names, their own and their parents'."""
        return self._groups(self.features.signature)

    @cached_property
    def sections(self) -> Groups:
        """Blocks from a heading to the next."""
        return self._groups(np.cumsum(self.is_heading))

    @cached_property
    def is_heading(self) -> Mask:
        """[n] True for blocks in a heading."""
        return self.features.inside(HEADING)

    @cached_property
    def heading(self) -> I64:
        """[n] row of the last heading before the block or the block itself; -1 for none."""
        rows = np.arange(len(self.is_heading))
        heading: I64 = np.maximum.accumulate(np.where(self.is_heading, rows, -1))
        return heading

    @cached_property
    def copies(self) -> I64:
        """[n] number of blocks with the same text, including the block itself."""
        return _sizes(self.features.first_equal)

    @cached_property
    def siblings(self) -> I64:
        """[n] number of blocks whose elements have the same parent, including the block itself."""
        return _sizes(self.features.parent)

    @cached_property
    def long_rows(self) -> I64:
        """Rows of running text."""
        rows: I64 = np.flatnonzero(self.features.is_long)
        return rows

    @cached_property
    def words_before(self) -> F64:
        """[n + 1] number of words of the blocks before each row."""
        return np.concatenate([np.zeros(1), np.cumsum(self.features.counts.words)])

    @cached_property
    def page(self) -> dict[str, float]:
        """Features of the page as a whole, by name."""
        return dict(zip(WHOLE.names, measure_page(self.features).tolist(), strict=True))

    @cached_property
    def has_main(self) -> bool:
        """True if any block is in a ``<main>``."""
        return bool(self.features.inside(MAIN).any())

    @cached_property
    def has_article(self) -> bool:
        """True if any block is in an ``<article>``."""
        return bool(self.features.inside(ARTICLE).any())

    def has_tag(self, tag: str) -> bool:
        """Return True if the page has an element with this tag and text."""
        elements = self.features.blocks.elements
        return bool(((elements.tag == TAG_CODES[tag]) & (elements.end > elements.first)).any())

    def hints(self, element: int, hint: Hint) -> bool:
        """Return True if an element itself has a hint."""
        return bool(int(self.features.blocks.elements.hints[element]) >> hint & 1)

    def is_within(self, row: int, hint: Hint) -> bool:
        """Return True if an element around a block, or inline in it, has a hint."""
        return bool(int(self.features.hints_around[row]) >> hint & 1)

    def tag(self, element: int) -> str:
        """Return the tag name of an element."""
        elements = self.features.blocks.elements
        return TAGS[elements.tag[element]] or elements.names[element]

    def _groups(self, group: I64) -> Groups:
        counts, words = self.features.counts, self.features.counts.words
        columns = (words, words * self.features.is_long, self.kept, self.features.link_density, counts.ends_in_stop)
        sums: list[F64] = [np.bincount(group, column).astype(np.float64)[group] for column in columns]
        return Groups(_sizes(group), *sums)


def _sizes(group: I64) -> I64:
    sizes: I64 = np.bincount(group)[group]
    return sizes
