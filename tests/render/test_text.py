from collections.abc import Callable

import pytest

from boilerstrip.blocks.model import Blocks
from boilerstrip.content.build_plain import build_plain_content
from boilerstrip.render.text import render_text

Segmented = Callable[[str], Blocks]


@pytest.mark.cases("rendering.md")
def test_blocks_are_rendered(segmented: Segmented, given: str, expected: str) -> None:
    blocks = segmented(given)
    assert render_text(build_plain_content(blocks, range(len(blocks.text)))) == expected


def test_only_the_blocks_asked_for_are_rendered(segmented: Segmented) -> None:
    blocks = segmented("<ul><li>one<li>two<li>three</ul>")
    assert render_text(build_plain_content(blocks, [0, 2])) == "- one\n- three"
    assert render_text(build_plain_content(blocks, [])) == ""


def test_numbers_count_the_items_of_the_page_that_are_not_kept(segmented: Segmented) -> None:
    blocks = segmented("<ol><li>one<li><li>three<li>four</ol>")
    assert render_text(build_plain_content(blocks, [0, 2])) == "1. one\n4. four"


def test_columns_count_the_cells_of_the_page_that_are_not_kept(segmented: Segmented) -> None:
    blocks = segmented("<table><tr><td rowspan=2>Lisk<td>06:10<td>daily<tr><td>07:00<td>Sundays</table>")
    assert render_text(build_plain_content(blocks, [2, 4])) == "|  | daily\n|  | Sundays"


def test_a_cell_without_kept_text_leaves_its_place_blank(segmented: Segmented) -> None:
    blocks = segmented("<table><tr><th>Port<td>Lisk<tr><th>Hour<td>06:10</table>")
    assert render_text(build_plain_content(blocks, [0, 1, 3])) == "Port | Lisk\n| 06:10"
