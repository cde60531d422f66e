"""Precision, recall and F1 of two multisets, and the two ways to average them."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean


@dataclass(frozen=True, slots=True)
class Overlap:
    """Precision and recall of an answer, each from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return harmonic_mean(self.precision, self.recall)


MISS = Overlap(0.0, 0.0)
"""The score of a crash."""


def harmonic_mean(a: float, b: float) -> float:
    """Harmonic mean 2ab / (a + b), or 0 if both are 0.

    >>> harmonic_mean(1.0, 0.5)
    0.6666666666666666
    >>> harmonic_mean(0.0, 0.0)
    0.0
    """
    return 2 * a * b / (a + b) if a + b else 0.0


def multiset_overlap(answer: Iterable[Hashable], gold: Iterable[Hashable]) -> Overlap:
    """Overlap of two multisets of tokens: 1 if both are empty, 0 if one is, as in WCXB.

    >>> multiset_overlap("aab", "abc")
    Overlap(precision=0.6666666666666666, recall=0.6666666666666666)
    >>> multiset_overlap("", ""), multiset_overlap("a", "")
    (Overlap(precision=1.0, recall=1.0), Overlap(precision=0.0, recall=0.0))
    """
    given, wanted = Counter(answer), Counter(gold)
    if not given and not wanted:
        return Overlap(1.0, 1.0)
    if not given or not wanted:
        return MISS
    shared = (given & wanted).total()
    return Overlap(shared / given.total(), shared / wanted.total())


def mean_page_f1(pages: Sequence[Overlap]) -> float:
    """Mean page F1, as WCXB and most papers report it.

    >>> mean_page_f1([Overlap(1.0, 0.5), Overlap(0.0, 0.0)])
    0.3333333333333333
    """
    return fmean(page.f1 for page in pages)


def f1_of_means(pages: Sequence[Overlap]) -> float:
    """F1 of the mean precision and the mean recall, as article-extraction-benchmark reports it.

    >>> f1_of_means([Overlap(1.0, 0.5), Overlap(0.0, 0.0)])
    0.3333333333333333
    >>> f1_of_means([Overlap(1.0, 0.0), Overlap(0.0, 1.0)])  # the mean page F1 would be 0
    0.5
    """
    return harmonic_mean(fmean(page.precision for page in pages), fmean(page.recall for page in pages))
