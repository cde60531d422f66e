from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.native import utf8 as imported
from tests.native.interpreted import interpreted

EDGES = [
    bytes.fromhex(edge)
    for edge in """
    7f 80 bf c1bf c280 dfbf e09fbf e0a080 ed9fbf eda080 efbfbf f08fbfbf f0908080 f48fbfbf f4908080 f5808080 ff
    """.split()
]
"""Sequences at the edges of the ranges in table 3-7 of the Unicode Standard."""


both_ways = pytest.mark.parametrize("utf8", [imported, interpreted("utf8")], ids=["imported", "interpreted"])


def decodes(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


@both_ways
class TestIsValid:
    @given(parts=st.lists(st.sampled_from(EDGES) | st.binary(max_size=3) | st.text(max_size=40).map(str.encode)))
    def test_is_true_exactly_if_python_decodes_it(self, utf8: ModuleType, parts: list[bytes]) -> None:
        data = b"".join(parts)
        assert utf8.is_valid(data) == decodes(data)

    @pytest.mark.parametrize("edge", EDGES)
    @pytest.mark.parametrize("before", [0, 1, 31, 32, 33, 64])
    def test_is_correct_after_any_stretch_of_ascii(self, utf8: ModuleType, before: int, edge: bytes) -> None:
        for data in (b"x" * before + edge, b"x" * before + edge + b"y" * 40):
            assert utf8.is_valid(data) == decodes(data)

    def test_is_true_of_empty_input(self, utf8: ModuleType) -> None:
        assert utf8.is_valid(b"")
