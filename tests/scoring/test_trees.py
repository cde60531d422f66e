from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.arrays import F32
from boilerstrip.native import COMPILED
from boilerstrip.scoring import trees as module
from boilerstrip.scoring.trees import COLUMNS_AT_ONCE, QUESTIONS, Forest

FEATURES = ("words", "links", "position")

seeds = st.integers(0, 2**32 - 1)


def random_forest(trees: int, generator: np.random.Generator, base: float = 0.5, most: int = QUESTIONS) -> Forest:
    """Random trees of ``most`` questions at most, as training writes them: leaves and thresholds of few digits."""
    shape = (trees, QUESTIONS)
    forest = Forest(
        base=base,
        features=FEATURES,
        feature=generator.integers(0, len(FEATURES), shape).astype(np.int16),
        threshold=generator.integers(-2, 3, shape).astype(np.float32),
        below=np.full(shape, -1, np.int16),
        above=np.full(shape, -1, np.int16),
        mean=generator.integers(-8, 9, shape).astype(np.float32) / 4,
        leaf=generator.integers(-8, 9, (trees, QUESTIONS + 1)).astype(np.float32) / 4,
    )
    for tree in range(trees):
        open_leaves: list[tuple[np.ndarray, int]] = []
        for question in range(generator.integers(0, most + 1)):
            if open_leaves:  # the question replaces a leaf
                side, node = open_leaves.pop(generator.integers(len(open_leaves)))
                side[tree, node] = question
            open_leaves += [(forest.below, question), (forest.above, question)]
        for leaf, (side, node) in enumerate(open_leaves):
            side[tree, node] = ~leaf
        if not open_leaves:
            forest.mean[tree, 0] = forest.leaf[tree, 0]
    return forest


def columns(n: int, generator: np.random.Generator) -> F32:
    """[features, n] values at and around the thresholds."""
    return (generator.integers(-6, 7, (len(FEATURES), n)) / 2).astype(np.float32)


def evaluate_tree(forest: Forest, tree: int, column: F32) -> float:
    """The value of one tree for one column, question by question."""
    node = 0
    while node >= 0:
        is_above = column[forest.feature[tree, node]] > forest.threshold[tree, node]
        node = int((forest.above if is_above else forest.below)[tree, node])
    return float(forest.leaf[tree, ~node])


def sums(forest: Forest, matrix: F32) -> list[float]:
    trees = range(len(forest.feature))
    return [forest.base + sum(evaluate_tree(forest, tree, column) for tree in trees) for column in matrix.T]


def one(feature: int = 0, threshold: float = 1.0, leaves: tuple[float, float] = (-2.0, 3.0)) -> Forest:
    """A tree of one question."""
    forest = random_forest(1, np.random.default_rng(0), base=0.0, most=0)
    forest.feature[0, 0], forest.threshold[0, 0], forest.mean[0, 0] = feature, threshold, 0.5
    forest.below[0, 0], forest.above[0, 0] = ~0, ~1
    forest.leaf[0, :2] = leaves
    return forest


