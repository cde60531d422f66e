"""What fitted trees look like: what they ask about, and what they make of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from benchmarks.train import Measured, rows_of
from boilerstrip.arrays import F32
from boilerstrip.features.matrix.groups import FeatureGroup
from boilerstrip.scoring.trees import Forest

STRONGEST = 12
"""Measures whose dependence is told."""
SAMPLE = 4000
"""Blocks that dependence is averaged over."""
STEPS = 16
"""Quantiles at which it is told: of the values of blocks, and of the different values."""
OUTERMOST = 0.01
"""Share of these values on either side that is not looked at."""


@dataclass(frozen=True, slots=True)
class Trees:
    """What fitted trees look like."""

    gain: dict[str, float]
    """By evidence, its share of what all questions gained (of the loss that LightGBM minimises), largest first."""
    measures: dict[str, float]
    """Likewise by measure."""
    dependence: dict[str, dict[str, list[float]]]
    """By measure: some of its values, and the mean log-odds where all blocks have that value, less their mean."""


def trees_of(
    gained: Mapping[str, float], fitted: Forest, held_out: Sequence[Measured], measures: tuple[FeatureGroup, ...]
) -> Trees:
    """What these trees look like.

    Args:
        gained: by measure, what the questions about it gained.
        held_out: pages that the trees did not see, over whose blocks dependence is averaged.
    """
    evidence: dict[str, float] = {}
    for name, gain in gained.items():
        kind = name.partition(", ")[0]
        evidence[kind] = evidence.get(kind, 0.0) + gain
    by_measure = _shares({name: gain for name, gain in gained.items() if gain})
    sample = sampled(held_out, rows_of(fitted, measures))
    strongest = [fitted.features.index(name) for name in list(by_measure)[:STRONGEST]]
    return Trees(
        _shares(evidence), by_measure, {fitted.features[row]: dependence(fitted, sample, row) for row in strongest}
    )


def sampled(found: Sequence[Measured], rows: npt.NDArray[np.int64]) -> F32:
    """[k, n] these rows of blocks drawn from all pages."""
    drawn = np.concatenate([one.matrix[rows] for one in found], axis=1)
    chosen = np.random.default_rng(0).permutation(drawn.shape[1])[:SAMPLE]
    return drawn[:, np.sort(chosen)]


def dependence(fitted: Forest, sample: F32, row: int) -> dict[str, list[float]]:
    """Partial dependence (Friedman 2001) of the log-odds on one measure.

    Args:
        sample: [k, n].
        row: the measure, of k.
    """
    steps = np.linspace(OUTERMOST, 1 - OUTERMOST, STEPS)
    of_blocks, different = (
        np.quantile(known, steps, method="nearest") for known in (sample[row], np.unique(sample[row]))
    )
    values = np.unique(np.concatenate((of_blocks, different)))
    moved = sample.copy()
    found = []
    for value in values:
        moved[row] = value
        found.append(float(fitted.values(moved).mean()))
    mean = sum(found) / len(found)
    return {
        "values": [round(float(value), 4) for value in values],
        "log_odds": [round(value - mean, 4) for value in found],
    }


def _shares(gained: Mapping[str, float]) -> dict[str, float]:
    total = sum(gained.values()) or 1.0
    return {name: round(gain / total, 5) for name, gain in sorted(gained.items(), key=lambda item: -item[1])}
