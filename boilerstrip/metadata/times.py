"""Times of day beside a date."""

import re
from datetime import time, timedelta, timezone

from boilerstrip.caches import cache_short
from boilerstrip.lexicon.clock import AM_WORDS, PM_WORDS, POINT_CLOCK_LANGUAGES, POINT_CLOCK_WORDS, ZONE_MINUTES
from boilerstrip.lexicon.dates import OTHER_WORDS, WEEKDAYS, ZONES
from boilerstrip.metadata.date_words import WORD, base_language
from boilerstrip.selection.date_text import is_unspaced_word

WINDOW = 40
"""Characters on either side of a date in which its time of day is looked for."""
MAX_ZONE_HOURS = 14
FIRST_UNSPACED = "\u2e80"
"""Scripts from here on (Chinese, Japanese, Korean) have the half of the day before the time."""

TIME = r"""
    (?<![\d.,:/-]) (?P<hour>\d{1,2})
    (?: (?: (?P<mark> [:：.] ) | \s?[時时點点시h]\s? ) (?P<minute>\d{1,2}) (?![\d%])
        (?: \s?[分분] | \s?min\b )? (?: [:：.]? \s? (?P<second> (?<=[:：.]) \d{2} | \d{1,2} (?=\s?[秒초]) ) \s?[秒초]?
            (?: (?<=\d) [.,]\d+ )? )? (?! [.:]?\d )
      | (?= \s? [ap]\.?\s?m\b ) )
    (?: \s? (?P<half> [apAP]\.?\s?[mM]\b\.? | [πμΠΜ]\.?\s?[μΜ]\b\.? | صباحا ً? | مساء ً? | [صم](?!\w)
        | (?: SA | CH | ÖÖ | ÖS | PT?G )\b | [pm]\.d\. ) )?
    (?: \s? \(? (?P<zone> Z\b | (?: GMT|UTC )? \s? [+\u2212-] \d{1,2} (?: :?\d{2} )? (?![\d:])
        | [A-Z]{2,4}\b | МСК\b ) )?
"""
_match_after = re.compile(rf"(?P<gap>\D{{0,30}}) {TIME}", re.VERBOSE).match
_find_times = re.compile(TIME, re.VERBOSE).finditer
_has_digit = re.compile(r"\d").search
_find_words = re.compile(WORD).findall
_match_offset = re.compile(r"(GMT|UTC)?\s?([+\u2212-])(\d{1,2}):?(\d{2})?").fullmatch
_is_plain_gap = re.compile(r"[\s,،;|·•@()/\u200e\u200f\u2013\u2014-]*T?[\s-]?").fullmatch


def time_after(text: str, start: int, language: str | None = None) -> tuple[time, int] | None:
    """Return the time of day that follows a date ending at an offset, and where it ends.

    >>> time_after("3. März 2024, 14:05 Uhr", 12)
    (datetime.time(14, 5), 19)
    >>> time_after("May 22, 2024 | updated 2:47 PM", 12) is None
    True
    """
    match = _match_after(text, start, start + WINDOW)
    if not match or not _joins(match["gap"]):
        return None
    following = text[match.end() : match.end() + 6]
    found = _time_of(match, f"{match['gap']} {following}", language)
    return (found, match.end()) if found else None


def time_before(text: str, end: int, language: str | None = None) -> tuple[time, int] | None:
    """Return the time of day before a date starting at an offset, and where it starts.

    >>> time_before("10:47 AM EDT, Wed May 22, 2024", 18)[0].isoformat()
    '10:47:00-04:00'
    """
    start = max(0, end - WINDOW)
    times = list(_find_times(text, start, end)) if _has_digit(text, start, end) else ()
    if not times:
        return None
    last = times[-1]
    if not _joins(text[last.end() : end]):
        return None
    found = _time_of(last, f"{text[max(0, last.start() - 8) : last.start()]} {text[last.end() : end]}", language)
    return (found, last.start()) if found else None


@cache_short(256)
def zone_of(text: str) -> timezone | None:
    """Return the zone that an offset or an unambiguous abbreviation names.

    >>> zone_of("+0530"), zone_of("GMT-4"), zone_of("CEST"), zone_of("IST")
    (datetime.timezone(datetime.timedelta(seconds=19800)), datetime.timezone(datetime.timedelta(days=-1, seconds=72000)), datetime.timezone(datetime.timedelta(seconds=7200)), None)
    """  # noqa: E501
    minutes = ZONE_MINUTES.get(text.lower())
    if minutes is None:
        offset = _match_offset(text)
        if not offset or int(offset[3]) > MAX_ZONE_HOURS or int(offset[4] or 0) > 59:
            return None
        minutes = (60 * int(offset[3]) + int(offset[4] or 0)) * (1 if offset[2] == "+" else -1)
    return timezone(timedelta(minutes=minutes))


@cache_short(512)
def _joins(gap: str) -> bool:
    """Return True if text between a date and a time says nothing of its own."""
    if _is_plain_gap(gap):
        return True
    return "\n" not in gap and all(
        word in OTHER_WORDS or word in WEEKDAYS or word in ZONES or _is_half(word) or is_unspaced_word(word)
        for word in (word.casefold() for word in _find_words(gap.replace(".", "")))
    )


def _is_half(word: str) -> bool:
    return word in AM_WORDS or word in PM_WORDS


def _time_of(match: re.Match[str], beside: str, language: str | None) -> time | None:
    """Return the time of a match, in view of the words beside it: "下午2:47", "klo 14.05"."""
    hour, minute, second = int(match["hour"]), int(match["minute"] or 0), int(match["second"] or 0)
    half = re.sub(r"[.\s]", "", match["half"] or "").casefold()
    words = _find_words(beside.casefold().replace(".", "")) if match["mark"] == "." or not beside.isascii() else []
    has_point = match["mark"] == "." and base_language(language) not in POINT_CLOCK_LANGUAGES
    if has_point and POINT_CLOCK_WORDS.isdisjoint((*words, half, (match["zone"] or "").lower())):
        return None
    if hour <= 12:
        halves = {half, *(word[:2] for word in words if word > FIRST_UNSPACED)}
        if not halves.isdisjoint(PM_WORDS):
            hour = hour % 12 + 12
        elif not halves.isdisjoint(AM_WORDS):
            hour %= 12
    if hour > 23 or minute > 59 or second > 59:
        return None
    return time(hour, minute, second, tzinfo=_zone_beside(match))


def _zone_beside(match: re.Match[str]) -> timezone | None:
    """Return the zone after a time; an offset such as that of "10:00-12:00" is the end of a span."""
    zone = match["zone"]
    if not zone or (zone[0] in "-\u2212" and ":" in zone and not match["second"] and "T" not in match.string):
        return None
    return zone_of(zone.strip())
