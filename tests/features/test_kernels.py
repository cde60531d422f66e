"""Each pass does the same by NumPy, by the source of the compiled loop and by the compiled loop."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.arrays import I64
from boilerstrip.features import kernels as passes
from tests.ways import WAYS, by

FAR = 9
CLASSES = np.array([0, 1, 2, 2, 3], np.uint8)
"""Of code points: 1 is white space, 2 and 3 are what words are made of."""
SPACE, SPACED, BEGIN, CELLS = 1, range(2, 4), 4, 8


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> Iterator[None]:
    with by(request.param):
        yield


one_by_one = pytest.mark.usefixtures("way")


def ints(values: list[int]) -> I64:
    return np.array(values, np.int64)


trees = st.lists(st.integers(0, 99)).map(
    lambda places: ints([0, *(place % (row + 1) for row, place in enumerate(places))])
)
"""Rows of parents, each before its children."""


def path(parent: I64, row: int) -> list[int]:
    """An element and all above it."""
    found = [row]
    while found[-1]:
        found.append(int(parent[found[-1]]))
    return found


@one_by_one
class TestSummed:
    def test_adds_up_what_has_one_number(self) -> None:
        columns = np.array([[1.0, 2, 4, 8], [1, 1, 1, 1]])
        assert passes.summed(ints([2, 0, 2, 0]), columns, 4).tolist() == [[10, 0, 5, 0], [2, 0, 2, 0]]

    def test_of_no_rows_is_nothing(self) -> None:
        assert passes.summed(ints([]), np.zeros((2, 0)), 3).tolist() == [[0, 0, 0], [0, 0, 0]]


@one_by_one
class TestBetween:
    def test_adds_up_ranges_without_their_ends(self) -> None:
        columns = np.array([[1.0, 2, 4], [0, 1, 0]])
        assert passes.between(columns, ints([0, 1, 3]), ints([3, 1, 3])).tolist() == [[7, 0, 0], [1, 0, 0]]


@one_by_one
class TestWindows:
    def test_add_up_rows_about_each_and_end_where_the_page_does(self) -> None:
        columns = np.array([[1.0, 2, 4, 8], [1, 1, 1, 1]])
        assert passes.windows(columns, ((-1, 2), (-9, 0))).tolist() == [
            [[3, 7, 14, 12], [0, 1, 3, 7]],
            [[2, 3, 3, 2], [0, 1, 2, 3]],
        ]

    def test_of_no_rows_are_none(self) -> None:
        assert passes.windows(np.zeros((2, 0)), ((-1, 2),)).tolist() == [[[]], [[]]]


@one_by_one
class TestFirsts:
    def test_are_the_rows_where_numbers_stand_first(self) -> None:
        assert passes.firsts(ints([7, 30, 7, 1, 30])).tolist() == [0, 1, 0, 3, 1]

    def test_of_no_numbers_are_none(self) -> None:
        assert passes.firsts(ints([])).tolist() == []


@one_by_one
class TestSince:
    def test_counts_the_rows_since_the_last_one_that_was_so(self) -> None:
        is_so = np.array([[True, False, False, True, True, False], [False] * 6])
        assert passes.since(is_so, FAR).tolist() == [[0, 1, 2, 0, 0, 1], [FAR] * 6]

    def test_is_just_far_however_far(self) -> None:
        is_so = np.arange(3 * FAR)[np.newaxis] == 0
        assert passes.since(is_so, FAR)[0].tolist() == [*range(FAR), *[FAR] * 2 * FAR]

    def test_may_be_asked_from_the_end(self) -> None:
        is_so = np.array([[False, True, False]])
        assert passes.since(is_so[:, ::-1], FAR)[:, ::-1].tolist() == [[1, 0, FAR]]

    def test_of_no_rows_is_none(self) -> None:
        assert passes.since(np.zeros((1, 0), np.bool_), FAR).tolist() == [[]]


@one_by_one
class TestFlags:
    def test_tell_whether_bits_are_set_up_to_the_last(self) -> None:
        masks = np.array([0, 1, 1 << 63 | 2], np.uint64)
        assert passes.flags(masks, passes.places((63, 0))).tolist() == [[False, False, True], [False, True, False]]


@one_by_one
class TestTallied:
    def test_counts_classes_and_begins_of_words(self) -> None:
        texts = ints([2, 4, 0, SPACE, 2, 99, SPACE])  # what is beyond the table is of its last class
        found = passes.tallied(texts.astype(np.uint32), ints([4, 3]), CLASSES, SPACED, BEGIN, CELLS)
        assert found.tolist() == [[1, 1, 0, 1, 0, 0, 1, 0], [0, 1, 0, 1, 0, 0, 1, 0]]

    def test_of_no_texts_is_nothing(self) -> None:
        found = passes.tallied(np.zeros(0, np.uint32), ints([]), CLASSES, SPACED, BEGIN, CELLS)
        assert found.shape == (0, CELLS)


@pytest.mark.parametrize("way", WAYS)
@given(trees, st.data())
def test_what_stands_above_is_what_a_walk_up_finds(way: str, parent: I64, data: st.DataObject) -> None:
    rows = range(len(parent))
    own = data.draw(st.lists(st.integers(0, 2**64 - 1), min_size=len(parent), max_size=len(parent)))
    kind = data.draw(st.lists(st.integers(0, 2), min_size=len(parent), max_size=len(parent)))
    inherited = [int(np.bitwise_or.reduce([np.uint64(own[above]) for above in path(parent, row)])) for row in rows]
    nearest = [[next((up for up in path(parent, row) if kind[up] == one), -1) for row in rows] for one in range(2)]
    upwards = [[*path(parent, row), 0, 0][:3] for row in rows]
    with by(way):
        assert passes.depths(parent).tolist() == [len(path(parent, row)) - 1 for row in rows]
        assert passes.inherited(parent, np.array(own, np.uint64)).tolist() == inherited
        assert passes.nearest(parent, np.array(kind, np.uint8), 2).tolist() == nearest
        assert passes.upwards(ints(list(rows)), parent, 3).T.tolist() == upwards


@pytest.mark.parametrize("way", WAYS)
@given(st.lists(st.integers(0, 5)), st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), max_size=5))
def test_rows_are_added_up_as_one_by_one(way: str, values: list[int], ranges: list[tuple[int, int]]) -> None:
    n = len(values)
    first, end = ([bound[side] % (n + 1) for bound in ranges] for side in range(2))
    columns = np.array([values], np.float64)
    sums = [sum(values[:stop]) - sum(values[:start]) for start, stop in zip(first, end, strict=True)]
    with by(way):
        assert passes.between(columns, ints(first), ints(end)).tolist() == [sums]
        assert passes.firsts(ints(values)).tolist() == [values.index(value) for value in values]
        assert passes.summed(ints(values), columns, 6).tolist() == [[value * values.count(value) for value in range(6)]]
