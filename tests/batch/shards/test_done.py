import os
import shutil
from pathlib import Path

import pytest

from boilerstrip.batch.bounds import Loss
from boilerstrip.batch.shards import lock as lock_module
from boilerstrip.batch.shards.done import find_done, forget
from boilerstrip.cautions import PageWarning
from boilerstrip.errors import OptionError, OutputError
from tests.batch.shards.tables import ARCHIVE, do, list_names, make_task, read

LOSS = Loss("failed", PageWarning("the process died: SIGKILL", "process-died"))


def test_a_task_is_done_once_its_counts_are_there(tmp_path: Path) -> None:
    task = make_task(tmp_path)
    assert find_done(task, retry_failed=False) is None
    do(task, stop_after=3)
    assert find_done(task, retry_failed=False) is None
    counts = do(task)
    assert find_done(task, retry_failed=False) == find_done(task, retry_failed=True) == counts


def test_a_task_whose_output_was_removed_is_not_done(tmp_path: Path) -> None:
    task = make_task(tmp_path)
    do(task)
    task.output.unlink()
    assert find_done(task, retry_failed=False) is None
    assert do(task) is not None


def test_an_output_of_another_task_is_refused(tmp_path: Path) -> None:
    do(make_task(tmp_path))
    with pytest.raises(OptionError, match="made with other columns"):
        find_done(make_task(tmp_path, columns=("text",)), retry_failed=False)
    os.utime(tmp_path / "in.warc.gz", (1, 1))
    with pytest.raises(OptionError, match="made with other inputs"):
        find_done(make_task(tmp_path), retry_failed=False)


def test_a_task_whose_input_is_gone_is_not_done(tmp_path: Path) -> None:
    task = make_task(tmp_path)
    do(task)
    task.inputs[0].unlink()
    assert find_done(task, retry_failed=False) is None


def test_a_task_that_lost_a_page_is_done_again_if_asked_for(tmp_path: Path) -> None:
    task = make_task(tmp_path)
    do(task, lost={1: LOSS})
    assert find_done(task, retry_failed=False) is not None
    assert find_done(task, retry_failed=True) is None
    do(task)
    assert [row["status"] for row in read(task.output)] == ["ok"] * 4
    assert find_done(task, retry_failed=True) is not None


def test_so_is_one_with_a_record_that_could_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "in.warc.gz").write_bytes(ARCHIVE + b"damage")
    task = make_task(tmp_path)
    do(task)
    assert find_done(task, retry_failed=True) is None


def test_what_is_forgotten_is_done_again_but_its_output_stays(tmp_path: Path) -> None:
    task = make_task(tmp_path)
    do(task)
    forget(task)
    assert list_names(tmp_path) == ["in.warc.gz", "out.jsonl"]
    assert find_done(task, retry_failed=False) is None


def test_segments_are_forgotten_too(tmp_path: Path) -> None:
    do(make_task(tmp_path), stop_after=3)
    other = make_task(tmp_path, columns=("text",))
    forget(other)
    assert do(other) is not None


def test_what_another_process_does_is_not_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock_module, "PATIENCE_SECONDS", 0.0)
    task = make_task(tmp_path)
    do(task, stop_after=3)
    with lock_module.lock(task.lock), pytest.raises(OutputError, match="is being written by another process"):
        forget(task)
    assert task.segments.exists()


class TestADiskThatIsReadOnly:
    @pytest.fixture(autouse=True)
    def read_only(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        do(make_task(tmp_path))
        do(make_task(tmp_path, "other.jsonl"), stop_after=2)

        def refuse(path: Path, *_: object, **__: object) -> None:
            raise OSError(30, os.strerror(30), str(path))

        monkeypatch.setattr(Path, "unlink", refuse)
        monkeypatch.setattr(shutil, "rmtree", refuse)

    @pytest.mark.parametrize("name", ["out.jsonl", "other.jsonl"])
    def test_does_not_let_an_output_be_written_over(self, name: str, tmp_path: Path) -> None:
        with pytest.raises(OutputError, match=rf"{name} cannot be written: Read-only file system"):
            forget(make_task(tmp_path, name))
