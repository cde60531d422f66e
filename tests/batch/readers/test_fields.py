from datetime import UTC, date, datetime
from typing import Any

import pytest

from boilerstrip.batch.readers.fields import read_fields, read_row
from boilerstrip.batch.readers.record import Record, Skipped


def read(row: dict[str, Any]) -> Record:
    entry = read_fields(row, 3, 30)
    assert isinstance(entry, Record)
    return entry


def test_fields_have_their_meaning() -> None:
    entry = read({"html": "<p>One.", "url": "http://a.example/", "id": "x-1", "date": "2024-05-06", "other": 1})
    assert (entry.page.html, entry.page.url, entry.page.kind) == ("<p>One.", "http://a.example/", "html")
    assert (entry.record_id, entry.date, entry.number, entry.offset) == ("x-1", "2024-05-06", 3, 30)
    assert entry.error is None


def test_html_may_be_bytes_with_an_encoding() -> None:
    entry = read({"html": b"<p>One.", "encoding": "koi8-r"})
    assert (entry.page.html, entry.page.encoding) == (b"<p>One.", "koi8-r")


def test_text_is_a_page_without_tags() -> None:
    assert read({"text": "One."}).page.kind == "text"


def test_html_counts_for_more_than_text() -> None:
    assert read({"text": "One.", "html": "<p>Two."}).page.html == "<p>Two."
    assert read({"text": "One.", "html": None}).page.html == "One."
    assert read({"text": "One.", "html": ""}).page.html == ""


def test_ids_and_dates_of_other_types_become_text() -> None:
    entry = read({"html": "", "id": 7, "date": datetime(2024, 5, 6, 7, 8, tzinfo=UTC)})
    assert (entry.record_id, entry.date) == ("7", "2024-05-06T07:08:00+00:00")


@pytest.mark.parametrize("given", ["2024-05-06", date(2024, 5, 6), datetime(2024, 5, 6, 7, tzinfo=UTC)])
def test_a_date_tells_when_the_page_was_fetched(given: str | date) -> None:
    assert read({"html": "", "date": given}).page.fetched == date(2024, 5, 6)
    assert read({"html": "", "date": "in May"}).page.fetched is None


@pytest.mark.parametrize("row", [{}, {"html": None}, {"url": "http://a.example/", "body": "<p>One."}])
def test_a_row_without_a_page_is_passed_over(row: dict[str, Any]) -> None:
    assert read_fields(row, 3, 30) == Skipped(3, 30, "no page in its fields")


@pytest.mark.parametrize("row", [{"html": 5}, {"text": ["One."]}, {"html": "", "url": 5}, {"html": "", "encoding": {}}])
def test_a_value_of_another_type_is_an_error(row: dict[str, Any]) -> None:
    entry = read(row)
    assert (entry.error or "").startswith("unreadable: the ")
    assert (entry.page.html, entry.number, entry.offset) == (b"", 3, 30)


@pytest.mark.parametrize("page", [{}, {"html": None}, {"html": 5}])
def test_a_row_that_must_be_kept_has_its_key_whatever_its_page(page: dict[str, Any]) -> None:
    record = read_row({"url": "http://a.example/", "id": 7, "date": "2024-05-06", **page}, 3, 30)
    assert (record.page.html, record.page.url, record.record_id, record.date) == (
        b"",
        "http://a.example/",
        "7",
        "2024-05-06",
    )
    assert (record.number, record.offset) == (3, 30)
    assert record.error in ("no page in its fields", "unreadable: the html of a page must be str or bytes, not int")
