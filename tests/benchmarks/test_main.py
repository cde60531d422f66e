import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from benchmarks import growth, leak, systems
from benchmarks.__main__ import main
from benchmarks.systems import System

Run = Callable[..., Result]

ROW = {
    "id": "salt",
    "html": "<nav>Menu</nav><p>Workers rake the pans at dawn.</p>",
    "gold_text": "Workers rake the pans at dawn.",
    "page_type": "article",
}


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, made_up: Callable[[str], System], tmp_path: Path) -> Run:
    """Function that invokes the command ``run`` in an empty folder with fake systems instead of real ones."""
    monkeypatch.setattr(systems, "SYSTEMS", dict.fromkeys(["perfect", "silent", "broken", "hanging"], made_up))
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(main, ["run", *map(str, arguments)])


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    path.write_text(
        "".join(json.dumps({**ROW, "id": f"salt-{number}"}) + "\n" for number in range(3)), encoding="utf-8"
    )
    return path


class TestRun:
    def test_prints_a_row_per_system_and_writes_results(self, run: Run, rows: Path) -> None:
        result = run(rows, "--systems", "perfect,broken", "--out", "results")
        assert result.exit_code == 0, result.output
        assert "perfect 1.0" in result.stdout
        summaries = json.loads(Path("results/results.json").read_text(encoding="utf-8"))["summaries"]
        assert [summary["words"]["mean_page_f1"] for summary in summaries] == [1.0, 0.0]
        assert [summary["crashes"] for summary in summaries] == [0, 3]
        assert "| perfect 1.0 | " in Path("results/results.md").read_text(encoding="utf-8")
        assert '<th scope="row">' in Path("results/report.html").read_text(encoding="utf-8")
        assert Path("results/predictions/broken--rows.jsonl").exists()

    def test_times_bare_parsing_without_scoring_it(self, run: Run, rows: Path) -> None:
        run(rows, "--systems", "silent", "--out", "results")
        results = json.loads(Path("results/results.json").read_text(encoding="utf-8"))
        assert [speed["system"] for speed in results["speeds"]] == ["silent", "parse-only"]
        assert {page["system"] for page in results["pages"]} == {"silent"}

    def test_resumes_an_earlier_run(self, run: Run, rows: Path) -> None:
        run(rows, "--systems", "perfect", "--limit", "2", "--out", "results")
        result = run(rows, "--systems", "perfect,silent", "--out", "results")
        assert "resumed=4" in result.stderr  # two pages of perfect, and two of bare parsing

    def test_ends_a_page_that_hangs(self, run: Run, rows: Path) -> None:
        result = run(rows, "--systems", "hanging", "--time-limit", "1", "--out", "results")
        assert result.exit_code == 0, result.output
        pages = json.loads(Path("results/results.json").read_text(encoding="utf-8"))["pages"]
        assert [page["crash"] for page in pages] == [None, "TimeLimit: no answer within 1 s", None]

    def test_shows_progress_on_stderr_only(self, run: Run, rows: Path) -> None:
        result = run(rows, "--systems", "silent")
        assert "3/3" in result.stderr
        assert "3/3" not in result.stdout

    def test_stops_at_the_limit(self, run: Run, rows: Path) -> None:
        run(rows, "--systems", "silent", "--limit", "2", "--out", "results")
        pages = json.loads(Path("results/results.json").read_text(encoding="utf-8"))["pages"]
        assert [page["page"] for page in pages] == ["salt-0", "salt-1"]

    def test_reads_the_corpus_by_default(self, run: Run) -> None:
        result = run("--systems", "perfect", "--limit", "1")
        assert result.exit_code == 0, result.output
        assert "corpus, 1 pages" in result.stdout

    def test_counts_duplicated_captions(self, run: Run, rows: Path, tmp_path: Path) -> None:
        pair = {"tier": "A", "dataset": "rows", "id": "salt-1", "text_a": "at dawn", "text_b": "At dawn"}
        pairs = tmp_path / "pairs.jsonl"
        pairs.write_text(json.dumps(pair), encoding="utf-8")
        result = run(rows, "--systems", "perfect", "--captions", pairs)
        assert "duplicated captions" in result.stdout

    def test_reports_pages_in_two_datasets(self, run: Run, tmp_path: Path) -> None:
        body = " ".join(f"On day {day} the workers rake the pans and carry the salt away." for day in range(9))
        for name in ("first", "second"):
            row = json.dumps({**ROW, "html": f"<p>{body}"})
            (tmp_path / f"{name}.jsonl").write_text(row, encoding="utf-8")
        result = run(tmp_path, "--systems", "silent", "--limit", "1")
        assert "first/salt = second/salt (same visible text)" in result.stderr

    def test_compares_the_first_system_with_the_others(self, run: Run, rows: Path) -> None:
        result = run(rows, "--systems", "perfect,silent", "--out", "results")
        assert "perfect against others" in result.stdout
        (whole, *_) = json.loads(Path("results/results.json").read_text(encoding="utf-8"))["comparisons"]
        assert (whole["second"], whole["difference"]["mean"], whole["difference"]["won"]) == ("silent", 1.0, 3)

    @pytest.mark.parametrize(
        ("arguments", "complaint"),
        [
            (("--systems", "nobody"), "no system 'nobody'; known are perfect, silent, broken, hanging"),
            (("--systems", "perfect", "nowhere"), "nowhere: no such file or folder"),
            (("--systems", "perfect", "rows.jsonl", "./rows.jsonl"), "more than one dataset is named rows"),
            (("--systems", "perfect", "--captions", "none.jsonl"), "none.jsonl: missing"),
        ],
    )
    @pytest.mark.usefixtures("rows")
    def test_names_the_error(self, run: Run, arguments: tuple[str, ...], complaint: str) -> None:
        result = run(*arguments)
        assert result.exit_code == 1
        assert complaint in result.stderr


class TestSpeedCommands:
    """Short runs of the real extractor on the embedded corpus."""

    def test_profile_shows_stages_sizes_and_ratios(self) -> None:
        result = CliRunner().invoke(main, ["profile", "--pages", "2"])
        assert result.exit_code == 0, result.output
        for name in ("read", "render", "µs per block", "parse-only", "resiliparse"):
            assert name in result.stdout

    def test_growth_shows_a_row_per_size(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(growth, "MIN_SECONDS", 1e-9)
        result = CliRunner().invoke(main, ["growth", "--largest", "20000"])
        assert result.exit_code == 0, result.output
        assert "10,0" in result.stdout
        assert "20,0" in result.stdout

    @pytest.mark.skipif(sys.platform != "linux", reason="current memory is known on Linux only")
    def test_leak_shows_memory_and_imports(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(leak, "IMPORTS", 1)
        result = CliRunner().invoke(main, ["leak", "--extractions", "3"])
        assert result.exit_code == 0, result.output
        assert "numpy" in result.stdout

    @pytest.mark.skipif(sys.platform != "linux", reason="current memory is known on Linux only")
    def test_leak_fails_where_memory_leaks(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(leak, "IMPORTS", 1)
        monkeypatch.setattr(leak, "WARM_UP", 1)
        monkeypatch.setattr(leak, "SLACK_BYTES", -(10**12))
        monkeypatch.setattr(leak, "LEAK_BYTES", -(10**12))
        result = CliRunner().invoke(main, ["leak", "--extractions", "3"])
        assert result.exit_code == 1
        assert "memory leaks" in result.stderr

    def test_profile_names_a_folder_that_is_missing(self) -> None:
        result = CliRunner().invoke(main, ["profile", "nowhere"])
        assert result.exit_code == 1
        assert "nowhere: no such file or folder" in result.stderr
