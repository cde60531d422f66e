"""Rows of data, apart from rows of the page's layout: a row of data is a table in the content tree."""

from collections.abc import Callable

import pytest

from boilerstrip.blocks.model import Blocks
from boilerstrip.content.build_plain import build_plain_content
from boilerstrip.content.model import Paragraph, Table

Segmented = Callable[[str], Blocks]

LONG = "El farero de Orvel cuenta las anguilas a la luz del candil, cubo a cubo, y apunta la suma en la puerta. " * 2


@pytest.mark.parametrize(
    "cells",
    [
        "<td>Orvel<td>06:10",
        "<td>Orvel<td><p>9 a.m.</p><p>4 p.m.</p>",
        "<td><ul><li>06:10<li>07:20</ul><td>Orvel",
        "<td><h3>Basic</h3><td><h3>Plus</h3>",
        "<td><a href='/lisk'>Lisk</a><td>The ferry runs on Sundays, if the bell rings.",
        "<td><code>moor(at)</code><td>Ties the boat to the nearest berth.",
        "<td>Kai<td>潮は日に二度満ちる。",
    ],
)
def test_short_texts_are_data(segmented: Segmented, cells: str) -> None:
    assert _is_data(segmented, cells)


@pytest.mark.parametrize(
    "cells",
    [
        f"<td>Orvel<td>{LONG}",
        "<td>港<td>" + "潮は日に二度満ち、港もそれとともに変わる。" * 4,
        "<td>Orvel<td><p>Mind the step at the slip.</p><p>Then ring the bell.</p>",
        "<td>Orvel<td><h3>Ferries</h3><p>on Sundays</p>",
        "<td>Orvel<td><p>Type</p><pre>moor</pre>",
        "<td>Orvel<td><pre>moor\n  wait</pre>",
        "<td><p>one</p><p>two</p><td><p>three</p><p>four</p>",
        "<td><p>one</p><p>two</p>",
        "<td>Orvel<td>" + "<p>ring</p>" * 13,
        "<td><a href='/a'>Home</a><br><a href='/b'>Links</a><td>The ferry runs on Sundays only.",
    ],
)
def test_paragraphs_structure_and_long_texts_are_layout(segmented: Segmented, cells: str) -> None:
    assert not _is_data(segmented, cells)


def test_a_column_with_a_table_is_layout(segmented: Segmented) -> None:
    blocks = segmented("<table><tr><td>Orvel<td>Ferries<table><tr><td>06:10<td>daily</table></table>")
    *columns, inner = build_plain_content(blocks, range(4))
    assert columns == [Paragraph(("Orvel",), (0,)), Paragraph(("Ferries",), (1,))]
    assert isinstance(inner, Table)


def test_a_table_is_layout_if_half_of_its_rows_are(segmented: Segmented) -> None:
    rows = f"<tr><td>1<td>{LONG}<tr><td>2<td>The end."
    assert not _holds_table(segmented, rows)
    assert _holds_table(segmented, rows + "<tr><td>3<td>Notes")


@pytest.mark.parametrize("mark", ["<caption>Knots</caption>", "<tr><th>No.<th>Text"])
def test_a_table_with_a_caption_or_header_cells_is_not(segmented: Segmented, mark: str) -> None:
    assert _holds_table(segmented, f"{mark}<tr><td>1<td>{LONG}<tr><td>2<td>{LONG}<tr><td>3<td>The end.")


@pytest.mark.parametrize(
    "row",
    [f"<tr><td>1<td>{LONG}", "<tr><td>1<td><a href='/a'>Home</a><br><a href='/b'>Links</a><td>It runs on Sundays."],
)
def test_a_table_with_header_cells_holds_long_texts_and_links_beside_sentences(segmented: Segmented, row: str) -> None:
    assert _holds_only_a_table(segmented, f"<tr><th>No.<th>Text{row}")


def test_a_long_list_beside_a_row_header_stays_a_list(segmented: Segmented) -> None:
    items = "<li>the record, hour by hour, as the gauge wrote it down" * 6
    assert not _holds_only_a_table(segmented, f"<tr><th>Parameters:<td><ul>{items}</ul><tr><th>Returns:<td>a record")


def test_a_grid_of_single_texts_is_a_table(segmented: Segmented) -> None:
    rows = f"<tr><td>No.<td>Text<tr><td>1<td>{LONG}<tr><td>2<td>{LONG}"
    assert _holds_only_a_table(segmented, rows)
    assert not _holds_table(segmented, rows.replace("<td>No.<td>Text", "<td colspan=2>Texts"))


def _holds_only_a_table(segmented: Segmented, rows: str) -> bool:
    blocks = segmented(f"<table>{rows}</table>")
    content = build_plain_content(blocks, range(len(blocks.text)))
    return len(content) == 1 and isinstance(content[0], Table)


def _is_data(segmented: Segmented, cells: str) -> bool:
    return _holds_table(segmented, f"<tr>{cells}")


def _holds_table(segmented: Segmented, rows: str) -> bool:
    blocks = segmented(f"<table>{rows}</table>")
    content = build_plain_content(blocks, range(len(blocks.text)))
    return any(isinstance(node, Table) for node in content)
