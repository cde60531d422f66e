from collections.abc import Callable

import numpy as np
import pytest

from boilerstrip.blocks.model import without_tags
from boilerstrip.document.declarations import count_declared_types
from boilerstrip.features.block_features import Features, measure
from boilerstrip.page.page_type import FILE, KIND, PAGE_TYPES, classify_page, measure_for_type
from boilerstrip.page.regions import measure_region
from boilerstrip.scoring.weight_files import Purpose, load_packaged

Measured = Callable[[str], Features]

SENTENCE = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."
PAGE = f"<nav><a>Home</a></nav><article><h1>The eels of Orvel</h1><p>{SENTENCE}</p><p>{SENTENCE} Twice.</p></article>"
PROBABILITY = np.array([0.05, 0.8, 0.95, 0.9])


class TestPageType:
    def test_is_a_known_type(self, measured: Measured) -> None:
        for probability in (np.zeros(4), np.ones(4), PROBABILITY):
            assert classify_page(measured(PAGE), probability, count_declared_types(PAGE)) in PAGE_TYPES

    def test_of_no_text_is_none(self, measured: Measured) -> None:
        assert classify_page(measured("<div></div>"), np.zeros(0), count_declared_types("")) is None

    def test_of_flattened_text_is_none(self) -> None:
        assert classify_page(measure(without_tags([SENTENCE]), None), np.ones(1), count_declared_types("")) is None

    def test_has_trees_of_each_type_for_the_measured_features(self, measured: Measured) -> None:
        names = measure_for_type(measured(PAGE), PROBABILITY, count_declared_types("")).names
        assert len(load_packaged(FILE, Purpose(KIND, names, PAGE_TYPES))) == len(PAGE_TYPES)


class TestMeasureForType:
    @pytest.mark.parametrize("html", [PAGE, "<p>…", "<p>a", "<h1>Eels</h1>", "<table><td>1<td>$2</table>"])
    def test_values_are_finite_and_names_unique(self, html: str, measured: Measured) -> None:
        features = measured(html)
        for level in (0.0, 1.0):
            page_features = measure_for_type(features, np.full(len(features.tag), level), count_declared_types(html))
            assert np.isfinite(page_features.values).all()
            assert len(set(page_features.names)) == len(page_features.names) == len(page_features.values)

    def test_a_region_is_measured_like_a_page_without_anything_else(self, measured: Measured) -> None:
        both, alone = measured(f"<p>{SENTENCE}</p><ul><li>1,2</ul>"), measured(f"<p>{SENTENCE}</p>")
        of_both, of_alone = measure_region("", both, np.array([1.0, 0.0])), measure_region("", alone, np.ones(1))
        assert of_both.values == pytest.approx(of_alone.values)
