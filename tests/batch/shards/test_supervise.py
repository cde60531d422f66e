import math
import os
import signal
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from benchmarks.chaos.system import list_children, wait_until
from boilerstrip.batch.bounds import Bounds, Loss
from boilerstrip.batch.columns import COLUMNS
from boilerstrip.batch.make_rows import rows
from boilerstrip.batch.shards import supervise as supervise_module
from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.files_task import FilesTask
from boilerstrip.batch.shards.read_past import NOTHING, Entry
from boilerstrip.batch.shards.supervise import Job, supervise
from boilerstrip.batch.shards.table_task import TableTask
from boilerstrip.batch.shards.tasks import Task
from boilerstrip.errors import OutputError
from boilerstrip.options import Limits, Options
from tests.batch.readers.archives import http, page, record, response
from tests.batch.shards.tables import do, make_task, read

NO_LIMITS = Options(limits=Limits(characters=10**9, elements=10**8, blocks=10**8, text=10**9))
NO_BOUNDS = Bounds()
SLOW = 2
"""Number of the record that takes its time."""


def make_slow_task(folder: Path, output: Path, paragraphs: int = 6_000) -> TableTask:
    """A task of five pages, one of them long. Ten thousand paragraphs take about half a second."""
    words = b"<p>%d boats, and <b>many</b> <a href=x>more</a> of them came in on that day."
    body = b"<!doctype html><main>" + b"".join(words % number for number in range(paragraphs))
    (folder / "in.warc").write_bytes(
        b"".join(record(http(body)) if number == SLOW else response(number) for number in range(5))
    )
    return TableTask((folder / "in.warc",), output, tuple(COLUMNS), NO_LIMITS)


def run(
    tasks: list[Task],
    workers: int = 1,
    bounds: Bounds = NO_BOUNDS,
    must_stop: Callable[[], bool] = lambda: False,
    on_tick: Callable[[list[Job]], None] = lambda _: None,
) -> list[Job]:
    return supervise(tasks, workers, bounds, must_stop=must_stop, on_tick=on_tick)


@pytest.fixture(scope="module")
def slow(tmp_path_factory: pytest.TempPathFactory) -> tuple[TableTask, list[dict[str, Any]]]:
    """Such a task, and the rows of a run that nobody disturbs."""
    task = make_slow_task(tmp_path_factory.mktemp("slow"), Path("none"))
    return task, list(rows(task.inputs[0], columns=task.columns, options=task.options))


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervise_module, "TICK_SECONDS", 0.02)


class Killer:
    """Kills the process that is at the slow record, so many times."""

    def __init__(self, times: int) -> None:
        self.pids: list[int] = []
        self._times = times

    def __call__(self, jobs: list[Job]) -> None:
        [pid] = list_children(os.getpid()) or [0]
        if not pid or pid in self.pids:
            jobs[0].position = 0  # where the next process begins
        elif jobs[0].position == SLOW and len(self.pids) < self._times:
            self.pids.append(pid)
            os.kill(pid, signal.SIGKILL)


@pytest.mark.usefixtures("often")
class TestAProcessThatIsKilled:
    def test_once_leaves_no_trace(self, slow: tuple[TableTask, list[dict[str, Any]]], tmp_path: Path) -> None:
        task, killer = replace(slow[0], output=tmp_path / "out.jsonl"), Killer(1)
        [job] = run([task], on_tick=killer)
        assert len(killer.pids) == 1
        assert read(task.output) == slow[1]
        assert job.counts is not None
        assert (job.counts.records, job.counts.statuses) == (5, {"ok": 5})

    def test_twice_at_one_record_costs_this_record(
        self, slow: tuple[TableTask, list[dict[str, Any]]], tmp_path: Path
    ) -> None:
        task, killer = replace(slow[0], output=tmp_path / "out.parquet"), Killer(2)
        [job] = run([task], on_tick=killer)
        assert len(killer.pids) == 2
        made = read(task.output)
        assert [row["status"] for row in made] == ["ok", "ok", "failed", "ok", "ok"]
        assert made[SLOW]["error"] == "the process died: SIGKILL"
        del made[SLOW]
        assert made == [row for row in slow[1] if row["number"] != SLOW]
        assert job.counts is not None
        assert (job.counts.records, job.counts.statuses) == (5, {"ok": 4, "failed": 1})


def test_a_record_that_takes_too_long_is_a_row_that_says_so(tmp_path: Path) -> None:
    task = make_slow_task(tmp_path, tmp_path / "out.jsonl", 150_000)
    [job] = run([task], bounds=Bounds(cpu=1.0))
    made = read(task.output)
    assert [row["status"] for row in made] == ["ok", "ok", "timeout", "ok", "ok"]
    assert made[SLOW]["error"] == "took more than 1 s of CPU time"
    assert job.counts is not None
    assert job.counts.statuses == {"ok": 4, "timeout": 1}


@pytest.mark.parametrize("name", ["out.jsonl", "out.parquet"])
def test_the_time_of_the_first_page_does_not_hold_what_is_loaded_once(name: str, tmp_path: Path) -> None:
    """Modules and weights take a tenth of a second or more, a page of this task some thousandths."""
    [job] = run([make_task(tmp_path, name)], bounds=Bounds(cpu=0.05))
    assert job.counts is not None
    assert job.counts.statuses == {"ok": 4}


def test_an_input_that_hangs_in_reading_is_given_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    task = make_task(tmp_path, inputs=(tmp_path / "pipe",))
    [job] = run([task], bounds=Bounds(wall=0.3))
    assert job.counts is not None
    assert (job.counts.records, job.counts.rows, job.counts.unread) == (1, 1, 1)
    assert read(task.output)[0]["error"] == "unreadable from here on: no answer within 0.3 s"
    assert not job.is_open


