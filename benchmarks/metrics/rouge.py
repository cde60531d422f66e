"""ROUGE-N with N = 5, the measure of WebMainBench: overlap of the multisets of runs of five tokens (Lin, 2004).

WebMainBench cuts text by jieba, a dictionary of Chinese words. Here tokens are CJK-fair words (``words.fair_words``):
compare figures within a run, not with published ones. A text of fewer than five tokens has no run; where neither text
has one, words are compared one by one.
"""

from benchmarks.metrics.overlap import Overlap, multiset_overlap
from benchmarks.metrics.words import split_fair_words

SIZE = 5
"""Tokens in a run."""


def rouge5(answer: str, gold: str) -> Overlap:
    """Precision and recall of a page's runs of five tokens.

    >>> rouge5("the salt is raked at dawn", "The salt is raked at noon")
    Overlap(precision=0.5, recall=0.5)
    >>> rouge5("salt", "Salt"), rouge5("salt", "sun").f1
    (Overlap(precision=1.0, recall=1.0), 0.0)
    """
    given, wanted = split_fair_words(answer), split_fair_words(gold)
    if max(len(given), len(wanted)) < SIZE:
        return multiset_overlap(given, wanted)
    return multiset_overlap(_token_runs(given), _token_runs(wanted))


def _token_runs(tokens: tuple[str, ...]) -> list[tuple[str, ...]]:
    return list(zip(*(tokens[start:] for start in range(SIZE)), strict=False))
