from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

import boilerstrip
from boilerstrip.blocks.model import without_tags
from boilerstrip.blocks.segment import segment
from boilerstrip.document.parse import parse
from boilerstrip.document.source import read
from boilerstrip.features.block_features import Features, measure
from boilerstrip.features.matrix import STYLE, build_matrix, name_rows
from boilerstrip.options import Focus, Options
from boilerstrip.scoring import learned
from boilerstrip.scoring import trees as trees_of_package
from boilerstrip.scoring.learned import HTML, TEXT, LearnedScorer, rows_of
from boilerstrip.scoring.trees import QUESTIONS, Forest, load, weights

LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."
MORE = (
    "By the second of June, when the river is low and the nights are short, he has counted five buckets, which is",
    "two more than his father counted in the year of the flood, and nobody in Orvel remembers a better spring.",
)
SHELL = "Home\nTides\nLog in\n© 2024 Cape Courier. All rights reserved."
PAGE = f"""<nav><ul><li><a href="/">Home</a><li><a href="/tides">Tides</a><li><a href="/login">Log in</a></ul></nav>
<main><article><h1>The eels of Orvel</h1><p>{LONG}</p><p>{" ".join(MORE)}</p>
<p>{LONG} It stays there.</p></article></main>
<aside class="related"><h3>Related</h3><ul><li><a href="/1">Ten mills</a><li><a href="/2">Old boats</a></ul></aside>
<footer><p>© 2024 Cape Courier. All rights reserved.</p></footer>"""
LINES = ["Home", "Tides", "Log in", "The eels of Orvel", LONG, " ".join(MORE), f"{LONG} It stays there.", "Ten mills"]
MOST_BYTES = 300_000

SCORERS = pytest.mark.parametrize("scorer", [HTML, TEXT], ids=["html", "text"])


def features_for(scorer: LearnedScorer) -> Features:
    """What is measured of a page, with tags or without, as the scorer is used to."""
    if scorer is TEXT:
        return measure(without_tags(LINES), "The eels of Orvel")
    options = Options()
    return measure(segment(parse(read(PAGE, options), options), options.limits.blocks), "The eels of Orvel")


def asking(name: str) -> Forest:
    """A tree with one question: whether this measure is above a half."""
    nothing = np.zeros((1, QUESTIONS))
    below, above = (np.full((1, QUESTIONS), node, np.int16) for node in (~0, ~1))
    leaf = np.array([[-2.0, 3.0, *[0.0] * (QUESTIONS - 1)]], np.float32)
    half = (nothing + 0.5).astype(np.float32)
    return Forest(0.0, (name,), nothing.astype(np.int16), half, below, above, nothing.astype(np.float32), leaf)


def trees(scorer: LearnedScorer) -> Forest:
    with (weights() / scorer.file).open("rb") as file:
        return load(file)


class TestWeights:
    @SCORERS
    def test_are_trees_of_eight_questions(self, scorer: LearnedScorer) -> None:
        found = trees(scorer)
        shape = (len(found.measure), QUESTIONS)
        assert len(found.measure) > 0
        for questions in (found.measure, found.threshold, found.below, found.above, found.mean):
            assert questions.shape == shape
        assert found.leaf.shape == (len(found.measure), QUESTIONS + 1)
        for nodes in (found.below, found.above):
            assert ((nodes >= ~QUESTIONS) & (nodes < QUESTIONS)).all()
        for values in (found.threshold, found.mean, found.leaf):
            assert np.isfinite(values).all()

    @SCORERS
    def test_ask_about_measures_that_are_taken_and_each_once(self, scorer: LearnedScorer) -> None:
        found = trees(scorer)
        assert set(found.measures) <= set(name_rows(scorer.measures))
        assert len(set(found.measures)) == len(found.measures)
        assert found.measure.min() >= 0
        assert found.measure.max() < len(found.measures)

    @SCORERS
    def test_lead_to_no_question_and_no_leaf_twice(self, scorer: LearnedScorer) -> None:
        found = trees(scorer)
        for below, above in zip(found.below.tolist(), found.above.tolist(), strict=True):
            if (below[0], above[0]) == (~0, ~0):  # a tree that asks nothing
                continue
            seen = [0]
            for node in seen:
                if node >= 0:
                    assert seen.count(node) == 1
                    seen += [below[node], above[node]]
            assert len(set(seen)) == len(seen)

    def test_are_small(self) -> None:
        sizes = [len((weights() / scorer.file).read_bytes()) for scorer in (HTML, TEXT)]
        assert sum(sizes) < MOST_BYTES

    @SCORERS
    def test_stand_in_the_package(self, scorer: LearnedScorer) -> None:
        assert (files(boilerstrip) / "scoring" / "weights" / scorer.file).is_file()

    @SCORERS
    def test_are_read_once(self, scorer: LearnedScorer) -> None:
        features = features_for(scorer)
        scorer.score(features, "balanced")
        before = learned._forest.cache_info()
        scorer.score(features, "balanced")
        after = learned._forest.cache_info()
        assert (after.misses, after.hits) == (before.misses, before.hits + 1)


