from collections.abc import Callable, Mapping
from math import log

import numpy as np
import pytest

from boilerstrip.features.block_features import Features
from boilerstrip.scoring.scores import Contributions, Phrase, Scores, logistic

Measured = Callable[[str], Features]


class Unexplained:
    """An explanation that must not be computed."""

    @property
    def features(self) -> Features:
        raise AssertionError("no reasons were requested")

    def contributions(self) -> Contributions:
        raise AssertionError("no reasons were requested")

    def phrases(self) -> Mapping[str, Phrase]:
        raise AssertionError("no reasons were requested")


class TestLogistic:
    def test_makes_odds_of_three_to_one_three_quarters(self) -> None:
        assert logistic(np.array([log(3), -log(3)])).tolist() == pytest.approx([0.75, 0.25])

    def test_stays_between_0_and_1(self) -> None:
        probability = logistic(np.array([-700.0, -36.0, 36.0, 700.0]))
        assert ((probability >= 0) & (probability <= 1)).all()
        assert (np.diff(probability) >= 0).all()


class TestProbability:
    def test_is_the_logistic_of_the_log_odds_and_needs_no_explanation(self) -> None:
        assert Scores(np.array([0.0, log(3)]), Unexplained()).probability.tolist() == pytest.approx([0.5, 0.75])

    def test_of_no_blocks_is_empty(self) -> None:
        assert Scores(np.zeros(0), Unexplained()).probability.shape == (0,)
