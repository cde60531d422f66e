"""The elements of a page that are one comment or post each, and how they are nested."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from boilerstrip.lexicon.tags import TAG_CODES
from boilerstrip.threads.names import ENTRY, Role
from boilerstrip.threads.nesting import key_of, nest
from boilerstrip.threads.page import Page
from boilerstrip.threads.shapes import find_shapes
from boilerstrip.threads.signs import is_signed, is_whole
from boilerstrip.threads.unit import Unit, flatten
from boilerstrip.threads.widening import take_siblings, widen

CONTROL_WORDS = 4
"""Words of a control."""
CONTROL_LINKS = 0.5
"""Share of its characters in links."""
UNSIGNED_SHARE = 0.5
"""Share of the words of all comments and posts that those of a kind without author and date must hold (swept .15-.5, by
the word-F1 of all posts: harvest-forum .911, .914, .918; no difference on magic-forum and WCXB's forums)."""
ASIDE_SHARE = 0.15
"""An element with a larger share of the page's words is not beside its content, whatever its name (swept .15-.5 on the
same pages: .914, .914, .906 on harvest-forum, .782, .774, .764 on magic-forum)."""
NO_ENTRIES = frozenset(
    TAG_CODES[tag]
    for tag in ("button", "form", "label", "nav", "h1", "h2", "h3", "h4", "h5", "h6", "textarea", "select", "header")
)
"""Elements that are no comment, whatever their names."""


def find_units(page: Page, is_discussion: bool) -> list[Unit]:
    """Return the comments and posts of a page, each with its replies.

    Args:
        page: the page.
        is_discussion: the page is a thread of a forum, or questions and answers.
    """
    entries = _find_entries(page)
    units = nest(page, entries)
    for role in (Role.COMMENT, Role.POST):
        if not any(unit.role == role for unit in flatten(units)):
            units += _find_by_bodies(page, units, role)
    units = units or _find_in_areas(page)
    widen(page, units)
    if is_discussion and sum(is_whole(page, unit.element) for unit in units) < 2:
        units = [Unit(row, row, Role.POST) for row in find_shapes(page)] or units
    units = _drop_unsigned(page, units)
    for unit in flatten(units):
        unit.rows = unit.rows if unit.rows[1] else (unit.element, page.after[unit.element])
    take_siblings(page, list(flatten(units)))
    return units


def _find_entries(page: Page) -> list[int]:
    """Return the elements that are named as a comment or post; as a box only where none is named more clearly."""
    entries = [row for row, roles in enumerate(page.roles) if roles & ENTRY and _may_be_entry(page, row)]
    sure = 0
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


def _find_by_bodies(page: Page, units: Sequence[Unit], role: int) -> list[Unit]:
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
        (rows for rows in groups.values() if all(is_signed(page, row) for row in rows)),
        key=lambda rows: (sum(page.words(row) for row in rows) if len(rows) > 1 else 0, -rows[0]),
        default=[],
    )
    return [Unit(row, row, Role.COMMENT) for row in best] if len(best) > 1 else []


def _drop_unsigned(page: Page, units: Sequence[Unit]) -> list[Unit]:
    """Return units without those of a kind that never has an author or date, where another kind has them."""
    signed = {_kind(page, unit) for unit in flatten(units) if is_signed(page, unit.element)}
    words: Counter[tuple[tuple[int, int], int]] = Counter()
    for unit in units:
        words[_kind(page, unit)] += page.words(unit.outer)
    needed = UNSIGNED_SHARE * words.total()
    kept = {kind for kind, count in words.items() if not signed or kind in signed or count >= needed}
    return [
        unit for unit in units if (_kind(page, unit) in kept or unit.replies) and not _is_elsewhere(page, unit.outer)
    ]


def _kind(page: Page, unit: Unit) -> tuple[tuple[int, int], int]:
    return key_of(page, unit.outer), unit.role


def _is_elsewhere(page: Page, row: int) -> bool:
    limit = ASIDE_SHARE * page.words(0)
    return any(page.roles[above] & Role.ASIDE and page.words(above) < limit for above in page.above(row))
