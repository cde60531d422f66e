import gzip
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from boilerstrip.batch import extract_shard, rows, run
from boilerstrip.batch.bounds import Loss
from boilerstrip.batch.shards import run as run_module
from boilerstrip.batch.shards.plan import To
from boilerstrip.batch.shards.run import Report
from boilerstrip.batch.shards.supervise import Job
from boilerstrip.batch.shards.tasks import Task, do_task
from boilerstrip.cautions import PageWarning
from boilerstrip.errors import OptionError, OutputError
from boilerstrip.options import Options
from tests.batch.readers.archives import page
from tests.batch.shards.tables import ARCHIVE, list_names, read

LOSS = Loss("failed", PageWarning("the process died: SIGKILL", "process-died"))


class Here:
    """Does tasks in this process, in place of those of ``supervise``."""

    def __init__(self) -> None:
        self.done: list[Task] = []
        self.lost: dict[int, Loss] = {}

    def __call__(self, tasks: Iterable[Task], *_: Any, **__: Any) -> list[Job]:
        return [self._do(task) for task in tasks]

    def _do(self, task: Task) -> Job:
        self.done.append(task)
        return Job(task, counts=do_task(task, self.lost, lambda _position, _offset: None, lambda: False))


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> Here:
    here = Here()
    monkeypatch.setattr(run_module, "supervise", here)
    return here


@pytest.fixture
def crawl(tmp_path: Path) -> Path:
    """A folder of two archives and two pages."""
    folder = tmp_path / "crawl"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.warc.gz").write_bytes(ARCHIVE)
    (folder / "deep" / "b.warc").write_bytes(gzip.decompress(ARCHIVE))
    (folder / "c.html").write_bytes(page("ferry 7"))
    (folder / "deep" / "d.html").write_bytes(page("ferry 8"))
    return folder


