"""How likely each block is main content, and why."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np

from boilerstrip.arrays import F64
from boilerstrip.features.block_features import Features
from boilerstrip.options import Focus


def logistic(log_odds: F64) -> F64:
    """Log-odds to probabilities.

    >>> logistic(np.array([0.0])).tolist()
    [0.5]
    """
    probability: F64 = 1 / (1 + np.exp(-log_odds))
    return probability


@dataclass(frozen=True)
class Scores:
    """Scores of n blocks, in log-odds."""

    log_odds: F64
    """[n]"""
    explain: Callable[[], tuple[tuple[str, ...], F64]]
    """Names of k kinds of evidence, and what each adds to the log-odds of each block, [n, k]; called when reasons are
    asked for."""

    @cached_property
    def probability(self) -> F64:
        """[n] how likely a block is main content, 0 to 1."""
        return logistic(self.log_odds)

    @cached_property
    def _explained(self) -> tuple[tuple[str, ...], F64, F64]:
        """Names, terms, and the terms compared with their means over the page."""
        names, terms = self.explain()
        return names, terms, terms - (terms.mean(axis=0) if len(terms) else 0)

    def strongest(self, row: int, most: int) -> list[tuple[str, float]]:
        """The evidence that moves a block's score most, strongest first."""
        names, terms, _ = self._explained
        order = np.argsort(-np.abs(terms[row]), kind="stable")[:most]
        return [(names[k], float(terms[row, k])) for k in order if terms[row, k]]

    def reason(self, row: int, for_content: bool) -> str:
        """Name of the evidence that speaks most for the verdict, compared with the page's other blocks."""
        names, terms, apart = self._explained
        side = 1 if for_content else -1
        speaks = np.where(side * terms[row] > 0, side * apart[row], -np.inf)
        best = int(np.argmax(speaks))
        if np.isfinite(speaks[best]):
            return names[best]
        return "no evidence against it" if for_content else "no evidence for it"


class Scorer(Protocol):
    """What judges the blocks of a page."""

    def score(self, features: Features, focus: Focus) -> Scores:
        """Score all blocks of a page."""
