"""The content tree: paragraphs and code, and the lists, definitions and tables that hold them.

Texts are leaves; all else holds content, in page order. An item of a list may
hold paragraphs, lists and tables, and so may a cell.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple, TypeVar, Union

Made = TypeVar("Made")


def make_all(kind: type[Made], *columns: Iterable[object]) -> Iterator[Made]:
    """Make named tuples of columns; three times as fast as calling their class for each of them.

    >>> list(make_all(Paragraph, ["Ebb", "Flow"], [0, 1]))
    [Paragraph(text='Ebb', block=0), Paragraph(text='Flow', block=1)]
    """
    return map(partial(tuple.__new__, kind), zip(*columns, strict=True))  # type: ignore[type-var]


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
    """The explanation of the term before it."""

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
