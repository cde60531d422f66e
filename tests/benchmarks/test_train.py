"""Boosted trees fitted to generated pages, few and small so that the tests are fast."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("lightgbm", reason="the extra 'train' is not installed")

from benchmarks import train
from benchmarks.examples import FOLDS, build_examples
from benchmarks.page import Page
from benchmarks.train import MeasuredExample
from boilerstrip.features.matrix import STYLE, TEXT_FEATURES, name_rows
from boilerstrip.scoring.trees import QUESTIONS, Forest
from boilerstrip.scoring.weight_files import Purpose, Weights, read_weights, write_weights

SETTINGS: Mapping[str, Any] = {
    **train.SETTINGS,
    "min_child_samples": 3,
    "feature_fraction": 1.0,
    "bagging_freq": 0,
    "learning_rate": 0.5,
}
TREES = 12
LEAD = "Nobody in Orvel remembers a drier summer than this one, which brought {} white hills to the bay of the village."
SENTENCE = "On day {} the workers rake the pans at dawn, carry the salt to the sheds, and are paid by the basket."


def generated(number: int, dataset: str = "made-up") -> Page:
    """A page whose gold is exactly its running text."""
    body = [LEAD.format(number), *(SENTENCE.format(day) for day in range(number, number + 3))]
    shell = [f"Menu {number}", "About us", f"Basket {number}"]
    html = "".join([*(f"<div>{label}</div>" for label in shell), *(f"<p>{text}</p>" for text in body)])
    url = f"https://salt-{number % 20}.example/{number}"
    return Page(dataset=dataset, id=f"{dataset}-{number}", html=html, url=url, gold_text="\n".join(body))


def weights(trees: Forest) -> Weights:
    return Weights("blocks", ("main content",), trees)


def matrices(pages: list[Page]) -> list[MeasuredExample]:
    return train.build_matrices(build_examples(pages), TEXT_FEATURES)


@pytest.fixture(scope="module")
def examples() -> list[MeasuredExample]:
    return matrices([generated(number) for number in range(40)])


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings for few trees that can be fitted to few examples."""
    monkeypatch.setattr(train, "SETTINGS", SETTINGS)
    monkeypatch.setattr(train, "TREES", TREES)


class TestMeasuredExample:
    def test_records_the_style_of_its_gold(self) -> None:
        strict, loose = matrices([generated(0, "fundus-dev"), generated(0, "wcxb-dev")])
        assert (set(strict.matrix[-1]), set(loose.matrix[-1])) == ({1.0}, {0.0})

    def test_has_a_matrix_for_either_style(self) -> None:
        (one,) = matrices([generated(0)])
        for strict in (True, False):
            styled = one.with_style(strict)
            assert set(styled[-1]) == {float(strict)}
            assert (styled[:-1] == one.matrix[:-1]).all()
        assert set(one.matrix[-1]) == {0.0}

    def test_weighs_half_outside_the_main_dataset(self) -> None:
        main, other = matrices([generated(0, "wcxb-dev"), generated(0)])
        assert other.weights().tolist() == (main.weights() / 2).tolist()


class TestFit:
    def test_learns_an_obvious_rule(self, examples: list[MeasuredExample]) -> None:
        trees = train.fit(examples, TEXT_FEATURES)
        assert len(trees.feature) == TREES
        for one in matrices([generated(99)]):
            values = trees.values(one.matrix)
            assert (values > 0).tolist() == one.example.labels.tolist()

    def test_uses_known_labels_only(self, examples: list[MeasuredExample]) -> None:
        nothing = matrices([replace(generated(number), gold_text="") for number in range(40)])
        with_nothing = train.fit([*examples, *nothing], TEXT_FEATURES)
        without = train.fit(examples, TEXT_FEATURES)
        assert with_nothing.leaf.tolist() == without.leaf.tolist()

    def test_gives_equal_files_in_two_runs(self, examples: list[MeasuredExample], tmp_path: Path) -> None:
        for name in ("first.npz", "again.npz"):
            write_weights(tmp_path / name, weights(train.fit(examples, TEXT_FEATURES)))
        assert (tmp_path / "first.npz").read_bytes() == (tmp_path / "again.npz").read_bytes()


