"""The compiled pass and the walk over the tree give the same blocks."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.blocks.segment_compiled import segment_compiled
from boilerstrip.blocks.segment_tree import segment_tree
from boilerstrip.document.model import Document
from boilerstrip.options import Options
from tests.blocks.both_ways import CORPUS, parsed, table_of
from tests.blocks.pages import valued_pages
from tests.test_properties import pages

ODD = [
    "",
    "<p <!--x>ebb<!-- flow --> slack",
    "<p>ebb<!-- <p>flow -- > --!>slack<!-->neap<!--->spring<!--a<!-->tide",
    "<p>ebb<!-- > < --><b>flow</b><!--a<b--><!-- - -->slack<!----><!--><!-- <!-- x > --><p>neap",
    "<p a<b='1' c\"d='2' class=nav>ebb</p><div<p>flow</div<p>",
    "<a href='?q=' class='nav'><p>ebb</a><p title='class=' class=footer>flow",
    "<p>ebb<?php echo '<b>' ?>flow",
    "<pre>\n\n ebb <a href=x>#</a>\n<b>&lt;b&gt;</b><br>&nbsp;flow\n</pre>",
    "<pre>ebb\n<i>\n<b>flow\n</b>\n<u></u></i>\n<s>\n<p>x</s>\n</pre>",
    "<p>ebb <b> </b> flow<br> <br>slack<br><br>neap<wbr>tide <br></p>",
    "<p>é<b>\u3000</b><i>潮 </i><br><u>x</u> <a href=x><img alt=y src='/a b'></a></p>",
    "<a href=x><table><a name=y>ebb</a><tr><td>flow</table>slack</a>",
    "<p>潮\u3000\u00ad\u200b汐 &nbsp;&amp;nbsp; \x1c\x1d\x1e\x1f\x85 \u2028é\u00a0&lt;</p>",
    "<xmp><b>ebb & flow &lt;</xmp><noembed><p>x</noembed><plaintext><p>&amp;",
    "<h2>ebb [<a href=x>flow</a>|<a href=y>slack</a>]</h2><h3>[<a href=x>ebb</a>]</h3><h4>[<a href=x>1</a>]]</h4>",
    "<frameset><noframes><p>ebb</p></noframes></frameset>",
    "<p class='HTMLParser siteFooter2 NAVBar ' id=x-Card>ebb<img title=b alt=a><p class='  nav'>flow",
    "<ul><li><input type=checkbox checked>ebb<li value=7>flow</ul><td colspan=2><details open lang=en><q cite=/x>y",
]


def assert_both_ways_agree(html: str | bytes, limit: int = 10_000, options: Options | None = None) -> None:
    document = parsed(html, options)
    compiled = segment_compiled(document, limit)
    if "<math" in document.html and compiled is None:
        return
    assert compiled is not None
    assert table_of(compiled) == table_of(segment_tree(document, limit))


@pytest.mark.parametrize("html", ODD)
@pytest.mark.parametrize("limit", [1, 2, 99])
def test_both_ways_agree_on_odd_pages(html: str, limit: int) -> None:
    assert_both_ways_agree(html, limit)


@pytest.mark.parametrize("page", CORPUS, ids=lambda page: page.parent.name)
def test_both_ways_agree_on_the_corpus(page: Path) -> None:
    assert_both_ways_agree(page.read_bytes())


@given(pages | valued_pages, st.sampled_from([1, 2, 3, 99]))
def test_both_ways_agree_on_any_page(html: str, limit: int) -> None:
    assert_both_ways_agree(html, limit)


@given(pages)
def test_both_ways_agree_on_the_marks_of_the_caller(html: str) -> None:
    assert_both_ways_agree(html, options=Options(keep=("p",), drop=("div",)))


def test_segments_thousands_of_nested_elements() -> None:
    assert_both_ways_agree("<b><div>" * 3_000 + "ebb")


@pytest.mark.parametrize("html", ["<math><param>ebb</param></math>", "</p>", "<p>ebb", "<a></area>", "<p>ebb</b>"])
def test_the_compiled_pass_gives_up_at_an_end_tag_of_no_open_element(html: str) -> None:
    assert segment_compiled(Document(html), 9) is None
