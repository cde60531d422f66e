"""Dates as machines write them, with visible ones as fallback."""

import re
from datetime import UTC, date, datetime, time, timedelta

from boilerstrip.metadata.calendars import gregorian_date
from boilerstrip.metadata.times import zone_of
from boilerstrip.metadata.visible_dates import DateFound, find_date, find_dates

__all__ = ["DateFound", "find_date", "find_dates", "parse_declared"]

MAX_LENGTH = 100
"""Characters of a declared date."""

_match_iso = re.compile(
    r"""
    (?P<year>\d{4}) (?P<mark>[-/.\s]?) (?P<month>\d{2}|(?<=[-/.])\d) (?P=mark) (?P<day>\d{2}|(?<=[-/.])\d)
    (?: (?: \s* [T_,] \s* | \s+ | (?<=\d) - (?=\d\d:) ) (?P<hour>\d{1,2}) (?: :?(?P<minute>\d{2})
        (?: :?(?P<second>\d{2}) (?: [.,:](?P<fraction>\d{1,9}) )? )? )? )?
    \s* (?P<zone> Z | [A-Z]{3,4} | (?:GMT|UTC)? \s? [+\u2212-]\d{1,2}(?::?\d{2})?(?::?\d{2})? )?
    (?: \[ [\w/+-]+ \] )?
    """,
    re.VERBOSE | re.ASCII | re.IGNORECASE,
).fullmatch
_match_compact = re.compile(r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:\.\d+)?Z?").fullmatch
_match_week_or_ordinal = re.compile(r"\d{4}-?W\d\d-?\d|(?P<year>\d{4})-(?P<day>\d{3})", re.ASCII).fullmatch
_match_epoch = re.compile(r"(?:/?Date\()?(\d{9,10})(\d{3})?(?:\.\d+)?(?:\)/?)?", re.ASCII).fullmatch
_match_ctime = re.compile(
    r"(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\s+(\d{1,2})\s+(\d\d?:\d\d(?::\d\d)?)\s*([a-z]{2,5}|[+-]\d\d:?\d\d)?\s+(\d{4})",
    re.IGNORECASE | re.ASCII,
).fullmatch


def parse_declared(text: str, language: str | None = None) -> date | datetime | None:
    """Return the date or time that markup or metadata declares; None if it has no day or is not sure.

    Args:
        text: ISO 8601 in all its forms, RFC 2822, epoch seconds or milliseconds, or a visible date.
        language: BCP 47 code, for visible dates (see `find_date`).

    >>> parse_declared("2024-05-22T02:47:46Z"), parse_declared("2024-05-22")
    (datetime.datetime(2024, 5, 22, 2, 47, 46, tzinfo=datetime.timezone.utc), datetime.date(2024, 5, 22))
    >>> parse_declared("Wed, 22 May 2024 02:47:46 +0800").isoformat(), parse_declared("1716346066").isoformat()
    ('2024-05-22T02:47:46+08:00', '2024-05-22T02:47:46+00:00')
    >>> parse_declared("2024"), parse_declared("2024-05"), parse_declared("0000-00-00"), parse_declared("today")
    (None, None, None, None)
    """
    text = text.strip().strip("\"'").strip()
    if len(text) > MAX_LENGTH:
        return None
    match = _match_iso(text)
    if match:
        return _from_iso(match)
    return _parse_numbers(text) or _parse_ctime(text) or _parse_visible(text, language)


def _from_iso(match: re.Match[str]) -> date | datetime | None:
    day = gregorian_date(int(match["year"]), int(match["month"]), int(match["day"]))
    if not day or not match["hour"]:
        return day
    hour, minute, second = (int(match[name] or 0) for name in ("hour", "minute", "second"))
    is_midnight = (hour, minute, second) == (24, 0, 0)
    try:
        clock = time(
            0 if is_midnight else hour, minute, min(second, 59), int((match["fraction"] or "0")[:6].ljust(6, "0"))
        )
    except ValueError:
        return day
    zone = zone_of((match["zone"] or "").strip().upper()) if match["zone"] else None
    moment = datetime.combine(day, clock, zone)
    return moment + timedelta(days=1) if is_midnight else moment


def _parse_numbers(text: str) -> date | datetime | None:
    """Return the date of a compact form, an epoch, a week date or an ordinal date."""
    if not text[-1:].isascii() or not (text[:1].isdecimal() or text.startswith(("/Date(", "Date("))):
        return None
    compact = _match_compact(text)
    if compact:
        day = gregorian_date(*map(int, compact.groups()[:3]))
        clock = [int(part or 0) for part in compact.groups()[3:]]
        hour, minute, second = clock
        if day and hour < 24 and minute < 60 and second < 60:
            return datetime.combine(day, time(hour, minute, second, tzinfo=UTC if text.endswith("Z") else None))
    epoch = _match_epoch(text)
    if epoch:
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(epoch[1]), milliseconds=int(epoch[2] or 0))
        return moment if gregorian_date(moment.year, moment.month, moment.day) else None
    return _parse_week_or_ordinal(text)


def _parse_week_or_ordinal(text: str) -> date | None:
    match = _match_week_or_ordinal(text)
    if not match:
        return None
    try:
        if match["year"]:
            day = date(int(match["year"]), 1, 1) + timedelta(days=int(match["day"]) - 1)
            is_valid = day.year == int(match["year"])
        else:
            day, is_valid = date.fromisoformat(text), True
    except (ValueError, OverflowError):
        return None
    return gregorian_date(day.year, day.month, day.day) if is_valid else None


def _parse_ctime(text: str) -> date | datetime | None:
    """Return the date of the form of C and Java, which has its year last."""
    match = _match_ctime(text)
    if not match:
        return None
    month, day, clock, zone, year = match.groups()
    return _parse_visible(f"{day} {month} {year} {clock} {(zone or '').upper()}", None)


def _parse_visible(text: str, language: str | None) -> date | datetime | None:
    found = find_date(text, language)
    return found.value if found else None
