"""Gold text to block labels: which blocks of a page its gold holds."""

from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import LCSseq

from benchmarks.metrics.snippets import normalised
from benchmarks.metrics.words import fair_words

CANDIDATE_SHARE = 0.6
"""Least share of a block's words that stand in the gold at all, for the block to be aligned."""
ALIGNED_SHARE = 0.5
"""Least share of its words that align with the gold in order, for the block to be gold."""
TRIGRAM_SHARE = 0.7
"""Least share of trigrams in the gold, for a block out of order to be gold."""
MIN_TRIGRAMS = 3
"""Shorter blocks out of order are left alone: their words stand in any text."""


def labels(texts: Sequence[str], gold: str) -> npt.NDArray[np.bool_]:
    """Whether each block belongs to the gold.

    Words are aligned by longest common subsequence; a second pass by trigrams
    finds blocks that the gold has in another order.

    >>> labels(["Menu", "The cat sat on the mat.", "It purred."], "The cat sat on the mat. It purred.").tolist()
    [False, True, True]
    """
    numbers: dict[str, int] = {}
    wanted = [numbers.setdefault(word, len(numbers)) for word in fair_words(gold)]
    blocks = [[numbers.get(word, -1) for word in fair_words(text)] for text in texts]
    found = _aligned(blocks, wanted)
    trigrams = set(_trigrams(wanted))
    for row, words in enumerate(blocks):
        own = list(_trigrams(words))
        if not found[row] and len(own) >= MIN_TRIGRAMS:
            found[row] = sum(trigram in trigrams for trigram in own) >= TRIGRAM_SHARE * len(own)
    return found


def snippet_labels(
    texts: Sequence[str], with_: Iterable[str], without: Iterable[str]
) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Whether each block holds a snippet that is gold, and whether it holds any.

    >>> is_gold, known = snippet_labels(["Menu", "The cat sat.", "It purred."], ["cat sat"], ["Menu"])
    >>> is_gold.tolist(), known.tolist()
    ([False, True, False], [True, True, False])
    """
    wanted, unwanted = ([normalised(snippet) for snippet in snippets] for snippets in (with_, without))
    clean = [normalised(text) for text in texts]
    is_gold = np.array([any(snippet in text for snippet in wanted) for text in clean], np.bool_)
    is_not = np.array([any(snippet in text for snippet in unwanted) for text in clean], np.bool_)
    return is_gold, is_gold | is_not


def _aligned(blocks: list[list[int]], wanted: list[int]) -> npt.NDArray[np.bool_]:
    owners: list[int] = []
    words: list[int] = []
    for row, block in enumerate(blocks):
        if block and sum(word >= 0 for word in block) >= CANDIDATE_SHARE * len(block):
            owners += [row] * len(block)
            words += block
    matched = np.zeros(len(blocks))
    for match in LCSseq.opcodes(words, wanted):
        if match.tag == "equal":
            np.add.at(matched, owners[match.src_start : match.src_end], 1)
    lengths = np.array([len(block) for block in blocks])
    found: npt.NDArray[np.bool_] = (matched >= ALIGNED_SHARE * lengths) & (lengths > 0)
    return found


def _trigrams(words: list[int]) -> list[tuple[int, int, int]]:
    return [
        (first, second, third) for (first, second), third in zip(pairwise(words), islice(words, 2, None), strict=False)
    ]
