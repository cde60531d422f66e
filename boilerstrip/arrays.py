"""Array types, named by their dtype, and small helpers for arrays."""

from collections.abc import Hashable, Sequence
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

Value = TypeVar("Value", bound=Hashable)

F64 = npt.NDArray[np.float64]
F32 = npt.NDArray[np.float32]
I64 = npt.NDArray[np.int64]
I16 = npt.NDArray[np.int16]
U64 = npt.NDArray[np.uint64]
U32 = npt.NDArray[np.uint32]
U16 = npt.NDArray[np.uint16]
U8 = npt.NDArray[np.uint8]
Mask = npt.NDArray[np.bool_]


def ranges(starts: I64, lengths: I64) -> I64:
    """The numbers of ranges, one range after the other.

    >>> ranges(np.array([5, 20]), np.array([3, 2])).tolist()
    [5, 6, 7, 20, 21]
    """
    stops = np.cumsum(lengths)
    found: I64 = np.repeat(starts - stops + lengths, lengths)
    found += np.arange(len(found))
    return found


def number_values(values: Sequence[Value]) -> tuple[list[Value], I64]:
    """The different ones of these values, in order of appearance, and for each of all the number of its value.

    >>> different, numbers = number_values(["ebb", "flow", "ebb"])
    >>> different, numbers.tolist()
    (['ebb', 'flow'], [0, 1, 0])
    """
    numbers = {value: number for number, value in enumerate(dict.fromkeys(values))}
    return list(numbers), np.fromiter(map(numbers.__getitem__, values), np.int64, len(values))


def rows_where(is_so: Mask) -> I64:
    """The rows where something is so."""
    found: I64 = is_so.nonzero()[0]
    return found


def any_bit_set(masks: U64, bits: int) -> Mask:
    """Whether any of these bits is set in each mask.

    >>> any_bit_set(np.array([5, 2], np.uint64), 0b110).tolist(), any_bit_set(np.array([1], np.uint64), 0b110).tolist()
    ([True, True], [False])
    """
    found: Mask = masks & np.uint64(bits) != 0
    return found


def dot(rows: npt.NDArray[Any], weights: npt.NDArray[Any]) -> Any:
    """Sums of products over the last axis.

    Not by BLAS, whose threads share what is long, and spin for a while after:
    twice the CPU time of a page of 10,000 blocks.

    >>> dot(np.array([[1, 2], [3, 4]]), np.array([10, 1])).tolist()
    [12, 34]
    """
    return (rows * weights).sum(axis=-1)


def changes(column: I64, first: int = -1) -> Mask:
    """Where a number differs from the one before it; ``first`` is what stands before all."""
    changes = np.ones(len(column), np.bool_)
    changes[1:] = column[1:] != column[:-1]
    changes[:1] = column[:1] != first
    return changes
