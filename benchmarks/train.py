"""Fitting of the trees of learned scoring, reproducible to the last bit.

Blocks are labelled by aligning them with the gold (see :mod:`benchmarks.labels`). Boosted trees are fitted to these
labels, first without one fold of domains at a time, so that every page is scored by trees that were not fitted to its
site, then to all pages.
"""

import json
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import lightgbm
import numpy as np
import numpy.typing as npt

from benchmarks.examples import Example
from boilerstrip.arrays import F32, F64
from boilerstrip.features.matrix import FeatureGroup, matrix, names
from boilerstrip.options import Focus
from boilerstrip.scoring.learned import rows_of
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
"""Weight of a page of another dataset relative to a page of WCXB, the only dataset of all page types."""
EXACT_TIME = (1980, 1, 1, 0, 0, 0)
"""Constant time stamp, the earliest in a zip file, so that equal weights give equal files."""


STRICT_DATASETS = ("fundus", "andyaed", "newspaper4k", "zhweb", "magic-article", "scrapinghub")
"""Name prefixes of datasets whose gold is strict article bodies (see their own documentation)."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Number and settings of trees, and the features they may use."""

    trees: int = field(default_factory=lambda: TREES)
    settings: Mapping[str, Any] = field(default_factory=lambda: SETTINGS)
    """Settings of LightGBM."""
    left_out: frozenset[str] = frozenset()
    """Names of measures that trees are not to ask about."""


@dataclass(frozen=True, slots=True)
class Measured:
    """An example and its feature matrix."""

    example: Example
    matrix: F32
    """[k, n] features by blocks; the last row is the style of the gold."""

    def styled(self, strict: bool) -> F32:
        """The matrix with the requested style in its last row."""
        return np.concatenate((self.matrix[:-1], np.full_like(self.matrix[-1:], strict)))

    def weights(self) -> F64:
        """[n] weight of each block in the fit."""
        return self.example.weights() * (1 if self.example.is_main else OTHER_WEIGHT)


def measured(examples: Iterable[Example], measures: tuple[FeatureGroup, ...]) -> list[Measured]:
    """Examples with their feature matrices."""
    return [
        Measured(example, matrix(example.features, measures, example.page.dataset.startswith(STRICT_DATASETS)))
        for example in examples
    ]


def fit(found: Sequence[Measured], measures: tuple[FeatureGroup, ...], plan: Plan | None = None) -> Forest:
    """Fit trees to the blocks with known labels."""
    return forest(*grown(found, measures, plan))


def grown(
    found: Sequence[Measured], measures: tuple[FeatureGroup, ...], plan: Plan | None = None
) -> tuple[lightgbm.Booster, tuple[str, ...]]:
    """Fit trees to the blocks with known labels.

    Returns:
        LightGBM's booster, and the names of the features it may use, in order.
    """
    plan, known = plan or Plan(), names(measures)
    asked = [row for row, name in enumerate(known) if name not in plan.left_out]
    rows = np.concatenate([one.matrix[asked].T[one.example.known] for one in found])
    targets = np.concatenate([one.example.labels[one.example.known] for one in found])
    weights = np.concatenate([one.weights()[one.example.known] for one in found])
    booster = boosted(rows, targets, weights / weights.mean(), plan.settings, plan.trees)
    return booster, tuple(known[row] for row in asked)


def boosted(
    rows: F32, targets: npt.NDArray[Any], weights: F64, settings: Mapping[str, Any], trees: int
) -> lightgbm.Booster:
    """Fit LightGBM's trees.

    Args:
        rows: [n, k] features.
        targets: [n] labels or values.
        weights: [n] weights.
        settings: settings of LightGBM.
        trees: number of boosting rounds.
    """
    return lightgbm.train(dict(settings), lightgbm.Dataset(rows, targets, weight=weights, free_raw_data=True), trees)


def apart(found: Sequence[Measured], fold: int) -> tuple[list[Measured], list[Measured]]:
    """Split examples into those outside and those inside a fold."""
    return [one for one in found if one.example.fold != fold], [one for one in found if one.example.fold == fold]


def judge(trees: Forest, measures: tuple[FeatureGroup, ...]) -> Callable[[Measured, Focus], F64]:
    """Function that predicts the probabilities of an example's blocks for a focus."""
    asked = rows_of(trees, measures)
    return lambda one, focus: logistic(trees.values(one.styled(focus == "precision")[asked]))


