"""The content tree: groups of lines, lines of cells, cells of pieces.

A paragraph is a group of one line with one cell. The items of a list, or the
rows of a table, are the lines of one group.
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
"""A paragraph, a piece of a list item, or a table row."""
Group = tuple[Line, ...]
"""Lines that belong together: a paragraph, a list, a table."""
Content = tuple[Group, ...]
"""The content of a page, in page order."""
