"""What the characters of blocks are, counted for all blocks at once.

Lengths are measured in words, in a way that is fair to scripts without
spaces: there, a word is taken to be a fixed number of characters.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from boilerstrip.arrays import F64, I64, U8, U32, Mask
from boilerstrip.native.kernels import count_classes

CJK_WORD_LENGTH = 1.6
"""Characters a Chinese or Japanese word; segmented corpora have 1.5 (zh) to 1.9 (ja)."""
SEA_WORD_LENGTH = 4.5
"""Characters a Thai, Lao, Khmer or Burmese word, marks counted; BEST2010 (Thai) has about 4.5."""

OTHER, SPACE, LETTER, CAPITAL, DIGIT, CJK, SEA, STOP, COMMA, PUNCTUATION = range(10)
"""Character classes."""
BEGIN = 8
"""Added to the class of a letter, capital or digit that begins a word."""
CELLS = 13

STOPS = ".!?…。！？．؟۔।॥։።‼⁇"
COMMAS = ",;:，、；：،؛፣"
CJK_RANGES = (
    (0x3005, 0x3007),
    (0x3040, 0x30FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9F),
)
SEA_RANGES = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF))
"""Unicode blocks of scripts written without spaces."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts a block; every array has a row a block."""

    words: F64
    letters: F64
    """Letters of any script."""
    capitals: F64
    digits: F64
    stops: F64
    """Marks that end a sentence."""
    commas: F64
    length: F64
    """Characters but white space."""
    characters: I64
    """All characters."""
    ends_in_stop: Mask


@lru_cache(1)
def class_table() -> U8:
    """Class of each code point of the Basic Multilingual Plane, and one entry for all beyond."""
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
    for mark, chars in ((STOP, STOPS), (COMMA, COMMAS)):
        table[[ord(char) for char in chars]] = mark
    table[0x10000] = CJK  # almost all text beyond the plane is rare ideographs
    return table


def count(texts: list[str]) -> Counts:
    """Count the characters of texts, each with at least one character."""
    joined = "\n".join([*texts, ""])
    codes = np.frombuffer(joined.encode("utf-32-le", "replace"), np.uint32)
    lengths = np.fromiter(map(len, texts), np.int64, len(texts)) + 1
    table = count_classes(codes, lengths, class_table(), range(LETTER, DIGIT + 1), BEGIN, CELLS)
    column = np.ascontiguousarray(table.T, np.float64)  # a row a class
    begun = column[BEGIN + LETTER : BEGIN + DIGIT + 1]
    column[LETTER : DIGIT + 1] += begun
    return Counts(
        words=begun.sum(axis=0) + column[CJK] / CJK_WORD_LENGTH + column[SEA] / SEA_WORD_LENGTH,
        letters=column[LETTER] + column[CAPITAL] + column[CJK] + column[SEA],
        capitals=column[CAPITAL],
        digits=column[DIGIT],
        stops=column[STOP],
        commas=column[COMMA],
        length=lengths - column[SPACE],
        characters=lengths - 1,
        ends_in_stop=_ends_in_stop(codes, lengths.cumsum()),
    )


def _ends_in_stop(codes: U32, ends: I64) -> Mask:
    """Whether the last character, or the one before a closing quote, ends a sentence."""
    last = class_table().take(codes.take(ends - 2), mode="clip")
    before = class_table().take(codes.take(ends - 3, mode="clip"), mode="clip")
    ended: Mask = (last == STOP) | ((last == PUNCTUATION) & (before == STOP))
    return ended
