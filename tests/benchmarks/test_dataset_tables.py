from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from benchmarks.captions import CaptionCount, RefrainCount
from benchmarks.columns import LEGEND
from benchmarks.dataset_tables import tabulate_brief, tabulate_dataset
from benchmarks.metrics import Snippets
from benchmarks.scoring import PageScore
from benchmarks.structure import Matches
from benchmarks.structure.score import KINDS
from benchmarks.summary import summarise
from benchmarks.tables import Table

Columns = dict[str, list[str]]

TERMINAL = 100
"""Width that the widest row of figures must fit into."""


def columns(
    make: Callable[..., list[Table]],
    systems: tuple[list[PageScore], ...],
    ratios: Mapping[str, float] | None = None,
) -> dict[str, Columns]:
    """Columns of each table, by title and header."""
    found = make([summarise(scores, "1.0") for scores in systems], ratios or {})
    return {
        table.title: dict(zip(table.header, map(list, zip(*table.rows, strict=True)), strict=True)) for table in found
    }


def full(*systems: list[PageScore]) -> dict[str, Columns]:
    return columns(tabulate_dataset, systems)


@pytest.fixture
def captioned(score: PageScore) -> PageScore:
    counts = (CaptionCount("A rake at dawn", 2, 1), CaptionCount("Crust", 1, 1))
    return replace(score, captions=counts, refrains=(RefrainCount("Rake, rake", 1, 3),))


class TestDatasetTables:
    def test_has_one_row_per_system(self, score: PageScore) -> None:
        main = full([score], [replace(score, system="other", crash="ValueError: no")])["made-up, 1 pages"]
        assert main["system"] == ["reader 1.0", "other 1.0"]
        assert main["word-F1"] == [".667", ".667"]
        assert main["95 %"] == [".667–.667", ".667–.667"]
        assert main["crashes"] == ["0", "1"]

    def test_shows_cpu_time_if_it_is_known(self, score: PageScore) -> None:
        systems = ([score], [replace(score, system="saved")])
        assert columns(tabulate_dataset, systems, {"reader": 0.5})["made-up, 1 pages"]["CPU to trafilatura"] == [
            "0.50×",
            "–",
        ]
        assert "CPU to trafilatura" not in full(*systems)["made-up, 1 pages"]

    def test_drops_columns_that_the_gold_does_not_allow(self, score: PageScore) -> None:
        bare = replace(
            score, words=None, fair_words=None, shingles=None, rouge5=None, edit_similarity=None,
            snippets=Snippets(1, 1, 0, 1),
        )  # fmt: skip
        found = full([bare])
        assert "word-F1" not in found["made-up, 1 pages"]
        assert list(found["made-up, 1 pages: further measures"]) == [
            "system",
            "snippet F1",
            "snippet P",
            "snippet R",
            "snippet accuracy",
        ]

    def test_has_word_f1_by_page_type_and_by_language_with_numbers_of_pages(
        self, score: PageScore, forum: PageScore
    ) -> None:
        found = full([score, forum])
        assert found["made-up, 2 pages: word-F1 by page type"] == {
            "system": ["reader"],
            "article (1)": [".667"],
            "forum (1)": [".000"],
        }
        assert found["made-up, 2 pages: word-F1 by language"]["de (1)"] == [".000"]

    def test_omits_a_single_language_and_unknown_types(self, score: PageScore) -> None:
        assert list(full([replace(score, page_type=None)])) == [
            "made-up, 1 pages",
            "made-up, 1 pages: further measures",
        ]

    def test_shows_faults_of_the_gold(self, score: PageScore) -> None:
        apart = full([replace(score, stray_without=2), replace(score, empty_gold=True)])[
            "made-up, 2 pages: faults of the gold"
        ]
        assert apart["pages with empty gold"] == ["1"]
        assert apart["stray “without” snippets"] == ["2"]

    def test_lists_captions_kept_too_often(self, captioned: PageScore) -> None:
        found = full([captioned])
        captions = found["made-up, 1 pages: duplicated captions and refrains"]
        assert (captions["at most once"], captions["gold kept"], captions["copies lost"]) == (
            [".500"],
            ["1.000"],
            ["2"],
        )
        assert found["made-up, 1 pages: captions kept too often"] == {
            "system": ["reader"],
            "dataset": ["made-up"],
            "page": ["1"],
            "caption": ["A rake at dawn"],
        }


class TestBriefTables:
    def test_shows_the_main_figures_first(self, score: PageScore) -> None:
        (main, *_) = columns(tabulate_brief, ([score],), {"reader": 0.2}).values()
        assert list(main) == ["system", "word-F1", "95 %", "P", "R", "crashes", "empty", "CPU to trafilatura"]

    def test_shows_snippets_without_gold_text(self, score: PageScore) -> None:
        (main, *_) = columns(tabulate_brief, ([replace(score, words=None)],)).values()
        assert list(main)[1:4] == ["snippet F1", "snippet P", "snippet R"]

    def test_fits_a_terminal(self, captioned: PageScore) -> None:
        counts = dict.fromkeys(KINDS, Matches(12_345, 12_345, 6_789))
        captioned = replace(captioned, structure=counts, gold_structure=counts, markdown_similarity=0.9)
        types = "article forum product collection listing documentation service".split()
        scores = [replace(captioned, system="trafilatura-no-comments", page=name, page_type=name) for name in types]
        for table in tabulate_brief([summarise(scores, "2.3.1")], {"trafilatura-no-comments": 0.94}):
            heads = [max(map(len, head.split())) for head in table.header]
            cells = [max(map(len, column)) for column in zip(*table.rows, strict=True)]
            assert sum(max(pair) + 2 for pair in zip(heads, cells, strict=True)) <= TERMINAL, table.title


class TestLegend:
    def test_explains_every_figure_in_two_cells(self) -> None:
        assert LEGEND.prose
        assert {len(row) for row in LEGEND.rows} == {len(LEGEND.header)}
