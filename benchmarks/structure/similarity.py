"""Similarity of Markdown: the normalised indel similarity of two texts in canonical form.

That is 1 - (letters to delete and to insert) / (letters of both), as computed by rapidfuzz, after
:func:`canonical_markdown` has removed the differences that no reader sees. A system's figure is the mean over pages.
"""

from functools import lru_cache

from rapidfuzz.distance import Indel

from benchmarks.structure.canonical import canonical_markdown

CACHED = 2
"""Number of cached canonical texts: the gold is compared with the answers of all systems."""

_cached_form = lru_cache(CACHED)(canonical_markdown)


def markdown_similarity(answer: str, gold: str) -> float:
    r"""Similarity of an answer to the gold, from 0 to 1.

    >>> markdown_similarity("Salt\n====\n\n* _rake_", "# Salt\n\n- *rake*")
    1.0
    >>> markdown_similarity("# Salt", "# Tar"), markdown_similarity("", "# Tar"), markdown_similarity("", "")
    (0.5454545454545454, 0.0, 1.0)
    """
    return Indel.normalized_similarity(canonical_markdown(answer), _cached_form(gold))
