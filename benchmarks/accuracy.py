"""How accurate a system is on a group of pages: one figure, and how far chance may have moved it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from benchmarks.bootstrap import percentile_interval, resampled_means
from benchmarks.scoring import PageScore

Measure = Literal["word-F1", "snippet F1"]
"""The mean of the pages' word-F1; or, where the gold is no text, the F1 of the snippets of all pages."""


@dataclass(frozen=True, slots=True)
class Accuracy:
    """A figure from 0 to 1 and its 95 % interval: see :mod:`benchmarks.bootstrap`."""

    value: float
    low: float
    high: float
    pages: int


def choose_measure(scores: Sequence[PageScore]) -> Measure:
    """Word-F1 where any page has gold text."""
    return "word-F1" if any(score.words is not None for score in scores) else "snippet F1"


def page_accuracy(score: PageScore, measure: Measure) -> float | None:
    """One page's figure; None where its gold does not allow it."""
    part, whole = _fraction(score, measure)
    return part / whole if whole else None


def group_accuracy(scores: Sequence[PageScore], measure: Measure) -> Accuracy | None:
    """The figure of these pages, the same each time; None where no page's gold allows it."""
    rows = [parts for score in scores if (parts := _fraction(score, measure))[1]]
    if not rows:
        return None
    low, high = percentile_interval(np.divide(*resampled_means(rows).T))
    part, whole = map(sum, zip(*rows, strict=True))
    return Accuracy(part / whole, low, high, len(rows))


def _fraction(score: PageScore, measure: Measure) -> tuple[float, float]:
    """What a page adds to both sides of the fraction that either measure is."""
    if measure == "word-F1":
        return (0.0, 0.0) if score.words is None else (score.words.f1, 1.0)
    counts = score.snippets
    twice = 2.0 * counts.true_positives
    return twice, twice + counts.false_positives + counts.false_negatives
