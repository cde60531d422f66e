from collections.abc import Callable

from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.origins import inside_hint, origins
from boilerstrip.lexicon.hints import Hint

Segmented = Callable[[str], Blocks]
PAGE = "<p>One<aside><p>Two<section><p>Three</section><noscript><p>Four</noscript></aside><p hidden>Five"


def test_a_block_is_inside_all_its_ancestors(segmented: Segmented) -> None:
    assert inside_hint(segmented(PAGE), Hint.ASIDE).tolist() == [False, True, True, True, False]


def test_nested_elements_count_once(segmented: Segmented) -> None:
    page = "<p>One<aside><p>Two<aside><p>Three</aside><p>Four</aside><p>Five"
    assert inside_hint(segmented(page), Hint.ASIDE).tolist() == [False, True, True, True, False]


def test_origins_name_the_sources_of_content_that_the_page_does_not_show(segmented: Segmented) -> None:
    assert origins(segmented(PAGE), ("noscript", "hidden")) == {3: "noscript", 4: "hidden"}


def test_the_first_of_two_origins_is_returned(segmented: Segmented) -> None:
    page = segmented("<body><noscript hidden><p>One</noscript>")
    assert origins(page, ("noscript", "hidden")) == {0: "noscript"}
    assert origins(page, ("hidden", "noscript")) == {0: "hidden"}


def test_a_page_without_blocks_has_no_origins(segmented: Segmented) -> None:
    assert origins(segmented(""), ("hidden",)) == {}
