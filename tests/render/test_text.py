from collections.abc import Callable

import pytest

from boilerstrip.blocks.model import Blocks
from boilerstrip.content.build import build_content
from boilerstrip.render.text import render_text

Segmented = Callable[[str], Blocks]


@pytest.mark.cases("rendering.md")
def test_blocks_are_rendered(segmented: Segmented, given: str, expected: str) -> None:
    blocks = segmented(given)
    assert render_text(build_content(blocks, range(len(blocks.text)))) == expected


def test_only_the_blocks_asked_for_are_rendered(segmented: Segmented) -> None:
    blocks = segmented("<ul><li>one<li>two<li>three</ul>")
    assert render_text(build_content(blocks, [0, 2])) == "- one\n- three"
    assert render_text(build_content(blocks, [])) == ""


def test_a_row_with_one_cell_left_is_rendered_without_a_bar(segmented: Segmented) -> None:
    blocks = segmented("<table><tr><th>Port<td>Lisk<tr><th>Hour<td>06:10</table>")
    assert render_text(build_content(blocks, [0, 1, 3])) == "Port | Lisk\n06:10"
