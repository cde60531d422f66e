"""Fit the trees of learned scoring, reproducible to the last bit.

Blocks are labelled by aligning them with the gold (see :mod:`benchmarks.labels`). Boosted trees are fitted to these
labels, first without one fold of domains at a time, so that every page is scored by trees that were not fitted to its
site, then to all pages.
"""

import json
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
import numpy.typing as npt

from benchmarks.examples import Example
from boilerstrip.arrays import F32, F64
from boilerstrip.features.matrix import FeatureGroup, build_matrix, name_rows
from boilerstrip.options import Focus
from boilerstrip.scoring.scores import logistic
from boilerstrip.scoring.trees import QUESTIONS, Forest
from boilerstrip.selection.select import select

TREES = 300
SETTINGS: Mapping[str, Any] = {
    "objective": "binary",
    "num_leaves": QUESTIONS + 1,
    "learning_rate": 0.1,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "min_child_samples": 100,
    "lambda_l2": 5.0,
    "max_bin": 63,
    "seed": 0,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}
"""Word-F1 on WCXB dev, cross-validated: .8819 with these settings; 31 leaves .8835, 500 trees at half the rate .8831,
4 leaves within .002 of 9 on one fold. Few leaves make it possible to evaluate a tree as a lookup table."""
FOCI: tuple[Focus, ...] = ("balanced", "precision")
OTHER_WEIGHT = 0.5
"""Weight of a page of another dataset; a page of WCXB, the only one with all page types, has weight 1."""

STRICT_DATASETS = ("fundus", "andyaed", "newspaper4k", "zhweb", "magic-article", "scrapinghub")
"""Name prefixes of datasets whose gold is strict article bodies (see their own documentation)."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Number and settings of trees, and the features they may use."""

    trees: int = field(default_factory=lambda: TREES)
    settings: Mapping[str, Any] = field(default_factory=lambda: SETTINGS)
    """Settings of LightGBM."""
    left_out: frozenset[str] = frozenset()
    """Names of features that trees must not use."""


@dataclass(frozen=True, slots=True)
class MeasuredExample:
    """An example and its feature matrix."""

    example: Example
    matrix: F32
    """[k, n] features by blocks; the last row is the style of the gold."""

    def with_style(self, strict: bool) -> F32:
        """The matrix with the requested style in its last row."""
        return np.concatenate((self.matrix[:-1], np.full_like(self.matrix[-1:], strict)))

    def weights(self) -> F64:
        """[n] weight of each block in the fit."""
        return self.example.weights() * (1 if self.example.is_main else OTHER_WEIGHT)


def build_matrices(examples: Iterable[Example], groups: tuple[FeatureGroup, ...]) -> list[MeasuredExample]:
    """Build the feature matrix of each example, with the style of its gold in the last row."""
    return [
        MeasuredExample(
            example, build_matrix(example.features, groups, example.page.dataset.startswith(STRICT_DATASETS))
        )
        for example in examples
    ]


def fit(examples: Sequence[MeasuredExample], groups: tuple[FeatureGroup, ...], plan: Plan | None = None) -> Forest:
    """Fit trees to the blocks with known labels."""
    return convert(*fit_booster(examples, groups, plan))


def fit_booster(
    examples: Sequence[MeasuredExample], groups: tuple[FeatureGroup, ...], plan: Plan | None = None
) -> tuple[lightgbm.Booster, tuple[str, ...]]:
    """Fit LightGBM's trees to the blocks with known labels; return them with the names of the features they may use."""
    plan, known = plan or Plan(), name_rows(groups)
    feature_rows = [row for row, name in enumerate(known) if name not in plan.left_out]
    rows = np.concatenate([one.matrix[feature_rows].T[one.example.known] for one in examples])
    targets = np.concatenate([one.example.labels[one.example.known] for one in examples])
    weights = np.concatenate([one.weights()[one.example.known] for one in examples])
    booster = train_lightgbm(rows, targets, weights / weights.mean(), plan.settings, plan.trees)
    return booster, tuple(known[row] for row in feature_rows)


def train_lightgbm(
    rows: F32, targets: npt.NDArray[Any], weights: F64, settings: Mapping[str, Any], trees: int
) -> lightgbm.Booster:
    """Fit LightGBM's trees.

    Args:
        rows: [n, k] features.
        targets: [n]
        weights: [n]
        settings: LightGBM's.
        trees: number of trees.
    """
    return lightgbm.train(dict(settings), lightgbm.Dataset(rows, targets, weight=weights, free_raw_data=True), trees)


def split_by_fold(
    examples: Sequence[MeasuredExample], fold: int
) -> tuple[list[MeasuredExample], list[MeasuredExample]]:
    """Split examples into those outside and those inside a fold."""
    return [one for one in examples if one.example.fold != fold], [one for one in examples if one.example.fold == fold]


