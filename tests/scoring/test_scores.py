from math import log

import numpy as np
import pytest

from boilerstrip.scoring.scores import Scores, logistic


def scores(terms: list[list[float]]) -> Scores:
    """Scores that are the sum of these terms."""
    return Scores(np.array(terms).sum(axis=1), lambda: (("long", "linked"), np.array(terms)))


def unexplained() -> tuple[tuple[str, ...], np.ndarray]:
    raise AssertionError("nobody has asked for reasons")


class TestLogistic:
    def test_makes_odds_of_three_to_one_three_quarters(self) -> None:
        assert logistic(np.array([log(3), -log(3)])).tolist() == pytest.approx([0.75, 0.25])

    def test_stays_between_0_and_1(self) -> None:
        probability = logistic(np.array([-700.0, -36.0, 36.0, 700.0]))
        assert ((probability >= 0) & (probability <= 1)).all()
        assert (np.diff(probability) >= 0).all()


class TestProbability:
    def test_is_the_logistic_of_the_log_odds(self) -> None:
        assert scores([[2.0, -2.0], [log(3), 0.0]]).probability.tolist() == pytest.approx([0.5, 0.75])

    def test_grows_with_each_term(self) -> None:
        low, high = scores([[1.0, -2.0], [1.0, -1.0]]).probability
        assert low < high

    def test_of_no_blocks_is_none(self) -> None:
        assert Scores(np.zeros(0), unexplained).probability.shape == (0,)

    def test_is_there_without_an_explanation(self) -> None:
        assert Scores(np.zeros(2), unexplained).probability.tolist() == [0.5, 0.5]


class TestReason:
    SCORES = scores([[3.0, -0.5], [3.0, -2.0], [0.0, 0.0]])

    def test_is_what_speaks_most_for_the_verdict_compared_with_other_blocks(self) -> None:
        assert self.SCORES.reason(0, for_content=True) == "long"
        assert self.SCORES.reason(1, for_content=False) == "linked"

    def test_is_the_strongest_of_several_that_speak_for_it(self) -> None:
        both = scores([[-1.0, -3.0], [2.0, 1.5], [0.0, 0.0]])
        assert both.reason(0, for_content=False) == "linked"
        assert both.reason(1, for_content=True) == "linked"

    def test_says_so_where_nothing_speaks_for_the_verdict(self) -> None:
        assert self.SCORES.reason(2, for_content=True) == "no evidence against it"
        assert self.SCORES.reason(2, for_content=False) == "no evidence for it"

    def test_comes_with_the_strongest_terms_first_and_none_that_is_0(self) -> None:
        assert self.SCORES.strongest(1, most=2) == [("long", 3.0), ("linked", -2.0)]
        assert self.SCORES.strongest(1, most=1) == [("long", 3.0)]
        assert self.SCORES.strongest(2, most=2) == []

    def test_is_explained_once_for_all_blocks(self) -> None:
        asked: list[int] = []

        def explain() -> tuple[tuple[str, ...], np.ndarray]:
            asked.append(1)
            return ("long",), np.ones((2, 1))

        explained = Scores(np.ones(2), explain)
        for row in (0, 1):
            explained.reason(row, for_content=True)
            explained.strongest(row, most=1)
        assert asked == [1]
