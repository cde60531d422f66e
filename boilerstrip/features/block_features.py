"""Blocks to feature arrays: a row a block, filled for all blocks at once.

Published measures keep their names: link density is characters in links over
characters (jusText), and text is long or short by words. All lengths are in
words as :mod:`boilerstrip.features.characters` counts them. What only some
pages or scorers need is measured when it is asked for.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from boilerstrip.arrays import F64, I64, U8, U64, Mask, has, rows_where
from boilerstrip.blocks.model import Blocks, Elements
from boilerstrip.features.characters import Counts, count
from boilerstrip.features.phrases import (
    LONG_TEXT_WORDS,
    consent_at_length,
    labels_found,
    markers_found,
    title_row,
)
from boilerstrip.features.subtrees import LEVELS, Subtrees, subtrees_of
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.lexicon.phrases import tells_date
from boilerstrip.lexicon.tags import INLINE_TAGS, TAGS
from boilerstrip.native.kernels import ancestors, first_rows, inherit

LOW_LINK_DENSITY = 0.33
"""boilerpipe's threshold between text and link lists (Kohlschütter et al. 2010)."""
PAGE_SHARE = 0.6
"""An element with more of the page's words is the page: what its name hints at says nothing of its blocks."""

IS_INLINE = np.array([tag in INLINE_TAGS for tag in TAGS])
PAGE_HINTS = mask(
    Hint.MAIN, Hint.ARTICLE, Hint.SECTION, Hint.TABLE, Hint.KEPT, Hint.DROPPED,
    Hint.C_CONTENT, Hint.C_ARTICLE, Hint.C_TEXT, Hint.C_MAIN, Hint.C_POST, Hint.C_PRODUCT,
)  # fmt: skip
"""Hints that stand even where the element is the page."""
CAPTION, CAPTION_NAME = mask(Hint.CAPTION), mask(Hint.C_CAPTION)


@dataclass(frozen=True)
class Features:
    """What is measured of a page's n blocks; every array has n rows, but where it says otherwise."""

    blocks: Blocks
    tag: U8
    """Number of the element's tag (see :mod:`boilerstrip.lexicon.tags`)."""
    counts: Counts
    linked: F64
    """Characters in links."""
    link_density: F64
    """Characters in links / characters, 0 to 1."""
    is_long: Mask
    """Running text: long, with few links."""
    subtrees: Subtrees
    ancestors: I64
    """[LEVELS, n] rows of the block's element and those above it."""
    first_same: I64
    """Row of the first block with the same text."""
    labels: dict[str, Mask]
    """By kind (see :mod:`boilerstrip.lexicon.phrases`), whether a block is a label of the page's shell."""
    title: int
    """Row of the block that is the page's title; -1 where there is none."""

    @cached_property
    def folded(self) -> list[str]:
        """The texts, case-folded."""
        return list(map(str.casefold, self.blocks.text))

    @cached_property
    def own(self) -> U64:
        """Bit masks of the hints of the block's own element."""
        return self.blocks.elements.hints.take(self.blocks.element)

    @cached_property
    def near(self) -> U64:
        """Likewise, of its element, parent and grandparent."""
        hints = self.blocks.elements.hints.take(self.ancestors[:3])
        near: U64 = hints[0] | hints[1] | hints[2]
        return near

    @cached_property
    def within(self) -> U64:
        """Likewise, of all elements around and in it, but those that hold most of the page."""
        return _within(self.subtrees, self.blocks.element)

    def stands_in(self, hints: int) -> Mask:
        """Whether any of these hints, given as a bit mask, is among those of :attr:`within`."""
        return has(self.within, hints)

    @cached_property
    def in_container(self) -> Mask:
        """Whether the block lies in the main container."""
        return self.subtrees.within_container(len(self.tag))

    @cached_property
    def position(self) -> F64:
        """Share of the page's words before the block."""
        words = self.counts.words
        position: F64 = (words.cumsum() - words) / max(words.sum(), 1)
        return position

    @cached_property
    def is_repeated(self) -> Mask:
        """Whether the same text stood before on the page."""
        return self.first_same < np.arange(len(self.first_same))

    @cached_property
    def shape(self) -> I64:
        """Row of the first block of its tags and kinds: one for all cells of a list, all posts of a thread."""
        return _shapes(self.blocks.elements, self.ancestors[0], self.ancestors[1])

    @cached_property
    def markers(self) -> dict[str, Mask]:
        """By kind (see :mod:`boilerstrip.lexicon.phrases`), whether a short block holds such a phrase."""
        return markers_found(self.folded, self.is_long)

    @cached_property
    def speaks_of_consent(self) -> Mask:
        """Whether running text speaks of consent to cookies and the like."""
        return consent_at_length(self.folded, self.is_long)

    @cached_property
    def is_date(self) -> Mask:
        """Whether a short block that is no sentence tells a date or time."""
        is_date = np.zeros(len(self.tag), np.bool_)
        is_date[self.dates_among(0, len(self.tag))] = True
        return is_date

    def dates_among(self, first: int, end: int) -> list[int]:
        """The same of the blocks from ``first`` to ``end``, the latter not counted: rows."""
        counts, rows = self.counts, slice(first, end)
        may_be = (counts.words[rows] < LONG_TEXT_WORDS) & (counts.digits[rows] > 0) & ~counts.ends_in_stop[rows]
        return [row for row in (rows_where(may_be) + first).tolist() if tells_date(self.blocks.text[row])]

    @cached_property
    def is_caption(self) -> Mask:
        """Whether an element marks the block as a caption."""
        return has(self.near, CAPTION) | has(self.own, CAPTION_NAME)

    @property
    def parent(self) -> I64:
        """Row of the element around the block's own."""
        parent: I64 = self.ancestors[1]
        return parent


