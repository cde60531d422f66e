"""Whether two texts say the same: the same words and numbers, but for debris of markup, a credit, or a cut."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple
from unicodedata import category, normalize

from boilerstrip.features.phrases import SEPARATOR
from boilerstrip.lexicon.credits import AGENCIES, CREDIT_WORDS, DEBRIS_WORDS, holds_credit_word

MIN_RATIO = 92.0
"""rapidfuzz's normalised similarity, 0 to 100, below which the words of two texts are not compared: annotated copies
that differ by debris lie above 95."""
MIN_LENGTH_RATIO = MIN_RATIO / (200 - MIN_RATIO)
"""Shorter length over longer length; below, the similarity cannot reach :data:`MIN_RATIO`."""
MIN_CONTAINED_SHARE = 0.5
"""A copy that lacks a credit still holds this share of the whole; below, it is another text that begins alike."""
MIN_CUT_OFF_SHARE = 0.3
"""The same for a copy that was cut off with an ellipsis."""
MAX_CREDIT_WORDS = 10
MAX_NAME_WORDS = 6
"""Words of a credit that consists of names only."""

markup = re.compile(r"</?[a-z][^<>]*>|&[a-z]{2,8};|&#\d+;", re.IGNORECASE)
in_number = re.compile(r"[.,:/\u2212-](?=\d)(?:(?<=\d[.,:/])|(?<=[-\u2212])(?<!\w[-\u2212]))")
"""Marks that change a number: 1.5 is not 15, and -3 is not 3. The set comes first, as a search for it is fast."""
find_numbers = re.compile(r"(?:(?<!\w)-)?\d+(?:[.,:/]\d+)*").findall
NUMBER_MARKS = str.maketrans(".,:/-\u2212", "\u02d1\u02d1\u02d0\u02c8\u02c9\u02c9")
"""Modifier letters that replace them in words."""
general_punctuation = re.compile(rb"\xe2\x80[\x80-\xbf]")
"""U+2000 to U+203F in UTF-8: spaces, dashes and quotes, the only marks beyond ASCII in most texts."""
ASCII_NOT_WORD = bytes(byte for byte in range(0x80) if not chr(byte).isalnum() and chr(byte) != SEPARATOR)
not_letter = re.compile(r"[\W_]")
not_blank = re.compile(r"\S+").finditer


class Wording(NamedTuple):
    """A text, and what is compared of it."""

    text: str
    plain: str
    """The text case-folded, without markup."""
    key: str
    """Its letters and digits; the text itself if it has none."""

    @property
    def numbers(self) -> list[str]:
        """The numbers in the text, with their signs and separators."""
        return find_numbers(self.plain.replace("\u2212", "-"))

    @property
    def has_debris(self) -> bool:
        """True if the text holds markup."""
        return bool(markup.search(self.text))

    @property
    def is_cut_off(self) -> bool:
        """True if the text ends in an ellipsis."""
        return self.text.endswith(("…", "..."))

    @property
    def min_share(self) -> float:
        """The least share of a longer copy's length that this text may have."""
        return MIN_CUT_OFF_SHARE if self.is_cut_off else MIN_CONTAINED_SHARE


def word(texts: Sequence[str]) -> list[Wording]:
    """Return what is compared of texts."""
    plain = [_remove_markup(text) for text in texts]
    folded = [(text if text.isascii() else normalize("NFC", text)).casefold() for text in plain]
    keys = [key or text for key, text in zip(extract_keys(folded), texts, strict=True)]
    return list(map(Wording, texts, folded, keys))


def say_the_same(one: Wording, other: Wording) -> bool:
    """Return True if two texts are copies of one text, given that their lengths allow it.

    See :attr:`Wording.min_share`.
    """
    short, long = (one, other) if len(one.key) <= len(other.key) else (other, one)
    if short.key in long.key:
        return one.numbers == other.numbers if one.key == other.key else _is_shortened(short, long)
    return len(short.key) >= MIN_LENGTH_RATIO * len(long.key) and _differ_by_debris(short, long)


