"""How well page types and confidence are told, by cross-validated predictions."""

from typing import Any

import numpy as np
import numpy.typing as npt

from boilerstrip.page.page_type import PAGE_TYPES

F64 = npt.NDArray[np.float64]
I64 = npt.NDArray[np.int64]

BINS = 10
BAD = 0.5
"""Score below which an extraction is bad."""
LOWEST = 0.1
"""Share of the pages, those of least confidence, among which bad ones are looked for."""


def evaluate_types(true: I64, told: I64) -> dict[str, Any]:
    """Accuracy, macro-F1, F1 of each type, and for each true type how often which was told."""
    confusion = np.zeros((len(PAGE_TYPES), len(PAGE_TYPES)), np.int64)
    np.add.at(confusion, (true, told), 1)
    f1 = 2 * confusion.diagonal() / np.maximum(confusion.sum(axis=0) + confusion.sum(axis=1), 1)
    return {
        "pages": len(true),
        "accuracy": round(float(np.mean(true == told)), 4),
        "macro-F1": round(float(f1.mean()), 4),
        "F1": dict(zip(PAGE_TYPES, f1.round(3).tolist(), strict=True)),
        "told, by true type": {
            kind: dict(zip(PAGE_TYPES, row, strict=True))
            for kind, row in zip(PAGE_TYPES, confusion.tolist(), strict=True)
        },
    }


def evaluate_confidence(score: F64, told: F64) -> dict[str, float]:
    """Correlations with the score, calibration, and how many bad extractions have the least confidence."""
    bad, least = score < BAD, told <= np.quantile(told, LOWEST)
    found = {
        "pages": len(score),
        "pearson": correlation(score, told),
        "spearman": correlation(ranks(score), ranks(told)),
        "expected calibration error": calibration_error(score, told),
        "mean absolute error": float(np.abs(score - told).mean()),
        "bad": float(bad.mean()),
        "bad, in the lowest decile": float(least[bad].mean()) if bad.any() else 0.0,
    }
    return {name: round(value, 4) for name, value in found.items()}


def correlation(one: F64, other: F64) -> float:
    """Pearson's; 0 where either is constant.

    >>> correlation(np.array([1.0, 2.0]), np.array([3.0, 5.0])), correlation(np.array([1.0, 2.0]), np.array([3.0, 3.0]))
    (1.0, 0.0)
    """
    varies = np.ptp(one) > 0 and np.ptp(other) > 0
    return round(float(np.corrcoef(one, other)[0, 1]), 4) if varies else 0.0


def ranks(values: F64) -> F64:
    """Places from the lowest, from 0; equal values share theirs, so that the correlation of ranks is Spearman's.

    >>> ranks(np.array([0.5, 0.1, 0.5])).tolist()
    [1.5, 0.0, 1.5]
    """
    _, number, size = np.unique(values, return_inverse=True, return_counts=True)
    shared: F64 = (size.cumsum() - (size + 1) / 2)[number]
    return shared


def calibration_error(score: F64, told: F64) -> float:
    """Expected calibration error: the mean distance of score and confidence over equally wide bins of confidence,
    each weighing as many pages as it has (Naeini, Cooper & Hauskrecht 2015).

    >>> calibration_error(np.array([0.2, 0.4, 0.9]), np.array([0.3, 0.3, 0.9]))
    0.0
    """
    bins = np.minimum(told * BINS, BINS - 1).astype(np.int64)
    gaps = np.abs(np.bincount(bins, score) - np.bincount(bins, told))
    return round(float(gaps.sum() / len(score)), 4)
