import os
import signal
from collections.abc import Iterator
from functools import partial
from itertools import count, islice

import pytest

from boilerstrip.batch.chunks import CHUNK_ITEMS
from boilerstrip.batch.pool import AHEAD
from boilerstrip.batch.shared_memory import SLOT_BYTES
from boilerstrip.batch.worker import processes
from boilerstrip.batch.workers import map_in_order
from boilerstrip.errors import WorkerError

DEADLY, BROKEN = 20, 70


def double(item: int) -> int:
    if item == BROKEN:
        raise ZeroDivisionError(f"no double of {item}")
    return 2 * item


def double_or_die(item: int) -> int:
    if item == DEADLY:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * item


def double_or_die_once(item: int, mark: str) -> int:
    """Kill the process at the first attempt only, as if memory was short for a moment."""
    if item == DEADLY and not os.path.exists(mark):  # noqa: PTH110
        os.mkdir(mark)  # noqa: PTH102
        os._exit(3)
    return 2 * item


def size(_: int) -> int:
    return 1


def negate(item: int, cause: str) -> int:
    assert cause == "SIGKILL"
    return -item


def count_then_fail() -> Iterator[int]:
    yield from range(40)
    raise OSError("the wire was cut")


class EndsItsProcess:
    """A function that can be pickled, but ends the process that unpickles it."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (4,)

    def __call__(self, item: int) -> int:
        return item


class TestMapInOrder:
    @pytest.mark.parametrize("workers", [1, 2])
    def test_returns_results_in_order_and_raises_after_those_before_the_error(self, workers: int) -> None:
        results = map_in_order(double, range(100), workers, size=size, on_death=negate)
        assert list(islice(results, BROKEN)) == list(range(0, 2 * BROKEN, 2))
        with pytest.raises(ZeroDivisionError, match=f"no double of {BROKEN}"):
            next(results)

    def test_accepts_items_of_any_size(self) -> None:
        items = ["x" * length for length in (SLOT_BYTES - 99, 1, SLOT_BYTES, 2 * SLOT_BYTES, 3)]
        assert list(map_in_order(len, items, 2, size=len, on_death=negate)) == [*map(len, items)]

    @pytest.mark.parametrize("workers", [1, 2])
    def test_raises_the_error_of_the_iterable_after_the_results_before_it(self, workers: int) -> None:
        results = map_in_order(double, count_then_fail(), workers, size=size, on_death=negate)
        assert list(islice(results, 40)) == list(range(0, 80, 2))
        with pytest.raises(OSError, match="the wire was cut"):
            next(results)

    def test_consumes_an_endless_iterable_a_bounded_number_of_items_ahead(self) -> None:
        taken = count()
        results = map_in_order(
            double_or_die, (next(taken) + DEADLY + 1 for _ in count()), 2, size=size, on_death=negate
        )
        assert next(results) == 2 * (DEADLY + 1)
        assert next(taken) <= (2 * AHEAD + 1) * CHUNK_ITEMS
        results.close()  # type: ignore[attr-defined]

    def test_loses_only_the_item_on_which_a_second_process_dies(self) -> None:
        results = list(map_in_order(double_or_die, range(60), 2, size=size, on_death=negate))
        assert results == [-DEADLY if item == DEADLY else 2 * item for item in range(60)]

    def test_loses_nothing_if_the_second_process_survives(self, tmp_path: object) -> None:
        work = partial(double_or_die_once, mark=f"{tmp_path}/mark")
        assert list(map_in_order(work, range(60), 2, size=size, on_death=negate)) == list(range(0, 120, 2))

    def test_raises_if_a_process_does_not_start(self) -> None:
        with pytest.raises(WorkerError, match=r"did not start \(exit code 4\)"):
            list(map_in_order(EndsItsProcess(), range(3), 2, size=size, on_death=negate))

    def test_ends_all_processes_when_it_is_closed(self) -> None:
        before = {process.pid for process in processes.active_children()}
        results = map_in_order(double_or_die, range(60), 2, size=size, on_death=negate)
        next(results)
        assert {process.pid for process in processes.active_children()} - before
        results.close()  # type: ignore[attr-defined]
        assert {process.pid for process in processes.active_children()} <= before
