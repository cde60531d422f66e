import math
from ctypes import c_double
from pathlib import Path
from typing import Any

import pytest

from boilerstrip.batch.progress import FIELDS, NONE, Progress
from boilerstrip.batch.shards import serve as serve_module
from boilerstrip.batch.shards.serve import Ending, Order, serve_task
from boilerstrip.batch.shards.table_task import TableTask
from boilerstrip.errors import OptionError, OutputError
from tests.batch.shards.tables import do, make_task, read


@pytest.fixture
def progress() -> Progress:
    return Progress((c_double * FIELDS)())


def serve(task: TableTask, progress: Progress) -> tuple[list[Ending], Exception | None]:
    return serve_task([Order(task, {})], math.inf, progress, 7)


def test_an_order_is_done(progress: Progress, tmp_path: Path) -> None:
    task = make_task(tmp_path)
    [ending], error = serve(task, progress)
    assert error is None
    assert ending.counts is not None
    assert ending.counts.rows == len(read(task.output)) == 4
    assert progress.chunk == 7


def test_it_is_stopped_if_asked_to(progress: Progress, tmp_path: Path) -> None:
    task = make_task(tmp_path)
    progress.ask_to_stop()
    assert serve(task, progress) == ([Ending(None)], None)
    assert len(list(task.segments.glob("*.rows"))) == 1


def test_an_input_that_cannot_be_read_is_a_problem_of_this_task(progress: Progress, tmp_path: Path) -> None:
    [ending], error = serve(make_task(tmp_path, inputs=(tmp_path / "none.html",)), progress)
    assert error is None
    assert ending.counts is None
    assert ending.problem == "No such file or directory"


def test_an_output_that_cannot_be_written_is_an_error_of_all(progress: Progress, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("no folder")
    endings, error = serve(make_task(tmp_path, "a/out.jsonl"), progress)
    assert endings == []
    assert isinstance(error, OutputError)


def test_so_are_other_wishes(progress: Progress, tmp_path: Path) -> None:
    do(make_task(tmp_path), stop_after=2)
    _, error = serve(make_task(tmp_path, columns=("text",)), progress)
    assert isinstance(error, OptionError)


def test_a_record_that_takes_all_memory_ends_the_process(
    progress: Progress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> Any:
        raise MemoryError

    monkeypatch.setattr(serve_module, "do_task", fail)
    with pytest.raises(MemoryError):
        serve(make_task(tmp_path), progress)


def test_cpu_time_is_bounded_for_each_record_and_not_while_rows_are_written(
    progress: Progress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bounds: list[tuple[int, float]] = []
    monkeypatch.setattr(serve_module, "start_cpu_timer", lambda seconds: bounds.append((progress.item, seconds)))
    serve_task([Order(make_task(tmp_path), {})], 5.0, progress, 0)
    assert {seconds for item, seconds in bounds if item != NONE} == {5.0}
    assert {seconds for item, seconds in bounds if item == NONE} == {math.inf}
