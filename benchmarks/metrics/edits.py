"""Normalised Levenshtein similarity, a measure of the comparison of web content extractors by Bevendorff, Gupta,
Kiesel and Stein (SIGIR 2023); CleanEval also uses an edit distance of words. Computed by rapidfuzz.

Unlike the multisets of the other measures, it depends on order: text that an extractor moves counts as deleted and
inserted.
"""

from rapidfuzz.distance import Levenshtein

from benchmarks.metrics.words import split_fair_words


def edit_similarity(answer: str, gold: str) -> float:
    """1 - d / max(len), where d is the minimum number of CJK-fair words to insert, delete or replace.

    >>> edit_similarity("salt and sun", "Salt and wind")
    0.6666666666666667
    >>> edit_similarity("", ""), edit_similarity("salt", "")
    (1.0, 0.0)
    """
    numbers: dict[str, int] = {}
    given, wanted = (
        [numbers.setdefault(word, len(numbers)) for word in split_fair_words(text)] for text in (answer, gold)
    )
    return Levenshtein.normalized_similarity(given, wanted)
