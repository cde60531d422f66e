import json
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.captions import CaptionCount, add_captions, count_captions, read_pairs
from benchmarks.errors import DatasetError
from benchmarks.page import Page

ROW = {
    "tier": "A",
    "dataset": "made-up",
    "id": "salt",
    "text_a": "A rake at dawn",
    "text_b": "A rake at dawn. Photo: I. Orn",
}


def written(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


class TestReadPairs:
    def test_gathers_rows_by_page(self, tmp_path: Path) -> None:
        second = {**ROW, "text_a": "The crust", "text_b": "The crust"}
        pairs = read_pairs(written(tmp_path / "pairs.jsonl", ROW, second))
        assert pairs == {
            ("made-up", "salt"): (("A rake at dawn", "A rake at dawn. Photo: I. Orn"), ("The crust", "The crust"))
        }

    def test_ignores_copies_in_attributes(self, tmp_path: Path) -> None:
        assert read_pairs(written(tmp_path / "pairs.jsonl", {**ROW, "tier": "B"})) == {}

    def test_names_the_line_and_the_field_that_is_missing(self, tmp_path: Path) -> None:
        path = written(tmp_path / "pairs.jsonl", ROW, {key: ROW[key] for key in ROW if key != "text_b"})
        with pytest.raises(DatasetError, match=r"pairs\.jsonl, line 2: no field 'text_b'"):
            read_pairs(path)

    def test_names_a_line_that_is_not_json(self, tmp_path: Path) -> None:
        path = tmp_path / "pairs.jsonl"
        path.write_text("{oops\n", encoding="utf-8")
        with pytest.raises(DatasetError, match="line 1: not JSON"):
            read_pairs(path)


class TestWithPairs:
    def test_adds_to_the_captions_that_the_page_names_itself(self, page: Page) -> None:
        own = replace(page, captions=(("Own", "Own "),))
        assert add_captions(own, {("made-up", "salt"): (("A", "B"),)}).captions == (("Own", "Own "), ("A", "B"))

    def test_does_not_change_other_pages(self, page: Page) -> None:
        assert add_captions(page, {("made-up", "pepper"): (("A", "B"),)}) == page


class TestCounts:
    def test_counts_in_the_answer_and_in_the_gold(self, page: Page) -> None:
        captioned = replace(page, captions=(("Workers rake the pans at dawn", "Workers rake the pans at dawn!"),))
        (count,) = count_captions("Workers rake the pans at dawn.\nWorkers rake the pans at dawn!", captioned)
        assert count == CaptionCount("Workers rake the pans at dawn", copies=2, in_gold=1)

    @pytest.mark.parametrize(
        ("copies", "in_gold", "at_most_once", "allowed"),
        [(0, 0, True, True), (1, 0, True, True), (2, 1, False, False), (2, 2, False, True), (3, 2, False, False)],
    )
    def test_allows_one_copy_or_as_many_as_the_gold_has(
        self, copies: int, in_gold: int, at_most_once: bool, allowed: bool
    ) -> None:
        count = CaptionCount("A rake", copies, in_gold)
        assert (count.at_most_once, count.allowed) == (at_most_once, allowed)
