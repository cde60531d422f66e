"""Groups of blocks that say the same: equal words, or one cut from the other."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from boilerstrip.selection.likeness import is_cut_from, say_the_same
from boilerstrip.selection.wording import Wording, flatten

MAX_FORMS = 8
"""Forms of a text, and groups with the same words, to which another text is compared: cost stays linear."""
BEGINNING = 8
"""Letters at least of a text that was cut off."""

Wordings = Mapping[int, Wording]
"""Wordings by row, in page order."""
Group = list[int]
"""Rows of blocks that say the same, in page order."""


def group_copies(wordings: Wordings, belong: Callable[[int, int], bool]) -> list[Group]:
    """Group texts that say the same, and add those cut from one of them.

    Args:
        wordings: of the blocks that are compared.
        belong: tells if a block may be a copy of the last one of a group, by their rows.
    """
    groups = _group_equal(wordings, belong)
    cut = [row for row, wording in wordings.items() if wording.is_cut_off and len(wording.letters) >= BEGINNING]
    return _join_cut(groups, cut, wordings) if cut else groups


def _group_equal(wordings: Wordings, belong: Callable[[int, int], bool]) -> list[Group]:
    groups: list[Group] = []
    by_words = defaultdict[str, list[Group]](list)
    for row, wording in wordings.items():
        alike = by_words[flatten(wording.words)]
        group = next((group for group in alike[: -MAX_FORMS - 1 : -1] if _fits(row, group, wordings, belong)), None)
        if group is None:
            group = []
            alike.append(group)
            groups.append(group)
        group.append(row)
    return groups


def _fits(row: int, group: Group, wordings: Wordings, belong: Callable[[int, int], bool]) -> bool:
    """True if a text says the same as the last ones of a group: two that differ by a number do not meet in one."""
    return belong(row, group[-1]) and all(say_the_same(wordings[row], wordings[other]) for other in group[-MAX_FORMS:])


def _join_cut(groups: Sequence[Group], cut: Sequence[int], wordings: Wordings) -> list[Group]:
    """Add texts that were cut off to the group of the whole text that is next to them."""
    group_of = {row: group for group in groups for row in group}
    by_beginning = defaultdict[str, list[int]](list)
    for row, wording in wordings.items():
        by_beginning[wording.letters[:BEGINNING]].append(row)
    for row in cut:
        near = _nearest(row, by_beginning[wordings[row].letters[:BEGINNING]])
        whole = next((other for other in near if _is_whole(wordings[other], wordings[row])), None)
        if whole is not None and group_of[whole] is not group_of[row]:
            group_of[row].remove(row)
            group_of[row] = group_of[whole]
            group_of[whole].append(row)
    return [sorted(group) for group in groups if group]


def _is_whole(whole: Wording, cut: Wording) -> bool:
    return is_cut_from(cut, whole) and say_the_same(whole, cut)


def _nearest(row: int, rows: Sequence[int]) -> list[int]:
    """Return the rows next to a row among sorted ones, the nearest first."""
    place = bisect_left(rows, row)
    near = [*rows[max(place - MAX_FORMS, 0) : place], *rows[place + 1 : place + 1 + MAX_FORMS]]
    return sorted(near, key=lambda other: abs(other - row))
