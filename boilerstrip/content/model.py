"""The content tree: what the renderers print, as typed values.

A page's content is a tuple of nodes, in page order. ``Paragraph``, ``Heading``,
``Code``, ``Math``, ``Embed`` and ``Rule`` are leaves; all other nodes hold
content. A leaf of text holds inlines: plain ``str``, and the elements within a
line. Plain text has no line breaks: they are :class:`LineBreak`.

Each node knows the rows of the page's blocks that it came from
(:func:`boilerstrip.content.walk.rows_of`), so that a verdict, a chunk and a rendering speak of the same
thing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal, NamedTuple, TypeVar, Union

Made = TypeVar("Made")
Rows = tuple[int, ...]
"""Rows of blocks, ascending."""
Alignment = Literal["left", "center", "right", ""]
CalloutKind = Literal["note", "tip", "important", "warning", "caution", ""]


def make_all(kind: type[Made], *columns: Iterable[object]) -> Iterator[Made]:
    """Make named tuples of columns; three times as fast as calling their class for each of them.

    >>> list(make_all(Paragraph, [("Ebb",), ("Flow",)], [(0,), (1,)]))
    [Paragraph(content=('Ebb',), rows=(0,)), Paragraph(content=('Flow',), rows=(1,))]
    """
    return map(partial(tuple.__new__, kind), zip(*columns, strict=True))  # type: ignore[type-var]


@dataclass(frozen=True, slots=True)
class LineBreak:
    """The end of a line within a text."""


@dataclass(frozen=True, slots=True)
class Emphasis:
    """``<em>``, ``<i>``."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Strong:
    """``<strong>``, ``<b>``."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Strike:
    """``<s>``, ``<del>``: text that no longer holds."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Sub:
    """``<sub>``."""

    content: "Inlines"
    mark: str = ""
    """What plain text prints before it: ``_`` before a number that would run into another, else nothing."""


@dataclass(frozen=True, slots=True)
class Sup:
    """``<sup>``."""

    content: "Inlines"
    mark: str = ""
    """What plain text prints before it: ``^`` before an exponent, else nothing."""


@dataclass(frozen=True, slots=True)
class InlineCode:
    """``<code>``, ``<kbd>``, ``<samp>``, ``<tt>`` within a line."""

    text: str


@dataclass(frozen=True, slots=True)
class InlineMath:
    """A formula within a line."""

    tex: str
    """Empty if the page has no TeX, and none could be made."""
    text: str
    """What plain text prints: TeX, or the formula in one line."""
    display: bool = False
    """True if the page sets it apart from its line."""


@dataclass(frozen=True, slots=True)
class Link:
    """``<a href>``."""

    url: str
    """Absolute if the page's address is known; of a scheme that is safe to follow."""
    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Image:
    """A picture."""

    url: str
    """The best of its sources, as :attr:`Link.url`."""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Ruby:
    """Characters with their reading."""

    base: str
    reading: str


@dataclass(frozen=True, slots=True)
class NoteRef:
    """The mark of a note that the content holds as a :class:`Note` with this label."""

    label: str
    text: str
    """The mark as the page prints it, such as ``[1]``."""


@dataclass(frozen=True, slots=True)
class BackRef:
    """Where a note refers back to its mark: its own copy of the mark, or an arrow. Markdown has no need of it."""

    label: str
    """That of the note; empty if it is unknown."""
    text: str


Inline = Union[  # noqa: UP007 - names in quotes are no types
    str, LineBreak, Emphasis, Strong, Strike, Sub, Sup, InlineCode, InlineMath, Link, Image, Ruby, NoteRef, BackRef
]
Inlines = tuple[Inline, ...]
Wrapper = Emphasis | Strong | Strike | Sub | Sup | Link
"""Inlines that hold inlines."""


class Paragraph(NamedTuple):
    """A text."""

    content: Inlines
    rows: Rows = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """``<h1>`` to ``<h6>``."""

    level: int
    """1 to 6."""
    content: Inlines
    rows: Rows = ()


@dataclass(frozen=True, slots=True)
class Code:
    """A text whose white space is part of it."""

    text: str
    language: str = ""
    """As the page names it, in lower case; empty if it does not."""
    rows: Rows = ()


@dataclass(frozen=True, slots=True)
class Math:
    """A formula in lines of its own."""

    tex: str
    text: str
    """What plain text prints, as :attr:`InlineMath.text`."""
    rows: Rows = ()


class Item(NamedTuple):
    """An item of a list."""

    mark: str
    """``-``, or its number as the page shows it, such as ``3.``; empty for a text of the list outside of its items."""
    content: "Content"
    number: int | None = None
    """Its number in an ordered list."""
    checked: bool | None = None
    """Whether its box is checked; None for an item without a box."""


@dataclass(frozen=True, slots=True)
class List:
    """The kept items of a list; a number of its items says that it is ordered, and where it starts."""

    items: tuple[Item, ...]

    @property
    def ordered(self) -> bool:
        """True if an item has a number."""
        return any(item.number is not None for item in self.items)

    @property
    def start(self) -> int:
        """The first number of an item; 1 if none has one."""
        return next((item.number for item in self.items if item.number is not None), 1)


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
    columns: int = 1
    """Number of columns that it covers."""
    rows: int = 1
    """Number of rows that it covers, among the kept ones."""
    is_header: bool = False
    """True for ``<th>``."""


Row = tuple[Cell, ...]
"""The cells of a table row that hold kept text, from the first column on."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of data."""

    caption: "Content"
    rows: tuple[Row, ...]
    headers: int = 0
    """How many of the first rows are headers."""
    alignment: tuple[Alignment, ...] = ()
    """[column] alignment of its texts; columns beyond its end have none."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation, or a callout: a box with a note, a tip or a warning."""

    content: "Content"
    kind: CalloutKind = ""
    """Empty for a quotation."""
    title: "Content" = ()
    """The first line of a callout, if it has one of its own."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Pictures and their caption, with which it is printed once."""

    images: "Inlines"
    """Pictures, some in links."""
    caption: "Content" = ()


@dataclass(frozen=True, slots=True)
class Details:
    """``<details>``: a summary, and what is unfolded below it."""

    summary: "Content"
    content: "Content"


@dataclass(frozen=True, slots=True)
class Note:
    """The text of a footnote or endnote; one in a list of notes is all that its item holds."""

    label: str
    """That of the marks that refer to it: a number, a word or a sign without white space."""
    content: "Content"


@dataclass(frozen=True, slots=True)
class Embed:
    """A video, a recording or another page within the page."""

    url: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """``<hr>``."""


Entry = Term | Definition
Node = Union[  # noqa: UP007 - names in quotes are no types
    Paragraph, Heading, Code, Math, List, Definitions, Table, Quote, Figure, Details, Note, Embed, Rule
]
Content = tuple[Node, ...]
"""The content of a page, or of a part of it, in page order."""
