"""Evaluation of boosted trees, one tree after the other (see :mod:`boilerstrip.scoring.trees`)."""

from typing import TYPE_CHECKING

import numpy as np

from boilerstrip.arrays import F32, F64, I16, U8
from boilerstrip.native import COMPILED

if TYPE_CHECKING or not COMPILED:
    from boilerstrip.native import no_cython as cython
else:
    import cython

cython.declare(COLUMNS="Py_ssize_t")
COLUMNS = 256
"""Columns that go through a tree together; their answers fit in the processor's first cache."""


@cython.ccall
@cython.locals(
    matrix="const float[:, ::1]", feature="const short[:, :]", threshold="const float[:, :]",
    tables="const unsigned char[:, ::1]", leaf="const float[:, :]", total="double[::1]", answers="int[::1]",
    columns="Py_ssize_t", first="Py_ssize_t", count="Py_ssize_t", tree="Py_ssize_t", question="Py_ssize_t",
    column="Py_ssize_t", row="Py_ssize_t", bound="float", sums="object",
)  # fmt: skip
def sum_trees(matrix: F32, feature: I16, threshold: F32, tables: U8, leaf: F32) -> F64:
    """[n] sums of the trees' values for each column of a matrix.

    Args:
        matrix: [k, n]
        feature: [T, 8] row of the matrix that each question is about.
        threshold: [T, 8]
        tables: [T, 256] number of a tree's leaf for each byte of answers.
        leaf: [T, 9] values of the leaves.
    """
    columns = matrix.shape[1]
    sums = np.zeros(columns)
    total = sums
    answers = np.empty(COLUMNS, np.int32)
    for first in range(0, columns, COLUMNS):
        count = min(COLUMNS, columns - first)
        for tree in range(feature.shape[0]):
            for column in range(count):
                answers[column] = 0
            for question in range(feature.shape[1]):
                row = feature[tree, question]
                bound = threshold[tree, question]
                for column in range(count):
                    answers[column] = 2 * answers[column] + (matrix[row, first + column] > bound)
            for column in range(count):
                total[first + column] += leaf[tree, tables[tree, answers[column]]]
    return sums