def test_every_row_of_every_input_is_in_an_output(crawl: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    report = run([crawl], out, workers=2)
    names = ["a.parquet", "deep/b.parquet", "pages-00000.parquet"]
    tables = [read(out / name) for name in names]
    assert tables[:2] == [list(rows(crawl / name)) for name in ("a.warc.gz", "deep/b.warc")]
    assert tables[2] == [row for name in ("c.html", "deep/d.html") for row in rows(crawl / name)]
    assert list_names(out) == sorted([*names, *(f"{name}.counts.json" for name in names), "deep"])
    assert (report.is_complete, report.problems) == (True, [])
    assert (report.counts.records, report.counts.rows) == (16, 10)


def test_a_second_run_does_nothing(crawl: Path, tmp_path: Path, here: Here) -> None:
    first = run([crawl], tmp_path / "out", to="jsonl")
    second = run([crawl], tmp_path / "out", to="jsonl")
    assert len(here.done) == 3
    assert second.jobs == []
    assert second.before == second.counts == first.counts


def test_an_output_folder_within_the_input_folder_is_not_read_by_a_second_run(crawl: Path, here: Here) -> None:
    first = run([crawl], crawl / "out", to="jsonl")
    second = run([crawl], crawl / "out", to="jsonl")
    assert len(here.done) == 3
    assert second.counts == first.counts


def test_a_run_does_what_is_missing(crawl: Path, tmp_path: Path, here: Here) -> None:
    first = run([crawl], tmp_path / "out")
    (tmp_path / "out" / "a.parquet").unlink()
    second = run([crawl], tmp_path / "out")
    assert len(here.done) == 3 + 1
    assert second.counts == first.counts


def test_other_options_or_inputs_are_refused(crawl: Path, tmp_path: Path, here: Here) -> None:
    run([crawl], tmp_path / "out")
    with pytest.raises(OptionError, match="made with other options"):
        run([crawl], tmp_path / "out", options=Options(drop=("h1",)))
    with pytest.raises(OptionError, match="made with other columns"):
        run([crawl], tmp_path / "out", columns=["text"])
    os.utime(crawl / "a.warc.gz", (1, 1))
    with pytest.raises(OptionError, match=r"a\.parquet: made with other inputs"):
        run([crawl], tmp_path / "out")
    assert len(here.done) == 3


def test_unless_all_is_to_be_written_over(crawl: Path, tmp_path: Path, here: Here) -> None:
    run([crawl], tmp_path / "out")
    run([crawl], tmp_path / "out", columns=["text"], overwrite=True)
    assert len(here.done) == 6
    assert list(read(tmp_path / "out" / "a.parquet")[0]) == ["text"]


def test_inputs_that_lost_a_page_are_done_again_if_asked_for(crawl: Path, tmp_path: Path, here: Here) -> None:
    here.lost = {1: LOSS}
    report = run([crawl], tmp_path / "out", to="jsonl")
    assert report.counts.statuses["failed"] == 3
    here.lost = {}
    assert run([crawl], tmp_path / "out", to="jsonl").counts.statuses["failed"] == 3
    assert run([crawl], tmp_path / "out", to="jsonl", retry_failed=True).counts.statuses == {"ok": 10}
    assert len(here.done) == 6
    assert run([crawl], tmp_path / "out", to="jsonl", retry_failed=True).jobs == []


@pytest.mark.parametrize("parts", [2, 5])
def test_shards_do_each_task_once(parts: int, crawl: Path, tmp_path: Path, here: Here) -> None:
    run([crawl], tmp_path / "out")
    whole, here.done = here.done, []
    for part in range(1, parts + 1):
        run([crawl], tmp_path / "out", shard=(part, parts), overwrite=True)
    assert sorted(here.done, key=str) == sorted(whole, key=str)


def test_a_folder_of_pages_becomes_a_folder_of_files(crawl: Path, tmp_path: Path, here: Here) -> None:
    report = run([crawl], tmp_path / "out", to="markdown", pattern="*.html")
    about = ["pages-00000.md.counts.json", "pages-00000.md.journal"]
    assert list_names(tmp_path / "out") == ["c.md", "deep", "deep/d.md", *about]
    assert len(here.done) == 1
    assert report.counts.rows == 2
    assert run([crawl], tmp_path / "out", to="markdown", pattern="*.html").counts == report.counts


def test_files_that_were_made_with_other_options_are_refused_unless_written_over(
    crawl: Path, tmp_path: Path, here: Here
) -> None:
    def make(**options: Any) -> Report:
        return run([crawl], tmp_path / "out", to="markdown", pattern="*.html", **options)

    make()
    with pytest.raises(OptionError, match="out: made with other options; choose another output, or overwrite it"):
        make(options=Options(drop=("h1",)))
    assert "# Harbour news" in (tmp_path / "out" / "c.md").read_text("utf-8")
    assert make(options=Options(drop=("h1",)), overwrite=True).counts.rows == 2
    assert "# Harbour news" not in (tmp_path / "out" / "c.md").read_text("utf-8")
    assert len(here.done) == 2


def test_a_lost_page_becomes_a_file_if_failed_ones_are_tried_again(crawl: Path, tmp_path: Path, here: Here) -> None:
    def make(**options: Any) -> Report:
        return run([crawl], tmp_path / "out", to="text", pattern="*.html", **options)

    here.lost = {1: LOSS}
    report = make()
    here.lost = {}
    assert make().counts.statuses == report.counts.statuses == {"ok": 1, "failed": 1}
    assert make(retry_failed=True).counts.statuses == {"ok": 2}
    assert (tmp_path / "out" / "deep" / "d.txt").exists()


def test_a_table_as_output_takes_all(crawl: Path, tmp_path: Path, here: Here) -> None:
    report = run([crawl], tmp_path / "all.parquet")
    assert [row["source"] for row in read(tmp_path / "all.parquet")] == [
        *[str(crawl / "a.warc.gz")] * 4,
        str(crawl / "c.html"),
        *[str(crawl / "deep" / "b.warc")] * 4,
        str(crawl / "deep" / "d.html"),
    ]
    assert len(here.done) == 1
    assert report.counts.rows == 10


def test_an_empty_folder_is_done_at_once(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    report = run([tmp_path / "empty"], tmp_path / "out")
    assert (report.is_complete, report.counts.records) == (True, 0)


def test_a_run_that_is_stopped_is_not_complete(crawl: Path, tmp_path: Path) -> None:
    report = run([crawl], tmp_path / "out", must_stop=lambda: True)
    assert not report.is_complete
    assert report.counts.records == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"shard": (0, 1)}, "shard must be"),
        ({"shard": (3, 2)}, "shard must be"),
        ({"workers": 0}, "workers must be"),
        ({"timeout": 0}, "timeout must be"),
        ({"memory": 5}, "memory must be"),
        ({"columns": ["headline"]}, "there is no column 'headline'"),
        ({"to": "pdf"}, "to must be one of"),
    ],
)
def test_arguments_out_of_their_range_are_refused(
    arguments: dict[str, Any], words: str, crawl: Path, tmp_path: Path
) -> None:
    with pytest.raises(OptionError, match=words):
        run([crawl], tmp_path / "out", **arguments)
    assert not (tmp_path / "out").exists()


