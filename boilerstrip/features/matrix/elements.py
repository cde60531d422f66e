"""Features of the elements around a block, and of the blocks and elements built like it."""

import numpy as np
import numpy.typing as npt

from boilerstrip.arrays import F32, I64
from boilerstrip.features.block_features import Features
from boilerstrip.features.matrix.groups import FeatureGroup, levels
from boilerstrip.features.subtrees import LEVELS
from boilerstrip.native.feature_rows import fill_shapes

ALIKE_LEVELS = 5
"""Number of ancestors, the block's element included, that are compared with their siblings."""


def _fill_elements(features: Features, out: F32) -> None:
    subtrees = features.subtrees
    words, blocks = subtrees.words, np.maximum(subtrees.block_count, 1)
    columns = (
        subtrees.running_share,
        words / max(words[0], 1),
        subtrees.link_density,
        words,
        subtrees.block_count,
        subtrees.running_words / np.maximum(words, 1),
        words / blocks,
    )
    _gather(columns, features.ancestors, out)


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
    group, size, words = subtrees.siblings
    columns = (size, words / max(subtrees.words[0], 1), words / np.maximum(size, 1))
    _gather(columns, group.take(features.ancestors[:ALIKE_LEVELS]), out[:-1])
    out[-1] = np.bincount(features.parent).take(features.parent)


def _gather(columns: tuple[npt.ArrayLike, ...], elements: I64, out: F32) -> None:
    """Fill the rows with the values of each column at the elements.

    Args:
        columns: k arrays [e] with a value per element.
        elements: [levels, n] rows of elements.
        out: [k * levels, n] the rows of the first column, of the second, and so on.
    """
    by_column = out.reshape(len(columns), *elements.shape)
    np.array(columns, np.float32).take(elements, axis=1, out=by_column, mode="clip")  # other modes buffer


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
