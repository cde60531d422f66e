"""Blocks that may be copies of each other: a cheap look at how they begin and end, before any text is compared."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import compress
from unicodedata import category

from boilerstrip.features.phrases import SEPARATOR
from boilerstrip.selection.wording import flatten, remove_markup

ENDS = 40
"""Characters at each end of a text that are looked at."""
LETTERS = 8
"""Letters there in which copies agree, at one end at least: counters, marks and credits are at one end only."""

general_punctuation = re.compile(rb"\xe2\x80[\x80-\xbf]")
"""U+2000 to U+203F in UTF-8: spaces, dashes and quotes, the only marks beyond ASCII in most texts."""
ASCII_NOT_LETTER = bytes(byte for byte in range(0x80) if not chr(byte).isalpha() and chr(byte) != SEPARATOR)
not_letter = re.compile(r"[\W\d_]")


def find_likely_copies(texts: Sequence[str], evident: Sequence[bool], others: Sequence[str] = ()) -> list[int]:
    """Return the numbers of the texts that begin or end with the same letters as another one.

    Args:
        texts: those compared.
        evident: tells which texts are evidence that those like them may be copies; two others are not returned.
        others: further evidence, as alt texts are.
    """
    count = len(texts)
    compared = [*texts, *others]
    heads = [letters[:LETTERS] for letters in extract_letters([text[:ENDS] for text in compared])]
    tails = [letters[-LETTERS:] for letters in extract_letters([text[-ENDS:] for text in compared])]
    likely_heads = _find_likely(heads, evident, count)
    likely_tails = _find_likely(tails, evident, count)
    return [
        number
        for number in range(count)
        if heads[number] in likely_heads or tails[number] in likely_tails
    ]


def _find_likely(letters: Sequence[str], evident: Sequence[bool], count: int) -> set[str]:
    """Return the letters that two of the first texts share with evidence: one of them, or a text beyond."""
    times = Counter(letters[:count])
    shown = {*compress(letters, evident), *letters[count:]}
    return {shared for shared in shown if times[shared] > 1}


def extract_letters(texts: Sequence[str]) -> list[str]:
    """Return the letters of texts, and the marks of letters, in capitals and without accents.

    >>> extract_letters(["12 Low_water, «3 m» – Orvél&nbsp;", "Ebb."])
    ['LOWWATERMORVEL', 'EBB']
    """
    joined = SEPARATOR.join(texts)
    if joined.count(SEPARATOR) >= len(texts):  # flattened text may hold one
        joined = SEPARATOR.join(text.replace(SEPARATOR, " ") for text in texts)
    if "&" in joined or "<" in joined:
        joined = SEPARATOR.join(map(remove_markup, joined.split(SEPARATOR)))
    letters = joined.upper().encode("utf-8", "surrogatepass").translate(None, ASCII_NOT_LETTER)
    if letters.isascii():
        return letters.decode().split(SEPARATOR)
    keys = general_punctuation.sub(b"", letters).decode("utf-8", "surrogatepass").split(SEPARATOR)
    return [key if key.isascii() else flatten(not_letter.sub(_keep_marks, key)) for key in keys]


def _keep_marks(match: re.Match[str]) -> str:
    return match[0] if category(match[0]).startswith("M") else ""
