import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from benchmarks import report, systems
from benchmarks.__main__ import main
from benchmarks.datasets import Dataset, find_datasets
from benchmarks.metadata.floors import measure_figures
from benchmarks.metadata.report import read_tables
from benchmarks.results import Results
from benchmarks.systems import System

Reader = Callable[[str], System]

ROW: Mapping[str, object] = {"html": "<p>Salt", "title": "Salt", "author": "Jane Doe", "date": "2024-05-22"}


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "salt.jsonl"
    splits = {"0": "tuning", "1": "tuning", "2": "judging"}
    of_pages = [{**ROW, "id": page, "split": split} for page, split in splits.items()]
    of_pages[1]["date"] = None
    path.write_text("\n".join(map(json.dumps, of_pages)), encoding="utf-8")
    return path


@pytest.fixture
def dataset(rows: Path) -> Dataset:
    (dataset,) = find_datasets(rows)
    return dataset


@pytest.fixture
def metadata(rows: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Function that invokes the command ``metadata`` with fake systems."""
    monkeypatch.setattr(systems, "METADATA_SYSTEMS", dict.fromkeys(("copier", "inventor", "dater", "failing"), reader))
    monkeypatch.chdir(rows.parent)
    return lambda *arguments: CliRunner().invoke(main, ["metadata", str(rows), "--out", "out", *arguments])


class TestCommand:
    def test_prints_a_table_and_writes_results(self, metadata: Callable[..., Result]) -> None:
        result = metadata("--systems", "copier,inventor,dater,failing")
        assert result.exit_code == 0, result.output
        assert "salt: metadata, 3 pages" in result.stdout
        written = json.loads(Path("out/metadata/results.json").read_text(encoding="utf-8"))
        assert [one["title_equal"]["right"] for one in written["summaries"]] == [3, 0, 0, 0]
        assert [one["date"]["false"] for one in written["summaries"]] == [0, 1, 0, 0]
        assert [one["crashes"] for one in written["summaries"]] == [0, 0, 0, 3]
        assert len(written["pages"]) == 12
        assert "| copier 1.0" in Path("out/metadata/results.md").read_text(encoding="utf-8")

    def test_resumes_and_stops_at_the_limit(self, metadata: Callable[..., Result]) -> None:
        metadata("--systems", "copier", "--limit", "1")
        metadata("--systems", "copier", "--limit", "2")
        answers = Path("out/metadata/predictions/copier--salt.jsonl").read_text(encoding="utf-8")
        assert len(answers.splitlines()) == 2

    def test_reads_answers_from_a_file(self, metadata: Callable[..., Result]) -> None:
        answer = {"title": "Salt", "authors": ["Jane Doe"], "date": "2024-05-22"}
        answers = {"0": answer, "1": answer, "2": answer}
        Path("saved.json").write_text(json.dumps(answers), encoding="utf-8")
        result = metadata("--systems", "elsewhere=saved.json")
        (summary,) = json.loads(Path("out/metadata/results.json").read_text(encoding="utf-8"))["summaries"]
        assert (summary["authors"]["right"], summary["date"]["false"], summary["cpu_seconds"]) == (3, 1, None)
        assert result.exit_code == 0, result.output

    def test_names_a_system_that_is_unknown(self, metadata: Callable[..., Result]) -> None:
        result = metadata("--systems", "nobody")
        assert result.exit_code == 1
        assert "no system 'nobody'; known are copier, inventor, dater, failing" in result.stderr


class TestReport:
    def test_shows_the_table_of_a_run_into_the_same_folder(
        self, metadata: Callable[..., Result], results: Results
    ) -> None:
        metadata("--systems", "copier")
        assert [table.header[0] for table in read_tables(Path("out"))["salt"]] == ["system"]
        of_salt = Results(
            dataset="salt",
            scores=results.scores,
            summaries=results.summaries,
            speeds=results.speeds,
            compared=results.compared,
            sheets=results.sheets,
        )
        report.write_reports(Path("out"), [of_salt])
        for name in (report.MARKDOWN, report.HTML):
            assert "salt: metadata, 3 pages" in Path("out", name).read_text(encoding="utf-8")

    def test_there_are_none_without_such_a_run(self, tmp_path: Path) -> None:
        assert read_tables(tmp_path) == {}


class TestFloors:
    def test_has_figures_of_all_pages_and_of_each_split(self, dataset: Dataset, reader: Reader) -> None:
        figures = measure_figures(dataset, reader("copier"))
        names = ("title equal", "author F1", "date F1")
        assert figures.means == {f"{name}{of}": 1.0 for of in ("", ", judging", ", tuning") for name in names}
        assert figures.counts == {"false authors": 0, "false dates": 0, "crashes on metadata": 0}

    def test_counts_false_values_and_crashes(self, dataset: Dataset, reader: Reader) -> None:
        assert measure_figures(dataset, reader("inventor")).counts["false dates"] == 1
        assert measure_figures(dataset, reader("failing")).counts["crashes on metadata"] == 3
