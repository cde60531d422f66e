import json
import re
from dataclasses import replace

import pytest

from benchmarks.html_report import render_report
from benchmarks.html_report.page import build_page_table, build_section
from benchmarks.results import Results
from benchmarks.tables import Table

HOSTILE = """</script><script>alert(1)</script><!-- <img src=x onerror="alert(1)"> ]]> {{ style }}"""

TABLES = [Table("Snow", ("where", "depth"), (("mill", "7 cm"),))]


@pytest.fixture
def hostile(results: Results) -> Results:
    """Results in which every name attempts to inject HTML."""
    return replace(
        results,
        dataset=HOSTILE,
        scores=[replace(score, page=HOSTILE, page_type=HOSTILE, language=HOSTILE) for score in results.scores],
        summaries=[replace(summary, version=HOSTILE) for summary in results.summaries],
    )


def embedded(html: str, name: str) -> object:
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', html, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


class TestHtmlPage:
    def test_holds_figures_and_every_page(self, results: Results) -> None:
        html = render_report([results], TABLES)
        assert "reader" in html and ".667" in html
        assert len(embedded(html, "sheets")) == len(results.sheets)  # type: ignore[arg-type]
        assert embedded(html, "data") == build_page_table([results])

    def test_holds_tables_as_they_are(self, results: Results) -> None:
        assert "<td>mill</td><td>7 cm</td>" in render_report([results], TABLES)

    def test_loads_no_other_resources(self, results: Results) -> None:
        html = render_report([results], TABLES)
        assert not re.search(r"""(src|href)\s*=\s*(?!["']?#)""", html)
        assert "default-src 'none'" in html
        assert "@import" not in html and "url(" not in html

    def test_escapes_hostile_names(self, hostile: Results, results: Results) -> None:
        html = render_report([hostile], [Table(HOSTILE, (HOSTILE,), ((HOSTILE,),))])
        assert html.count("<script") == render_report([results], TABLES).count("<script")
        assert "<img" not in html and 'onerror="' not in re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)
        assert embedded(html, "data")["datasets"][0]["name"] == HOSTILE  # type: ignore[index]


class TestSection:
    def test_has_a_panel_for_each_page_type_the_largest_first(self, results: Results) -> None:
        assert [(panel.title, panel.pages) for panel in build_section(results).panels] == [("article", 2), ("forum", 1)]

    def test_has_no_plot_without_times(self, results: Results) -> None:
        assert build_section(replace(results, speeds=[])).scatter is None

    def test_uses_snippets_without_gold_text(self, results: Results) -> None:
        bare = replace(results, scores=[replace(score, words=None) for score in results.scores])
        assert build_section(bare).measure == "snippet F1"


class TestTable:
    def test_has_a_row_per_page_with_the_score_of_each_system(self, results: Results) -> None:
        first = build_page_table([results])["pages"][0]  # type: ignore[index]
        assert (first["id"], first["type"], first["scores"]) == ("0", "article", [0.6667, 0.0])
        assert first["states"] == ["", "crash"]
