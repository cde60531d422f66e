"""Learned scoring: measures of a block, and boosted trees that say how likely it is main content."""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from boilerstrip.arrays import F32, F64, I64
from boilerstrip.features.block_features import Features
from boilerstrip.features.matrix import HTML_FEATURES, TEXT_FEATURES, FeatureGroup, build_matrix, name_rows
from boilerstrip.options import Focus
from boilerstrip.scoring.scores import Scores
from boilerstrip.scoring.trees import Forest, packaged


@dataclass(frozen=True)
class LearnedScorer:
    """Trees in a file, and the measures that they ask about."""

    file: str
    measures: tuple[FeatureGroup, ...]

    def score(self, features: Features, focus: Focus) -> Scores:
        """Score all blocks of a page; with a focus on precision, as strict article bodies have them."""
        forest = _forest(self.file, self.measures)
        asked = build_matrix(features, self.measures, focus == "precision")
        return Scores(forest.values(asked), lambda: _evidence(forest, asked))


HTML = LearnedScorer("html.npz", HTML_FEATURES)
TEXT = LearnedScorer("text.npz", TEXT_FEATURES)


@lru_cache
def _forest(file: str, measures: tuple[FeatureGroup, ...]) -> Forest:
    """A forest that asks about rows of the matrix of these measures."""
    forest = packaged(file)
    rows = rows_of(forest, measures)
    return replace(forest, measures=name_rows(measures), measure=rows[forest.measure].astype(np.int16))


def rows_of(forest: Forest, measures: tuple[FeatureGroup, ...]) -> I64:
    """The rows of a matrix of these measures that a forest asks about, in its order."""
    known = {name: row for row, name in enumerate(name_rows(measures))}
    return np.array([known[name] for name in forest.measures], np.int64)


def _evidence(forest: Forest, asked: F32) -> tuple[tuple[str, ...], F64]:
    """[n, e] what each kind of evidence adds to the log-odds; a measure's name says before its comma what it tells."""
    kinds: dict[str, int] = {}
    kind = [kinds.setdefault(name.partition(", ")[0], len(kinds)) for name in forest.measures]
    terms = np.zeros((len(kinds), asked.shape[1]))
    np.add.at(terms, kind, forest.contributions(asked))
    return tuple(kinds), terms.T
