"""What a walk finds, in columns."""

from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import I64, U8, U64

LEFT = ord("<")


class Found(NamedTuple):
    """What a walk finds, in columns with room for as many rows as a page may have."""

    text: U8
    """Blocks, each with :data:`~boilerstrip.native.flags.END` after it."""
    block_element: I64
    """Row of the element."""
    link_length: I64
    tag: U8
    """Of elements, as all up to ``kind``."""
    place: I64
    """Of the tag's name."""
    parent: I64
    first: I64
    end: I64
    hints: U64
    kind: I64
    picture: I64
    """The block after it."""

    @staticmethod
    def of(page: bytes) -> "Found":
        """Columns for the tags and texts of a page."""
        tags = int(np.count_nonzero(np.frombuffer(page, np.uint8) == LEFT))
        return Found(
            text=np.empty(len(page), np.uint8),
            block_element=integers(tags),
            link_length=integers(tags),
            tag=np.empty(tags, np.uint8),
            place=integers(tags),
            parent=integers(tags),
            first=integers(tags),
            end=integers(tags),
            hints=np.empty(tags, np.uint64),
            kind=integers(tags),
            picture=integers(tags),
        )


def integers(rows: int) -> I64:
    """A column with room for so many numbers."""
    return np.empty(rows, np.int64)