def measure(blocks: Blocks, title: str | None) -> Features:
    """Measure all blocks of a page with this title."""
    tag, counts = blocks.elements.tag.take(blocks.element), count(blocks.text)
    linked = blocks.link_length.astype(np.float64)
    link_density = np.minimum(linked / np.maximum(counts.length, 1), 1)
    is_long = (counts.words >= LONG_TEXT_WORDS) & (link_density < LOW_LINK_DENSITY)
    subtrees = subtrees_of(blocks.elements, counts.words, is_long, counts.length, linked)
    return Features(
        blocks=blocks,
        tag=tag,
        counts=counts,
        linked=linked,
        link_density=link_density,
        is_long=is_long,
        subtrees=subtrees,
        ancestors=ancestors(blocks.element, subtrees.parent, LEVELS),
        first_same=_first_same(blocks.text),
        labels=labels_found(blocks.text, counts.characters),
        title=title_row(blocks.text, counts.characters, tag, title),
    )


def _first_same(texts: list[str]) -> I64:
    first = dict(zip(reversed(texts), range(len(texts) - 1, -1, -1), strict=True))  # the last put in stays
    return np.fromiter(map(first.__getitem__, texts), np.int64, len(texts))


def _within(subtrees: Subtrees, element: I64) -> U64:
    """The hints of each block's element and all above it.

    A block has those of the elements within its lines, too.
    """
    elements, words = subtrees.elements, subtrees.words
    is_page = words > PAGE_SHARE * max(words[0], 1)
    hints = elements.hints.copy()
    hints[is_page] &= np.uint64(PAGE_HINTS)
    inline = rows_where(IS_INLINE.take(elements.tag) & (hints > 0) & (elements.end > elements.first))
    of_inline = hints[inline]
    of_blocks: U64 = inherit(subtrees.parent, hints).take(element)
    np.bitwise_or.at(of_blocks, elements.first[inline], of_inline)
    return of_blocks


def _shapes(elements: Elements, element: I64, parent: I64) -> I64:
    """For each block the first of its tags and kinds, its own and its parent's: one for all posts of a thread.

    A kind is the first class name without digits: further names tell the
    cards of a list apart (``post-12 instock last``).
    """
    look = elements.kind * len(TAGS) + elements.tag
    return first_rows(look.take(parent) * (look.max(initial=0) + 1) + look.take(element))
