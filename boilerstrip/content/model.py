"""The content tree: paragraphs and code, and the lists, definitions and tables that hold them.

Texts are leaves; all else holds content, in page order. An item of a list may
hold paragraphs, lists and tables, and so may a cell.
"""

from dataclasses import dataclass
from typing import NamedTuple, Union


class Paragraph(NamedTuple):
    """The text of a block."""

    text: str
    block: int
    """Row of the block."""


@dataclass(frozen=True, slots=True)
class Code:
    """The text of a block whose white space is part of it."""

    text: str
    block: int
    """Row of the block."""


class Item(NamedTuple):
    """An item of a list."""

    mark: str
    """``-``, or its number as the page shows it, such as ``3.``; empty for a text of the list outside of its items."""
    content: "Content"


@dataclass(frozen=True, slots=True)
class List:
    """The kept items of a list."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A name or term that definitions follow."""

    content: "Content"


@dataclass(frozen=True, slots=True)
class Definition:
    """What is said of the term before it."""

    content: "Content"


@dataclass(frozen=True, slots=True)
class Definitions:
    """Terms and their definitions."""

    entries: tuple["Entry", ...]


class Cell(NamedTuple):
    """A cell with kept text."""

    column: int
    """Number of its first column, from 0."""
    content: "Content"


Row = tuple[Cell, ...]
"""The cells of a table row that hold kept text, from the first column on."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of data."""

    caption: "Content"
    rows: tuple[Row, ...]


Entry = Term | Definition
Node = Union[Paragraph, Code, List, Definitions, Table]  # noqa: UP007 - names in quotes are no types
Content = tuple[Node, ...]
"""The content of a page, or of a part of it, in page order."""
