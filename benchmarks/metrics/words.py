r"""Word overlap, the measure of WCXB (Foley, 2026): multisets of lower-cased ``\w+`` tokens."""

import re
from functools import lru_cache

from benchmarks.metrics.overlap import Overlap, multiset_overlap

UNSPACED = (
    "\u0e00-\u0e7f"  # Thai
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"  # iteration mark, closing mark, zero; Hiragana, Katakana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # CJK ideographs, extension A, compatibility
    "\uff66-\uff9f"  # halfwidth Katakana
    "\U00020000-\U0003ffff"  # CJK extensions B and later
)
r"""Characters of scripts written without spaces between words. Korean uses spaces and is left to ``\w+``."""

CACHED = 4
"""Number of cached texts: several measures need the words of the same answer and gold, one after another."""

_find_words = re.compile(r"\w+").findall
find_fair_words = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+").findall
"""CJK-fair words of a text as they are written. :func:`split_fair_words` folds case and caches its results."""


@lru_cache(CACHED)
def split_words(text: str) -> tuple[str, ...]:
    """Split a text into the tokens of WCXB's word-F1.

    >>> split_words("Don't stop: 3 cats_2")
    ('don', 't', 'stop', '3', 'cats_2')
    """
    return tuple(_find_words(text.lower()))


@lru_cache(CACHED)
def split_fair_words(text: str) -> tuple[str, ...]:
    r"""Split a text into CJK-fair words: each CJK or Thai character is a token.

    With ``\w+`` alone, a whole Chinese clause would be a single token.

    >>> split_fair_words("新しい Haus, 집에 있다")
    ('新', 'し', 'い', 'haus', '집에', '있다')
    >>> split_words("新しい家")
    ('新しい家',)
    """
    return tuple(find_fair_words(text.lower()))


def word_overlap(answer: str, gold: str) -> Overlap:
    """Precision and recall of WCXB's tokens.

    >>> word_overlap("the cat sat", "The cat!")
    Overlap(precision=0.6666666666666666, recall=1.0)
    """
    return multiset_overlap(split_words(answer), split_words(gold))


def fair_word_overlap(answer: str, gold: str) -> Overlap:
    """Precision and recall of CJK-fair words.

    >>> fair_word_overlap("新家", "新的家").recall
    0.6666666666666666
    """
    return multiset_overlap(split_fair_words(answer), split_fair_words(gold))