def find_feature_rows(trees: Forest, groups: tuple[FeatureGroup, ...]) -> npt.NDArray[np.int64]:
    """Find the rows of the trees' features in the groups' matrix, in the trees' order."""
    known = {name: row for row, name in enumerate(name_rows(groups))}
    return np.array([known[name] for name in trees.features], np.int64)


def make_predictor(trees: Forest, groups: tuple[FeatureGroup, ...]) -> Callable[[MeasuredExample, Focus], F64]:
    """Return a function from an example and a focus to the probabilities of the example's blocks by these trees."""
    feature_rows = find_feature_rows(trees, groups)
    return lambda one, focus: logistic(trees.values(one.with_style(focus == "precision")[feature_rows]))


def cross_validate(
    examples: Sequence[MeasuredExample],
    groups: tuple[FeatureGroup, ...],
    parts: Sequence[Hashable] | None = None,
) -> dict[Focus, list[F64]]:
    """Predict the blocks of each part by trees fitted to the other parts.

    Args:
        examples: examples with their matrices.
        groups: the features in their matrices.
        parts: [examples] part of each; by default its fold of domains.

    Returns:
        By focus, the probabilities of each example's blocks.
    """
    parts = [one.example.fold for one in examples] if parts is None else parts
    probability: dict[Focus, list[F64]] = {focus: [np.zeros(0)] * len(examples) for focus in FOCI}
    for part in dict.fromkeys(parts):
        others = [one for one, its_part in zip(examples, parts, strict=True) if its_part != part]
        predict = make_predictor(fit(others, groups), groups)
        for number, (one, its_part) in enumerate(zip(examples, parts, strict=True)):
            if its_part == part:
                for focus, probabilities in probability.items():
                    probabilities[number] = predict(one, focus)
    return probability


def score_selections(examples: Sequence[MeasuredExample], probability: Sequence[F64], focus: Focus) -> list[float]:
    """Score the selection that these probabilities lead to, for each example."""
    return [
        one.example.score(select(likely, one.example.features, focus).kept)
        for one, likely in zip(examples, probability, strict=True)
    ]


def mean_scores(examples: Sequence[MeasuredExample], score: Sequence[float]) -> dict[str, float]:
    """Average the scores by dataset, and by page type within the main dataset."""
    groups: dict[str, list[float]] = {}
    for one, value in zip(examples, score, strict=True):
        page = one.example.page
        groups.setdefault(page.dataset, []).append(value)
        if one.example.is_main:
            groups.setdefault(f"{page.dataset}, {page.page_type}", []).append(value)
    return {name: round(float(np.mean(values)), 4) for name, values in groups.items()}


def convert(booster: lightgbm.Booster, features: tuple[str, ...]) -> Forest:
    """Convert LightGBM's trees, fitted to these features, to a forest."""
    trees = [tree["tree_structure"] for tree in booster.dump_model()["tree_info"]]
    shape = (len(trees), QUESTIONS)
    forest = Forest(
        base=0.0,
        features=features,
        feature=np.zeros(shape, np.int16),
        threshold=np.zeros(shape, np.float32),
        below=np.full(shape, -1, np.int16),
        above=np.full(shape, -1, np.int16),
        mean=np.zeros(shape, np.float32),
        leaf=np.zeros((len(trees), QUESTIONS + 1), np.float32),
    )
    for number, root in enumerate(trees):
        forest.mean[number, 0] = root.get(
            "leaf_value", 0
        )  # a tree without questions is a leaf, whose value is the mean
        _fill(forest, number, root)
    return forest


def _fill(forest: Forest, tree: int, node: Mapping[str, Any]) -> int:
    """Write a node and its descendants into a forest; return the node's number (of a leaf, the bitwise complement)."""
    if "leaf_value" in node:
        leaf = node.get("leaf_index", 0)
        forest.leaf[tree, leaf] = node["leaf_value"]
        return ~int(leaf)
    question = int(node["split_index"])
    forest.feature[tree, question] = node["split_feature"]
    forest.threshold[tree, question] = node["threshold"]
    forest.mean[tree, question] = node["internal_value"]
    forest.below[tree, question] = _fill(forest, tree, node["left_child"])
    forest.above[tree, question] = _fill(forest, tree, node["right_child"])
    return question


def versions() -> dict[str, str]:
    """Return the versions of the packages that the weights depend on."""
    return {name: version(name) for name in ("lightgbm", "numpy", "selectolax")}


def write_origin(file: Path, origin: Mapping[str, Any]) -> None:
    """Write a record of the data, settings and licences behind the weights."""
    file.write_text(json.dumps(origin, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
