"""Whether the text after a label is that of a byline, and no sentence or heading."""

import re

from boilerstrip.lexicon import authors as words_of
from boilerstrip.lexicon.bylines import BARE_NOUNS, CONJUNCTIONS
from boilerstrip.lexicon.common_names import CHINESE_SURNAMES
from boilerstrip.lexicon.dates import LABELS, MONTHS, OTHER_WORDS, WEEKDAYS
from boilerstrip.metadata.byline_labels import Kind, Label
from boilerstrip.metadata.name_parts import is_lower_word

OPENING = "'\"“„«‘[(（《【-_"
"""Signs with which a name may begin."""
MAX_WORDS = 24
"""Words of a byline."""
MAX_CASELESS_WORDS = 7
"""Words of a byline in a script without capitals, up to the first comma or bar."""
MAX_CASELESS_LENGTH = 60
MAX_SENTENCE = 5
"""Words of a byline that ends like a sentence."""
MAX_LOWER = 2
"""Words without a capital and of no known kind in a part after a comma, from which it is a sentence."""

_find_end = re.compile(r"\s*(?:[|｜•·/,;،、，()（]|\s[-–—]\s|\d|@)").search
_split_parts = re.compile(r"[|•·/,;]|\s[-–—]\s").split
_remove_notes = re.compile(r"\([^()]*\)").sub
_has_date = re.compile(r"\b(?:19|20)\d\d\b|\d{1,2}[./-]\d{1,2}[./-]\d{2}").search
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
_DATELINE = LABELS | OTHER_WORDS
_INNER_WORDS = frozenset("of for the de du des der für di".split())
"""Words in lower case in the names of organisations."""
_NO_STARTS = words_of.NOT_NAMES | MONTHS | WEEKDAYS


def is_byline(label: Label) -> bool:
    """Return True if the text after a label looks like that of a byline."""
    rest = _remove_notes("", label.rest).strip() if "(" in label.rest else label.rest.strip()
    if label.kind > Kind.PREPOSITION or not rest or rest.endswith(("?", "!", "…", "？", "！")):
        return False
    if label.kind is Kind.NOUN and not label.has_colon and label.words not in BARE_NOUNS:
        return False
    words = rest.split()
    if words[0].strip("#.,:").isdigit() or not (rest[0].isalnum() or rest[0] in OPENING):
        return False
    folded = [word.casefold().strip(".,:;") for word in words]
    ends_sentence = rest[-1] in ".。" and len(words) > MAX_SENTENCE and folded[-1] not in _DATELINE
    if len(words) > MAX_WORDS or ends_sentence or not words_of.PICTURE_WORDS.isdisjoint(folded):
        return False
    end = _find_end(rest)
    head = (rest[: end.start()] if end else rest).split()
    if not _is_cased(rest):
        return (
            len(head) <= MAX_CASELESS_WORDS
            and len(rest) <= MAX_CASELESS_LENGTH
            and (not label.is_bare or rest[0] in CHINESE_SURNAMES)
        )
    is_sure = label.kind is Kind.PHRASE or label.has_colon
    if not head:
        return is_sure or (label.kind is Kind.PREPOSITION and rest[0].isalnum())
    if folded[0] in words_of.NOT_NAMES and label.kind is not Kind.NOUN:
        return False
    if len(head) == 1:
        return is_sure or _is_word(folded[0], words[0], label, _has_date(rest) is not None)
    is_head = _is_head(head, label, _has_date(rest) is not None)
    return is_head and (is_sure or not any(_is_sentence(part) for part in _split_parts(rest)[1:]))


def _is_word(folded: str, word: str, label: Label, has_date: bool) -> bool:
    """Return True if one word after an unsure label may be a name."""
    if folded in _NO_STARTS:
        return False
    if not word[0].islower() or folded in words_of.AGENCIES:
        return True
    is_nickname = any(sign.isdigit() or sign == "_" for sign in word) or has_date
    return label.kind is Kind.PREPOSITION and is_nickname and folded not in _KNOWN


def _is_head(words: list[str], label: Label, has_date: bool) -> bool:
    """Return True for words that begin with a name and go on with what may follow one."""
    folded = [word.casefold().strip(".,:") for word in words]
    is_weak = label.kind is Kind.PREPOSITION and not label.has_colon
    is_organisation = not words_of.ORGANISATION_WORDS.isdisjoint(folded)
    if folded[0] == "the":
        return is_organisation
    if words[0][0].islower() and (is_weak or is_lower_word(words[0])):
        return has_date and folded[1] in _DATELINE and folded[0] not in _KNOWN
    is_date_word = folded[0] in _NO_STARTS and is_weak
    if is_date_word and not (_goes_on(words, folded) or (words[1][0].isupper() and folded[1] not in _NO_STARTS)):
        return False
    if label.kind is Kind.PHRASE and len(words) == MAX_LOWER:
        return True
    for row, word in enumerate(folded[1:], 1):
        if word in words_of.ROLES or (row > 1 and word in LABELS):
            return True
        if not is_lower_word(words[row]) or (is_organisation and word in _INNER_WORDS):
            continue
        if word not in _KNOWN or (row == 1 and not (word in CONJUNCTIONS or (has_date and word in _DATELINE))):
            return False
    return True


def _goes_on(words: list[str], folded: list[str]) -> bool:
    """Return True if a family name with a particle follows the first word ("Jan de Vries")."""
    return len(words) > 2 and folded[1] in words_of.PARTICLES and words[-1][0].isupper()


def _is_sentence(part: str) -> bool:
    """Return True for a part after a comma that says more than bylines do."""
    words = part.split()
    folded = [word.casefold().strip(".,:") for word in words]
    if any(word in words_of.ROLES or any(sign.isdigit() for sign in word) for word in folded):
        return False
    lower = [word for word, known in zip(words, folded, strict=True) if is_lower_word(word) and known not in _KNOWN]
    return len(lower) >= MAX_LOWER
