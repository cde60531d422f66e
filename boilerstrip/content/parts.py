"""What closed elements are to those around them, until a node of the content tree is complete."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple, Union, cast

from boilerstrip.content.model import Content, Definition, Definitions, Item, List, Node, Term


class CellPart(NamedTuple):
    """A table cell with kept text."""

    element: int
    content: Content


@dataclass(frozen=True, slots=True)
class RowPart:
    """A table row with kept text: cells, unless the page is broken."""

    element: int
    parts: tuple["Part", ...]


@dataclass(frozen=True, slots=True)
class CaptionPart:
    """The caption of a table."""

    content: Content


@dataclass(frozen=True, slots=True)
class TitlePart:
    """The title of a callout, the summary of details, or the caption of a figure."""

    content: Content


Part = Union[Node, Item, Term, Definition, CellPart, RowPart, CaptionPart, TitlePart]  # noqa: UP007 - names in quotes are no types


INCOMPLETE = frozenset({Item, Term, Definition, CellPart, RowPart, CaptionPart, TitlePart})
"""Types of parts that are no nodes."""
RUNS: dict[type, type] = {Item: List, Term: Definitions, Definition: Definitions}
"""What parts of these types in a row make up."""


def gather(parts: Iterable[Part]) -> Content:
    """Complete the nodes of a content: items in a row are a list, whatever the page puts them in."""
    parts = tuple(parts)
    if INCOMPLETE.isdisjoint(map(type, parts)):
        return cast(Content, parts)
    nodes: list[Node] = []
    for whole, run in groupby(parts, lambda part: RUNS.get(type(part))):
        if whole is List:
            nodes.append(make_list(run))
        elif whole is Definitions:
            nodes.append(Definitions(tuple([part for part in run if isinstance(part, (Term, Definition))])))
        else:
            for part in run:
                nodes += _nodes_of(part)
    return tuple(nodes)


def _nodes_of(part: Part) -> Iterable[Node]:
    """Return a node itself, and the contents of a part of a table that there is no table around."""
    if isinstance(part, RowPart):
        return gather(part.parts)
    if isinstance(part, (CellPart, CaptionPart, TitlePart)):
        return part.content
    return [] if isinstance(part, (Item, Term, Definition)) else [part]


def make_list(parts: Iterable[Part]) -> List:
    """Make a list of its parts.

    A list directly in it is nested in the item before; a text outside of its items is an item without a mark.
    """
    items: list[Item] = []
    for part in parts:
        if isinstance(part, Item):
            items.append(part)
            continue
        for node in gather([part]):
            if items and isinstance(node, List):
                items[-1] = Item(items[-1].mark, (*items[-1].content, node))
            else:
                items.append(Item("", (node,)))
    return List(tuple(items))
