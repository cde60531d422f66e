"""The elements of a page that are one comment or post each, and how they are nested."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from boilerstrip.lexicon.tags import TAG_CODES
from boilerstrip.threads.names import ENTRY, Role
from boilerstrip.threads.page import TIME, Page
from boilerstrip.threads.shapes import find_shapes

CONTROL_WORDS = 4
"""Words of a control."""
CONTROL_LINKS = 0.5
"""Share of its characters in links."""
MAX_WIDENING = 6
"""Levels above a text at which its author and date are looked for."""

ASIDE_SHARE = 0.3
"""An element with a larger share of the page's words is not beside its content, whatever its name."""
NO_ENTRIES = frozenset(
    TAG_CODES[tag]
    for tag in ("button", "form", "label", "nav", "h1", "h2", "h3", "h4", "h5", "h6", "textarea", "select", "header")
)
"""Elements that are no comment, whatever their names."""


@dataclass(slots=True)
class Unit:
    """One comment or post, and the replies within it."""

    element: int
    """Row of the element that holds it, without other comments but replies to it."""
    outer: int
    """Row of the element that holds it and all replies to it."""
    role: Role
    """COMMENT or POST."""
    replies: "list[Unit]" = field(default_factory=list)
    texts: list[int] = field(default_factory=list)
    """Elements in it that are named as a comment or post, too: they hold its text."""
    rows: tuple[int, int] = (0, 0)
    """Its range of elements."""


def find_units(page: Page, is_discussion: bool) -> list[Unit]:
    """Return the comments and posts of a page, each with its replies.

    Args:
        page: the page.
        is_discussion: the page is a thread of a forum, or questions and answers.
    """
    entries = _find_entries(page)
    units = _nest(page, entries)
    for role in (Role.COMMENT, Role.POST):
        if not any(unit.role == role for unit in flatten(units)):
            units += _find_by_bodies(page, units, role)
    units = units or _find_in_areas(page)
    if is_discussion and sum(_is_whole(page, unit) for unit in units) < 2:
        units = [Unit(row, row, Role.POST) for row in find_shapes(page)] or units
    _widen(page, units)
    units = _drop_unsigned(page, units)
    for unit in flatten(units):
        unit.rows = unit.rows if unit.rows[1] else (unit.element, page.after[unit.element])
    _take_siblings(page, list(flatten(units)))
    return units


def flatten(units: Iterable[Unit]) -> Iterable[Unit]:
    """Yield units, each before its replies."""
    stack = list(units)[::-1]
    while stack:
        unit = stack.pop()
        yield unit
        stack += unit.replies[::-1]


def _find_entries(page: Page) -> list[int]:
    """Return the elements that are named as a comment or post; as a box only where none is named more clearly."""
    entries = [row for row, roles in enumerate(page.roles) if roles & ENTRY and _may_be_entry(page, row)]
    sure = Role(0)
    for row in entries:
        if not page.roles[row] & Role.WEAK:
            sure |= page.roles[row] & ENTRY
    return [row for row in entries if not (page.roles[row] & Role.WEAK and page.roles[row] & sure)]


def _may_be_entry(page: Page, row: int) -> bool:
    is_box = not page.is_inline(row) and page.tag[row] not in NO_ENTRIES
    return row > 1 and page.end[row] > page.first[row] and is_box and not _is_control(page, row)


def _is_control(page: Page, row: int) -> bool:
    """Return True for an element with little but a link, such as the one to reply."""
    return page.words(row) <= CONTROL_WORDS and page.features.subtrees.link_density[row] > CONTROL_LINKS


def _nest(page: Page, entries: Sequence[int]) -> list[Unit]:
    """Return the units of entries, the innermost resolved first."""
    is_entry = set(entries)
    inner: dict[int, list[int]] = defaultdict(list)
    around: list[int] = []
    for row in range(len(page.parent)):
        parent = page.parent[row]
        around.append(parent if parent in is_entry else around[parent] if parent >= 0 else -1)
        if row in is_entry:
            inner[around[row]].append(row)
    resolved: dict[int, list[Unit]] = {}
    for row in reversed(entries):
        resolved[row] = _resolve(page, row, [unit for entry in inner[row] for unit in resolved[entry]])
    return [unit for row in inner[-1] for unit in resolved[row]]


