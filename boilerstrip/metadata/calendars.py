"""Days of other calendars as days of the Gregorian one."""

from datetime import date

FIRST_YEAR = 1990
"""The first year a page of the web can be of."""
YEARS_AHEAD = 1
"""Years from now in which a page's date may lie."""
BUDDHIST_YEARS = 543
"""Years that the Thai solar calendar is ahead."""
ERAS = {
    "令和": 2018,
    "平成": 1988,
    "昭和": 1925,
    "民國": 1911,
    "民国": 1911,
    "西元": 0,
    "公元": 0,
    "西暦": 0,
}
"""The year before the first one of an era, of Japan or the Republic of China."""
SOLAR_HIJRI_YEARS = range(1350, 1450)


def gregorian_date(year: int, month: int, day: int) -> date | None:
    """Return a day if it exists and a page may be of it. Years of the Buddhist era are converted.

    >>> gregorian_date(2024, 2, 29), gregorian_date(2567, 5, 22)
    (datetime.date(2024, 2, 29), datetime.date(2024, 5, 22))
    >>> gregorian_date(2023, 2, 29), gregorian_date(1789, 7, 14)
    (None, None)
    """
    last = date.today().year + YEARS_AHEAD
    if FIRST_YEAR + BUDDHIST_YEARS <= year <= last + BUDDHIST_YEARS:
        year -= BUDDHIST_YEARS
    if not FIRST_YEAR <= year <= last:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def from_solar_hijri(year: int, month: int, day: int) -> date | None:
    """Return a day of the calendar of Iran, by the 33-year cycle, which is exact for the years of the web.

    >>> from_solar_hijri(1403, 3, 1), from_solar_hijri(1403, 12, 30), from_solar_hijri(1404, 12, 30)
    (datetime.date(2024, 5, 21), datetime.date(2025, 3, 20), None)
    """
    if year not in SOLAR_HIJRI_YEARS or not (1 <= month <= 12 and 1 <= day <= _days_of_solar_month(year, month)):
        return None
    days_of_year = 31 * (month - 1) if month <= 7 else 186 + 30 * (month - 7)
    first = date(2024, 3, 20).toordinal() + 365 * (year - 1403) + _leap_years_before(year) - _leap_years_before(1403)
    day_found = date.fromordinal(first + days_of_year + day - 1)
    return gregorian_date(day_found.year, day_found.month, day_found.day)


def full_year(year: int) -> int:
    """Return the year that two digits mean: none later than the last that a page may be of.

    >>> full_year(24), full_year(99)
    (2024, 1999)
    """
    return 2000 + year if 2000 + year <= date.today().year + YEARS_AHEAD else 1900 + year


def _days_of_solar_month(year: int, month: int) -> int:
    if month == 12:
        return 29 + _leap_years_before(year + 1) - _leap_years_before(year)
    return 31 if month <= 6 else 30


def _leap_years_before(year: int) -> int:
    return (8 * year + 21) // 33
