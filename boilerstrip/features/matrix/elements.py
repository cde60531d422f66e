"""Features of the elements around a block, and of the blocks and elements built like it."""

import numpy as np

from boilerstrip.arrays import F32
from boilerstrip.features.block_features import Features
from boilerstrip.features.matrix.groups import FeatureGroup, levels
from boilerstrip.features.subtrees import LEVELS
from boilerstrip.native.element_rows import fill_elements, fill_siblings
from boilerstrip.native.feature_rows import fill_shapes

ALIKE_LEVELS = 5
"""Number of ancestors, the block's element included, that are compared with their siblings."""


def _fill_elements(features: Features, out: F32) -> None:
    subtrees = features.subtrees
    fill_elements(
        out,
        features.ancestors,
        subtrees.running_share,
        subtrees.link_density,
        subtrees.words,
        subtrees.running_words,
        subtrees.block_count,
    )


def _fill_signatures(features: Features, out: F32) -> None:
    counts, is_long = features.counts, features.is_long
    fill_shapes(
        out,
        features.signature,
        counts.words * is_long / max(features.subtrees.running_words[0], 1),
        counts.words,
        features.link_density,
        counts.ends_in_stop.view(np.uint8),
        is_long.view(np.uint8),
        features.position,
        features.in_container.view(np.uint8),
    )


def _fill_siblings(features: Features, out: F32) -> None:
    subtrees = features.subtrees
    fill_siblings(out, features.ancestors, ALIKE_LEVELS, *subtrees.siblings, subtrees.words[0])


ELEMENTS = FeatureGroup(
    (
        *levels("share of the page's running text", LEVELS), *levels("share of the page's words", LEVELS),
        *levels("link density around", LEVELS), *levels("words around", LEVELS), *levels("blocks around", LEVELS),
        *levels("running text around", LEVELS), *levels("length of the blocks around", LEVELS),
    ),
    _fill_elements,
)  # fmt: skip
SHAPES = FeatureGroup(
    (
        "blocks of its signature, number", "blocks of its signature, share of the running text",
        "blocks of its signature, words", "blocks of its signature, link density", "blocks of its signature, sentences",
        "blocks of its signature, running text", "blocks of its signature, position on the page",
        "blocks of its signature, in the main container",
    ),
    _fill_signatures,
)  # fmt: skip
ALIKE = FeatureGroup(
    (
        *levels("sibling elements, number", ALIKE_LEVELS), *levels("sibling elements, share", ALIKE_LEVELS),
        *levels("sibling elements, words", ALIKE_LEVELS), "sibling elements, blocks",
    ),
    _fill_siblings,
)  # fmt: skip
