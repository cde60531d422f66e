from collections.abc import Callable

import pytest

from boilerstrip.features.matrix.groups import FeatureGroup
from boilerstrip.features.matrix.place import CONTAINER, FAR, PAGE, SECTIONS, TITLE

Fill = Callable[[FeatureGroup, str], dict[str, list[float]]]

LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."
WORDS = len(LONG.split())


class TestPage:
    def test_is_told_from_both_ends_in_words_and_in_blocks(self, fill: Fill) -> None:
        found = fill(PAGE, "<p>one</p><p>two three</p><p>four</p>")
        assert found["position on the page, words before"] == [0, 0.25, 0.75]
        assert found["position on the page, words after"] == pytest.approx([0.75, 0.25, 0])
        assert found["position on the page, blocks before"] == pytest.approx([0, 1, 2])
        assert found["position on the page, blocks after"] == pytest.approx([3, 2, 1])

    def test_is_measured_from_the_running_text_before_and_after(self, fill: Fill) -> None:
        found = fill(PAGE, f"<p>Ebb</p><p>{LONG}</p><p>Flow</p><p>Slack</p>")
        assert found["distance to running text, before"] == pytest.approx([FAR, 0, 1, 2])
        assert found["distance to running text, after"] == pytest.approx([1, 0, FAR, FAR])


class TestTitle:
    def test_is_0_for_all_blocks_of_a_page_without_one(self, fill: Fill) -> None:
        found = fill(TITLE, "<p>Ebb</p><p>Flow</p>")
        assert list(found.values()) == [[0, 0]] * 4

    def test_has_a_place_before_and_after_it(self, fill: Fill) -> None:
        found = fill(TITLE, "<p>two words</p><h1>The eels of Orvel</h1><p>Ebb</p><p>Flow</p>")
        assert found["distance from the title, has one"] == [1, 1, 1, 1]
        assert found["distance from the title, is it"] == [0, 1, 0, 0]
        assert found["distance from the title, in blocks"] == pytest.approx([-1, 0, 1, 2])
        assert found["distance from the title, in words"] == pytest.approx([-2, 0, 4, 5])


class TestContainer:
    HTML = f"<p>Ebb</p><main><h2>Flow</h2><div><p>{LONG}</p><p>{LONG}</p><p>{LONG}</p></div></main><p>Slack</p>"

    def test_holds_a_range_of_blocks(self, fill: Fill) -> None:
        assert fill(CONTAINER, self.HTML)["in the main container"] == [0, 0, 1, 1, 1, 0]

    def test_is_reached_by_steps_through_the_closest_common_ancestor(self, fill: Fill) -> None:
        found = fill(CONTAINER, self.HTML)  # html, body, main, div: the container is three steps down
        assert found["depth"] == [2, 3, 4, 4, 4, 2]
        assert found["distance from the main container, steps down to the block"] == [1, 1, 1, 1, 1, 1]
        assert found["distance from the main container, steps down to it"] == [2, 1, 0, 0, 0, 2]

    def test_has_blocks_above_within_and_below(self, fill: Fill) -> None:
        found = fill(CONTAINER, self.HTML)
        assert found["distance from the main container, above"] == pytest.approx([2, 1, 0, 0, 0, 0])
        assert found["distance from the main container, within"] == pytest.approx([-2 / 3, -1 / 3, 0, 1 / 3, 2 / 3, 1])
        assert found["distance from the main container, below"] == pytest.approx([0, 0, 0, 0, 0, 1])

    def test_is_far_from_blocks_beyond_its_length(self, fill: Fill) -> None:
        found = fill(CONTAINER, f"{'<p>Ebb</p>' * 3}<p>{LONG}</p>{'<p>Flow</p>' * 3}")
        assert found["distance from the main container, within"] == [-1, -1, -1, 0, 1, 2, 2]

    def test_is_the_whole_page_without_running_text(self, fill: Fill) -> None:
        found = fill(CONTAINER, "<p>Ebb</p><p>Flow</p>")
        assert found["in the main container"] == [1, 1]
        assert found["distance from the main container, steps down to it"] == [0, 0]


class TestSections:
    HTML = f"<p>Ebb</p><h2>Flow</h2><p>{LONG}</p><p>Slack</p><h3>Related</h3><p>Ten mills</p>"

    def test_start_at_headings(self, fill: Fill) -> None:
        found = fill(SECTIONS, self.HTML)
        assert found["heading"] == [0, 1, 0, 0, 1, 0]
        assert found["position under a heading, blocks"] == [1, 0, 1, 2, 0, 1]
        assert found["position under a heading, its level"] == [0, 2, 2, 2, 3, 3]

    def test_are_measured_up_to_the_next_heading(self, fill: Fill) -> None:
        found = fill(SECTIONS, self.HTML)
        words = [1, *[WORDS + 2] * 3, *[3] * 2]
        assert found["section, words"] == pytest.approx(words)
        assert found["section, blocks"] == pytest.approx([1, *[3] * 3, *[2] * 2])
        assert found["section, running text"] == pytest.approx([0, *[WORDS / (WORDS + 2)] * 3, 0, 0])

    def test_have_distances_to_the_labels_before(self, fill: Fill) -> None:
        found = fill(SECTIONS, self.HTML)
        assert found["label of related, before"] == [*[FAR] * 4, 0, 1]
        assert found["label of comments, before"] == [FAR] * 6

    def test_do_not_start_at_a_label_that_is_not_a_heading(self, fill: Fill) -> None:
        found = fill(SECTIONS, "<p>Ebb</p><p>Share</p><p>Flow</p>")
        assert found["label of share, before"] == [FAR, 0, 1]
        assert found["position under a heading, its level"] == [0, 0, 0]
