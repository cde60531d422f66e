r"""Shingle overlap, the measure of article-extraction-benchmark (``evaluate.py``: ``string_shingle_matching``).

A text's tokens are ``\w+``, case kept; its shingles are the multiset of runs of four tokens, or the one run of all
tokens where there are fewer, or nothing where there are none. Per page precision = TP / (TP + FP) and
recall = TP / (TP + FN) over the shingles; a page where both texts have none scores 1. The benchmark's F1 is that of the
mean precision and mean recall (``overlap.f1_of_means``).

Precision of an empty answer to a text that is not empty is 0, as there.
"""

import re

from benchmarks.metrics.overlap import Overlap, multiset_overlap

SIZE = 4
"""Tokens in a shingle."""

_tokens = re.compile(r"\w+").findall


def shingles(text: str) -> list[tuple[str, ...]]:
    """Runs of ``SIZE`` tokens.

    >>> shingles("a b c d e")
    [('a', 'b', 'c', 'd'), ('b', 'c', 'd', 'e')]
    >>> shingles("a b"), shingles("…")
    ([('a', 'b')], [])
    """
    tokens = _tokens(text)
    if not tokens:
        return []
    return [tuple(tokens[start : start + SIZE]) for start in range(max(1, len(tokens) - SIZE + 1))]


def shingle_overlap(answer: str, gold: str) -> Overlap:
    """Precision and recall of a page's shingles.

    >>> shingle_overlap("a b c d e", "a b c d")
    Overlap(precision=0.5, recall=1.0)
    >>> shingle_overlap("A b c d", "a b c d").f1
    0.0
    """
    return multiset_overlap(shingles(answer), shingles(gold))
