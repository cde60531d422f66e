from dataclasses import replace

import pytest

from benchmarks.accuracy import choose_measure, group_accuracy, page_accuracy
from benchmarks.metrics import Overlap, Snippets
from benchmarks.scoring import PageScore


def with_f1(score: PageScore, f1: float) -> PageScore:
    return replace(score, words=Overlap(f1, f1))


class TestAccuracy:
    def test_is_the_mean_of_the_pages_f1(self, score: PageScore) -> None:
        found = group_accuracy([with_f1(score, 0.2), with_f1(score, 0.6)], "word-F1")
        assert found is not None
        assert found.value == pytest.approx(0.4)
        assert found.pages == 2

    def test_interval_holds_about_two_standard_errors_on_each_side(self, score: PageScore) -> None:
        found = group_accuracy([with_f1(score, number % 2) for number in range(400)], "word-F1")
        assert found is not None
        assert found.low == pytest.approx(0.5 - 1.96 * 0.025, abs=0.008)
        assert found.high == pytest.approx(0.5 + 1.96 * 0.025, abs=0.008)

    def test_the_interval_has_no_width_if_all_pages_are_alike(self, score: PageScore) -> None:
        found = group_accuracy([with_f1(score, 0.5)] * 5, "word-F1")
        assert found is not None and (found.low, found.high) == (0.5, 0.5)

    def test_snippet_f1_sums_counts_over_pages(self, score: PageScore) -> None:
        many, one = replace(score, snippets=Snippets(9, 0, 0, 0)), replace(score, snippets=Snippets(0, 1, 1, 0))
        found = group_accuracy([many, one], "snippet F1")
        assert found is not None and found.value == pytest.approx((many.snippets + one.snippets).f1)

    def test_excludes_pages_whose_annotations_do_not_allow_the_measure(self, score: PageScore) -> None:
        bare = replace(score, words=None)
        found = group_accuracy([with_f1(score, 0.5), bare], "word-F1")
        assert found is not None and found.pages == 1
        assert group_accuracy([bare], "word-F1") is None
        assert page_accuracy(bare, "word-F1") is None

    def test_uses_snippets_if_no_page_has_gold_text(self, score: PageScore) -> None:
        bare = replace(score, words=None)
        assert (choose_measure([bare]), choose_measure([bare, score])) == ("snippet F1", "word-F1")
