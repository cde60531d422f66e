from collections.abc import Callable

import pytest

from boilerstrip.features.matrix.elements import ALIKE, ELEMENTS, SHAPES
from boilerstrip.features.matrix.groups import FeatureGroup

Fill = Callable[[FeatureGroup, str], dict[str, list[float]]]

LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."
WORDS = len(LONG.split())


class TestElements:
    HTML = f"<main><p>{LONG}</p><p>Ebb</p></main><ul><li><a href=/>Flow</a></li><li>Slack</li></ul>"

    def test_have_features_for_each_level_up_to_the_root(self, fill: Fill) -> None:
        found = fill(ELEMENTS, self.HTML)
        whole = WORDS + 3
        words = "words around, "
        assert found[f"{words}of the element"] == pytest.approx([WORDS, 1, 1, 1])
        assert found[f"{words}1 up"] == pytest.approx([WORDS + 1, WORDS + 1, 2, 2])
        assert found[f"{words}2 up"] == found[f"{words}5 up"] == pytest.approx([whole] * 4)

    def test_have_shares_densities_and_lengths(self, fill: Fill) -> None:
        found = fill(ELEMENTS, self.HTML)
        share = WORDS / (WORDS + 1)
        assert found["share of the page's running text, 1 up"] == [1, 1, 0, 0]
        assert found["share of the page's words, 1 up"] == pytest.approx(
            [(WORDS + 1) / (WORDS + 3)] * 2 + [2 / (WORDS + 3)] * 2
        )
        assert found["link density around, 1 up"] == pytest.approx([0, 0, 4 / 9, 4 / 9])
        assert found["blocks around, 1 up"] == pytest.approx([2] * 4)
        assert found["running text around, 1 up"] == pytest.approx([share, share, 0, 0])
        assert found["length of the blocks around, 1 up"] == pytest.approx([(WORDS + 1) / 2] * 2 + [1] * 2)


class TestSignatures:
    def test_have_means_over_all_their_blocks(self, fill: Fill) -> None:
        found = fill(SHAPES, f"<h2>Ebb</h2><p>{LONG}</p><p>Flow</p><ul><li><a href=/>Slack</a></li></ul>")
        mean = (WORDS + 1) / 2
        assert found["blocks of its signature, number"] == pytest.approx([1, 2, 2, 1])
        assert found["blocks of its signature, share of the running text"] == [0, 1, 1, 0]
        assert found["blocks of its signature, words"] == pytest.approx([1, mean, mean, 1])
        assert found["blocks of its signature, link density"] == [0, 0, 0, 1]
        assert found["blocks of its signature, sentences"] == [0, 0.5, 0.5, 0]
        assert found["blocks of its signature, running text"] == [0, 0.5, 0.5, 0]
        assert found["blocks of its signature, in the main container"] == [0, 0.5, 0.5, 0]

    def test_have_the_mean_place_of_their_blocks(self, fill: Fill) -> None:
        found = fill(SHAPES, "<p>one</p><h2>two</h2><p>three</p><p>four</p>")
        expected = [1.25 / 3, 0.25, 1.25 / 3, 1.25 / 3]
        assert found["blocks of its signature, position on the page"] == pytest.approx(expected)


class TestAlike:
    def test_are_siblings_of_the_same_tag_that_hold_text(self, fill: Fill) -> None:
        found = fill(ALIKE, "<ul><li>Ebb flow</li><li>Slack</li><li></li></ul><p>one</p>")
        number, share, words = (f"sibling elements, {what}" for what in ("number", "share", "words"))
        assert found[f"{number}, of the element"] == pytest.approx([2, 2, 1])
        assert found[f"{number}, 1 up"] == pytest.approx([1] * 3)
        assert found[f"{share}, of the element"] == pytest.approx([0.75, 0.75, 0.25])
        assert found[f"{words}, of the element"] == pytest.approx([1.5, 1.5, 1])

    def test_are_looked_at_further_up_where_cards_repeat(self, fill: Fill) -> None:
        found = fill(ALIKE, "<div><h3>Ebb</h3><p>one</p></div>" * 3)
        assert found["sibling elements, number, of the element"] == pytest.approx([1] * 6)
        assert found["sibling elements, number, 1 up"] == pytest.approx([3] * 6)

    def test_stand_among_the_blocks_of_their_parent(self, fill: Fill) -> None:
        found = fill(ALIKE, "<ul><li>Ebb</li><li>Slack</li></ul><p>one</p>")
        assert found["sibling elements, blocks"] == pytest.approx([2, 2, 1])
