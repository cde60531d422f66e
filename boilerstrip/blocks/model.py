"""Blocks and elements as columns.

A page is two tables. ``Elements`` has a row an element of the body, in
document order; ``Blocks`` a row a block, in document order. As both are in
document order, an element is a range of blocks, and everything about a
subtree is a difference of prefix sums.
"""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Elements:
    """Elements, a column each; row 0 is the root."""

    tag: list[str]
    parent: list[int]
    """Row of the parent; -1 for the root."""
    hints: list[int]
    """Bit mask of the element's own :class:`~boilerstrip.blocks.vocabulary.Hint` values."""
    kind: list[str]
    """First class name, digits left out."""
    first: list[int]
    """First block in the element."""
    end: list[int]
    """One past its last block."""


class Picture(NamedTuple):
    """Where a picture stands, and the texts that belong to it without being shown."""

    block: int
    """The block that follows the picture."""
    texts: tuple[str, ...]
    """alt and title, where they are set."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """Smallest runs of text that a reader sees as one piece, a column each."""

    text: list[str]
    """White space collapsed but in preformatted text; lines kept where the page breaks them."""
    element: list[int]
    """Row of the innermost element that breaks lines."""
    link_length: list[int]
    """Characters inside links, white space not counted."""
    elements: Elements
    pictures: list[Picture]
    truncated: bool
    """Whether the limit on blocks cut the page."""

    @property
    def is_flattened(self) -> bool:
        """Whether no tags were left: one element holds all blocks."""
        return len(self.elements.tag) == 1
