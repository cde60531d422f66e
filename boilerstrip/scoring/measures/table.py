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


def sums_between(columns: tuple[npt.ArrayLike, ...], first: int, end: int) -> npt.NDArray[np.float64]:
    """[k, n] sums of k columns of n numbers, from ``first`` blocks after each block to before ``end`` blocks after it.

    >>> sums_between(([1, 2, 4, 8],), -1, 2).tolist()
    [[3.0, 7.0, 14.0, 12.0]]
    """
    values = np.array(columns, np.float64)
    n, margin = values.shape[1], max(-first, end)
    before = np.zeros((len(values), n + 2 * margin + 1))
    np.cumsum(values, axis=1, out=before[:, margin + 1 : margin + 1 + n])
    before[:, margin + 1 + n :] = before[:, margin + n, np.newaxis]
    return before[:, margin + end : margin + end + n] - before[:, margin + first : margin + first + n]


def levels(name: str, count: int) -> tuple[str, ...]:
    """Names of a measure that is taken of a block's element and those above it.

    >>> levels("words", 2)
    ('words, of the element', 'words, 1 up')
    """
    return tuple(f"{name}, {f'{level} up' if level else 'of the element'}" for level in range(count))
