from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from benchmarks.__main__ import main
from benchmarks.chaos import interrupted
from benchmarks.chaos.inputs import write_inputs
from benchmarks.chaos.interrupted import compare_folders, count_begun, run_trial, run_undisturbed
from benchmarks.errors import BenchmarkError
from benchmarks.page import Page

COLUMNS = {"source": ["a.warc.gz"] * 3, "number": [0, 1, 2], "text": ["ferry", "mole", "quay"]}


def _write(folder: Path, columns: dict[str, list[object]]) -> Path:
    folder.mkdir()
    pq.write_table(pa.table(columns), folder / "a.parquet")
    return folder


@pytest.mark.parametrize(
    ("columns", "problems"),
    [
        (COLUMNS, []),
        ({**COLUMNS, "text": ["ferry", "mole", "pier"]}, ["a.parquet: other values in text"]),
        ({name: values[:2] for name, values in COLUMNS.items()}, ["a.parquet: 1 rows lost, 0 doubled or added"]),
        (
            {name: [*values, values[0]] for name, values in COLUMNS.items()},
            ["a.parquet: 0 rows lost, 1 doubled or added"],
        ),
    ],
    ids=["equal", "another text", "a row lost", "a row doubled"],
)
def test_tells_what_is_different_in_two_tables(
    columns: dict[str, list[object]], problems: list[str], tmp_path: Path
) -> None:
    expected, found = _write(tmp_path / "expected", {**COLUMNS}), _write(tmp_path / "found", columns)
    assert list(compare_folders(expected, found)) == problems


def test_tells_which_files_are_missing_or_too_many(tmp_path: Path) -> None:
    expected = _write(tmp_path / "expected", {**COLUMNS})
    found = tmp_path / "found"
    found.mkdir()
    (found / "a.parquet.part").touch()
    assert list(compare_folders(expected, found)) == ["a.parquet.part was left", "a.parquet is missing"]


def test_an_undisturbed_run_that_fails_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BenchmarkError, match="the undisturbed run failed"):
        run_undisturbed(tmp_path / "nothing", tmp_path / "out")


def test_inputs_hold_as_many_pages_as_are_asked_for(tmp_path: Path) -> None:
    page = Page(dataset="made", id="harbour", html="<p>The ferry leaves at noon.")
    write_inputs([page], tmp_path / "inputs", [3, 2])
    run_undisturbed(tmp_path / "inputs", tmp_path / "out")
    assert [pq.read_table(tmp_path / "out" / name).num_rows for name in ("0.parquet", "1.parquet")] == [3, 2]


def test_interrupted_runs_end_in_what_an_undisturbed_one_makes(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["interrupt", "--runs", "3", "--pages", "100", "--out", str(tmp_path / "out")])
    assert result.exit_code == 0, result.output
    assert "Runs interrupted at random" in result.output


def test_a_table_is_begun_if_a_part_of_it_is_written(tmp_path: Path) -> None:
    assert count_begun(tmp_path) == 0
    for name in ("a/000000.rows", "a/000001.rows", "b/000000.rows"):
        path = tmp_path / f"{Path(name).parent}.parquet.segments" / Path(name).name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    assert count_begun(tmp_path) == 2


def test_a_trial_is_repeated_until_its_run_was_harmed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcomes = iter([False] * 3 + [True] * 9)
    monkeypatch.setattr(interrupted, "MOST_HARMS", 1)
    monkeypatch.setattr(interrupted, "_harm", lambda *_, **__: next(outcomes))
    write_inputs([Page(dataset="made", id="harbour", html="<p>The ferry leaves.")], tmp_path / "inputs", [3, 2])
    run_undisturbed(tmp_path / "inputs", tmp_path / "expected")
    trial = run_trial("SIGTERM", tmp_path / "inputs", tmp_path / "out", tmp_path / "expected", 0, Random(1))
    assert (trial.harms, trial.starts, trial.problems) == (1, 5, [])
