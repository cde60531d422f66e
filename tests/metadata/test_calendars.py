from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.metadata.calendars import FIRST_YEAR, YEARS_AHEAD, from_solar_hijri, full_year, gregorian_date

LAST_YEAR = date.today().year + YEARS_AHEAD
days = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


@given(days)
def test_day_of_the_web_is_itself(day: date) -> None:
    assert gregorian_date(day.year, day.month, day.day) == day


@given(days)
def test_year_of_the_buddhist_era_is_converted(day: date) -> None:
    assert gregorian_date(day.year + 543, day.month, day.day) == day


@given(st.integers(-9999, 99_999), st.integers(-99, 99), st.integers(-99, 99))
def test_any_numbers_are_a_day_in_range_or_none(year: int, month: int, day: int) -> None:
    for found in (gregorian_date(year, month, day), from_solar_hijri(year, month, day)):
        assert found is None or FIRST_YEAR <= found.year <= LAST_YEAR


def test_solar_hijri_days_follow_each_other() -> None:
    found = [
        day
        for year in range(1370, 1403)
        for month in range(1, 13)
        for number in range(1, 32)
        if (day := from_solar_hijri(year, month, number))
    ]
    assert found == [found[0] + timedelta(days=row) for row in range(len(found))]
    assert len(found) == 33 * 365 + 8


@pytest.mark.parametrize("year", range(100))
def test_two_digits_mean_a_year_that_is_not_far_ahead(year: int) -> None:
    assert full_year(year) % 100 == year
    assert LAST_YEAR - 100 < full_year(year) <= LAST_YEAR
