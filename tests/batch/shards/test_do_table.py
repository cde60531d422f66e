import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from boilerstrip.analysis import Analysis
from boilerstrip.batch.bounds import Loss
from boilerstrip.batch.make_rows import rows
from boilerstrip.batch.progress import NONE
from boilerstrip.batch.shards import do_table as do_table_module
from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.do_table import do_table
from boilerstrip.batch.writers.jsonl import JsonLines
from boilerstrip.cautions import PageWarning
from boilerstrip.errors import OptionError, OutputError
from boilerstrip.options import Options
from tests.batch.faults import fail_on
from tests.batch.readers.archives import page, response
from tests.batch.shards.tables import ARCHIVE, do, list_names, make_task, read

ROOT = Path(__file__).parents[3]
NAMES = ["out.jsonl", "out.parquet"]
LOSS = Loss("timeout", PageWarning("took more than 5 s of CPU time", "time-exceeded"), is_final=True)


@pytest.mark.parametrize("name", NAMES)
def test_a_table_has_the_rows_of_its_input(name: str, tmp_path: Path) -> None:
    task = make_task(tmp_path, name)
    counts = do(task)
    assert read(task.output) == list(rows(task.inputs[0]))
    assert counts is not None
    assert (counts.records, counts.rows) == (7, 4)
    assert counts.skipped == {"warcinfo": 1, "HTTP 404": 1, "application/pdf": 1}
    assert counts.statuses == {"ok": 4}


def test_its_counts_are_beside_it_and_nothing_else(tmp_path: Path) -> None:
    task = make_task(tmp_path)
    counts = do(task)
    assert list_names(tmp_path) == ["in.warc.gz", "out.jsonl", "out.jsonl.counts.json"]
    sidecar = json.loads(task.sidecar.read_text())
    assert Counts.from_dict(sidecar["counts"]) == counts
    assert sidecar["inputs"] == [
        {"path": str(task.inputs[0]), "bytes": len(ARCHIVE), "changed": task.inputs[0].stat().st_mtime_ns}
    ]
    assert sidecar["columns"] == list(task.columns)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("records", range(1, 8))
def test_a_task_that_was_stopped_goes_on_where_it_ended(name: str, records: int, tmp_path: Path) -> None:
    whole = make_task(tmp_path, f"whole-{name}")
    counts = do(whole)
    task = make_task(tmp_path, name)
    assert do(task, stop_after=records) is None
    assert not task.output.exists()
    assert not task.sidecar.exists()
    assert do(task) == counts
    assert read(task.output) == read(whole.output)


def test_a_task_may_be_stopped_at_every_record(tmp_path: Path) -> None:
    task = make_task(tmp_path)
    stops = 0
    while (counts := do(task, stop_after=1)) is None:
        stops += 1
    assert stops == counts.records == 7
    assert [row["number"] for row in read(task.output)] == [1, 3, 4, 6]


