from collections.abc import Callable

import numpy as np
import pytest

from boilerstrip.blocks.model import without_tags
from boilerstrip.features.block_features import Features, measure
from boilerstrip.page.certainty import measure_certainty
from boilerstrip.page.confidence import CLASSES, HTML_FILE, HTML_KIND, TEXT_FILE, TEXT_KIND, estimate_confidence
from boilerstrip.scoring.weight_files import Purpose, load_packaged

Measured = Callable[[str], Features]

SENTENCE = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."
PAGE = f"<nav><a>Home</a></nav><article><h1>The eels of Orvel</h1><p>{SENTENCE}</p><p>{SENTENCE} Twice.</p></article>"
PROBABILITY = np.array([0.05, 0.8, 0.95, 0.9])
KEPT = np.array([False, True, True, True])


@pytest.fixture
def features(measured: Measured) -> Features:
    return measured(PAGE)


class TestConfidence:
    def test_is_between_0_and_1_for_any_selection(self, features: Features) -> None:
        for probability in (np.zeros(4), np.ones(4), PROBABILITY):
            for kept in (KEPT, ~KEPT, np.zeros(4, np.bool_), np.ones(4, np.bool_)):
                assert 0 <= estimate_confidence(features, probability, kept) <= 1

    def test_is_higher_if_scores_are_certain_of_the_selection(self, features: Features) -> None:
        sure, unsure = np.array([0.01, 0.99, 0.99, 0.99]), np.array([0.4, 0.5, 0.55, 0.6])
        assert estimate_confidence(features, sure, KEPT) > estimate_confidence(features, unsure, KEPT)

    def test_is_lower_if_unlikely_blocks_are_kept(self, features: Features) -> None:
        assert estimate_confidence(features, PROBABILITY, ~KEPT) < estimate_confidence(features, PROBABILITY, KEPT)

    def test_of_no_text_is_0(self) -> None:
        assert estimate_confidence(measure(without_tags([]), None), np.zeros(0), np.zeros(0, np.bool_)) == 0

    def test_is_estimated_for_flattened_text_too(self) -> None:
        features = measure(without_tags([SENTENCE, "Home"]), None)
        assert 0 < estimate_confidence(features, np.array([0.9, 0.1]), np.array([True, False])) < 1

    @pytest.mark.parametrize(("file", "kind"), [(HTML_FILE, HTML_KIND), (TEXT_FILE, TEXT_KIND)])
    def test_has_trees_for_the_measured_features(self, file: str, kind: str, features: Features) -> None:
        names = measure_certainty(features, PROBABILITY, KEPT).names
        assert len(load_packaged(file, Purpose(kind, names, CLASSES))) == 1


class TestCertainty:
    def test_expects_the_f_measure_of_sums_of_probabilities(self, features: Features) -> None:
        certainty = measure_certainty(features, PROBABILITY, KEPT)
        values = dict(zip(certainty.names, certainty.values.tolist(), strict=True))
        words = features.counts.words
        gained, chosen, gold = (words * PROBABILITY)[KEPT].sum(), words[KEPT].sum(), words @ PROBABILITY
        assert values["expected precision"] == pytest.approx(gained / chosen)
        assert values["expected recall"] == pytest.approx(gained / gold)
        assert values["expected F"] == pytest.approx(2 * gained / (chosen + gold))
        assert values["expected F"] <= values["best expected F"] + 1e-9

    def test_is_finite_if_scores_are_certain_and_nothing_is_kept(self, features: Features) -> None:
        for probability in (np.zeros(4), np.ones(4)):
            assert np.isfinite(measure_certainty(features, probability, np.zeros(4, np.bool_)).values).all()

    def test_names_each_feature_once(self, features: Features) -> None:
        names = measure_certainty(features, PROBABILITY, KEPT).names
        assert len(set(names)) == len(names)

    def test_measures_partly_kept_shapes(self, measured: Measured) -> None:
        features = measured("<ul>" + "<li>a card of some words</li>" * 4 + "</ul>")
        at = measure_certainty(features, np.full(4, 0.5), np.ones(4, np.bool_)).names.index("torn shapes")
        whole = measure_certainty(features, np.full(4, 0.5), np.ones(4, np.bool_)).values[at]
        torn = measure_certainty(features, np.full(4, 0.5), np.array([True, False, True, False])).values[at]
        assert (whole, torn) == (0, pytest.approx(0.5))
