"""Whether two texts say the same, and how alike they are."""

from collections.abc import Callable
from functools import cache

from boilerstrip.selection.wording import Wording, flatten

MIN_CUT_OFF_SHARE = 0.3
"""Share of the whole that a copy cut off with an ellipsis has at least; below, it is another text that begins alike."""


def say_the_same(one: Wording, other: Wording) -> bool:
    """Return True if two texts are copies of one: the same words, all of them or up to a cut.

    Two list numbers, counters, credits or sets of tags that differ tell texts apart; one that only one of the texts has
    does not.
    """
    if not all(map(_agree, (one.number, one.counter, one.tags), (other.number, other.counter, other.tags))):
        return False
    if not _agree_on_credit(one.credit, other.credit):
        return False
    return have_the_same_words(one, other) or is_cut_from(one, other) or is_cut_from(other, one)


def have_the_same_words(one: Wording, other: Wording) -> bool:
    """Return True if two texts have the same words; text in capitals may lack accents."""
    if one.words == other.words:
        return True
    return one.is_capitals != other.is_capitals and flatten(one.words) == flatten(other.words)


def is_cut_from(short: Wording, long: Wording) -> bool:
    """Return True if a text ends in an ellipsis and is the beginning of another."""
    if not short.is_cut_off or len(short.letters) < MIN_CUT_OFF_SHARE * len(long.letters):
        return False
    return len(short.letters) < len(long.letters) and long.letters.startswith(short.letters)


def measure_likeness(one: str, other: str) -> float:
    """Return rapidfuzz's normalised similarity of two texts, 0 to 1."""
    return 1.0 if one == other else _ratio()(one, other) / 100


@cache
def _ratio() -> Callable[[str, str], float]:
    """Return rapidfuzz's similarity, imported when copies differ: a twentieth of the package's import time."""
    from rapidfuzz.fuzz import ratio

    return ratio


def _agree(one: str, other: str) -> bool:
    return one == other or not one or not other


def _agree_on_credit(one: str, other: str) -> bool:
    words, others = set(one.split()), set(other.split())
    return words <= others or others <= words
