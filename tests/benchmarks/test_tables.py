from dataclasses import replace

from benchmarks.captions import CaptionCount
from benchmarks.metrics import Snippets
from benchmarks.scoring import PageScore
from benchmarks.summary import summarise
from benchmarks.tables import dataset_tables


def tables(*systems: list[PageScore]) -> dict[str, dict[str, list[str]]]:
    """Columns by table and header."""
    found = dataset_tables([summarise(scores, "1.0") for scores in systems])
    return {
        table.title: dict(zip(table.header, map(list, zip(*table.rows, strict=True)), strict=True)) for table in found
    }


class TestDatasetTables:
    def test_has_one_row_a_system(self, score: PageScore) -> None:
        main = tables([score], [replace(score, system="other", crash="ValueError: no")])["made-up, 1 pages"]
        assert main["system"] == ["reader 1.0", "other 1.0"]
        assert main["word-F1"] == [".667", ".667"]
        assert main["crashes"] == ["0", "1"]
        assert main["CPU ms"] == ["10.00", "–"]

    def test_drops_columns_that_the_gold_does_not_allow(self, score: PageScore) -> None:
        bare = replace(score, words=None, fair_words=None, shingles=None, snippets=Snippets(1, 1, 0, 1))
        main = tables([bare])["made-up, 1 pages"]
        assert "word-F1" not in main
        assert main["snippet F1"] == [".667"]

    def test_has_word_f1_by_page_type_and_by_language_with_numbers_of_pages(
        self, score: PageScore, forum: PageScore
    ) -> None:
        found = tables([score, forum])
        assert found["made-up, 2 pages: word-F1 by page type"] == {
            "system": ["reader"],
            "article (1)": [".667"],
            "forum (1)": [".000"],
        }
        assert found["made-up, 2 pages: word-F1 by language"]["de (1)"] == [".000"]

    def test_leaves_out_a_single_language_and_unknown_types(self, score: PageScore) -> None:
        assert list(tables([replace(score, page_type=None)])) == ["made-up, 1 pages"]

    def test_says_what_is_scored_apart(self, score: PageScore) -> None:
        apart = tables([replace(score, stray_without=2), replace(score, empty_gold=True)])[
            "made-up, 2 pages: scored apart"
        ]
        assert apart["pages of empty gold"] == ["1"]
        assert apart["stray “without” snippets"] == ["2"]

    def test_lists_captions_kept_too_often(self, score: PageScore) -> None:
        found = tables([replace(score, captions=(CaptionCount("A rake at dawn", 2, 1), CaptionCount("Crust", 1, 1)))])
        assert found["made-up, 1 pages: captions that stand twice"]["at most once"] == [".500"]
        assert found["made-up, 1 pages: captions kept too often"] == {
            "system": ["reader"],
            "dataset": ["made-up"],
            "page": ["1"],
            "caption": ["A rake at dawn"],
        }
