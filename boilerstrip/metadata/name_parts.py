"""What a part of a byline is: a person, a single word, an organisation, or no name."""

import re
from enum import IntEnum
from typing import NamedTuple

from boilerstrip.caches import cache_short
from boilerstrip.lexicon import authors as words_of
from boilerstrip.lexicon.bylines import CONJUNCTIONS
from boilerstrip.lexicon.dates import LABELS, MONTHS, WEEKDAYS
from boilerstrip.metadata.name_case import normalise_case
from boilerstrip.metadata.plain_names import is_plain_name

MAX_WORDS = 6
"""Words of a person's name."""
MAX_LOWER_WORDS = 3
"""Words of a name that holds a word without a capital ("der Michel")."""
MAX_LENGTH = 80
"""Characters of a name."""
TRAILING_WORDS = frozenset("zu to in and und et y e de von of van the a la le der".split())
"""Words that end no name."""
MAX_HAN = 5
"""Characters of a name in Chinese characters only."""
MAX_ORGANISATION_WORDS = 12
EDGES = " \t\u00a0\u3000,;:：；，、|/／\\'\"“”„‘’«»‹›《》〈〉「」『』【】〔〕[](){}<>=+*#_–—-•·●~^"

_is_cased = re.compile(r"[A-Za-zÀ-ɏͰ-Ͽἀ-῿Ѐ-ԯ]").search
_is_han = re.compile(r"[\u3400-\u9fff]+").fullmatch
_is_domain = re.compile(
    r"(?:[\w-]+\.)+(?:com|org|net|de|at|ch|fr|es|it|nl|pl|cz|ru|ua|is|be|br|tv|io|eu|info|uk|tr|jp|cn|se|no|dk|fi|hu|ro|gr|co)"
).fullmatch
is_markup = re.compile(r"[=<>{}\\]").search
_has_letter = re.compile(r"[^\W\d_]").search
_is_credential = re.compile(r"(?:[A-Z]{2,6}®?|(?:[A-Za-z]{1,3}\.)+[A-Z]?\.?)").fullmatch


class Part(IntEnum):
    """The kind of a part."""

    NOTHING = 0
    ROLE = 1
    ORGANISATION = 2
    SINGLE = 3
    PERSON = 4


class Name(NamedTuple):
    """A part of a byline, its name cleaned."""

    kind: Part
    text: str


NOTHING = Name(Part.NOTHING, "")
ROLE = Name(Part.ROLE, "")


@cache_short(1024)
def is_organisation(name: str) -> bool:
    """Return True for the name of an agency, a publisher or another organisation.

    >>> is_organisation("dpa"), is_organisation("BBC News"), is_organisation("新华社"), is_organisation("Jane Doe")
    (True, True, True, False)
    """
    folded = name.casefold().strip(".")
    if folded in words_of.AGENCIES or folded in words_of.GENERIC or _is_domain(folded):
        return True
    words = [word.strip(".,") for word in folded.split()]
    if len(words) > 1 and words[0] in ("the", "die", "das", "les") and not name.startswith("the "):
        return True
    if words and words[0].isdigit():
        return True
    if any(word in words_of.ORGANISATION_WORDS for word in words) or folded.startswith("redaktion"):
        return True
    if folded.endswith(("-redaktion", "redaktion", "-team", "-verlag", "zeitung", "verband")):
        return True
    return folded.endswith(_ORGANISATION_ENDS) and len(folded) > 1


_DATES = MONTHS | WEEKDAYS
_FIRM_WORDS = words_of.ORGANISATION_WORDS - words_of.ROLE_MODIFIERS
_ORGANISATION_ENDS = tuple(end.casefold() for end in words_of.UNSPACED_ORGANISATIONS)


def is_generic(name: str) -> bool:
    """Return True for words that stand for nobody."""
    return name.casefold().strip(".!") in words_of.GENERIC


def read_part(text: str, language: str | None = None, *, is_first: bool = True) -> Name:
    """Return what a part between commas or conjunctions is.

    Args:
        text: the part.
        language: that of the page.
        is_first: True if the part begins the byline, where nicknames are allowed.
    """
    text = text.strip(EDGES)
    if is_plain_name(text):
        return Name(Part.PERSON, text)
    if not text or len(text) > MAX_LENGTH or not _has_letter(text) or is_markup(text):
        return NOTHING
    if is_generic(text):
        return ROLE
    words = _cut_heading_roles(text.split())
    if is_organisation(text) and not _has_staff_role(words):
        return _read_organisation(text, words)
    words, had_role = _cut_tail(words)
    words = _cut_repetition(_cut_credentials(words))
    name = " ".join(words).strip(EDGES)
    if not name or is_generic(name):
        return ROLE if had_role or name else NOTHING
    if is_organisation(name):
        return _read_organisation(name, name.split())
    if had_role and len(words) == 1 and _is_cased(name) and words_of.ROLES.intersection(text.casefold().split()):
        return (
            Name(Part.ORGANISATION, text)
            if "staff" in text.casefold() and is_first
            else _read_name(words, language, is_first)
        )
    return _read_name(words, language, is_first)


