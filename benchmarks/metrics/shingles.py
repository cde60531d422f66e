r"""Shingle overlap, the measure of article-extraction-benchmark (``evaluate.py``: ``string_shingle_matching``).

Tokens are ``\w+`` with their case; the shingles of a text are the multiset of its 4-grams, or the single n-gram of all
tokens if there are fewer. On each page, precision = TP / (TP + FP) and recall = TP / (TP + FN) over shingles; a page
where both texts are empty scores 1. The benchmark's F1 is that of the mean precision and the mean recall
(``overlap.f1_of_means``).

As there, an empty answer has precision 0 if the gold is not empty.
"""

import re

from benchmarks.metrics.overlap import Overlap, multiset_overlap

SIZE = 4
"""Number of tokens in a shingle."""

_tokens = re.compile(r"\w+").findall


def shingles(text: str) -> list[tuple[str, ...]]:
    """Shingles of a text, in order.

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
