"""Blocks that may be copies of each other: a cheap look at how they begin and end, before wordings are compared."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from unicodedata import normalize

from boilerstrip.features.phrases import SEPARATOR
from boilerstrip.lexicon.credits import LOST_REFERENCES, LOST_TAGS
from boilerstrip.selection.wording import remove_markup

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
SIGNS_OF_LOST_MARKUP = ("nbsp", "quot", "dquo", "/strong", "/em", "/span")
lost_markup = re.compile(rf"\b(?:{'|'.join(sorted(LOST_REFERENCES | LOST_TAGS, key=len, reverse=True))})\b")
accents = re.compile("[\u0300-\u036f]")
ASCII_NOT_LETTER = bytes(byte for byte in range(0x80) if not chr(byte).isalpha() and chr(byte) != SEPARATOR)


def find_likely_copies(texts: Sequence[str], is_evident: Callable[[Sequence[int]], bool]) -> list[int]:
    """Return the numbers of the texts that begin or end like another one, in order.

    Args:
        texts: those compared.
        is_evident: tells if there is evidence that some of these texts, which begin or end alike, are copies.
    """
    count = len(texts)
    keys = extract_letters([*[text[:ENDS] for text in texts], *[text[-ENDS:] for text in texts]])
    likely = set[int]()
    for ends in (keys[:count], [key[::-1] for key in keys[count:]]):
        for chain in _find_chains(ends):
            if is_evident(chain):
                likely.update(chain)
    return sorted(likely)


def extract_letters(texts: Sequence[str]) -> list[str]:
    """Return the letters of texts, in capitals, without most of the marks between them.

    >>> extract_letters(["12 Low_water, «3 m» – Orvel&nbsp;", "Ebb."])
    ['LOWWATERMORVEL', 'EBB']
    """
    joined = SEPARATOR.join(texts)
    if joined.count(SEPARATOR) >= len(texts):  # flattened text may hold one
        joined = SEPARATOR.join(text.replace(SEPARATOR, " ") for text in texts)
    if "&" in joined or "<" in joined:
        joined = SEPARATOR.join(map(remove_markup, joined.split(SEPARATOR)))
    if any(name in joined for name in SIGNS_OF_LOST_MARKUP):
        joined = lost_markup.sub(" ", joined)
    if joined.isascii():
        letters = joined.upper().encode().translate(None, ASCII_NOT_LETTER)
        return letters.decode().split(SEPARATOR)
    if any(map(str.isupper, texts)):  # capitals lack accents in some languages
        joined = accents.sub("", normalize("NFD", joined))
    letters = joined.upper().encode("utf-8", "surrogatepass").translate(None, ASCII_NOT_LETTER)
    return marks.sub(b"", letters).decode("utf-8", "surrogatepass").split(SEPARATOR)


def extract_beginnings(texts: Sequence[str]) -> set[str]:
    """Return the first letters of each text."""
    return {key[:MIN_LETTERS] for key in extract_letters([text[:ENDS] for text in texts])}


def _find_chains(keys: Sequence[str]) -> Iterator[list[int]]:
    """Yield the numbers of keys that begin alike: sorted, each agrees with the next."""
    times = Counter([key[:MIN_LETTERS] for key in keys])
    if len(times) == len(keys):
        return
    order = sorted((number for number, key in enumerate(keys) if times[key[:MIN_LETTERS]] > 1), key=keys.__getitem__)
    chain: list[int] = []
    for number in order:
        if chain and not _begin_alike(keys[chain[-1]], keys[number]):
            if len(chain) > 1:
                yield chain
            chain = []
        chain.append(number)
    if len(chain) > 1:
        yield chain


def _begin_alike(one: str, other: str) -> bool:
    agreed = max(int(MIN_SHARE * min(len(one), len(other))), MIN_LETTERS)
    return one[:agreed] == other[:agreed]
