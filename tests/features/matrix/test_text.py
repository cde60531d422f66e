from collections.abc import Callable

import pytest

from boilerstrip.features.matrix.groups import FeatureGroup
from boilerstrip.features.matrix.tag_ranks import RANKED
from boilerstrip.features.matrix.text import BEYOND, NEXT, RUNNING, TEXT, WINDOW

Fill = Callable[[FeatureGroup, str], dict[str, list[float]]]

LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."
WORDS = len(LONG.split())


class TestText:
    def test_has_features_of_its_characters(self, fill: Fill) -> None:
        found = fill(TEXT, "<p>Ebb, flow 12.</p>")
        assert found["length of the text, in words"] == pytest.approx([3])
        assert found["length of the text, in characters"] == pytest.approx([11])
        assert found["letters"] == pytest.approx([7 / 11])
        assert found["capitals"] == pytest.approx([1 / 7])
        assert found["digits"] == pytest.approx([2 / 11])
        assert found["length of words"] == pytest.approx([7 / 3])
        assert found["sentences"] == pytest.approx([1])
        assert found["sentences, per word"] == pytest.approx([1 / 3])
        assert found["commas, per word"] == pytest.approx([1 / 3])
        assert found["ends like a sentence"] == [1]

    def test_without_a_word_has_ratios_of_0(self, fill: Fill) -> None:
        found = fill(TEXT, "<p>———</p>")
        assert found["length of the text, in words"] == [0]
        assert found["letters"] == found["capitals"] == found["sentences, per word"] == [0]

    def test_has_the_share_of_its_characters_in_links(self, fill: Fill) -> None:
        assert fill(TEXT, "<p>ab <a href=/>cd</a></p>")["link density"] == [0.5]

    def test_that_stands_twice_is_told_apart_from_its_copy(self, fill: Fill) -> None:
        found = fill(TEXT, "<p>Ebb</p><p>Flow</p><p>Ebb</p>")
        assert found["repeated text"] == [1, 0, 1]
        assert found["repeated text, after the first"] == [0, 0, 1]


class TestNext:
    HTML = f"<h2>Ebb</h2><p>{LONG}</p><li><a href=/>Flow</a></li>"

    def test_has_the_tags_before_and_after_and_0_beyond_the_page(self, fill: Fill) -> None:
        h2, p, li = map(RANKED.index, ("h2", "p", "li"))
        found = fill(NEXT, self.HTML)
        assert found["tag"] == [h2, p, li]
        assert found["tags around, before"] == [0, h2 + BEYOND, p + BEYOND]
        assert found["tags around, after"] == [p + BEYOND, li + BEYOND, 0]

    def test_has_features_of_the_blocks_before_and_after_and_0_beyond_the_page(self, fill: Fill) -> None:
        one, long = 1, WORDS
        found = fill(NEXT, self.HTML)
        assert found["text before, words -1"] == pytest.approx([0, one, long])
        assert found["text after, words +1"] == pytest.approx([long, one, 0])
        assert found["text before, words -2"] == pytest.approx([0, 0, one])
        assert found["text after, words +2"] == [1, 0, 0]
        assert found["text after, link density +1"] == [0, 1, 0]
        assert found["text before, sentence -1"] == [0, 0, 1]


class TestRunning:
    def test_text_is_summed_over_windows_on_either_side(self, fill: Fill) -> None:
        far = "<i>Ebb</i><hr>" * 5
        found = fill(RUNNING, f"<p>{LONG}</p>{far}<p>{LONG}</p>")
        one, both = WORDS, 2 * WORDS
        assert found["text around, running text 4"] == pytest.approx([one, one, both, both, both, one, one])
        assert found["text around, running text 12"] == pytest.approx([both] * 7)
        assert found["text around, running text before 12"] == pytest.approx([0, one, one, one, one, one, one])
        assert found["text around, running text before 4"] == pytest.approx([0, one, one, one, one, 0, 0])
        assert found["text around, running text after 4"] == pytest.approx([0, 0, one, one, one, one, 0])


class TestWindow:
    def test_has_the_link_density_of_the_blocks_on_either_side(self, fill: Fill) -> None:
        found = fill(WINDOW, "<p><a href=/>abcd</a></p>" + "<p>efgh</p>" * 5)
        assert found["text around, link density 4"] == pytest.approx([1 / 5, 1 / 6, 1 / 6, 1 / 6, 1 / 6, 0])
        assert found["text around, link density 12"] == pytest.approx([1 / 6] * 6)
