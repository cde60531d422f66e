"""Each loop gives the same results compiled and interpreted."""

from types import ModuleType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.arrays import I64
from boilerstrip.native import kernels as imported
from tests.native.interpreted import interpreted

FAR = 9
both_ways = pytest.mark.parametrize("kernels", [imported, interpreted("kernels")], ids=["imported", "interpreted"])


def ints(values: list[int]) -> I64:
    return np.array(values, np.int64)


trees = st.lists(st.integers(0, 99)).map(
    lambda numbers: ints([0, *(number % (row + 1) for row, number in enumerate(numbers))])
)
"""Rows of parents, each before its children."""


def path(parent: I64, row: int) -> list[int]:
    """Rows of an element and its ancestors, innermost first."""
    rows = [row]
    while rows[-1]:
        rows.append(int(parent[rows[-1]]))
    return rows


@both_ways
class TestSumBy:
    def test_adds_up_rows_with_the_same_key(self, kernels: ModuleType) -> None:
        columns = np.array([[1.0, 2, 4, 8], [1, 1, 1, 1]])
        assert kernels.sum_by(ints([2, 0, 2, 0]), columns, 4).tolist() == [[10, 0, 5, 0], [2, 0, 2, 0]]

    def test_accepts_no_rows(self, kernels: ModuleType) -> None:
        assert kernels.sum_by(ints([]), np.zeros((2, 0)), 3).tolist() == [[0, 0, 0], [0, 0, 0]]


@both_ways
class TestSumRanges:
    def test_adds_up_half_open_ranges(self, kernels: ModuleType) -> None:
        columns = np.array([[1.0, 2, 4], [0, 1, 0]])
        assert kernels.sum_ranges(columns, ints([0, 1, 3]), ints([3, 1, 3])).tolist() == [[7, 0, 0], [1, 0, 0]]


@both_ways
class TestSumWindows:
    def test_adds_up_rows_around_each_and_stops_at_both_ends(self, kernels: ModuleType) -> None:
        columns = np.array([[1.0, 2, 4, 8], [1, 1, 1, 1]])
        assert kernels.sum_windows(columns, ((-1, 2), (-9, 0))).tolist() == [
            [[3, 7, 14, 12], [0, 1, 3, 7]],
            [[2, 3, 3, 2], [0, 1, 2, 3]],
        ]

    def test_accepts_no_rows(self, kernels: ModuleType) -> None:
        assert kernels.sum_windows(np.zeros((2, 0)), ((-1, 2),)).tolist() == [[[]], [[]]]


@both_ways
class TestFirstRows:
    def test_finds_the_first_row_of_each_number(self, kernels: ModuleType) -> None:
        assert kernels.first_rows(ints([7, 30, 7, 1, 30])).tolist() == [0, 1, 0, 3, 1]

    def test_numbers_below_0_have_none(self, kernels: ModuleType) -> None:
        assert kernels.first_rows(ints([-1, 4, -1, 4])).tolist() == [-1, 1, -1, 1]

    def test_accepts_no_numbers(self, kernels: ModuleType) -> None:
        assert kernels.first_rows(ints([])).tolist() == []


@both_ways
class TestFindFree:
    PARENT, FIRST, END = ints([0, 0, 1, 2, 0]), ints([0, 0, 0, 0, 2]), ints([3, 2, 1, 1, 3])
    MASKS = np.array([1, 2, 4, 8, 16], np.uint64)

    def find(self, kernels: ModuleType, mask: list[bool], skipped: list[int]) -> list[list[int]]:
        arrays = self.PARENT, self.FIRST, self.END, np.array(mask), self.MASKS, np.array(skipped, np.uint8)
        return [found.tolist() for found in kernels.find_free(ints([3, 4]), *arrays)]

    def test_goes_up_to_the_outermost_element_without_blocks_of_the_mask(self, kernels: ModuleType) -> None:
        assert self.find(kernels, [False, True, False], [0] * 5) == [[2, 4], [4, 0]]

    def test_goes_up_to_the_root_without_a_mask(self, kernels: ModuleType) -> None:
        assert self.find(kernels, [False] * 3, [0] * 5) == [[0, 0], [7, 1]]

    def test_unites_no_bits_of_skipped_elements(self, kernels: ModuleType) -> None:
        assert self.find(kernels, [False] * 3, [0, 1, 0, 0, 0]) == [[0, 0], [5, 1]]

    def test_stays_at_an_element_between_blocks_of_the_mask(self, kernels: ModuleType) -> None:
        assert self.find(kernels, [True, True, True], [0] * 5) == [[3, 4], [0, 0]]


@both_ways
class TestHashEnds:
    LETTERS = ints([0, 1, 2, 3])
    """Code point 0 is no letter."""

    def hashes(self, kernels: ModuleType, texts: list[list[int]], count: int = 2, width: int = 3) -> list[list[int]]:
        codes = np.array([code for text in texts for code in (*text, 0)], np.uint32)
        hashes: I64 = kernels.hash_ends(codes, ints([len(text) + 1 for text in texts]), self.LETTERS, count, width)
        return hashes.tolist()

    def test_are_equal_if_the_first_or_last_letters_are(self, kernels: ModuleType) -> None:
        first, last = self.hashes(kernels, [[1, 2, 3, 1], [1, 0, 2, 2, 3], [2, 1, 3, 1]])
        assert first[0] == first[1] != first[2]
        assert last[0] == last[2] != last[1]

    def test_look_at_a_few_characters_only(self, kernels: ModuleType) -> None:
        (one, other), _ = self.hashes(kernels, [[1, 0, 0, 2], [1, 0, 0, 3]])
        assert one == other

    def test_take_high_code_points_for_the_last_letter(self, kernels: ModuleType) -> None:
        (one, other), _ = self.hashes(kernels, [[1, 70_000], [1, 3]])
        assert one == other

    def test_accept_no_texts(self, kernels: ModuleType) -> None:
        assert self.hashes(kernels, []) == [[], []]


