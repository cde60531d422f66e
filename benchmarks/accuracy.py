"""Accuracy of a system on a group of pages, with a bootstrap confidence interval."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from benchmarks.bootstrap import percentile_interval, resampled_means
from benchmarks.scoring import PageScore

Measure = Literal["word-F1", "snippet F1"]
"""Mean word-F1 of the pages; or, without gold text, F1 of the snippets of all pages together."""


@dataclass(frozen=True, slots=True)
class Accuracy:
    """A figure from 0 to 1 and its 95 % interval (see :mod:`benchmarks.bootstrap`)."""

    value: float
    low: float
    high: float
    pages: int
    """Number of pages whose annotations allow the figure."""


def choose_measure(scores: Sequence[PageScore]) -> Measure:
    """The measure for these pages: word-F1 if any page has gold text, else snippet F1."""
    return "word-F1" if any(score.words is not None for score in scores) else "snippet F1"


def page_accuracy(score: PageScore, measure: Measure) -> float | None:
    """Accuracy on one page, or None if its annotations do not allow the measure."""
    numerator, denominator = _fraction(score, measure)
    return numerator / denominator if denominator else None


def group_accuracy(scores: Sequence[PageScore], measure: Measure) -> Accuracy | None:
    """Accuracy on a group of pages, reproducible to the last bit.

    Args:
        scores: one system's scores.
        measure: the measure to use.

    Returns:
        None if no page's annotations allow the measure.
    """
    fractions = [fraction for score in scores if (fraction := _fraction(score, measure))[1]]
    if not fractions:
        return None
    low, high = percentile_interval(np.divide(*resampled_means(fractions).T))
    numerator, denominator = map(sum, zip(*fractions, strict=True))
    return Accuracy(numerator / denominator, low, high, len(fractions))


def _fraction(score: PageScore, measure: Measure) -> tuple[float, float]:
    """A page's share of the numerator and of the denominator; both measures are fractions of sums over pages."""
    if measure == "word-F1":
        return (0.0, 0.0) if score.words is None else (score.words.f1, 1.0)
    counts = score.snippets
    twice = 2.0 * counts.true_positives
    return twice, twice + counts.false_positives + counts.false_negatives
