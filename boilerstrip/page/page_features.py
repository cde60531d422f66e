"""Named features of a whole page, and calculations that their modules share."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, SupportsFloat

import numpy as np

from boilerstrip.arrays import F32, F64

LEAST = 1e-9
"""Lower bound of divisors and of arguments of logarithms."""


class PageFeatures(NamedTuple):
    """Features of one page, in order."""

    names: tuple[str, ...]
    values: F64

    @classmethod
    def of(cls, values: Mapping[str, float]) -> "PageFeatures":
        """Make features from a mapping of names to values."""
        return cls(tuple(values), np.array(list(values.values()), np.float64))

    @property
    def matrix(self) -> F32:
        """[k, 1] values as a matrix of one column, the input of trees."""
        values: F32 = self.values.astype(np.float32)[:, np.newaxis]
        return values


def concatenate(parts: Iterable[PageFeatures]) -> PageFeatures:
    """Concatenate groups of features."""
    names, values = zip(*parts, strict=True)
    return PageFeatures(sum(names, ()), np.concatenate(values))


def ratio(part: SupportsFloat, whole: SupportsFloat) -> float:
    """Divide, with 0 for 0 / 0.

    >>> ratio(1, 4), ratio(0, 0)
    (0.25, 0.0)
    """
    return float(part) / max(float(whole), LEAST)


def quantiles(values: F64, shares: Sequence[float]) -> F64:
    """Return the values at these quantiles, without interpolation; zeros if there are no values.

    >>> quantiles(np.array([3.0, 1.0, 2.0]), (0.5, 1)).tolist()
    [2.0, 3.0]
    """
    if not len(values):
        return np.zeros(len(shares))
    rows = [int(share * (len(values) - 1)) for share in shares]
    at_quantiles: F64 = np.sort(values)[rows]
    return at_quantiles
