"""Counting a page's tags, or walking over its bytes, finds what walking its tree does."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ways import WAYS, by

from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.segment import segment
from boilerstrip.blocks.segment_compiled import walked as walked_over
from boilerstrip.document.model import Document
from boilerstrip.document.parse import parse
from boilerstrip.document.source import read
from boilerstrip.options import Options
from tests.blocks.reference import Walk, walked
from tests.test_properties import pages

ODD = [
    "",
    "<p <!--x>ebb<!-- flow --> slack",
    "<p>ebb<!-- <p>flow -- > --!>slack<!-->neap<!--->spring<!--a<!-->tide",
    "<p>ebb<!-- > < --><b>flow</b><!--a<b--><!-- - -->slack<!----><!--><!-- <!-- x > --><p>neap",
    "<p a<b='1' c\"d='2' class=nav>ebb</p><div<p>flow</div<p>",
    "<a href='?q=' class='nav'><p>ebb</a><p title='class=' class=footer>flow",
    "<math><area>ebb</area><param>flow</param><mtext><br>slack<area></mtext></math>tide",
    "<p>ebb<?php echo '<b>' ?>flow",
    "<pre>\n\n ebb <a href=x>#</a>\n<b>&lt;b&gt;</b><br>&nbsp;flow\n</pre>",
    "<p>ebb <b> </b> flow<br> <br>slack<br><br>neap<wbr>tide <br></p>",
    "<a href=x><table><a name=y>ebb</a><tr><td>flow</table>slack</a>",
    "<p>潮\u3000\u00ad\u200b汐 &nbsp;&amp;nbsp; \x1c\x1d\x1e\x1f\x85 \u2028é\u00a0&lt;</p>",
    "<xmp><b>ebb & flow</xmp><noembed><p>x</noembed><plaintext><p>&amp;",
    "<h2>ebb [<a href=x>flow</a>|<a href=y>slack</a>]</h2><h3>[<a href=x>ebb</a>]</h3><h4>[<a href=x>1</a>]]</h4>",
    "<frameset><noframes><p>ebb</p></noframes></frameset>",
    "<p class='HTMLParser siteFooter2 NAVBar ' id=x-Card>ebb<img title=b alt=a><p class='  nav'>flow",
]


def compare(blocks: Blocks, walk: Walk) -> None:
    elements = blocks.elements
    assert blocks.text == walk.texts
    assert blocks.element.tolist() == walk.block_elements
    assert blocks.link_length.tolist() == walk.link_lengths
    assert [tuple(picture) for picture in blocks.pictures] == walk.pictures
    assert blocks.truncated == walk.truncated
    assert elements.names_of(np.arange(len(elements.tag))) == [element.tag for element in walk.elements]
    assert elements.parent.tolist() == [element.parent for element in walk.elements]
    assert elements.first.tolist() == [element.first for element in walk.elements]
    assert elements.end.tolist() == [element.end for element in walk.elements]
    holding = [row for row, element in enumerate(walk.elements) if element.end > element.first]
    assert elements.hints[holding].tolist() == [walk.elements[row].hints for row in holding]
    kinds = {walk.elements[row].kind: int(elements.kind[row]) for row in holding}
    assert elements.kind[holding].tolist() == [kinds[walk.elements[row].kind] for row in holding]
    assert len(set(kinds.values())) == len(kinds)
    assert kinds.get("", 0) == 0


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("html", ODD)
def test_odd_pages_are_segmented_alike(html: str, way: str) -> None:
    with by(way):
        compare(_segmented(html, 99), walked(html, 99))


@pytest.mark.parametrize("way", WAYS)
@given(html=pages, limit=st.sampled_from([1, 2, 3, 99]))
def test_pages_are_segmented_alike(html: str, limit: int, way: str) -> None:
    with by(way):
        compare(_segmented(html, limit), walked(html, limit))


@pytest.mark.parametrize("way", WAYS[1:])
@pytest.mark.parametrize("html", ["<math><param>ebb</param></math>", "</p>", "<p>ebb", "<a></area>", "<p>ebb</b>"])
def test_a_walk_that_meets_an_end_tag_of_no_open_element_gives_up(html: str, way: str) -> None:
    with by(way):
        assert walked_over(Document(html), 9) is None


def _segmented(html: str, limit: int) -> Blocks:
    options = Options()
    return segment(parse(read(html, options), options), limit)
