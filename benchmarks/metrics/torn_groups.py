"""Torn groups: lists, table rows, questions with answers, and terms with definitions of which an answer has a part.

This is the project's own measure. A group counts if the gold has all of its members (see
:mod:`benchmarks.gold_elements`). The answer then has it whole, drops it whole, or tears it. Members whose text the
gold has more than once do not tell which copy an answer has, and are left out. A line of a member is kept if the answer
contains it, or at least 80 % of its words in runs of four.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from benchmarks.metrics.text_index import TextIndex

KINDS = ("lists", "table rows", "questions", "definitions")


MIN_KEPT = 0.8
"""Share of a line's words that an answer must have; what is lost inside a line is another matter."""


@dataclass(frozen=True, slots=True)
class Group:
    """Things that belong together."""

    kind: str
    """One of ``KINDS``."""
    members: tuple[tuple[str, ...], ...]
    """Keys of each member's lines; at least two members."""


@dataclass(frozen=True, slots=True)
class GroupCounts:
    """Number of groups in the gold, and what an answer did to them."""

    wanted: int = 0
    torn: int = 0
    dropped: int = 0

    def __add__(self, other: "GroupCounts") -> "GroupCounts":
        return GroupCounts(self.wanted + other.wanted, self.torn + other.torn, self.dropped + other.dropped)


def torn_groups(answer: TextIndex, groups: Iterable[Group]) -> Mapping[str, GroupCounts]:
    r"""Counts of groups by kind.

    >>> from benchmarks.metrics.text_index import make_key
    >>> texts = ("Rake", "Rinse"), ("Tin", "Lid"), ("Sun", "Wind")
    >>> groups = [Group("lists", tuple((make_key(text),) for text in pair)) for pair in texts]
    >>> torn_groups(TextIndex("Rake\nRinse\nTin"), groups)
    {'lists': GroupCounts(wanted=3, torn=1, dropped=1)}
    """
    counts: dict[str, GroupCounts] = {}
    for group in groups:
        kept = [all(_has_line(answer, key) for key in keys) for keys in group.members]
        result = GroupCounts(1, any(kept) and not all(kept), not any(kept))
        counts[group.kind] = counts.get(group.kind, GroupCounts()) + result
    return counts


def _has_line(answer: TextIndex, key: str) -> bool:
    return bool(answer.count(key)) or answer.count_words(key) >= MIN_KEPT * len(key.split())
