from collections.abc import Callable

import numpy as np
import pytest

from boilerstrip.blocks.model import without_tags
from boilerstrip.document.declarations import count_declared_types
from boilerstrip.features.block_features import Features, measure
from boilerstrip.page.column import forests
from boilerstrip.page.page_type import FILE, PAGE_TYPES, measures, page_type
from boilerstrip.page.regions import part

Measured = Callable[[str], Features]

SENTENCE = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."
PAGE = f"<nav><a>Home</a></nav><article><h1>The eels of Orvel</h1><p>{SENTENCE}</p><p>{SENTENCE} Twice.</p></article>"
PROBABILITY = np.array([0.05, 0.8, 0.95, 0.9])


class TestPageType:
    def test_is_one_that_is_known(self, measured: Measured) -> None:
        for probability in (np.zeros(4), np.ones(4), PROBABILITY):
            assert page_type(measured(PAGE), probability, count_declared_types(PAGE)) in PAGE_TYPES

    def test_of_no_text_is_none(self, measured: Measured) -> None:
        assert page_type(measured("<div></div>"), np.zeros(0), count_declared_types("")) is None

    def test_of_flattened_text_is_none(self) -> None:
        assert page_type(measure(without_tags([SENTENCE]), None), np.ones(1), count_declared_types("")) is None

    def test_trees_ask_only_about_what_is_measured(self, measured: Measured) -> None:
        names = measures(measured(PAGE), PROBABILITY, count_declared_types("")).names
        of_types = forests(FILE, len(PAGE_TYPES))
        assert len(of_types) == len(PAGE_TYPES)
        assert set(of_types[0].measures) <= set(names)


class TestMeasures:
    @pytest.mark.parametrize("html", [PAGE, "<p>…", "<p>a", "<h1>Eels</h1>", "<table><td>1<td>$2</table>"])
    def test_are_finite_and_each_has_a_name_of_its_own(self, html: str, measured: Measured) -> None:
        features = measured(html)
        for level in (0.0, 1.0):
            found = measures(features, np.full(len(features.tag), level), count_declared_types(html))
            assert np.isfinite(found.values).all()
            assert len(set(found.names)) == len(found.names) == len(found.values)

    def test_of_a_part_are_those_of_a_page_that_is_no_more(self, measured: Measured) -> None:
        both, alone = measured(f"<p>{SENTENCE}</p><ul><li>1,2</ul>"), measured(f"<p>{SENTENCE}</p>")
        of_both, of_alone = part("", both, np.array([1.0, 0.0])), part("", alone, np.ones(1))
        assert of_both.values == pytest.approx(of_alone.values)
