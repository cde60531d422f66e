"""Counts of the characters in texts (see :mod:`boilerstrip.features.characters`)."""

from typing import TYPE_CHECKING

import numpy as np

from boilerstrip.arrays import F64, I64, U8, Mask
from boilerstrip.native import COMPILED

if TYPE_CHECKING or not COMPILED:
    from boilerstrip.native import no_cython as cython
else:
    import cython

cython.declare(
    SPACE="int", LETTER="int", CAPITAL="int", DIGIT="int", CJK="int", SEA="int", STOP="int", COMMA="int",
    PUNCTUATION="int", CLASSES="int", WORDS="int", LETTERS="int", CAPITALS="int", DIGITS="int", STOPS="int",
    COMMAS="int", LENGTH="int", COUNTS="int",
)  # fmt: skip
from boilerstrip.native.character_classes import (  # noqa: E402 - their C types are declared above
    CAPITAL,
    CAPITALS,
    CJK,
    CLASSES,
    COMMA,
    COMMAS,
    COUNTS,
    DIGIT,
    DIGITS,
    LENGTH,
    LETTER,
    LETTERS,
    PUNCTUATION,
    SEA,
    SPACE,
    STOP,
    STOPS,
    WORDS,
)


@cython.ccall
@cython.locals(
    texts="list", classes="const unsigned char[::1]", cjk_word="double", sea_word="double", count="double[:, ::1]",
    size="long long[::1]", end="unsigned char[::1]", tally="long long[::1]", row="Py_ssize_t", kind="int",
    text="unicode", character="Py_UCS4", code="Py_ssize_t", last="Py_ssize_t", before="int", starts="Py_ssize_t",
    in_word="int", was_in_word="int", counts="object", sizes="object", ends="object",
)  # fmt: skip
def count_characters(texts: list[str], classes: U8, cjk_word: float, sea_word: float) -> tuple[F64, I64, Mask]:
    """Count characters of n texts.

    Args:
        texts: none of them empty.
        classes: class of each code point; the last entry is the class of all higher code points.
        cjk_word: characters of a word of the class ``CJK``.
        sea_word: the same for ``SEA``.

    Returns:
        [COUNTS, n] counts, [n] numbers of all characters, and a mask [n] of the texts that end in a stop, or in a stop
        and punctuation.
    """
    counts, sizes = np.empty((COUNTS, len(texts))), np.empty(len(texts), np.int64)
    ends = np.empty(len(texts), np.bool_)
    count, size, end = counts, sizes, ends.view(np.uint8)
    tally = np.empty(CLASSES, np.int64)
    last = classes.shape[0] - 1
    for row in range(len(texts)):
        text = texts[row]
        for kind in range(CLASSES):
            tally[kind] = 0
        kind = before = SPACE
        starts = was_in_word = 0
        for character in text:
            code = ord(character)
            before, kind = kind, classes[code if code < last else last]
            in_word = LETTER <= kind <= DIGIT
            starts += in_word & (was_in_word ^ 1)
            was_in_word = in_word
            tally[kind] += 1
        count[WORDS, row] = starts + tally[CJK] / cjk_word + tally[SEA] / sea_word
        count[LETTERS, row] = tally[LETTER] + tally[CAPITAL] + tally[CJK] + tally[SEA]
        count[CAPITALS, row] = tally[CAPITAL]
        count[DIGITS, row] = tally[DIGIT]
        count[STOPS, row] = tally[STOP]
        count[COMMAS, row] = tally[COMMA]
        size[row] = len(text)
        count[LENGTH, row] = len(text) - tally[SPACE]
        end[row] = kind == STOP or (kind == PUNCTUATION and before == STOP)
    return counts, sizes, ends
