from collections.abc import Callable
from dataclasses import replace

from benchmarks.answer import digest_page
from benchmarks.faults import find_faults
from benchmarks.metrics import MISS, Snippets
from benchmarks.page import Page
from benchmarks.runner.attempt import attempt
from benchmarks.runner.turns import build_answer
from benchmarks.scoring import PageScore, score_answer
from benchmarks.structure import Matches
from benchmarks.systems import System

MadeUp = Callable[[str], System]


def scored(page: Page, system: System) -> PageScore:
    answer = build_answer(system, page, digest_page(page), attempt(system, page))
    return score_answer(page, find_faults(page), answer, markdown=system.markdown)


class TestScore:
    def test_of_a_perfect_answer(self, made_up: MadeUp, page: Page) -> None:
        found = scored(page, made_up("perfect"))
        assert found.words is not None and found.words.f1 == 1.0
        assert found.shingles is not None and found.shingles.f1 == 1.0
        assert not found.empty_answer

    def test_counts_stray_snippets_separately(self, made_up: MadeUp, page: Page) -> None:
        found = scored(page, made_up("perfect"))
        assert found.snippets == Snippets(true_positives=2, true_negatives=1)
        assert (found.stray_without, found.stray_kept) == (1, 0)

    def test_of_an_empty_answer(self, made_up: MadeUp, page: Page) -> None:
        found = scored(page, made_up("silent"))
        assert found.words == MISS
        assert found.empty_answer
        assert found.snippets == Snippets(false_negatives=2, true_negatives=1)

    def test_of_a_crash_is_zero_and_not_an_empty_answer(self, made_up: MadeUp, page: Page) -> None:
        found = scored(page, made_up("broken"))
        assert found.words == found.fair_words == found.shingles == MISS
        assert found.snippets == Snippets(false_negatives=2)
        assert not found.empty_answer
        assert found.crash is not None

    def test_of_a_crash_is_zero_even_if_the_gold_is_empty(self, made_up: MadeUp, page: Page) -> None:
        nothing = replace(page, gold_text="")
        silent, broken = scored(nothing, made_up("silent")), scored(nothing, made_up("broken"))
        assert silent.words is not None and silent.words.f1 == 1.0
        assert broken.words == MISS

    def test_measures_runs_and_edits(self, made_up: MadeUp, page: Page) -> None:
        perfect, silent = scored(page, made_up("perfect")), scored(page, made_up("silent"))
        assert perfect.rouge5 is not None and perfect.rouge5.f1 == perfect.edit_similarity == 1.0
        assert silent.rouge5 == MISS
        assert silent.edit_similarity == 0.0

    def test_has_no_overlap_without_gold_text(self, made_up: MadeUp, page: Page) -> None:
        found = scored(replace(page, gold_text=None), made_up("silent"))
        assert found.words is found.fair_words is found.shingles is None

    def test_has_shingles_of_articles_only(self, made_up: MadeUp, page: Page) -> None:
        assert scored(replace(page, page_type="forum"), made_up("perfect")).shingles is None
        assert scored(replace(page, page_type=None), made_up("perfect")).shingles is not None

    def test_counts_captions_and_refrains_and_none_after_a_crash(self, made_up: MadeUp, page: Page) -> None:
        captioned = replace(
            page, captions=(("Workers rake the pans", "WORKERS rake the pans"),), refrains=(("crust is dry", 2),)
        )
        perfect, broken = scored(captioned, made_up("perfect")), scored(captioned, made_up("broken"))
        assert [count.copies for count in (*perfect.captions, *broken.captions)] == [1, 0]
        assert [count.lost for count in (*perfect.refrains, *broken.refrains)] == [1, 2]


MARKDOWN = "# Salt pans of Orvel\n\n- Workers rake the pans at dawn.\n- By noon the crust is dry."


def marked(answer: str) -> System:
    return System("marked", "1", lambda _: answer, markdown=True)


class TestMarkdown:
    def test_is_scored_by_its_text_and_its_structure(self, page: Page) -> None:
        structured = replace(page, gold_markdown=MARKDOWN)
        answer = scored(structured, marked(f"{MARKDOWN}\n- [more](https://a.example)"))
        assert answer.gold_structure is not None and answer.structure is not None
        assert answer.gold_structure["list items"] == Matches(wanted=2, given=3, kept=2)
        assert answer.structure["headings"] == Matches(wanted=1, given=1, kept=1)
        assert answer.words is not None and answer.words.precision == 16 / 17
        assert answer.markdown_similarity is not None and 0.8 < answer.markdown_similarity < 1

    def test_plain_text_has_no_structure(self, made_up: MadeUp, page: Page) -> None:
        plain = scored(replace(page, gold_markdown=MARKDOWN), made_up("perfect"))
        assert plain.structure is plain.gold_structure is plain.markdown_similarity is None

    def test_gold_that_is_no_markdown_has_the_structure_of_the_page(self, page: Page) -> None:
        found = scored(page, marked(MARKDOWN))
        assert found.gold_structure is found.markdown_similarity is None
        assert found.structure is not None and found.structure["headings"].kept == 1

    def test_without_gold_text_there_is_no_structure(self, page: Page) -> None:
        assert scored(replace(page, gold_text=None), marked(MARKDOWN)).structure is None

    def test_a_crash_has_no_structure_and_no_similarity(self, made_up: MadeUp, page: Page) -> None:
        broken = replace(made_up("broken"), markdown=True)
        found = scored(replace(page, gold_markdown=MARKDOWN), broken)
        assert found.gold_structure is not None
        assert {matches.kept for matches in found.gold_structure.values()} == {0}
        assert found.markdown_similarity == 0
