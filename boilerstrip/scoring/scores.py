"""How likely each block is main content, and why."""

from dataclasses import dataclass

import numpy as np

from boilerstrip.blocks.features import Floats, Ints


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of n blocks as sums of named terms, in log-odds."""

    names: tuple[str, ...]
    """The k terms that tell blocks of a page apart."""
    terms: Floats
    """[n, k] what each term adds to the log-odds."""
    base: Floats
    """[n] what all blocks of the page have in common."""

    @property
    def probability(self) -> Floats:
        """[n] how likely a block is main content, 0 to 1."""
        probability: Floats = 1 / (1 + np.exp(-(self.base + self.terms.sum(axis=1))))
        return probability

    def strongest(self, row: int, most: int) -> list[tuple[str, float]]:
        """The terms that move a block's score most, strongest first."""
        terms = self.terms[row]
        order = np.argsort(-np.abs(terms), kind="stable")[:most]
        return [(self.names[k], float(terms[k])) for k in order if terms[k]]

    def reason(self, row: int, for_content: bool) -> str:
        """Name of the term that speaks most for the verdict, compared with the page's other blocks."""
        apart = self.terms[row] - self.terms.mean(axis=0)
        side = 1 if for_content else -1
        speaks = np.where(side * self.terms[row] > 0, side * apart, -np.inf)
        best = int(np.argmax(speaks))
        if np.isfinite(speaks[best]):
            return self.names[best]
        return "no evidence against it" if for_content else "no evidence for it"


def shared(scores: Scores, groups: Ints, weights: Floats, share: float) -> Scores:
    """Scores where each block takes ``share`` of its own from its group's mean, weighted: alike blocks are judged alike."""
    total = np.bincount(groups, weights)
    means = np.zeros((len(total), scores.terms.shape[1]))
    np.add.at(means, groups, scores.terms * weights[:, None])
    means /= np.maximum(total, 1e-9)[:, None]
    return Scores(scores.names, (1 - share) * scores.terms + share * means[groups], scores.base)
