"""Blocks that may be copies of each other: a cheap look at how they begin and end, before wordings are compared."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from unicodedata import normalize

from boilerstrip.features.phrases import SEPARATOR
from boilerstrip.lexicon.credits import LOST_REFERENCES, LOST_TAGS
from boilerstrip.selection.wording import remove_markup

ENDS = 40
"""Characters at each end of a text that are looked at."""
FEW = 16
"""Characters there that hold letters enough for a first look, as a rule."""
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


def find_likely_copies(
    texts: Sequence[str], beginnings: Sequence[str], is_evident: Callable[[Sequence[int]], bool]
) -> list[int]:
    """Return the numbers of the texts that begin or end like another one, in order.

    Args:
        texts: those compared.
        beginnings: their first letters (:func:`extract_beginnings`).
        is_evident: tells if there is evidence that some of these texts, which begin or end alike, are copies.
    """
    likely = set[int]()
    numbers = _find_repeated(beginnings)
    chains = _find_chains(numbers, extract_letters([texts[number][:ENDS] for number in numbers]))
    numbers = _find_repeated(_extract_ends(texts))
    keys = extract_letters([texts[number][-ENDS:] for number in numbers])
    chains += _find_chains(numbers, [key[::-1] for key in keys])
    likely.update(*filter(is_evident, chains))
    return sorted(likely)


def extract_letters(texts: Sequence[str]) -> list[str]:
    """Return the letters of texts, in capitals, without most of the marks between them.

    >>> extract_letters(["12 Low_water, «3 m» – Orvel&nbsp;", "Ebb."])
    ['LOWWATERMORVEL', 'EBB']
    """
    if not texts:
        return []
    joined = SEPARATOR.join(texts)
    if joined.count(SEPARATOR) >= len(texts):  # flattened text may hold one
        joined = SEPARATOR.join(text.replace(SEPARATOR, " ") for text in texts)
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


def extract_beginnings(texts: Sequence[str]) -> list[str]:
    """Return the first letters of each text."""
    return [key[:MIN_LETTERS] for key in _extract_from_few([text[:FEW] for text in texts], texts, slice(ENDS))]


def _extract_ends(texts: Sequence[str]) -> list[str]:
    """Return the last letters of each text."""
    keys = _extract_from_few([text[-FEW:] for text in texts], texts, slice(-ENDS, None))
    return [key[-MIN_LETTERS:] for key in keys]


def _extract_from_few(few: Sequence[str], texts: Sequence[str], more: slice) -> list[str]:
    """Return the letters of a few characters, or of more where these hold too few letters, or markup."""
    keys = extract_letters(few)
    poor = [number for number, key in enumerate(keys) if len(key) < MIN_LETTERS]
    if _holds_markup(SEPARATOR.join(few)):  # which may have been cut in two
        poor += [number for number, text in enumerate(few) if _holds_markup(text)]
    for number, key in zip(poor, extract_letters([texts[number][more] for number in poor]), strict=True):
        keys[number] = key
    return keys


def _holds_markup(text: str) -> bool:
    return "&" in text or "<" in text


def _find_repeated(keys: Sequence[str]) -> list[int]:
    """Return the numbers of keys that occur more than once."""
    times = Counter(keys)
    return [number for number, key in enumerate(keys) if times[key] > 1] if len(times) < len(keys) else []


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
