"""What learned scoring looks at: a matrix with a row a measure and a column a block."""

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
"""Those that need no tags, or are the same for all blocks where there are none."""
TEXT_FEATURES = (*TAGLESS, RUNNING)
HTML_FEATURES = (*TAGLESS, CONTAINER, SECTIONS, ELEMENTS, SHAPES, ALIKE, HINTS)


STYLE = "style of the gold"
"""1 where strict article bodies are wanted, without headlines, captions and the like; else 0."""


def name_rows(measures: tuple[FeatureGroup, ...]) -> tuple[str, ...]:
    """Names of the matrix's rows."""
    return (*(name for group in measures for name in group.names), STYLE)


def build_matrix(features: Features, measures: tuple[FeatureGroup, ...], strict: bool) -> F32:
    """[k, n] the measures of a page's n blocks, and the style wanted."""
    found = np.empty((sum(len(group.names) for group in measures) + 1, len(features.tag)), np.float32)
    if not len(features.tag):
        return found
    row = 0
    for group in measures:
        first, row = row, row + len(group.names)
        group.fill(features, found[first:row])
    found[row:] = strict
    return found
