"""Groups of features: named rows of one matrix."""

from collections.abc import Callable
from typing import NamedTuple

from boilerstrip.arrays import F32
from boilerstrip.features.block_features import Features


class FeatureGroup(NamedTuple):
    """Features that are computed together."""

    names: tuple[str, ...]
    """Name of each row: what it is evidence of and, after a comma, which of several features of that."""
    fill: Callable[[Features, F32], None]
    """Writes the values of a page with at least one block to an array [k, n]: a row per name, a column per block."""


def levels(name: str, count: int) -> tuple[str, ...]:
    """Names of a feature that is computed for a block's element and for its ancestors.

    >>> levels("words", 2)
    ('words, of the element', 'words, 1 up')
    """
    return tuple(f"{name}, {f'{level} up' if level else 'of the element'}" for level in range(count))
