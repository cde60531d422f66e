"""Words of a text, in every script; and where a text may be cut between words or characters."""

import re

from boilerstrip.lexicon.scripts import (
    CJK_RANGES,
    CJK_WORD_LENGTH,
    MARK_RANGES,
    RARE_HAN_RANGES,
    SEA_RANGES,
    SEA_WORD_LENGTH,
    class_of,
)

CJK = class_of(CJK_RANGES, RARE_HAN_RANGES)
SEA = class_of(SEA_RANGES)
MARKS = class_of(MARK_RANGES)

find_spaced_words = re.compile(rf"[^\W_{CJK}{SEA}](?:[^\W_{CJK}{SEA}]|[{MARKS}'’])*").findall
find_cjk = re.compile(f"[{CJK}]").findall
find_sea = re.compile(f"[{SEA}]").findall
iterate_words = re.compile(rf"[{CJK}][^\w\s]*|[^\s{CJK}]+").finditer
"""Runs without white space; Chinese and Japanese characters apart, each with the punctuation after it."""
iterate_characters = re.compile(rf"[^{MARKS}](?:[{MARKS}]|(?<=\u200d).)*|[{MARKS}]+", re.DOTALL).finditer
"""Characters with the marks that belong to them."""


def count_words(text: str) -> int:
    """Count words: runs of letters and digits; estimated from the number of characters in scripts without spaces.

    >>> count_words("It's 9 a.m. in Søby."), count_words("潮は日に二度満ちる。"), count_words("น้ำขึ้นวันละสองครั้ง")
    (6, 6, 5)
    """
    words = len(find_spaced_words(text))
    if text.isascii():
        return words
    estimate = len(find_cjk(text)) / CJK_WORD_LENGTH + len(find_sea(text)) / SEA_WORD_LENGTH
    return words - int(-estimate // 1)


def find_words(text: str) -> list[int]:
    """Return the offsets at which words begin."""
    return [match.start() for match in iterate_words(text)]


def find_characters(text: str) -> list[int]:
    """Return the offsets of characters other than white space; marks belong to the character before."""
    return [match.start() for match in iterate_characters(text) if not match[0].isspace()]
