import numpy as np
import pytest

from boilerstrip.scoring.scores import Scores


def scores(own: list[list[float]], groups: list[int], share: float = 0.0, weights: list[float] | None = None) -> Scores:
    n = len(own)
    return Scores(
        names=("long", "linked"),
        own=np.array(own),
        base=np.full(n, -1.0),
        groups=np.array(groups, np.int64),
        weights=np.array(weights or [1.0] * n),
        share=share,
    )


class TestProbability:
    def test_is_the_logistic_of_the_base_and_all_terms(self) -> None:
        probability = scores([[3.0, -2.0], [1.0, 0.0]], [0, 1]).probability
        assert probability.tolist() == pytest.approx([0.5, 0.5])

    def test_grows_with_each_term(self) -> None:
        low, high = scores([[1.0, -2.0], [1.0, -1.0]], [0, 1]).probability
        assert low < high

    def test_of_no_blocks_is_none(self) -> None:
        assert Scores(
            ("long",), np.zeros((0, 1)), np.zeros(0), np.zeros(0, np.int64), np.zeros(0), 0.4
        ).probability.shape == (0,)


class TestGroups:
    def test_share_a_part_of_their_weighted_mean(self) -> None:
        mixed = scores([[4.0, 0.0], [0.0, 0.0], [8.0, 0.0]], [0, 0, 1], share=0.5, weights=[3.0, 1.0, 1.0])
        assert mixed.terms[:, 0].tolist() == pytest.approx([3.5, 1.5, 8.0])

    def test_share_nothing_where_the_share_is_0(self) -> None:
        assert scores([[4.0, 0.0], [0.0, 0.0]], [0, 0]).terms[:, 0].tolist() == [4.0, 0.0]

    def test_without_weight_do_not_divide_by_0(self) -> None:
        assert np.isfinite(scores([[4.0, 0.0]], [0], share=0.5, weights=[0.0]).terms).all()


class TestReason:
    SCORES = scores([[3.0, -0.5], [3.0, -2.0], [0.0, 0.0]], [0, 1, 2])

    def test_is_what_speaks_most_for_the_verdict_compared_with_other_blocks(self) -> None:
        assert self.SCORES.reason(0, for_content=True) == "long"
        assert self.SCORES.reason(1, for_content=False) == "linked"

    def test_is_the_strongest_of_several_that_speak_for_it(self) -> None:
        both = scores([[-1.0, -3.0], [2.0, 1.5], [0.0, 0.0]], [0, 1, 2])
        assert both.reason(0, for_content=False) == "linked"
        assert both.reason(1, for_content=True) == "linked"

    def test_says_so_where_nothing_speaks_for_the_verdict(self) -> None:
        assert self.SCORES.reason(2, for_content=True) == "no evidence against it"
        assert self.SCORES.reason(2, for_content=False) == "no evidence for it"

    def test_comes_with_the_strongest_terms_first_and_none_that_is_0(self) -> None:
        assert self.SCORES.strongest(1, most=2) == [("long", 3.0), ("linked", -2.0)]
        assert self.SCORES.strongest(1, most=1) == [("long", 3.0)]
        assert self.SCORES.strongest(2, most=2) == []