class TestForest:
    @pytest.mark.parametrize("trees", [1, 30])
    def test_is_the_booster_to_rounding(self, trees: int) -> None:
        generator = np.random.default_rng(trees)
        rows = generator.normal(size=(2_000, 5)).astype(np.float32)
        targets = rows[:, 0] + np.abs(rows[:, 1]) + generator.normal(size=2_000) > 1
        booster = train.train_lightgbm(rows, targets, generator.random(2_000), SETTINGS, trees)
        forest = train.convert(booster, ("a", "b", "c", "d", "e"))
        assert forest.values(rows.T) == pytest.approx(booster.predict(rows, raw_score=True), abs=1e-5)
        assert len(forest.feature) == trees

    def test_explains_the_booster(self) -> None:
        generator = np.random.default_rng(7)
        rows = generator.normal(size=(500, 2)).astype(np.float32)
        booster = train.train_lightgbm(rows, rows[:, 1] > 0, np.ones(500), SETTINGS, 5)
        forest = train.convert(booster, ("noise", "cause"))
        moved = forest.contributions(rows.T)
        assert forest.mean[:, 0].sum() + moved.sum(axis=0) == pytest.approx(
            booster.predict(rows, raw_score=True), abs=1e-5
        )
        strength = dict(zip(forest.features, np.abs(moved).mean(axis=1), strict=True))
        assert strength["cause"] > 10 * strength["noise"]

    def test_names_all_features_that_it_may_ask_about_in_order(self, examples: list[MeasuredExample]) -> None:
        assert train.fit(examples, TEXT_FEATURES).features == name_rows(TEXT_FEATURES)

    def test_may_ask_about_fewer_features_than_are_measured(self, examples: list[MeasuredExample]) -> None:
        without = train.Plan(TREES, SETTINGS, frozenset({name_rows(TEXT_FEATURES)[0]}))
        trees = train.fit(examples, TEXT_FEATURES, without)
        assert trees.features == name_rows(TEXT_FEATURES)[1:]
        assert train.find_feature_rows(trees, TEXT_FEATURES).tolist() == list(range(1, len(name_rows(TEXT_FEATURES))))

    def test_of_indistinguishable_blocks_is_a_leaf_without_contributions(self) -> None:
        rows = np.ones((40, 2), np.float32)
        booster = train.train_lightgbm(rows, np.arange(40) % 4 == 0, np.ones(40), SETTINGS, 3)
        forest = train.convert(booster, ("a", "b"))
        assert forest.values(rows.T) == pytest.approx(booster.predict(rows, raw_score=True), abs=1e-5)
        assert forest.values(rows.T)[0] != 0
        assert not forest.contributions(rows.T).any()