def _read_organisation(text: str, words: list[str]) -> Name:
    return Name(Part.ORGANISATION, text) if len(words) <= MAX_ORGANISATION_WORDS else NOTHING


def _has_staff_role(words: list[str]) -> bool:
    """Return True for "Jane Doe Staff Writer", where "staff" makes no organisation."""
    folded = [word.casefold().strip(".,") for word in words]
    for row, word in enumerate(folded):
        if row > 1 and word in words_of.ROLES:
            return not any(earlier in _FIRM_WORDS for earlier in folded[:row])
    return False


def _cut_heading_roles(words: list[str]) -> list[str]:
    """Cut roles before a name ("Editor Jane Doe")."""
    row = 0
    while row < len(words) - 1 and words[row].casefold().strip(".") in words_of.ROLES:
        row += 1
    is_name = (
        row and (words[row][0].isupper() or not _is_cased(words[row])) and words[row].casefold() not in CONJUNCTIONS
    )
    return words[row:] if is_name else words


def _cut_tail(words: list[str]) -> tuple[list[str], bool]:
    """Cut a role, place or control and all after it; tell whether it was a role."""
    for row, word in enumerate(words):
        folded = word.casefold().strip(".,:")
        if folded in words_of.ROLES:
            while row and words[row - 1].casefold().strip(".,") in words_of.ROLE_MODIFIERS:
                row -= 1
            return words[:row], True
        if row and (folded in words_of.STOPS or word.casefold() in words_of.STOPS):
            return words[:row], False
        if row > 1 and folded in words_of.PLACE_STOPS:
            return words[:row], False
    last = words[-1]
    if len(words) > 1 and last.startswith(words_of.UNSPACED_ROLES):
        return words[:-1], True
    if last.endswith(words_of.UNSPACED_ROLES) and not _is_cased(last):
        ending = next(role for role in words_of.UNSPACED_ROLES if last.endswith(role))
        return [*words[:-1], last[: -len(ending)]] if len(last) - len(ending) > 1 else words, True
    return words, False


def _cut_credentials(words: list[str]) -> list[str]:
    end = len(words)
    while end > 1 and words[end - 1].casefold().strip(".,") in words_of.CREDENTIALS and not words[end - 1].islower():
        is_initial_name = end == 2 and not words[end - 1].isupper()
        if is_initial_name and words[end - 1].isalpha():
            break
        end -= 1
    return words[:end]


def _cut_repetition(words: list[str]) -> list[str]:
    """Return the first of two equal halves ("Jane Doe Jane Doe"), and no avatar's letter before a name."""
    if len(words) > 1 and len(words[0]) == 1 and words[1][:1] == words[0] and words[0].isupper() and len(words) <= 3:
        return words[1:]
    for size in range(1, len(words) // 2 + 1):
        if words[:size] == words[size : 2 * size] and (size > 1 or len(words) == 2):
            return words[:size]
    return words


def _read_name(words: list[str], language: str | None, is_first: bool) -> Name:
    name = " ".join(words).strip(EDGES)
    words = name.split()
    if not words or name.endswith(("?", "!", "？", "。", "！")) or ": " in name:
        return NOTHING
    if not _is_cased(name):
        if len(words) > MAX_WORDS or (_is_han(name) and len(name) > MAX_HAN):
            return NOTHING
        return Name(Part.PERSON, name) if len(name) > 1 and len(name) <= MAX_LENGTH // 2 else NOTHING
    while len(words) > 1 and words[-1] in TRAILING_WORDS:
        words.pop()
        name = " ".join(words).strip(EDGES)
    if not is_first and all(word.casefold() in words_of.PLACES for word in words):
        return NOTHING
    if any(word.endswith(("'s", "’s")) for word in words[:-1]):
        return NOTHING
    if len(words) == 1 and words[0].casefold() in LABELS:
        return NOTHING
    if len(words) == 1:
        is_credential = not is_first and _is_credential(name) is not None
        return NOTHING if is_credential else Name(Part.SINGLE, name)
    lower = sum(is_lower_word(word) for word in words)
    if len(words) > MAX_WORDS or (lower and (not is_first or len(words) > MAX_LOWER_WORDS)):
        return NOTHING
    if not is_first and all(word.casefold().strip(".,") in words_of.CREDENTIALS for word in words):
        return NOTHING
    if all(word.casefold().strip(".") in _DATES for word in words):
        return NOTHING
    if name.endswith(".") and not _ends_with_initial(words[-1]):
        name = name.rstrip(".")
    return Name(Part.PERSON, normalise_case(name, language))


def is_lower_word(word: str) -> bool:
    """Return True for a word in lower case that is no particle of names."""
    first = word.lstrip("\"'’“‘„")[:1]
    return (
        first.islower()
        and word.casefold().strip(".") not in words_of.PARTICLES
        and not word.startswith(("d'", "l'", "d’", "al-", "el-", "d’"))
    )


def _ends_with_initial(word: str) -> bool:
    return len(word) <= 3 or word.count(".") > 1
