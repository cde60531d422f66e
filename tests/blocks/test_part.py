from collections.abc import Callable

import numpy as np

from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.part import Parts
from boilerstrip.content.build import build_content
from boilerstrip.content.model import Item, List, Paragraph

Segmented = Callable[[str], Blocks]
PAGE = """<p>Ebb</p><ul><li>Flow<li><a href="/m">Moor</a></ul>
<ol start="4"><li>Wait <img src="w.png" alt="Waves"></ol><x-tide>High</x-tide>"""


def from_tag(blocks: Blocks, tag: str) -> Blocks:
    """The part of a page from the first element of a tag on."""
    names = blocks.elements.names_of(np.arange(len(blocks.elements.tag)))
    row = names.index(tag)
    return Parts(blocks).take(slice(row, len(names)), slice(int(blocks.elements.first[row]), len(blocks.text)))


def test_has_the_texts_of_its_elements(segmented: Segmented) -> None:
    assert from_tag(segmented(PAGE), "ul").text == ["Flow", "Moor", "Wait", "High"]


def test_has_its_elements_below_a_root(segmented: Segmented) -> None:
    elements = from_tag(segmented(PAGE), "ol").elements
    assert elements.names_of(np.arange(len(elements.tag))) == ["body", "ol", "li", "x-tide"]
    assert elements.parent.tolist() == [-1, 0, 1, 0]
    assert (elements.first.tolist(), elements.end.tolist()) == ([0, 0, 0, 1], [2, 1, 1, 2])


def test_has_the_attributes_of_its_elements(segmented: Segmented) -> None:
    part = from_tag(segmented(PAGE), "ol")
    assert part.values.of(1, "start") == "4"
    assert part.values.of(0, "start") is None


def test_has_its_pictures_and_their_attributes(segmented: Segmented) -> None:
    html = '<p>Ebb <img src="e.png"></p>' + PAGE
    part = from_tag(segmented(html), "ol")
    assert [picture[:3] for picture in part.pictures] == [(0, ("Waves",), 4)]
    assert part.elements.names_of(part.elements.parent[[part.pictures[0].element]]) == ["ol"]
    assert part.values.of_picture(0, "src") == "w.png"


def test_items_without_their_list_are_paragraphs_of_their_own(segmented: Segmented) -> None:
    blocks = segmented("<ol><li><p>Ebb</p><ul><li>Flow</ul></ol>")
    names = blocks.elements.names_of(np.arange(len(blocks.elements.tag)))
    inside = slice(names.index("li") + 1, len(names))
    content = build_content(Parts(blocks).take(inside, slice(0, 2)), range(2))
    assert content == (Paragraph(("Ebb",), (0,)), List((Item("-", (Paragraph(("Flow",), (1,)),)),)))


def test_blocks_of_an_element_around_it_are_those_of_its_root(segmented: Segmented) -> None:
    blocks = segmented("<div>Ebb <b>and</b> flow</div>")
    names = blocks.elements.names_of(np.arange(len(blocks.elements.tag)))
    part = Parts(blocks).take(slice(names.index("b"), len(names)), slice(0, 1))
    assert (part.text, part.element.tolist()) == (["Ebb and flow"], [0])


def test_pictures_of_elements_behind_it_in_a_line_are_those_of_its_root(segmented: Segmented) -> None:
    blocks = segmented("<p><s>Ebb</s> and <x-tide><img src=e.png></x-tide></p>")
    row = blocks.elements.names_of(np.arange(len(blocks.elements.tag))).index("s")
    part = Parts(blocks).take(slice(row, row + 1), slice(0, 1))
    assert [picture.element for picture in part.pictures] == [0]
