from dataclasses import replace

import pytest

from benchmarks.page import Page
from benchmarks.structure import Code, Structure, find_gold_markup, find_page_structure
from benchmarks.structure.gold import find_base


def find(page: Page, html: str, gold: str) -> Structure:
    found = find_page_structure(replace(page, html=html, gold_text=gold, url="https://weir.example/a/b"))
    assert found is not None
    return found


def test_headings_and_items_are_those_that_are_lines_of_the_gold() -> None:
    page = Page(dataset="made-up", id="weir", html="")
    html = "<nav><ul><li>Shop</ul></nav><h2>Weir</h2><h3>News</h3><ul><li>Rake<li>Rinse</ul>"
    found = find(page, html, "Weir\n- Rake\n- Rinse")
    assert found.headings == {("weir", 2): 1}
    assert found.items == {("rake", 1): 1, ("rinse", 1): 1}


def test_a_table_of_contents_does_not_take_the_lines_of_the_headings(page: Page) -> None:
    found = find(page, "<ul><li>Weir<li>Mill</ul><h2>Weir</h2><h2>Mill</h2>", "Weir\nMill")
    assert found.headings.total() == 2 and not found.items


def test_depth_counts_from_the_outermost_item_that_the_gold_has(page: Page) -> None:
    layout = "<ul><li>Home of all weirs<ul><li>Rake<ul><li>slowly</ul></ul></ul>"
    assert find(page, layout, "Rake\nslowly").items == {("rake", 1): 1, ("slowly", 2): 1}
    assert find(page, layout, "Home of all weirs\nRake\nslowly").items["slowly", 3] == 1
    assert find(page, layout, "Home of all weirs\nslowly").items["slowly", 3] == 1


def test_a_table_needs_most_of_its_cells_in_the_gold(page: Page) -> None:
    html = "<table><tr><th>Weir<th>cm<tr><td>Upper<td>12<tr><td>Lower<td>15</table>"
    assert len(find(page, html, "Weir | cm\nUpper | 12\nLower").tables) == 1
    assert find(page, html, "Weir\nUpper").tables == ()


def test_code_has_neither_gutter_nor_button_and_names_its_language(page: Page) -> None:
    html = (
        "<div class='highlight highlight-source-ruby'><pre><span class=lineno>1</span>if dry\n"
        "<span class=lineno>2</span>  rake\n</pre><button>Copy</button></div><pre>other words</pre>"
    )
    assert find(page, html, "if dry\nrake").code == (Code("if dry\n  rake", "ruby"),)


def test_links_and_inline_code_count_in_lines_of_the_gold(page: Page) -> None:
    html = (
        "<p>See <a href='../c'>the mill</a> and <code>rake  --dry</code>.</p><p><a href=/shop>Shop</a></p>"
        "<p><a href='#top'>The weir is low</a></p>"
    )
    found = find(page, html, "See the mill and rake --dry.\nThe weir is low")
    assert found.links == {("themill", "https://weir.example/c"): 1}
    assert found.inline_code == {"rake --dry": 1}


def test_a_line_that_the_page_has_more_often_than_the_gold_is_of_unknown_place(page: Page) -> None:
    html = "<nav><p><a href=/mill>Mill</a></nav><p>Mill</p><p><a href=/weir>Weir</a></p><ul><li>Mill<li>Low</ul>"
    found = find(page, html, "Mill\nWeir\nLow")
    assert found.links == {("weir", "https://weir.example/weir"): 1}
    assert found.items == {("low", 1): 1}


def test_a_link_around_blocks_needs_all_of_their_lines(page: Page) -> None:
    html = "<a href=/mill><h3>Mill</h3><p>Built in spring</p></a>"
    assert find(page, html, "Mill\nBuilt in spring").links == {("millbuiltinspring", "https://weir.example/mill"): 1}
    assert not find(page, html, "Mill").links


@pytest.mark.parametrize(("gold", "flattened"), [(None, False), ("", False), ("Weir", True)])
def test_there_is_none_without_gold_text_or_tags(page: Page, gold: str | None, flattened: bool) -> None:
    assert find_page_structure(replace(page, gold_text=gold, flattened=flattened)) is None


def test_markdown_gold_has_its_own_structure(page: Page) -> None:
    found = find_gold_markup(replace(page, gold_markdown="# Weir\n\n> [Mill](c)", url="https://weir.example/a/b"))
    assert found is not None
    assert (found.headings, found.links) == ({("weir", 1): 1}, {("mill", "https://weir.example/a/c"): 1})
    assert find_gold_markup(page) is None


def test_the_base_element_comes_before_the_address(page: Page) -> None:
    assert find_base(replace(page, html="<base href='https://mill.example/'>", url="https://weir.example")) == (
        "https://mill.example/"
    )
    assert find_base(replace(page, html="<base target=_top>", url="https://weir.example")) == "https://weir.example"
