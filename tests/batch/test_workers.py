import os
import signal
from collections.abc import Iterator
from functools import partial
from itertools import count, islice

import pytest

from boilerstrip.batch.workers import AHEAD, CHUNK_ITEMS, CHUNK_SIZE, ROOM, in_chunks, in_order, processes
from boilerstrip.errors import WorkerError

DEADLY, BROKEN = 20, 70


def doubled(item: int) -> int:
    if item == BROKEN:
        raise ZeroDivisionError(f"no double of {item}")
    return 2 * item


def double_or_die(item: int) -> int:
    if item == DEADLY:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * item


def double_or_die_once(item: int, mark: str) -> int:
    """Dies on the first visit only, as where memory was short for a moment."""
    if item == DEADLY and not os.path.exists(mark):  # noqa: PTH110
        os.mkdir(mark)  # noqa: PTH102
        os._exit(3)
    return 2 * item


def size(_: int) -> int:
    return 1


def lost(item: int, cause: str) -> int:
    assert cause == "SIGKILL"
    return -item


def stopped() -> Iterator[int]:
    yield from range(40)
    raise OSError("the wire was cut")


class Unwelcome:
    """Pickles, and raises where it is unpickled."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (4,)

    def __call__(self, item: int) -> int:
        return item


class TestInOrder:
    @pytest.mark.parametrize("workers", [1, 2])
    def test_gives_results_in_order_and_raises_in_its_place(self, workers: int) -> None:
        found = in_order(doubled, range(100), workers, size=size, lost=lost)
        assert list(islice(found, BROKEN)) == list(range(0, 2 * BROKEN, 2))
        with pytest.raises(ZeroDivisionError, match=f"no double of {BROKEN}"):
            next(found)

    def test_takes_items_of_any_size(self) -> None:
        items = ["x" * length for length in (ROOM - 99, 1, ROOM, 2 * ROOM, 3)]
        assert list(in_order(len, items, 2, size=len, lost=lost)) == [*map(len, items)]

    @pytest.mark.parametrize("workers", [1, 2])
    def test_raises_what_the_items_raise_after_the_results_before(self, workers: int) -> None:
        found = in_order(doubled, stopped(), workers, size=size, lost=lost)
        assert list(islice(found, 40)) == list(range(0, 80, 2))
        with pytest.raises(OSError, match="the wire was cut"):
            next(found)

    def test_takes_endlessly_many_items_a_bounded_number_ahead(self) -> None:
        taken = count()
        found = in_order(double_or_die, (next(taken) + DEADLY + 1 for _ in count()), 2, size=size, lost=lost)
        assert next(found) == 2 * (DEADLY + 1)
        assert next(taken) <= (2 * AHEAD + 1) * CHUNK_ITEMS
        found.close()  # type: ignore[attr-defined]

    def test_loses_only_the_item_that_a_process_dies_on_again(self) -> None:
        found = list(in_order(double_or_die, range(60), 2, size=size, lost=lost))
        assert found == [-DEADLY if item == DEADLY else 2 * item for item in range(60)]

    def test_loses_nothing_to_a_death_that_does_not_come_again(self, tmp_path: object) -> None:
        work = partial(double_or_die_once, mark=f"{tmp_path}/mark")
        assert list(in_order(work, range(60), 2, size=size, lost=lost)) == list(range(0, 120, 2))

    def test_says_where_no_process_starts(self) -> None:
        with pytest.raises(WorkerError, match=r"did not start \(exit code 4\)"):
            list(in_order(Unwelcome(), range(3), 2, size=size, lost=lost))

    def test_leaves_no_process_behind(self) -> None:
        before = {process.pid for process in processes.active_children()}
        found = in_order(double_or_die, range(60), 2, size=size, lost=lost)
        next(found)
        assert {process.pid for process in processes.active_children()} - before
        found.close()  # type: ignore[attr-defined]
        assert {process.pid for process in processes.active_children()} <= before


class TestInChunks:
    def test_are_full_by_items_or_by_size(self) -> None:
        assert [len(chunk) for chunk in in_chunks(["x"] * (CHUNK_ITEMS + 1), len)] == [CHUNK_ITEMS, 1]
        assert [len(chunk) for chunk in in_chunks(["x" * CHUNK_SIZE, "x", "x"], len)] == [1, 2]

    def test_of_nothing_are_none(self) -> None:
        assert list(in_chunks([], len)) == []
