"""The date within a text that says little else."""

import re
from collections.abc import Sequence
from functools import cache

from boilerstrip.lexicon.dates import LONE_WEEKDAYS, OTHER_WORDS, ZONES
from boilerstrip.lexicon.threads import RELATIVE_DATES
from boilerstrip.selection.date_text import MAX_DAY, is_unspaced_word, kinds_of_word

MAX_LENGTH = 120
"""Characters of a text in which a date is looked for."""

_find_tokens = re.compile(r"\d[\d:./,-]*\d|\d|[^\W\d_]+(?:[.’'][^\W\d_]+)*", re.UNICODE).finditer
_find_brackets = re.compile(r"\((\w{1,10}\.?)\)").sub
_replace_out_of = re.compile(r"\bout of\b").sub
"""Replaces words of ratings: the first is also Portuguese for October."""
_is_plain_number = re.compile(r"\d+").fullmatch
_is_full_date = re.compile(r"\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2})").fullmatch
_is_time = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?").fullmatch
_is_spaced_date = re.compile(r"\d{1,2}\s*[月월]\s*\d{1,2}\s*[日일]|\d{4}\.\s\d{1,2}\.\s\d{1,2}\b").search


def find_date(text: str) -> str | None:
    """Return the part of a short text that is a date; None if there is none.

    >>> find_date("Posted: Tue Mar 05, 2013 10:22 pm    Post subject: Re: Eels")
    'Tue Mar 05, 2013 10:22 pm'
    >>> find_date("Ida Orn · 3 hours ago"), find_date("12 points"), find_date("发表于 2012-3-4 10:20")
    ('3 hours ago', None, '2012-3-4 10:20')
    """
    text = _replace_out_of("; ", " ".join(text.split()))
    if len(text) > MAX_LENGTH:
        return None
    best = ""
    for start, end in _runs(_open_weekdays(text)):
        run = _trim(text[start:end])
        if len(run) > len(best) and _is_date(run):
            best = run
    return best or None


def _open_weekdays(text: str) -> str:
    """Replace the brackets around a weekday by spaces."""
    return _find_brackets(lambda match: f" {match[1]} " if _is_weekday(match[1]) else match[0], text)


def _is_weekday(word: str) -> bool:
    return word in LONE_WEEKDAYS or "weekday" in kinds_of_word(word.casefold().replace(".", ""))


def _runs(text: str) -> list[tuple[int, int]]:
    """Return where runs of words and numbers that dates consist of start and end."""
    runs: list[tuple[int, int]] = []
    start = end = -1
    for match in _find_tokens(text):
        if not _may_be_in_date(match[0]):
            start = -1
            continue
        is_apart = (
            any(char in ":;|·•()[]#" for char in text[end : match.start()].replace(" ", "")) if start >= 0 else True
        )
        if start < 0 or is_apart:
            start = match.start()
            runs.append((start, match.end()))
        end = match.end()
        runs[-1] = (start, end)
    return runs


def _may_be_in_date(token: str) -> bool:
    if token[0].isdigit():
        return True
    word = token.casefold().replace(".", "")
    if word in _relative_words() or word in OTHER_WORDS or word in ZONES:
        return True
    kinds = kinds_of_word(word)
    return bool(kinds - {"label"}) or (is_unspaced_word(word) and "label" not in kinds) or "前" in word


@cache
def _relative_words() -> frozenset[str]:
    return frozenset(word for phrase in RELATIVE_DATES for word in phrase.split())


@cache
def _match_relative() -> re.Pattern[str]:
    phrases = "|".join(
        re.escape(phrase) if phrase[0] > "\u2e80" or "\u0e00" <= phrase[0] <= "\u0e7f" else rf"\b{re.escape(phrase)}\b"
        for phrase in sorted(RELATIVE_DATES, key=len, reverse=True)
    )
    return re.compile(phrases)


def _trim(run: str) -> str:
    """Cut off articles and prepositions around a date."""
    tokens = list(_find_tokens(run))
    start, end = 0, len(tokens)
    while start < end and (_is_edge(tokens[start][0]) or _is_number_before(tokens[start:end])):
        start += 1
    return run[tokens[start].start() : tokens[end - 1].end()] if start < end else ""


def _is_number_before(tokens: Sequence[re.Match[str]]) -> bool:
    """Return True if tokens begin with a number, such as that of a comment, that the date after it has no use for."""
    if len(tokens) < 2 or not _is_plain_number(tokens[0][0]):
        return False
    following = tokens[1][0]
    return bool(_is_full_date(following)) or (len(tokens[0][0]) > 2 and bool(_is_plain_number(following)))


def _is_edge(token: str) -> bool:
    word = token.casefold()
    return word in OTHER_WORDS and not kinds_of_word(word) and word not in _relative_words() and not word.isdigit()


def _is_date(run: str) -> bool:
    """Return True if a run of date words names a day, or counts back from today."""
    tokens = [match[0] for match in _find_tokens(run)]
    numbers = [token for token in tokens if token[0].isdigit()]
    if any(map(_is_full_date, numbers)) or _is_spaced_date(run):
        return True
    kinds = {
        kind for token in tokens if not token[0].isdigit() for kind in kinds_of_word(token.casefold().replace(".", ""))
    }
    plain = [number for number in numbers if _is_plain_number(number.strip(",."))]
    if "month" in kinds and any(int(number.strip(",.")) <= MAX_DAY for number in plain):
        return True
    relative = _match_relative().search(run.casefold())
    if relative and (plain or relative[0] == run.casefold() or any(map(_is_time, numbers))):
        return bool(plain) or relative[0] not in ("vor", "fa", "前", "전", "قبل", "منذ", "ago", "há", "hier", "före")
    return "weekday" in kinds and any(map(_is_time, numbers))