@dataclass(frozen=True, slots=True)
class EndsWhileItIsRead(TableTask):
    """A task that ends the process that reads its record 4."""

    def read(self, unread: Mapping[int, Loss] = NOTHING) -> Iterator[Entry]:
        for position, entry in enumerate(TableTask.read(self, unread)):
            if position == 4 and not unread:
                os._exit(1)
            yield entry


def test_a_record_whose_reading_ends_processes_is_a_row_and_costs_no_other(tmp_path: Path) -> None:
    task = make_task(tmp_path)
    task = EndsWhileItIsRead(task.inputs, task.output, task.columns, task.options)
    [job] = run([task])
    assert [(row["number"], row["status"]) for row in read(task.output)] == [
        (1, "ok"),
        (3, "ok"),
        (4, "unreadable"),
        (6, "ok"),
    ]
    assert read(task.output)[2]["error"] == "the process died: exit code 1"
    assert job.counts is not None
    assert job.counts.records == job.counts.rows + job.counts.skipped.total() == 7
    assert job.counts.unread == 0


@dataclass(frozen=True, slots=True)
class EndsAsItReads(TableTask):
    """A task that ends every process that reads a record of it."""

    def read(self, unread: Mapping[int, Loss] = NOTHING) -> Iterator[Entry]:
        for position, entry in enumerate(TableTask.read(self, unread)):
            if position not in unread:
                os._exit(1)
            yield entry


def test_an_input_whose_reading_always_ends_processes_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervise_module, "MOST_UNREAD", 2)
    task = make_task(tmp_path)
    [job] = run([EndsAsItReads(task.inputs, task.output, task.columns, task.options)])
    assert (job.counts, job.problem) == (None, "record 2: the process died: exit code 1")
    assert not task.output.exists()


def test_a_page_that_hangs_in_reading_is_lost_alone(tmp_path: Path) -> None:
    names = [tmp_path / f"{number}.html" for number in range(3)]
    for name in names:
        name.write_bytes(page())
    names[1].unlink()
    os.mkfifo(names[1])
    tables = make_task(tmp_path, inputs=tuple(names))
    files = FilesTask(tuple((name, name.with_suffix(".txt")) for name in names), "text", Options(), tmp_path / "all")
    jobs = run([tables, files], bounds=Bounds(wall=2.0))
    assert [(row["source"], row["status"]) for row in read(tables.output)] == [
        (str(name), status) for name, status in zip(names, ["ok", "unreadable", "ok"], strict=True)
    ]
    assert [job.counts and job.counts.statuses for job in jobs] == [{"ok": 2, "unreadable": 1}, {"ok": 2, "timeout": 1}]


@pytest.mark.usefixtures("often")
def test_a_task_that_is_stopped_goes_on_later(slow: tuple[TableTask, list[dict[str, Any]]], tmp_path: Path) -> None:
    task, seen = replace(slow[0], output=tmp_path / "out.jsonl"), [0]
    [job] = run(
        [task], must_stop=lambda: seen[-1] == SLOW, on_tick=lambda jobs: seen.append(max(seen[-1], jobs[0].position))
    )
    assert job.is_open
    assert not task.output.exists()
    counts = do(task)
    assert counts is not None
    assert counts.records == 5
    assert read(task.output) == slow[1]


def test_tasks_are_shared_and_one_that_fails_costs_no_other(tmp_path: Path) -> None:
    (tmp_path / "bad.parquet").write_bytes(b"PAR1 and no more")
    tasks: list[Task] = [
        make_task(tmp_path, "0.jsonl"),
        make_task(tmp_path, "1.jsonl", inputs=(tmp_path / "bad.parquet",)),
        make_task(tmp_path, "2.parquet"),
    ]
    ticks: list[int] = []
    jobs = run(tasks, workers=2, on_tick=lambda jobs: ticks.append(len(jobs)))
    assert [job.task for job in jobs] == tasks
    assert [bool(job.problem) for job in jobs] == [False, True, False]
    assert "Parquet" in jobs[1].problem
    assert read(tmp_path / "0.jsonl") == read(tmp_path / "2.parquet")
    assert set(ticks) == {3}


def test_an_output_that_cannot_be_written_ends_all(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("no folder")
    with pytest.raises(OutputError, match="cannot be written"):
        run([make_task(tmp_path, "a/out.jsonl"), make_task(tmp_path)])
    assert wait_until(lambda: not list_children(os.getpid()))  # killed, and then gone


def test_nothing_to_do_starts_no_process(tmp_path: Path) -> None:
    assert run([]) == []
    [job] = run([make_task(tmp_path)], must_stop=lambda: True)
    assert job.is_open


class TestJob:
    def test_its_share_goes_by_bytes_of_one_input(self, tmp_path: Path) -> None:
        job = Job(make_task(tmp_path))
        assert job.share == 0.0
        job.offset = job.size // 2
        assert math.isclose(job.share, 0.5, abs_tol=0.01)
        job.offset = 2 * job.size
        assert job.share == 1.0

    def test_and_by_number_of_many(self, tmp_path: Path) -> None:
        job = Job(make_task(tmp_path, inputs=tuple(tmp_path / f"{number}.html" for number in range(4))))
        job.position = 1
        assert job.share == 0.25

    def test_it_is_open_until_it_is_done_or_given_up(self, tmp_path: Path) -> None:
        assert Job(make_task(tmp_path)).is_open
        assert not Job(make_task(tmp_path), counts=Counts()).is_open
        assert not Job(make_task(tmp_path), problem="no boats").is_open