class TestValues:
    def test_of_one_question_depend_only_on_its_feature(self) -> None:
        matrix = np.array([[5.0, 5.0], [0.0, 2.0], [5.0, 5.0]], np.float32)
        assert one(feature=1).values(matrix).tolist() == [-2.0, 3.0]

    def test_at_the_threshold_are_those_of_the_lower_branch(self) -> None:
        matrix = np.array([[0.9, 1.0, 1.1], [0, 0, 0], [0, 0, 0]], np.float32)
        assert one().values(matrix).tolist() == [-2.0, -2.0, 3.0]

    @given(seeds, st.integers(0, 9), st.integers(0, 12))
    def test_match_a_walk_through_the_trees(self, seed: int, trees: int, n: int) -> None:
        generator = np.random.default_rng(seed)
        forest, matrix = random_forest(trees, generator), columns(n, generator)
        assert forest.values(matrix).tolist() == pytest.approx(sums(forest, matrix))

    @pytest.mark.parametrize("trees", [0, 1, 300])
    @pytest.mark.parametrize("n", [0, 1, 2, COLUMNS_AT_ONCE + 5])
    def test_are_bit_identical_compiled_or_not(self, monkeypatch: pytest.MonkeyPatch, trees: int, n: int) -> None:
        generator = np.random.default_rng(6)
        forest, matrix = random_forest(trees, generator), columns(n, generator)
        forest = replace(forest, leaf=generator.normal(size=forest.leaf.shape).astype(np.float32))
        values = []
        for compiled in (COMPILED, False):
            monkeypatch.setattr(module, "COMPILED", compiled)
            values.append(forest.values(matrix).tolist())
        assert values[0] == values[1]

    def test_of_many_trees_are_their_sums(self) -> None:
        generator = np.random.default_rng(1)
        forest, matrix = random_forest(201, generator), columns(20, generator)
        assert forest.values(matrix).tolist() == pytest.approx(sums(forest, matrix))

    @pytest.mark.parametrize("n", [COLUMNS_AT_ONCE - 1, COLUMNS_AT_ONCE, COLUMNS_AT_ONCE + 1, 2 * COLUMNS_AT_ONCE + 5])
    def test_of_several_batches_of_columns_match_those_of_each_column(self, n: int) -> None:
        generator = np.random.default_rng(n)
        forest, matrix = random_forest(7, generator), columns(n, generator)
        values = forest.values(matrix)
        assert values.shape == (n,)
        for column in (0, COLUMNS_AT_ONCE - 2, n // 2, n - 1):
            assert values[column] == forest.values(matrix[:, [column]])[0]

    def test_of_a_tree_without_questions_are_its_one_leaf(self) -> None:
        generator = np.random.default_rng(2)
        forest = random_forest(3, generator, most=0)
        assert forest.values(columns(2, generator)).tolist() == [forest.base + forest.leaf[:, 0].sum()] * 2

    def test_of_no_trees_are_the_base(self) -> None:
        generator = np.random.default_rng(3)
        assert random_forest(0, generator).values(columns(2, generator)).tolist() == [0.5, 0.5]

    def test_of_no_columns_are_none(self) -> None:
        generator = np.random.default_rng(4)
        assert random_forest(3, generator).values(columns(0, generator)).shape == (0,)

    def test_do_not_change_the_matrix(self) -> None:
        generator = np.random.default_rng(5)
        matrix = columns(9, generator)
        before = matrix.copy()
        random_forest(3, generator).values(matrix)
        assert (matrix == before).all()


class TestContributions:
    def test_of_one_question_are_the_difference_from_the_mean_of_the_tree(self) -> None:
        matrix = np.array([[0.0, 2.0], [0.0, 0.0], [0.0, 0.0]], np.float32)
        assert one().contributions(matrix).tolist() == [[-2.5, 2.5], [0.0, 0.0], [0.0, 0.0]]

    @given(seeds, st.integers(0, 9), st.integers(0, 12))
    def test_add_up_to_the_values_minus_the_means_of_the_trees(self, seed: int, trees: int, n: int) -> None:
        generator = np.random.default_rng(seed)
        forest, matrix = random_forest(trees, generator), columns(n, generator)
        moved = forest.contributions(matrix)
        assert moved.shape == (len(FEATURES), n)
        assert forest.base + forest.mean[:, 0].sum() + moved.sum(axis=0) == pytest.approx(forest.values(matrix))

    def test_of_a_tree_without_questions_are_0(self) -> None:
        generator = np.random.default_rng(2)
        assert not random_forest(3, generator, most=0).contributions(columns(2, generator)).any()

    def test_of_a_feature_without_questions_are_0(self) -> None:
        generator = np.random.default_rng(6)
        forest = replace(random_forest(9, generator), feature=np.zeros((9, QUESTIONS), np.int16))
        assert not forest.contributions(columns(20, generator))[1:].any()
