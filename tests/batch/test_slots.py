from multiprocessing import get_context
from typing import Any

import pytest

from boilerstrip.batch.slots import SLOT_BYTES, Slot


def make_pairs(count: int) -> list[tuple[Slot, Slot]]:
    """Slots as two processes see them."""
    shared = get_context("spawn").RawArray("B", count * SLOT_BYTES)
    return [(Slot(shared, number), Slot(shared, number)) for number in range(count)]


def hand_over(value: Any, pair: tuple[Slot, Slot]) -> tuple[Any, int]:
    """The value that comes out at the other side, and the number of its parts."""
    part, parts = pair[0].put(value), 1
    while not part.is_last:
        assert pair[1].take(part) is None
        part, parts = pair[0].put_rest(), parts + 1
    return pair[1].take(part), parts


@pytest.mark.parametrize(
    ("size", "parts"), [(0, 1), (SLOT_BYTES // 2, 1), (SLOT_BYTES, 2), (3 * SLOT_BYTES, 4), (9 * SLOT_BYTES // 2, 5)]
)
@pytest.mark.parametrize("letter", ["x", b"x"])
def test_a_value_of_any_size_comes_out_as_it_was(size: int, parts: int, letter: Any) -> None:
    (pair,) = make_pairs(1)
    value = [letter * size, "slack", b"water"]
    assert hand_over(value, pair) == (value, parts)
    assert hand_over(["ebb"], pair[::-1]) == (["ebb"], 1)


def test_other_slots_stay_as_they_are() -> None:
    first, second = make_pairs(2)
    kept = second[0].put(["ebb"])
    assert hand_over("x" * 2 * SLOT_BYTES, first) == ("x" * 2 * SLOT_BYTES, 3)
    assert second[1].take(kept) == ["ebb"]
