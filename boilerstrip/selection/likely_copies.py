"""Blocks that may be copies of each other: a cheap look at how they begin and end, before wordings are compared."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol
from unicodedata import normalize

import numpy as np

from boilerstrip.arrays import I64
from boilerstrip.features.phrases import SEPARATOR, join_texts
from boilerstrip.lexicon.credits import LOST_REFERENCES, LOST_TAGS
from boilerstrip.native.kernels import hash_ends
from boilerstrip.selection.debris import may_begin_with_debris, may_end_in_debris
from boilerstrip.selection.wording import may_hold_lost_markup, remove_markup

ENDS = 40
"""Characters at each end of a text that are looked at."""
MIN_LETTERS = 8
"""Letters there in which copies agree at least; shorter texts are equal."""
MIN_SHARE = 0.6
"""Share of the shorter one's letters in which copies agree, at one end at least: a credit or a counter is at one."""

marks = re.compile(
    rb"\xe2[\x80-\xaf][\x80-\xbf]|\xc2[\xa0-\xbf]|\xe3\x80[\x80-\xbf]|\xe3\x83\xbb|\xef\xbc[\x81-\x8f\x9a-\xa0]"
)
"""Most marks beyond ASCII, in UTF-8: U+2000 to U+2BFF, U+A0 to U+BF, U+3000 to U+303F, and those of full width."""
MARKS = (
    (0xA0, 0xC0), (0x300, 0x370), (0x2000, 0x2C00), (0x3000, 0x3040), (0x30FB, 0x30FC), (0xFF01, 0xFF21),
)  # fmt: skip
"""The same marks, and accents, as code points: the first one and the one after the last of each range."""
SIMPLE = 0x2000
"""Code points from here on are taken as they are: few scripts there have capitals or accents."""
SIGNS_OF_LOST_MARKUP = ("nbsp", "quot", "dquo", "/strong", "/em", "/span")
lost_markup = re.compile(rf"\b(?:{'|'.join(sorted(LOST_REFERENCES | LOST_TAGS, key=len, reverse=True))})\b")
accents = re.compile("[\u0300-\u036f]")
ASCII_NOT_LETTER = bytes(byte for byte in range(0x80) if not chr(byte).isalpha() and chr(byte) != SEPARATOR)


class EndHashes(NamedTuple):
    """A number for each of some texts by its first letters, and one by its last letters: equal if these are."""

    beginnings: list[int]
    endings: list[int]


class Evidence(Protocol):
    """Tells if some texts that begin or end alike may be copies."""

    def may_be_in(self, numbers: Sequence[int]) -> bool:
        """Return False if there surely is no evidence; asked of many groups."""

    def is_in(self, numbers: Sequence[int]) -> bool:
        """Return True if there may be evidence; asked of few groups."""


def find_likely_copies(texts: Sequence[str], hashes: EndHashes, evidence: Evidence) -> list[int]:
    """Return the numbers of the texts that begin or end like another one, in order.

    Args:
        texts: those compared.
        hashes: of these texts.
        evidence: that some of the texts which begin or end alike are copies.
    """
    likely = set[int]()
    for numbers in filter(evidence.may_be_in, _group_equal(hashes.beginnings)):
        if _may_agree(numbers, texts, hashes.endings, may_end_in_debris):
            keys = extract_letters([texts[number][:ENDS] for number in numbers])
            likely.update(*filter(evidence.is_in, _find_chains(numbers, keys)))
    for numbers in filter(evidence.may_be_in, _group_equal(hashes.endings)):
        if _may_agree(numbers, texts, hashes.beginnings, may_begin_with_debris):
            keys = extract_letters([texts[number][-ENDS:] for number in numbers])
            likely.update(*filter(evidence.is_in, _find_chains(numbers, [key[::-1] for key in keys])))
    return sorted(likely)


