"""The content of one comment, built from its part of the page."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from boilerstrip.blocks.part import Parts
from boilerstrip.content.build import build_content
from boilerstrip.content.model import Code, Content, Heading, Math, Paragraph
from boilerstrip.threads.page import Page
from boilerstrip.threads.unit import Unit

LEAVES = (Paragraph, Heading, Code, Math)
"""Nodes that know the rows of their blocks."""


def build_contents(page: Page, parts: Parts, unit: Unit, bodies: Sequence[int], rows: Sequence[int]) -> Content:
    """Arrange the blocks of a comment, without the list, the table or the quotation that it is in.

    Args:
        page: the page.
        parts: takes parts of the page's blocks.
        unit: the comment.
        bodies: elements that hold its text.
        rows: of its blocks.
    """
    return tuple(node for part in _split(page, unit, bodies, rows) for node in _build(parts, *part))


def _split(page: Page, unit: Unit, bodies: Sequence[int], rows: Sequence[int]) -> Iterator[tuple[slice, Sequence[int]]]:
    """Yield ranges of elements, each with the rows of its blocks."""
    done = -1
    for body in bodies:
        held = rows[bisect_left(rows, max(page.first[body], done + 1)) : bisect_left(rows, page.end[body])]
        if held:
            done = held[-1]
            yield slice(body + 1, page.after[body]), held
    if done < 0 and rows:
        yield slice(unit.rows[0] + (unit.rows[0] == unit.element), unit.rows[1]), rows


def _build(parts: Parts, elements: slice, rows: Sequence[int]) -> Content:
    blocks = parts.take(elements, slice(rows[0], rows[-1] + 1))
    shifted: Content = shift_rows(build_content(blocks, [row - rows[0] for row in rows]), rows[0])
    return shifted


def shift_rows(value: Any, distance: int) -> Any:
    """Return a content, or a part of it, with a number added to the rows of blocks.

    >>> shift_rows((Paragraph(("Ebb",), (0,)),), 7)
    (Paragraph(content=('Ebb',), rows=(7,)),)
    """
    if isinstance(value, LEAVES):
        rows = tuple(row + distance for row in value.rows)
        return value._replace(rows=rows) if isinstance(value, Paragraph) else replace(value, rows=rows)
    if isinstance(value, tuple):
        moved = (shift_rows(inner, distance) for inner in value)
        return type(value)(*moved) if hasattr(value, "_fields") else tuple(moved)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{field.name: shift_rows(getattr(value, field.name), distance) for field in fields(value)}
        )
    return value
