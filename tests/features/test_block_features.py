from collections.abc import Callable

import numpy as np
import pytest

from boilerstrip.blocks.model import Blocks
from boilerstrip.features.block_features import Features, measure
from boilerstrip.features.subtrees import LEVELS
from boilerstrip.lexicon.phrases import LABELS, MARKERS, has_date
from boilerstrip.lexicon.tags import TAG_CODES

Measured = Callable[[str], Features]

LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."


class TestMeasure:
    def test_has_a_value_per_block(self, measured: Measured) -> None:
        features = measured("<h1>Ebb</h1><p>Flow</p>")
        assert features.hints_own.shape == features.hints_near.shape == features.hints_around.shape == (2,)
        assert features.ancestors.shape == (LEVELS, 2)
        assert features.tag.tolist() == [TAG_CODES["h1"], TAG_CODES["p"]]
        assert len(features.link_density) == len(features.signature) == len(features.first_equal) == 2

    @pytest.mark.parametrize("html", ["", "<p></p>", "<frameset></frameset>"])
    def test_is_empty_for_a_page_without_blocks(self, measured: Measured, html: str) -> None:
        features = measured(html)
        assert (len(features.tag), features.hints_around.shape, features.title_row) == (0, (0,), -1)
        assert features.ancestors.shape == (LEVELS, 0)
        assert (
            len(features.signature)
            == len(features.position)
            == len(features.is_repeated)
            == len(features.is_dateline)
            == 0
        )


class TestLinkDensity:
    def test_is_the_share_of_characters_in_links(self, measured: Measured) -> None:
        features = measured("<p>Ebb</p><p>ebb <a href='/'>flow it</a></p><p><a href='/'>Ebb</a></p>")
        assert features.link_density.tolist() == pytest.approx([0, 6 / 9, 1])


class TestRunningText:
    def test_is_long_and_has_few_links(self, measured: Measured) -> None:
        features = measured(f"<p>{LONG}</p><p><a href='/'>{LONG}</a></p><p>Ebb and flow.</p>")
        assert features.is_long.tolist() == [True, False, False]

    def test_makes_the_deepest_element_that_holds_half_of_it_the_main_container(self, measured: Measured) -> None:
        features = measured(f"<nav>Ebb</nav><main><div><p>{LONG}</p><p>{LONG}</p></div><p>Flow</p></main><p>{LONG}</p>")
        assert features.in_container.tolist() == [False, True, True, False, False]


class TestPhrases:
    def test_are_found_by_kind_of_label_and_marker(self, measured: Measured) -> None:
        features = measured("<p>Share</p><p>Ebb</p><p>We use cookies</p>")
        assert set(features.labels) == set(LABELS)
        assert set(features.markers) == set(MARKERS)
        assert features.labels["share"].tolist() == [True, False, False]
        assert features.markers["consent"].tolist() == [False, False, True]

    def test_are_no_markers_in_running_text_except_that_it_mentions_consent(self, measured: Measured) -> None:
        features = measured(f"<p>{LONG} He takes a cookie.</p><p>A cookie</p><p>{LONG}</p>")
        assert features.markers["consent"].tolist() == [False, True, False]
        assert features.mentions_consent.tolist() == [True, False, False]


class TestRepetition:
    def test_is_known_by_the_first_row_with_an_equal_text(self, measured: Measured) -> None:
        features = measured("<p>Ebb</p><p>Flow</p><p>Ebb</p><p>ebb</p><p>Ebb</p>")
        assert features.first_equal.tolist() == [0, 1, 0, 3, 0]

    def test_is_a_text_that_an_earlier_block_has(self, measured: Measured) -> None:
        features = measured("<p>Ebb</p><p>Flow</p><p>Ebb</p><p>ebb</p><p>Ebb</p>")
        assert features.is_repeated.tolist() == [False, False, True, False, True]


class TestDateline:
    @pytest.mark.parametrize(
        "text",
        ["14.03.2023", "Posted 3/14/23", "2023年6月8日 9時00分", "Updated 08:12", "2024년 3월 1일", "March 2023"],
    )
    def test_holds_a_date_or_time_in_many_formats(self, measured: Measured, text: str) -> None:
        assert has_date(text)
        assert measured(f"<p>Ebb</p><p>{text}</p>").is_dateline.tolist() == [False, True]

    @pytest.mark.parametrize(
        "text",
        [
            "Five buckets",
            "12 €",
            "The mill was closed in 1998.",
            "They counted the eels of 1998 on the night of the second of June, a bucket at a time, and lost count",
        ],
    )
    def test_is_neither_a_sentence_nor_long_and_needs_a_date(self, measured: Measured, text: str) -> None:
        assert measured(f"<p>{text}</p>").is_dateline.tolist() == [False]


class TestParent:
    def test_is_the_parent_of_the_blocks_element(self, measured: Measured) -> None:
        features = measured("<p>Ebb</p><main><p>Flow</p><p>Slack</p></main>")
        names = features.blocks.elements.names_of(features.parent)
        assert names == ["body", "main", "main"]


class TestPosition:
    def test_is_the_share_of_words_before_the_block(self, measured: Measured) -> None:
        features = measured("<p>one</p><p>two three</p><p>four</p>")
        assert features.position.tolist() == [0, 0.25, 0.75]

    def test_of_the_title_is_its_row(self, segmented: Callable[[str], Blocks]) -> None:
        blocks = segmented("<h1>Harbour Letter</h1><h2>Ebb and flow</h2><p>Ebb</p>")
        assert measure(blocks, "Ebb and flow").title_row == 1
        assert measure(blocks, None).title_row == 0


class TestCaption:
    @pytest.mark.parametrize(
        "html",
        [
            "<figure><img><figcaption>Ebb</figcaption></figure>",
            "<figure><img><figcaption><div><p>Ebb</p></div></figcaption></figure>",
            "<p class='wp-caption-text'>Ebb</p>",
            "<table><caption>Ebb</caption></table>",
        ],
    )
    def test_is_marked_by_an_element_or_a_class_name(self, measured: Measured, html: str) -> None:
        assert measured(html).is_caption.tolist() == [True]

    def test_is_not_any_text_in_a_figure(self, measured: Measured) -> None:
        assert measured("<figure><p>Ebb</p></figure>").is_caption.tolist() == [False]


def test_features_do_not_depend_on_the_script(measured: Measured) -> None:
    features = measured(
        "<p>昼のあいだは機械の手入れをする。百年前の時計仕掛けは今も動いており、毎日ねじを巻く。</p><p>潮</p>"
    )
    assert features.is_long.tolist() == [True, False]
    assert np.isfinite(features.position).all()