def _resolve(page: Page, row: int, inner: list[Unit]) -> list[Unit]:
    """Return the units that an entry stands for: itself with replies, or what it wraps.

    Args:
        page: the page.
        row: of the entry.
        inner: the units in it, in page order.
    """
    is_comment = page.roles[row] & Role.COMMENT or page.in_comments[row]
    role = Role.COMMENT if is_comment else Role.POST
    counts = Counter(_key(page, unit.outer) for unit in inner)
    replies = [unit for unit in inner if _is_reply(page, unit, row, role)]
    others = [unit for unit in inner if unit not in replies]
    parts = [unit for unit in others if counts[_key(page, unit.outer)] == 1]
    if not others:
        is_unit = not inner or _writes(page, row, inner[0]) or _signs(page, row, inner)
        return [Unit(row, row, role, inner)] if is_unit else inner
    if len(parts) < len(others) or sum(_is_whole(page, unit) for unit in parts) > 1:
        return [Unit(row, row, role, inner)] if _writes(page, row, inner[0]) else inner
    if len(parts) == 1 and _is_whole(page, parts[0]) and not _signs(page, row, inner):
        part = parts[0]
        part.outer, part.replies = row, part.replies + replies
        return [part]
    merged = sorted([*replies, *(reply for part in parts for reply in part.replies)], key=lambda unit: unit.outer)
    return [Unit(row, row, role, merged, [unit.element for unit in parts])]


def _is_reply(page: Page, unit: Unit, row: int, role: Role) -> bool:
    """Return True if a unit in an entry is like the entry itself, in a list, or a comment on a post."""
    if _key(page, unit.outer) == _key(page, row):
        return True
    for above in page.above(unit.outer):
        if above == row:
            break
        if page.roles[above] & Role.CHILDREN or (page.roles[above] & Role.AREA and unit.role == Role.COMMENT):
            return True
    return role == Role.POST and unit.role == Role.COMMENT and _is_signed(page, unit.element)


def _is_whole(page: Page, unit: Unit) -> bool:
    """Return True for a unit with a text and an author or date."""
    rows = range(unit.element, page.after[unit.element])
    is_long = page.features.is_long[page.first[unit.element] : page.end[unit.element]].any()
    return (bool(is_long) or any(page.roles[row] & Role.BODY for row in rows)) and _is_signed(page, unit.element)


def _key(page: Page, row: int) -> tuple[int, int]:
    return page.tag[row], page.kind[row]


def _writes(page: Page, row: int, inner: Unit) -> bool:
    """Return True if an entry holds a text of its own before the first unit in it."""
    for element in range(row + 1, inner.outer):
        is_body = page.roles[element] & (Role.BODY | Role.AREA) == Role.BODY
        if is_body and page.after[element] <= inner.outer and page.end[element] > page.first[element]:
            return True
    return bool(page.features.is_long[page.first[row] : page.first[inner.outer]].any())


def _signs(page: Page, row: int, inner: Sequence[Unit]) -> bool:
    """Return True if an entry holds an author or a date outside of the units in it."""
    skipped = {unit.outer: page.after[unit.outer] for unit in inner}
    element = row
    while element < page.after[row]:
        if element in skipped:
            element = skipped[element]
            continue
        if page.tag[element] == TIME or page.roles[element] & (Role.AUTHOR | Role.DATE):
            return True
        element += 1
    return False


def _is_signed(page: Page, row: int) -> bool:
    """Return True if an element holds the name of an author, or a date."""
    return _names_author(page, row, page.after[row]) or _is_dated(page, row)


def _is_dated(page: Page, row: int) -> bool:
    if any(page.tag[inner] == TIME or page.roles[inner] & Role.DATE for inner in range(row, page.after[row])):
        return True
    return any(page.holds_date(page.blocks.text[block]) for block in range(page.first[row], page.end[row]))


def _find_by_bodies(page: Page, units: Sequence[Unit], role: Role) -> list[Unit]:
    """Return units for texts whose names say that they are those of comments or posts."""
    covered = [False] * len(page.parent)
    for unit in units:
        covered[unit.outer] = True
    found: list[Unit] = []
    for row in range(1, len(page.parent)):
        covered[row] = covered[row] or covered[page.parent[row]]
        roles = page.roles[row]
        if covered[row] or not (roles & Role.BODY and roles & Role.OF_ENTRY) or page.end[row] <= page.first[row]:
            continue
        if page.is_of_comment(row) == (role == Role.COMMENT):
            covered[row] = True
            found.append(Unit(row, row, role))
    return found if len(found) > 1 or role == Role.COMMENT else []


def _find_in_areas(page: Page) -> list[Unit]:
    """Return the items or articles in a container of comments, where none of them is named."""
    groups: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for row in range(1, len(page.parent)):
        if page.in_comments[row] and page.end[row] > page.first[row] and not page.is_inline(row):
            groups[page.parent[row], page.tag[row], page.kind[row]].append(row)
    best = max(
        (rows for rows in groups.values() if all(_is_signed(page, row) for row in rows)),
        key=lambda rows: (sum(page.words(row) for row in rows) if len(rows) > 1 else 0, -rows[0]),
        default=[],
    )
    return [Unit(row, row, Role.COMMENT) for row in best] if len(best) > 1 else []


