"""Values of boosted trees, one tree after the other (see :mod:`boilerstrip.scoring.trees`)."""

import numpy as np

from boilerstrip.arrays import F32, F64, I16, U8

COLUMNS = 64
"""Columns that go through a tree together, so that their answers stay at hand."""


def added(matrix: F32, measure: I16, threshold: F32, tables: U8, leaf: F32) -> F64:
    """[n] the sums of the trees' values for each column of a matrix.

    Args:
        matrix: [k, n]
        measure: [T, 8] row of the matrix that a question is about.
        threshold: [T, 8]
        tables: [T, 256] number of a tree's leaf for each byte of answers.
        leaf: [T, 9] values of the leaves.
    """
    columns = matrix.shape[1]
    sums = np.zeros(columns)
    total = sums
    answers = np.empty(COLUMNS, np.int32)
    for begin in range(0, columns, COLUMNS):
        here = min(COLUMNS, columns - begin)
        for tree in range(measure.shape[0]):
            for column in range(here):
                answers[column] = 0
            for question in range(measure.shape[1]):
                row = measure[tree, question]
                bound = threshold[tree, question]
                for column in range(here):
                    answers[column] = 2 * answers[column] + (matrix[row, begin + column] > bound)
            for column in range(here):
                total[begin + column] += leaf[tree, tables[tree, answers[column]]]
    return sums
