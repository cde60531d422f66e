"""Boosted trees, evaluated for all columns of a matrix at once.

A tree asks at most eight questions ("is this feature above that
threshold?"). Its eight answers are the bits of one byte, and a table has the
leaf that each of the 256 bytes leads to. So no tree is walked: a page costs a
comparison for each different question, and a look into a table for each tree.
"""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from boilerstrip.arrays import F32, F64, I16, U8, rows_where
from boilerstrip.native import forest, is_compiled

QUESTIONS = 8
"""Most questions of a tree: their answers are a byte."""
BYTES = 256
COLUMNS_AT_ONCE = 512
"""So many that most pages take few calls, and the answers for a page stay in the processor's cache."""

MAY_LOOP = is_compiled(forest)
"""Whether a loop over all trees is quick."""


@dataclass(frozen=True)
class Forest:
    """Trees and what they are about; their values add up.

    A node of a tree is a question or, from -1 downwards, a leaf: leaf -1 is
    the first. Unused places are leaves and questions that nothing leads to.
    """

    base: float
    """What is added to the trees' values."""
    features: tuple[str, ...]
    """Names of the k rows of the matrices that it is for."""
    feature: I16
    """[T, 8] row of the matrix that a question is about."""
    threshold: F32
    """[T, 8]"""
    below: I16
    """[T, 8] the node where the feature is at most the threshold."""
    above: I16
    """[T, 8] the node where it is above."""
    mean: F32
    """[T, 8] mean value of the training examples that come to a question; the first is the tree's own mean."""
    leaf: F32
    """[T, 9] values of the leaves."""

    def values(self, matrix: F32) -> F64:
        """[n] the sums for the n columns of a matrix [k, n]."""
        if MAY_LOOP:
            by_rows = np.ascontiguousarray(matrix, np.float32)
            sums: F64 = forest.added(by_rows, self.feature, self.threshold, self._leaves, self.leaf) + self.base
            return sums
        parts = (matrix[:, first : first + COLUMNS_AT_ONCE] for first in range(0, matrix.shape[1], COLUMNS_AT_ONCE))
        return np.concatenate([np.zeros(0), *map(self._values, parts)])

    def split(self, outputs: int) -> "tuple[Forest, ...]":
        """Split trees that take turns, one for each of several outputs, into a forest for each output."""
        columns = ("feature", "threshold", "below", "above", "mean", "leaf")
        return tuple(
            replace(self, **{name: getattr(self, name)[first::outputs] for name in columns}) for first in range(outputs)
        )

    def contributions(self, matrix: F32) -> F64:
        """[k, n] how much each feature moved each column's value.

        On its way through a tree, a column's value is the mean of the
        examples that come so far; each question moves it (Saabas 2014).
        """
        found = np.zeros(matrix.shape)
        columns = np.arange(matrix.shape[1])
        for tree in range(len(self.feature)):
            node = np.zeros(matrix.shape[1], np.int64)
            for _ in range(QUESTIONS):
                inner = rows_where(node >= 0)
                if not len(inner):
                    break
                question = node[inner]
                feature = self.feature[tree, question]
                is_above = matrix[feature, columns[inner]] > self.threshold[tree, question]
                following = np.where(is_above, self.above[tree, question], self.below[tree, question])
                means = np.where(following >= 0, self.mean[tree, np.maximum(following, 0)], self.leaf[tree, ~following])
                found[feature, columns[inner]] += means - self.mean[tree, question]
                node[inner] = following
        return found

    def _values(self, matrix: F32) -> F64:
        row, threshold, number = self._questions
        answers = (np.take(matrix, row, axis=0) > threshold).view(np.uint8)
        asked = np.take(answers, number, axis=0)
        answered = asked[0]
        for answer in asked[1:]:
            answered += answered  # NumPy adds bytes several times faster than it shifts them
            answered += answer
        trees = np.arange(len(self.leaf))[:, np.newaxis]
        values = np.take_along_axis(self.leaf, self._leaves[trees, answered], axis=1)
        total: F64 = values.sum(axis=0, dtype=np.float64) + self.base
        return total

    @cached_property
    def _questions(self) -> tuple[npt.NDArray[np.int64], F32, npt.NDArray[np.int64]]:
        """The different questions (row of the matrix, threshold [q, 1]), and the number of each [8, T]."""
        both = np.stack((self.feature.ravel().astype(np.float64), self.threshold.ravel().astype(np.float64)))
        asked, number = np.unique(both, axis=1, return_inverse=True)
        return (
            asked[0].astype(np.int64),
            asked[1].astype(np.float32)[:, np.newaxis],
            number.reshape(self.feature.shape).T,
        )

    @cached_property
    def _leaves(self) -> U8:
        """[T, 256] number of each tree's leaf for each byte of answers."""
        bits = np.unpackbits(np.arange(BYTES, dtype=np.uint8)[:, np.newaxis], axis=1).astype(np.bool_)
        trees = np.arange(len(self.feature))[:, np.newaxis]
        node = np.zeros((len(self.feature), BYTES), np.int64)
        for _ in range(QUESTIONS):
            question = np.maximum(node, 0)
            is_above = bits[np.arange(BYTES), question]
            following = np.where(is_above, self.above[trees, question], self.below[trees, question])
            node = np.where(node >= 0, following, node)
        return (~node).astype(np.uint8)
