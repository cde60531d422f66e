from collections.abc import Callable

import pytest
from selectolax.lexbor import LexborHTMLParser

from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.paths import css_paths

Segmented = Callable[[str], Blocks]


def paths(blocks: Blocks, truncated: bool = False) -> list[str]:
    return css_paths(blocks.elements, blocks.element.tolist(), truncated)


def test_a_path_names_every_element_from_the_root(segmented: Segmented) -> None:
    assert paths(segmented("<main><p>Ebb")) == ["html > body > main > p"]


def test_a_step_is_numbered_among_siblings_of_its_tag(segmented: Segmented) -> None:
    assert paths(segmented("<h1>Ebb</h1><p>One<p>Two<div><p>Three</div>")) == [
        "html > body > h1",
        "html > body > p:nth-of-type(1)",
        "html > body > p:nth-of-type(2)",
        "html > body > div > p",
    ]


def test_every_step_is_numbered_on_a_truncated_page(segmented: Segmented) -> None:
    assert paths(segmented("<p>Ebb"), truncated=True) == [
        "html:nth-of-type(1) > body:nth-of-type(1) > p:nth-of-type(1)"
    ]


@pytest.mark.parametrize("tag", ["o:p", "x.y", "x#y", "a¹", "x-é", 'a"b', "a\x01b", "a[b]", "a,b", "a\\b"])
def test_escapes_special_characters_in_tag_names(segmented: Segmented, tag: str) -> None:
    html = f"<div><{tag}>Ebb</{tag}></div>"
    (path,) = paths(segmented(html))
    assert [node.text() for node in LexborHTMLParser(html).css(path)] == ["Ebb"]
