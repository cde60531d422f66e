"""Credits of captions: who made the picture, or whose it is."""

import re
from typing import NamedTuple

from boilerstrip.lexicon.credits import AGENCIES, CREDIT_WORDS, MAKERS, UNSPACED_CREDIT_WORDS

MAX_CREDIT_WORDS = 10
MAX_CREDIT = 240
"""Characters at the end of a text in which a labelled credit begins: more than those words have."""
MAX_NAME_WORDS = 6
"""Words of a credit without a colon."""
MAX_UNSPACED_CREDIT = 24
"""Characters of a credit in a script that does not separate words."""
MIN_WORDS = 4
"""Words before a credit that has nothing but names."""
MIN_LABELLED = 30
"""Characters behind a label; what is shorter is a name, and the label begins a credit."""

MAX_LAST_WORD = 40
"""Characters at the end of a text in which its last word is looked for."""

WORDS = "|".join(sorted(map(re.escape, CREDIT_WORDS), key=len, reverse=True))
label = re.compile(
    rf"(?:©|\(c\)|(?<!\w)(?:{WORDS})(?!\w))\.?(?P<sign>\s*[:：/=＝|©]|\s+(?:by|of|via|von|par|de|di|da|av|af|door)\b)?",
    re.IGNORECASE,
)
"""The first word of a credit, and the sign behind it that makes sure."""
front_label = re.compile(
    rf"\W*(?:\w+\s)?(?:{WORDS})(?:\s\w+)?\s?[:：]\s*(?:[^\W\d_][^:：.–—|]{{2,40}}\s[–—|-]\s)?(?=\w)", re.IGNORECASE
).match
"""A label in front of a caption, a word that credits begin with and at most one at either side; a name may follow."""
last_segment = re.compile(
    r"[(\[（【]([^()\[\]（）【】]*)[)\]）】]\W*$|(?:[|/.]\s|\s[–—-]\s|[。．＝=])\s*([^|.。．＝=–—]*)$"
).search
"""What is at the end in brackets, or behind a dash, a bar or a full stop."""
between_names = re.compile(r"[^\W\d]{2}/[^\W\d]{2}").search
split_at_marks = re.compile(r"[^\s()\[\]（）【】:：/=＝.,;|。、·–—©-]+").findall
split_words = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*").findall


class Credit(NamedTuple):
    """The credit at the end of a text."""

    start: int
    """Where it begins."""
    is_sure: bool
    """False if it has nothing but names, which may be of those in the picture."""


def find_credit(text: str) -> Credit | None:
    """Return the credit at the end of a text; None if it ends in none.

    >>> find_credit("Ebb. Photo: Ida Orn"), find_credit("The mayor of Orvel opens (Ida Orn/Reuters)")
    (Credit(start=5, is_sure=True), Credit(start=26, is_sure=True))
    >>> find_credit("The mayor of Orvel. Ida Orn"), find_credit("Ebb, a source of pride")
    (Credit(start=20, is_sure=False), None)
    """
    end = text[-MAX_CREDIT:]
    if _holds_label(end):
        labels = label.finditer(text, max(len(text) - MAX_CREDIT, 0))
        start = next((match.start() for match in labels if _is_labelled(match, text)), None)
        if start is not None:
            return Credit(start, True)
    match = last_segment(text) if _may_end_in_names(text) else None
    if match is None:
        return None
    segment, start = (match[1], match.start(1)) if match[1] else (match[2] or "", match.start(2))
    if len(segment) <= MAX_UNSPACED_CREDIT and any(word in segment for word in UNSPACED_CREDIT_WORDS):
        return Credit(start, True)
    if not _has_only_names(segment) or len(split_words(text[:start])) < MIN_WORDS:
        return None
    return Credit(start, _is_by_house(segment))


def may_end_in_credit(text: str) -> bool:
    """False if a text surely ends in no credit."""
    return _may_end_in_names(text) or _holds_label(text[-MAX_CREDIT:])


def skip_label(text: str) -> int:
    """Return where a caption begins behind a label such as "Photo:", and a name behind that; 0 if it has none.

    >>> skip_label("Opis zdjęcia: a bucket of young eels at the lock"), skip_label("Photo: Ida Orn")
    (14, 0)
    """
    match = front_label(text) if ":" in text or "：" in text else None
    return match.end() if match and len(text) - match.end() >= MIN_LABELLED else 0


def _holds_label(end: str) -> bool:
    return "©" in end or "(c)" in end or not CREDIT_WORDS.isdisjoint(split_at_marks(end.casefold()))


def _is_labelled(match: re.Match[str], text: str) -> bool:
    """True if a word that credits begin with begins one."""
    rest = text[match.end() :]
    words = split_words(rest)
    if len(words) > MAX_CREDIT_WORDS or (not words and not match["sign"]):
        return False
    if match[0][0] in "©(":
        return True
    before = text[: match.start()].rstrip()
    is_apart = before != "" and not before[-1].isalnum() and before[-1] != ","
    if match["sign"]:
        is_short = len(words) > 2 or len(rest) <= MAX_UNSPACED_CREDIT
        return not words or (is_short and (is_apart or _may_be_name(words[0])))
    return is_apart and len(words) <= MAX_NAME_WORDS and all(map(_is_name, words))


def _may_end_in_names(text: str) -> bool:
    """False if the last word of a text surely is no name, by a look at its end."""
    end = text[-MAX_LAST_WORD:]
    _, space, last = end.rpartition(" ")
    words = split_words(last)
    return not space or not words or _is_name(words[-1]) or not end.isascii()


def _has_only_names(segment: str) -> bool:
    """True if the last segment of a text has nothing but names: of an agency, or of at least two words."""
    words = split_words(segment)
    if not words or len(words) > MAX_NAME_WORDS or not all(map(_is_name, words)):
        return False
    return len(words) > 1 or words[0].casefold() in AGENCIES


def _is_by_house(segment: str) -> bool:
    """True if a segment with nothing but names has that of an agency, or of a house behind a slash."""
    return any(word.casefold() in AGENCIES for word in split_words(segment)) or between_names(segment) is not None


def _may_be_name(word: str) -> bool:
    """True for a word that begins with a capital, or in a script that has none."""
    return not word[0].islower() or word.casefold() in AGENCIES


def _is_name(word: str) -> bool:
    """True for a capitalised word, an agency, and words between names."""
    return word[0].isupper() or word.casefold() in AGENCIES or word.casefold() in MAKERS
