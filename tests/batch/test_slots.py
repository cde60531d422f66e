from typing import Any

import pytest

from boilerstrip.batch.slots import SLOT_BYTES, Slot


def make_pair() -> tuple[Slot, Slot]:
    """A slot as two processes see it."""
    memory = memoryview(bytearray(SLOT_BYTES))
    return Slot(memory), Slot(memory)


def hand_over(value: Any, pair: tuple[Slot, Slot]) -> tuple[Any, int]:
    """The value that comes out at the other side, and the number of its parts."""
    part, parts = pair[0].put(7, value), 1
    while not part.is_last:
        assert pair[1].take(part) is None
        part, parts = pair[0].put_rest(), parts + 1
    assert part.number == 7
    return pair[1].take(part), parts


@pytest.mark.parametrize(
    ("size", "parts"), [(0, 1), (SLOT_BYTES // 2, 1), (SLOT_BYTES, 2), (3 * SLOT_BYTES, 4), (9 * SLOT_BYTES // 2, 5)]
)
@pytest.mark.parametrize("letter", ["x", b"x"])
def test_a_value_of_any_size_comes_out_as_it_was(size: int, parts: int, letter: Any) -> None:
    pair = make_pair()
    value = [letter * size, "slack", b"water"]
    assert hand_over(value, pair) == (value, parts)
    assert hand_over(["ebb"], pair[::-1]) == (["ebb"], 1)
