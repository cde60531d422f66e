"""The text of a byline without what is no name: addresses, handles, notes in brackets, dates, times and counts."""

import re

from boilerstrip.document.escapes import unescape_all
from boilerstrip.lexicon.dates import LABELS, MONTHS, OTHER_WORDS, WEEKDAYS, ZONES
from boilerstrip.metadata.byline_labels import starts_label

BREAK = "|"
"""Stands where something was removed, and between segments."""
CAPITAL_WORDS = frozenset("le am on el den at um du vom".split())
"""Words before dates that some sites write with a capital."""
SHORT_NUMBER = 3
"""Digits of a number that may end a name ("Channel 4")."""

_substitute_escapes = re.compile(r"\\u([0-9a-fA-F]{4})").sub
_substitute_addresses = re.compile(
    r"<[^<>]*>|\(?\b(?:https?://|www\.)\S+|(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)@+https?\S*|(?<!\w)@\w+\b(?:\.\w+)*"
).sub
_substitute_notes = re.compile(r"\([^()]*\)|（[^（）]*）|\[[^\[\]]*\]").sub
_substitute_open_notes = re.compile(r"\s[(（\[].*").sub
_substitute_dates = re.compile(
    r"\d{2,4}\s?[年년]\s?\d{1,2}\s?[月월]\s?(?:\d{1,2}\s?[日일]?)?"
    r"|(?<!\w)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\d{4}[-/]\d{1,2}[-/]\d{1,2}"
    r"|(?<!\w)\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})\b\.?"
    r"|(?<!\w)T?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\.\d+)?\s?(?:[ap]\.?m\.?|uhr|Z)?(?!\w)",
    re.IGNORECASE,
).sub
_substitute_bars = re.compile(r"\s*[|｜•·∙●▪►»›‹«│¦丨\t\n\r*~]+\s*|\s+[-–—―‐]+(?:\s+|$)|^[-–—―]+\s*").sub
_has_digit = re.compile(r"\d").search
_is_number = re.compile(r"#?\d{1,4}(?:st|nd|rd|th|er|º|ª|\.)?[,.]?|\d+(?:[.,]\d+)?[kKM]?|#\d+").fullmatch
_is_year = re.compile(r"(?:19|20)\d\d[,.]?").fullmatch
_is_full_handle = re.compile(r"@[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*)+").fullmatch

_DATELINE_WORDS = LABELS | OTHER_WORDS | WEEKDAYS | ZONES


def clean_text(text: str) -> str:
    """Return a text in which bars stand for all that is no part of a name.

    >>> clean_text("By Jane Doe (she/her)  - jane@example.org May 22, 2024 at 2:47 pm")
    'By Jane Doe | | | | | | |'
    """
    text = text.replace("\u00ad", "").replace("\u200b", "")
    if "&" in text and ";" in text:
        text = unescape_all(text)
    if "\\u" in text:
        text = _substitute_escapes(lambda match: chr(int(match[1], 16)), text)
    if "@" in text or "<" in text or "://" in text or "www." in text:
        text = text.strip()
        text = text[1:] if _is_full_handle(text) else _substitute_addresses(f" {BREAK} ", text)
    if "(" in text or "（" in text or "[" in text:
        text = _clean_brackets(text)
    text = _substitute_bars(f" {BREAK} ", text)
    if _has_digit(text):
        text = _remove_dates(_substitute_dates(f" {BREAK} ", text))
    return " ".join(text.split())


def _clean_brackets(text: str) -> str:
    """Remove notes in brackets, and the brackets around all of a text."""
    text = text.strip()
    if (text[0] in "[(（" and text[-1] in "])）") and text.count(text[0]) == 1:
        return text[1:-1]
    return _substitute_open_notes("", _substitute_notes(" ", text))


def _remove_dates(text: str) -> str:
    """Replace dates with month names, years, counts and the words that go with them."""
    words = text.split()
    folded = [word.casefold().strip(".,:;()") for word in words]
    is_removed = [word == BREAK for word in words]
    for row, word in enumerate(words):
        if _is_number(word) and not is_removed[row]:
            _mark_number(words, folded, is_removed, row)
    _mark_neighbours(words, folded, is_removed)
    return " ".join(BREAK if removed else word for word, removed in zip(words, is_removed, strict=True))


def _mark_number(words: list[str], folded: list[str], is_removed: list[bool], row: int) -> None:
    """Mark a number, and the name of the month beside it."""
    has_month = False
    for step in (1, -1):
        beside = row + step
        while 0 <= beside < len(words) and folded[beside] in ("de", "of", "del"):
            beside += step
        if 0 <= beside < len(words) and folded[beside] in MONTHS:
            for marked in range(min(row, beside), max(row, beside) + 1):
                is_removed[marked] = True
            has_month = True
            break
    is_name_part = (
        row == len(words) - 1 and len(folded[row]) <= SHORT_NUMBER and row > 0 and words[row - 1][0].isupper()
    )
    if not has_month and ((row > 0 and not is_name_part) or _is_year(words[row])):
        is_removed[row] = True


def _mark_neighbours(words: list[str], folded: list[str], is_removed: list[bool]) -> None:
    """Mark the words of a dateline beside what is marked already."""
    is_marked = is_removed[:]
    for step, rows in ((-1, range(len(words) - 1, -1, -1)), (1, range(len(words)))):
        for row in rows:
            before = row - step
            if is_removed[row] or not 0 <= before < len(words) or not is_removed[before]:
                continue
            if step == 1 and starts_label(folded[row]):
                continue
            is_weekday = folded[row] in WEEKDAYS and not words[row].isupper()
            is_lower = words[row][0].islower() or not words[row][0].isalpha() or folded[row] in CAPITAL_WORDS
            is_word = folded[row] in _DATELINE_WORDS and is_lower
            is_month = folded[row] in MONTHS and is_marked[before] and words[before] != BREAK
            if is_weekday or is_word or is_month or (folded[row] in LABELS and not starts_label(folded[row])):
                is_removed[row] = True
