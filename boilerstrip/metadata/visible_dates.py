"""Dates in short visible texts, as datelines have them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from boilerstrip.metadata.calendars import ERAS, from_solar_hijri, full_year, gregorian_date
from boilerstrip.metadata.date_words import month_before, month_between
from boilerstrip.metadata.day_order import date_from_year_first, date_from_year_last
from boilerstrip.metadata.times import time_after, time_before

MAX_LENGTH = 300
"""Characters of a text in which a date is looked for."""
MONTH_WINDOW = 24
"""Characters before a day in which its month is looked for."""
CHINESE_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "元": 1}

_may_have_date = re.compile(
    r"""
    [\d一二三四五六七八九十元]
    (?: (?<=\d)\d\d | (?<=[-'’]\d)\d | [\s\u200e\u200f]?[-./／．－]\s?\d | \s?[年년] | \s?[ก-ฮ] )
    """,
    re.VERBOSE,
).search
_find_numbers = re.compile(  # the last group of each form names it
    r"""
    (?<![\dA-Za-z]) (?<!\d[-.,/\u2013\u2014]) (?<!\d\.[-\u2013\u2014]) (?<!\d\.\s[-\u2013\u2014]\s)
    (?: (?<=\d{4}\s[-\u2013\u2014]\s) | (?<!\d\s[-\u2013\u2014]\s) )
    (?: (?=\d) (?:
      (?P<year_a>\d{3,4}) [\s\u200e\u200f]? (?P<mark_a>[-./／．－]) \s? (?P<month_a>\d{1,2})
        [\s\u200e\u200f]? (?P=mark_a) \s? (?P<day_a>\d{1,2}) (?! [-./]?\d )
    | (?P<first>\d{1,2}) [\s\u200e\u200f]? (?P<mark_b>[-./／．－]) \s? (?P<second>\d{1,2}) [\s\u200e\u200f]? (?P=mark_b)
        (?P<space>\s?) (?P<year_b>\d{4}|\d{2}) (?! [-./]?\d | [%$€£] )
    | (?P<day_v>\d{1,2}) \s (?:[Tt]háng|[Tt]hg) \s (?P<month_v>\d{1,2}) ,?\s (?:năm\s)? (?P<year_v>\d{4}) (?!\d)
    | (?P<month_w>\d{1,2}) [月월] \s? (?P<day_w>\d{1,2}) [日일]? ,?\s (?P<year_w>\d{4}) (?![\d年])
    | (?P<day_x>\d{1,2}) \s (?P<month_x>\d{1,2}) [月월] ,?\s (?P<year_x>\d{4}) (?![\d年])
    | (?P<day>\d{1,2}) (?P<between>[^\d\n;:|•·\[\]\u2013\u2014<>]{1,36}) (?P<year>\d{4}|\d{2})
        (?! [\d:] | [.,\u2013-]\d )
    | (?P<year_e>\d{4}) (?P<between_e>[^\d\n;:|•·\[\]\u2013\u2014<>]{3,30}) (?P<day_e>\d{1,2})
        (?! [\d:] | [.,\u2013-]\d )
    ) | (?P<year_c>\d{1,4}|[〇零一二三四五六七八九元十]{1,4}) \s?[年년]\s?
        (?P<month_c>\d{1,2}|[一二三四五六七八九十]{1,2}) \s?[月월]\s?
        (?P<day_c>\d{1,2}|[一二三四五六七八九十]{1,3}) (?: \s?[日號号일] | (?!\d) ) )
    """,
    re.VERBOSE,
).search
_skip_number = re.compile(r"\d+|.", re.DOTALL).match
_is_day_comma_year = re.compile(r"(?:st|nd|rd|th|er|º|\.)?\s?[,،，.]?\s*[-/'’]?", re.IGNORECASE).fullmatch
_comma_before_month = re.compile(r"[,،，]\s*[^\s,،，]|^\s+-\s|\(", re.DOTALL).search


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date in a text."""

    value: date | datetime
    """A `datetime` where a time of day stands beside the date; with a zone only where the text has one."""
    text: str
    """The part of the text that says it."""
    start: int
    """Offset of this part."""


def find_date(text: str, language: str | None = None) -> DateFound | None:
    """Return the date of a short text; None if it has none, has several days, or may mean several.

    Args:
        text: a dateline, or a text in which nothing else is a date.
        language: BCP 47 code; it decides the order of day and month, and the meaning of a few month names.

    >>> find_date("Veröffentlicht am 3. März 2024, 14:05 Uhr").value
    datetime.datetime(2024, 3, 3, 14, 5)
    >>> find_date("٢٢ مايو ٢٠٢٤").value, find_date("令和6年5月22日").value
    (datetime.date(2024, 5, 22), datetime.date(2024, 5, 22))
    >>> find_date("05/06/2024", "en-GB").value, find_date("05/06/2024"), find_date("3 hours ago")
    (datetime.date(2024, 6, 5), None, None)
    """
    if not _may_have_date(text) or len(text) > MAX_LENGTH:
        return None
    best: DateFound | None = None
    for found in find_dates(text, language):
        if best is None:
            best = found
        elif _day_of(best) != _day_of(found):
            return None
        elif not isinstance(best.value, datetime):
            best = found
    return best


def find_dates(text: str, language: str | None = None) -> Iterator[DateFound]:
    """Yield the dates of a text in their order.

    >>> [found.text for found in find_dates("Published May 22, 2024, updated 1 June 2024")]
    ['May 22, 2024', '1 June 2024']
    """
    position = 0
    while match := _find_numbers(text, position):
        found = _date_of(match, language)
        if not found:
            number = _skip_number(text, match.start())
            position = number.end() if number else len(text)
            continue
        day, start = found
        result = _with_time(text, day, start, match.end(), language)
        yield result
        position = max(match.end(), result.start + len(result.text))


def _day_of(found: DateFound) -> date:
    return found.value.date() if isinstance(found.value, datetime) else found.value


def _with_time(text: str, day: date, start: int, end: int, language: str | None) -> DateFound:
    after = time_after(text, end, language)
    if after:
        return DateFound(datetime.combine(day, after[0]), text[start : after[1]], start)
    before = time_before(text, start, language) if start else None
    if before:
        return DateFound(datetime.combine(day, before[0]), text[before[1] : end], before[1])
    return DateFound(day, text[start:end], start)


def _date_of(match: re.Match[str], language: str | None) -> tuple[date, int] | None:
    """Return the day that a match means, and where its text starts."""
    kind = match.lastgroup or ""
    start = match.start()
    day: date | None
    if kind == "day_a":
        day = date_from_year_first(match["year_a"], match["month_a"], match["day_a"], language)
    elif kind == "year_b":
        mark = match["mark_b"] + match["space"]
        day = date_from_year_last(match["first"], mark, match["second"], match["year_b"], language)
    elif kind == "day_c":
        return _date_of_era(match, language)
    elif kind == "year":
        return _date_with_month_name(match, language)
    elif kind == "day_e":
        month = month_between(match["between_e"], language)
        day = _named_day(int(match["year_e"]), month, int(match["day_e"]))
    else:
        suffix = kind[-1]
        day = gregorian_date(int(match[f"year_{suffix}"]), int(match[f"month_{suffix}"]), int(match[f"day_{suffix}"]))
    return (day, start) if day else None


def _date_with_month_name(match: re.Match[str], language: str | None) -> tuple[date, int] | None:
    """Return a day whose month is a word, between day and year or before both."""
    between, start = match["between"], match.start()
    year, has_short_year = int(match["year"]), len(match["year"]) == 2
    month: tuple[int, bool] | None
    if _is_day_comma_year(between):
        before = month_before(match.string[max(0, start - MONTH_WINDOW) : start], language)
        if not before or (has_short_year and between[-1] not in "'’"):
            return None
        month, start = (before[0], False), max(0, start - MONTH_WINDOW) + before[1]
    else:
        month = None if _comma_before_month(between.rstrip(" ,،，'’")) else month_between(between, language)
    if has_short_year:
        is_thai = any("\u0e01" <= char <= "\u0e2e" for char in between)
        if not is_thai and not (between[-1] in "'’" or (between[0] == between[-1] == "-")):
            return None
        year = 2500 + year if is_thai else full_year(year)
    day = _named_day(year, month, int(match["day"]))
    return (day, start) if day else None


def _named_day(year: int, month: tuple[int, bool] | None, day: int) -> date | None:
    if not month or not month[0]:
        return None
    return from_solar_hijri(year, month[0], day) if month[1] else gregorian_date(year, month[0], day)


def _date_of_era(match: re.Match[str], language: str | None) -> tuple[date, int] | None:
    """Return a day of the form 年月日, of an era or of the common one."""
    year, month, day = (_number(match[name]) for name in ("year_c", "month_c", "day_c"))
    before = match.string[: match.start()].rstrip()
    era = ERAS.get(before[-2:])
    start = len(before) - 2 if era is not None else match.start()
    if era is not None:
        found = gregorian_date(year + era, month, day)
    elif len(match["year_c"]) >= 3:
        found = date_from_year_first(match["year_c"] if year < 1000 else str(year), str(month), str(day), language)
    else:
        found = None
    return (found, start) if found else None


def _number(text: str) -> int:
    """Return the value of a number in Arabic or Chinese digits.

    >>> _number("二〇二四"), _number("二十二"), _number("十"), _number("22")
    (2024, 22, 10, 22)
    """
    if text.isdecimal():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return 10 * (CHINESE_DIGITS.get(tens, 1) if tens else 1) + CHINESE_DIGITS.get(ones, 0)
    return int("".join(str(CHINESE_DIGITS[digit]) for digit in text))
