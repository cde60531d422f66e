"""The array types that blocks are measured in."""

from collections.abc import Hashable, Sequence
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

Value = TypeVar("Value", bound=Hashable)

Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.float32]
"""Of a matrix [k, n] of measures."""
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Small = npt.NDArray[np.int16]
Numbers = npt.NDArray[np.uint16]
Codes = npt.NDArray[np.uint8]
"""Small numbers: of names, of classes of characters."""
Codepoints = npt.NDArray[np.uint32]
Bytes = npt.NDArray[np.uint8]
Words = npt.NDArray[np.uint64]
"""Eight bytes each, or 64 flags."""


def ranges(starts: Ints, lengths: Ints) -> Ints:
    """The numbers of ranges, one range after the other.

    >>> ranges(np.array([5, 20]), np.array([3, 2])).tolist()
    [5, 6, 7, 20, 21]
    """
    stops = np.cumsum(lengths)
    found: Ints = np.repeat(starts - stops + lengths, lengths)
    found += np.arange(len(found))
    return found


def numbered(values: Sequence[Value]) -> tuple[list[Value], Ints]:
    """The different ones of these values, in order of appearance, and for each of all the number of its value.

    >>> different, numbers = numbered(["ebb", "flow", "ebb"])
    >>> different, numbers.tolist()
    (['ebb', 'flow'], [0, 1, 0])
    """
    numbers = {value: number for number, value in enumerate(dict.fromkeys(values))}
    return list(numbers), np.fromiter(map(numbers.__getitem__, values), np.int64, len(values))


def rows_where(is_so: Bools) -> Ints:
    """The rows where something is so."""
    found: Ints = is_so.nonzero()[0]
    return found


def has(masks: Words, bits: int) -> Bools:
    """Whether any of these bits is set in each mask.

    >>> has(np.array([5, 2], np.uint64), 0b110).tolist(), has(np.array([1], np.uint64), 0b110).tolist()
    ([True, True], [False])
    """
    found: Bools = masks & np.uint64(bits) != 0
    return found


def dot(rows: npt.NDArray[Any], weights: npt.NDArray[Any]) -> Any:
    """Sums of products over the last axis.

    Not by BLAS, whose threads share what is long, and spin for a while after:
    twice the CPU time of a page of 10,000 blocks.

    >>> dot(np.array([[1, 2], [3, 4]]), np.array([10, 1])).tolist()
    [12, 34]
    """
    return (rows * weights).sum(axis=-1)


def changes(column: Ints, first: int = -1) -> Bools:
    """Where a number differs from the one before it; ``first`` is what stands before all."""
    changes = np.ones(len(column), np.bool_)
    changes[1:] = column[1:] != column[:-1]
    changes[:1] = column[:1] != first
    return changes
