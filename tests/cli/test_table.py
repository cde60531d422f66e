"""Tables on a terminal."""

import pytest

from boilerstrip.cli.table import count_cells, format_table, wrap

ROWS = [
    ("title", "潮は日に二度満ちる。 The tide turns twice a day.", "json-ld NewsArticle.headline"),
    ("authors", "Zoe\u0308 Orn", "visible byline"),
    ("canonical_url", "https://lisk.example/2024/05/22/" + "tides-" * 12, "link canonical"),
    ("word_count", "412", ""),
]


def test_columns_begin_at_the_same_place_whatever_the_characters() -> None:
    title, authors, *_ = format_table(ROWS, None).splitlines()
    assert count_cells(title.partition("json-ld")[0]) == count_cells(authors.partition("visible")[0])


def test_what_is_longer_than_the_column_is_left_whole_without_a_terminal() -> None:
    assert f"  {ROWS[2][1]}  link canonical\n" in format_table(ROWS, None)
    assert format_table(ROWS, None).count("\n") == len(ROWS)


@pytest.mark.parametrize("width", [48, 64, 80, 120, 200])
def test_lines_fit_a_terminal_and_nothing_is_lost(width: int) -> None:
    lines = format_table(ROWS, width).splitlines()
    assert max(map(count_cells, lines)) <= width
    letters = sorted("".join("".join(lines).split()))
    assert letters == sorted("".join("".join(cell for row in ROWS for cell in row).split()))


@pytest.mark.parametrize("width", [1, 20])
def test_columns_keep_a_least_width(width: int) -> None:
    assert format_table(ROWS, width) == format_table(ROWS, 30)


def test_a_table_without_rows_is_empty() -> None:
    assert (format_table([], None), format_table([], 80)) == ("", "")


@pytest.mark.parametrize("width", range(1, 30))
def test_wrapped_lines_fit_and_hold_the_text(width: int) -> None:
    text = "Ebb 潮は日に二度満ちる and flow, https://lisk.example/tides Zoe\u0308 क़"
    lines = wrap(text, width)
    assert all(count_cells(line) <= max(width, 2) for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
