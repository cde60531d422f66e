import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from benchmarks import report
from benchmarks.environment import describe_environment
from benchmarks.results import Results
from benchmarks.tables import Table

TABLE = Table("Speed [fast]", ("system", "ms"), (("reader [x]", "1.25"),))


class TestShow:
    def test_prints_brackets_as_they_are(self) -> None:
        out = io.StringIO()
        report.print_tables([TABLE], Console(file=out, width=80))
        assert "Speed [fast]" in out.getvalue()
        assert "reader [x]" in out.getvalue()

    def test_drops_nothing_on_a_narrow_terminal(self) -> None:
        out = io.StringIO()
        report.print_tables(
            [Table("T", ("system", "value"), (("abcdefghij", "1234567890"),))], Console(file=out, width=14)
        )
        assert "…" not in out.getvalue()


class TestPrintEnvironment:
    def test_prints_the_environment(self, results: Results) -> None:
        out = io.StringIO()
        report.print_environment(Console(file=out, width=400), [results])
        assert out.getvalue() == f"Measured with {describe_environment([results])}\n"


class TestMarkdown:
    def test_is_in_columns_as_plain_text_too_however_wide_the_letters(self) -> None:
        text = report.render_markdown([Table("T", ("name", "F1"), (("盐田", ".5"), ("a|b\nc", "1.000")))])
        assert text.split("\n")[2:6] == [
            "| name   |    F1 |",
            "|:-------|------:|",
            "| 盐田   |    .5 |",
            "| a\\|b c | 1.000 |",
        ]

    def test_sets_texts_left(self) -> None:
        assert "|:--|:--|" in report.render_markdown([Table("T", ("a", "b"), (("c", "d"),), prose=True)])


class TestWrite:
    def test_writes_figures_and_the_scores_of_every_page(self, results: Results, tmp_path: Path) -> None:
        report.write_reports(tmp_path / "new", [results])
        written = json.loads((tmp_path / "new" / report.JSON).read_text(encoding="utf-8"))
        assert [summary["system"] for summary in written["summaries"]] == ["reader", "other"]
        assert written["summaries"][0]["words"]["mean_page_f1"] == pytest.approx((2 / 3 + 1 + 0) / 3)
        assert written["speeds"][0]["cpu"]["median"] == pytest.approx(0.02)
        assert [page["crash"] for page in written["pages"]] == [None, "ValueError: no"] * 3

    def test_writes_the_same_tables_as_markdown_and_into_the_page(self, results: Results, tmp_path: Path) -> None:
        report.write_reports(tmp_path, [results])
        markdown, html = ((tmp_path / name).read_text(encoding="utf-8") for name in (report.MARKDOWN, report.HTML))
        titles = [line.removeprefix("### ") for line in markdown.split("\n") if line.startswith("### ")]
        assert titles
        for title in titles:
            assert f"<summary>{title}</summary>" in html

    def test_names_extractors_without_figures_and_the_reason(self, results: Results, tmp_path: Path) -> None:
        report.write_reports(tmp_path, [results])
        lines = (tmp_path / report.MARKDOWN).read_text(encoding="utf-8").split("\n")
        assert any(line.startswith("| rs-trafilatura ") and "crates.io" in line for line in lines)

    def test_states_the_environment_in_every_format(self, results: Results, tmp_path: Path) -> None:
        report.write_reports(tmp_path, [results])
        line = f"with {describe_environment([results])}"
        written = json.loads((tmp_path / report.JSON).read_text(encoding="utf-8"))
        assert f"Measured {line}." in (tmp_path / report.MARKDOWN).read_text(encoding="utf-8")
        assert f"{line}</p>" in (tmp_path / report.HTML).read_text(encoding="utf-8")
        assert isinstance(written["boilerstrip_compiled"], bool)
        assert written["systems"] == {"reader": "1.0", "other": "2.0"}

    def test_escapes_lone_surrogates(self, results: Results, tmp_path: Path) -> None:
        odd = [replace(score, crash="ValueError: \udc80") for score in results.scores]
        report.write_reports(tmp_path, [replace(results, scores=odd)])
        written = json.loads((tmp_path / report.JSON).read_text(encoding="utf-8"))
        assert written["pages"][0]["crash"] == "ValueError: \udc80"
