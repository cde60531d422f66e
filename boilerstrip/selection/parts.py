"""The part that each block plays on its page, and the rules that assigned it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import Literal, NamedTuple

import numpy as np

from boilerstrip.arrays import U8, Mask
from boilerstrip.options import Options

PartName = Literal["content", "title", "caption", "comment", "dateline", "boilerplate", "duplicate"]


class Part(IntEnum):
    """What a block was taken for."""

    BOILERPLATE = 0
    CONTENT = 1
    TITLE = 2
    CAPTION = 3
    COMMENT = 4
    """A reader's comment, where comments are asked for or refused; otherwise it is content or boilerplate."""
    DATELINE = 5
    """A date, byline or source next to the title."""
    DUPLICATE = 6
    """A copy of another block, which is kept."""


PART_NAMES: Mapping[Part, PartName] = {
    Part.BOILERPLATE: "boilerplate",
    Part.CONTENT: "content",
    Part.TITLE: "title",
    Part.CAPTION: "caption",
    Part.COMMENT: "comment",
    Part.DATELINE: "dateline",
    Part.DUPLICATE: "duplicate",
}
TEXT_PARTS = np.isin(list(Part), (Part.CONTENT, Part.TITLE, Part.CAPTION))
"""[parts] True for the parts that the text holds."""
TEXT_PARTS_WITH_COMMENTS = TEXT_PARTS | np.isin(list(Part), (Part.COMMENT,))


def text_parts(options: Options) -> Mask:
    """[parts] the parts that the text holds with these options."""
    return TEXT_PARTS_WITH_COMMENTS if options.comments == "yes" else TEXT_PARTS


@dataclass(frozen=True, slots=True)
class Ruling:
    """A rule that changed whether blocks are kept."""

    reason: str
    """A sentence about each of these blocks."""
    changed: Mask
    """[n] blocks whose keeping it changed."""


class Original(NamedTuple):
    """What a duplicate is a copy of."""

    row: int
    """Row of the block that is kept instead."""
    likeness: float
    """Similarity of both texts, 0 to 1."""


@dataclass(frozen=True)
class Selection:
    """The parts of a page's n blocks."""

    part: U8
    """[n] :class:`Part` of each block."""
    shown: Mask = field(default_factory=lambda: TEXT_PARTS)
    """[parts] True for the parts that the text holds."""
    rulings: tuple[Ruling, ...] = ()
    """Rules that overruled scores, in order."""
    copies: Mapping[int, Original] = field(default_factory=dict)
    """Rows of duplicates, each with its original."""

    @cached_property
    def kept(self) -> Mask:
        """[n] blocks that the text holds."""
        return self.shown.take(self.part)

    def assign(self, rows: Mask, part: Part, reason: str) -> "Selection":
        """Return a selection in which blocks have another part, for a reason.

        Args:
            rows: [n] the blocks.
            part: their part from now on.
            reason: a true sentence about each of them.
        """
        if not np.count_nonzero(rows):  # several times faster than any() on masks of this size
            return self
        changed = rows & (self.kept != self.shown[part])
        rulings = (*self.rulings, Ruling(reason, changed)) if np.count_nonzero(changed) else self.rulings
        assigned = self.part.copy()
        assigned[rows] = part
        return Selection(assigned, self.shown, rulings, self.copies)

    def hide(self, part: Part, reason: str) -> "Selection":
        """Return a selection whose text does not hold a part, for a reason.

        Args:
            part: the part; its blocks keep it.
            reason: a true sentence about each of them.
        """
        shown = self.shown.copy()
        shown[part] = False
        rows = self.kept & (self.part == part)
        rulings = (*self.rulings, Ruling(reason, rows)) if np.count_nonzero(rows) else self.rulings
        return Selection(self.part, shown, rulings, self.copies)

    def without_copies(self, copies: Mapping[int, Original]) -> "Selection":
        """Return a selection in which copies are duplicates; what is kept instead of a caption is a caption.

        Args:
            copies: rows of the copies, each with its original.
        """
        part = self.part.copy()
        originals = [original.row for copy, original in copies.items() if self.part[copy] == Part.CAPTION]
        part[[row for row in originals if self.part[row] == Part.CONTENT]] = Part.CAPTION
        part[list(copies)] = Part.DUPLICATE
        return Selection(part, self.shown, self.rulings, copies)

    def reason(self, row: int) -> str:
        """Return the reason of the rule that decided a block last; empty if its score did."""
        if row in self.copies:
            original = self.copies[row]
            return f"duplicate of block {original.row}, {original.likeness:.2f}"
        return next((ruling.reason for ruling in reversed(self.rulings) if ruling.changed[row]), "")


def select_where(kept: Mask, shown: Mask = TEXT_PARTS) -> Selection:
    """Return the selection of blocks by their scores alone.

    Args:
        kept: [n] blocks that are content; the others are boilerplate.
        shown: [parts] True for the parts that the text holds.
    """
    return Selection(np.where(kept, np.uint8(Part.CONTENT), np.uint8(Part.BOILERPLATE)), shown)
