"""Normalised Levenshtein similarity, one of the measures of the comparison of web content extractors by Bevendorff,
Gupta, Kiesel and Stein (SIGIR 2023); CleanEval scores by an edit distance of words too. By rapidfuzz.

Unlike the multisets of the other measures it minds order: text that an extractor moves is lost and added.
"""

from rapidfuzz.distance import Levenshtein

from benchmarks.metrics.words import split_fair_words


def edit_similarity(answer: str, gold: str) -> float:
    """1 - d / max(len), where d is the least number of words (CJK-fair) to insert, delete or replace.

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
