"""Features of the page as a whole, to put those of its blocks in proportion."""

import numpy as np

from boilerstrip.arrays import F32, F64, dot
from boilerstrip.features.block_features import Features
from boilerstrip.features.matrix.groups import FeatureGroup
from boilerstrip.lexicon.hints import Hint
from boilerstrip.lexicon.tags import TAG_CODES, TAGS
from boilerstrip.native.kernels import unpack_bits

WORD_SHARES = (Hint.MAIN, Hint.ARTICLE, Hint.C_COMMENT, Hint.C_POST, Hint.C_PRODUCT, Hint.C_CARD)
"""Hints for which the share of the page's words in such elements is a feature."""
WORD_SHARE_BITS = np.array(WORD_SHARES, np.uint64)


def measure_page(features: Features) -> F64:
    """[k] the features of a page with at least one block, in the order of the names of ``WHOLE``."""
    subtrees, n, words = features.subtrees, len(features.tag), features.counts.words
    total, container = max(subtrees.words[0], 1), subtrees.container
    long_blocks = np.count_nonzero(features.is_long)
    by_tag = np.bincount(features.tag, words, len(TAGS))
    values = (
        n,
        subtrees.words[0],
        subtrees.running_words[0] / total,
        subtrees.link_density[0],
        long_blocks,
        subtrees.running_words[0] / max(long_blocks, 1),
        subtrees.running_share[container],
        subtrees.words[container] / total,
        subtrees.link_density[container],
        subtrees.block_count[container],
        np.count_nonzero(subtrees.elements.tag == TAG_CODES["article"]),
        by_tag[TAG_CODES["p"]] / total,
        by_tag[TAG_CODES["li"]] / total,
        len(features.blocks.pictures),
        *(dot(unpack_bits(features.hints_around, WORD_SHARE_BITS), words) / total),
    )
    return np.array(values, np.float64)


def _fill_page(features: Features, out: F32) -> None:
    out[:] = measure_page(features)[:, np.newaxis]


WHOLE = FeatureGroup(
    (
        "kind of page, blocks", "kind of page, words", "kind of page, running text", "kind of page, link density",
        "kind of page, long blocks", "kind of page, words of a long block", "kind of page, container's share",
        "kind of page, container's words", "kind of page, container's link density", "kind of page, container's blocks",
        "kind of page, articles", "kind of page, paragraphs", "kind of page, list items", "kind of page, pictures",
        *(f"kind of page, in {hint.name.lower()}" for hint in WORD_SHARES),
    ),
    _fill_page,
)  # fmt: skip