def _may_agree(
    numbers: Sequence[int], texts: Sequence[str], hashes: Sequence[int], may_hold_debris: Callable[[str], bool]
) -> bool:
    """True if some of these texts, which agree at one end, also agree at the other one, or may hold debris there."""
    if len({hashes[number] for number in numbers}) < len(numbers):
        return True
    return any(may_hold_debris(texts[number]) or may_hold_lost_markup(texts[number]) for number in numbers)


def hash_texts(texts: Sequence[str]) -> EndHashes:
    """Return hashes of the first and the last letters of each text."""
    texts = [_remove_lost_markup(text) if text[:1].islower() else text for text in texts]
    joined = "\n".join([*texts, ""])
    if _holds_markup(joined):
        texts = [remove_markup(text) if _holds_markup(text) else text for text in texts]
        joined = "\n".join([*texts, ""])
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    lengths = np.fromiter(map(len, texts), np.int64, len(texts)) + 1
    return EndHashes(*hash_ends(codes, lengths, build_letter_table(), MIN_LETTERS, ENDS).tolist())


@lru_cache(1)
def build_letter_table() -> I64:
    """Letter for each code point of the Basic Multilingual Plane: a capital without accents; 0 for marks and digits."""
    table = np.arange(0x10001)
    table[:SIMPLE] = [ord(normalize("NFD", chr(code).upper())[0]) for code in range(SIMPLE)]
    table[[code for code in range(SIMPLE) if chr(code).isdecimal() or not (code >= 0x80 or chr(code).isalpha())]] = 0
    for first, end in MARKS:
        table[first:end] = 0
    return table


def _remove_lost_markup(text: str) -> str:
    return lost_markup.sub(" ", text) if lost_markup.match(text) else text


def extract_letters(texts: Sequence[str]) -> list[str]:
    """Return the letters of texts, in capitals, without most of the marks between them.

    >>> extract_letters(["12 Low_water, «3 m» – Orvel&nbsp;", "Ebb."])
    ['LOWWATERMORVEL', 'EBB']
    """
    if not texts:
        return []
    joined = join_texts(texts)
    if _holds_markup(joined):
        pieces = joined.split(SEPARATOR)
        joined = SEPARATOR.join([remove_markup(text) if _holds_markup(text) else text for text in pieces])
    if any(map(joined.__contains__, SIGNS_OF_LOST_MARKUP)):
        joined = lost_markup.sub(" ", joined)
    if joined.isascii():
        letters = joined.upper().encode().translate(None, ASCII_NOT_LETTER)
        return letters.decode().split(SEPARATOR)
    if any(map(str.isupper, texts)):  # capitals lack accents in some languages
        joined = accents.sub("", normalize("NFD", joined))
    letters = joined.upper().encode("utf-8", "surrogatepass").translate(None, ASCII_NOT_LETTER)
    return marks.sub(b"", letters).decode("utf-8", "surrogatepass").split(SEPARATOR)


def _holds_markup(text: str) -> bool:
    return "&" in text or "<" in text


def _group_equal(keys: Sequence[int]) -> list[list[int]]:
    """Return the numbers of equal keys, where there are at least two."""
    if len(set(keys)) == len(keys):
        return []
    equal: dict[int, list[int]] = {}
    for number, key in enumerate(keys):
        equal.setdefault(key, []).append(number)
    return [numbers for numbers in equal.values() if len(numbers) > 1]


def _find_chains(numbers: Sequence[int], keys: Sequence[str]) -> list[list[int]]:
    """Return the numbers whose keys begin alike: sorted, each agrees with the next."""
    chains, last = [list[int]()], ""
    for key, number in sorted(zip(keys, numbers, strict=True)):
        if key != last and chains[-1] and not _begin_alike(last, key):
            chains.append([])
        chains[-1].append(number)
        last = key
    return [chain for chain in chains if len(chain) > 1]


def _begin_alike(one: str, other: str) -> bool:
    agreed = max(int(MIN_SHARE * min(len(one), len(other))), MIN_LETTERS)
    return one[:agreed] == other[:agreed]
