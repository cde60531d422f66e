"""The content tree: paragraphs, and groups of lines with cells.

A paragraph is a piece of text by itself. The items of a list, or the rows of a
table, are the lines of one group.
"""

from typing import NamedTuple


class Piece(NamedTuple):
    """The text of a block."""

    text: str
    block: int
    """Row of the block."""
    begins_item: bool
    """True if it is the first piece of a list item."""


Cell = tuple[Piece, ...]
"""Pieces of one table cell, or the only piece of a line outside tables."""
Line = tuple[Cell, ...]
"""A piece of a list item, or a table row."""
Group = tuple[Line, ...]
"""Lines that belong together: a list, a table."""
Content = tuple[Piece | Group, ...]
"""The content of a page, in page order; a piece is a paragraph."""