def _drop_unsigned(page: Page, units: Sequence[Unit]) -> list[Unit]:
    """Return units without those of a kind that never has an author or date, where another kind has them."""
    signed = {_kind(page, unit) for unit in flatten(units) if _is_signed(page, unit.element)}
    return [
        unit
        for unit in units
        if (not signed or _kind(page, unit) in signed or unit.replies) and not _is_elsewhere(page, unit.outer)
    ]


def _kind(page: Page, unit: Unit) -> tuple[tuple[int, int], Role]:
    return _key(page, unit.outer), unit.role


def _is_elsewhere(page: Page, row: int) -> bool:
    limit = ASIDE_SHARE * page.words(0)
    return any(page.roles[above] & Role.ASIDE and page.words(above) < limit for above in page.above(row))


def _widen(page: Page, units: Sequence[Unit]) -> None:
    """Widen units without author to the elements around them that hold one, or a date, and no other unit."""
    every = list(flatten(units))
    if len(every) < 2:
        return
    starts = sorted(unit.outer for unit in every)
    taken = {row for unit in every for row in (unit.outer, unit.element)}
    for unit in every:
        if _names_author(page, unit.element, page.after[unit.element]):
            continue
        own = _count(starts, unit.outer, page.after[unit.outer])
        levels = []
        for above in islice(page.above(unit.outer), MAX_WIDENING):
            if above <= 1 or above in taken or _count(starts, above, page.after[above]) != own:
                break
            levels.append(above)
        if (level := _find_signed(page, levels, unit.outer)) is None:
            continue
        if unit.element == unit.outer:
            unit.texts.append(unit.element)
            unit.element = level
        unit.outer = level


def _find_signed(page: Page, levels: Sequence[int], inner: int) -> int | None:
    """Return the first level around an element with a marked author, or else with a date; None if there is none."""
    for level in levels:
        if _names_author(page, level, inner) or _names_author(page, page.after[inner], page.after[level]):
            return level
    return next((level for level in levels if _is_dated_around(page, level, inner)), None)


def _is_dated_around(page: Page, around: int, inner: int) -> bool:
    """Return True if an element holds a date outside of an element in it."""
    blocks = (*range(page.first[around], page.first[inner]), *range(page.end[inner], page.end[around]))
    return any(page.holds_date(page.blocks.text[block]) for block in blocks)


def _names_author(page: Page, first: int, end: int) -> bool:
    return any(page.roles[row] & Role.AUTHOR for row in range(first, end))


def _count(starts: Sequence[int], first: int, end: int) -> int:
    return bisect_left(starts, end) - bisect_left(starts, first)


def _take_siblings(page: Page, units: Sequence[Unit]) -> None:
    """Give units without author and date the siblings between them and the next one, or before them."""
    groups: dict[int, list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.element == unit.outer and not unit.replies:
            groups[page.parent[unit.element]].append(unit)
    for parent, group in groups.items():
        if len(group) < 2 or any(_is_complete(page, unit.element) for unit in group):
            continue
        children = _children(page, parent)
        place = {row: at for at, row in enumerate(children)}
        leads = place[group[0].element] > 0 and _leads(page, children, place, group)
        between = children[place[group[0].element] + 1 : place[group[1].element]]
        if not any(_is_signed(page, row) for row in between):
            continue
        starts = _starts(page, children, [place[unit.element] for unit in group], leads)
        for unit, start, end in zip(group, starts, [*starts[1:], len(children)], strict=True):
            last = min(end, place[unit.element] + MAX_WIDENING)
            unit.texts.append(unit.element)
            unit.rows = (children[start], page.after[children[last - 1]])


def _is_complete(page: Page, row: int) -> bool:
    """Return True if an element holds a marked author and a date."""
    return _names_author(page, row, page.after[row]) and _is_dated(page, row)


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
    return any(_key(page, row) == _key(page, before) for row in between)


def _starts(page: Page, children: Sequence[int], places: Sequence[int], leads: bool) -> list[int]:
    """Return where each unit starts among its siblings: at itself, or at the sibling that leads it."""
    if not leads:
        return list(places)
    lead = _key(page, children[places[0] - 1])
    starts, done = [], -1
    for place in places:
        start = place
        while start - 1 > done and _key(page, children[start]) != lead:
            start -= 1
        starts.append(start if _key(page, children[start]) == lead else place)
        done = place
    return starts
