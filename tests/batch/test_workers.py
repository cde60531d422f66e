import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from functools import partial
from itertools import count, islice
from pathlib import Path
from typing import Any

import pytest

from benchmarks.chaos.hostile import act
from benchmarks.chaos.system import is_alive, is_stopped, list_children, wait_until
from boilerstrip.batch import pool as pool_module
from boilerstrip.batch import worker as worker_module
from boilerstrip.batch.bounds import MIN_MEMORY, Bounds, Loss
from boilerstrip.batch.chunks import CHUNK_ITEMS
from boilerstrip.batch.here import map_here
from boilerstrip.batch.pool import AHEAD
from boilerstrip.batch.slots import SLOT_BYTES
from boilerstrip.batch.workers import map_shared
from boilerstrip.errors import WorkerError

ROOT = Path(__file__).parents[2]
BROKEN = 70
BOUNDS = Bounds(cpu=0.5, wall=1.0, memory=MIN_MEMORY)


def double(item: int) -> int:
    if item == BROKEN:
        raise ZeroDivisionError(f"no double of {item}")
    return 2 * item


def length(item: str) -> int:
    return len(item)


def echo(item: str) -> str:
    return item


def report(item: str, loss: Loss) -> str:
    return f"{item}: {loss.status}: {loss.cause}"


def refuse(item: Any, loss: Loss) -> Any:
    raise AssertionError(f"lost {item}: {loss}")


def share(
    work: Callable[[Any], Any], items: Any, on_loss: Callable[[Any, Loss], Any] = refuse, **options: Any
) -> Iterator[Any]:
    """Results of two workers, for items of one character each."""
    settings: dict[str, Any] = {"bounds": Bounds(), "size": lambda _: 1, **options}
    with closing(map_shared(work, items, 2, on_loss=on_loss, **settings)) as pairs:
        yield from (result for _, result in pairs)


def here(work: Callable[[Any], Any], items: Any) -> Iterator[Any]:
    return (result for _, result in map_here(work, items, refuse))


def count_then_fail() -> Iterator[int]:
    yield from range(40)
    raise OSError("the wire was cut")


class EndsItsProcess:
    """A function that can be pickled, but ends the process that unpickles it.

    Args:
        how: ``exit``, ``raise`` or the name of a signal.
        marks: folder in which processes are counted.
        times: number of processes that it ends.
    """

    def __init__(self, how: str, marks: Path, times: int) -> None:
        self.state = how, marks, times

    def __reduce__(self) -> tuple[object, ...]:
        return end_process, self.state


def end_process(how: str, marks: Path, times: int) -> Callable[[int], int]:
    (marks / str(os.getpid())).mkdir()
    if len(list(marks.iterdir())) > times:
        return double
    if how == "exit":
        os._exit(4)
    if how == "raise":
        raise RuntimeError("no such harbour")
    os.kill(os.getpid(), signal.Signals[how])
    time.sleep(1_000)
    raise AssertionError


class StartsOnce:
    """A function that the first process to unpickle it applies, until two others have failed to."""

    def __init__(self, marks: Path) -> None:
        self.marks = marks

    def __reduce__(self) -> tuple[object, ...]:
        return start_once, (self.marks,)


def start_once(marks: Path) -> Callable[[str], str]:
    with suppress(FileExistsError):
        (marks / "first").mkdir()
        return partial(await_failures, marks=marks)
    wait_until((marks / "works").exists)
    (marks / f"failed {os.getpid()}").mkdir()
    raise RuntimeError("no such harbour")


def await_failures(item: str, marks: Path) -> str:
    (marks / "works").mkdir(exist_ok=True)
    wait_until(lambda: len(list(marks.glob("failed *"))) == 2)
    return item


