"""The input of learned scoring: a matrix with a row per feature and a column per block."""

import numpy as np

from boilerstrip.arrays import F32
from boilerstrip.features.block_features import Features
from boilerstrip.features.matrix.elements import ALIKE, ELEMENTS, SHAPES
from boilerstrip.features.matrix.groups import FeatureGroup
from boilerstrip.features.matrix.hints import HINTS
from boilerstrip.features.matrix.page import WHOLE
from boilerstrip.features.matrix.place import CONTAINER, PAGE, SECTIONS, TITLE
from boilerstrip.features.matrix.text import NEXT, RUNNING, TEXT, WINDOW

__all__ = ["HTML_FEATURES", "STYLE", "TEXT_FEATURES", "FeatureGroup", "build_matrix", "name_rows"]

TAGLESS = (TEXT, NEXT, WINDOW, PAGE, TITLE, WHOLE)
"""Groups that need no tags, or have the same values for all blocks of flattened text."""
TEXT_FEATURES = (*TAGLESS, RUNNING)
HTML_FEATURES = (*TAGLESS, CONTAINER, SECTIONS, ELEMENTS, SHAPES, ALIKE, HINTS)

STYLE = "style of the gold"
"""Name of the last row: 1 if only article bodies are wanted, without headlines, captions and the like; otherwise 0."""


def name_rows(groups: tuple[FeatureGroup, ...]) -> tuple[str, ...]:
    """Names of the rows of a matrix of these groups."""
    return (*(name for group in groups for name in group.names), STYLE)


def build_matrix(features: Features, groups: tuple[FeatureGroup, ...], strict: bool) -> F32:
    """[k, n] values of k features of n blocks; the rows are those of :func:`name_rows`.

    Args:
        features: the features of the page.
        groups: the groups of rows, in order.
        strict: value of the last row, the style.
    """
    values = np.empty((sum(len(group.names) for group in groups) + 1, len(features.tag)), np.float32)
    if not len(features.tag):
        return values
    row = 0
    for group in groups:
        first, row = row, row + len(group.names)
        group.fill(features, values[first:row])
    values[row:] = strict
    return values
