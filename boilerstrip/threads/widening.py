"""Units whose author or date is beside them are widened to hold it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice

from boilerstrip.threads.names import Role
from boilerstrip.threads.nesting import key_of
from boilerstrip.threads.page import Page
from boilerstrip.threads.signs import is_complete, is_signed, names_author
from boilerstrip.threads.unit import Unit, flatten

MAX_WIDENING = 6
"""Levels above a text at which its author and date are looked for."""


def widen(page: Page, units: Sequence[Unit]) -> None:
    """Widen units without author to the elements around them that hold one, or a date, and no other unit."""
    every = list(flatten(units))
    if len(every) == 1 and not page.in_comments[every[0].outer]:
        return
    starts = sorted(unit.outer for unit in every)
    taken = {row for unit in every for row in (unit.outer, unit.element)}
    for unit in every:
        if names_author(page, unit.element, page.after[unit.element]):
            continue
        own = _count(starts, unit.outer, page.after[unit.outer])
        levels = []
        for above in islice(page.above(unit.outer), MAX_WIDENING):
            is_area = page.roles[above] & Role.COMMENTS
            if above <= 1 or is_area or above in taken or _count(starts, above, page.after[above]) != own:
                break
            levels.append(above)
        if (level := _find_signed(page, levels, unit.outer)) is None:
            continue
        unit.texts.append(unit.element)
        unit.element = unit.outer = level


def _find_signed(page: Page, levels: Sequence[int], inner: int) -> int | None:
    """Return the first level around an element with a marked author, or else with a date; None if there is none."""
    for level in levels:
        if names_author(page, level, inner) or names_author(page, page.after[inner], page.after[level]):
            return level
    return next((level for level in levels if _is_dated_around(page, level, inner)), None)


def _is_dated_around(page: Page, around: int, inner: int) -> bool:
    """Return True if an element holds a date outside of an element in it."""
    blocks = (*range(page.first[around], page.first[inner]), *range(page.end[inner], page.end[around]))
    return any(page.holds_date(page.blocks.text[block]) for block in blocks)


def _count(starts: Sequence[int], first: int, end: int) -> int:
    return bisect_left(starts, end) - bisect_left(starts, first)


def take_siblings(page: Page, units: Sequence[Unit]) -> None:
    """Give units without author and date the siblings between them and the next one, or before them."""
    groups: dict[int, list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.element == unit.outer and not unit.replies:
            groups[page.parent[unit.element]].append(unit)
    for parent, group in groups.items():
        if len(group) < 2 or any(is_complete(page, unit.element) for unit in group):
            continue
        children = _children(page, parent)
        place = {row: at for at, row in enumerate(children)}
        leads = place[group[0].element] > 0 and _leads(page, children, place, group)
        between = children[place[group[0].element] + 1 : place[group[1].element]]
        if not any(is_signed(page, row) for row in between):
            continue
        starts = _starts(page, children, [place[unit.element] for unit in group], leads)
        for unit, start, end in zip(group, starts, [*starts[1:], len(children)], strict=True):
            last = min(end, place[unit.element] + MAX_WIDENING)
            unit.texts.append(unit.element)
            unit.rows = (children[start], page.after[children[last - 1]])


def _children(page: Page, parent: int) -> list[int]:
    children = []
    row = parent + 1
    while row < page.after[parent]:
        if page.end[row] > page.first[row]:
            children.append(row)
        row = page.after[row]
    return children


def _leads(page: Page, children: Sequence[int], place: dict[int, int], group: Sequence[Unit]) -> bool:
    """Return True if what comes before the first unit comes before the others, too."""
    before = children[place[group[0].element] - 1]
    between = children[place[group[0].element] + 1 : place[group[1].element]]
    return any(key_of(page, row) == key_of(page, before) for row in between)


def _starts(page: Page, children: Sequence[int], places: Sequence[int], leads: bool) -> list[int]:
    """Return where each unit starts among its siblings: at itself, or at the sibling that leads it."""
    if not leads:
        return list(places)
    lead = key_of(page, children[places[0] - 1])
    starts, done = [], -1
    for place in places:
        start = place
        while start - 1 > done and key_of(page, children[start]) != lead:
            start -= 1
        starts.append(start if key_of(page, children[start]) == lead else place)
        done = place
    return starts
