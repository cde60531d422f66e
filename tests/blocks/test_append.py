from collections.abc import Callable

import numpy as np
import pytest

from boilerstrip.blocks.append import append_blocks
from boilerstrip.blocks.model import Blocks
from boilerstrip.lexicon.hints import Hint

Segmented = Callable[[str], Blocks]
PAGE = "<x-tide><p class=a>One</p></x-tide>"
ADDED = "<div class=b><p>Two<p>Three</div><x-ebb><img alt=Hens><p>Four</x-ebb>"


@pytest.fixture
def both(segmented: Segmented) -> Blocks:
    return append_blocks(segmented(PAGE), segmented(ADDED), 1 << Hint.JSON_LD)


def test_blocks_and_pictures_follow_those_of_the_page(both: Blocks) -> None:
    assert both.text == ["One", "Two", "Three", "Four"]
    assert [(picture.block, picture.texts) for picture in both.pictures] == [(3, ("Hens",))]


def test_elements_stay_those_of_their_blocks(both: Blocks) -> None:
    elements = both.elements
    names = elements.names_of(elements.parent[both.element])
    assert names == ["x-tide", "div", "div", "x-ebb"]
    tags = elements.names_of(np.arange(len(elements.tag)))
    ranges = list(zip(tags, elements.first.tolist(), elements.end.tolist(), strict=True))
    assert ("div", 1, 3) in ranges
    assert ("x-ebb", 3, 4) in ranges
    assert ranges[0] == ("html", 0, 4)


def test_the_root_of_what_is_added_lies_in_the_page_and_says_where_it_is_from(
    both: Blocks, segmented: Segmented
) -> None:
    place = len(segmented(PAGE).elements.tag)
    assert both.elements.parent[place] == 0
    assert both.elements.hints[place] == 1 << Hint.JSON_LD
    assert both.elements.parent[0] == -1


def test_kinds_are_not_confused(both: Blocks) -> None:
    kinds = both.elements.kind
    assert len({kinds[both.element[0]], kinds[both.elements.parent[both.element[1]]], 0}) == 3
    assert kinds[both.element[1]] == 0


def test_a_page_that_shows_nothing_gets_all(segmented: Segmented) -> None:
    page = append_blocks(segmented(""), segmented(ADDED), 0)
    assert page.text == ["Two", "Three", "Four"]
    assert page.elements.end[0] == 3


def test_hints_of_elements_without_blocks_are_no_hints_to_what_is_added(segmented: Segmented) -> None:
    page = append_blocks(segmented("<html class=footer><body class=nav><p></p>"), segmented(ADDED), 0)
    assert not page.elements.hints[:3].any()
