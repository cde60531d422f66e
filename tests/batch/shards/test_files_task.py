import dataclasses
import gzip
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from boilerstrip import extract
from boilerstrip.batch.bounds import Loss
from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.files_task import FilesTask, Style, do_files
from boilerstrip.batch.shards.sidecar import read_sidecar
from boilerstrip.cautions import PageWarning
from boilerstrip.errors import OptionError, OutputError
from boilerstrip.options import Options
from tests.batch.faults import fail_on
from tests.batch.readers.archives import page, response
from tests.batch.shards.tables import list_names

LOSS = Loss("timeout", PageWarning("took more than 5 s of CPU time", "time-exceeded"))


def make_task(folder: Path, style: Style = "text", count: int = 3) -> FilesTask:
    files = []
    for number in range(count):
        path = folder / f"{number}.html"
        if not path.exists():
            path.write_bytes(page(f"ferry {number}"))
            os.utime(path, (1_000, 1_000))
        files.append((path, folder / "out" / f"{number}.out"))
    return FilesTask(tuple(files), style, Options(), folder / "out" / "all")


def do(task: FilesTask, lost: Mapping[int, Loss] | None = None, stop_after: int | None = None) -> Counts | None:
    done = 0

    def must_stop() -> bool:
        nonlocal done
        done += 1
        return done == stop_after

    return do_files(task, lost or {}, lambda _position, _offset: None, must_stop)


@pytest.mark.parametrize("style", ["text", "markdown", "html"])
def test_each_page_becomes_a_file(style: Style, tmp_path: Path) -> None:
    task = make_task(tmp_path, style)
    counts = do(task)
    for number, (_, output) in enumerate(task.files):
        assert output.read_text("utf-8") == getattr(extract(page(f"ferry {number}")), style) + "\n"
    assert counts is not None
    assert (counts.records, counts.rows, counts.statuses) == (3, 3, {"ok": 3})


def test_a_page_without_content_becomes_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "0.html").write_text("")
    do(make_task(tmp_path, count=1))
    assert (tmp_path / "out" / "0.out").read_text() == ""


def test_a_compressed_page_is_read(tmp_path: Path) -> None:
    (tmp_path / "0.html").write_bytes(gzip.compress(page("ferry 0")))
    do(make_task(tmp_path, count=1))
    assert "ferry 0" in (tmp_path / "out" / "0.out").read_text()


def test_what_is_done_is_not_done_again(tmp_path: Path) -> None:
    task = make_task(tmp_path)
    assert do(task, stop_after=2) is None
    assert list_names(tmp_path / "out") == ["0.out", "1.out", "all.journal"]
    before = task.files[0][1].stat().st_ino
    counts = do(task)
    assert counts is not None
    assert (counts.records, counts.statuses) == (3, {"ok": 3})
    assert task.files[0][1].stat().st_ino == before
    assert do(task) == counts


def test_unless_its_page_has_changed(tmp_path: Path) -> None:
    task = make_task(tmp_path)
    do(task)
    source, output = task.files[1]
    source.write_bytes(page("barge"))
    os.utime(source, (500, 500))  # earlier than before, as of a page that was restored
    do(task)
    assert "barge" in output.read_text("utf-8")


def test_or_its_output_is_gone(tmp_path: Path) -> None:
    task = make_task(tmp_path)
    counts = do(task)
    task.files[1][1].unlink()
    assert do(task) == counts
    assert task.files[1][1].exists()


def test_a_page_may_be_added(tmp_path: Path) -> None:
    do(make_task(tmp_path))
    counts = do(make_task(tmp_path, count=4))
    assert counts is not None
    assert counts.statuses == {"ok": 4}


def test_a_page_alone_has_no_journal_and_is_always_done(tmp_path: Path) -> None:
    task = dataclasses.replace(make_task(tmp_path, count=1), name=None)
    do(task)
    task.files[0][1].write_text("")
    counts = do(task)
    assert counts is not None
    assert counts.rows == 1
    assert "ferry 0" in task.files[0][1].read_text("utf-8")
    assert list_names(tmp_path / "out") == ["0.out"]


@pytest.mark.parametrize("stop_after", [2, None])
def test_outputs_of_other_options_are_refused(stop_after: int | None, tmp_path: Path) -> None:
    do(make_task(tmp_path), stop_after=stop_after)
    with pytest.raises(OptionError, match="out: made with other options; choose another output"):
        do(dataclasses.replace(make_task(tmp_path), options=Options(drop=("h1",))))


def test_counts_are_there_once_all_is_done(tmp_path: Path) -> None:
    task = make_task(tmp_path)
    sidecar = tmp_path / "out" / "all.counts.json"
    do(task, stop_after=2)
    assert not sidecar.exists()
    assert do(task) == read_sidecar(sidecar)
    assert do(make_task(tmp_path, count=4), stop_after=1) is None
    assert not sidecar.exists()


def test_a_process_may_end_in_the_middle_of_its_journal(tmp_path: Path) -> None:
    task = make_task(tmp_path)
    do(task, stop_after=2)
    journal = tmp_path / "out" / "all.journal"
    journal.write_bytes(journal.read_bytes()[:-9])
    counts = do(task)
    assert counts is not None
    assert counts.statuses == {"ok": 3}


def test_a_lost_page_has_no_file_and_is_known_afterwards(tmp_path: Path) -> None:
    task = make_task(tmp_path)
    counts = do(task, {1: LOSS})
    assert list_names(tmp_path / "out") == ["0.out", "2.out", "all.counts.json", "all.journal"]
    assert counts is not None
    assert counts.lost == [f"{tmp_path / '1.html'}: timeout: took more than 5 s of CPU time"]
    assert do(task) == counts


def test_a_page_that_fails_is_lost_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_on(b"ferry 1", ZeroDivisionError("no boats"), monkeypatch)
    counts = do(make_task(tmp_path))
    assert counts is not None
    assert counts.statuses == {"ok": 2, "failed": 1}


def test_a_page_that_cannot_be_read_is_lost_alone(tmp_path: Path) -> None:
    (tmp_path / "1.html").mkdir()
    counts = do(make_task(tmp_path))
    assert counts is not None
    assert counts.statuses == {"ok": 2, "unreadable": 1}
    assert counts.lost == [f"{tmp_path / '1.html'}: unreadable: Is a directory"]
    assert counts.unread == 1


def test_so_is_a_file_that_turns_out_to_hold_many(tmp_path: Path) -> None:
    (tmp_path / "1.html").write_bytes(response() * 2)
    counts = do(make_task(tmp_path))
    assert counts is not None
    assert (counts.statuses, counts.unread) == ({"ok": 2, "unreadable": 1}, 1)
    assert "it holds many pages: choose jsonl or parquet" in counts.lost[0]


def test_an_output_that_cannot_be_written_ends_it(tmp_path: Path) -> None:
    task = make_task(tmp_path)
    (tmp_path / "out").write_text("no folder")
    with pytest.raises(OutputError):
        do(task)


def test_every_page_is_marked_before_it_is_read(tmp_path: Path) -> None:
    marks: list[int] = []
    do_files(make_task(tmp_path), {}, lambda position, _offset: marks.append(position), lambda: False)
    assert marks == [0, 1, 2]
