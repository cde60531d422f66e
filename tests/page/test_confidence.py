from collections.abc import Callable

import numpy as np
import pytest

from boilerstrip.blocks.model import without_tags
from boilerstrip.features.block_features import Features, measure
from boilerstrip.page.certainty import certainty
from boilerstrip.page.column import forests
from boilerstrip.page.confidence import HTML_FILE, TEXT_FILE, confidence, measures

Measured = Callable[[str], Features]

SENTENCE = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."
PAGE = f"<nav><a>Home</a></nav><article><h1>The eels of Orvel</h1><p>{SENTENCE}</p><p>{SENTENCE} Twice.</p></article>"
PROBABILITY = np.array([0.05, 0.8, 0.95, 0.9])
KEPT = np.array([False, True, True, True])


@pytest.fixture
def features(measured: Measured) -> Features:
    return measured(PAGE)


class TestConfidence:
    def test_lies_between_0_and_1_whatever_is_kept(self, features: Features) -> None:
        for probability in (np.zeros(4), np.ones(4), PROBABILITY):
            for kept in (KEPT, ~KEPT, np.zeros(4, np.bool_), np.ones(4, np.bool_)):
                assert 0 <= confidence(features, probability, kept) <= 1

    def test_is_higher_where_scores_are_sure_of_what_is_kept(self, features: Features) -> None:
        sure, unsure = np.array([0.01, 0.99, 0.99, 0.99]), np.array([0.4, 0.5, 0.55, 0.6])
        assert confidence(features, sure, KEPT) > confidence(features, unsure, KEPT)

    def test_is_lower_where_the_unlikely_is_kept(self, features: Features) -> None:
        assert confidence(features, PROBABILITY, ~KEPT) < confidence(features, PROBABILITY, KEPT)

    def test_of_no_text_is_0(self) -> None:
        assert confidence(measure(without_tags([]), None), np.zeros(0), np.zeros(0, np.bool_)) == 0

    def test_of_flattened_text_is_told_too(self) -> None:
        features = measure(without_tags([SENTENCE, "Home"]), None)
        assert 0 < confidence(features, np.array([0.9, 0.1]), np.array([True, False])) < 1

    @pytest.mark.parametrize("file", [HTML_FILE, TEXT_FILE])
    def test_trees_ask_only_about_what_is_measured(self, file: str, features: Features) -> None:
        (forest,) = forests(file, 1)
        assert set(forest.measures) <= set(measures(features, PROBABILITY, KEPT).names)


class TestCertainty:
    def test_expects_the_f_measure_of_sums_of_probabilities(self, features: Features) -> None:
        found = certainty(features, PROBABILITY, KEPT)
        values = dict(zip(found.names, found.values.tolist(), strict=True))
        words = features.counts.words
        gained, chosen, gold = (words * PROBABILITY)[KEPT].sum(), words[KEPT].sum(), words @ PROBABILITY
        assert values["expected precision"] == pytest.approx(gained / chosen)
        assert values["expected recall"] == pytest.approx(gained / gold)
        assert values["expected F"] == pytest.approx(2 * gained / (chosen + gold))
        assert values["expected F"] <= values["best expected F"] + 1e-9

    def test_is_finite_where_scores_are_certain_and_nothing_is_kept(self, features: Features) -> None:
        for probability in (np.zeros(4), np.ones(4)):
            assert np.isfinite(certainty(features, probability, np.zeros(4, np.bool_)).values).all()

    def test_names_each_measure_once(self, features: Features) -> None:
        names = certainty(features, PROBABILITY, KEPT).names
        assert len(set(names)) == len(names)

    def test_sees_shapes_that_are_torn(self, measured: Measured) -> None:
        features = measured("<ul>" + "<li>a card of some words</li>" * 4 + "</ul>")
        at = certainty(features, np.full(4, 0.5), np.ones(4, np.bool_)).names.index("torn shapes")
        whole = certainty(features, np.full(4, 0.5), np.ones(4, np.bool_)).values[at]
        torn = certainty(features, np.full(4, 0.5), np.array([True, False, True, False])).values[at]
        assert (whole, torn) == (0, pytest.approx(0.5))
