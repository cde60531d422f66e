"""ROUGE-N with N = 5, the measure of WebMainBench: overlap of the multisets of 5-grams (Lin, 2004).

WebMainBench tokenises with jieba, a dictionary of Chinese words. Here tokens are CJK-fair words
(``words.split_fair_words``), so figures are comparable within a run, but not with published ones. If neither text has
five tokens, single tokens are compared.
"""

from benchmarks.metrics.overlap import Overlap, multiset_overlap
from benchmarks.metrics.words import split_fair_words

SIZE = 5
"""Number of tokens in an n-gram."""


def rouge5(answer: str, gold: str) -> Overlap:
    """Precision and recall of a page's 5-grams.

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
