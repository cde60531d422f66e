"""Counts of characters by class, and of words, for all blocks at once.

In scripts written without spaces, a word is taken to be a fixed number of
characters, so that lengths in words are comparable between scripts.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from boilerstrip.arrays import F64, I64, U8, U32, Mask
from boilerstrip.native.kernels import count_classes

CJK_WORD_LENGTH = 1.6
"""Characters per Chinese or Japanese word; segmented corpora have 1.5 (zh) to 1.9 (ja)."""
SEA_WORD_LENGTH = 4.5
"""Characters per Thai, Lao, Khmer or Burmese word, including marks; BEST2010 (Thai) has about 4.5."""

OTHER, SPACE, LETTER, CAPITAL, DIGIT, CJK, SEA, STOP, COMMA, PUNCTUATION = range(10)
"""Character classes."""
WORD_START = 8
"""Added to the class of a letter, capital or digit that starts a word."""
CLASS_COUNT = 13
"""Number of classes, those of word starts included."""

SENTENCE_ENDS = ".!?…。！？．؟۔।॥։።‼⁇"
COMMAS = ",;:，、；：،؛፣"
CJK_RANGES = (  # Han and kana
    (0x3005, 0x3007),
    (0x3040, 0x30FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9F),
)
SEA_RANGES = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF))
"""Code points of scripts written without spaces, as pairs of first and last."""


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
    joined = "\n".join([*texts, ""])
    codes = np.frombuffer(joined.encode("utf-32-le", "replace"), np.uint32)
    lengths = np.fromiter(map(len, texts), np.int64, len(texts)) + 1
    table = count_classes(codes, lengths, build_class_table(), range(LETTER, DIGIT + 1), WORD_START, CLASS_COUNT)
    column = np.ascontiguousarray(table.T, np.float64)  # [class, block]
    word_starts = column[WORD_START + LETTER : WORD_START + DIGIT + 1]
    column[LETTER : DIGIT + 1] += word_starts
    return Counts(
        words=word_starts.sum(axis=0) + column[CJK] / CJK_WORD_LENGTH + column[SEA] / SEA_WORD_LENGTH,
        letters=column[LETTER] + column[CAPITAL] + column[CJK] + column[SEA],
        capitals=column[CAPITAL],
        digits=column[DIGIT],
        stops=column[STOP],
        commas=column[COMMA],
        length=lengths - column[SPACE],
        characters=lengths - 1,
        ends_in_stop=_end_in_stop(codes, lengths.cumsum()),
    )


def _end_in_stop(codes: U32, ends: I64) -> Mask:
    """For each text, True if its last character is a stop, or is punctuation after a stop, as a closing quote is.

    Args:
        codes: code points of all texts, each followed by a line break.
        ends: offset after the line break of each text.
    """
    table = build_class_table()
    last = table.take(codes.take(ends - 2), mode="clip")
    before = table.take(codes.take(ends - 3, mode="clip"), mode="clip")
    is_end: Mask = (last == STOP) | ((last == PUNCTUATION) & (before == STOP))
    return is_end
