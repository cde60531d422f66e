from datetime import date

import pytest

from boilerstrip.batch.readers.fetched import parse_fetched


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-05-06T07:08:09Z", date(2024, 5, 6)),
        ("2024-05-06T07:08:09.123456789Z", date(2024, 5, 6)),
        ("2024-05-06T23:08:09-05:00", date(2024, 5, 7)),
        ("2024-05-06 07:08:09", date(2024, 5, 6)),
        ("2024-05-06", date(2024, 5, 6)),
        (" 20240506 ", date(2024, 5, 6)),
    ],
)
def test_a_time_of_iso_8601_is_of_a_day_in_utc(text: str, day: date) -> None:
    assert parse_fetched(text) == day


@pytest.mark.parametrize("text", [None, "", "2024", "2024-05", "yesterday", "6 May 2024", "1714979289", "2024-13-01"])
def test_other_texts_tell_no_day(text: str | None) -> None:
    assert parse_fetched(text) is None


@pytest.mark.parametrize("text", ["1970-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_days_without_a_web_tell_nothing(text: str) -> None:
    assert parse_fetched(text) is None