def cross_validated(
    found: Sequence[Measured],
    measures: tuple[FeatureGroup, ...],
    parts: Sequence[Hashable] | None = None,
) -> dict[Focus, list[F64]]:
    """Cross-validated probabilities of blocks.

    Args:
        found: the examples.
        measures: groups of features in their matrices.
        parts: part of each example, which is held out as a whole; by default its fold of domains.

    Returns:
        For each focus and example, the probabilities of its blocks, predicted by trees fitted without its part.
    """
    parts = [one.example.fold for one in found] if parts is None else parts
    probability: dict[Focus, list[F64]] = {focus: [np.zeros(0)] * len(found) for focus in FOCI}
    for part in dict.fromkeys(parts):
        others = [one for one, its_part in zip(found, parts, strict=True) if its_part != part]
        judged = judge(fit(others, measures), measures)
        for number, (one, its_part) in enumerate(zip(found, parts, strict=True)):
            if its_part == part:
                for focus, of_focus in probability.items():
                    of_focus[number] = judged(one, focus)
    return probability


def scores(found: Sequence[Measured], probability: Sequence[F64], focus: Focus) -> list[float]:
    """Score of the blocks that are selected on each example by these probabilities."""
    return [
        one.example.score(select(of_page, one.example.features, focus).kept)
        for one, of_page in zip(found, probability, strict=True)
    ]


def means(found: Sequence[Measured], score: Sequence[float]) -> dict[str, float]:
    """Mean score by dataset, and by page type of the main dataset."""
    groups: dict[str, list[float]] = {}
    for one, value in zip(found, score, strict=True):
        page = one.example.page
        groups.setdefault(page.dataset, []).append(value)
        if one.example.is_main:
            groups.setdefault(f"{page.dataset}, {page.page_type}", []).append(value)
    return {name: round(float(np.mean(values)), 4) for name, values in groups.items()}


def forest(booster: lightgbm.Booster, measures: tuple[str, ...]) -> Forest:
    """Convert LightGBM's trees to a forest with only the features that they split on."""
    trees = [tree["tree_structure"] for tree in booster.dump_model()["tree_info"]]
    shape = (len(trees), QUESTIONS)
    found = Forest(
        base=0.0,
        measures=measures,
        measure=np.zeros(shape, np.int16),
        threshold=np.zeros(shape, np.float32),
        below=np.full(shape, -1, np.int16),
        above=np.full(shape, -1, np.int16),
        mean=np.zeros(shape, np.float32),
        leaf=np.zeros((len(trees), QUESTIONS + 1), np.float32),
    )
    for number, root in enumerate(trees):
        found.mean[number, 0] = root.get("leaf_value", 0)  # the mean of a tree without splits is its leaf's value
        _fill(found, number, root)
    return _compact(found)


def _fill(found: Forest, tree: int, node: Mapping[str, Any]) -> int:
    """Store a node and its descendants in the forest's arrays and return the node's index."""
    if "leaf_value" in node:
        leaf = node.get("leaf_index", 0)
        found.leaf[tree, leaf] = node["leaf_value"]
        return ~int(leaf)
    question = int(node["split_index"])
    found.measure[tree, question] = node["split_feature"]
    found.threshold[tree, question] = node["threshold"]
    found.mean[tree, question] = node["internal_value"]
    found.below[tree, question] = _fill(found, tree, node["left_child"])
    found.above[tree, question] = _fill(found, tree, node["right_child"])
    return question


def _compact(found: Forest) -> Forest:
    """Remove the features that no tree splits on."""
    asked, measure = np.unique(found.measure, return_inverse=True)
    return replace(
        found,
        measures=tuple(found.measures[row] for row in asked.tolist()),
        measure=measure.reshape(found.measure.shape).astype(np.int16),
    )


def write(file: Path, found: Forest) -> None:
    """Write a forest as an ``.npz`` file; equal forests give equal files."""
    arrays: dict[str, npt.NDArray[Any]] = {
        "base": np.array(found.base, np.float32),
        "measures": np.array(found.measures),
        "measure": found.measure,
        "threshold": found.threshold,
        "below": found.below.astype(np.int8),
        "above": found.above.astype(np.int8),
        "mean": found.mean.astype(np.float16),
        "leaf": found.leaf.astype(np.float16),
    }
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, array in arrays.items():
            buffer = BytesIO()
            np.save(buffer, array, allow_pickle=False)
            archive.writestr(ZipInfo(f"{name}.npy", EXACT_TIME), buffer.getvalue(), ZIP_DEFLATED)


def versions() -> dict[str, str]:
    """Versions of the packages that the weights depend on."""
    return {name: version(name) for name in ("lightgbm", "numpy", "selectolax")}


def write_origin(file: Path, origin: Mapping[str, Any]) -> None:
    """Write a record of the data, settings and licences behind the weights."""
    file.write_text(json.dumps(origin, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
