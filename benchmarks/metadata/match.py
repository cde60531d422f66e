"""Whether an answered value is the annotated one."""

import re
import unicodedata
from datetime import UTC, date, datetime, tzinfo

import dateutil.parser
from rapidfuzz import fuzz

from benchmarks.metadata.gold import read_date
from benchmarks.metrics.words import find_fair_words

QUOTES = re.compile("[\"'`´‘’‚‛“”„‟«»‹›「」『』]+")
DASHES = re.compile("[-‐‑‒–—―−]+")
SIMILAR = 0.9
"""Similarity of titles (rapidfuzz ratio) from which one counts as contained in the other."""
MIN_WORDS = 2
"""CJK-fair words of a name that may be part of an annotated one."""

DEFAULTS = (datetime(2001, 2, 3), datetime(2004, 5, 6))
"""Dates that share neither year nor month nor day: what a text lacks is filled in, and differs."""


def fold(text: str) -> str:
    """Fold case, white space, quotation marks, dashes and compatibility characters.

    >>> fold("  The “Salt\u00a0Pans” – a Visit ")
    "the 'salt pans' - a visit"
    """
    text = DASHES.sub("-", QUOTES.sub("'", unicodedata.normalize("NFKC", text)))
    return " ".join(text.casefold().split())


def is_same_title(answer: str, gold: str) -> bool:
    """True if the titles are equal after folding."""
    return fold(answer) == fold(gold)


def is_similar_title(answer: str, gold: str) -> bool:
    """True if one of the titles contains the other, or if they hardly differ.

    >>> is_similar_title("Salt pans | The Orvel Times", "Salt Pans"), is_similar_title("Salt pan", "Salt pans")
    (True, True)
    >>> is_similar_title("Orvel", "Salt pans")
    False
    """
    one, other = fold(answer), fold(gold)
    return one in other or other in one or fuzz.ratio(one, other) >= 100 * SIMILAR


def is_same_name(answer: str, gold: str) -> bool:
    """True if the names have the same words, or one contains the other.

    An answer that is part of the gold must have two words, because a first name alone is no author.

    >>> is_same_name("by jane doe", "Jane Doe"), is_same_name("Jane Doe", "Jane Doe, MD")
    (True, True)
    >>> is_same_name("Jane", "Jane Doe"), is_same_name("Jan Doe", "Jane Doe")
    (False, False)
    """
    one, other = _split_name(answer), _split_name(gold)
    if not one or not other:
        return False
    return _contains(one, other) or (len(one) >= MIN_WORDS and _contains(other, one))


def is_same_day(answer: date | datetime, gold: date | datetime) -> bool:
    """True if the answer's day, as written or in UTC or in the gold's zone, is the gold's, as written or in UTC.

    >>> is_same_day(date(2024, 5, 22), datetime.fromisoformat("2024-05-23T01:30+02:00"))
    True
    """
    of_gold = [gold.tzinfo] if isinstance(gold, datetime) and gold.tzinfo else []
    return not _list_days(answer, [UTC, *of_gold]).isdisjoint(_list_days(gold, [UTC]))


def read_answered_date(text: str) -> date | datetime | None:
    """Read the date of an answer, in ISO 8601 or as people and programs write it; None without a year, month and day.

    >>> read_answered_date("Tue Jan 28 15:28:56 CET 2020"), read_answered_date("Jan 2020")
    (datetime.datetime(2020, 1, 28, 15, 28, 56), None)
    """
    if day := read_date(text):
        return day
    try:
        one, other = (dateutil.parser.parse(text, default=default, ignoretz=True) for default in DEFAULTS)
    except (ValueError, OverflowError):
        return None
    return one if one.date() == other.date() else None


def _split_name(name: str) -> list[str]:
    return find_fair_words(fold(name).replace("_", " "))


def _contains(words: list[str], run: list[str]) -> bool:
    starts = range(len(words) - len(run) + 1)
    return any(words[start : start + len(run)] == run for start in starts)


def _list_days(value: date | datetime, zones: list[tzinfo]) -> set[date]:
    """Days of a value: as written, and in zones if it is in a zone itself."""
    if not isinstance(value, datetime):
        return {value}
    return {value.date()} | ({value.astimezone(zone).date() for zone in zones} if value.tzinfo else set())
