"""How deep replies are nested."""

import re
from collections.abc import Sequence
from itertools import pairwise

from boilerstrip.threads.attributes import SPACER
from boilerstrip.threads.names import Role
from boilerstrip.threads.page import Page
from boilerstrip.threads.unit import Unit

LEVEL_ATTRIBUTES = ("aria-level", "depth", "data-depth", "data-level", "data-comment-depth", "indent")
MAX_LEVEL = 100
"""A larger number is no level."""
MAX_DIGITS = 9
"""Digits of the longest number that is read."""
MAX_ROWS = 1000
"""Elements of one comment among which the picture that indents it is looked for."""

_find_level = re.compile(r"(?:^|[\s_-])(?:depth|level|lvl|indent)[\s_-]*(\d{1,2})(?![\w])", re.IGNORECASE).search


def find_depths(page: Page, units: Sequence[Unit]) -> list[int]:
    """Return the depth of units and of their replies, in page order."""
    flat: list[tuple[Unit, int]] = []
    stack = [(unit, 0) for unit in reversed(units)]
    while stack:
        unit, depth = stack.pop()
        flat.append((unit, depth))
        stack += [(reply, depth + (reply.role == Role.COMMENT)) for reply in reversed(unit.replies)]
    levels = [_declared_level(page, unit) for unit, _ in flat]
    if all(level is not None for level in levels):
        return _from_zero([level or 0 for level in levels])
    depths = [depth for _, depth in flat]
    if any(depths):
        return depths
    declared = [level for level in levels if level is not None]
    if len(set(declared)) > 1:
        base = min(declared)
        return [0 if level is None else level - base for level in levels]
    ends = [0, *(unit.rows[1] for unit, _ in flat)]
    widths = [_spacer(page, start, unit.rows[1]) for (unit, _), start in zip(flat, ends, strict=False)]
    known = [width for width in widths if width is not None]
    if len(known) == len(widths) and len(set(known)) > 1:
        return _rank(known)
    return _count_children(page, [unit for unit, _ in flat])


def _from_zero(levels: Sequence[int]) -> list[int]:
    return [level - min(levels) for level in levels]


def _rank(widths: Sequence[int]) -> list[int]:
    """Return the level of each width: multiples of the smallest difference."""
    distinct = sorted(set(widths))
    step = min(wider - width for width, wider in pairwise(distinct))
    return [(width - distinct[0]) // step for width in widths]


def _declared_level(page: Page, unit: Unit) -> int | None:
    for row in range(unit.outer, min(unit.element + 1, page.after[unit.outer])):
        attributes = page.attributes[row]
        for name in LEVEL_ATTRIBUTES:
            value = attributes.get(name, "")
            if value.isdecimal() and len(value) <= MAX_DIGITS and int(value) < MAX_LEVEL:
                return int(value)
        if match := _find_level(attributes.get("class", "")):
            return int(match[1])
    return None


def _spacer(page: Page, start: int, end: int) -> int | None:
    """Return the width of the first blank picture in a unit, or between it and the one before it; None without one."""
    rows = range(max(start, end - MAX_ROWS), end)
    return next((int(page.attributes[row][SPACER]) for row in rows if SPACER in page.attributes[row]), None)


def _count_children(page: Page, units: Sequence[Unit]) -> list[int]:
    """Return how many containers of replies are around each unit, less those around all units of its role."""
    counts = [sum(bool(page.roles[row] & Role.CHILDREN) for row in page.above(unit.outer)) for unit in units]
    least: dict[int, int] = {}
    for unit, count in zip(units, counts, strict=True):
        least[unit.role] = min(count, least.get(unit.role, count))
    return [count - least[unit.role] for unit, count in zip(units, counts, strict=True)]
