"""Score of an answer by kind of element: words lost, torn groups, exactness of code, rows of tables."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from benchmarks.gold_elements import GoldElements
from benchmarks.metrics import GroupCounts, Kept, TextIndex, code_lines, element_words, table_rows, torn_groups

NOTHING = Kept()


@dataclass(frozen=True, slots=True)
class ElementScore:
    """Counts on one or more pages."""

    words: Mapping[str, Kept] = field(default_factory=dict)
    """Words of the gold's elements, by kind."""
    groups: Mapping[str, GroupCounts] = field(default_factory=dict)
    """Groups that the gold has whole, by kind."""
    code: Kept = NOTHING
    """Lines of code, kept if they are exact."""
    rows: Kept = NOTHING
    """Table rows, kept if their cells are on one line in their columns."""

    def __add__(self, other: "ElementScore") -> "ElementScore":
        return ElementScore(
            words={
                kind: self.words.get(kind, Kept()) + other.words.get(kind, Kept())
                for kind in {**self.words, **other.words}
            },
            groups={
                kind: self.groups.get(kind, GroupCounts()) + other.groups.get(kind, GroupCounts())
                for kind in {**self.groups, **other.groups}
            },
            code=self.code + other.code,
            rows=self.rows + other.rows,
        )

    def __bool__(self) -> bool:
        return self != ElementScore()


def score_elements(answer: str, gold: GoldElements) -> ElementScore:
    """Score an answer.

    Args:
        answer: text or Markdown.
        gold: elements of the page that its gold has.
    """
    index = TextIndex(answer)
    return ElementScore(
        words=element_words(index, gold.elements),
        groups=torn_groups(index, gold.groups),
        code=code_lines(answer, gold.code),
        rows=table_rows(index, gold.rows),
    )
