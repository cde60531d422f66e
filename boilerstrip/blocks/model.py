"""Blocks and elements as columns.

A page is two tables in document order: ``Elements`` with a row for each
element of the body, and ``Blocks`` with a row for each block. So an element
is a range of blocks, and any sum over a subtree is a difference of prefix
sums.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

import numpy as np

from boilerstrip.arrays import I64, U8, U64
from boilerstrip.blocks.values import AttributeValues
from boilerstrip.lexicon.tags import TAG_CODES, TAGS


@dataclass(frozen=True, slots=True)
class Elements:
    """Elements, a column each; row 0 is the root."""

    tag: U8
    """Number of the name in :data:`~boilerstrip.lexicon.tags.TAGS`."""
    parent: I64
    """Row of the parent; -1 for the root."""
    hints: U64
    """Bit mask of the element's own :class:`~boilerstrip.lexicon.hints.Hint` values."""
    kind: I64
    """Number of the first class name, digits left out; equal names of a page have one number.

    0 for an element without a class name, without blocks, or inline and not an ``<a>``.
    """
    first: I64
    """First block in the element."""
    end: I64
    """One past its last block."""
    text_start: I64
    """Characters of its first block that come before its text: 0 for an element that breaks lines.

    Like ``text_end``, it is meaningless for an element that holds no block.
    White space around an element's text is not part of it; an element
    without text of its own starts where it ends.
    """
    text_end: I64
    """Characters of its last block up to the end of its text; -1 if it ends with that block."""
    names: Mapping[int, str]
    """Tag names by row, of the elements whose tag has no number."""

    def names_of(self, rows: I64) -> list[str]:
        """Return the tag names of these elements."""
        names = [TAGS[code] for code in self.tag[rows].tolist()]
        if self.names:
            names = [name or self.names[row] for name, row in zip(names, rows.tolist(), strict=True)]
        return names


class Picture(NamedTuple):
    """Position of a picture, and its texts that are not shown."""

    block: int
    """The block that the picture is in, or that follows it."""
    texts: tuple[str, ...]
    """alt and title, if they are set."""
    offset: int
    """Characters of that block before the picture."""
    element: int
    """Row of the element that it is in."""
    elements: int
    """Number of elements that begin before it."""


class Rule(NamedTuple):
    """Position of an ``<hr>``."""

    block: int
    """The block that follows it."""
    element: int
    """Row of the element that it is in."""
    elements: int
    """Number of elements that begin before it."""


Point = TypeVar("Point", Picture, Rule)


def move(point: Point, blocks: int, elements: int) -> Point:
    """Return a picture or rule of a page whose blocks and elements have other rows.

    Args:
        point: the picture or rule.
        blocks: what is added to its block.
        elements: what is added to its element; one before the first is the root.
    """
    element = max(point.element + elements, 0)
    return point._replace(block=point.block + blocks, element=element, elements=max(point.elements + elements, 0))


@dataclass(frozen=True, slots=True)
class Blocks:
    """Smallest runs of text that a reader sees as one piece, a column each."""

    text: list[str]
    """White space is collapsed, except in preformatted text; line breaks of the page are kept."""
    element: I64
    """Row of the innermost block-level element."""
    link_length: I64
    """Characters inside links, white space not counted."""
    elements: Elements
    values: AttributeValues
    """Values of the attributes of elements and pictures."""
    pictures: list[Picture]
    rules: list[Rule]
    truncated: bool
    """True if the limit on blocks cut the page."""

    @property
    def is_flattened(self) -> bool:
        """True if the page had no tags: its only element is the root."""
        return len(self.elements.tag) == 1


def without_tags(texts: list[str], truncated: bool = False) -> Blocks:
    """Return blocks without tags: texts in one root element."""
    zero, zeros = np.zeros(1, np.int64), np.zeros(len(texts), np.int64)
    root = Elements(
        tag=np.array([TAG_CODES["body"]], np.uint8),
        parent=zero - 1,
        hints=zero.astype(np.uint64),
        kind=zero,
        first=zero,
        end=zero + len(texts),
        text_start=zero,
        text_end=zero - 1,
        names={},
    )
    return Blocks(texts, zeros, zeros, root, AttributeValues(), [], [], truncated)
