"""Describe fitted trees: gain of features and partial dependence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.train import MeasuredExample, find_feature_rows
from boilerstrip.arrays import F32, I64
from boilerstrip.features.matrix.groups import FeatureGroup
from boilerstrip.scoring.trees import Forest

STRONGEST = 12
"""Number of features whose partial dependence is computed."""
SAMPLE = 4000
"""Number of blocks that partial dependence is averaged over."""
STEPS = 16
"""Number of quantiles at which it is computed, of all values and again of the distinct values."""
OUTERMOST = 0.01
"""Share of the values that is ignored at either end."""


@dataclass(frozen=True, slots=True)
class Trees:
    """Description of fitted trees."""

    gain: dict[str, float]
    """Share of the total gain (reduction of LightGBM's loss) by kind of evidence, largest first."""
    measures: dict[str, float]
    """Share of the total gain by feature, largest first."""
    dependence: dict[str, dict[str, list[float]]]
    """Partial dependence by feature: values, and mean log-odds at each value, centred."""


def describe_trees(
    gained: Mapping[str, float], fitted: Forest, held_out: Sequence[MeasuredExample], groups: tuple[FeatureGroup, ...]
) -> Trees:
    """Describe fitted trees.

    Args:
        gained: total gain by feature.
        fitted: the trees.
        held_out: pages the trees were not fitted to, over whose blocks partial dependence is averaged.
        groups: groups of features in the matrices.
    """
    evidence: dict[str, float] = {}
    for name, gain in gained.items():
        kind = name.partition(", ")[0]
        evidence[kind] = evidence.get(kind, 0.0) + gain
    by_feature = _shares({name: gain for name, gain in gained.items() if gain})
    sample = sample_blocks(held_out, find_feature_rows(fitted, groups))
    strongest = [fitted.features.index(name) for name in list(by_feature)[:STRONGEST]]
    return Trees(
        _shares(evidence),
        by_feature,
        {fitted.features[row]: partial_dependence(fitted, sample, row) for row in strongest},
    )


def sample_blocks(examples: Sequence[MeasuredExample], rows: I64) -> F32:
    """[k, n] these rows of the matrices, for a random sample of the blocks of all pages."""
    drawn = np.concatenate([one.matrix[rows] for one in examples], axis=1)
    chosen = np.random.default_rng(0).permutation(drawn.shape[1])[:SAMPLE]
    return drawn[:, np.sort(chosen)]


def partial_dependence(fitted: Forest, sample: F32, row: int) -> dict[str, list[float]]:
    """Compute the partial dependence (Friedman 2001) of the log-odds on one feature.

    Args:
        fitted: the trees.
        sample: [k, n] features by blocks.
        row: row of the feature in the sample.

    Returns:
        ``values`` of the feature, and mean ``log_odds`` at each, centred.
    """
    steps = np.linspace(OUTERMOST, 1 - OUTERMOST, STEPS)
    of_blocks, different = (
        np.quantile(known, steps, method="nearest") for known in (sample[row], np.unique(sample[row]))
    )
    values = np.unique(np.concatenate((of_blocks, different)))
    moved = sample.copy()
    means = []
    for value in values:
        moved[row] = value
        means.append(float(fitted.values(moved).mean()))
    mean = sum(means) / len(means)
    return {
        "values": [round(float(value), 4) for value in values],
        "log_odds": [round(value - mean, 4) for value in means],
    }


def _shares(gained: Mapping[str, float]) -> dict[str, float]:
    total = sum(gained.values()) or 1.0
    return {name: round(gain / total, 5) for name, gain in sorted(gained.items(), key=lambda item: -item[1])}
