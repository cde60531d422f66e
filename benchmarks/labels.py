"""Gold text to block labels: which blocks of a page its gold holds.

A text may stand on a page more often than in its gold: a teaser of the
article, a menu entry that is also a heading. The copies among gold are gold;
of the others it is not known, so that no text is bad for standing twice.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, compress, islice, pairwise

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import LCSseq

from benchmarks.metrics.overlap import multiset_overlap
from benchmarks.metrics.snippets import collapse_space
from benchmarks.metrics.words import split_fair_words

CANDIDATE_SHARE = 0.6
"""Least share of a block's words that stand in the gold at all, for the block to be aligned."""
ALIGNED_SHARE = 0.5
"""Least share of its words that align with the gold in order, for the block to be gold."""
TRIGRAM_SHARE = 0.7
"""Least share of trigrams in the gold, for a block out of order to be gold."""
MIN_TRIGRAMS = 3
"""Shorter blocks out of order are left alone: their words stand in any text."""
REACH = 6
"""Blocks on either side that tell which copies of a text stand among gold."""
DECAY = 0.7
"""What a block further away counts less by each step."""
MOST_WORDS = 30
"""Longer blocks tell no more."""

Words = tuple[str, ...]
Mask = npt.NDArray[np.bool_]
F64 = npt.NDArray[np.float64]


def label_blocks(texts: Sequence[str], gold: str) -> tuple[Mask, Mask]:
    """Whether each block belongs to the gold, and whether that is known.

    Words are aligned by longest common subsequence; a second pass by trigrams
    finds blocks that the gold has in another order. Of texts that stand more
    often than in the gold, the copies among gold remain, where the blocks so
    labelled have no less of the gold.

    >>> texts = ["Menu", "The cat sat on the mat.", "It purred."]
    >>> is_gold, known = label_blocks(texts, "The cat sat on the mat. It purred.")
    >>> is_gold.tolist(), known.tolist()
    ([False, True, True], [True, True, True])
    """
    words, wanted = [split_fair_words(text) for text in texts], split_fair_words(gold)
    found = _match_gold(words, wanted)
    once, others = _choose_copies(found, words, wanted)
    if _f1(once, words, wanted) < _f1(found, words, wanted):
        return found, np.ones_like(found)
    return once, ~others


def _match_gold(words: Sequence[Words], gold: Words) -> Mask:
    """The blocks whose words align with the gold, or whose trigrams stand in it."""
    numbers: dict[str, int] = {}
    wanted = [numbers.setdefault(word, len(numbers)) for word in gold]
    blocks = [[numbers.get(word, -1) for word in of_block] for of_block in words]
    found = _align(blocks, wanted)
    trigrams = set(_trigrams(wanted))
    for row, block in enumerate(blocks):
        own = list(_trigrams(block))
        if not found[row] and len(own) >= MIN_TRIGRAMS:
            found[row] = sum(trigram in trigrams for trigram in own) >= TRIGRAM_SHARE * len(own)
    return found


def _choose_copies(found: Mask, words: Sequence[Words], gold: Words) -> tuple[Mask, Mask]:
    """Of equal texts, as many as the gold holds: those with the most gold around them; and which the others are."""
    rows: dict[Words, list[int]] = defaultdict(list)
    for row, of_block in enumerate(words):
        rows[of_block].append(row)
    lengths = np.array([len(of_block) for of_block in words], np.float64)
    weight = np.sqrt(np.minimum(lengths, MOST_WORDS))
    text, once, others = _pad_words(gold), found.copy(), np.zeros_like(found)
    for of_block, copies in rows.items():
        if len(copies) < 2 or not of_block or not once[copies].any():
            continue
        held = max(text.count(_pad_words(of_block)), len(of_block) >= MIN_TRIGRAMS)
        if 0 < held < len(copies):
            by_gold = sorted(copies, key=lambda row: -_gold_share_around(row, once, weight, copies))
            once[copies] = False
            once[by_gold[:held]] = True
            others[by_gold[held:]] = True
    return once, others


def _gold_share_around(row: int, is_gold: Mask, weight: F64, copies: Sequence[int]) -> float:
    """Share of gold around a block, copies of its text left out."""
    near = np.arange(max(row - REACH, 0), min(row + REACH + 1, len(is_gold)))
    near = near[~np.isin(near, copies)]
    told = DECAY ** np.abs(near - row) * weight[near]
    return float(told @ is_gold[near] / told.sum()) if told.any() else 0.0


def _pad_words(words: Words) -> str:
    """Words of which each has a space before and behind it."""
    return f" {'  '.join(words)} "


def _f1(is_gold: Mask, words: Sequence[Words], gold: Words) -> float:
    return multiset_overlap(chain.from_iterable(compress(words, is_gold.tolist())), gold).f1


def label_by_snippets(texts: Sequence[str], with_: Iterable[str], without: Iterable[str]) -> tuple[Mask, Mask]:
    """Whether each block holds a snippet that is gold, and whether it holds any.

    >>> is_gold, known = label_by_snippets(["Menu", "The cat sat.", "It purred."], ["cat sat"], ["Menu"])
    >>> is_gold.tolist(), known.tolist()
    ([False, True, False], [True, True, False])
    """
    wanted, unwanted = ([collapse_space(snippet) for snippet in snippets] for snippets in (with_, without))
    clean = [collapse_space(text) for text in texts]
    is_gold = np.array([any(snippet in text for snippet in wanted) for text in clean], np.bool_)
    is_not = np.array([any(snippet in text for snippet in unwanted) for text in clean], np.bool_)
    return is_gold, is_gold | is_not


def _align(blocks: list[list[int]], wanted: list[int]) -> Mask:
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
    found: Mask = (matched >= ALIGNED_SHARE * lengths) & (lengths > 0)
    return found


def _trigrams(words: list[int]) -> list[tuple[int, int, int]]:
    return [
        (first, second, third) for (first, second), third in zip(pairwise(words), islice(words, 2, None), strict=False)
    ]
