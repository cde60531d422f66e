from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
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
from boilerstrip.features.matrix import STYLE, build_matrix
from boilerstrip.options import Focus, Options
from boilerstrip.scoring import weight_files
from boilerstrip.scoring.learned import CLASSES, HTML, TEXT, LearnedScorer
from boilerstrip.scoring.trees import QUESTIONS, Forest
from boilerstrip.scoring.weight_files import Weights, load_packaged, read_weights, weights_folder, write_weights

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
    """Features of a page, with or without tags, as the scorer requires."""
    if scorer is TEXT:
        return measure(without_tags(LINES), "The eels of Orvel")
    options = Options()
    return measure(segment(parse(read(PAGE, options), options), options.limits.blocks), "The eels of Orvel")


def asking(name: str, features: tuple[str, ...]) -> Forest:
    """A tree with one question: is this feature above a half?"""
    nothing = np.zeros((1, QUESTIONS))
    below, above = (np.full((1, QUESTIONS), node, np.int16) for node in (~0, ~1))
    leaf = np.array([[-2.0, 3.0, *[0.0] * (QUESTIONS - 1)]], np.float32)
    half = (nothing + 0.5).astype(np.float32)
    feature = np.full((1, QUESTIONS), features.index(name), np.int16)
    return Forest(0.0, features, feature, half, below, above, nothing.astype(np.float32), leaf)


def trees(scorer: LearnedScorer) -> Forest:
    return read_weights(str(weights_folder() / scorer.file)).trees


class TestWeights:
    @SCORERS
    def test_are_trees_of_eight_questions(self, scorer: LearnedScorer) -> None:
        forest = trees(scorer)
        shape = (len(forest.feature), QUESTIONS)
        assert len(forest.feature) > 0
        for questions in (forest.feature, forest.threshold, forest.below, forest.above, forest.mean):
            assert questions.shape == shape
        assert forest.leaf.shape == (len(forest.feature), QUESTIONS + 1)
        for nodes in (forest.below, forest.above):
            assert ((nodes >= ~QUESTIONS) & (nodes < QUESTIONS)).all()
        for values in (forest.threshold, forest.mean, forest.leaf):
            assert np.isfinite(values).all()

    @SCORERS
    def test_name_each_measured_feature_once(self, scorer: LearnedScorer) -> None:
        forest = trees(scorer)
        assert forest.features == scorer.purpose.features
        assert len(set(forest.features)) == len(forest.features)
        assert forest.feature.min() >= 0
        assert forest.feature.max() < len(forest.features)

    @SCORERS
    def test_reach_each_question_and_leaf_once(self, scorer: LearnedScorer) -> None:
        forest = trees(scorer)
        for below, above in zip(forest.below.tolist(), forest.above.tolist(), strict=True):
            if (below[0], above[0]) == (~0, ~0):  # a tree without questions
                continue
            seen = [0]
            for node in seen:
                if node >= 0:
                    assert seen.count(node) == 1
                    seen += [below[node], above[node]]
            assert len(set(seen)) == len(seen)

    def test_are_small(self) -> None:
        sizes = [len((weights_folder() / scorer.file).read_bytes()) for scorer in (HTML, TEXT)]
        assert sum(sizes) < MOST_BYTES

    @SCORERS
    def test_are_in_the_package(self, scorer: LearnedScorer) -> None:
        assert (files(boilerstrip) / "scoring" / "weights" / scorer.file).is_file()

    @SCORERS
    def test_are_read_once(self, scorer: LearnedScorer) -> None:
        features = features_for(scorer)
        scorer.score(features, "balanced")
        before = load_packaged.cache_info()
        scorer.score(features, "balanced")
        assert load_packaged.cache_info() == before


class TestFocus:
    @pytest.mark.parametrize(("focus", "score"), [("precision", 3.0), ("balanced", -2.0), ("recall", -2.0)])
    def test_on_precision_sets_the_strict_style(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, focus: Focus, score: float
    ) -> None:
        scorer = LearnedScorer("style.npz", "style", TEXT.groups)
        write_weights(tmp_path / "style.npz", Weights("style", CLASSES, asking(STYLE, scorer.purpose.features)))
        load_packaged.cache_clear()
        monkeypatch.setattr(weight_files, "weights_folder", lambda: tmp_path)
        features = measure(without_tags(["Ebb", LONG]), None)
        assert scorer.score(features, focus).log_odds.tolist() == [score, score]


@SCORERS
class TestScores:
    def test_are_the_values_of_the_trees(self, scorer: LearnedScorer) -> None:
        features, forest = features_for(scorer), trees(scorer)
        values = forest.values(build_matrix(features, scorer.groups, False))
        assert scorer.score(features, "balanced").log_odds.tolist() == values.tolist()

    def test_of_running_text_are_higher_than_of_the_shell(self, scorer: LearnedScorer) -> None:
        features = features_for(scorer)
        probability = scorer.score(features, "balanced").probability
        is_shell = np.array([text in SHELL.splitlines() for text in features.blocks.text])
        assert probability[features.is_long].min() > probability[is_shell].max()

    def test_of_a_page_without_blocks_are_none(self, scorer: LearnedScorer) -> None:
        scores = scorer.score(measure(without_tags([]), None), "balanced")
        assert scores.probability.shape == (0,)
        assert scores.explanation.contributions().log_odds.shape[1] == 0

    def test_differ_with_a_focus_on_precision(self, scorer: LearnedScorer) -> None:
        features = features_for(scorer)
        strict, balanced, recall = (
            scorer.score(features, focus).log_odds for focus in ("precision", "balanced", "recall")
        )
        assert (strict != balanced).any()
        assert recall.tolist() == balanced.tolist()

    def test_are_the_same_on_every_thread(self, scorer: LearnedScorer) -> None:
        features = [features_for(scorer) for _ in range(16)]
        expected = scorer.score(features[0], "balanced").log_odds.tolist()
        load_packaged.cache_clear()
        fresh = replace(scorer)
        with ThreadPoolExecutor(8) as pool:
            results = list(pool.map(lambda page: fresh.score(page, "balanced").log_odds.tolist(), features))
        assert results == [expected] * len(features)


@SCORERS
class TestContributions:
    def test_have_a_row_for_each_feature_of_the_file(self, scorer: LearnedScorer) -> None:
        contributions = scorer.score(features_for(scorer), "balanced").explanation.contributions()
        assert contributions.features == scorer.purpose.features

    def test_add_up_to_the_score_minus_the_base_and_the_means_of_the_trees(self, scorer: LearnedScorer) -> None:
        features, forest = features_for(scorer), trees(scorer)
        scores = scorer.score(features, "balanced")
        log_odds = scores.explanation.contributions().log_odds
        assert log_odds.shape == (len(forest.features), len(features.tag))
        start = forest.base + forest.mean[:, 0].sum(dtype=np.float64)
        assert start + log_odds.sum(axis=0) == pytest.approx(scores.log_odds, abs=1e-3)
