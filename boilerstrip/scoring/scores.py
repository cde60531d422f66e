"""Scores: how likely each block is main content, and on request why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np

from boilerstrip.arrays import F64
from boilerstrip.features.block_features import Features
from boilerstrip.options import Focus

if TYPE_CHECKING:
    from boilerstrip.scoring.reasons.facts import Facts
    from boilerstrip.scoring.reasons.statement import Statement

Phrase = Callable[["Facts", int], "Statement"]
"""States what is observed about the block in a row of the page."""


def logistic(log_odds: F64) -> F64:
    """Convert log-odds to probabilities.

    >>> logistic(np.array([0.0])).tolist()
    [0.5]
    """
    probability: F64 = 1 / (1 + np.exp(-log_odds))
    return probability


class Contributions(NamedTuple):
    """What each of k features adds to the log-odds of each of n blocks."""

    features: tuple[str, ...]
    """Names. Features of one kind of evidence share what stands before the comma."""
    log_odds: F64
    """[k, n]"""


class Explanation(Protocol):
    """What a scorer keeps of a page so that its scores can be explained later."""

    @property
    def features(self) -> Features:
        """Those of the page."""

    def contributions(self) -> Contributions:
        """Compute what each feature adds to each score."""

    def phrases(self) -> Mapping[str, Phrase]:
        """Phrases by the names of the features."""


@dataclass(frozen=True)
class Scores:
    """Scores of n blocks, in log-odds."""

    log_odds: F64
    """[n]"""
    explanation: Explanation

    @cached_property
    def probability(self) -> F64:
        """[n] how likely a block is main content, 0 to 1."""
        return logistic(self.log_odds)


class Scorer(Protocol):
    """Scores the blocks of a page."""

    def score(self, features: Features, focus: Focus) -> Scores:
        """Score all blocks of a page."""
