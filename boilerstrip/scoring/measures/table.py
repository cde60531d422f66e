"""How measures are put together: named rows of one matrix."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from boilerstrip.blocks.features import Features


class Measures(NamedTuple):
    """Measures that are taken together."""

    names: tuple[str, ...]
    """One a row: what it is evidence of, and behind a comma which of several measures of that."""
    take: Callable[[Features], Iterable[npt.NDArray[Any]]]
    """Their values: arrays of n numbers, or of several such rows."""


def sums_around(columns: tuple[npt.ArrayLike, ...], reach: int) -> npt.NDArray[np.float64]:
    """[k, n] sums of k columns of n numbers over each block and ``reach`` blocks on either side.

    >>> sums_around(([1, 2, 4, 8],), 1).tolist()
    [[3.0, 7.0, 14.0, 12.0]]
    """
    values = np.array(columns, np.float64)
    n = values.shape[1]
    before = np.zeros((len(values), n + 2 * reach + 1))
    np.cumsum(values, axis=1, out=before[:, reach + 1 : reach + 1 + n])
    before[:, reach + 1 + n :] = before[:, reach + n, np.newaxis]
    return before[:, 2 * reach + 1 :] - before[:, :n]


def levels(name: str, count: int) -> tuple[str, ...]:
    """Names of a measure that is taken of a block's element and those above it.

    >>> levels("words", 2)
    ('words, of the element', 'words, 1 up')
    """
    return tuple(f"{name}, {f'{level} up' if level else 'of the element'}" for level in range(count))
