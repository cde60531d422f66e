from collections.abc import Callable

import numpy as np
import pytest

from boilerstrip.blocks.model import Blocks, Elements
from boilerstrip.blocks.segment import segment
from boilerstrip.document.parse import parse
from boilerstrip.document.source import read
from boilerstrip.lexicon.hints import Hint
from boilerstrip.lexicon.tags import TAGS
from boilerstrip.options import Options

Segmented = Callable[[str], Blocks]


def names(hints: int) -> set[str]:
    return {hint.name for hint in Hint if hints >> hint & 1}


def tags(elements: Elements) -> list[str]:
    return elements.names_of(np.arange(len(elements.tag)))


def hints_around(blocks: Blocks, row: int) -> set[str]:
    """Hints of the element of a block and its ancestors."""
    hints: set[str] = set()
    element = blocks.element[row]
    while element >= 0:
        hints |= names(int(blocks.elements.hints[element]))
        element = blocks.elements.parent[element]
    return hints


@pytest.mark.cases("segmentation.md")
def test_a_page_is_cut_into_blocks(segmented: Segmented, given: str, expected: str) -> None:
    assert segmented(given).text == expected.split("\n---\n")


class TestElements:
    def test_have_parents_and_are_in_page_order(self, segmented: Segmented) -> None:
        elements = segmented("<main><h1>Ebb</h1><p>and <b>flow</b></p></main>").elements
        assert tags(elements) == ["html", "body", "main", "h1", "p", "b"]
        assert elements.parent.tolist() == [-1, 0, 1, 2, 2, 4]

    def test_are_ranges_of_blocks(self, segmented: Segmented) -> None:
        blocks = segmented("<h1>Ebb</h1><ul><li>one<li>two</ul><p>and <b>flow</b> again</p>")
        ranges = dict(
            zip(tags(blocks.elements), zip(blocks.elements.first, blocks.elements.end, strict=True), strict=True)
        )
        assert ranges["body"] == (0, 4)
        assert ranges["h1"] == (0, 1)
        assert ranges["ul"] == (1, 3)
        assert ranges["b"] == (3, 4)

    @pytest.mark.parametrize("tail", ["<b>&shy;</b>", "<i><b>&#8203;</b></i>", "<pre><b><br></b></pre>", "<b> </b>"])
    def test_without_visible_text_hold_no_block(self, segmented: Segmented, tail: str) -> None:
        blocks = segmented(f"<p>Ebb</p>{tail}<p>Flow</p>{tail}")
        empty = [row for row, tag in enumerate(tags(blocks.elements)) if tag in ("b", "i", "pre")]
        assert [blocks.elements.first[row] for row in empty] == [blocks.elements.end[row] for row in empty]

    @pytest.mark.parametrize("limit", [1, 2, 3])
    def test_hold_no_block_beyond_the_limit(self, limit: int) -> None:
        options = Options()
        document = parse(read("<b>one<p>two</p>three</b><hr><i>four<p>five", options), options)
        blocks = segment(document, limit)
        assert blocks.text == ["one", "two", "three", "four", "five"][:limit]
        assert blocks.truncated
        assert max(blocks.elements.end) == limit


class TestHints:
    @pytest.mark.parametrize(
        ("html", "hint"),
        [
            ("<nav>x</nav>", "NAV"),
            ("<footer>x</footer>", "FOOTER"),
            ("<body><noscript>x</noscript>", "NOSCRIPT"),
            ("<p hidden>x</p>", "HIDDEN"),
            ("<p aria-hidden='true'>x</p>", "ARIA_HIDDEN"),
            ("<p style='color: red; DISPLAY:none'>x</p>", "DISPLAY_NONE"),
            ("<p style='visibility: hidden'>x</p>", "DISPLAY_NONE"),
            ("<form><p>x</p></form>", "FORM"),
            ("<div role='navigation'>x</div>", "NAV"),
            ("<div role='dialog'>x</div>", "DIALOG"),
            ("<div aria-modal='true'>x</div>", "DIALOG"),
            ("<figure><figcaption>x</figcaption></figure>", "CAPTION"),
            ("<blockquote>x</blockquote>", "QUOTE"),
            ("<div class='site-footer'>x</div>", "C_FOOTER"),
            ("<div id='comments'>x</div>", "C_COMMENT"),
            ("<div class='relatedPosts'>x</div>", "C_RELATED"),
            ("<div itemprop='author'>x</div>", "C_AUTHOR"),
        ],
    )
    def test_are_read_from_tags_roles_attributes_and_names(self, segmented: Segmented, html: str, hint: str) -> None:
        assert hint in hints_around(segmented(html), 0)

    @pytest.mark.parametrize(
        "html", ["<p aria-hidden='false'>x</p>", "<p role='note'>x</p>", "<p class='elephant'>x</p>"]
    )
    def test_are_absent_without_evidence(self, segmented: Segmented, html: str) -> None:
        assert hints_around(segmented(html), 0) == {"PARAGRAPH"}

    def test_of_the_caller_mark_the_selected_elements(self) -> None:
        options = Options(keep=("p",), drop=("#a",))
        blocks = segment(parse(read("<div id=a><p>x</p></div>", options), options), 9)
        assert hints_around(blocks, 0) == {"PARAGRAPH", "KEPT", "DROPPED"}

    def test_of_the_caller_cannot_be_forged_by_the_page(self) -> None:
        options = Options(keep=("i",))
        html = "<p boilerstrip-mark=kept>x</p><p boilerstrip-mark=dropped><i boilerstrip-mark=dropped>x</i></p>"
        for chosen in (options, Options()):
            elements = segment(parse(read(html, chosen), chosen), 9).elements
            marked = [names(hints) & {"KEPT", "DROPPED"} for hints in elements.hints.tolist()]
            assert [hints for hints in marked if hints] == [{"KEPT"}] * len(chosen.keep)


class TestLinks:
    @pytest.mark.parametrize(
        ("html", "length"),
        [
            ("<p>all ebb</p>", 0),
            ("<p>all <a href='/'>ebb and</a> flow</p>", 6),
            ("<p><a name='top'>all ebb</a></p>", 0),
            ("<a href='/'><p>all <b>ebb</b></p></a>", 6),
        ],
    )
    def test_are_measured_without_white_space(self, segmented: Segmented, html: str, length: int) -> None:
        assert segmented(html).link_length.tolist() == [length]


class TestPictures:
    def test_belong_to_the_next_block_and_have_their_hidden_texts(self, segmented: Segmented) -> None:
        blocks = segmented("<p>Ebb</p><img src='a' alt=' Low water ' title=''><p>Flow</p><img alt='Quay' title='Lisk'>")
        assert [picture[:3] for picture in blocks.pictures] == [(1, ("Low water",), 0), (2, ("Quay", "Lisk"), 0)]

    def test_know_the_element_that_they_are_in(self, segmented: Segmented) -> None:
        blocks = segmented("<p>Ebb</p><figure><a href='/a'><img src='a'></a></figure><p>Flow <img src='b'></p>")
        assert [TAGS[blocks.elements.tag[picture.element]] for picture in blocks.pictures] == ["a", "p"]