class TestResults:
    @pytest.mark.parametrize("run", [here, share])
    def test_come_in_order_and_an_error_after_those_before_it(self, run: Any) -> None:
        results = run(double, range(100))
        assert list(islice(results, BROKEN)) == list(range(0, 2 * BROKEN, 2))
        with pytest.raises(ZeroDivisionError, match=f"no double of {BROKEN}"):
            next(results)

    @pytest.mark.parametrize("run", [here, share])
    def test_come_before_an_error_of_the_iterable(self, run: Any) -> None:
        results = run(double, count_then_fail())
        assert list(islice(results, 40)) == list(range(0, 80, 2))
        with pytest.raises(OSError, match="the wire was cut"):
            next(results)

    def test_come_with_their_items_and_as_they_are_ready_if_order_does_not_matter(self) -> None:
        items = ["sleep", *map(str, range(5 * CHUNK_ITEMS))]
        bounds = Bounds(wall=1.0)
        pairs = list(map_shared(act, items, 2, bounds=bounds, size=len, on_loss=report, is_ordered=False))
        assert dict(pairs) == {
            item: item if item != "sleep" else "sleep: timeout: no answer within 1 s" for item in items
        }
        assert len(pairs) == len(items)
        assert pairs[0][0] != "sleep"

    def test_and_items_may_be_of_any_size(self) -> None:
        items = ["x" * size for size in (SLOT_BYTES - 99, 1, SLOT_BYTES, 2 * SLOT_BYTES, 3, 9 * SLOT_BYTES)]
        assert list(share(length, items, size=len)) == [*map(len, items)]
        assert list(share(echo, items * 2, size=len)) == items * 2
        assert list(share(echo, ["x" * 30_000_000, "y"], size=len)) == ["x" * 30_000_000, "y"]

    def test_come_for_thousands_of_tiny_items(self) -> None:
        numbers = range(BROKEN + 1, 9_999)
        assert list(share(double, numbers)) == [2 * number for number in numbers]

    def test_of_an_endless_iterable_take_a_bounded_number_of_items_ahead(self) -> None:
        taken = count()
        results = share(double, (next(taken) + BROKEN + 1 for _ in count()))
        assert next(results) == 2 * (BROKEN + 1)
        assert next(taken) <= (2 * AHEAD + 1) * CHUNK_ITEMS
        results.close()  # type: ignore[attr-defined]


class TestHostileItems:
    @pytest.mark.parametrize(
        ("item", "answer"),
        [
            ("spin", "timeout: took more than 0.5 s of CPU time"),
            ("hold_lock", "timeout: took more than 0.5 s of CPU time"),
            ("sleep", "timeout: no answer within 1 s"),
            ("stop", "timeout: no answer within 1 s"),
            ("grow", f"memory: more memory was needed than {MIN_MEMORY:,} bytes"),
            ("exhaust", f"memory: more memory was needed than {MIN_MEMORY:,} bytes"),
            ("kill", "failed: the process died: SIGKILL"),
            ("crash", "failed: the process died: SIGSEGV"),
            ("leave", "failed: the process died: exit code 3"),
        ],
    )
    def test_are_lost_alone_and_their_fate_is_told(self, item: str, answer: str) -> None:
        items = [*map(str, range(CHUNK_ITEMS + 3)), item, *map(str, range(100, 110))]
        bounds = BOUNDS if "no answer" in answer else replace(BOUNDS, wall=60.0)  # a second of a busy machine
        results = list(share(act, items, report, bounds=bounds))
        assert results == [f"{item}: {answer}" if each == item else each for each in items]

    @pytest.mark.parametrize("item", ["stop", "grow", "kill", "leave"])
    def test_are_not_lost_if_a_second_process_survives(self, item: str, tmp_path: Path) -> None:
        items = [*map(str, range(20)), item, *map(str, range(40, 60))]
        results = list(share(partial(act, marks=str(tmp_path)), items, bounds=BOUNDS))
        assert results == [each.upper() for each in items]

    def test_may_be_all_there_is(self) -> None:
        items = ["kill", "spin", "exhaust", "leave"] * 2
        results = list(share(act, items, report, bounds=Bounds(cpu=0.2)))
        assert [result.split(":")[1].strip() for result in results] == ["failed", "timeout", "memory", "failed"] * 2

    def test_that_run_out_of_memory_are_lost_in_the_callers_process_too(self) -> None:
        results = [result for _, result in map_here(act, ["ebb", "exhaust", "flow"], report)]
        assert results == ["EBB", "exhaust: memory: MemoryError", "FLOW"]

    def test_whose_results_take_too_much_memory_are_lost_alone(self) -> None:
        results = list(share(multiply, [1, 2, 200_000_000, 3], lambda *_: b"lost", bounds=BOUNDS))
        assert results == [b"x", b"xx", b"lost", b"xxx"]


def multiply(item: int) -> bytes:
    return b"x" * item


