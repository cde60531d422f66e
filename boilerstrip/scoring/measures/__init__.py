"""What learned scoring looks at: a matrix with a row a measure and a column a block."""

import numpy as np

from boilerstrip.blocks.features import Features
from boilerstrip.scoring.measures.elements import ALIKE, ELEMENTS, SHAPES
from boilerstrip.scoring.measures.names import HINTS
from boilerstrip.scoring.measures.page import PICTURES, WHOLE
from boilerstrip.scoring.measures.place import CONTAINER, PAGE, SECTIONS, TITLE
from boilerstrip.scoring.measures.table import Measures, Rows
from boilerstrip.scoring.measures.text import NEXT, TEXT, WINDOW

__all__ = ["HTML_MEASURES", "TEXT_MEASURES", "Measures", "Rows", "matrix", "names"]

TEXT_MEASURES = (TEXT, NEXT, WINDOW, PAGE, TITLE, WHOLE)
"""Those that need no tags, or are the same for all blocks where there are none."""
HTML_MEASURES = (*TEXT_MEASURES, CONTAINER, SECTIONS, ELEMENTS, SHAPES, ALIKE, PICTURES, HINTS)


def names(measures: tuple[Measures, ...]) -> tuple[str, ...]:
    """Names of the matrix's rows."""
    return tuple(name for group in measures for name in group.names)


def matrix(features: Features, measures: tuple[Measures, ...]) -> Rows:
    """[k, n] the measures of a page's n blocks."""
    n = len(features.tag)
    rows = [np.asarray(values).reshape(-1, n) for group in measures for values in group.take(features)] if n else []
    if not n:
        return np.zeros((len(names(measures)), 0), np.float32)
    return np.concatenate(rows, dtype=np.float32, casting="unsafe")
