"""Each loop over wholes gives the same results compiled and interpreted."""

from types import ModuleType

import numpy as np
import pytest

from boilerstrip.arrays import I64
from boilerstrip.native import wholes as imported
from boilerstrip.native.whole_kinds import ENTRIES, HEADER, KINDS, LIST, NAME, OTHER, ROW, TABLE, VALUE
from tests.native.interpreted import interpreted

KIND_OF_TAG = np.arange(OTHER + 1, dtype=np.uint8)
both_ways = pytest.mark.parametrize("wholes", [imported, interpreted("wholes")], ids=["imported", "interpreted"])


def ints(*values: int) -> I64:
    return np.array(values, np.int64)


def around(wholes: ModuleType, parent: I64, *kinds: int) -> tuple[I64, I64, int]:
    found: tuple[I64, I64, int] = wholes.find_around(parent, np.array(kinds, np.uint8), KIND_OF_TAG)
    return found


@both_ways
class TestFindAround:
    def test_numbers_elements_of_a_kind_and_finds_the_nearest_of_each(self, wholes: ModuleType) -> None:
        nearest, innermost, kinds = around(wholes, ints(0, 0, 1, 2, 0), OTHER, TABLE, ROW, LIST, OTHER)
        assert innermost.tolist() == [0, 1, 2, 3, 0]
        assert nearest[:, [TABLE, ROW, LIST]].tolist() == [[0, 0, 0], [1, 0, 0], [1, 2, 0], [1, 2, 3]]
        assert kinds == 1 << TABLE | 1 << ROW | 1 << LIST

    def test_finds_nothing_on_a_page_of_paragraphs(self, wholes: ModuleType) -> None:
        nearest, innermost, kinds = around(wholes, ints(0, 0), OTHER, OTHER)
        assert (nearest.tolist(), innermost.tolist(), kinds) == ([[0] * KINDS], [0, 0], 0)


@both_ways
class TestKeys:
    def test_blocks_of_a_list_are_alike_by_signature_and_links(self, wholes: ModuleType) -> None:
        nearest, _, _ = around(wholes, ints(0, 0), OTHER, LIST)
        density = np.array([0.0, 0.0, 0.9, 0.0, 0.0])
        keys = wholes.key_lists(nearest, ints(1, 1, 1, 1, 0), ints(0, 0, 0, 3, 0), density, 0.5).tolist()
        assert keys[0] == keys[1]
        assert len({*keys}) == 4
        assert keys[4] == -1

    def test_a_name_after_a_value_begins_an_entry(self, wholes: ModuleType) -> None:
        nearest, _, _ = around(wholes, ints(0, 0, 1, 1, 1, 1), OTHER, ENTRIES, NAME, NAME, VALUE, NAME)
        keys = ints(-1, -1, -1, -1, -1)
        wholes.key_entries(nearest, ints(2, 3, 4, 5, 0), np.ones(5), 9.0, 100, keys)
        assert keys.tolist() == [100, 100, 100, 103, -1]

    def test_an_entry_with_many_words_has_no_key(self, wholes: ModuleType) -> None:
        nearest, _, _ = around(wholes, ints(0, 0, 1, 1, 1), OTHER, ENTRIES, NAME, VALUE, NAME)
        keys = ints(-1, -1, -1)
        wholes.key_entries(nearest, ints(2, 3, 4), np.array([1.0, 9.0, 1.0]), 9.0, 100, keys)
        assert keys.tolist() == [-1, -1, 102]

    def test_rows_share_the_key_of_a_table_with_header_cells(self, wholes: ModuleType) -> None:
        kinds = (OTHER, TABLE, ROW, HEADER, ROW, TABLE, ROW)
        nearest, _, _ = around(wholes, ints(0, 0, 1, 2, 1, 0, 5), *kinds)
        keys = ints(-1, -1, 7, -1)
        wholes.key_rows(nearest, ints(3, 4, 0, 6), np.array([1.0, 9.0, 1.0, 1.0]), 5.0, 20.0, 100, keys)
        assert keys.tolist() == [101, 101, 7, 106]

    def test_a_row_with_many_words_has_no_key(self, wholes: ModuleType) -> None:
        nearest, _, _ = around(wholes, ints(0, 0, 1, 1), OTHER, TABLE, ROW, ROW)
        keys = ints(-1, -1, -1)
        wholes.key_rows(nearest, ints(2, 2, 3), np.array([1.0, 5.0, 1.0]), 5.0, 20.0, 100, keys)
        assert keys.tolist() == [-1, -1, 103]


@both_ways
def test_means_are_weighted(wholes: ModuleType) -> None:
    assert wholes.average(ints(0, -1, 0), np.array([2.0, 5.0, 4.0]), np.array([1.0, 1.0, 2.0])).tolist() == [2, 0, 2]
