import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from boilerstrip.batch.bounds import Loss
from boilerstrip.batch.readers.record import Record, Skipped
from boilerstrip.batch.shards import read_past
from boilerstrip.batch.shards.read_past import Entry
from boilerstrip.cautions import PageWarning
from boilerstrip.options import Limits, Options
from tests.batch.readers.archives import page, response
from tests.batch.shards.tables import make_task

LOSS = Loss("failed", PageWarning("the process died: SIGSEGV", "process-died"))


def test_what_belongs_to_an_output_is_beside_it(tmp_path: Path) -> None:
    task = make_task(tmp_path, "a/out.jsonl.gz")
    names = [path.relative_to(tmp_path).as_posix() for path in (task.segments, task.sidecar, task.lock)]
    assert names == ["a/out.jsonl.gz.segments", "a/out.jsonl.gz.counts.json", "a/out.jsonl.gz.lock"]


def test_a_description_is_the_same_once_it_was_in_json(tmp_path: Path) -> None:
    task = make_task(tmp_path, options=Options(keep=("p", "h1"), drop=(), limits=Limits()))
    assert json.loads(json.dumps(task.describe())) == task.describe()


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"columns": ("text", "url")}, "columns"),
        ({"options": Options(keep=("p",))}, "options"),
        ({"options": Options(limits=dataclasses.replace(Limits(), elements=7))}, "options"),
    ],
)
def test_it_tells_what_differs(changes: dict[str, Any], name: str, tmp_path: Path) -> None:
    before, after = make_task(tmp_path).describe(), make_task(tmp_path, **changes).describe()
    assert [key for key in before if before[key] != after[key]] == [name]


def test_it_does_not_depend_on_the_name_of_the_output(tmp_path: Path) -> None:
    assert make_task(tmp_path, "a.jsonl").describe() == make_task(tmp_path, "b.parquet").describe()


def test_a_longer_input_is_another_one(tmp_path: Path) -> None:
    task = make_task(tmp_path)
    before = task.describe()
    with task.inputs[0].open("ab") as file:
        file.write(b"more")
    assert task.describe()["inputs"] != before["inputs"]


def test_of_one_input_that_cannot_be_read_the_error_is_raised(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1 and no more")
    task = make_task(tmp_path, inputs=(tmp_path / "a.parquet",))
    with pytest.raises(ValueError, match="Parquet"):
        list(task.read())


def test_of_several_it_is_a_record_after_those_that_could_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1 and no more")
    task = make_task(tmp_path, inputs=(tmp_path / "a.parquet", tmp_path / "in.warc.gz"))
    entries = list(task.read())
    assert [entry.is_unread for entry in entries] == [True] + [False] * 7
    assert isinstance(entries[0].record, Record)
    assert str(entries[0].record.error).startswith("Parquet magic bytes not found")

    def read_two(_: Path) -> Iterator[Record | Skipped]:
        yield from (Skipped(number, 0, "warcinfo") for number in range(2))
        raise OSError("no more")

    monkeypatch.setattr(read_past, "read_records", read_two)
    numbers = [(entry.record.number, entry.is_unread) for entry in task.read()]
    assert numbers == [(0, False), (1, False), (2, True)] * 2


@pytest.mark.parametrize(
    ("unread", "rows"),
    [
        ((0,), ["a 0 x", "a 1", "a 2", "b 0", "c 0", "d 0"]),
        ((1,), ["a 0", "a 1 x", "a 2", "b 0", "c 0", "d 0"]),
        ((2,), ["a 0", "a 1", "a 2 -", "b 0", "c 0", "d 0"]),
        ((3,), ["a 0", "a 1", "a 2", "a 3 -", "b 0", "c 0", "d 0"]),
        ((4,), ["a 0", "a 1", "a 2", "b 0", "c 0 -", "d 0"]),
        ((1, 3), ["a 0", "a 1 x", "a 2", "a 3 -", "b 0", "c 0", "d 0"]),
        ((5,), ["a 0", "a 1", "a 2", "b 0", "c 0", "d 0 -"]),
    ],
)
def test_what_ended_processes_as_it_was_read_is_passed_over(
    unread: tuple[int, ...], rows: list[str], tmp_path: Path
) -> None:
    """A cross is a record, a line an input, from there on."""
    paths = tuple(tmp_path / name for name in "abcd")
    paths[0].write_bytes(response() * 3)
    for path in paths[1:]:
        path.write_bytes(page())
    entries = make_task(tmp_path, inputs=paths).read(dict.fromkeys(unread, LOSS))
    assert list(map(mark, entries)) == rows


def mark(entry: Entry) -> str:
    is_lost = isinstance(entry.record, Record) and entry.record.error is not None
    return f"{entry.source.name} {entry.record.number}{' -' if entry.is_unread else ' x' if is_lost else ''}"


def test_an_input_of_several_that_is_gone_is_another_one(tmp_path: Path) -> None:
    paths = (tmp_path / "in.warc.gz", tmp_path / "b.html")
    paths[1].write_text("words")
    task = make_task(tmp_path, inputs=paths)
    before = task.describe()
    paths[1].unlink()
    assert task.describe()["inputs"] == [before["inputs"][0], {"path": str(paths[1]), "bytes": None, "changed": None}]
