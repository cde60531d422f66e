"""One comment or post of a page, before its parts are told apart."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Unit:
    """One comment or post, and the replies within it."""

    element: int
    """Row of the element that holds it, without other comments but replies to it."""
    outer: int
    """Row of the element that holds it and all replies to it."""
    role: int
    """COMMENT or POST."""
    replies: "list[Unit]" = field(default_factory=list)
    texts: list[int] = field(default_factory=list)
    """Elements in it that are named as a comment or post, too: they hold its text."""
    rows: tuple[int, int] = (0, 0)
    """Its range of elements."""


def flatten(units: Iterable[Unit]) -> Iterator[Unit]:
    """Yield units, each before its replies."""
    stack = list(units)[::-1]
    while stack:
        unit = stack.pop()
        yield unit
        stack += unit.replies[::-1]
