import io
import json
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from benchmarks import report
from benchmarks.scoring import PageScore
from benchmarks.summary import summarise
from benchmarks.tables import Table

TABLE = Table("Speed [fast]", ("system", "ms"), (("reader [x]", "1.25"),))


class TestShow:
    def test_prints_brackets_as_they_are(self) -> None:
        out = io.StringIO()
        report.show([TABLE], Console(file=out, width=80))
        assert "Speed [fast]" in out.getvalue()
        assert "reader [x]" in out.getvalue()

    def test_drops_nothing_on_a_narrow_terminal(self) -> None:
        out = io.StringIO()
        report.show([Table("T", ("system", "value"), (("abcdefghij", "1234567890"),))], Console(file=out, width=14))
        assert "…" not in out.getvalue()


class TestWrite:
    def test_writes_figures_and_the_scores_of_every_page(self, score: PageScore, tmp_path: Path) -> None:
        scores = [score, replace(score, page="2", crash="ValueError: no")]
        report.write(tmp_path / "new", [TABLE], [summarise(scores, "1.0")], scores)
        results = json.loads((tmp_path / "new" / "results.json").read_text(encoding="utf-8"))
        assert results["summaries"][0]["system"] == "reader"
        assert results["summaries"][0]["words"]["mean_page_f1"] == score.words.f1  # type: ignore[union-attr]
        assert [page["crash"] for page in results["pages"]] == [None, "ValueError: no"]
        assert "| reader [x] | 1.25 |" in (tmp_path / "new" / "results.md").read_text(encoding="utf-8")