def extract_keys(texts: Sequence[str]) -> list[str]:
    """Return the letters, marks of letters, and digits of texts.

    >>> extract_keys(["Low_water, «3 m» – Orvel", "Ebb."])
    ['Lowwater3mOrvel', 'Ebb']
    """
    joined = SEPARATOR.join(texts)
    if joined.count(SEPARATOR) >= len(texts):  # flattened text may hold one
        joined = SEPARATOR.join(text.replace(SEPARATOR, " ") for text in texts)
    letters = joined.encode("utf-8", "surrogatepass").translate(None, ASCII_NOT_WORD)
    keys = general_punctuation.sub(b"", letters).decode("utf-8", "surrogatepass").split(SEPARATOR)
    return [key if key.isalnum() else not_letter.sub(_keep_marks, key) for key in keys]


def _remove_markup(text: str) -> str:
    """Remove tags, and put a space for every character reference."""
    if "<" not in text and "&" not in text:
        return text
    return markup.sub(lambda debris: " " if debris[0].startswith("&") else "", text)


def _mark_numbers(text: str) -> str:
    return in_number.sub(lambda mark: mark[0].translate(NUMBER_MARKS), text)


def _keep_marks(match: re.Match[str]) -> str:
    return match[0] if category(match[0]).startswith("M") else ""


def _is_in_word(character: str) -> bool:
    """True for letters and digits, and for marks of letters, such as vowels in Hindi and tones in Thai."""
    return character.isalnum() or category(character).startswith("M")


def _split_words(text: str) -> list[str]:
    """Return the words of a text; where words are not separated, what is between punctuation."""
    return [text[start:stop] for start, stop in _find_words(text)]


def _find_words(text: str) -> list[tuple[int, int]]:
    """Return where the words of a text begin and end."""
    spaced = "".join(mark if _is_in_word(mark) or mark == "©" else " " for mark in _mark_numbers(text))
    return [match.span() for match in not_blank(spaced)]


@cache
def _ratio() -> Callable[..., float]:
    """Return rapidfuzz's similarity, imported when captions are compared: a twentieth of the package's import time."""
    from rapidfuzz.fuzz import ratio

    return ratio


def _differ_by_debris(one: Wording, other: Wording) -> bool:
    """True if two texts have the same words but for debris of markup."""
    if not _ratio()(one.key, other.key, score_cutoff=MIN_RATIO):
        return False
    return _join_without_debris(one.plain) == _join_without_debris(other.plain)


def _join_without_debris(text: str) -> str:
    return "".join(part for part in _split_words(text) if part not in DEBRIS_WORDS)


def _is_shortened(short: Wording, long: Wording) -> bool:
    """True if a text is another one that was cut off, or that lacks the credit of the picture."""
    if short.is_cut_off and long.key.startswith(short.key):
        return True
    words, text = _split_words(short.plain), normalize("NFC", _remove_markup(long.text))
    spans = _find_words(text)
    folded = [text[start:stop].casefold() for start, stop in spans]
    for first in range(len(folded) - len(words) + 1):
        end = first + len(words)
        if folded[first:end] == words:
            rest = text[: spans[first][0]], text[spans[end - 1][1] :]
            return all(DEBRIS_WORDS.issuperset(_split_words(part)) or is_credit(part) for part in rest)
    return False


def is_credit(text: str) -> bool:
    """Return True if what one copy has more than the other names the maker of the picture.

    >>> [is_credit(text) for text in (" photo: Ida Orn", " (Ida Orn/Reuters)", ". IDA ORN", " at the source")]
    [True, True, True, False]
    """
    words = _split_words(text)
    folded = [part.casefold() for part in words]
    if len(words) > MAX_CREDIT_WORDS:
        return False
    if not CREDIT_WORDS.isdisjoint(folded[:2]) or not AGENCIES.isdisjoint(folded) or holds_credit_word(text):
        return True
    is_set_apart = not text.lstrip()[:1].isalnum() and not text.lstrip().startswith((",", "-"))
    return is_set_apart and len(words) <= MAX_NAME_WORDS and all(part[0].isupper() for part in words)