@both_ways
class TestRowsSince:
    def test_counts_rows_since_the_last_true_one(self, kernels: ModuleType) -> None:
        mask = np.array([[True, False, False, True, True, False], [False] * 6])
        assert kernels.rows_since(mask, FAR).tolist() == [[0, 1, 2, 0, 0, 1], [FAR] * 6]

    def test_stops_counting_when_far(self, kernels: ModuleType) -> None:
        mask = np.arange(3 * FAR)[np.newaxis] == 0
        assert kernels.rows_since(mask, FAR)[0].tolist() == [*range(FAR), *[FAR] * 2 * FAR]

    def test_accepts_a_reversed_view(self, kernels: ModuleType) -> None:
        mask = np.array([[False, True, False]])
        assert kernels.rows_since(mask[:, ::-1], FAR)[:, ::-1].tolist() == [[1, 0, FAR]]

    def test_accepts_no_rows(self, kernels: ModuleType) -> None:
        assert kernels.rows_since(np.zeros((1, 0), np.bool_), FAR).tolist() == [[]]


@both_ways
class TestUnpackBits:
    def test_reads_bits_up_to_the_highest(self, kernels: ModuleType) -> None:
        masks = np.array([0, 1, 1 << 63 | 2], np.uint64)
        assert kernels.unpack_bits(masks, np.array([63, 0], np.uint64)).tolist() == [
            [False, False, True],
            [False, True, False],
        ]


@both_ways
class TestInheritHints:
    def test_unites_those_of_the_ancestors_and_of_inline_elements_in_the_block(self, kernels: ModuleType) -> None:
        parent, masks = ints([0, 0, 1, 1, 0]), np.array([1, 2, 4, 8, 16], np.uint64)
        first, end = ints([0, 0, 0, 1, 2]), ints([2, 2, 1, 1, 2])
        is_inline = np.array([0, 0, 1, 1, 0], np.uint8)
        assert kernels.inherit_hints(parent, masks, first, end, is_inline, ints([1, 0])).tolist() == [7, 1]

    def test_of_no_blocks_are_none(self, kernels: ModuleType) -> None:
        one, none = ints([0]), np.zeros(1, np.uint8)
        assert kernels.inherit_hints(one, none.astype(np.uint64), one, one, none, ints([])).tolist() == []


@both_ways
class TestBestPrefix:
    def test_weighs_what_is_gained_against_its_length(self, kernels: ModuleType) -> None:
        gains, weight = np.array([[9.0, 6.0, 1.0]]), np.array([10.0, 10.0, 20.0])
        assert kernels.best_prefix(gains, weight, 1.0) == (2, 15 / 36)
        assert kernels.best_prefix(gains, weight, 100.0) == (3, 16 / 1640)

    def test_sums_over_the_kinds_of_gain(self, kernels: ModuleType) -> None:
        gains = np.array([[1.0, 0.5], [8.0, 0.0]])
        assert kernels.best_prefix(gains, np.array([1.0, 1.0]), 1.0) == (1, 1 / 2.5 + 8 / 9)

    def test_of_equal_prefixes_takes_the_shortest(self, kernels: ModuleType) -> None:
        assert kernels.best_prefix(np.ones((1, 3)), np.ones(3), 0.0) == (1, 1.0)

    def test_of_no_rows_is_empty(self, kernels: ModuleType) -> None:
        assert kernels.best_prefix(np.zeros((2, 0)), np.zeros(0), 1.0) == (0, 0.0)


@both_ways
@given(trees, st.data())
def test_ancestors_match_a_walk_up_the_tree(kernels: ModuleType, parent: I64, data: st.DataObject) -> None:
    rows = range(len(parent))
    own = data.draw(st.lists(st.integers(0, 2**64 - 1), min_size=len(parent), max_size=len(parent)))
    kind = data.draw(st.lists(st.integers(0, 2), min_size=len(parent), max_size=len(parent)))
    inherited = [int(np.bitwise_or.reduce([np.uint64(own[above]) for above in path(parent, row)])) for row in rows]
    nearest = [[next((up for up in path(parent, row) if kind[up] == one), -1) for row in rows] for one in range(2)]
    upwards = [[*path(parent, row), 0, 0][:3] for row in rows]
    assert kernels.depths(parent).tolist() == [len(path(parent, row)) - 1 for row in rows]
    assert kernels.inherit(parent, np.array(own, np.uint64)).tolist() == inherited
    assert kernels.nearest(parent, np.array(kind, np.uint8), 2).tolist() == nearest
    assert kernels.ancestors(ints(list(rows)), parent, 3).T.tolist() == upwards


@both_ways
@given(st.lists(st.integers(0, 5)), st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), max_size=5))
def test_sums_match_plain_python(kernels: ModuleType, values: list[int], ranges: list[tuple[int, int]]) -> None:
    n = len(values)
    first, end = ([bound[side] % (n + 1) for bound in ranges] for side in range(2))
    columns = np.array([values], np.float64)
    sums = [sum(values[:stop]) - sum(values[:start]) for start, stop in zip(first, end, strict=True)]
    assert kernels.sum_ranges(columns, ints(first), ints(end)).tolist() == [sums]
    assert kernels.first_rows(ints(values)).tolist() == [values.index(value) for value in values]
    assert kernels.sum_by(ints(values), columns, 6).tolist() == [[value * values.count(value) for value in range(6)]]
