"""The columns that a segmenter fills, grouped into few arrays, because allocating an array costs time on every page."""

from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import I64, U8, U64

LINK, CLASS, WORDS, HINT, EXAMINED, RECORDED = 1, 2, 4, 8, 16, 32
"""Uses of an attribute: it makes its element a link, its first name is the element's kind, its words are hints, its
value is a hint, the caller examines its value, the offsets of its value are recorded."""


class Columns(NamedTuple):
    """Blocks, elements, pictures, rules and attribute values, with room for as many rows as a page may have."""

    text: U8
    """Blocks, each with :data:`~boilerstrip.native.flags.END` after it."""
    tag: U8
    """Codes of the elements' tags."""
    hints: U64
    """Bit masks of the elements' hints."""
    elements: I64
    """[column, element] parent, kind, first block, end of blocks, start of text, end of text, offset of the name."""
    blocks: I64
    """[column, block] element, link length."""
    pictures: I64
    """[column, picture] block, offset, element, number of elements before it."""
    rules: I64
    """[column, ``<hr>``] block, element, number of elements before it."""
    values: I64
    """[column, value] owner, code of the attribute, offset of the first byte, offset of the byte after the last.

    An owner is the row of an element, or of a picture from -1 downwards.
    """

    @staticmethod
    def with_room_for(size: int, elements: int, attributes: int) -> "Columns":
        """Allocate columns for a page.

        Args:
            size: bytes of the page.
            elements: upper bound on its start tags; a block ends at a start tag, at an end tag, or at the end of the
                page.
            attributes: upper bound on its attributes.
        """
        return Columns(
            text=np.empty(size, np.uint8),
            tag=np.empty(elements, np.uint8),
            hints=np.empty(elements, np.uint64),
            elements=np.empty((7, elements), np.int64),
            blocks=np.empty((2, 2 * elements + 1), np.int64),
            pictures=np.empty((4, elements), np.int64),
            rules=np.empty((3, elements), np.int64),
            values=np.empty((4, attributes), np.int64),
        )

    def cut(self, written: int, elements: int, blocks: int, pictures: int, rules: int, values: int) -> "Columns":
        """Return the rows that were filled, and as many bytes of text as were written."""
        return Columns(
            text=self.text[:written],
            tag=self.tag[:elements],
            hints=self.hints[:elements],
            elements=self.elements[:, :elements],
            blocks=self.blocks[:, :blocks],
            pictures=self.pictures[:, :pictures],
            rules=self.rules[:, :rules],
            values=self.values[:, :values],
        )


class Found(NamedTuple):
    """Result of segmenting a page."""

    columns: Columns
    examined: list[tuple[int, int, int, int]]
    """Values for the caller to examine: code of the attribute, owner, offset of the first byte, offset of the byte
    after the last."""
    truncated: bool
    """True if the limit on blocks cut the page."""
