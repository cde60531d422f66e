"""Features of blocks, as arrays with a value per block.

Published features keep their names: link density is characters in links over
characters (jusText), and text is long or short by its words. Lengths are in
words as :mod:`boilerstrip.features.characters` counts them. Features that only
some pages or scorers need are computed on first access.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from boilerstrip.arrays import F64, I64, U8, U64, Mask, any_bit_set, rows_where
from boilerstrip.blocks.model import Blocks
from boilerstrip.features.characters import Counts, count_characters
from boilerstrip.features.inherited_hints import inherit_hints
from boilerstrip.features.phrases import (
    LONG_TEXT_WORDS,
    find_labels,
    find_markers,
    find_title_row,
    mentions_consent,
)
from boilerstrip.features.signatures import find_signatures
from boilerstrip.features.subtrees import LEVELS, Subtrees, sum_subtrees
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.lexicon.phrases import has_date
from boilerstrip.native.kernels import ancestors

LOW_LINK_DENSITY = 0.33
"""boilerpipe's threshold between text and lists of links (Kohlschütter et al. 2010)."""
CAPTION, CAPTION_NAME = mask(Hint.CAPTION), mask(Hint.C_CAPTION)


@dataclass(frozen=True)
class Features:
    """Features of the n blocks of a page; arrays are [n] unless stated otherwise."""

    blocks: Blocks
    tag: U8
    """Code of the tag of the block's element (see :mod:`boilerstrip.lexicon.tags`)."""
    counts: Counts
    link_length: F64
    """Characters in links."""
    link_density: F64
    """Characters in links / characters, 0 to 1."""
    is_long: Mask
    """True for running text: at least ``LONG_TEXT_WORDS`` words, and a link density below ``LOW_LINK_DENSITY``."""
    subtrees: Subtrees
    ancestors: I64
    """[LEVELS, n] rows of the block's element and of those above it."""
    first_equal: I64
    """Row of the first block with the same text."""
    labels: dict[str, Mask]
    """By kind (see :mod:`boilerstrip.lexicon.phrases`), True if the whole block is a label of a control or section."""
    title_row: int
    """Row of the block that is the page's title; -1 if there is none."""

    @cached_property
    def folded_texts(self) -> list[str]:
        """The texts, case-folded."""
        return list(map(str.casefold, self.blocks.text))

    @cached_property
    def hints_own(self) -> U64:
        """Bit masks of the hints of the block's element."""
        return self.blocks.elements.hints.take(self.blocks.element)

    @cached_property
    def hints_near(self) -> U64:
        """Bit masks of the hints of the block's element, its parent and its grandparent."""
        hints = self.blocks.elements.hints.take(self.ancestors[:3])
        near: U64 = hints[0] | hints[1] | hints[2]
        return near

    @cached_property
    def hints_around(self) -> U64:
        """Bit masks of the hints of all elements around the block and in it, except those that are most of the page."""
        return inherit_hints(self.subtrees, self.blocks.element)

    def inside(self, hints: int) -> Mask:
        """Mask of the blocks with any of these hints, given as a bit mask, among :attr:`hints_around`."""
        return any_bit_set(self.hints_around, hints)

    @cached_property
    def in_container(self) -> Mask:
        """True for blocks in the main container."""
        return self.subtrees.container_mask(len(self.tag))

    @cached_property
    def position(self) -> F64:
        """Share of the page's words before the block."""
        words = self.counts.words
        position: F64 = (words.cumsum() - words) / max(words.sum(), 1)
        return position

    @cached_property
    def is_repeated(self) -> Mask:
        """True if an earlier block has the same text."""
        return self.first_equal < np.arange(len(self.first_equal))

    @cached_property
    def signature(self) -> I64:
        """Row of the first block with the same tags and class names (see :mod:`boilerstrip.features.signatures`)."""
        return find_signatures(self.blocks.elements, self.ancestors[0], self.ancestors[1])

    @cached_property
    def markers(self) -> dict[str, Mask]:
        """By kind (see :mod:`boilerstrip.lexicon.phrases`), True if a block that is not running text holds a marker."""
        return find_markers(self.folded_texts, self.is_long)

    @cached_property
    def mentions_consent(self) -> Mask:
        """True for running text that mentions consent to cookies and the like."""
        return mentions_consent(self.folded_texts, self.is_long)

    @cached_property
    def is_dateline(self) -> Mask:
        """True for a short block with a date or a time of day that does not end like a sentence."""
        is_dateline = np.zeros(len(self.tag), np.bool_)
        is_dateline[self.dateline_rows(0, len(self.tag))] = True
        return is_dateline

    def dateline_rows(self, first: int, end: int) -> list[int]:
        """Rows of the datelines from ``first`` up to, but not including, ``end``."""
        counts, rows = self.counts, slice(first, end)
        is_candidate = (counts.words[rows] < LONG_TEXT_WORDS) & (counts.digits[rows] > 0) & ~counts.ends_in_stop[rows]
        return [row for row in (rows_where(is_candidate) + first).tolist() if has_date(self.blocks.text[row])]

    @cached_property
    def is_caption(self) -> Mask:
        """True for blocks in a caption element, and for those whose own element has the class name of a caption."""
        return any_bit_set(self.hints_near, CAPTION) | any_bit_set(self.hints_own, CAPTION_NAME)

    @property
    def parent(self) -> I64:
        """Row of the parent of the block's element."""
        parent: I64 = self.ancestors[1]
        return parent


def measure(blocks: Blocks, title: str | None) -> Features:
    """Measure the blocks of a page.

    Args:
        blocks: the blocks of the page.
        title: the title that the page declares, if any.
    """
    tag, counts = blocks.elements.tag.take(blocks.element), count_characters(blocks.text)
    link_length = blocks.link_length.astype(np.float64)
    link_density = np.minimum(link_length / np.maximum(counts.length, 1), 1)
    is_long = (counts.words >= LONG_TEXT_WORDS) & (link_density < LOW_LINK_DENSITY)
    subtrees = sum_subtrees(blocks.elements, counts.words, is_long, counts.length, link_length)
    return Features(
        blocks=blocks,
        tag=tag,
        counts=counts,
        link_length=link_length,
        link_density=link_density,
        is_long=is_long,
        subtrees=subtrees,
        ancestors=ancestors(blocks.element, subtrees.parent, LEVELS),
        first_equal=_find_first_equal(blocks.text),
        labels=find_labels(blocks.text, counts.characters),
        title_row=find_title_row(blocks.text, counts.characters, tag, title),
    )


def _find_first_equal(texts: list[str]) -> I64:
    """[n] for each of n texts, the row of the first equal one."""
    first: dict[str, int] = {}
    return np.fromiter(map(first.setdefault, texts, range(len(texts))), np.int64, len(texts))
