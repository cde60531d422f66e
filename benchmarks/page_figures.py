"""Quality of cross-validated predictions of page type and confidence."""

from typing import Any

import numpy as np

from boilerstrip.arrays import F64, I64
from boilerstrip.page.page_type import PAGE_TYPES

BINS = 10
"""Number of equally wide bins of confidence in the calibration error."""
BAD = 0.5
"""Score below which an extraction is bad."""
LOWEST = 0.1
"""Share of the pages, those with the lowest confidence, among which bad extractions are counted."""


def evaluate_types(true: I64, predicted: I64) -> dict[str, Any]:
    """Accuracy, macro-F1, F1 of each type, and the confusion matrix.

    Args:
        true: [n] numbers of the true types.
        predicted: [n] numbers of the predicted types.
    """
    confusion = np.zeros((len(PAGE_TYPES), len(PAGE_TYPES)), np.int64)
    np.add.at(confusion, (true, predicted), 1)
    f1 = 2 * confusion.diagonal() / np.maximum(confusion.sum(axis=0) + confusion.sum(axis=1), 1)
    return {
        "pages": len(true),
        "accuracy": round(float(np.mean(true == predicted)), 4),
        "macro-F1": round(float(f1.mean()), 4),
        "F1": dict(zip(PAGE_TYPES, f1.round(3).tolist(), strict=True)),
        "told, by true type": {
            kind: dict(zip(PAGE_TYPES, row, strict=True))
            for kind, row in zip(PAGE_TYPES, confusion.tolist(), strict=True)
        },
    }


def evaluate_confidence(score: F64, confidence: F64) -> dict[str, float]:
    """Correlation of confidence with the score, calibration, and recall of bad extractions in the lowest decile.

    Args:
        score: [n] score of each extraction, from 0 to 1.
        confidence: [n] predicted scores.
    """
    is_bad, is_lowest = score < BAD, confidence <= np.quantile(confidence, LOWEST)
    figures = {
        "pages": len(score),
        "pearson": correlation(score, confidence),
        "spearman": correlation(ranks(score), ranks(confidence)),
        "expected calibration error": calibration_error(score, confidence),
        "mean absolute error": float(np.abs(score - confidence).mean()),
        "bad": float(is_bad.mean()),
        "bad, in the lowest decile": float(is_lowest[is_bad].mean()) if is_bad.any() else 0.0,
    }
    return {name: round(value, 4) for name, value in figures.items()}


def correlation(one: F64, other: F64) -> float:
    """Pearson correlation, or 0 if either side is constant.

    >>> correlation(np.array([1.0, 2.0]), np.array([3.0, 5.0])), correlation(np.array([1.0, 2.0]), np.array([3.0, 3.0]))
    (1.0, 0.0)
    """
    varies = np.ptp(one) > 0 and np.ptp(other) > 0
    return round(float(np.corrcoef(one, other)[0, 1]), 4) if varies else 0.0


def ranks(values: F64) -> F64:
    """Ranks from 0 for the lowest value; ties share their mean rank, as Spearman's correlation requires.

    >>> ranks(np.array([0.5, 0.1, 0.5])).tolist()
    [1.5, 0.0, 1.5]
    """
    _, number, size = np.unique(values, return_inverse=True, return_counts=True)
    mean_ranks: F64 = (size.cumsum() - (size + 1) / 2)[number]
    return mean_ranks


def calibration_error(score: F64, confidence: F64) -> float:
    """Expected calibration error (Naeini, Cooper & Hauskrecht 2015).

    It is the mean absolute difference of mean score and mean confidence over equally wide bins of confidence, each
    weighted by its number of pages.

    >>> calibration_error(np.array([0.2, 0.4, 0.9]), np.array([0.3, 0.3, 0.9]))
    0.0
    """
    bins = np.minimum(confidence * BINS, BINS - 1).astype(np.int64)
    gaps = np.abs(np.bincount(bins, score) - np.bincount(bins, confidence))
    return round(float(gaps.sum() / len(score)), 4)