class TestCrossValidate:
    def test_never_trains_on_a_pages_own_domain(
        self, examples: list[MeasuredExample], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A forest predicts only pages of folds that it was not fitted to."""
        predicted_folds: list[int] = []
        fit = train.fit

        def watched(of: list[MeasuredExample], groups: Any) -> Forest:
            seen = {one.example.fold for one in of}
            sites = {one.example.page.url.split("/")[2] for one in of if one.example.page.url}
            left_out = [one for one in examples if one.example.fold not in seen]
            assert not sites & {one.example.page.url.split("/")[2] for one in left_out if one.example.page.url}
            predicted_folds.extend(one.example.fold for one in left_out)
            return fit(of, groups)

        monkeypatch.setattr(train, "fit", watched)
        train.cross_validate(examples, TEXT_FEATURES)
        assert len(predicted_folds) == len(examples)
        assert set(predicted_folds) == {one.example.fold for one in examples}
        assert len(set(predicted_folds)) == FOLDS

    def test_holds_out_the_given_parts(self, examples: list[MeasuredExample], monkeypatch: pytest.MonkeyPatch) -> None:
        seen: list[list[str]] = []
        fit = train.fit

        def watched(of: list[MeasuredExample], groups: Any) -> Forest:
            seen.append([one.example.page.id for one in of])
            return fit(of, groups)

        monkeypatch.setattr(train, "fit", watched)
        parts = ["few" if number < 10 else "many" for number in range(len(examples))]
        train.cross_validate(examples, TEXT_FEATURES, parts)
        ids = [one.example.page.id for one in examples]
        assert seen == [ids[10:], ids[:10]]

    def test_gives_each_block_a_probability_for_each_focus(self, examples: list[MeasuredExample]) -> None:
        probability = train.cross_validate(examples, TEXT_FEATURES)
        assert set(probability) == {"balanced", "precision"}
        for probabilities in probability.values():
            for one, likely in zip(examples, probabilities, strict=True):
                assert likely.shape == one.example.labels.shape
                assert ((likely > 0) & (likely < 1)).all()

    def test_asks_for_strict_bodies_with_a_focus_on_precision(self) -> None:
        """If strict gold omits the first paragraph, so does the focus on precision."""
        pages = [generated(number, "wcxb-dev") for number in range(40)]
        strict = [
            replace(page, dataset="fundus-dev", gold_text="\n".join((page.gold_text or "").split("\n")[1:]))
            for page in (generated(number, "fundus-dev") for number in range(40, 80))
        ]
        examples = matrices([*pages, *strict])
        probability = train.cross_validate(examples, TEXT_FEATURES)
        first = examples[0].example.labels.tolist().index(True)
        assert probability["balanced"][0][first] > probability["precision"][0][first] + 0.1
        trees = train.fit(examples, TEXT_FEATURES)
        assert trees.contributions(examples[0].matrix)[trees.features.index(STYLE)].any()


class TestFigures:
    def test_are_the_scores_of_the_selections(self, examples: list[MeasuredExample]) -> None:
        right = [np.where(one.example.labels, 0.9, 0.05) for one in examples]
        wrong = [np.where(one.example.labels, 0.05, 0.9) for one in examples]
        assert train.score_selections(examples, right, "balanced") == [1.0] * len(examples)
        assert max(train.score_selections(examples, wrong, "balanced")) < 0.5

    def test_are_means_by_dataset_and_by_page_type_of_the_main_dataset(self) -> None:
        pages = [
            replace(generated(0, "wcxb-dev"), page_type="article"),
            replace(generated(1, "wcxb-dev"), page_type="forum"),
            replace(generated(2), page_type="forum"),
        ]
        assert train.mean_scores(matrices(pages), [1.0, 0.5, 0.25]) == {
            "wcxb-dev": 0.75,
            "wcxb-dev, article": 1.0,
            "wcxb-dev, forum": 0.5,
            "made-up": 0.25,
        }


class TestFiles:
    def test_are_read_by_the_library(self, examples: list[MeasuredExample], tmp_path: Path) -> None:
        trees = train.fit(examples, TEXT_FEATURES)
        write_weights(tmp_path / "trees.npz", weights(trees))
        read = read_weights(tmp_path / "trees.npz")
        assert read.purpose == Purpose("blocks", name_rows(TEXT_FEATURES), ("main content",))
        assert read.trees.feature.shape[1] == QUESTIONS
        matrix = examples[0].matrix
        assert read.trees.values(matrix) == pytest.approx(
            trees.values(matrix), abs=0.01
        )  # leaves are of half precision

    def test_the_origin_is_readable(self, tmp_path: Path) -> None:
        train.write_origin(tmp_path / "origin.json", {"pages": {"zhweb-潮": 2}, "versions": train.versions()})
        text = (tmp_path / "origin.json").read_text(encoding="utf-8")
        assert "潮" in text
        assert set(json.loads(text)["versions"]) == {"lightgbm", "numpy", "selectolax"}
