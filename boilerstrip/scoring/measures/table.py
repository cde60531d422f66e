"""How measures are put together: named rows of one matrix."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from boilerstrip.blocks.features import Features

Rows = npt.NDArray[np.float32]


class Measures(NamedTuple):
    """Measures that are taken together."""

    names: tuple[str, ...]
    """One a row: what it is evidence of, and behind a comma which of several measures of that."""
    take: Callable[[Features], Iterable[npt.ArrayLike]]
    """Their values: arrays of n numbers, or of several such rows."""


def levels(name: str, count: int) -> tuple[str, ...]:
    """Names of a measure that is taken of a block's element and those above it.

    >>> levels("words", 2)
    ('words, of the element', 'words, 1 up')
    """
    return tuple(f"{name}, {f'{level} up' if level else 'of the element'}" for level in range(count))
