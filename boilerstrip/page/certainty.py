"""Features of the certainty of a selection: of a page's scores and of the blocks kept by them."""

from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import F64, Mask, dot
from boilerstrip.features.block_features import Features
from boilerstrip.page.page_features import LEAST, PageFeatures, concatenate, quantiles, ratio
from boilerstrip.selection.expected_f import MIN_BLOCK_WORDS

CUTS = (0.5, 0.8, 1.25, 2.0, 3.0)
"""Sizes of other selections whose expected F is a feature too, as multiples of the words of the best one."""
QUANTILES = (0.1, 0.25, 0.5, 0.75, 0.9)
"""Quantiles of the probabilities."""
BIN = 0.2
"""Width of the bins in the histogram of probability, weighted by words."""


class Choice(NamedTuple):
    """A selection from a page's n blocks."""

    words: F64
    """[n] words of each block, at least the minimum."""
    probability: F64
    """[n] probability that each block is main content."""
    kept: F64
    """[n] 1 for kept blocks, else 0."""


def measure_certainty(features: Features, probability: F64, kept: Mask) -> PageFeatures:
    """Measure the certainty of a selection from a page of at least one block.

    Args:
        features: those of the page's n blocks.
        probability: [n] probability that each block is main content.
        kept: [n] True for kept blocks.
    """
    words = np.maximum(features.counts.words, MIN_BLOCK_WORDS)
    choice = Choice(words, probability, kept.astype(np.float64))
    return concatenate(
        (_expected(choice), _cuts(choice), _entropies(choice), _spread(choice), _pattern(features, choice))
    )


def _expected(choice: Choice) -> PageFeatures:
    """Expected precision, recall and F1, as sums of probabilities, and their standard deviations."""
    words, probability, kept = choice
    chosen, gold, gained = dot(words, kept), dot(words, probability), dot(words * probability, kept)
    variance = probability * (1 - probability) * words**2
    values = {
        "expected F": ratio(2 * gained, chosen + gold),
        "expected precision": ratio(gained, chosen),
        "expected recall": ratio(gained, gold),
        "deviation of the expected F": ratio(np.sqrt(variance.sum()), chosen + gold),
        "deviation of the expected precision": ratio(np.sqrt(dot(variance, kept)), chosen),
        "expected words": np.log1p(gold),
        "expected words that are wrong": np.log1p(chosen - gained),
        "kept, words": np.log1p(chosen),
        "kept, blocks": np.log1p(kept.sum()),
        "kept, share of the words": chosen / words.sum(),
        "kept, share of the blocks": kept.mean(),
        "mean probability of what is left": ratio(gold - gained, dot(words, 1 - kept)),
    }
    return PageFeatures.of(values)


def _cuts(choice: Choice) -> PageFeatures:
    """Expected F of the likeliest blocks: of the best number of them, of fewer, of more and of all."""
    words, probability, _ = choice
    order = np.argsort(-probability, kind="stable")
    taken, gained = np.cumsum(words[order]), np.cumsum((words * probability)[order])
    expected = 2 * gained / (taken + gained[-1])
    best = int(np.argmax(expected))
    at = np.minimum(np.searchsorted(taken, taken[best] * np.array(CUTS)), len(words) - 1)
    values = {
        "best expected F": expected[best],
        **{f"expected F of {times} times as much": value for times, value in zip(CUTS, expected[at], strict=True)},
        "expected F of all": expected[-1],
        "probability at the cut": probability[order[best]],
        "probability beyond the cut": probability[order[min(best + 1, len(words) - 1)]],
    }
    return PageFeatures.of(values)


def _entropies(choice: Choice) -> PageFeatures:
    """Mean entropy of the blocks' probabilities, in nats per word (Shannon 1948), and expected misclassified words."""
    words, probability, kept = choice
    against = 1 - probability
    nats = -(probability * np.log(np.maximum(probability, LEAST)) + against * np.log(np.maximum(against, LEAST)))
    weighted, gold = words * nats, dot(words, probability)
    values = {
        "entropy": weighted.sum() / words.sum(),
        "entropy of what is kept": ratio(dot(weighted, kept), dot(words, kept)),
        "entropy of what is left": ratio(dot(weighted, 1 - kept), dot(words, 1 - kept)),
        "entropy, by expected words": ratio(weighted.sum(), gold),
        "doubt, by expected words": ratio(dot(words, np.minimum(probability, against)), gold),
    }
    return PageFeatures.of(values)


def _spread(choice: Choice) -> PageFeatures:
    """The distribution of the probabilities."""
    words, probability, kept = choice
    bins = np.minimum(probability / BIN, 1 / BIN - 1).astype(np.int64)
    shares = np.bincount(bins, words, round(1 / BIN)) / words.sum()
    left, at = words * (1 - kept), quantiles(probability, QUANTILES)
    values = {
        **{f"probability, quantile {share}": value for share, value in zip(QUANTILES, at, strict=True)},
        **{f"share of probabilities from {number * BIN:.1f}": share for number, share in enumerate(shares)},
        "probability of the longest block": probability[np.argmax(words)],
        "longest block that is left": np.log1p(left.max()),
    }
    return PageFeatures.of(values)


def _pattern(features: Features, choice: Choice) -> PageFeatures:
    """Coherence of the kept blocks: in one run, in the main container, in whole groups of one signature."""
    words, _, kept = choice
    rows, chosen = np.flatnonzero(kept), words * kept
    runs, first, last = np.count_nonzero(np.diff(kept, prepend=0) == 1), rows[:1].sum(), rows[-1:].sum()
    shapes, of_shapes = np.bincount(features.signature, words), np.bincount(features.signature, chosen)
    values = {
        "runs of kept blocks": np.log1p(runs),
        "runs, by kept blocks": runs / max(len(rows), 1),
        "span, by kept blocks": (last - first + 1) / max(len(rows), 1),
        "place of the first kept block": first / len(kept),
        "place of the last kept block": last / len(kept),
        "kept, in the main container": ratio(dot(chosen, features.in_container), chosen.sum()),
        "kept, of the main container": ratio(dot(chosen, features.in_container), dot(words, features.in_container)),
        "kept, of the running text": ratio(dot(chosen, features.is_long), dot(words, features.is_long)),
        "kept, repeated": ratio(dot(chosen, features.is_repeated), chosen.sum()),
        "kept, sentences": ratio(dot(chosen, features.counts.ends_in_stop), chosen.sum()),
        "torn shapes": np.minimum(of_shapes, shapes - of_shapes).sum() / words.sum(),
    }
    return PageFeatures.of(values)
