import pytest

from benchmarks.metrics import Kept, Row, TextIndex, table_rows
from benchmarks.metrics.text_index import make_key


def row(*cells: str, has_columns: bool = True) -> Row:
    return Row(tuple(map(make_key, cells)), has_columns)


@pytest.mark.parametrize(
    "answer", ["Mill 6:20 20:45", "Mill | 6:20 | 20:45", "| Mill | 6:20 | 20:45 |", "- Mill\t6:20\t20:45"]
)
def test_a_row_without_empty_cells_needs_its_cells_in_order_on_a_line(answer: str) -> None:
    assert table_rows(TextIndex(answer), [row("Mill", "6:20", "20:45")]) == Kept(1, 1)


@pytest.mark.parametrize("answer", ["Mill | 20:45 | 6:20", "Mill\n6:20\n20:45", "Mill | 20:45", "6:20 | 20:45"])
def test_a_row_in_another_order_or_in_part_is_lost(answer: str) -> None:
    assert table_rows(TextIndex(answer), [row("Mill", "6:20", "20:45")]) == Kept(1, 0)


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        ("Mill |  | 20:45", 1),
        ("| Mill |  | 20:45 |", 1),
        ("Mill\t\t\t\t20:45", 1),
        ("Mill | 20:45", 0),
        ("Mill 20:45", 0),
    ],
)
def test_an_empty_cell_keeps_its_place(answer: str, kept: int) -> None:
    assert table_rows(TextIndex(answer), [row("Mill", "", "20:45")]) == Kept(1, kept)


def test_an_empty_cell_at_the_end_does_not_matter() -> None:
    assert table_rows(TextIndex("Mill | 6:20"), [row("Mill", "6:20", "")]) == Kept(1, 1)


def test_empty_first_cell_keeps_its_place() -> None:
    assert table_rows(TextIndex(" | 6:20 | 20:45"), [row("", "6:20", "20:45")]) == Kept(1, 1)
    assert table_rows(TextIndex("6:20 | 20:45"), [row("", "6:20", "20:45")]) == Kept(1, 0)


def test_columns_of_tables_with_spans_are_not_compared() -> None:
    assert table_rows(TextIndex("Mill | 20:45"), [row("Mill", "", "20:45", has_columns=False)]) == Kept(1, 1)
