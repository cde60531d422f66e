from collections.abc import Callable

import numpy as np
import pytest

from boilerstrip.features.block_features import Features
from boilerstrip.features.evidence import neighbour, ramp
from boilerstrip.options import Focus
from boilerstrip.scoring.heuristic import HTML, PAGE_TERMS, TEXT, HeuristicScorer, share_among_groups

Measured = Callable[[str], Features]

LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."
PAGE = f"""<nav><ul><li><a href="/">Home</a><li><a href="/tides">Tides</a><li><a href="/login">Log in</a></ul></nav>
<main><h1>The eels of Orvel</h1><p>{LONG}</p><p>{LONG} It stays there until next year.</p></main>
<aside class="related"><h3>Related</h3><ul><li><a href="/1">Ten mills</a><li><a href="/2">Old boats</a></ul></aside>
<footer><p>© 2024 Cape Courier. All rights reserved.</p></footer>"""


@pytest.mark.parametrize("scorer", [HTML, TEXT], ids=["html", "text"])
class TestScorer:
    def test_gives_running_text_a_higher_score_than_its_shell(
        self, scorer: HeuristicScorer, measured: Measured
    ) -> None:
        features = measured(PAGE)
        probability = scorer.score(features, "balanced").probability
        is_text = features.is_long
        assert is_text.sum() == 2
        others = ~is_text & (np.arange(len(is_text)) != features.title_row)
        assert probability[is_text].min() > probability[others].max()

    def test_scores_a_page_without_blocks(self, scorer: HeuristicScorer, measured: Measured) -> None:
        assert scorer.score(measured(""), "balanced").probability.shape == (0,)

    def test_has_evidence_for_every_weight(self, scorer: HeuristicScorer, measured: Measured) -> None:
        evidence = scorer.evidence(measured(PAGE))
        assert set(scorer.weights) <= set(evidence)
        assert set(PAGE_TERMS) <= set(scorer.weights)

    def test_measures_evidence_from_0_to_1(self, scorer: HeuristicScorer, measured: Measured) -> None:
        for name, values in scorer.evidence(measured(PAGE)).items():
            assert ((values >= 0) & (values <= 1)).all(), name

    def test_never_gives_a_page_term_as_a_reason(self, scorer: HeuristicScorer, measured: Measured) -> None:
        names = scorer.score(measured(PAGE), "balanced").explanation.contributions().features
        assert not set(names) & set(PAGE_TERMS)
        assert set(names) | set(PAGE_TERMS) == set(scorer.weights)

    def test_scores_a_block_by_the_base_the_page_terms_and_its_own_terms(
        self, scorer: HeuristicScorer, measured: Measured
    ) -> None:
        features = measured(PAGE)
        scores = scorer.score(features, "balanced")
        evidence = scorer.evidence(features)
        terms = scores.explanation.contributions().log_odds
        base = scorer.base + sum(scorer.weights[name] * evidence[name] for name in PAGE_TERMS)
        assert scores.log_odds == pytest.approx(base + terms.sum(axis=0))

    @pytest.mark.parametrize("focus", ["precision", "recall"])
    def test_does_not_depend_on_the_focus(self, scorer: HeuristicScorer, measured: Measured, focus: Focus) -> None:
        features = measured(PAGE)
        expected = scorer.score(features, "balanced").log_odds
        assert scorer.score(features, focus).log_odds.tolist() == expected.tolist()


class TestShared:
    """A share of each term is the mean of the block's group."""

    def test_is_a_part_of_the_groups_weighted_mean(self) -> None:
        terms = np.array([[4.0, 0.0], [0.0, 0.0], [8.0, 0.0]])
        mixed = share_among_groups(terms, np.array([0, 0, 1]), np.array([3.0, 1.0, 1.0]), 0.5)
        assert mixed.tolist() == [[3.5, 0.0], [1.5, 0.0], [8.0, 0.0]]

    def test_is_nothing_with_a_share_of_0(self) -> None:
        terms = np.array([[4.0], [0.0]])
        assert share_among_groups(terms, np.zeros(2, np.int64), np.ones(2), 0.0).tolist() == [[4.0], [0.0]]

    def test_is_everything_with_a_share_of_1(self) -> None:
        terms = np.array([[4.0], [0.0]])
        assert share_among_groups(terms, np.zeros(2, np.int64), np.ones(2), 1.0).tolist() == [[2.0], [2.0]]

    def test_of_groups_without_weight_does_not_divide_by_0(self) -> None:
        assert np.isfinite(share_among_groups(np.array([[4.0]]), np.zeros(1, np.int64), np.zeros(1), 0.5)).all()

    def test_of_no_blocks_is_none(self) -> None:
        assert share_among_groups(np.zeros((0, 2)), np.zeros(0, np.int64), np.zeros(0), 0.5).shape == (0, 2)

    def test_does_not_change_the_sum_over_blocks_of_equal_weight(self) -> None:
        terms = np.array([[1.0, -2.0], [3.0, 0.0], [5.0, 1.0]])
        mixed = share_among_groups(terms, np.zeros(3, np.int64), np.ones(3), 0.4)
        assert mixed.sum(axis=0).tolist() == pytest.approx(terms.sum(axis=0).tolist())

    def test_lifts_a_cell_among_cells_that_are_content(self, measured: Measured) -> None:
        features = measured(f"<table><tr><td>{LONG}<td>{LONG}<td>9</table>")
        alone = HeuristicScorer(HTML.base, HTML.weights, HTML.evidence, 0.0)
        assert HTML.score(features, "balanced").log_odds[2] > alone.score(features, "balanced").log_odds[2]


def test_a_ramp_rises_between_two_values_and_is_flat_beyond() -> None:
    assert ramp(np.array([-5.0, 2.0, 4.0, 99.0]), 2, 6).tolist() == [0, 0, 0.5, 1]


@pytest.mark.parametrize(("by", "expected"), [(1, [2, 3, 0]), (2, [3, 0, 0]), (-1, [0, 1, 2]), (-2, [0, 0, 1])])
def test_a_neighbour_beyond_the_page_is_0(by: int, expected: list[float]) -> None:
    assert neighbour(np.array([1.0, 2.0, 3.0]), by).tolist() == expected


@pytest.mark.parametrize("by", [1, -1, 2, -2])
def test_a_page_of_one_block_or_none_has_no_neighbours(by: int) -> None:
    assert neighbour(np.array([1.0]), by).tolist() == [0]
    assert neighbour(np.zeros(0), by).tolist() == []


class TestComments:
    """Posts named comment are main content on a page if they hold most of the running text."""

    COMMENT = f"<div class='comment'><p>{LONG}</p></div>"

    def test_count_against_a_block_next_to_an_article(self, measured: Measured) -> None:
        evidence = HTML.evidence(
            measured(f"<article><p>{LONG}</p><p>{LONG}</p></article><section>{self.COMMENT}</section>")
        )
        assert evidence["near comment"].tolist() == [0, 0, 1]

    def test_do_not_count_if_they_are_most_of_the_page(self, measured: Measured) -> None:
        evidence = HTML.evidence(
            measured(f"<h1>Eels?</h1><section>{self.COMMENT}</section><section>{self.COMMENT}</section>")
        )
        assert not evidence["near comment"].any()
