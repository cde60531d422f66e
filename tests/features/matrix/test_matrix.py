from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import boilerstrip
from boilerstrip.blocks.model import without_tags
from boilerstrip.features.block_features import Features, measure
from boilerstrip.features.matrix import HTML_FEATURES, STYLE, TEXT_FEATURES, FeatureGroup, build_matrix, name_rows
from boilerstrip.features.matrix.text import RUNNING
from boilerstrip.options import Options
from tests.test_properties import pages, texts

Measured = Callable[[str], Features]

LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."
PAGES = {
    "no block": "",
    "one block": f"<p>{LONG}</p>",
    "one word": "Ebb",
    "without a word": "<p>— — —</p>",
    "several": f"<nav><a href=/>Home</a></nav><main><h1>Eels</h1><img><p>{LONG}</p></main><footer>© 2024</footer>",
    "flat": f"{LONG}<br><br>Flow<br><br>{LONG}",
}
SCORERS = {"html": HTML_FEATURES, "text": TEXT_FEATURES}


@pytest.mark.parametrize("html", PAGES.values(), ids=PAGES)
class TestGroup:
    @pytest.mark.parametrize("group", HTML_FEATURES, ids=lambda group: group.names[0])
    def test_fills_a_row_for_each_of_its_names(self, measured: Measured, group: FeatureGroup, html: str) -> None:
        features = measured(html)
        out = np.full((len(group.names), len(features.tag)), np.nan, np.float32)
        if len(features.tag):  # without blocks nothing is asked of it
            group.fill(features, out)
        assert np.isfinite(out).all()

    @pytest.mark.parametrize("groups", SCORERS.values(), ids=SCORERS)
    @pytest.mark.parametrize("strict", [True, False])
    def test_is_part_of_a_matrix_with_a_row_per_feature_and_a_column_per_block(
        self, measured: Measured, groups: tuple[FeatureGroup, ...], html: str, strict: bool
    ) -> None:
        features = measured(html)
        found = build_matrix(features, groups, strict)
        assert found.shape == (len(name_rows(groups)), len(features.tag))
        assert found.dtype == np.float32
        assert np.isfinite(found).all()


class TestNames:
    @pytest.mark.parametrize("groups", SCORERS.values(), ids=SCORERS)
    def test_are_unique(self, groups: tuple[FeatureGroup, ...]) -> None:
        assert len(set(name_rows(groups))) == len(name_rows(groups))

    @pytest.mark.parametrize("name", name_rows(HTML_FEATURES))
    def test_start_with_what_they_are_evidence_of(self, name: str) -> None:
        assert name.partition(", ")[0].strip() == name.partition(", ")[0] != ""

    def test_are_shared_by_text_and_html_except_for_running_text_around(self) -> None:
        assert set(name_rows(TEXT_FEATURES)) - set(name_rows(HTML_FEATURES)) == set(RUNNING.names)


class TestStyle:
    @pytest.mark.parametrize("groups", SCORERS.values(), ids=SCORERS)
    def test_is_the_last_row_and_changes_no_other(self, measured: Measured, groups: tuple[FeatureGroup, ...]) -> None:
        features = measured(PAGES["several"])
        strict, loose = build_matrix(features, groups, True), build_matrix(features, groups, False)
        assert name_rows(groups)[-1] == STYLE
        assert (set(strict[-1].tolist()), set(loose[-1].tolist())) == ({1.0}, {0.0})
        assert (strict[:-1] == loose[:-1]).all()


@given(pages, st.booleans())
def test_all_features_of_any_page_are_finite(html: str, strict: bool) -> None:
    page = boilerstrip.extract(html, options=Options(scorer="heuristic"))
    found = build_matrix(measure(page.analysis.blocks, page.title), HTML_FEATURES, strict)
    assert found.shape == (len(name_rows(HTML_FEATURES)), len(page.analysis.blocks.text))
    assert np.isfinite(found).all()


@given(st.lists(texts.filter(str.strip), max_size=20))
def test_all_features_of_any_flattened_text_are_finite(lines: list[str]) -> None:
    found = build_matrix(measure(without_tags(lines), None), TEXT_FEATURES, False)
    assert found.shape == (len(name_rows(TEXT_FEATURES)), len(lines))
    assert np.isfinite(found).all()
