"""Counts of characters by class, and of words, for all blocks at once.

In scripts written without spaces, a word is taken to be a fixed number of
characters, so that lengths in words are comparable between scripts.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from boilerstrip.arrays import F64, I64, U8, Mask
from boilerstrip.lexicon.scripts import (
    CJK_RANGES,
    CJK_WORD_LENGTH,
    COMMAS,
    SEA_RANGES,
    SEA_WORD_LENGTH,
    SENTENCE_ENDS,
)
from boilerstrip.native import characters as native
from boilerstrip.native.character_classes import CAPITAL, CJK, COMMA, DIGIT, LETTER, PUNCTUATION, SEA, SPACE, STOP


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts of n blocks; every array is [n]."""

    words: F64
    """Runs of letters and digits; estimated for scripts without spaces."""
    letters: F64
    """Letters of any script."""
    capitals: F64
    digits: F64
    stops: F64
    """Punctuation that ends a sentence."""
    commas: F64
    length: F64
    """Characters except white space."""
    characters: I64
    """All characters."""
    ends_in_stop: Mask
    """True if the text ends like a sentence: in a stop, or in a stop and a closing quote or bracket."""


@lru_cache(1)
def build_class_table() -> U8:
    """Class of each code point of the Basic Multilingual Plane, and a last entry for all others."""
    table = np.zeros(0x10001, np.uint8)
    for code in range(0x10000):
        char = chr(code)
        if char.isalpha():
            table[code] = CAPITAL if char.isupper() else LETTER
        elif char.isdigit():
            table[code] = DIGIT
        elif char.isspace():
            table[code] = SPACE
        elif char.isprintable():
            table[code] = PUNCTUATION
    for script, ranges in ((CJK, CJK_RANGES), (SEA, SEA_RANGES)):
        for first, last in ranges:
            table[first : last + 1] = script
    for mark, chars in ((STOP, SENTENCE_ENDS), (COMMA, COMMAS)):
        table[[ord(char) for char in chars]] = mark
    table[0x10000] = CJK  # outside the plane, almost all text is rare ideographs
    return table


def count_characters(texts: list[str]) -> Counts:
    """Count the characters of texts, none of which may be empty."""
    counts, characters, ends_in_stop = native.count_characters(
        texts, build_class_table(), CJK_WORD_LENGTH, SEA_WORD_LENGTH
    )
    words, letters, capitals, digits, stops, commas, length = counts
    return Counts(words, letters, capitals, digits, stops, commas, length, characters, ends_in_stop)
