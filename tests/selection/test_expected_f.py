import numpy as np
import pytest

from boilerstrip.selection.expected_f import best_prefix


class TestBestPrefix:
    def test_takes_the_likeliest_blocks(self) -> None:
        assert best_prefix(np.array([0.1, 0.9, 0.8, 0.05]), np.full(4, 10.0), 1.0, 0.0).tolist() == [
            False,
            True,
            True,
            False,
        ]

    def test_takes_more_if_recall_counts_more(self) -> None:
        probability, words = np.array([0.9, 0.6, 0.4, 0.25]), np.full(4, 10.0)
        sizes = [int(best_prefix(probability, words, beta, 0.0).sum()) for beta in (0.3, 1.0, 3.0)]
        assert sizes == sorted(sizes)
        assert sizes[0] < sizes[2]

    @pytest.mark.parametrize("seed", range(10))
    def test_maximises_the_expected_f(self, seed: int) -> None:
        generator = np.random.default_rng(seed)
        probability, words = generator.random(8), generator.integers(1, 50, 8).astype(float)
        order = np.argsort(-probability)

        def expected_f1(size: int) -> float:
            rows = order[:size]
            gained = (probability * words)[rows].sum()
            return float(2 * gained / (words[rows].sum() + (probability * words).sum()))

        best = max(range(1, 9), key=expected_f1)
        assert np.flatnonzero(best_prefix(probability, words, 1.0, 0.0)).tolist() == sorted(order[:best].tolist())

    def test_takes_no_long_tail_that_is_all_content_or_none(self) -> None:
        probability, words = np.array([0.95, 0.9, *[0.3] * 30]), np.full(32, 20.0)
        assert best_prefix(probability, words, 1.0, 0.0).all()
        assert best_prefix(probability, words, 1.0, 3.0).sum() == 2

    def test_a_tiny_spread_of_errors_changes_nothing(self) -> None:
        probability, words = np.array([0.9, 0.45, 0.4, 0.2]), np.array([30.0, 20.0, 5.0, 40.0])
        assert best_prefix(probability, words, 1.0, 1e-9).tolist() == best_prefix(probability, words, 1.0, 0.0).tolist()

    def test_takes_nothing_if_nothing_is_likely(self) -> None:
        assert not best_prefix(np.full(5, 0.01), np.full(5, 10.0), 1.0, 0.0).any()

    @pytest.mark.parametrize("beta", [0.5, 1.0, 2.0])
    def test_takes_nothing_from_no_blocks(self, beta: float) -> None:
        assert best_prefix(np.zeros(0), np.zeros(0), beta, 0.0).tolist() == []

    def test_gives_blocks_without_a_word_some_weight(self) -> None:
        assert best_prefix(np.array([0.9, 0.9]), np.zeros(2), 1.0, 0.0).tolist() == [True, True]
