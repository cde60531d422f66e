"""Labels for the blocks of a page, derived from its gold text.

A text may occur more often on a page than in its gold: a teaser repeats the article, a menu entry repeats a heading.
The copies that are surrounded by gold are labelled gold; the label of the other copies is unknown, so that training
does not treat a text as boilerplate only because it is repeated.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, compress, islice, pairwise

import numpy as np
from rapidfuzz.distance import LCSseq

from benchmarks.metrics.overlap import multiset_overlap
from benchmarks.metrics.snippets import collapse_space
from benchmarks.metrics.words import split_fair_words
from boilerstrip.arrays import F64, Mask

CANDIDATE_SHARE = 0.6
"""Minimum share of a block's words that occur in the gold, for the block to take part in the alignment."""
ALIGNED_SHARE = 0.5
"""Minimum share of a block's words that align with the gold in order, for the block to be gold."""
TRIGRAM_SHARE = 0.7
"""Minimum share of a block's trigrams that occur in the gold, for a block out of order to be gold."""
MIN_TRIGRAMS = 3
"""Blocks with fewer trigrams are not matched out of order: their words occur in any text."""
REACH = 6
"""Number of blocks on either side that decide which copies of a text are surrounded by gold."""
DECAY = 0.7
"""Factor by which the weight of a surrounding block falls with each step of distance."""
MAX_WORDS = 30
"""Number of words beyond which a surrounding block weighs no more."""

Words = tuple[str, ...]


def label_blocks(texts: Sequence[str], gold: str) -> tuple[Mask, Mask]:
    """Label blocks by aligning their words with the gold text.

    Words are aligned by longest common subsequence; a second pass by trigrams finds blocks that the gold has in
    another order. Of texts that occur more often than in the gold, only the copies surrounded by gold stay gold,
    unless that lowers the word-F1 of the labels.

    Args:
        texts: text of each block.
        gold: gold text of the page.

    Returns:
        Two masks over the blocks: gold, and label known.

    >>> texts = ["Menu", "The cat sat on the mat.", "It purred."]
    >>> is_gold, known = label_blocks(texts, "The cat sat on the mat. It purred.")
    >>> is_gold.tolist(), known.tolist()
    ([False, True, True], [True, True, True])
    """
    words, gold_words = [split_fair_words(text) for text in texts], split_fair_words(gold)
    matched = _match_gold(words, gold_words)
    chosen, others = _choose_copies(matched, words, gold_words)
    if _f1(chosen, words, gold_words) < _f1(matched, words, gold_words):
        return matched, np.ones_like(matched)
    return chosen, ~others


def _match_gold(words: Sequence[Words], gold: Words) -> Mask:
    """Mask of the blocks whose words align with the gold, or whose trigrams occur in it."""
    numbers: dict[str, int] = {}
    gold_numbers = [numbers.setdefault(word, len(numbers)) for word in gold]
    blocks = [[numbers.get(word, -1) for word in of_block] for of_block in words]
    is_gold = _align(blocks, gold_numbers)
    gold_trigrams = set(_trigrams(gold_numbers))
    for row, block in enumerate(blocks):
        trigrams = list(_trigrams(block))
        if not is_gold[row] and len(trigrams) >= MIN_TRIGRAMS:
            is_gold[row] = sum(trigram in gold_trigrams for trigram in trigrams) >= TRIGRAM_SHARE * len(trigrams)
    return is_gold


def _choose_copies(is_gold: Mask, words: Sequence[Words], gold: Words) -> tuple[Mask, Mask]:
    """Limit the gold copies of each text to the number in the gold, preferring those surrounded by most gold.

    Returns:
        Two masks over the blocks: gold, and the rejected copies.
    """
    rows: dict[Words, list[int]] = defaultdict(list)
    for row, of_block in enumerate(words):
        rows[of_block].append(row)
    lengths = np.array([len(of_block) for of_block in words], np.float64)
    weight = np.sqrt(np.minimum(lengths, MAX_WORDS))
    padded_gold, chosen, others = _pad_words(gold), is_gold.copy(), np.zeros_like(is_gold)
    for of_block, copies in rows.items():
        if len(copies) < 2 or not of_block or not chosen[copies].any():
            continue
        in_gold = max(padded_gold.count(_pad_words(of_block)), len(of_block) >= MIN_TRIGRAMS)
        if 0 < in_gold < len(copies):
            by_gold = sorted(copies, key=lambda row: -_gold_share_around(row, chosen, weight, copies))
            chosen[copies] = False
            chosen[by_gold[:in_gold]] = True
            others[by_gold[in_gold:]] = True
    return chosen, others


def _gold_share_around(row: int, is_gold: Mask, weight: F64, copies: Sequence[int]) -> float:
    """Weighted share of gold among the blocks around a row, ignoring copies of its text."""
    near = np.arange(max(row - REACH, 0), min(row + REACH + 1, len(is_gold)))
    near = near[~np.isin(near, copies)]
    near_weight = DECAY ** np.abs(near - row) * weight[near]
    return float(near_weight @ is_gold[near] / near_weight.sum()) if near_weight.any() else 0.0


def _pad_words(words: Words) -> str:
    """Text with a space before and after each word, so that counting a run of words matches whole words only."""
    return f" {'  '.join(words)} "


def _f1(is_gold: Mask, words: Sequence[Words], gold: Words) -> float:
    return multiset_overlap(chain.from_iterable(compress(words, is_gold.tolist())), gold).f1


def label_by_snippets(texts: Sequence[str], with_: Iterable[str], without: Iterable[str]) -> tuple[Mask, Mask]:
    """Label blocks of a page without gold text by its snippets.

    Args:
        texts: text of each block.
        with_: snippets of main content.
        without: snippets of boilerplate.

    Returns:
        Two masks over the blocks: contains a ``with`` snippet, and contains any snippet.

    >>> is_gold, known = label_by_snippets(["Menu", "The cat sat.", "It purred."], ["cat sat"], ["Menu"])
    >>> is_gold.tolist(), known.tolist()
    ([False, True, False], [True, True, False])
    """
    wanted, unwanted = ([collapse_space(snippet) for snippet in snippets] for snippets in (with_, without))
    clean = [collapse_space(text) for text in texts]
    is_gold = np.array([any(snippet in text for snippet in wanted) for text in clean], np.bool_)
    is_not = np.array([any(snippet in text for snippet in unwanted) for text in clean], np.bool_)
    return is_gold, is_gold | is_not


def _align(blocks: list[list[int]], gold: list[int]) -> Mask:
    """Mask of the blocks whose words align with the gold in order; words are numbers, -1 if not in the gold."""
    owners: list[int] = []
    words: list[int] = []
    for row, block in enumerate(blocks):
        if block and sum(word >= 0 for word in block) >= CANDIDATE_SHARE * len(block):
            owners += [row] * len(block)
            words += block
    matched = np.zeros(len(blocks))
    for match in LCSseq.opcodes(words, gold):
        if match.tag == "equal":
            np.add.at(matched, owners[match.src_start : match.src_end], 1)
    lengths = np.array([len(block) for block in blocks])
    is_gold: Mask = (matched >= ALIGNED_SHARE * lengths) & (lengths > 0)
    return is_gold


def _trigrams(words: list[int]) -> list[tuple[int, int, int]]:
    return [
        (first, second, third) for (first, second), third in zip(pairwise(words), islice(words, 2, None), strict=False)
    ]
