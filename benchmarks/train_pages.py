"""Fit the trees that predict page type and confidence from the probabilities of blocks.

The probabilities are cross-validated by domain (see :func:`benchmarks.train.cross_validate`), because in use the trees
see pages that no tree was fitted to.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from benchmarks.examples import FOLDS, MAIN_DATASET, Example
from benchmarks.train import OTHER_WEIGHT, SETTINGS, convert, train_lightgbm
from boilerstrip.arrays import F32, F64, I64
from boilerstrip.document.declarations import count_declared_types
from boilerstrip.document.source import read
from boilerstrip.options import Focus, Options
from boilerstrip.page import confidence, page_type
from boilerstrip.page.certainty import measure_certainty
from boilerstrip.page.page_features import PageFeatures
from boilerstrip.page.page_type import PAGE_TYPES
from boilerstrip.scoring.weight_files import Weights
from boilerstrip.selection.select import select

TYPE_TREES = 60
"""Number of trees for each page type."""
TYPE_SETTINGS: Mapping[str, Any] = {
    **SETTINGS,
    "objective": "multiclass",
    "num_class": len(PAGE_TYPES),
    "feature_fraction": 0.2,
    "min_child_samples": 10,
    "lambda_l2": 2.0,
}
"""100 trees, at this or half the rate, 5 leaves or 20 examples a leaf: within .006 of this accuracy."""
TYPED_WEIGHTS = {MAIN_DATASET: 1.0, "corpus": 1.0, "harvest-forum": 0.5, "magic-forum": 0.5}
"""Weight of a page with an annotated type, by name prefix of its dataset."""
ARTICLE_WEIGHT = 0.3
"""Weight of an article of another dataset (0 and 1 are within .003 of this accuracy)."""
BALANCE = 0.5
"""Exponent of a type's rarity in the weight of its pages (swept 0-.5: +.015 accuracy, +.02 macro-F1)."""

CONFIDENCE_TREES = 120
CONFIDENCE_SETTINGS: Mapping[str, Any] = {
    **SETTINGS,
    "objective": "cross_entropy",
    "learning_rate": 0.05,
    "feature_fraction": 0.2,
    "min_child_samples": 20,
}
"""60 to 150 trees, 5 leaves or 60 examples a leaf: within .01 of this correlation."""


class ScoredExample(NamedTuple):
    """An example with its probabilities and the score of its extraction."""

    example: Example
    probability: F64
    focus: Focus
    score: float
    """Score of the selected blocks."""


class Row(NamedTuple):
    """A page as a row of the training data."""

    page: ScoredExample
    features: PageFeatures
    target: float
    weight: float


class Table(NamedTuple):
    """Training data in columns."""

    pages: tuple[ScoredExample, ...]
    names: tuple[str, ...]
    features: F32
    """[n, k]"""
    target: F64
    weight: F64

    @classmethod
    def of(cls, rows: Iterable[Row]) -> "Table":
        """Stack rows with the same features into columns."""
        pages, features, target, weight = zip(*rows, strict=True)
        values = np.stack([one.values for one in features]).astype(np.float32)
        return cls(pages, features[0].names, values, np.array(target, np.float64), np.array(weight, np.float64))

    def fit(self, settings: Mapping[str, Any], trees: int, left_out: int = -1) -> Any:
        """Fit LightGBM's trees to all pages except those of one fold."""
        rows = self._folds != left_out
        return train_lightgbm(self.features[rows], self.target[rows], self.weight[rows], settings, trees)

    def cross_validate(self, settings: Mapping[str, Any], trees: int) -> F64:
        """Predict each page by trees fitted without its domain."""
        predictions: F64 = np.concatenate([
            self.fit(settings, trees, fold).predict(self.features[self._folds == fold])
            for fold in range(FOLDS) if fold in self._folds
        ])  # fmt: skip
        return predictions[np.argsort(np.argsort(self._folds, kind="stable"), kind="stable")]

    @property
    def _folds(self) -> I64:
        return np.array([page.example.fold for page in self.pages])


def build_type_rows(pages: Iterable[ScoredExample]) -> Iterator[Row]:
    """Yield rows of the pages with an annotated type; the target is the number of the type."""
    for page in pages:
        example = page.example
        kind, weight = example.page.page_type, _type_weight(example)
        if kind in PAGE_TYPES and weight:
            source = read(example.page.html, Options())
            features = page_type.measure_for_type(example.features, page.probability, count_declared_types(source.text))
            yield Row(page, features, PAGE_TYPES.index(kind), weight)


def weight_by_rarity(rows: Sequence[Row]) -> Iterator[Row]:
    """Give rows of rare types higher weights."""
    total = np.bincount([round(row.target) for row in rows], [row.weight for row in rows])
    rarity = (total.mean() / np.maximum(total, 1)) ** BALANCE
    return (row._replace(weight=row.weight * float(rarity[round(row.target)])) for row in rows)


def build_confidence_rows(pages: Iterable[ScoredExample]) -> Iterator[Row]:
    """Yield rows of the pages with gold text; the target is the score of the extraction."""
    for page in pages:
        if page.example.page.gold_text is not None:
            features = page.example.features
            kept = select(page.probability, features, page.focus).kept
            certainty = measure_certainty(features, page.probability, kept)
            yield Row(page, certainty, page.score, 1 if page.example.is_main else OTHER_WEIGHT)


def fit_types(table: Table) -> Weights:
    """Fit trees that classify pages, one tree of each type in turn."""
    return Weights(page_type.KIND, PAGE_TYPES, convert(table.fit(TYPE_SETTINGS, TYPE_TREES), table.names))


def fit_confidence(table: Table, kind: str) -> Weights:
    """Fit trees that predict the log-odds of the score."""
    trees = convert(table.fit(CONFIDENCE_SETTINGS, CONFIDENCE_TREES), table.names)
    return Weights(kind, confidence.CLASSES, trees)


def _type_weight(example: Example) -> float:
    dataset = example.page.dataset
    known = (weight for name, weight in TYPED_WEIGHTS.items() if dataset.startswith(name))
    return next(known, ARTICLE_WEIGHT if example.page.page_type == "article" else 0.0)