def test_a_wrong_selector_is_refused_and_leaves_nothing_that_refuses_a_right_one(
    crawl: Path, tmp_path: Path, here: Here
) -> None:
    with pytest.raises(OptionError, match="drop"):
        run([crawl], tmp_path / "out", options=Options(drop=("p[",)))
    assert run([crawl], tmp_path / "out", options=Options(drop=("p",))).is_complete
    assert len(here.done) == 1 + 3


def test_a_missing_input_is_an_error(crawl: Path, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        run([crawl, tmp_path / "none"], tmp_path / "out")


@pytest.mark.skipif(sys.platform != "linux", reason="a file of Linux that opens, and cannot be read")
@pytest.mark.parametrize("name", ["bad", "bad.html", "bad.warc.gz"])
@pytest.mark.parametrize("to", [None, "jsonl"])
def test_an_input_that_cannot_be_read_costs_no_other(name: str, to: To | None, crawl: Path, tmp_path: Path) -> None:
    (tmp_path / name).symlink_to("/proc/self/mem")
    report = run([tmp_path / name, crawl], tmp_path / "out", to=to)
    assert report.counts.statuses["ok"] == 10
    assert len(report.problems) + report.counts.unread == 1
    assert any(name in line and "Input/output error" in line for line in [*report.problems, *report.counts.lost])


class TestExtractShard:
    def test_it_makes_one_file_of_one_and_may_be_called_again(self, crawl: Path, tmp_path: Path) -> None:
        output = tmp_path / "out" / "a.jsonl"
        counts = extract_shard(crawl / "a.warc.gz", output, columns=["url", "text"])
        assert read(output) == list(rows(crawl / "a.warc.gz", columns=["url", "text"]))
        changed = output.stat().st_mtime_ns
        assert extract_shard(crawl / "a.warc.gz", output, columns=["url", "text"]) == counts
        assert output.stat().st_mtime_ns == changed

    def test_an_input_that_cannot_be_read_is_an_error(self, tmp_path: Path) -> None:
        (tmp_path / "bad.parquet").write_bytes(b"PAR1 and no more")
        with pytest.raises(OSError, match=r"bad\.parquet: "):
            extract_shard(tmp_path / "bad.parquet", tmp_path / "out.jsonl")
        with pytest.raises(FileNotFoundError):
            extract_shard(tmp_path / "none", tmp_path / "out.jsonl")

    def test_an_output_that_cannot_be_written_is_an_error(self, crawl: Path, tmp_path: Path) -> None:
        (tmp_path / "a").write_text("no folder")
        with pytest.raises(OutputError):
            extract_shard(crawl / "c.html", tmp_path / "a" / "out.jsonl")

    @pytest.mark.parametrize("name", ["out", "out.txt", "out.json"])
    def test_an_output_of_another_kind_is_refused(self, name: str, crawl: Path, tmp_path: Path) -> None:
        with pytest.raises(OptionError):
            extract_shard(crawl / "c.html", tmp_path / name)
        assert list_names(tmp_path) == ["crawl", *(f"crawl/{path}" for path in list_names(crawl))]
