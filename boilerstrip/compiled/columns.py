"""What a walk finds, in columns."""

from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import Bytes, Codes, Ints, Words

LEFT = ord("<")


class Found(NamedTuple):
    """What a walk finds, in columns with room for as many rows as a page may have."""

    text: Bytes
    """Blocks, each with :data:`~boilerstrip.compiled.codes.END` after it."""
    block_element: Ints
    """Row of the element."""
    link_length: Ints
    tag: Codes
    """Of elements, as all up to ``kind``."""
    place: Ints
    """Of the tag's name."""
    parent: Ints
    first: Ints
    end: Ints
    hints: Words
    kind: Ints
    picture: Ints
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


def integers(rows: int) -> Ints:
    """A column with room for so many numbers."""
    return np.empty(rows, np.int64)
