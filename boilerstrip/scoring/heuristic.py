"""Heuristic scoring: a weighted sum of named evidence, small enough to read.

The weights are log-odds. They were fitted (by ``python -m benchmarks tune``,
which documents the fit and prints the weights) as a logistic regression on the blocks of
WCXB dev and seven smaller sets with other languages, each weight
restricted to the sign that its evidence should have, and rounded to one decimal. Mean word-F1 on
WCXB dev, cross-validated by domain: .870 for HTML, .811 for flattened text.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from boilerstrip.arrays import F64, I64
from boilerstrip.features.block_features import Features
from boilerstrip.features.evidence import Evidence, measure_evidence, measure_text_evidence
from boilerstrip.options import Focus
from boilerstrip.scoring.scores import Contributions, Phrase, Scores

HTML_WEIGHTS = {
    "more than a word or two": 0.3,
    "a phrase": 0.1,
    "ends like a sentence": 0.7,
    "capitals": -0.3,
    "few letters": -0.6,
    "seen before": -0.4,
    "cut off": -1.1,
    "tells a date": -0.8,
    "page of many blocks": -2.2,
    "page of running text": -1.8,
    "running text two before": 0.5,
    "running text before": 0.2,
    "running text after": 0.1,
    "running text two after": 0.2,
    "words two before": -0.4,
    "links before": -0.2,
    "late on the page": -1.5,
    "past the first lines": 0.8,
    "last lines of the page": -0.1,
    "last paragraphs of the page": -0.8,
    "before the title": -1.3,
    "the title": -0.7,
    "below the title": 0.4,
    "phrase of consent": -0.7,
    "phrase of copyright": -0.2,
    "phrase of sign-up": -1.3,
    "phrase of consent at length": -2.2,
    "phrase of navigation": -0.5,
    "phrase of share": -0.1,
    "phrase of related": -0.5,
    "phrase of comments": -0.1,
    "element holds running text": 0.2,
    "grandparent holds running text": 0.3,
    "great-grandparent holds running text": 0.4,
    "link density of the element": -0.7,
    "loose in a large element": -0.5,
    "in a large section": 0.2,
    "in the main container": 0.9,
    "many of this shape": 0.8,
    "shape of the running text": 0.2,
    "in nav": -0.9,
    "in footer": -2.0,
    "in header": -0.6,
    "in aside": -1.0,
    "in main": 0.4,
    "in form": -0.9,
    "in dialog": -2.7,
    "in table": 0.3,
    "in list": 1.3,
    "in caption": -1.1,
    "in quote": 1.7,
    "in control": -1.3,
    "in heading": 0.4,
    "in item": -1.3,
    "outside main": -1.6,
    "outside article": -0.6,
    "close to figure": -0.8,
    "is quote": 0.9,
    "<h2>": 0.7,
    "<h3>": 0.5,
    "<p>": 0.6,
    "<li>": 0.6,
    "<dd>": -1.1,
    "named footer": -1.3,
    "named meta": -0.7,
    "named content": 0.6,
    "named caption": -0.9,
    "named review": -1.3,
    "near nav": -0.9,
    "near footer": -0.7,
    "near header": -0.3,
    "near comment": -1.6,
    "near share": -0.7,
    "near signup": -0.7,
    "near author": -0.3,
    "near content": 0.2,
    "near article": 0.1,
    "near text": 0.1,
    "near post": 0.6,
    "near signature": -1.7,
    "within sidebar": -0.2,
    "within related": -0.9,
    "within share": -1.0,
    "within consent": -0.7,
    "within unseen": -0.3,
    "within review": -0.6,
    "within product": 0.2,
    "within button": -0.3,
}

TEXT_WEIGHTS = {
    "more than a word or two": 0.5,
    "a phrase": 0.4,
    "ends like a sentence": 1.1,
    "commas": 0.5,
    "capitals": -0.8,
    "few letters": -0.2,
    "seen before": -0.9,
    "cut off": -1.3,
    "tells a date": -1.0,
    "page of many blocks": -3.6,
    "page of running text": -1.1,
    "running text two before": 0.1,
    "running text before": 0.3,
    "running text after": 0.4,
    "running text two after": 0.3,
    "words two before": 0.3,
    "late on the page": -0.9,
    "past the first lines": 1.7,
    "last lines of the page": -2.0,
    "last paragraphs of the page": -2.0,
    "before the title": -1.6,
    "the title": -0.4,
    "below the title": 0.1,
    "phrase of consent": -1.3,
    "phrase of copyright": -1.3,
    "phrase of sign-up": -1.8,
    "phrase of consent at length": -3.6,
    "phrase of navigation": -1.0,
    "phrase of share": -0.5,
    "phrase of related": -0.4,
    "phrase of comments": -0.1,
}

PAGE_TERMS = ("page of many blocks", "page of running text")
"""Evidence that all blocks of a page share: it shifts all scores and is never a reason for a verdict."""
SHAPE_SHARE = 0.4
"""Share of a score that is the mean over blocks of the same shape (swept 0-.5: best from .3 on in all data sets)."""


@dataclass(frozen=True)
class HeuristicScorer:
    """A table of weights, and the function that measures their evidence."""

    base: float
    weights: dict[str, float]
    evidence: Callable[[Features], Evidence]
    share: float
    """Share of a score that is the mean over blocks of the same shape; 0 for flattened text, which has no shapes."""

    def score(self, features: Features, focus: Focus) -> Scores:  # noqa: ARG002 - scores do not depend on it
        """Score all blocks of a page by a sum of weighted evidence, partly shared among blocks of a shape."""
        evidence = self.evidence(features)
        base = np.full(len(features.tag), self.base)
        for name in PAGE_TERMS:
            base += self.weights[name] * evidence[name]
        names = tuple(name for name in self.weights if name not in PAGE_TERMS)
        terms = np.stack([self.weights[name] * evidence[name] for name in names], axis=1)
        log_odds = share_among_groups(
            terms.sum(axis=1, keepdims=True), features.signature, np.sqrt(features.counts.words), self.share
        )
        return Scores(base + log_odds[:, 0], TableExplanation(features, names, terms, self.share))


@dataclass(frozen=True)
class TableExplanation:
    """Explanation of scores that are sums of weighted evidence."""

    features: Features
    names: tuple[str, ...]
    """[k] kinds of evidence."""
    terms: F64
    """[n, k] contribution of each kind to each score, before sharing."""
    share: float

    def contributions(self) -> Contributions:
        """Compute the contribution of each kind of evidence to each score."""
        features = self.features
        shared = share_among_groups(self.terms, features.signature, np.sqrt(features.counts.words), self.share)
        return Contributions(self.names, shared.T)

    def phrases(self) -> Mapping[str, Phrase]:
        """Return the phrases for the kinds of evidence."""
        from boilerstrip.scoring.reasons.heuristic import PHRASES  # needed for reasons only

        return PHRASES


def share_among_groups(terms: F64, groups: I64, weights: F64, share: float) -> F64:
    """Replace a share of each block's terms by the weighted mean of its group.

    Args:
        terms: [n, k].
        groups: [n] number of each block's group.
        weights: [n] weight of each block in that mean.
        share: the group's share, 0 to 1.

    >>> terms, groups = np.array([[4.0], [0.0], [8.0]]), np.array([0, 0, 1])
    >>> share_among_groups(terms, groups, np.array([3.0, 1.0, 1.0]), 0.5).ravel().tolist()
    [3.5, 1.5, 8.0]
    """
    if not share or not len(terms):
        return terms
    total = np.maximum(np.bincount(groups, weights), 1e-9)
    means = [np.bincount(groups, column * weights) / total for column in terms.T]
    return (1 - share) * terms + share * np.stack(means, axis=1)[groups]


HTML = HeuristicScorer(-0.1, HTML_WEIGHTS, measure_evidence, SHAPE_SHARE)
TEXT = HeuristicScorer(-0.3, TEXT_WEIGHTS, measure_text_evidence, 0.0)
