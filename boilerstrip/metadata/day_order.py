"""The order of day, month and year in dates that are all numbers."""

from datetime import date

from boilerstrip.metadata.calendars import SOLAR_HIJRI_YEARS, from_solar_hijri, full_year, gregorian_date
from boilerstrip.metadata.date_words import base_language

MONTH_FIRST = frozenset(("en-us", "en-ph", "en-pr", "es-us", "es-pr", "fil-ph"))
YEAR_FIRST = frozenset(("zh", "ja", "ko", "hu", "fa", "lt", "mn", "eu", "si", "ne"))
"""Languages that write the year first, of whose other dates nothing is sure."""
UNCLEAR = frozenset(("en", "en-ca", "sw", "fil", "es-pa"))
"""English of no country, and countries that have several orders."""
MINGUO_LANGUAGES = frozenset(("zh-tw", "zh-hant", "zh-hant-tw"))
MINGUO_YEARS = range(79, 150)
SOLAR_HIJRI_LANGUAGES = frozenset(("", "fa", "ps", "ckb", "ku", "az"))


def order_of(language: str | None) -> str:
    """Return `"dmy"`, `"mdy"`, `"ymd"` or, if nothing is sure, `""`.

    >>> order_of("en-US"), order_of("en_GB"), order_of("en"), order_of("de"), order_of("ja"), order_of(None)
    ('mdy', 'dmy', '', 'dmy', 'ymd', '')
    """
    code = (language or "").lower().replace("_", "-")
    if not code or code in UNCLEAR:
        return ""
    if code in MONTH_FIRST:
        return "mdy"
    return "ymd" if base_language(code) in YEAR_FIRST else "dmy"


def date_from_year_first(year: str, month: str, day: str, language: str | None) -> date | None:
    """Return the day of a date with its year first, of the Gregorian, Buddhist, Solar Hijri or Minguo calendar.

    >>> date_from_year_first("2024", "5", "22", None), date_from_year_first("113", "05", "22", "zh-TW")
    (datetime.date(2024, 5, 22), datetime.date(2024, 5, 22))
    >>> date_from_year_first("1403", "03", "01", "fa"), date_from_year_first("1445", "11", "14", "ar")
    (datetime.date(2024, 5, 21), None)
    """
    numbers = int(year), int(month), int(day)
    code = (language or "").lower().replace("_", "-")
    if len(year) == 3:
        is_minguo = code in MINGUO_LANGUAGES and numbers[0] in MINGUO_YEARS
        return gregorian_date(numbers[0] + 1911, *numbers[1:]) if is_minguo else None
    if numbers[0] in SOLAR_HIJRI_YEARS:
        return from_solar_hijri(*numbers) if base_language(code) in SOLAR_HIJRI_LANGUAGES else None
    return gregorian_date(*numbers)


def date_from_year_last(first: str, mark: str, second: str, year: str, language: str | None) -> date | None:
    """Return the day of a date with its year last, or None if day and month could be either.

    With points, the day is first: so it is in all 283 dates of `<time>` with points in the development sets whose
    attribute tells which is which (with slashes in 89 of 331). English is left out, whose points are a matter of style.

    >>> date_from_year_last("22", ".", "05", "2024", None), date_from_year_last("5", "/", "22", "24", "en")
    (datetime.date(2024, 5, 22), datetime.date(2024, 5, 22))
    >>> date_from_year_last("1", ". ", "5", "2024", None)
    datetime.date(2024, 5, 1)
    >>> date_from_year_last("05", "/", "06", "2024", "en"), date_from_year_last("05", "/", "06", "2024", "en-US")
    (None, datetime.date(2024, 5, 6))
    """
    order = order_of(language)
    if mark == "." and len(year) == 2 and order != "dmy" and not len(first) == len(second) == 2:
        return None  # a version
    day_first, month_first = _full_date(year, second, first), _full_date(year, first, second)
    year_first = _full_date(first, second, year) if _may_begin_with_year(first, mark, year, language) else None
    if len(year) == 2 and order == "ymd":
        return year_first
    if mark == "." and len(year) == 2 and base_language(language) != "en":
        month_first = None
    possible = {day for day in (day_first, month_first, year_first) if day}
    if len(possible) == 1:
        return possible.pop()
    if year_first:
        return None
    if mark[0] == ".":
        is_day_first = not language or order == "dmy" or mark == ". "
        return day_first if is_day_first else None
    return day_first if order == "dmy" else month_first if order == "mdy" else None


def _may_begin_with_year(first: str, mark: str, last: str, language: str | None) -> bool:
    """Return True if a date of two-digit numbers may be one with its year first."""
    if len(last) != 2 or len(first) != 2:
        return False
    return mark == "-" or not language or order_of(language) == "ymd"


def _full_date(year: str, month: str, day: str) -> date | None:
    number = int(year)
    return gregorian_date(full_year(number) if len(year) == 2 else number, int(month), int(day))
