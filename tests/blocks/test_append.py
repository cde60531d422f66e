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


def test_appends_blocks_and_pictures_after_those_of_the_page(both: Blocks) -> None:
    assert both.text == ["One", "Two", "Three", "Four"]
    assert [(picture.block, picture.texts) for picture in both.pictures] == [(3, ("Hens",))]


def test_blocks_keep_their_elements(both: Blocks) -> None:
    elements = both.elements
    names = elements.names_of(elements.parent[both.element])
    assert names == ["x-tide", "div", "div", "x-ebb"]
    tags = elements.names_of(np.arange(len(elements.tag)))
    ranges = list(zip(tags, elements.first.tolist(), elements.end.tolist(), strict=True))
    assert ("div", 1, 3) in ranges
    assert ("x-ebb", 3, 4) in ranges
    assert ranges[0] == ("html", 0, 4)


def test_the_appended_root_is_a_child_of_the_page_with_the_given_hints(both: Blocks, segmented: Segmented) -> None:
    root = len(segmented(PAGE).elements.tag)
    assert both.elements.parent[root] == 0
    assert both.elements.hints[root] == 1 << Hint.JSON_LD
    assert both.elements.parent[0] == -1


def test_elements_of_different_pages_have_different_kinds(both: Blocks) -> None:
    kinds = both.elements.kind
    assert len({kinds[both.element[0]], kinds[both.elements.parent[both.element[1]]], 0}) == 3
    assert kinds[both.element[1]] == 0


def test_appends_to_a_page_without_blocks(segmented: Segmented) -> None:
    page = append_blocks(segmented(""), segmented(ADDED), 0)
    assert page.text == ["Two", "Three", "Four"]
    assert page.elements.end[0] == 3


def test_elements_without_blocks_lose_their_hints(segmented: Segmented) -> None:
    page = append_blocks(segmented("<html class=footer><body class=nav><p></p>"), segmented(ADDED), 0)
    assert not page.elements.hints[:3].any()
