"""Figures in the documentation come from saved results, and do not drift from them."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks import docs
from benchmarks.__main__ import main
from benchmarks.doc_views import VIEWS
from benchmarks.docs import Saved, Source
from benchmarks.errors import BenchmarkError
from benchmarks.paths import CORPUS
from benchmarks.report import render_markdown
from benchmarks.study.figures import Figures, study_tables
from benchmarks.study.trees import Trees
from benchmarks.tables import Table

SNOW = Table("Snow, 2 pages: depth", ("where", "cm"), (("mill", "7"), ("weir", "12")))
SAVED = Saved({"snow": Source("python -m benchmarks run snow", "2026-01-31", (SNOW,))}, {})
SHOWN = {"snow": lambda saved: saved.source("snow").table("Snow: depth"), "deepest": lambda _: "12"}
TUNING_PAGE = "sv-article-newspaper"
STUDY = docs.ROOT / "docs" / "scoring"

PAGES = docs.find_pages(docs.ROOT)
NAMES = [str(path.relative_to(docs.ROOT)) for path in PAGES]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with an empty README and no results but those of training."""
    (tmp_path / docs.FIGURES).mkdir(parents=True)
    (tmp_path / docs.WEIGHTS).parent.mkdir(parents=True)
    (tmp_path / docs.WEIGHTS).write_text('{"figures": {"html": {"snow": 0.5}}}', encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def saved() -> Saved:
    return docs.read_results(docs.ROOT)


class TestFillRegions:
    def test_a_table_replaces_whatever_was_in_its_region(self) -> None:
        text = "Before.\n\n<!-- figures: snow -->\nold\n<!-- end -->\n\nAfter.\n"
        assert docs.fill_regions(text, SHOWN, SAVED) == (
            "Before.\n\n<!-- figures: snow -->\n\n"
            "| where | cm |\n|:------|---:|\n| mill  |  7 |\n| weir  | 12 |\n"
            "\n<!-- end -->\n\nAfter.\n"
        )

    def test_a_single_figure_stays_within_its_sentence(self) -> None:
        text = "It is <!-- figures: deepest -->9<!-- end --> cm deep."
        assert docs.fill_regions(text, SHOWN, SAVED) == "It is <!-- figures: deepest -->12<!-- end --> cm deep."

    def test_filling_again_changes_nothing(self) -> None:
        once = docs.fill_regions("<!-- figures: snow --><!-- end -->", SHOWN, SAVED)
        assert docs.fill_regions(once, SHOWN, SAVED) == once

    @pytest.mark.parametrize(
        ("text", "complaint"),
        [
            ("<!-- figures: rain --><!-- end -->", "rain"),
            ("<!-- figures: snow -->", "no end"),
            ("<!-- figures: snow --><!-- figures: deepest --><!-- end -->", "no end"),
            ("<!-- end -->", "no beginning"),
        ],
    )
    def test_a_region_without_a_view_or_an_end_is_an_error(self, text: str, complaint: str) -> None:
        with pytest.raises(BenchmarkError, match=complaint):
            docs.fill_regions(text, SHOWN, SAVED)

    def test_missing_results_are_an_error_that_names_the_file(self) -> None:
        with pytest.raises(BenchmarkError, match=r"snow\.json is missing"):
            docs.fill_regions("<!-- figures: snow --><!-- end -->", SHOWN, Saved({}, {}))


class TestSaveAndRead:
    def test_tables_come_back_with_their_command_and_date(self, project: Path) -> None:
        docs.save_tables(project / docs.FIGURES, "snow", "python -m benchmarks run snow", [SNOW])
        saved = docs.read_results(project)
        assert saved.source("snow").command == "python -m benchmarks run snow"
        assert len(saved.source("snow").date) == len("2026-01-31")
        assert saved.source("snow").tables == (SNOW,)
        assert saved.training == {"html": {"snow": 0.5}}

    def test_tables_of_prose_which_may_quote_pages_are_not_saved(self, project: Path) -> None:
        quoting = Table("Captions", ("page", "caption"), (("mill", "Snow at the mill"),), prose=True)
        path = docs.save_tables(project / docs.FIGURES, "snow", "command", [SNOW, quoting])
        assert "Snow at the mill" not in path.read_text(encoding="utf-8")

    def test_a_row_is_a_line_whatever_its_cells_hold(self, project: Path) -> None:
        odd = Table("Odd", ("a", "b"), (('say "no", [or]', "\\"), ("–", "")))
        path = docs.save_tables(project / docs.FIGURES, "odd", "command", [odd])
        assert '    ["say \\"no\\", [or]", "\\\\"],\n' in path.read_text(encoding="utf-8")
        assert docs.read_results(project).source("odd").tables == (odd,)

    def test_a_file_of_another_form_is_an_error_that_names_it(self, project: Path) -> None:
        (project / docs.FIGURES / "snow.json").write_text('{"command": "run"}', encoding="utf-8")
        with pytest.raises(BenchmarkError, match=r"snow\.json"):
            docs.read_results(project)

    def test_writing_yields_the_pages_that_changed(self, project: Path) -> None:
        docs.save_tables(project / docs.FIGURES, "snow", "command", [SNOW])
        (project / "README.md").write_text("<!-- figures: snow --><!-- end -->\n", encoding="utf-8")
        (project / "docs" / "other.md").write_text("Nothing marked.\n", encoding="utf-8")
        assert list(docs.write_pages(project, SHOWN)) == [project / "README.md"]
        assert "| mill  |  7 |" in (project / "README.md").read_text(encoding="utf-8")
        assert list(docs.write_pages(project, SHOWN)) == []

    def test_an_error_names_the_page(self, project: Path) -> None:
        (project / "docs" / "other.md").write_text("<!-- figures: rain --><!-- end -->\n", encoding="utf-8")
        with pytest.raises(BenchmarkError, match=r"docs/other\.md"):
            list(docs.write_pages(project, SHOWN))


class TestCommands:
    @pytest.fixture(autouse=True)
    def of_the_project(self, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(docs, "ROOT", project)
        shown = {"gate": lambda saved: saved.source("gate").table("Gate"), **SHOWN}
        monkeypatch.setattr("benchmarks.commands.documentation.VIEWS", shown)

    def test_docs_writes_the_pages_and_names_them(self, project: Path) -> None:
        (project / "README.md").write_text("<!-- figures: deepest --><!-- end -->\n", encoding="utf-8")
        result = CliRunner().invoke(main, ["docs"])
        assert (result.exit_code, result.output) == (0, "Wrote README.md\n")
        assert "12" in (project / "README.md").read_text(encoding="utf-8")

    def test_docs_fails_with_the_reason(self, project: Path) -> None:
        (project / "README.md").write_text("<!-- figures: snow --><!-- end -->\n", encoding="utf-8")
        result = CliRunner().invoke(main, ["docs"])
        assert result.exit_code == 1
        assert "README.md: docs/figures/snow.json is missing" in result.output

    def test_a_command_that_measures_saves_its_tables_and_writes_the_pages(self, project: Path) -> None:
        shutil.copytree(CORPUS / TUNING_PAGE, project / "small" / TUNING_PAGE)
        (project / "README.md").write_text("<!-- figures: gate --><!-- end -->\n", encoding="utf-8")
        floors = str(project / "floors.json")
        command = ["gate", str(project / "small"), "--floors", floors, "--pin", "--docs", "gate"]
        result = CliRunner().invoke(main, command)
        assert result.exit_code == 0, result.output
        assert "| all pages " in (project / "README.md").read_text(encoding="utf-8")


class TestThisDocumentation:
    @pytest.mark.parametrize("path", PAGES, ids=NAMES)
    def test_regions_are_what_the_command_writes(self, path: Path, saved: Saved) -> None:
        text = path.read_text(encoding="utf-8")
        assert docs.fill_regions(text, VIEWS, saved) == text, "run: python -m benchmarks docs"

    def test_every_view_is_shown(self) -> None:
        assert {name for path in PAGES for name in docs.find_names(path.read_text(encoding="utf-8"))} == VIEWS.keys()

    def test_every_result_names_its_command_and_date(self, saved: Saved) -> None:
        for source in saved.sources.values():
            assert source.command.startswith(("python -m benchmarks ", "python -m benchmarks.engines"))
            assert "/" not in source.command
            assert len(source.date.split("-")) == 3

    def test_no_result_quotes_a_page(self, saved: Saved) -> None:
        assert not any(table.prose for source in saved.sources.values() for table in source.tables)

    def test_tables_of_the_study_are_those_of_its_figures(self) -> None:
        figures = json.loads((STUDY / "figures.json").read_text(encoding="utf-8"))
        variants = [Figures(**{**row, "interval": tuple(row["interval"])}) for row in figures["variants"]]
        gain = figures["gain"]
        trees = Trees(gain["evidence"], gain["measures"], figures["partial dependence"])
        assert render_markdown(study_tables(variants, trees)) == (STUDY / "tables.md").read_text(encoding="utf-8")
