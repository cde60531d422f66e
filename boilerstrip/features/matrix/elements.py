"""Measures of the elements around a block, and of the blocks and elements that are like it."""

import numpy as np
import numpy.typing as npt

from boilerstrip.arrays import F32, I64
from boilerstrip.features.block_features import Features
from boilerstrip.features.matrix.groups import FeatureGroup, levels
from boilerstrip.features.subtrees import LEVELS
from boilerstrip.native import feature_rows as loops

ALIKE_LEVELS = 5
"""Of a block's element and those above it, how many are compared with their siblings."""


def _elements(features: Features, out: F32) -> None:
    subtrees = features.subtrees
    words, blocks = subtrees.words, np.maximum(subtrees.blocks, 1)
    columns = (
        subtrees.share,
        words / max(words[0], 1),
        subtrees.link_density,
        words,
        subtrees.blocks,
        subtrees.running / np.maximum(words, 1),
        words / blocks,
    )
    _gather(columns, features.ancestors, out)


def _shapes(features: Features, out: F32) -> None:
    counts, is_long = features.counts, features.is_long
    loops.shapes(
        out,
        features.shape,
        counts.words * is_long / max(features.subtrees.running[0], 1),
        counts.words,
        features.link_density,
        counts.ends_in_stop.view(np.uint8),
        is_long.view(np.uint8),
        features.position,
        features.in_container.view(np.uint8),
    )


def _alike(features: Features, out: F32) -> None:
    subtrees = features.subtrees
    first, size, words = subtrees.siblings
    columns = (size, words / max(subtrees.words[0], 1), words / np.maximum(size, 1))
    _gather(columns, first.take(features.ancestors[:ALIKE_LEVELS]), out[:-1])
    out[-1] = np.bincount(features.parent).take(features.parent)


def _gather(columns: tuple[npt.ArrayLike, ...], elements: I64, out: F32) -> None:
    """Fill the rows with the values that columns of numbers of elements have for elements [levels, n]."""
    by_column = out.reshape(len(columns), *elements.shape)
    np.array(columns, np.float32).take(elements, axis=1, out=by_column, mode="clip")  # others are buffered


ELEMENTS = FeatureGroup(
    (
        *levels("share of the page's running text", LEVELS), *levels("share of the page's words", LEVELS),
        *levels("link density around", LEVELS), *levels("words around", LEVELS), *levels("blocks around", LEVELS),
        *levels("running text around", LEVELS), *levels("length of the blocks around", LEVELS),
    ),
    _elements,
)  # fmt: skip
SHAPES = FeatureGroup(
    (
        "blocks of its signature, number", "blocks of its signature, share of the running text",
        "blocks of its signature, words", "blocks of its signature, link density", "blocks of its signature, sentences",
        "blocks of its signature, running text", "blocks of its signature, position on the page",
        "blocks of its signature, in the main container",
    ),
    _shapes,
)  # fmt: skip
ALIKE = FeatureGroup(
    (
        *levels("sibling elements, number", ALIKE_LEVELS), *levels("sibling elements, share", ALIKE_LEVELS),
        *levels("sibling elements, words", ALIKE_LEVELS), "sibling elements, blocks",
    ),
    _alike,
)  # fmt: skip
