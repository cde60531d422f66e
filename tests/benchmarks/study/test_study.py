import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

pytest.importorskip("lightgbm", reason="the extra 'train' is not installed")

from benchmarks.page import Page
from benchmarks.study import study as whole
from benchmarks.study.runs import run_variants
from benchmarks.study.variants import AGAIN, GROUPS, plan_variants
from benchmarks.train import MeasuredExample, Plan
from boilerstrip.features.matrix import HTML_FEATURES, name_rows


class TestVariants:
    def test_omit_every_feature_once(self) -> None:
        left_out = [name for group in GROUPS.values() for name in group]
        assert sorted(left_out) == sorted(name_rows(HTML_FEATURES))

    def test_learn_from_ever_more_sites(self, salt: list[MeasuredExample]) -> None:
        shares = {one.share: one for one in plan_variants(Plan()) if one.part == "pages"}
        domains = {one.example.domain: one.example for one in salt}
        learnt = [{name for name, page in domains.items() if one.learns_from(page)} for one in shares.values()]
        assert learnt[0] <= learnt[1] < learnt[2] < domains.keys()

    def test_learn_from_all_sites_by_default(self, salt: list[MeasuredExample]) -> None:
        assert all(plan_variants(Plan())[0].learns_from(one.example) for one in salt)


class TestOutcomes:
    def test_has_an_outcome_for_each_number_of_trees(
        self, salt: list[MeasuredExample], small: Plan, tmp_path: Path
    ) -> None:
        outcomes = list(run_variants(salt, HTML_FEATURES, plan_variants(small)[:1], [0], tmp_path))
        held_out = [one for one in salt if one.example.fold == 0]
        assert [one.trees for one in outcomes] == [50, 60]
        assert all(len(one.loss) == len(one.scores["balanced"]) == len(held_out) for one in outcomes)
        assert outcomes[0].learnt == len(salt) - len(held_out)

    def test_resume_after_an_interruption(
        self, salt: list[MeasuredExample], small: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        variants = plan_variants(small)[:3]
        first = next(run_variants(salt, HTML_FEATURES, variants, [1], tmp_path))
        rest = list(run_variants(salt, HTML_FEATURES, variants, [1], tmp_path))
        monkeypatch.setattr("benchmarks.study.runs.fit_booster", None)
        assert list(run_variants(salt, HTML_FEATURES, variants, [1], tmp_path)) == rest
        assert rest[0] == first

    def test_of_other_pages_are_not_reused(self, salt: list[MeasuredExample], small: Plan, tmp_path: Path) -> None:
        list(run_variants(salt, HTML_FEATURES, plan_variants(small)[:1], [0], tmp_path))
        (one, *_) = run_variants(salt[1:], HTML_FEATURES, plan_variants(small)[:1], [0], tmp_path)
        assert len(one.loss) == sum(page.example.fold == 0 for page in salt[1:])


class TestStudy:
    def test_writes_figures_tables_and_plots(self, salt_pages: list[Page], small: Plan, tmp_path: Path) -> None:
        lines = list(whole.study(salt_pages, 1, tmp_path / "out", tmp_path / "work", small))
        assert lines[0].startswith("fold 0 of 5, all, 50 trees")
        figures = json.loads((tmp_path / "out" / whole.FIGURES).read_text(encoding="utf-8"))
        assert figures["folds"] == [0]
        assert figures["pages"] == {"wcxb-salt": 15, "fundus-salt": 15}
        by_name = {(one["variant"], one["trees"]): one for one in figures["variants"]}
        assert by_name["all", 60]["change"] == pytest.approx(-by_name[AGAIN, 60]["change"])
        assert by_name["all", 60]["means"]["WCXB dev"] > 0.9
        assert {f"without {name}" for name in GROUPS} <= {name for name, _ in by_name}
        tables = (tmp_path / "out" / whole.TABLES).read_text(encoding="utf-8")
        assert "### Measures left out" in tables
        assert "without SHAPES" in tables

    def test_records_the_gain_of_features(self, salt_pages: list[Page], small: Plan, tmp_path: Path) -> None:
        list(whole.study(salt_pages, 1, tmp_path / "out", tmp_path / "work", small))
        figures = json.loads((tmp_path / "out" / whole.FIGURES).read_text(encoding="utf-8"))
        assert sum(figures["gain"]["evidence"].values()) == pytest.approx(1, abs=0.001)
        for line in figures["partial dependence"].values():
            assert line["values"] == sorted(line["values"])
            assert sum(line["log_odds"]) == pytest.approx(0, abs=0.01)
        for name in ("curves.svg", "dependence.svg"):
            ElementTree.parse(tmp_path / "out" / name)
