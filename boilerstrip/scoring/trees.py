"""Boosted trees, evaluated for all columns of a matrix at once.

A tree asks at most eight questions ("is this feature above that
threshold?"). Its eight answers are the bits of one byte, and a table has the
leaf that each of the 256 bytes leads to. So no tree is walked: a column costs
eight comparisons and a look-up for each tree.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from boilerstrip.arrays import F32, F64, I16, I64, U8
from boilerstrip.native import COMPILED
from boilerstrip.native.forest import sum_trees

QUESTIONS = 8
"""Most questions of a tree: their answers are a byte."""
BYTES = 256
COLUMNS_AT_ONCE = 512
"""Columns whose leaves are looked up together, which bounds the memory for the answers to all questions."""


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
        """[n] the sums for the n columns of a matrix [k, n]: the same to the last bit, compiled or not."""
        if COMPILED:
            by_rows = np.ascontiguousarray(matrix, np.float32)
            sums: F64 = sum_trees(by_rows, self.feature, self.threshold, self._tables, self.leaf)
        else:
            by_tree = np.take_along_axis(self.leaf, self._leaves(matrix), axis=1).astype(np.float64)
            sums = sum(by_tree, np.zeros(matrix.shape[1]))  # NumPy's own sum adds up in another order
        return sums + self.base

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
        total = np.zeros(matrix.shape)
        columns = np.arange(matrix.shape[1])
        features, moves = self._moves
        for tree, leaves in enumerate(self._leaves(matrix)):
            for feature, move in zip(features[tree, leaves].T, moves[tree, leaves].T, strict=True):
                total[feature, columns] += move
        return total

    def _leaves(self, matrix: F32) -> U8:
        """[T, n] number of the leaf that each column comes to in each tree."""
        parts = [self._tables[:, :0]]
        for first in range(0, matrix.shape[1], COLUMNS_AT_ONCE):
            columns = matrix[:, first : first + COLUMNS_AT_ONCE]
            answers = np.packbits(columns[self.feature] > self.threshold[:, :, np.newaxis], axis=1)[:, 0]
            parts.append(np.take_along_axis(self._tables, answers, axis=1))
        return np.concatenate(parts, axis=1)

    @cached_property
    def _moves(self) -> tuple[I64, F32]:
        """[T, 9, 8] of each question on the way to each leaf, its feature and how far its answer moves the value.

        After the last question the moves are 0.
        """
        shape = (*self.leaf.shape, QUESTIONS)
        features, moves = np.zeros(shape, np.int64), np.zeros(shape, np.float32)
        for tree in range(len(self.leaf)):
            for leaf, path in self._paths(tree):
                means = np.append(self.mean[tree, path], self.leaf[tree, leaf])
                features[tree, leaf, : len(path)] = self.feature[tree, path]
                moves[tree, leaf, : len(path)] = np.diff(means)
        return features, moves

    def _paths(self, tree: int, node: int = 0, path: tuple[int, ...] = ()) -> Iterator[tuple[int, list[int]]]:
        """The leaves of a tree, each with the questions that lead to it."""
        if node < 0:
            yield ~node, list(path)
        else:
            for following in (self.below, self.above):
                yield from self._paths(tree, int(following[tree, node]), (*path, node))

    @cached_property
    def _tables(self) -> U8:
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