class TestRowsOf:
    def test_are_those_that_a_forest_asks_about_in_its_order(self) -> None:
        found = trees(TEXT)
        known = name_rows(TEXT.measures)
        assert [known[row] for row in rows_of(found, TEXT.measures)] == list(found.measures)

    def test_of_a_measure_that_nobody_takes_are_refused_by_name(self) -> None:
        with pytest.raises(KeyError, match="phase of the moon"):
            rows_of(asking("phase of the moon"), TEXT.measures)


class TestFocus:
    @pytest.mark.parametrize(("focus", "score"), [("precision", 3.0), ("balanced", -2.0), ("recall", -2.0)])
    def test_on_precision_asks_for_strict_article_bodies(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, focus: Focus, score: float
    ) -> None:
        np.savez(tmp_path / "style.npz", **vars(asking(STYLE)))
        monkeypatch.setattr(trees_of_package, "weights", lambda: tmp_path)
        scorer = LearnedScorer("style.npz", TEXT.measures)
        features = measure(without_tags(["Ebb", LONG]), None)
        assert scorer.score(features, focus).log_odds.tolist() == [score, score]


@SCORERS
class TestScores:
    def test_are_the_trees_values_for_the_measures_that_they_ask_about(self, scorer: LearnedScorer) -> None:
        features, found = features_for(scorer), trees(scorer)
        asked = build_matrix(features, scorer.measures, False)[rows_of(found, scorer.measures)]
        assert scorer.score(features, "balanced").log_odds.tolist() == found.values(asked).tolist()

    def test_of_running_text_are_higher_than_of_the_shell(self, scorer: LearnedScorer) -> None:
        features = features_for(scorer)
        probability = scorer.score(features, "balanced").probability
        is_shell = np.array([text in SHELL.splitlines() for text in features.blocks.text])
        assert probability[features.is_long].min() > probability[is_shell].max()

    def test_of_a_page_without_blocks_are_none(self, scorer: LearnedScorer) -> None:
        scores = scorer.score(measure(without_tags([]), None), "balanced")
        assert scores.probability.shape == (0,)
        assert scores.explain()[1].shape[0] == 0

    def test_differ_where_strict_article_bodies_are_wanted(self, scorer: LearnedScorer) -> None:
        features = features_for(scorer)
        strict, balanced, recall = (
            scorer.score(features, focus).log_odds for focus in ("precision", "balanced", "recall")
        )
        assert (strict != balanced).any()
        assert recall.tolist() == balanced.tolist()

    def test_are_the_same_on_every_thread(self, scorer: LearnedScorer) -> None:
        features = [features_for(scorer) for _ in range(16)]
        expected = scorer.score(features[0], "balanced").log_odds.tolist()
        learned._forest.cache_clear()
        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(lambda page: scorer.score(page, "balanced").log_odds.tolist(), features))
        assert found == [expected] * len(features)


@SCORERS
class TestEvidence:
    def test_is_named_by_kinds_of_measures(self, scorer: LearnedScorer) -> None:
        found, _ = scorer.score(features_for(scorer), "balanced").explain()
        assert set(found) == {name.partition(", ")[0] for name in name_rows(scorer.measures)}
        assert len(set(found)) == len(found)

    def test_adds_up_to_the_score_but_for_what_all_blocks_share(self, scorer: LearnedScorer) -> None:
        features, found = features_for(scorer), trees(scorer)
        scores = scorer.score(features, "balanced")
        kinds, terms = scores.explain()
        assert terms.shape == (len(features.tag), len(kinds))
        start = found.base + found.mean[:, 0].sum(dtype=np.float64)
        assert start + terms.sum(axis=1) == pytest.approx(scores.log_odds, abs=1e-3)

    def test_is_that_of_all_measures_of_a_kind(self, scorer: LearnedScorer) -> None:
        features, found = features_for(scorer), trees(scorer)
        asked = build_matrix(features, scorer.measures, False)[rows_of(found, scorer.measures)]
        moved = found.contributions(asked)
        kinds, terms = scorer.score(features, "balanced").explain()
        for kind, of_kind in zip(kinds, terms.T, strict=True):
            rows = [row for row, name in enumerate(found.measures) if name.partition(", ")[0] == kind]
            assert of_kind == pytest.approx(moved[rows].sum(axis=0)), kind

    def test_gives_every_block_a_reason(self, scorer: LearnedScorer) -> None:
        features = features_for(scorer)
        scores = scorer.score(features, "balanced")
        known = {*scores.explain()[0], "no evidence against it", "no evidence for it"}
        for row in range(len(features.tag)):
            assert {scores.reason(row, True), scores.reason(row, False)} <= known
            strongest = scores.strongest(row, 4)
            assert len(strongest) == 4
            assert [abs(term) for _, term in strongest] == sorted((abs(term) for _, term in strongest), reverse=True)
