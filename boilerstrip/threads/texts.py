"""What the author of a comment wrote: its blocks, without names, dates and controls."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from boilerstrip.lexicon.hints import Hint
from boilerstrip.threads.names import NONE, Role
from boilerstrip.threads.page import Page
from boilerstrip.threads.signs import is_signed

MAX_FURNITURE_WORDS = 8
"""Words of a label, a count or a line of a profile."""
MIN_COPIES = 3
COPIED_SHARE = 0.3
"""A short text that this share of a page's comments hold, numbers left out, is part of its design (swept .15-.5:
no difference on 264 forum pages)."""
LINKED = 0.5
"""Share of a short text's characters in links from which it is a control."""
LEVELS = 3
"""How far above a block a name is looked for that says that it is no text."""
NO_TEXT = Role.FURNITURE | Role.AUTHOR | Role.DATE | Role.SIGNATURE | Role.HEAD
NO_BODY = Role.AUTHOR | Role.DATE | Role.FURNITURE
LABELS = ("share", "comments", "navigation")
CONTROL = 1 << Hint.CONTROL


def find_bodies(page: Page, elements: Sequence[int], texts: Collection[int]) -> list[int]:
    """Return the elements of a comment that hold what its author wrote, the outermost of them without anything else.

    Args:
        page: the page.
        elements: those of the comment, in page order.
        texts: those of them that are named as a comment, too.
    """
    bodies = [
        row
        for row in elements
        if (page.roles[row] & Role.BODY or row in texts) and page.end[row] > page.first[row] and row != elements[0]
    ]
    chosen: list[int] = []
    sure: set[int] = set()
    end = sure_end = -1
    is_own = set(elements)
    for row in bodies:
        if row < end or _in_quote_or_furniture(page, row, elements[0]):
            continue
        is_sure = _is_sure(page, row) or row < sure_end
        sure_end = page.after[row] if is_sure and row >= sure_end else sure_end
        within = bodies[bisect_right(bodies, row) : bisect_left(bodies, page.after[row])]
        if row in texts and any(_is_sure(page, inner) for inner in within):
            continue
        if (row in texts or within) and _holds_more(page, row, is_own):
            continue
        if _covers(page, row, elements[0]) and is_signed(page, row):
            continue
        chosen.append(row)
        sure |= {row} if is_sure else set()
        end = page.after[row]
    return [row for row in chosen if row in sure] or chosen


def _covers(page: Page, row: int, outer: int) -> bool:
    """Return True for a block-level element with all that is in another one."""
    return not page.is_inline(row) and page.first[row] == page.first[outer] and page.end[row] == page.end[outer]


def _is_sure(page: Page, row: int) -> bool:
    return bool(page.roles[row] & Role.BODY and page.roles[row] & (Role.OF_ENTRY | Role.SURE))


def _in_quote_or_furniture(page: Page, row: int, top: int) -> bool:
    for above in page.above(row):
        if above < top:
            break
        if page.is_quote(above) or page.roles[above] & Role.SIGNATURE:
            return True
    return bool(page.roles[row] & Role.SIGNATURE)


def _holds_more(page: Page, row: int, own: set[int]) -> bool:
    """Return True if an element holds an author, a date or controls, or what is not part of the comment."""
    inner, end = row + 1, page.after[row]
    while inner < end:
        if page.is_quote(inner):
            inner = page.after[inner]
            continue
        if inner not in own or (page.roles[inner] & NO_BODY and page.end[inner] > page.first[inner]):
            return True
        inner += 1
    return False


def find_rows(
    page: Page, elements: Sequence[int], bodies: Iterable[int], own: Sequence[int], is_text: Mapping[int, bool]
) -> list[int]:
    """Return the rows of the blocks that the author of a comment wrote.

    Args:
        page: the page.
        elements: those of the comment, in page order.
        bodies: those of them that hold the text; empty if the page marks none.
        own: rows of its blocks.
        is_text: by row, whether a block that holds the author or the date holds a sentence, too.
    """
    inside = {row for body in bodies for row in range(page.first[body], page.end[body])}
    top = elements[0]
    candidates = [row for row in own if row in inside and not _is_furniture(page, row, top, is_body=True)]
    if not candidates:
        candidates = [row for row in own if is_text.get(row, not _is_furniture(page, row, top, is_body=False))]
    return candidates


