import pytest

import boilerstrip
from boilerstrip import Options
from boilerstrip.blocks.lines import split_lines


@pytest.mark.cases("text.md")
def test_a_flattened_page_is_stripped(given: str, expected: str) -> None:
    assert boilerstrip.extract_text(given).text == expected


class TestBlocks:
    def test_are_lines_with_white_space_collapsed(self) -> None:
        blocks = split_lines("  The\ttide \r\nturns\n\n \u2028twice", limit=9)
        assert blocks.text == ["The tide", "turns", "twice"]
        assert blocks.is_flattened
        assert not blocks.truncated

    def test_of_empty_text_are_none(self) -> None:
        assert split_lines(" \n\t\n", limit=9).text == []

    @pytest.mark.parametrize(("limit", "truncated"), [(1, True), (2, False)])
    def test_are_cut_at_the_limit(self, limit: int, truncated: bool) -> None:
        blocks = split_lines("Ebb\n\nFlow\n\n", limit=limit)
        assert blocks.text == ["Ebb", "Flow"][:limit]
        assert blocks.truncated is truncated

    def test_keep_text_that_looks_like_markup(self) -> None:
        assert split_lines("if a < b and b > c: <b>", limit=9).text == ["if a < b and b > c: <b>"]


class TestExtractText:
    def test_decodes_bytes(self) -> None:
        page = boilerstrip.extract_text(
            "潮は日に二度満ち、港もそれとともに変わる。".encode("euc-jp"), options=Options(encoding="euc-jp")
        )
        assert page.text == "潮は日に二度満ち、港もそれとともに変わる。"
        assert page.encoding == "euc_jp"

    def test_ignores_selectors(self) -> None:
        assert boilerstrip.extract_text("The tide turns twice a day.", options=Options(drop=("body", "p["))).text

    def test_drops_the_callers_phrases(self) -> None:
        text = "The tide turns twice a day, and the harbour with it.\nThe tide is brought to you by the mill of Orvel."
        options = Options(boilerplate=("brought to you by",))
        assert boilerstrip.extract_text(text, options=options).text == text.splitlines()[0]
