"""Each loop writes the same rows compiled and interpreted."""

from types import ModuleType

import numpy as np
import pytest

from boilerstrip.arrays import F32, I64
from boilerstrip.native import element_rows as imported
from tests.native.interpreted import interpreted

both_ways = pytest.mark.parametrize("rows", [imported, interpreted("element_rows")], ids=["imported", "interpreted"])

ANCESTORS = np.array([[2, 1], [1, 0]])


def room(count: int) -> F32:
    return np.full((count, 2), np.nan, np.float32)


def floats(*values: float) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    return np.array(values, np.float64)


@both_ways
def test_elements_have_the_text_in_them_level_by_level(rows: ModuleType) -> None:
    out, blocks = room(14), np.array([4, 2, 0])
    rows.fill_elements(out, ANCESTORS, floats(1, 0.5, 0), floats(0, 0.25, 1), floats(8, 4, 0), floats(4, 2, 0), blocks)
    assert out.reshape(7, 2, 2).tolist() == [
        [[0, 0.5], [0.5, 1]],
        [[0, 0.5], [0.5, 1]],
        [[1, 0.25], [0.25, 0]],
        [[0, 4], [4, 8]],
        [[0, 2], [2, 4]],
        [[0, 0.5], [0.5, 0.5]],
        [[0, 2], [2, 2]],
    ]


@both_ways
def test_siblings_are_summed_up_by_group(rows: ModuleType) -> None:
    group: I64 = np.array([0, 1, 1])
    out = room(7)
    rows.fill_siblings(out, ANCESTORS, 2, group, floats(1, 2, 0), floats(8, 4, 0), 8.0)
    assert out[:6].reshape(3, 2, 2).tolist() == [[[2, 2], [2, 1]], [[0.5, 0.5], [0.5, 1]], [[2, 2], [2, 8]]]
    assert out[6].tolist() == [1, 1]


@both_ways
def test_the_last_row_counts_the_blocks_with_the_same_parent(rows: ModuleType) -> None:
    out = np.full((4, 3), np.nan, np.float32)
    rows.fill_siblings(out, np.array([[1, 2, 3], [0, 0, 1]]), 1, np.arange(4), np.ones(4), np.ones(4), 1.0)
    assert out[3].tolist() == [2, 2, 1]


@both_ways
def test_bits_are_read_up_to_the_highest(rows: ModuleType) -> None:
    out = room(3)
    rows.fill_bits(out, np.array([1, 1 << 63 | 2], np.uint64), np.array([63, 0, 1], np.uint64))
    assert out.tolist() == [[0, 1], [1, 0], [0, 1]]
