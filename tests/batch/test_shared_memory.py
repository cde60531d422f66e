from multiprocessing import get_context

from boilerstrip.batch.shared_memory import SLOT_BYTES, Slot, load


def test_items_are_loaded_from_the_slot_that_they_were_put_in() -> None:
    shared = get_context("spawn").RawArray("B", 2 * SLOT_BYTES)
    first, second = (Slot(shared, number).put([f"slot {number}", b"ebb"]) for number in range(2))
    assert first is not None
    assert second is not None
    memory = memoryview(shared).cast("B")
    assert load(memory, first) == ["slot 0", b"ebb"]
    assert load(memory, second) == ["slot 1", b"ebb"]


def test_a_slot_is_reused_from_its_start() -> None:
    slot = Slot(get_context("spawn").RawArray("B", SLOT_BYTES), 0)
    assert slot.put(["x" * (SLOT_BYTES // 2)]) == slot.put(["y" * (SLOT_BYTES // 2)])


def test_items_larger_than_a_slot_are_refused_and_leave_other_slots_untouched() -> None:
    shared = get_context("spawn").RawArray("B", 2 * SLOT_BYTES)
    where = Slot(shared, 1).put(["ebb"])
    assert where is not None
    assert Slot(shared, 0).put(["x" * SLOT_BYTES]) is None
    assert load(memoryview(shared).cast("B"), where) == ["ebb"]
