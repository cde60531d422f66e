"""Dates of numbers only. Examples are in ``test_dates.py``."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.metadata.calendars import FIRST_YEAR, YEARS_AHEAD
from boilerstrip.metadata.day_order import date_from_year_first, date_from_year_last, order_of

LAST_YEAR = date.today().year + YEARS_AHEAD
days = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
numbers = st.integers(0, 99).map(str) | st.integers(0, 9999).map(str) | st.integers(0, 99).map("{:02}".format)
languages = st.sampled_from([None, "", "en", "en-US", "en_GB", "de", "ja", "hu", "zh-TW", "fa", "th", "ar", "xx"])


@given(days, st.sampled_from(["en-US", "en-GB", "de", "fr", "nl", "pl", "tr", "ru"]), st.sampled_from("/-"))
def test_day_in_the_order_of_its_language_is_read_back(day: date, language: str, mark: str) -> None:
    pair = (day.month, day.day) if order_of(language) == "mdy" else (day.day, day.month)
    assert date_from_year_last(str(pair[0]), mark, str(pair[1]), str(day.year), language) == day


@given(days, st.sampled_from("./-"))
def test_day_that_can_be_no_month_needs_no_language(day: date, mark: str) -> None:
    for first, second in ((day.day, day.month), (day.month, day.day)):
        found = date_from_year_last(str(first), mark, str(second), str(day.year), None)
        assert found == day or day.day <= 12


@given(days)
def test_year_first_is_followed_by_month_and_day(day: date) -> None:
    for language in (None, "en-US", "de", "ja", "zh"):
        assert date_from_year_first(str(day.year), str(day.month), str(day.day), language) == day


@given(numbers, st.sampled_from(["/", "-", ".", ". "]), numbers, numbers, languages)
def test_any_numbers_give_a_day_in_range_or_none(
    first: str, mark: str, second: str, third: str, language: str | None
) -> None:
    for found in (
        date_from_year_first(first, second, third, language),
        date_from_year_last(first, mark, second, third, language),
    ):
        assert found is None or FIRST_YEAR <= found.year <= LAST_YEAR
