from collections.abc import Callable
from dataclasses import replace

import pytest

from benchmarks.answer import Answer
from benchmarks.metadata.score import LEFT_OUT, FieldCounts, compare_names, score_page, summarise
from benchmarks.metrics import Overlap
from benchmarks.page import Page

MakeAnswer = Callable[..., Answer]

RIGHT = FieldCounts(wanted=1, given=1, right=1)
WRONG = FieldCounts(wanted=1, given=1)
MISSING = FieldCounts(wanted=1)
FALSE = FieldCounts(empty=1, false=1)
NONE = FieldCounts(empty=1)


class TestScore:
    def test_right_values(self, annotated: Page, give: MakeAnswer) -> None:
        score = score_page(annotated, give("Salt Pans of Orvel", ["Wu Li"], "2024-05-22"))
        assert (score.title_equal, score.title_contained, score.authors, score.date) == (RIGHT,) * 4
        assert score.author_set == Overlap(1.0, 0.5)

    def test_wrong_values(self, annotated: Page, give: MakeAnswer) -> None:
        score = score_page(annotated, give("Pepper", ["Nobody"], "2024-05-23"))
        assert (score.title_equal, score.title_contained, score.authors, score.date) == (WRONG,) * 4

    def test_a_crash_gives_nothing(self, annotated: Page, answer: Answer) -> None:
        score = score_page(annotated, replace(answer, text="", crash="ValueError: no"))
        assert (score.title_equal, score.title_contained, score.authors, score.date) == (MISSING,) * 4
        assert score.author_set == Overlap(0.0, 0.0)

    def test_values_where_none_is_annotated_are_false(self, annotated: Page, give: MakeAnswer) -> None:
        bare = replace(annotated, author=None, date=None)
        score = score_page(bare, give("Salt", ["Nobody"], "1999-01-01"))
        assert (score.authors, score.date, score.author_set) == (FALSE, FALSE, None)
        assert score_page(bare, give("Salt")).date == NONE

    def test_a_date_that_cannot_be_read_is_a_wrong_one(self, annotated: Page, give: MakeAnswer) -> None:
        assert score_page(annotated, give(None, None, "last May")).date == WRONG

    def test_the_first_poster_of_a_forum_counts_apart(self, annotated: Page, give: MakeAnswer) -> None:
        score = score_page(replace(annotated, page_type="forum"), give(None, ["Jane Doe"]))
        assert (score.authors, score.author_set, score.posters) == (LEFT_OUT, None, RIGHT)

    def test_a_page_without_annotations_is_left_out(self, page: Page, give: MakeAnswer) -> None:
        score = score_page(page, give("Salt", ["Nobody"], "1999-01-01"))
        assert (score.authors, score.posters, score.date) == (LEFT_OUT,) * 3


@pytest.mark.parametrize(
    ("answer", "gold", "overlap"),
    [
        ((), ("Jane Doe",), Overlap(0.0, 0.0)),
        (("Jane Doe",), ("Jane Doe",), Overlap(1.0, 1.0)),
        (("Jane Doe", "Staff"), ("Jane Doe", "Wu Li"), Overlap(0.5, 0.5)),
        (("Jane Doe and Wu Li",), ("Jane Doe", "Wu Li"), Overlap(1.0, 1.0)),
    ],
)
def test_sets_of_names(answer: tuple[str, ...], gold: tuple[str, ...], overlap: Overlap) -> None:
    assert compare_names(answer, gold) == overlap


class TestSummary:
    def test_sums_up_pages(self, annotated: Page, give: MakeAnswer) -> None:
        answers = [give("Salt pans of Orvel", ["Jane Doe"], "2024-05-22"), give(None, ["Nobody"]), give()]
        summary = summarise([score_page(annotated, one) for one in answers], "1.0")
        assert (summary.pages, summary.title_equal.recall) == (3, pytest.approx(1 / 3))
        assert (summary.authors.precision, summary.authors.recall) == (0.5, pytest.approx(1 / 3))
        assert summary.authors.f1 == pytest.approx(0.4)
        assert summary.author_set_f1 == pytest.approx(2 / 9)
        assert summary.cpu_seconds == pytest.approx(0.010)

    def test_has_no_time_for_saved_answers_or_crashes(self, annotated: Page, give: MakeAnswer) -> None:
        score = score_page(annotated, give())
        assert summarise([score], "1.0", timed=False).cpu_seconds is None
        assert summarise([replace(score, crash="no")], "1.0").cpu_seconds is None
