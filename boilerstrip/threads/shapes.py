"""Posts that no name marks: siblings of one shape, each with a text, a date and a name."""

from collections import defaultdict
from collections.abc import Sequence

from boilerstrip.threads.names import Role
from boilerstrip.threads.page import TIME, Page

MIN_SHARE = 0.4
"""Share of a discussion's running text that its posts hold at least (swept .2-.6, by the word-F1 of all posts:
harvest-forum .921, .914, .906; WCXB's forums .784, .789, .795)."""
SIGNED_SHARE = 0.4
"""Share of the posts that have a date (swept .4-.8 on the same pages: .929, .914, .904 and .792, .789, .789)."""


def find_shapes(page: Page) -> list[int]:
    """Return the elements that hold the texts of a discussion whose names tell nothing.

    They are siblings with the same tag and class name. Each has a date, or
    there is one between it and the next.
    """
    groups: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for row in range(2, len(page.parent)):
        if page.end[row] > page.first[row] and not page.is_inline(row):
            groups[page.parent[row], page.tag[row], page.kind[row]].append(row)
    running = page.features.subtrees.running_words
    needed = max(MIN_SHARE * running[0], 1)
    best: list[int] = []
    words = 0.0
    for group in groups.values():
        texts = [row for row in group if running[row] > 0]
        held = sum(float(running[row]) for row in texts)
        if len(group) > 1 and held >= needed and held >= words and _are_signed(page, group):
            best, words = group, held
    return best


def _are_signed(page: Page, group: Sequence[int]) -> bool:
    """Return True if most elements have a date, or what is between them has."""
    ends = [*group[1:], page.after[page.parent[group[0]]]]
    signed = sum(_has_date(page, row, end) for row, end in zip(group, ends, strict=True))
    return signed >= SIGNED_SHARE * len(group)


def _has_date(page: Page, first: int, end: int) -> bool:
    if any(page.tag[row] == TIME or page.roles[row] & Role.DATE for row in range(first, end)):
        return True
    blocks = range(page.first[first], max(page.end[row] for row in range(first, end)))
    return any(page.holds_date(page.blocks.text[block]) for block in blocks)
