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
    column="Py_ssize_t", a="Py_ssize_t", b="Py_ssize_t", c="Py_ssize_t", d="Py_ssize_t",
    above_a="float", above_b="float", above_c="float", above_d="float", sums="object",
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
            for question in range(0, feature.shape[1], 4):  # four at once: fewer passes over the answers
                a, above_a = feature[tree, question], threshold[tree, question]
                b, above_b = feature[tree, question + 1], threshold[tree, question + 1]
                c, above_c = feature[tree, question + 2], threshold[tree, question + 2]
                d, above_d = feature[tree, question + 3], threshold[tree, question + 3]
                for column in range(count):
                    answers[column] = (
                        16 * answers[column]
                        + 8 * (matrix[a, first + column] > above_a)
                        + 4 * (matrix[b, first + column] > above_b)
                        + 2 * (matrix[c, first + column] > above_c)
                        + (matrix[d, first + column] > above_d)
                    )
            for column in range(count):
                total[first + column] += leaf[tree, tables[tree, answers[column]]]
    return sums
