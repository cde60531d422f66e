from collections.abc import Callable

import numpy as np
import pytest

from boilerstrip.blocks.features import LEVELS, Features, measure
from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.vocabulary import Hint

Measured = Callable[[str], Features]

LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."


class TestMeasure:
    def test_has_a_row_a_block(self, measured: Measured) -> None:
        features = measured("<h1>Ebb</h1><p>Flow</p>")
        assert features.own.shape == features.near.shape == features.within.shape == (2, 64)
        assert features.text_share.shape == features.ancestor_words.shape == (2, LEVELS)
        assert len(features.tags) == len(features.link_density) == len(features.shape) == 2

    @pytest.mark.parametrize("html", ["", "<p></p>", "<frameset></frameset>"])
    def test_has_no_rows_where_there_are_no_blocks(self, measured: Measured, html: str) -> None:
        features = measured(html)
        assert (len(features.tags), features.within.shape, features.title) == (0, (0, 64), -1)


class TestLinkDensity:
    def test_is_the_share_of_characters_in_links(self, measured: Measured) -> None:
        features = measured("<p>Ebb</p><p>ebb <a href='/'>flow it</a></p><p><a href='/'>Ebb</a></p>")
        assert features.link_density.tolist() == pytest.approx([0, 6 / 9, 1])

    def test_of_an_element_is_that_of_all_its_blocks(self, measured: Measured) -> None:
        features = measured("<ul><li><a href='/'>abcd</a></li><li>ef</li></ul>")
        assert features.ancestor_link_density[0, :2].tolist() == pytest.approx([1, 4 / 6])


class TestRunningText:
    def test_is_long_and_holds_few_links(self, measured: Measured) -> None:
        features = measured(f"<p>{LONG}</p><p><a href='/'>{LONG}</a></p><p>Ebb and flow.</p>")
        assert features.is_long.tolist() == [True, False, False]

    def test_of_an_element_is_measured_as_a_share_of_the_page(self, measured: Measured) -> None:
        features = measured(f"<div><p>{LONG}</p><p>{LONG}</p></div><p>{LONG}</p><p>{LONG}</p>")
        assert features.text_share[0].tolist() == [0.25, 0.5, 1, 1]

    def test_makes_the_deepest_element_that_holds_half_of_it_the_main_container(self, measured: Measured) -> None:
        features = measured(f"<nav>Ebb</nav><main><div><p>{LONG}</p><p>{LONG}</p></div><p>Flow</p></main><p>{LONG}</p>")
        assert features.in_container.tolist() == [False, True, True, False, False]


class TestAncestors:
    def test_end_at_the_root(self, measured: Measured) -> None:
        features = measured("Ebb<main><p>flow and slack</p></main>")
        assert features.ancestor_words.tolist() == [[4, 4, 4, 4], [3, 3, 4, 4]]


class TestHints:
    def test_are_known_of_the_block_its_surroundings_and_all_its_ancestors(self, measured: Measured) -> None:
        features = measured(f"<aside><div><div><p><b>Ebb</b></p></div></div></aside><p>{LONG}</p><p>{LONG}</p>")
        assert features.own[0, Hint.PARAGRAPH]
        assert not features.own[0, Hint.ASIDE]
        assert not features.near[0, Hint.ASIDE]
        assert features.within[0, Hint.ASIDE]
        assert not features.within[1:, Hint.ASIDE].any()

    def test_of_an_element_that_is_most_of_the_page_say_nothing(self, measured: Measured) -> None:
        features = measured(f"<body class='footer'><form><p>{LONG}</p><p>{LONG}</p></form><p>Ebb</p></body>")
        assert not features.within[:, [Hint.FORM, Hint.C_FOOTER]].any()

    def test_of_main_and_article_hold_even_so(self, measured: Measured) -> None:
        features = measured(f"<main><article><p>{LONG}</p></article></main>")
        assert features.within[:, [Hint.MAIN, Hint.ARTICLE]].all()


class TestShape:
    def test_is_one_for_blocks_built_alike(self, measured: Measured) -> None:
        card = "<div class='card'><h3>Ebb</h3><p class='price'>9 €</p></div>"
        features = measured(f"{card}{card}{card}<p>Flow</p>")
        assert features.shape.tolist() == [0, 1, 0, 1, 0, 1, 2]
        assert features.alike.tolist() == [3, 3, 3, 3, 3, 3, 1]


class TestPlace:
    def test_is_the_share_of_words_before_the_block(self, measured: Measured) -> None:
        features = measured("<p>one</p><p>two three</p><p>four</p>")
        assert features.position.tolist() == [0, 0.25, 0.75]

    def test_of_the_title_is_known(self, segmented: Callable[[str], Blocks]) -> None:
        blocks = segmented("<h1>Harbour Letter</h1><h2>Ebb and flow</h2><p>Ebb</p>")
        assert measure(blocks, "Ebb and flow").title == 1
        assert measure(blocks, None).title == 0


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
    def test_is_what_an_element_says_so_of(self, measured: Measured, html: str) -> None:
        assert measured(html).is_caption.tolist() == [True]

    def test_is_not_all_text_in_a_figure(self, measured: Measured) -> None:
        assert measured("<figure><p>Ebb</p></figure>").is_caption.tolist() == [False]


def test_measures_are_the_same_for_a_page_of_another_script(measured: Measured) -> None:
    features = measured(
        "<p>昼のあいだは機械の手入れをする。百年前の時計仕掛けは今も動いており、毎日ねじを巻く。</p><p>潮</p>"
    )
    assert features.is_long.tolist() == [True, False]
    assert np.isfinite(features.position).all()
