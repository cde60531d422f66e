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


class Sums:
    """Sums of columns over the blocks near each block."""

    def __init__(self, columns: tuple[npt.ArrayLike, ...], reach: int) -> None:
        """Take k columns of n numbers; ``reach`` is how many blocks on either side are summed up at most."""
        values = np.array(columns, np.float64)
        self._n, self._reach = values.shape[1], reach
        self._sums = np.zeros((len(values), self._n + 2 * (reach + 1)))
        np.cumsum(values, axis=1, out=self._sums[:, reach + 1 : self._n + reach + 1])
        self._sums[:, self._n + reach + 1 :] = self._sums[:, self._n + reach, np.newaxis]

    def between(self, first: int, end: int) -> npt.NDArray[np.float64]:
        """[k, n] sums over the blocks from ``first`` blocks further on to before the one ``end`` further on.

        >>> Sums(([1, 2, 4],), 1).between(-1, 1).tolist()
        [[1.0, 3.0, 6.0]]
        """
        return self._before(end) - self._before(first)

    def _before(self, by: int) -> npt.NDArray[np.float64]:
        first = self._reach + by
        return self._sums[:, first : first + self._n]


def levels(name: str, count: int) -> tuple[str, ...]:
    """Names of a measure that is taken of a block's element and those above it.

    >>> levels("words", 2)
    ('words, of the element', 'words, 1 up')
    """
    return tuple(f"{name}, {f'{level} up' if level else 'of the element'}" for level in range(count))
