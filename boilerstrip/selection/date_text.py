"""What a short text says of dates: a dateline says nothing else."""

import re
from dataclasses import dataclass
from functools import cache
from unicodedata import normalize

from boilerstrip.lexicon.dates import (
    LABELS,
    LONE_WEEKDAYS,
    MONTHS,
    NAME_PARTICLES,
    OTHER_WORDS,
    UNSPACED_LABELS,
    UNSPACED_MONTHS,
    UNSPACED_WEEKDAYS,
    UNSPACED_WORDS,
    WEEKDAYS,
    ZONES,
)

MAX_NAME_WORDS = 6
"""Words of the names that a byline or source may hold."""
MAX_UNCASED_LENGTH = 16
"""Characters of such names in scripts without capitals, where nothing else tells a name from a sentence."""
KINDS = {"month": MONTHS, "weekday": WEEKDAYS, "label": LABELS}
MAX_DAY, MAX_MONTH = 31, 12
MAX_DIGITS = 9
"""Digits of the longest number that is read."""
YEARS = range(1000, 3000)
"""Years of the calendars in use: Persian and Islamic ones begin with 1, Buddhist ones with 25."""

_find_numbers = re.compile(
    r"""
    (?= [\d'’] ) (?:
    (?P<time> \d{1,2} (?: :\d{2} ){1,2} (?:\.\d+)? (?: \+\d{2}:?\d{2} )? (?![\d:])
      | (?: (?<=kl[ .]) | (?<=kl[ .]\ ) | (?<=klo\ ) | (?<=om\ ) | (?<=ore\ ) | (?<=godz\ ) | (?<=godz.\ ) | (?<=jam\ )
          | (?<=pukul\ ) ) \d{1,2}\.\d{2} (?!\d)
      | \d{1,2}\.\d{2} (?= \s (?: uhr | uur ) \b )
      | \d{1,2} \s? (?: h\b | h(?=\d) | uhr\b | [時时시点點] ) (?: \s? \d{1,2} (?: \s? [分분] )? )?
      | \d{1,2} (?= \s? [ap]\.?m\b ) )
    | (?P<date> \d{2,4} \s? [年년] \s? \d{1,2} \s? [月월] \s? \d{1,2} \s? [日일号號]?
      | \d{1,2} \s? [月월] \s? \d{1,2} \s? [日일号號]
      | \d{4} (?P<mark> [-./] ) \s? \d{1,2} (?P=mark) \s? \d{1,2} (?! [-./]?\d )
      | \d{1,2} (?P<sign> [-./] ) \s? \d{1,2} (?P=sign) \s? (?: \d{4} | \d{2} ) (?! [-./]?\d ) )
    | (?P<year> ['’]\d{2} \b )
    | (?P<number> \d+ (?: [-./,:~\u2013] \d+ )* ) )
    """,
    re.VERBOSE,
).finditer
_split_words = re.compile(r"[\s!-&(-,/:-@\[-`{-~\u00a0-\u00bf\u2000-\u200b\u200e-\u206f\u3000-\u303f\u30fb،؛۔]+").split


@dataclass(frozen=True, slots=True)
class DateText:
    """The dates, times and words of a text that has at least one number."""

    dates: int
    """Dates with a day and a month."""
    times: int
    has_month: bool
    """True if a month is named."""
    has_weekday: bool
    has_label: bool
    """True if a word such as "updated" or "by" says what the line is."""
    names: int
    """Words beside those of datelines; each could be part of a name."""

    @property
    def tells_time(self) -> bool:
        """True for nothing but a date or time."""
        return not self.names and not self.has_label and self.dates + self.times > 0

    @property
    def is_event(self) -> bool:
        """True for a day and a time of day: when something begins. A machine's date and time is in figures."""
        is_named = self.has_weekday or self.has_month
        return self.times > 0 and is_named and not self.has_label and not self.names

    def is_dateline(self, is_marked: bool) -> bool:
        """Return True if the text is a dateline.

        Args:
            is_marked: markup or a class name says that the text is a date, a byline or the like.
        """
        is_evident = self.has_label or is_marked
        if not is_evident and (self.names or self.dates != 1 or self.times > 1):
            return False  # a place and date, or a span of time: an event, an issue, a version
        if self.is_event:
            return False
        if self.dates or self.has_label:
            return True
        return is_marked and not self.names and (self.times > 0 or self.has_month)


