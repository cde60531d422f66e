from dataclasses import replace

from benchmarks.comparison import compare, tabulate_comparisons
from benchmarks.metrics import Overlap, Snippets
from benchmarks.scoring import PageScore


def both(score: PageScore, mine: float, theirs: float) -> list[PageScore]:
    """Scores of two systems on the same page."""
    figures = {"reader": mine, "other": theirs}
    return [replace(score, system=name, words=Overlap(f1, f1)) for name, f1 in figures.items()]


class TestCompare:
    def test_compares_the_first_system_with_each_other_one(self, score: PageScore) -> None:
        (found,) = [row for row in compare(both(score, 0.9, 0.4)) if row.grouping == "all pages"]
        assert (found.first, found.second, found.measure) == ("reader", "other", "word-F1")
        assert (round(found.difference.mean, 3), found.difference.won) == (0.5, 1)

    def test_is_broken_down_by_dataset_page_type_and_language(self, score: PageScore, forum: PageScore) -> None:
        scores = both(score, 0.9, 0.4) + both(replace(forum, dataset="second"), 0.2, 0.3)
        gains = {(row.grouping, row.group): round(row.difference.mean, 3) for row in compare(scores)}
        assert gains == {
            ("all pages", "all pages"): 0.2,
            ("dataset", "made-up"): 0.5,
            ("dataset", "second"): -0.1,
            ("page type", "article"): 0.5,
            ("page type", "forum"): -0.1,
            ("language", "en"): 0.5,
            ("language", "de"): -0.1,
        }

    def test_excludes_pages_that_only_one_system_was_scored_on(self, score: PageScore) -> None:
        scores = [*both(score, 0.9, 0.4), replace(score, page="2")]
        assert {row.difference.pages for row in compare(scores)} == {1}

    def test_compares_snippets_without_gold_text_separately(self, score: PageScore) -> None:
        bare = replace(score, page="2", dataset="second", words=None, snippets=Snippets(1, 1, 0, 0))
        scores = [*both(score, 0.9, 0.4), bare, replace(bare, system="other", snippets=Snippets(2, 0, 0, 0))]
        whole = [row for row in compare(scores) if row.grouping == "all pages"]
        assert [(row.measure, round(row.difference.mean, 3)) for row in whole] == [
            ("word-F1", 0.5),
            ("snippet F1", -0.333),
        ]

    def test_of_one_system_is_empty(self, score: PageScore) -> None:
        assert compare([score]) == []
        assert compare([]) == []


class TestComparisonTables:
    def test_has_a_table_for_each_grouping_with_several_groups(self, score: PageScore, forum: PageScore) -> None:
        tables = tabulate_comparisons(compare(both(score, 0.9, 0.4) + both(forum, 0.2, 0.3)))
        assert [table.title.partition(":")[0] for table in tables] == [
            "reader against others",
            "reader against others by page type",
            "reader against others by language",
        ]
        assert tables[0].rows == (("other", "word-F1", "2", "+.200", "-.100 to +.500", "1", "0", "1"),)

    def test_the_title_states_the_tie(self, score: PageScore) -> None:
        assert "tied within 0.005" in tabulate_comparisons(compare(both(score, 0.9, 0.4)))[0].title
