"""Elements named as comments or posts to units: what they wrap, what is part of them, and what replies to them."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from boilerstrip.threads.names import Role
from boilerstrip.threads.page import TIME, Page
from boilerstrip.threads.signs import is_signed, is_whole
from boilerstrip.threads.unit import Unit


def nest(page: Page, entries: Sequence[int]) -> list[Unit]:
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
    counts = Counter(key_of(page, unit.outer) for unit in inner)
    replies: list[Unit] = []
    others: list[Unit] = []
    for unit in inner:
        (replies if _is_reply(page, unit, row, role) else others).append(unit)
    parts = [unit for unit in others if counts[key_of(page, unit.outer)] == 1]
    if not others:
        is_unit = not inner or _writes(page, row, inner[0]) or _signs(page, row, inner)
        return [Unit(row, row, role, inner)] if is_unit else inner
    if len(parts) < len(others) or sum(is_whole(page, unit.element) for unit in parts) > 1:
        return [Unit(row, row, role, inner)] if _writes(page, row, inner[0]) else inner
    if len(parts) == 1 and is_whole(page, parts[0].element) and not _signs(page, row, inner):
        part = parts[0]
        part.outer, part.replies = row, part.replies + replies
        return [part]
    merged = sorted([*replies, *(reply for part in parts for reply in part.replies)], key=lambda unit: unit.outer)
    return [Unit(row, row, role, merged, [unit.element for unit in parts])]


def _is_reply(page: Page, unit: Unit, row: int, role: int) -> bool:
    """Return True if a unit in an entry is like the entry itself, in a list, or a comment on a post."""
    if key_of(page, unit.outer) == key_of(page, row):
        return True
    for above in page.above(unit.outer):
        if above == row:
            break
        if page.roles[above] & Role.CHILDREN or (page.roles[above] & Role.AREA and unit.role == Role.COMMENT):
            return True
    return role == Role.POST and unit.role == Role.COMMENT and is_signed(page, unit.element)


def key_of(page: Page, row: int) -> tuple[int, int]:
    """Return the tag and the first class name of an element, as numbers."""
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