def read_dates(text: str) -> DateText | None:
    """Return what a text says of dates, or None if it says something else, or names no number.

    >>> read_dates("Updated: 14 March 2023, 18:30 CET")
    DateText(dates=1, times=1, has_month=True, has_weekday=False, has_label=True, names=0)
    >>> read_dates("Police said on 5 May that nobody was hurt"), read_dates("2.1.0 (2024-03-05)")
    (None, None)
    """
    text = normalize("NFKC", text)
    kinds, rest = _read_numbers(text)
    if not kinds or None in kinds:
        return None
    known, unknown = _read_words(rest)
    if unknown and not _may_be_names(unknown):
        return None
    days, has_month = kinds.count("day"), "month" in known
    dates = kinds.count("date") + (1 if has_month and days else 0)
    is_span = days > 1 and "label" not in known
    if is_span:
        return None
    return DateText(dates, kinds.count("time"), has_month, "weekday" in known, "label" in known, len(unknown))


def _read_numbers(text: str) -> tuple[list[str | None], str]:
    """Return the kind of each number of a text, None for one that dates do not have, and the text without them."""
    kinds: list[str | None] = []
    rest, end = [], 0
    for match in _find_numbers(text.casefold() if len(text.casefold()) == len(text) else text):
        kinds.append(_kind(match))
        rest.append(text[end : match.start()])
        end = match.end()
    return kinds, " ".join((*rest, text[end:]))


def _kind(match: re.Match[str]) -> str | None:
    number = match[0]
    if match["number"]:
        return _kind_of_number(number)
    if not match["date"]:
        return "time" if match["time"] else "year"
    parts = [int(part) for part in re.findall(r"\d+", number)]
    small = sorted(part for part in parts if part < YEARS.start)
    is_date = all(0 < part <= 99 or part > MAX_DAY for part in parts) and len(small) >= 2
    return "date" if is_date and small[0] <= MAX_MONTH and small[1] <= MAX_DAY else None


def _kind_of_number(number: str) -> str | None:
    if not number.isdecimal():
        return None
    if len(number) <= MAX_DIGITS and int(number) in YEARS:
        return "year"
    return "day" if len(number) <= 2 and int(number) <= 2 * MAX_DAY else None


def _read_words(text: str) -> tuple[set[str], list[str]]:
    """Return the kinds of the known words of a text, and its other words."""
    kinds, unknown = set(), []
    for word in _split_words(text):
        key = word.casefold().replace(".", "").strip("'’-–—")
        if not key:
            continue
        of_word = kinds_of_word(key)
        kinds |= of_word
        if not of_word and key not in OTHER_WORDS and key not in ZONES and not is_unspaced_word(key):
            unknown.append(word)
    return kinds, unknown


def kinds_of_word(word: str) -> set[str]:
    kinds = {kind for kind, words in KINDS.items() if word in words}
    return kinds if kinds or word.isascii() or not is_unspaced_word(word) else _kinds_of_unspaced(word)


def _may_be_names(words: list[str]) -> bool:
    """Return True if words look like the names of a writer or source."""
    if len(words) > MAX_NAME_WORDS:
        return False
    uncased = [word for word in words if word.upper() == word.lower()]
    if sum(map(len, uncased)) > MAX_UNCASED_LENGTH:
        return False
    return all(word in uncased or word[0].isupper() or word.casefold() in NAME_PARTICLES for word in words)


@cache
def _unspaced() -> re.Pattern[str]:
    words = sorted((normalize("NFKC", word) for word in (*UNSPACED_LABELS, *UNSPACED_WORDS)), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(words)})+")


def is_unspaced_word(word: str) -> bool:
    return _unspaced().fullmatch(word) is not None


def _kinds_of_unspaced(word: str) -> set[str]:
    kinds = set()
    if word in UNSPACED_MONTHS or any(month in word for month in UNSPACED_MONTHS if len(month) > 1):
        kinds.add("month")
    if word in LONE_WEEKDAYS or any(day in word for day in UNSPACED_WEEKDAYS):
        kinds.add("weekday")
    if any(label in word for label in UNSPACED_LABELS):
        kinds.add("label")
    return kinds
