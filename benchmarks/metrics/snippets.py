"""Snippets found and missing, the measure of trafilatura's evaluation (``tests/evaluate.py``).

A ``with`` snippet is a true positive if the answer contains it, else a false negative; a ``without`` snippet is a false
positive if the answer contains it, else a true negative. Counts are summed over all pages. Unlike there, white space is
collapsed before the comparison, so that line breaks do not matter.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Snippets:
    """Counts of snippets on one or more pages.

    >>> Snippets(3, 1, 1, 5).precision, Snippets(3, 1, 1, 5).recall, Snippets(3, 1, 1, 5).accuracy
    (0.75, 0.75, 0.8)
    """

    true_positives: int = 0
    false_negatives: int = 0
    false_positives: int = 0
    true_negatives: int = 0

    def __add__(self, other: "Snippets") -> "Snippets":
        return Snippets(
            self.true_positives + other.true_positives,
            self.false_negatives + other.false_negatives,
            self.false_positives + other.false_positives,
            self.true_negatives + other.true_negatives,
        )

    @property
    def precision(self) -> float:
        return _share(self.true_positives, self.true_positives + self.false_positives)

    @property
    def recall(self) -> float:
        return _share(self.true_positives, self.true_positives + self.false_negatives)

    @property
    def f1(self) -> float:
        twice = 2 * self.true_positives
        return _share(twice, twice + self.false_positives + self.false_negatives)

    @property
    def accuracy(self) -> float:
        correct = self.true_positives + self.true_negatives
        return _share(correct, correct + self.false_positives + self.false_negatives)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def collapse_space(text: str) -> str:
    r"""Replace each run of white space by one space.

    >>> collapse_space(" a\n\xa0b ")
    'a b'
    """
    return " ".join(text.split())


def contains(text: str, snippet: str) -> bool:
    r"""True if a text contains a snippet, with white space collapsed in both.

    >>> contains("one\n two", "one two"), contains("onetwo", "one two")
    (True, False)
    """
    return collapse_space(snippet) in collapse_space(text)


def snippet_counts(answer: str, with_: Iterable[str], without: Iterable[str]) -> Snippets:
    """Counts of snippets on one page.

    >>> snippet_counts("a b c", with_=["a b", "x"], without=["c", "y", "z"])
    Snippets(true_positives=1, false_negatives=1, false_positives=1, true_negatives=2)
    """
    text = collapse_space(answer)
    wanted = [collapse_space(snippet) in text for snippet in with_]
    unwanted = [collapse_space(snippet) in text for snippet in without]
    return Snippets(sum(wanted), wanted.count(False), sum(unwanted), unwanted.count(False))
