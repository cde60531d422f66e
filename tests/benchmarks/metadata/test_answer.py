from datetime import UTC, date, datetime

import pytest

from benchmarks.errors import BenchmarkError
from benchmarks.metadata.answer import MetadataAnswer, build_answer, from_text, to_text


@pytest.mark.parametrize(
    ("published", "written"),
    [
        (None, None),
        ("  ", None),
        ("May 22", "May 22"),
        (date(2024, 5, 22), "2024-05-22"),
        (datetime(2024, 5, 22, 2, 47, tzinfo=UTC), "2024-05-22T02:47:00+00:00"),
    ],
)
def test_dates_are_written_in_iso_8601(published: date | str | None, written: str | None) -> None:
    assert build_answer(published=published).date == written


def test_one_author_may_be_a_text_and_blank_names_are_left_out() -> None:
    assert build_answer(authors="Jane Doe").authors == ("Jane Doe",)
    assert build_answer(authors=["Jane Doe ", " ", "Wu Li"]).authors == ("Jane Doe", "Wu Li")


def test_is_the_same_after_writing_and_reading() -> None:
    answer = MetadataAnswer(title="盐田", authors=("Jane Doe", "Wu Li"), date="2024-05-22", site_name="Orvel")
    assert from_text(to_text(answer)) == answer


def test_a_crash_has_no_values() -> None:
    assert from_text("") == MetadataAnswer()


@pytest.mark.parametrize("text", ["Workers rake the pans.", "[]"])
def test_text_that_is_no_answer_is_an_error(text: str) -> None:
    with pytest.raises(BenchmarkError, match="not an answer about metadata"):
        from_text(text)
