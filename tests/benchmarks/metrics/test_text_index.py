import pytest

from benchmarks.metrics.text_index import TextIndex, make_key, split_cells


@pytest.mark.parametrize("line", ["- Tar", "  * Tar", "• Tar", "3. Tar", "12) Tar", "## Tar", "Tar:"])
def test_finds_a_short_text_that_is_a_line_whatever_its_mark(line: str) -> None:
    assert TextIndex(line).count(make_key("Tar")) == 1


@pytest.mark.parametrize("text", ["Buy tar here", "Tartan", "tar tar"])
def test_does_not_find_a_short_text_in_running_text(text: str) -> None:
    assert TextIndex(text).count(make_key("Tar")) == 0


@pytest.mark.parametrize("row", ["Tar | 12 kr", "| Tar | 12 kr |", "Tar\t12 kr", "Tar\t\t12 kr"])
def test_finds_a_short_text_that_is_a_cell(row: str) -> None:
    assert TextIndex(row).count(make_key("12 kr")) == 1


def test_finds_a_longer_text_anywhere_and_counts_adjacent_copies() -> None:
    index = TextIndex("They rake the pans, rake the pans, rake the pans now.")
    assert index.count(make_key("rake the pans rake")) == 1
    assert index.count_anywhere(make_key("rake the pans")) == 3


def test_does_not_find_a_text_at_a_part_of_a_word() -> None:
    assert TextIndex("We overrake the pans daily").count(make_key("rake the pans daily")) == 0


def test_finds_chinese_by_its_characters() -> None:
    assert TextIndex("今天早上盐工在扫盐田。").count(make_key("盐工在扫盐田")) == 1


def test_counts_the_words_of_a_text_with_a_gap() -> None:
    index = TextIndex("The mill grinds barley. Rye is ground at night by two men.")
    assert index.count_words(make_key("The mill grinds barley and rye is ground at night")) == 9
    assert index.count_words(make_key("barley rye")) == 0


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        (" | a | b", [["", "a", "b"]]),
        ("|| a |", [["", "a"]]),
        ("a\t\t\t\tb", [["a", "", "", "", "b"], ["a", "", "b"]]),
        ("a b", []),
    ],
)
def test_reads_empty_cells(line: str, rows: list[list[str]]) -> None:
    assert list(split_cells(line)) == rows
