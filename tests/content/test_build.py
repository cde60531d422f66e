from collections.abc import Callable

from boilerstrip.blocks.model import Blocks
from boilerstrip.content.build import build_content
from boilerstrip.content.model import Piece

Segmented = Callable[[str], Blocks]


def test_paragraphs_are_pieces(segmented: Segmented) -> None:
    blocks = segmented("<p>Ebb.<p>Slack.<p>Flow.")
    assert build_content(blocks, [0, 2]) == (Piece("Ebb.", 0, begins_item=False), Piece("Flow.", 2, begins_item=False))


def test_items_of_a_list_are_lines_of_one_group(segmented: Segmented) -> None:
    first, second = Piece("Ebb", 1, begins_item=True), Piece("Flow", 2, begins_item=True)
    before, after = Piece("Tides", 0, begins_item=False), Piece("Done", 3, begins_item=False)
    blocks = segmented("<p>Tides</p><ul><li>Ebb<li>Flow</ul><p>Done</p>")
    assert build_content(blocks, range(4)) == (before, (((first,),), ((second,),)), after)


def test_cells_of_a_row_are_in_one_line(segmented: Segmented) -> None:
    port, hour, lisk, time = (
        Piece(text, block, begins_item=False) for block, text in enumerate(("Port", "Hour", "Lisk", "06:10"))
    )
    blocks = segmented("<table><tr><th>Port<th>Hour<tr><td>Lisk<td>06:10</table>")
    assert build_content(blocks, range(4)) == ((((port,), (hour,)), ((lisk,), (time,))),)


def test_a_second_paragraph_of_an_item_does_not_begin_one(segmented: Segmented) -> None:
    blocks = segmented("<ul><li><p>Ebb</p><p>at nine</p><li>Flow</ul>")
    (group,) = build_content(blocks, range(3))
    assert not isinstance(group, Piece)
    assert [piece.begins_item for line in group for cell in line for piece in cell] == [True, False, True]


def test_neighbouring_lists_are_two_groups(segmented: Segmented) -> None:
    assert len(build_content(segmented("<ul><li>Ebb</ul><ul><li>Flow</ul>"), range(2))) == 2