class TestStart:
    @pytest.mark.parametrize("how", ["SIGKILL", "exit", "raise"])
    def test_is_tried_again_if_processes_end(self, how: str, tmp_path: Path) -> None:
        work: Any = EndsItsProcess(how, tmp_path, 3)
        assert list(share(work, range(40))) == list(range(0, 80, 2))

    def test_is_tried_again_if_a_process_hangs(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(worker_module, "START_SECONDS", 2.0)
        work: Any = EndsItsProcess("SIGSTOP", tmp_path, 1)
        assert list(share(work, range(40))) == list(range(0, 80, 2))

    @pytest.mark.parametrize(
        ("how", "cause"),
        [
            ("SIGKILL", "the process died: SIGKILL"),
            ("exit", "the process died: exit code 4"),
            ("raise", "RuntimeError: no such harbour"),
        ],
    )
    def test_is_given_up_after_some_processes_with_the_cause(
        self, how: str, cause: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(pool_module, "FAILED_STARTS", 2)
        work: Any = EndsItsProcess(how, tmp_path, 99)
        with pytest.raises(WorkerError, match=rf"a worker process did not start \({cause}\)$"):
            list(share(work, range(3)))
        assert len(list(tmp_path.iterdir())) >= 4

    def test_fails_in_a_program_that_is_no_python_interpreter(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "frozen", True, raising=False)
        with pytest.raises(WorkerError, match="workers need a Python interpreter"):
            list(share(double, range(3)))

    def test_fails_if_the_system_has_no_process_left(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pool_module, "Worker", raise_os_error)
        with pytest.raises(WorkerError, match="could not be started: Resource temporarily unavailable"):
            list(share(double, range(3)))

    def test_goes_on_with_fewer_processes_if_the_system_has_no_more(self, monkeypatch: pytest.MonkeyPatch) -> None:
        started = iter([worker_module.Worker])
        monkeypatch.setattr(pool_module, "Worker", lambda *args: next(started, raise_os_error)(*args))
        assert list(share(double, range(60))) == list(range(0, 120, 2))

    def test_is_not_tried_without_end_while_another_process_works(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(pool_module, "FAILED_STARTS", 1)
        work: Any = StartsOnce(tmp_path)
        assert list(share(work, map(str, range(200)))) == list(map(str, range(200)))
        assert len(list(tmp_path.glob("failed *"))) == 2

    def test_passes_over_work_of_any_size(self) -> None:
        work = partial(add, "x" * 3 * SLOT_BYTES)
        assert list(share(work, [1, 2])) == [3 * SLOT_BYTES + 1, 3 * SLOT_BYTES + 2]


def add(text: str, item: int) -> int:
    return len(text) + item


def raise_os_error(*_: object) -> None:
    raise BlockingIOError("Resource temporarily unavailable")


class TestEnd:
    def test_of_the_iteration_ends_all_processes(self) -> None:
        before = set(list_children(os.getpid()))
        results = share(double, range(60))
        next(results)
        assert len(set(list_children(os.getpid())) - before) == 2
        results.close()  # type: ignore[attr-defined]
        assert set(list_children(os.getpid())) <= before

    @pytest.mark.parametrize(
        ("item", "number"),
        [
            ("sleep", "SIGKILL"),
            ("spin", "SIGKILL"),
            ("hold_lock", "SIGKILL"),
            ("7", "SIGKILL"),
            ("hold_lock", "SIGTERM"),
            ("stop", "SIGKILL"),
            ("stop", "SIGTERM"),
        ],
    )
    @pytest.mark.parametrize("start", ["run()", "threading.Thread(target=run).start()"])
    def test_of_the_parent_ends_workers_whatever_they_do(self, item: str, number: str, start: str) -> None:
        program = f"""if True:
            import os, sys, threading, time
            from benchmarks.chaos.hostile import act
            from benchmarks.chaos.system import list_children
            from boilerstrip.batch.chunks import CHUNK_SIZE
            from tests.batch.test_workers import share
            def run():
                results = share(act, ["1"] * 2 + ["{item}"] * 9, size=lambda _: CHUNK_SIZE)
                next(results)
                print(*list_children(os.getpid()), flush=True)
                next(results), time.sleep(1_000)
            {start}
        """
        parent = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, cwd=ROOT, text=True)
        assert parent.stdout is not None
        workers = [int(pid) for pid in parent.stdout.readline().split()]
        assert len(workers) == 2
        if item == "stop":
            assert wait_until(lambda: any(map(is_stopped, workers)))
        parent.send_signal(signal.Signals[number])
        parent.communicate()
        assert wait_until(lambda: not any(map(is_alive, workers)))


class TestCallersProcess:
    def test_has_no_more_threads_and_signal_handlers_than_before(self) -> None:
        numbers = sorted(signal.valid_signals())
        before = threading.active_count(), list(map(signal.getsignal, numbers))
        results = share(double, range(60))
        next(results)
        assert (threading.active_count(), list(map(signal.getsignal, numbers))) == before
        assert len(list(results)) == 59

    def test_may_iterate_in_several_threads_each_of_which_ends(self) -> None:
        results = share(double, range(60))
        collected: list[int] = []
        workers: list[set[int]] = []
        for _ in range(60):
            thread = threading.Thread(target=lambda: collected.append(next(results)))
            thread.start()
            thread.join()
            workers.append(set(list_children(os.getpid())))
        assert collected == list(range(0, 120, 2))
        assert all(each == workers[0] for each in workers)

    def test_may_iterate_several_at_a_time(self) -> None:
        pairs = zip(share(double, range(60)), share(double, range(60)), strict=True)
        assert all(one == other for one, other in pairs)
