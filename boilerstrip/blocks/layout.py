"""Where a page's blocks begin and end: which texts are seen, and which tags stand between two of them."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from boilerstrip.arrays import I64, U8, Mask, changes, rows_where
from boilerstrip.blocks.texts import BLOCK, JOIN, LINE
from boilerstrip.blocks.tokens import Tokens
from boilerstrip.lexicon.tags import BR, INLINE_TAGS, SKIPPED_TAGS, TAGS

IS_BREAKING = np.array([tag == "hr" or tag not in INLINE_TAGS | SKIPPED_TAGS for tag in TAGS])


@dataclass(frozen=True)
class Layout:
    """A page's seen texts and tags by the blocks that they belong to."""

    part: I64
    """For each tag, the number of breaks up to it; what no break parts is one block."""
    before: I64
    """For each tag, the number of seen texts before it."""
    block: I64
    """For each seen text, its block."""
    shown_in: I64
    """For each seen text, the number of breaks before it."""
    marks: U8
    """For each seen text, what sets it apart from the next (see :mod:`boilerstrip.blocks.texts`)."""

    @cached_property
    def blocks(self) -> int:
        """Number of blocks."""
        return int(self.block[-1]) + 1 if len(self.block) else 0

    @cached_property
    def begun(self) -> I64:
        """For each tag, the number of blocks that begin before it."""
        found: I64 = np.concatenate(([0], self.block + 1))[self.before]
        return found

    @cached_property
    def ended(self) -> I64:
        """For each tag, the number of blocks that end before it or with it."""
        found: I64 = self.begun - (np.concatenate(([-1], self.shown_in))[self.before] == self.part)
        return found

    @cached_property
    def firsts(self) -> I64:
        """For each block, its first seen text."""
        return rows_where(changes(self.block))

    def end_of(self, block: int) -> int:
        """The tag that ends a block."""
        return int(self.part.searchsorted(self.shown_in[self.firsts[block]] + 1))


def layout_of(tokens: Tokens, seen_after: I64, is_preformatted: Mask) -> Layout:
    """Lay a page out.

    Args:
        tokens: its tags.
        seen_after: for each seen text, the tag before it.
        is_preformatted: for each tag, whether white space stands after it.
    """
    is_seen = np.zeros(len(tokens), np.int64)
    is_seen[seen_after] = 1
    before = is_seen.cumsum() - is_seen
    is_break = IS_BREAKING[tokens.tag]
    lines = _break_at_lines(is_break, (tokens.tag == BR) & ~is_preformatted, before)
    part = is_break.cumsum()
    shown_in = part[seen_after]
    begins = changes(shown_in)
    marks = np.full(len(seen_after), JOIN, np.uint8)
    marks[before[lines] - 1] = LINE
    marks[:-1][begins[1:]] = BLOCK
    marks[-1:] = BLOCK
    return Layout(part, before, begins.cumsum() - 1, shown_in, marks)


def _break_at_lines(is_break: Mask, is_line: Mask, before: I64) -> I64:
    """The tags that end a line of a block; a ``<br>`` that ends no line ends the block, and is made a break."""
    rows = rows_where(is_break | is_line)
    ends_line = changes(before[rows], 0)
    are_lines = is_line[rows]
    is_break[rows[are_lines & ~ends_line]] = True
    lines: I64 = rows[are_lines & ends_line]
    return lines
