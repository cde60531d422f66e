import numpy as np
import pytest

from benchmarks.page_figures import calibration_error, evaluate_confidence, evaluate_types


def test_types_are_counted_by_true_and_predicted_type() -> None:
    figures = evaluate_types(np.array([0, 0, 1, 2]), np.array([0, 1, 1, 2]))
    assert (figures["pages"], figures["accuracy"]) == (4, 0.75)
    assert figures["told, by true type"]["article"]["forum"] == 1
    assert figures["F1"]["article"] == pytest.approx(2 / 3, abs=0.001)
    assert figures["F1"]["service"] == 0


def test_confidence_that_is_the_score_is_perfect() -> None:
    score = np.linspace(0.05, 0.95, 10)
    figures = evaluate_confidence(score, score)
    assert (figures["pearson"], figures["spearman"], figures["expected calibration error"]) == (1, 1, 0)
    assert figures["bad, in the lowest decile"] == pytest.approx(1 / 5)


def test_calibration_error_is_the_mean_distance_of_score_and_confidence() -> None:
    assert calibration_error(np.full(4, 0.5), np.full(4, 0.9)) == pytest.approx(0.4)
    assert calibration_error(np.array([1.0, 0.5]), np.array([1.0, 0.8])) == pytest.approx(0.15)
