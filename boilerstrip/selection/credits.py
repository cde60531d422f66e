"""Whether a text is nothing but the credit of a picture."""

import re

from boilerstrip.lexicon.credits import AGENCIES, CREDIT_WORDS

MAX_LENGTH = 60
"""Characters of the longest credit; longer lines say what the picture shows, too."""
MAX_UNSPACED = 20
"""The same where words are not separated."""
_WORDS = "|".join(sorted(map(re.escape, CREDIT_WORDS), key=len, reverse=True))
_AGENCIES = "|".join(sorted(AGENCIES))
_opening = re.compile(rf"\W*(?:(?:{_WORDS})\W+(?:by|{_WORDS})\b|(?:{_WORDS})\s*[:/|=]|©)[\s:/|]*", re.IGNORECASE).match
_split = re.compile(r"\w+").findall
_first_word = re.compile(r"[^\W\d_]+").search
_ends_with_agency = re.compile(
    rf"\b(?:{_AGENCIES})(?: (?:images?|photos?|pictures?|stock|news|commons)|\.com)?\W*$", re.IGNORECASE
).search
_is_unspaced = re.compile(
    r"\W*(?:图片来源|圖片來源|图源|来源|來源|摄影|攝影|写真提供|写真|撮影|画像|提供|出典|사진|출처|제공|ภาพ|ที่มา)\s*[:：=／/]"
).match
_find_words = re.compile(r"[^\W\d_](?:[\w.'’@-]*\w)?").findall
PARTICLES = frozenset("a al and by da de del der di do dos du e el et for of on the und van via von y".split())
"""Words in lower case that names, and lists of them, may have."""


def is_credit(text: str) -> bool:
    """Return True if a line names the maker or source of a picture, and nothing else.

    >>> [is_credit(line) for line in ("Photo: Ida Orn", "© Ida Orn", "Image credit: Orvel Press", "写真：奥村")]
    [True, True, True, True]
    >>> [is_credit(line) for line in ("Photo: the old mill", "The quay. Photo: Ida Orn", "A photo of Ida Orn")]
    [False, False, False]
    """
    if len(text) > MAX_LENGTH:
        return False
    if _is_unspaced(text):
        return len(text) <= MAX_UNSPACED
    first = _first_word(text)
    opening = _opening(text) if "©" in text or (first and first[0].casefold() in CREDIT_WORDS) else None
    if not opening and not _names_agency(text):
        return False
    return all(_may_be_name(word) for word in _find_words(text[opening.end() if opening else 0 :]))


def _names_agency(text: str) -> bool:
    """Return True if a line of one sentence ends with the name of an agency."""
    if AGENCIES.isdisjoint(_split(text.casefold())):  # nearly all texts, at a third of the time
        return False
    return ". " not in text and _ends_with_agency(text) is not None


def _may_be_name(word: str) -> bool:
    """Return True for words with a capital, or of a script without capitals, for particles, and for addresses."""
    return not word[0].islower() or word in PARTICLES or word in AGENCIES or "." in word or "@" in word