@pytest.mark.parametrize("name", NAMES)
def test_a_write_that_is_not_reached_loses_no_row_and_doubles_none(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each write to the disk is the last one once."""
    whole = make_task(tmp_path, f"whole-{name}")
    do(whole)
    task = make_task(tmp_path, name)
    monkeypatch.setattr(do_table_module, "SEGMENT_ROWS", 1)
    replace = Path.replace
    for left in range(30):
        writes = iter(range(left))

        def replace_or_die(path: Path, target: Path, writes: Iterator[int] = writes) -> Path:
            if next(writes, None) is None:
                raise KeyboardInterrupt
            return replace(path, target)

        monkeypatch.setattr(Path, "replace", replace_or_die)
        try:
            do(task)
        except KeyboardInterrupt:
            continue
        break
    assert 2 < left < 29
    assert read(task.output) == read(whole.output)
    assert task.sidecar.exists()


def test_what_is_done_is_written_after_some_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(do_table_module, "SEGMENT_ROWS", 2)
    task = make_task(tmp_path)
    seen: list[int] = []

    def look() -> bool:
        seen.append(len(list(task.segments.glob("*.rows"))))
        return False

    do_table(task, {}, lambda _position, _offset: None, look)
    assert seen == [0, 0, 0, 0, 1, 1, 1]


def test_what_is_done_is_written_after_some_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(do_table_module, "SEGMENT_SECONDS", 0.0)
    task = make_task(tmp_path)
    do(task, stop_after=5)
    assert len(list(task.segments.glob("*.rows"))) == 5


def test_each_record_is_marked_before_it_is_read_and_writing_after(tmp_path: Path) -> None:
    marks: list[tuple[int, int]] = []
    do_table(make_task(tmp_path), {}, lambda position, offset: marks.append((position, offset)), lambda: False)
    offsets = [row["offset"] for row in read(tmp_path / "out.jsonl")]
    assert [position for position, _ in marks] == [*range(8), NONE, NONE]
    assert [marks[number + 1][1] for number in (1, 3, 4, 6)] == offsets


def test_modules_are_imported_before_the_first_record_is_marked(tmp_path: Path) -> None:
    (tmp_path / "in.warc").write_bytes(response())
    program = """if True:
        import sys
        from pathlib import Path
        from boilerstrip.batch.shards.do_table import do_table
        from boilerstrip.batch.shards.table_task import TableTask
        from boilerstrip.options import Options

        loaded = []
        source, output = map(Path, sys.argv[1:])
        task = TableTask((source,), output, ("url",), Options())
        do_table(task, {}, lambda *_: loaded.append(set(sys.modules)), lambda: False)
        print({"fastwarc.warc", "pyarrow.parquet"} <= loaded[0])
    """
    command = [sys.executable, "-c", program, str(tmp_path / "in.warc"), str(tmp_path / "out.jsonl")]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout == "True\n"


def test_a_lost_record_is_a_row_that_says_so(tmp_path: Path) -> None:
    task = make_task(tmp_path)
    counts = do(task, lost={3: LOSS})
    lost = read(task.output)[1]
    assert (lost["number"], lost["url"], lost["status"]) == (3, "http://harbour.example/3", "timeout")
    assert (lost["error"], lost["text"]) == ("took more than 5 s of CPU time", "")
    assert counts is not None
    assert counts.statuses == {"ok": 3, "timeout": 1}
    assert counts.lost == [f"{task.inputs[0]} 3: timeout: took more than 5 s of CPU time"]


def test_a_page_that_fails_loses_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_on(b"ferry 4", ZeroDivisionError("no boats"), monkeypatch)
    task = make_task(tmp_path)
    counts = do(task)
    assert [row["status"] for row in read(task.output)] == ["ok", "ok", "failed", "ok"]
    assert counts is not None
    assert (counts.records, counts.rows, counts.statuses["failed"]) == (7, 4, 1)


def test_what_no_column_holds_is_not_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Confidence takes a tenth of the time of a page."""

    def fail(_: Analysis) -> float:
        raise ZeroDivisionError("no boats")

    monkeypatch.setattr(Analysis, "confidence", property(fail))
    do(make_task(tmp_path))
    assert {row["status"] for row in read(tmp_path / "out.jsonl")} == {"ok"}
    do(make_task(tmp_path, "other.jsonl", columns=("status", "confidence")))
    assert {row["status"] for row in read(tmp_path / "other.jsonl")} == {"failed"}


def test_a_record_that_cannot_be_read_is_a_row(tmp_path: Path) -> None:
    (tmp_path / "in.warc.gz").write_bytes(ARCHIVE[:-380])
    counts = do(make_task(tmp_path))
    assert counts is not None
    assert (counts.records, counts.statuses) == (7, {"ok": 3, "unreadable": 1})
    assert [row["status"] for row in read(tmp_path / "out.jsonl")][-1] == "unreadable"


def test_an_input_without_pages_makes_an_empty_table(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text("\n")
    task = make_task(tmp_path, "out.parquet", inputs=(tmp_path / "in.jsonl",))
    assert do(task) == Counts()
    assert read(task.output) == []


class TestManyInputs:
    @pytest.fixture
    def inputs(self, tmp_path: Path) -> tuple[Path, ...]:
        paths = [tmp_path / f"{number}.html" for number in range(4)]
        for number, path in enumerate(paths):
            path.write_bytes(page(f"ferry {number}"))
        return tuple(paths)

    def test_become_one_table_in_their_order(self, inputs: tuple[Path, ...], tmp_path: Path) -> None:
        task = make_task(tmp_path, inputs=inputs)
        do(task)
        assert [(row["source"], row["number"]) for row in read(task.output)] == [(str(path), 0) for path in inputs]

    def test_go_on_in_the_middle(self, inputs: tuple[Path, ...], tmp_path: Path) -> None:
        task = make_task(tmp_path, inputs=inputs)
        do(task, stop_after=2)
        do(task)
        assert [row["source"] for row in read(task.output)] == list(map(str, inputs))

    def test_lose_only_the_one_that_cannot_be_read(self, inputs: tuple[Path, ...], tmp_path: Path) -> None:
        inputs[1].unlink()
        inputs[1].mkdir()
        task = make_task(tmp_path, inputs=inputs)
        counts = do(task)
        assert [row["status"] for row in read(task.output)] == ["ok", "unreadable", "ok", "ok"]
        assert counts is not None
        assert counts.lost[0].startswith(f"{inputs[1]} 0: unreadable: ")


class TestRefusal:
    @pytest.mark.parametrize(
        ("changes", "words"),
        [({"options": Options(drop=("h1",))}, "options"), ({"columns": ("text",)}, "columns")],
    )
    def test_of_other_wishes_in_the_middle(self, changes: dict[str, Any], words: str, tmp_path: Path) -> None:
        do(make_task(tmp_path), stop_after=2)
        with pytest.raises(OptionError, match=rf"out\.jsonl: made with other {words}; choose another output"):
            do(make_task(tmp_path, **changes))
        assert do(make_task(tmp_path)) is not None

    def test_of_an_input_that_has_changed(self, tmp_path: Path) -> None:
        task = make_task(tmp_path)
        do(task, stop_after=2)
        os.utime(task.inputs[0], (1, 1))
        with pytest.raises(OptionError, match="made with other inputs"):
            do(task)

    def test_of_a_missing_input(self, tmp_path: Path) -> None:
        with pytest.raises(FileNotFoundError):
            do(make_task(tmp_path, inputs=(tmp_path / "none",)))
        assert list_names(tmp_path) == ["in.warc.gz"]

    def test_of_a_folder_that_cannot_be_made(self, tmp_path: Path) -> None:
        (tmp_path / "a").write_text("words")
        with pytest.raises(OutputError):
            do(make_task(tmp_path, "a/out.jsonl"))


def test_a_full_disk_keeps_what_was_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(do_table_module, "SEGMENT_ROWS", 1)
    task = make_task(tmp_path)
    with monkeypatch.context() as disk:
        disk.setattr(JsonLines, "join", _fill)
        with pytest.raises(OutputError, match="No space left on device"):
            do(task)
    assert not task.output.exists()
    marks: list[int] = []
    counts = do_table(task, {}, lambda position, _: marks.append(position), lambda: False)
    assert counts is not None
    assert (counts.records, len(read(task.output))) == (7, 4)


def _fill(_self: JsonLines, _segments: object, path: Path) -> None:
    path.write_text("half of a r")
    raise OSError(28, os.strerror(28))
