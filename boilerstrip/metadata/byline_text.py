"""Whether the text after a label is that of a byline, and no sentence or heading."""

import re

from boilerstrip.lexicon import authors as words_of
from boilerstrip.lexicon.bylines import CONJUNCTIONS
from boilerstrip.lexicon.dates import LABELS, MONTHS, OTHER_WORDS, WEEKDAYS
from boilerstrip.metadata.byline_labels import Kind, Label
from boilerstrip.metadata.name_parts import is_lower_word

MAX_WORDS = 24
"""Words of a byline."""
MAX_CASELESS_WORDS = 7
"""Words of a byline in a script without capitals, up to the first comma or bar."""
MAX_SENTENCE = 5
"""Words of a byline that ends like a sentence."""
MAX_LOWER = 2
"""Words without a capital and of no known kind in a part after a comma, from which it is a sentence."""

_find_end = re.compile(r"\s*(?:[|｜•·/,;،、，()（]|\s[-–—]\s|\d|@)").search
_split_parts = re.compile(r"[|•·/,;]|\s[-–—]\s").split
_is_cased = re.compile(r"[A-Za-zÀ-ɏͰ-Ͽἀ-῿Ѐ-ԯ]").search

_KNOWN = (
    words_of.ROLES
    | words_of.ROLE_MODIFIERS
    | CONJUNCTIONS
    | LABELS
    | OTHER_WORDS
    | words_of.STOPS
    | words_of.PLACE_STOPS
)
"""Words in lower case that bylines hold."""
_NO_STARTS = words_of.NOT_NAMES | MONTHS | WEEKDAYS


def is_byline(label: Label) -> bool:
    """Return True if the text after a label looks like that of a byline."""
    rest = label.rest.strip()
    if label.kind > Kind.PREPOSITION or not rest or rest.endswith(("?", "!", "…")):
        return False
    words = rest.split()
    if len(words) > MAX_WORDS or (rest[-1] in ".。" and len(words) > MAX_SENTENCE):
        return False
    folded = [word.casefold().strip(".,:;") for word in words]
    if not words_of.PICTURE_WORDS.isdisjoint(folded):
        return False
    end = _find_end(rest)
    head = (rest[: end.start()] if end else rest).split()
    if not _is_cased(rest):
        return len(head) <= MAX_CASELESS_WORDS
    is_sure = label.kind is Kind.PHRASE or label.has_colon
    if len(head) <= 1:
        return _is_word(folded[0], words[0], label, is_sure)
    return _is_head(head, label) and (is_sure or not any(_is_sentence(part) for part in _split_parts(rest)[1:]))


def _is_word(folded: str, word: str, label: Label, is_sure: bool) -> bool:
    """Return True if one word after a label may be a name."""
    if is_sure:
        return True
    if folded in _NO_STARTS:
        return False
    is_capital = not word[0].islower()
    return is_capital or (label.kind is Kind.PREPOSITION and any(sign.isdigit() or sign == "_" for sign in word))


def _is_head(words: list[str], label: Label) -> bool:
    """Return True for words that begin with a name and go on with what may follow one."""
    first = words[0].casefold().strip(".,")
    if first == "the" and len(words) > 1:
        return words_of.ORGANISATION_WORDS.intersection(word.casefold() for word in words[1:]) != set()
    if is_lower_word(words[0]) and first not in words_of.ROLES:
        return False
    if first in words_of.NOT_NAMES and label.kind is Kind.PREPOSITION:
        return False
    if (
        first in WEEKDAYS | MONTHS
        and label.kind is Kind.PREPOSITION
        and (words[1][0].islower() or not words[1][0].isalpha())
    ):
        return False
    has_role = False
    for row, word in enumerate(words):
        folded = word.casefold().strip(".,:")
        has_role = has_role or folded in words_of.ROLES
        if has_role:
            return row > 0 or len(words) > 1
        if row and is_lower_word(word) and (folded not in _KNOWN or (row == 1 and folded not in CONJUNCTIONS | LABELS)):
            return False
    return True


def _is_sentence(part: str) -> bool:
    """Return True for a part after a comma that says more than bylines do."""
    words = part.split()
    folded = [word.casefold().strip(".,:") for word in words]
    if any(word in words_of.ROLES or any(sign.isdigit() for sign in word) for word in folded):
        return False
    lower = [word for word, known in zip(words, folded, strict=True) if is_lower_word(word) and known not in _KNOWN]
    return len(lower) >= MAX_LOWER
