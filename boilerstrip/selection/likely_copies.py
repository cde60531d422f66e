"""Blocks that may be copies of each other: a cheap look at how they begin and end, before wordings are compared."""

import re
from collections.abc import Callable, Iterator, Sequence
from unicodedata import normalize

from boilerstrip.features.phrases import SEPARATOR
from boilerstrip.selection.wording import remove_markup

ENDS = 40
"""Characters at each end of a text that are looked at."""
MIN_LETTERS = 8
"""Letters there in which copies agree at least, unless one of them is shorter."""
MIN_SHARE = 0.6
"""Share of the shorter one's letters in which copies agree, at one end at least: a credit or a counter is at one end."""

general_punctuation = re.compile(rb"\xe2\x80[\x80-\xbf]|\xc2[\xa0-\xbf]")
"""U+2000 to U+203F and U+00A0 to U+00BF in UTF-8: spaces, dashes and quotes, most of the marks beyond ASCII."""
accents = re.compile("[\u0300-\u036f]")
ASCII_NOT_LETTER = bytes(byte for byte in range(0x80) if not chr(byte).isalpha() and chr(byte) != SEPARATOR)


def find_likely_copies(texts: Sequence[str], is_evident: Callable[[Sequence[int]], bool]) -> list[int]:
    """Return the numbers of the texts that begin or end like another one, in order.

    Cost is that of sorting.

    Args:
        texts: those compared.
        is_evident: tells if there is evidence that some of these texts, which begin or end alike, are copies.
    """
    likely = set[int]()
    for keys in (extract_letters([text[:ENDS] for text in texts]), extract_letters([text[-ENDS:] for text in texts], -1)):
        for chain in _find_chains(keys):
            if is_evident(chain):
                likely.update(chain)
    return sorted(likely)


def extract_letters(texts: Sequence[str], step: int = 1) -> list[str]:
    """Return the letters of texts, in capitals, without most of the marks between them.

    >>> extract_letters(["12 Low_water, «3 m» – Orvel&nbsp;", "Ebb."])
    ['LOWWATERMORVEL', 'EBB']

    Args:
        texts: the texts.
        step: -1 for the letters in reverse.
    """
    joined = SEPARATOR.join(texts)
    if joined.count(SEPARATOR) >= len(texts):  # flattened text may hold one
        joined = SEPARATOR.join(text.replace(SEPARATOR, " ") for text in texts)
    if "&" in joined or "<" in joined:
        joined = SEPARATOR.join(map(remove_markup, joined.split(SEPARATOR)))
    if not joined.isascii() and any(map(str.isupper, texts)):  # capitals lack accents in some languages
        joined = accents.sub("", normalize("NFD", joined))
    letters = joined.upper().encode("utf-8", "surrogatepass").translate(None, ASCII_NOT_LETTER)
    if not letters.isascii():
        letters = general_punctuation.sub(b"", letters)
    return [key[::step] for key in letters.decode("utf-8", "surrogatepass").split(SEPARATOR)]


def _find_chains(keys: Sequence[str]) -> Iterator[list[int]]:
    """Yield the numbers of keys that begin alike: sorted, each agrees with the next."""
    order = sorted(range(len(keys)), key=keys.__getitem__)
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
    length = min(len(one), len(other))
    agreed = max(int(MIN_SHARE * length), min(MIN_LETTERS, length))
    return one[:agreed] == other[:agreed]
