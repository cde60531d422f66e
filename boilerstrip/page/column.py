"""Measures of a page as a whole, by name, and how boosted trees are asked about them."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, SupportsFloat

import numpy as np

from boilerstrip.arrays import F32, F64
from boilerstrip.scoring.trees import Forest, packaged

LEAST = 1e-9
"""Instead of 0, to divide by."""


class Column(NamedTuple):
    """Measures of a page, in order."""

    names: tuple[str, ...]
    values: F64

    @classmethod
    def of(cls, values: Mapping[str, float]) -> "Column":
        """Measures by their names."""
        return cls(tuple(values), np.array(list(values.values()), np.float64))

    def asked(self, names: tuple[str, ...]) -> F32:
        """[k, 1] the measures of these names, as trees take them."""
        place = {name: row for row, name in enumerate(self.names)}
        values: F32 = self.values[[place[name] for name in names]].astype(np.float32)[:, np.newaxis]
        return values


def joined(columns: Iterable[Column]) -> Column:
    """One column of several."""
    names, values = zip(*columns, strict=True)
    return Column(sum(names, ()), np.concatenate(values))


def ratio(part: SupportsFloat, whole: SupportsFloat) -> float:
    """A quotient that is 0 of nothing.

    >>> ratio(1, 4), ratio(0, 0)
    (0.25, 0.0)
    """
    return float(part) / max(float(whole), LEAST)


def quantiles(values: F64, shares: Sequence[float]) -> F64:
    """The values below which so many lie; zeros where there is none.

    >>> quantiles(np.array([3.0, 1.0, 2.0]), (0.5, 1)).tolist()
    [2.0, 3.0]
    """
    if not len(values):
        return np.zeros(len(shares))
    found: F64 = np.sort(values)[[int(share * (len(values) - 1)) for share in shares]]
    return found


@lru_cache
def forests(file: str, outputs: int) -> tuple[Forest, ...]:
    """The forests of a file, one an output; their trees stand in it by turns, as boosting made them."""
    return packaged(file).by_turns(outputs)
