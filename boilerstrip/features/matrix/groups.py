"""How measures are put together: named rows of one matrix."""

from collections.abc import Callable
from typing import NamedTuple

from boilerstrip.arrays import F32
from boilerstrip.features.block_features import Features


class FeatureGroup(NamedTuple):
    """Measures that are taken together."""

    names: tuple[str, ...]
    """One a row: what it is evidence of, and behind a comma which of several measures of that."""
    fill: Callable[[Features, F32], None]
    """Writes their values, a row for each name, of a page that has blocks."""


def levels(name: str, count: int) -> tuple[str, ...]:
    """Names of a measure that is taken of a block's element and those above it.

    >>> levels("words", 2)
    ('words, of the element', 'words, 1 up')
    """
    return tuple(f"{name}, {f'{level} up' if level else 'of the element'}" for level in range(count))