def _is_furniture(page: Page, row: int, top: int, is_body: bool) -> bool:
    """Return True if a block is a control, a count or the like.

    Args:
        page: the page.
        row: of the block.
        top: the element of its comment.
        is_body: the block is in an element that is named as the comment's text.
    """
    features = page.features
    is_short = features.counts.words[row] <= MAX_FURNITURE_WORDS
    roles = _roles_around(page, row, top)
    if roles & Role.SIGNATURE:
        return True
    if not is_short:
        return False
    if any(features.labels[kind][row] for kind in LABELS) or not features.counts.words[row]:
        return True
    is_control = bool(int(features.hints_near[row]) & CONTROL)
    if is_body:
        return is_control or bool(roles & Role.FURNITURE and (features.link_density[row] > 0 or row in page.line_roles))
    return (
        bool(roles & NO_TEXT)
        or is_control
        or features.link_density[row] > LINKED
        or page.holds_date(page.blocks.text[row])
    )


def _roles_around(page: Page, row: int, top: int) -> int:
    """Return the roles of the elements around a block, up to the one that holds the comment's text."""
    element, roles = page.block_element[row], page.line_roles.get(row, NONE)
    for _ in range(LEVELS):
        if element <= top or page.roles[element] & Role.BODY or page.is_quote(page.parent[element]):
            break
        roles |= page.roles[element]
        element = page.parent[element]
    return roles


def find_copied(page: Page, rows_of_units: Sequence[Sequence[int]]) -> frozenset[str]:
    """Return the short texts that many comments hold: labels and controls; numbers are left out.

    Args:
        page: the page.
        rows_of_units: rows of the blocks of each comment.
    """
    copies = Counter(key for rows in rows_of_units for key in {key_of(page, row) for row in rows} - {""})
    needed = max(MIN_COPIES, COPIED_SHARE * len(rows_of_units))
    return frozenset(key for key, count in copies.items() if count >= needed)


def key_of(page: Page, row: int) -> str:
    """Return a short block's text without numbers, up to a colon; empty for a longer one."""
    if page.features.counts.words[row] > MAX_FURNITURE_WORDS:
        return ""
    text = "".join(char for char in page.blocks.text[row].casefold() if not char.isdigit()).strip()
    label, colon, _ = text.partition(":")
    return label + colon if colon and label else text


def cuts_of(
    page: Page, rows: Sequence[int], bodies: Sequence[int], named: Iterable[int]
) -> Mapping[int, tuple[int, int]]:
    """Return what is left of the blocks whose line also holds the author or the date: offsets of characters by row.

    Args:
        page: the page.
        rows: of the comment's blocks.
        bodies: elements that hold its text.
        named: elements that name its author and date.
    """
    cuts: dict[int, tuple[int, int]] = {}
    kept = set(rows)
    for body in bodies:
        if page.is_inline(body) and page.end[body] == page.first[body] + 1 and page.first[body] in kept:
            row = page.first[body]
            start, end = page.span(body)
            before = cuts.get(row, (start, end))
            cuts[row] = (min(start, before[0]), max(end, before[1]))
    in_line = {page.first[body] for body in bodies} & set(cuts)
    for element in named:
        row = page.first[element]
        if row not in kept or page.end[element] != row + 1 or row in in_line:
            continue
        start, end = page.span(element)
        first, last = cuts.get(row, (0, len(page.blocks.text[row])))
        if start - first <= last - end:
            cuts[row] = (max(first, end), last)
        else:
            cuts[row] = (first, min(last, start))
    return cuts
