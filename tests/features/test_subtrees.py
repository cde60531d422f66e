from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given

from boilerstrip.blocks.model import without_tags
from boilerstrip.blocks.segment import segment
from boilerstrip.document.parse import parse
from boilerstrip.document.source import read
from boilerstrip.features.block_features import Features, measure
from boilerstrip.features.subtrees import LEVELS, Subtrees
from boilerstrip.lexicon.tags import TAG_CODES, TAGS
from boilerstrip.options import Options
from tests.test_properties import pages

Measured = Callable[[str], Features]

LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."
WORDS = len(LONG.split())


def row(subtrees: Subtrees, tag: str) -> int:
    """The first element of this tag."""
    return subtrees.elements.tag.tolist().index(TAG_CODES[tag])


class TestSums:
    def test_are_over_all_blocks_in_an_element(self, measured: Measured) -> None:
        subtrees = measured(f"<main><p>{LONG}</p><ul><li>Ebb</li><li>flow it</li></ul></main><p>Slack</p>").subtrees
        for tag, blocks, words, running in (
            ("html", 4, WORDS + 4, WORDS),
            ("main", 3, WORDS + 3, WORDS),
            ("ul", 2, 3, 0),
            ("p", 1, WORDS, WORDS),
        ):
            element = row(subtrees, tag)
            found = (subtrees.block_count[element], subtrees.words[element], subtrees.running_words[element])
            assert found == (blocks, words, running), tag

    def test_of_characters_exclude_white_space(self, measured: Measured) -> None:
        subtrees = measured("<ul><li><a href='/'>ab cd</a></li><li>ef</li></ul>").subtrees
        assert subtrees.length[row(subtrees, "ul")] == 6
        assert subtrees.link_length[row(subtrees, "ul")] == 4

    def test_of_an_element_without_blocks_are_0(self, measured: Measured) -> None:
        subtrees = measured("<p>Ebb</p><div></div>").subtrees
        element = row(subtrees, "div")
        assert (subtrees.block_count[element], subtrees.words[element], subtrees.link_density[element]) == (0, 0, 0)

    def test_of_links_give_the_link_density_of_the_element(self, measured: Measured) -> None:
        subtrees = measured("<ul><li><a href='/'>abcd</a></li><li>ef</li></ul>").subtrees
        assert subtrees.link_density[row(subtrees, "li")] == 1
        assert subtrees.link_density[row(subtrees, "ul")] == pytest.approx(4 / 6)

    def test_of_running_text_give_its_share_of_the_page(self, measured: Measured) -> None:
        features = measured(f"<div><p>{LONG}</p><p>{LONG}</p></div><p>{LONG}</p><p>{LONG}</p>")
        assert features.subtrees.running_share[features.ancestors[:4, 0]].tolist() == [0.25, 0.5, 1, 1]

    def test_of_running_text_give_a_share_of_0_on_a_page_without_any(self, measured: Measured) -> None:
        assert not measured("<p>Ebb</p>").subtrees.running_share.any()


class TestAncestors:
    def test_are_the_blocks_element_and_those_above_it(self, measured: Measured) -> None:
        features = measured("Ebb<main><p>flow and slack</p></main>")
        names = [features.blocks.elements.names_of(level) for level in features.ancestors]
        assert [level[1] for level in names] == ["p", "main", "body", "html", "html", "html"]

    def test_end_at_the_root(self, measured: Measured) -> None:
        features = measured("Ebb<main><p>flow and slack</p></main>")
        words = features.subtrees.words[features.ancestors]
        assert words.T[:, :4].tolist() == [[4, 4, 4, 4], [3, 3, 4, 4]]
        assert (features.ancestors[-1] == 0).all()

    def test_are_limited_to_a_number_of_levels(self, measured: Measured) -> None:
        features = measured("<div>" * 50 + "Ebb")
        assert features.ancestors.shape == (LEVELS, 1)
        assert (np.diff(features.ancestors[:, 0]) == -1).all()


class TestDepth:
    def test_counts_the_ancestors(self, measured: Measured) -> None:
        subtrees = measured("<main><p>Ebb</p></main><p>Flow</p>").subtrees
        found = {TAGS[tag]: depth for tag, depth in zip(subtrees.elements.tag, subtrees.depth.tolist(), strict=True)}
        assert found["html"] == 0
        assert (found["body"], found["main"], found["p"]) == (1, 2, 2)

    @pytest.mark.parametrize("deep", [1, 2, 3, 7, 8, 9, 100])
    def test_is_correct_for_any_nesting(self, measured: Measured, deep: int) -> None:
        features = measured("<div>" * deep + "Ebb")
        assert features.subtrees.depth[features.ancestors[0]].tolist() == [deep + 1]

    def test_of_flattened_text_is_0(self) -> None:
        assert measure(without_tags(["Ebb", "Flow"]), None).subtrees.depth.tolist() == [0]


class TestContainer:
    def test_is_the_deepest_element_that_holds_half_of_the_running_text(self, measured: Measured) -> None:
        subtrees = measured(f"<main><div><p>{LONG}</p><p>{LONG}</p></div><p>Flow</p></main><p>{LONG}</p>").subtrees
        assert subtrees.container == row(subtrees, "div")

    def test_is_the_root_of_a_page_without_running_text(self, measured: Measured) -> None:
        features = measured("<main><p>Ebb</p></main>")
        assert features.subtrees.container == 0
        assert features.subtrees.container_mask(1).tolist() == [True]

    def test_holds_a_range_of_blocks(self, measured: Measured) -> None:
        subtrees = measured(f"<p>Ebb</p><p>{LONG}</p><p>Flow</p>").subtrees
        assert subtrees.container_mask(3).tolist() == [False, True, False]


class TestSiblings:
    def test_are_the_elements_of_one_parent_and_tag_that_hold_text(self, measured: Measured) -> None:
        subtrees = measured("<ul><li>Ebb</li><li>Flow</li><li></li></ul><ol><li>Slack</li></ol>").subtrees
        group, size, words = subtrees.siblings
        items = np.flatnonzero(subtrees.elements.tag == TAG_CODES["li"])
        assert group[items].tolist() == [items[0], items[0], items[0], items[3]]
        assert size[group[items]].tolist() == words[group[items]].tolist() == [2, 2, 2, 1]
        assert group[row(subtrees, "ul")] != group[row(subtrees, "ol")]


@given(pages)
def test_sums_and_depths_equal_those_of_a_simple_walk(html: str) -> None:
    options = Options()
    features = measure(segment(parse(read(html, options), options), 9_999), None)
    subtrees, elements = features.subtrees, features.blocks.elements

    def path(element: int) -> list[int]:
        found = [element]
        while found[-1]:
            found.append(int(elements.parent[found[-1]]))
        return found

    def holds(element: int, block: int) -> bool:
        return bool(elements.first[element] <= block < elements.end[element])

    blocks, rows = range(len(features.tag)), range(len(elements.tag))
    words = [sum(features.counts.words[block] for block in blocks if holds(element, block)) for element in rows]
    assert subtrees.words == pytest.approx(words)
    assert subtrees.depth.tolist() == [len(path(element)) - 1 for element in rows]
