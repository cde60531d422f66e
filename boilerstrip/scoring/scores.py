"""How likely each block is main content, and why."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from boilerstrip.blocks.arrays import Floats, Ints


@dataclass(frozen=True)
class Scores:
    """Scores of n blocks as sums of named terms, in log-odds.

    Blocks of a group are judged alike: a share of each block's score is its
    group's weighted mean.
    """

    names: tuple[str, ...]
    """The k terms that tell blocks of a page apart."""
    own: Floats
    """[n, k] what each term adds for the block itself."""
    base: Floats
    """[n] what all blocks of the page have in common."""
    groups: Ints
    """[n] number of the block's group."""
    weights: Floats
    """[n] how much a block counts in its group's mean."""
    share: float
    """The group's share in a block's score, 0 to 1."""

    @cached_property
    def probability(self) -> Floats:
        """[n] how likely a block is main content, 0 to 1."""
        log_odds = self._mixed(self.own.sum(axis=1, keepdims=True))[:, 0]
        probability: Floats = 1 / (1 + np.exp(-(self.base + log_odds)))
        return probability

    @cached_property
    def terms(self) -> Floats:
        """[n, k] what each term adds, the group's share included."""
        return self._mixed(self.own)

    @cached_property
    def _apart(self) -> Floats:
        """Terms compared with their means over the page."""
        apart: Floats = self.terms - self.terms.mean(axis=0)
        return apart

    def strongest(self, row: int, most: int) -> list[tuple[str, float]]:
        """The terms that move a block's score most, strongest first."""
        terms = self.terms[row]
        order = np.argsort(-np.abs(terms), kind="stable")[:most]
        return [(self.names[k], float(terms[k])) for k in order if terms[k]]

    def reason(self, row: int, for_content: bool) -> str:
        """Name of the term that speaks most for the verdict, compared with the page's other blocks."""
        side = 1 if for_content else -1
        speaks = np.where(side * self.terms[row] > 0, side * self._apart[row], -np.inf)
        best = int(np.argmax(speaks))
        if np.isfinite(speaks[best]):
            return self.names[best]
        return "no evidence against it" if for_content else "no evidence for it"

    def _mixed(self, values: Floats) -> Floats:
        if not self.share or not len(values):
            return values
        total = np.maximum(np.bincount(self.groups, self.weights), 1e-9)
        means = [np.bincount(self.groups, column * self.weights) / total for column in values.T]
        return (1 - self.share) * values + self.share * np.stack(means, axis=1)[self.groups]
