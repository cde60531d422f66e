"""Expected-F decoding: the likeliest blocks, as many as maximise the expected F-beta of a page."""

from math import pi, sqrt
from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import F64, I64, Mask
from boilerstrip.native import kernels

MIN_BLOCK_WORDS = 0.3
"""Weight, in words, of a block without a word (a line of dashes)."""
MIN_EXPECTED_F = 0.15
"""A page whose best choice is expected to score less has no main content (from .18 on, WCXB loses)."""
ERRORS = np.array(((-1.1503,), (-0.3186,), (0.3186,), (1.1503,)))
"""Medians of the four quarters of the standard normal distribution, as samples of it (8 or 32 samples: no difference
beyond .0005)."""
LEAST_LIKELY = 1e-9


class Ranking(NamedTuple):
    """A page's n blocks from the likeliest on, and what is expected of each."""

    order: I64
    """[n] rows of the blocks."""
    gains: F64
    """[errors, n] expected words of main content, for each sample of the error."""
    weight: F64
    """[n] words."""

    def best(self, beta: float) -> Mask:
        """[n] the blocks of the prefix with the highest expected F-beta; none if that is too low."""
        kept = np.zeros(len(self.order), np.bool_)
        size, score = kernels.best_prefix(self.gains, self.weight, beta**2)
        if (1 + beta**2) * score >= MIN_EXPECTED_F * len(self.gains):
            kept[self.order[:size]] = True
        return kept


def best_prefix(probability: F64, words: F64, beta: float, spread: float) -> Mask:
    """[n] the likeliest blocks, as many as maximise the expected F-beta.

    With blocks sorted by probability p, of w words each, the prefix that
    maximises (1 + b²) Σ p w / (Σ w + b² Σ_all p w), as in expected-F1
    decoding (Lewis 1995; Ye et al. 2012). That takes blocks to be right or
    wrong independently. If their log-odds share a normal error of this
    spread, the mean over such errors is maximised: thirty teasers of .35 each
    are all content or none is.

    >>> probability, words = np.array([0.9, *[0.35] * 9]), np.full(10, 10.0)
    >>> [int(best_prefix(probability, words, 1.0, spread).sum()) for spread in (0.0, 3.0)]
    [10, 1]

    Args:
        probability: [n] how likely each block is main content.
        words: [n] its length.
        beta: how many times recall counts as much as precision.
        spread: standard deviation of the common error, in log-odds.
    """
    return rank(probability, words, spread).best(beta)


def rank(probability: F64, words: F64, spread: float) -> Ranking:
    """Rank n blocks by their probability; arguments as for :func:`best_prefix`."""
    order = (-probability).argsort(kind="stable")
    weight = np.maximum(words, MIN_BLOCK_WORDS).take(order)
    return Ranking(order, _sample_errors(probability.take(order), spread) * weight, weight)


def _sample_errors(probability: F64, spread: float) -> F64:
    """[errors, n] the probabilities for each sample of a common error, whose mean they nearly are.

    The mean of the logistic function over a normal distribution is near that
    of the log-odds over √(1 + π σ² / 8) (MacKay 1992).
    """
    if not spread:
        return probability[np.newaxis]
    odds_against = 1 / np.maximum(probability, LEAST_LIKELY) - 1
    steeper = odds_against ** sqrt(1 + pi * spread**2 / 8)
    samples: F64 = 1 / (1 + np.exp(spread * ERRORS) * steeper)
    return samples
