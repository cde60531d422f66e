"""The months that words name."""

import re
from functools import cache
from unicodedata import combining, normalize

from boilerstrip.caches import cache_short
from boilerstrip.lexicon.months import MONTH_JOINERS, MONTH_NAMES, SOLAR_HIJRI_MONTH_NAMES

CODES = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "tl": "fil", "bs": "hr", "sh": "hr"}
"""Other codes of languages of the tables."""
MAX_MONTH_WORDS = 3
IGNORED = dict.fromkeys(map(ord, "\u200c\u0640׳॰"))
"""Marks within words: of the Arabic scripts, and of abbreviations in Hebrew and Hindi."""
WORD = r"[^\s\d\x00-@\[-`{-\xbf\u2000-\u200b\u200e-\u206f\u3000-\u3004\u3008-\u303f،؛]+"
"""Letters with their marks; `\\w` has no vowels of Indic scripts."""

_find_words = re.compile(WORD).findall
_find_last_words = re.compile(rf"({WORD})(?:\s+({WORD}))?(?:\s+({WORD}))?[\s./-]{{0,3}}$").search


@cache_short(256)
def base_language(language: str | None) -> str:
    """Return the code of a language without its region.

    >>> base_language("pt_BR"), base_language("nb-NO"), base_language(None)
    ('pt', 'no', '')
    """
    code = re.split("[-_]", language or "", maxsplit=1)[0].lower()
    return CODES.get(code, code)


@cache_short(1024)
def month_between(text: str, language: str | None) -> tuple[int, bool] | None:
    """Return the month that the text between a day and a year names, and whether it is of the Solar Hijri calendar.

    >>> month_between("nd of May, ", None), month_between(" de març del ", "ca"), month_between(" خرداد ", "fa")
    ((5, False), (3, False), (3, True))
    >>> month_between(" listopada ", None), month_between(" listopada ", "hr"), month_between(" mayoral ", None)
    (None, (10, False), None)
    """
    months = {_month_of_words(_find_words(part.replace(".", "")), language) for part in re.split(r"[/()]", text)}
    months -= {(0, False)}
    return months.pop() if len(months) == 1 else None


@cache_short(1024)
def month_before(text: str, language: str | None) -> tuple[int, int] | None:
    """Return the month that the last words of a text name, and where its name starts.

    >>> month_before("Posted on Sept. ", None), month_before("Thursday ", None)
    ((9, 10), None)
    """
    last = _find_last_words(text)
    if not last:
        return None
    words = [(word, last.start(index)) for index, word in enumerate(last.groups(), 1) if word]
    for index in range(len(words)):
        month = _lookup(" ".join(word for word, _ in words[index:]), language)
        if month and not month[1]:
            return month[0], words[index][1]
    return None


def _month_of_words(words: list[str], language: str | None) -> tuple[int, bool] | None:
    """Return the month of words, `(0, False)` if they are mere joiners, or None if they name something else."""
    if len(words) > 1:
        whole = _lookup(" ".join(words), language)
        if whole:
            return whole
    words = [word for word in words if word.casefold() not in MONTH_JOINERS or _lookup(word, language)]
    if not words:
        return 0, False
    return _lookup(" ".join(words), language) if len(words) <= MAX_MONTH_WORDS else None


def _lookup(word: str, language: str | None) -> tuple[int, bool] | None:
    key = _key(word)
    base = base_language(language)
    own = _own_months(base) if base in MONTH_NAMES else {}
    every, solar = _all_months(), _solar_months()
    for form in (key, _without_marks(key)):
        month = own.get(form) or every.get(form)
        if month:
            return month, False
        if form in solar:
            return solar[form], True
    return None


def _key(word: str) -> str:
    if word.isascii():
        return word.lower()
    return normalize("NFKC", word.casefold().replace("i̇", "i").translate(IGNORED))


def _without_marks(key: str) -> str:
    return key if key.isascii() else "".join(char for char in normalize("NFD", key) if not combining(char))


@cache
def _all_months() -> dict[str, int]:
    """Return the months by words that mean the same month in all languages."""
    months: dict[str, int] = {}
    unclear = set()
    for language in MONTH_NAMES:
        for word, month in _own_months(language).items():
            if months.setdefault(word, month) != month:
                unclear.add(word)
    return {word: month for word, month in months.items() if word not in unclear}


@cache
def _own_months(language: str) -> dict[str, int]:
    return _index(MONTH_NAMES[language], prefixes=("", "ב") if language == "he" else ("",))


@cache
def _solar_months() -> dict[str, int]:
    return _index(SOLAR_HIJRI_MONTH_NAMES["fa"])


def _index(names: str, prefixes: tuple[str, ...] = ("",)) -> dict[str, int]:
    """Return the months by their names, with and without marks; a name with its marks comes first."""
    words = [
        (_key(prefix + name.replace("_", " ")), month)
        for month, forms in enumerate(names.split(), 1)
        for name in forms.split("/")
        for prefix in prefixes
    ]
    bare: dict[str, set[int]] = {}
    for word, month in words:
        bare.setdefault(_without_marks(word), set()).add(month)
    return {word: months.pop() for word, months in bare.items() if len(months) == 1} | dict(words)
