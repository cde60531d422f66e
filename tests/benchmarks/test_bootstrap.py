import numpy as np
import pytest

from benchmarks.bootstrap import RESAMPLES, TIE, mean_interval, paired_difference, resampled_means


class TestResampledMeans:
    def test_has_a_row_for_each_sample_and_a_column_for_each_figure(self) -> None:
        assert resampled_means([[0.1, 1.0], [0.3, 2.0], [0.2, 3.0]]).shape == (RESAMPLES, 2)

    def test_draws_the_same_pages_for_every_column(self) -> None:
        values = np.array([0.1, 0.5, 0.9, 0.4])
        drawn = resampled_means(np.stack([values, 1 - values], axis=1))
        assert np.allclose(drawn.sum(axis=1), 1.0)

    def test_is_the_same_each_time(self) -> None:
        values = np.linspace(0, 1, 50)[:, None]
        assert (resampled_means(values) == resampled_means(values)).all()

    def test_spreads_as_the_standard_error_of_the_mean(self) -> None:
        values = np.random.default_rng(7).random(400)
        error = values.std() / np.sqrt(len(values))
        assert resampled_means(values[:, None]).std() == pytest.approx(error, rel=0.1)


class TestMeanInterval:
    def test_holds_the_mean_and_narrows_with_more_pages(self) -> None:
        few, many = [0.2, 0.8] * 5, [0.2, 0.8] * 500
        low, high = mean_interval(few)
        assert low < 0.5 < high
        narrow_low, narrow_high = mean_interval(many)
        assert low < narrow_low < 0.5 < narrow_high < high

    def test_of_one_page_is_its_value(self) -> None:
        assert mean_interval([0.7]) == (0.7, 0.7)


class TestDifference:
    def test_is_paired_so_that_hard_pages_do_not_hide_a_small_gain(self) -> None:
        theirs = [page / 100 for page in range(100)]
        mine = [score + 0.01 + 0.001 * (page % 3) for page, score in enumerate(theirs)]
        found = paired_difference(mine, theirs)
        assert found.interval[0] > 0.01
        assert found.is_significant
        own = mean_interval(mine)
        assert own[0] < sum(theirs) / 100 < own[1]

    def test_of_a_system_and_itself_is_zero(self) -> None:
        found = paired_difference([0.1, 0.9], [0.1, 0.9])
        assert (found.mean, found.interval, found.won, found.tied, found.lost) == (0.0, (0.0, 0.0), 0, 2, 0)
        assert not found.is_significant

    def test_counts_small_differences_as_ties(self) -> None:
        found = paired_difference([0.5 + TIE / 2, 0.5 + 2 * TIE, 0.5 - 2 * TIE], [0.5] * 3)
        assert (found.won, found.tied, found.lost) == (1, 1, 1)

    def test_refuses_scores_of_other_pages(self) -> None:
        with pytest.raises(ValueError, match="scores of 2 and of 1 pages"):
            paired_difference([0.1, 0.2], [0.1])
