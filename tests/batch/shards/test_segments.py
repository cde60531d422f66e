import json
from pathlib import Path

import pytest

from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.segments import DESCRIPTION, Segments, check_description
from boilerstrip.errors import OptionError
from tests.batch.shards.tables import list_names, make_task

DESCRIBED = {"inputs": ["a"], "columns": ["text"]}
ROWS = [{"text": "One."}, {"text": "Two."}]


def count(rows: int, skipped: int = 0) -> Counts:
    counts = Counts()
    for _ in range(rows):
        counts.add_row("ok", 10, 4)
    for _ in range(skipped):
        counts.add_skipped("request")
    return counts


def test_segments_are_found_again_with_their_counts(tmp_path: Path) -> None:
    task = make_task(tmp_path, columns=("text",))
    segments = Segments(task, DESCRIBED)
    assert segments.counts == Counts()
    segments.add(ROWS, count(2, 3))
    segments.add([], count(0, 1))
    again = Segments(task, DESCRIBED)
    assert again.counts == segments.counts == count(2, 4)


def test_they_are_joined_in_their_order_and_removed(tmp_path: Path) -> None:
    task = make_task(tmp_path, columns=("text",))
    segments = Segments(task, DESCRIBED)
    for number in range(12):
        segments.add([{"text": str(number)}], count(1))
    told: list[None] = []
    Segments(task, DESCRIBED).join(on_segment=lambda: told.append(None))
    assert [json.loads(line)["text"] for line in task.output.read_text().splitlines()] == list(map(str, range(12)))
    assert len(told) == 12
    segments.remove()
    assert list_names(tmp_path) == ["in.warc.gz", "out.jsonl"]


def test_rows_without_counts_are_not_there_and_are_written_over(tmp_path: Path) -> None:
    task = make_task(tmp_path, columns=("text",))
    segments = Segments(task, DESCRIBED)
    segments.add(ROWS, count(2))
    (task.segments / "000001.rows").write_text("left by a process that was killed")
    again = Segments(task, DESCRIBED)
    assert again.counts.records == 2
    again.add(ROWS, count(2))
    again.join(on_segment=lambda: None)
    assert task.output.read_text().count("\n") == 4


def test_half_a_file_is_not_there(tmp_path: Path) -> None:
    task = make_task(tmp_path, columns=("text",))
    Segments(task, DESCRIBED)
    (task.segments / "000000.json.part").write_text('{"records": 5')
    assert Segments(task, DESCRIBED).counts == Counts()


def test_segments_of_another_task_are_refused(tmp_path: Path) -> None:
    task = make_task(tmp_path, columns=("text",))
    Segments(task, DESCRIBED).add(ROWS, count(2))
    with pytest.raises(OptionError, match=r"out\.jsonl: made with other columns; choose another output, or overwrite"):
        Segments(task, {**DESCRIBED, "columns": ["html"]})
    assert json.loads((task.segments / DESCRIPTION).read_text()) == DESCRIBED


def test_where_no_segment_is_whole_there_is_nothing_to_refuse(tmp_path: Path) -> None:
    Segments(make_task(tmp_path), DESCRIBED)
    Segments(make_task(tmp_path), {**DESCRIBED, "columns": ["html"]})


def test_all_that_differs_is_named() -> None:
    done, output = {**DESCRIBED, "counts": {}}, Path("out.jsonl")
    check_description(done, DESCRIBED, output)
    with pytest.raises(OptionError, match=r"out\.jsonl: made with other inputs, version;"):
        check_description(done, {**DESCRIBED, "inputs": [], "version": "1"}, output)
