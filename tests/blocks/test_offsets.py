"""Offsets of elements in the texts of their blocks."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.segment import segment
from tests.blocks.both_ways import parsed

Segmented = Callable[[str], Blocks]


def texts_of(blocks: Blocks, name: str) -> list[str]:
    """Texts of the elements with a tag name, one line for each block."""
    elements = blocks.elements
    texts = []
    for row, tag in enumerate(elements.names_of(np.arange(len(elements.tag)))):
        if tag == name:
            first, end = elements.first[row], elements.end[row]
            lines = blocks.text[first:end]
            if lines:
                stop = elements.text_end[row]
                lines[-1] = lines[-1] if stop < 0 else lines[-1][:stop]
                lines[0] = lines[0][elements.text_start[row] :]
            texts.append("\n".join(lines))
    return texts


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<p>The <b>spring</b> tide", ["spring"]),
        ("<p>The<b> spring </b>tide", ["spring"]),
        ("<p><b>The <i>spring</i></b> tide <b>rises</b>", ["The spring", "rises"]),
        ("<p>The <b></b> tide<b> </b>", ["", ""]),
        ("<p>Ebb<br><b>flow</b><br>slack", ["flow"]),
        ("<p>潮は<b>日に</b>二度&nbsp;<b>満ち</b>", ["日に", "満ち"]),
        ("<pre>if <b>x</b>:\n    <b>y</b>\n<b>\n</b>\n</pre>", ["x", "y", ""]),
        ("<div>one <b>two<p>three</p>four</b> five</div>", ["two\nthree\nfour"]),
        ("<div>one <b><p>two</p></b></div>", ["\ntwo"]),
        ("<p>The <b>neap<a href=x>#</a></b> tide", ["neap"]),
    ],
)
def test_an_element_holds_its_own_text(segmented: Segmented, html: str, texts: list[str]) -> None:
    assert texts_of(segmented(html), "b") == texts


def test_block_level_elements_are_whole_blocks(segmented: Segmented) -> None:
    elements = segmented("<div>one<p>two</p>three</div>").elements
    assert elements.text_start.tolist() == [0] * len(elements.tag)
    assert elements.text_end.tolist() == [-1] * len(elements.tag)


def test_links_cut_off_a_heading_end_at_the_end_of_its_text(segmented: Segmented) -> None:
    blocks = segmented("<h2>Neap tides [<a href=x>edit</a>]<img></h2>")
    assert blocks.text == ["Neap tides"]
    assert texts_of(blocks, "a") == [""]
    assert blocks.elements.text_end.max() == len(blocks.text[0])
    assert blocks.pictures[0].offset == len(blocks.text[0])


def test_pictures_have_an_offset_in_their_block(segmented: Segmented) -> None:
    blocks = segmented("<p>Ebb</p><p>and <img>flow<img></p><img>")
    assert [(picture.block, picture.offset) for picture in blocks.pictures] == [(1, 3), (1, 8), (2, 0)]


words = st.sampled_from(["ebb", "flow ", " slack", "潮", " ", "\n", "&amp;", "&nbsp;", "&shy;"])
phrases = st.recursive(
    words,
    lambda inner: st.builds(
        "<{0}>{1}</{0}>".format, st.sampled_from(["b", "kbd", "q"]), st.lists(inner, max_size=4).map("".join)
    ),
)


@given(st.lists(phrases, max_size=6).map("".join), st.lists(phrases, max_size=3).map("".join))
def test_the_text_between_the_offsets_is_the_text_of_the_element(before: str, inner: str) -> None:
    blocks = segment(parsed(f"<p>{before}<i>{inner}</i>{before}</p>"), 99)
    alone = segment(parsed(f"<p>{inner}</p>"), 99)
    assert "".join(texts_of(blocks, "i")) == "".join(alone.text)
