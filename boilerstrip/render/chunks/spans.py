"""Ranges of a rendering, what they came from, and groups of them between which it may be cut."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cached_property

from boilerstrip.content.model import Content, Heading

Cutter = Callable[[str], Sequence[int]]
"""Returns the offsets in a text at which its parts begin, ascending."""


class Rank(IntEnum):
    """How bad a place for a cut is; 1 to 6 are those before headings of that level."""

    TAIL = 0
    """Before what is printed at the end of the whole, such as notes."""
    BLOCK = 7
    """Before a block, an item, a row, a line, a sentence, a word or a character."""
    ANNOUNCED = 8
    """Between a text that announces something and what it announces."""
    BELOW_HEADING = 9
    """Between a heading, or the header of a table, and what is below it."""


@dataclass(frozen=True, slots=True)
class Span:
    """A range of the rendering."""

    start: int
    end: int
    """Where the next span begins."""
    nodes: Content
    """What it came from, or is a part of."""
    cutters: tuple[Cutter, ...] = ()
    """How its text is to be divided, in this order; if there are none, it is divided by its nodes."""
    rank: int = Rank.BLOCK
    """How bad a place for a cut its start is."""
    context: str = ""
    """What its text needs to be read, and is further up in the rendering: the header rows of a table."""

    @property
    def is_heading(self) -> bool:
        """True for a heading."""
        return len(self.nodes) == 1 and isinstance(self.nodes[0], Heading)


class Division:
    """Spans in a row, as groups: the rendering may be cut between these."""

    def __init__(self, spans: Sequence[Span], rank: int | None) -> None:
        """Make groups of spans that begin with a span of this rank; None for a single group."""
        self._spans = spans
        self._firsts = [0, *(index for index in range(1, len(spans)) if spans[index].rank == rank), len(spans)]

    @cached_property
    def ends(self) -> Sequence[int]:
        """Where the groups end in the rendering."""
        return [self._spans[first - 1].end for first in self._firsts[1:]]

    def take(self, first: int, end: int) -> Sequence[Span]:
        """Return the spans of the groups from one up to another."""
        return self._spans[self._firsts[first] : self._firsts[end]]


class TextDivision(Division):
    """A text and its parts, which are made when they are asked for: there may be millions."""

    def __init__(self, lead: Sequence[Span], text: Span, starts: Sequence[int], later_context: str) -> None:
        """Divide a text.

        Args:
            lead: spans that belong before the first part.
            text: the text; its first cutter is the one that divides it.
            starts: where the parts begin in the rendering.
            later_context: the context of all parts but the first.
        """
        self._lead, self._text, self._starts, self._later_context = lead, text, starts, later_context

    @cached_property
    def ends(self) -> Sequence[int]:
        return [*self._starts[1:], self._text.end]

    def take(self, first: int, end: int) -> Sequence[Span]:
        cutters = self._text.cutters[end == first + 1 and len(self._text.cutters) > 1 :]
        start = self._starts[first] if first else self._text.start
        part = replace(self._text, start=start, end=self.ends[end - 1], cutters=cutters)
        if not first:
            return (*self._lead, part)
        return (replace(part, rank=Rank.BLOCK, context=self._later_context),)


def divide_at_best(spans: Sequence[Span]) -> Division:
    """Divide spans at the best of the places between them."""
    return Division(spans, min((span.rank for span in spans[1:]), default=None))
