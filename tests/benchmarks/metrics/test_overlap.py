import pytest

from benchmarks.metrics import Overlap, f1_of_means, mean_page_f1
from benchmarks.metrics.overlap import multiset_overlap


class TestOverlap:
    def test_counts_a_token_as_often_as_both_have_it(self) -> None:
        assert multiset_overlap(["a", "a", "a", "b"], ["a", "a", "c"]) == Overlap(precision=2 / 4, recall=2 / 3)

    def test_ignores_order(self) -> None:
        assert multiset_overlap("abc", "cba").f1 == 1.0

    @pytest.mark.parametrize(("answer", "gold", "f1"), [("", "", 1.0), ("a", "", 0.0), ("", "a", 0.0), ("a", "b", 0.0)])
    def test_of_empty_and_of_disjoint_texts(self, answer: str, gold: str, f1: float) -> None:
        assert multiset_overlap(answer, gold).f1 == f1


def test_the_two_means_differ() -> None:
    pages = [Overlap(1.0, 0.2), Overlap(0.2, 1.0)]
    assert mean_page_f1(pages) == pytest.approx(1 / 3)
    assert f1_of_means(pages) == pytest.approx(0.6)
