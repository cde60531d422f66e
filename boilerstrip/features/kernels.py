"""Passes over the rows of a page: by a compiled loop where there is one, else by NumPy, with the same results."""

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import ParamSpec, TypeVar

import numpy as np

from boilerstrip.arrays import F64, I64, U8, U32, U64, Mask, changes
from boilerstrip.native import is_compiled
from boilerstrip.native import kernels as passes

MAY_LOOP = is_compiled(passes)
"""Whether a loop over rows is quick."""

Given = ParamSpec("Given")
Found = TypeVar("Found")


def quicker(by_numpy: Callable[Given, Found]) -> Callable[Given, Found]:
    """A pass that the compiled loop of its name does instead, where there is one."""
    name = by_numpy.__name__

    @wraps(by_numpy)
    def quick(*args: Given.args, **kwargs: Given.kwargs) -> Found:
        found: Found = (getattr(passes, name) if MAY_LOOP else by_numpy)(*args, **kwargs)
        return found

    return quick


@quicker
def tallied(characters: U32, lengths: I64, classes: U8, spaced: range, begin: int, cells: int) -> I64:
    """[n, cells] how many characters of each class n texts have.

    Args:
        characters: code points of the texts, each with white space after it.
        lengths: of the texts in characters, white space included.
        classes: of each code point; the last one is for all beyond.
        spaced: the classes of which words are made.
        begin: what is added to the class of a character that begins a word.
        cells: number of classes.
    """
    kinds = classes.take(characters, mode="clip")
    is_spaced = kinds - np.uint8(spaced.start) < len(spaced)
    begins = is_spaced.copy()
    begins[1:] &= ~is_spaced[:-1]
    kinds += begins.view(np.uint8) * np.uint8(begin)
    cell = np.repeat(np.arange(0, len(lengths) * cells, cells), lengths)
    cell += kinds
    return np.bincount(cell, minlength=len(lengths) * cells).reshape(-1, cells)


@quicker
def firsts(values: I64) -> I64:
    """For each number, none below 0, the row of the first equal one.

    >>> firsts(np.array([7, 30, 7, 1])).tolist()
    [0, 1, 0, 3]
    """
    order = values.argsort(kind="stable")  # fast where values hardly go down
    is_first = changes(values[order])
    found = np.empty_like(values)
    found[order] = order[is_first][is_first.cumsum() - 1]
    return found


@quicker
def summed(number: I64, columns: F64, size: int) -> F64:
    """[k, size] sums of k columns of n numbers, by the numbers of the rows.

    >>> summed(np.array([0, 1, 0]), np.array([[1.0, 2.0, 4.0]]), 3).tolist()
    [[5.0, 2.0, 0.0]]
    """
    return np.array([np.bincount(number, column, size) for column in columns])


@quicker
def between(columns: F64, first: I64, end: I64) -> F64:
    """[k, r] sums of k columns of n numbers over r ranges of rows, the end of each not counted.

    >>> between(np.array([[1.0, 2.0, 4.0]]), np.array([0, 1]), np.array([3, 1])).tolist()
    [[7.0, 0.0]]
    """
    before = np.zeros((len(columns), columns.shape[1] + 1))
    np.cumsum(columns, axis=1, out=before[:, 1:])
    return before.take(end, axis=1) - before.take(first, axis=1)


@quicker
def windows(columns: F64, bounds: tuple[tuple[int, int], ...]) -> F64:
    """[k, b, n] sums of k columns of n numbers, from so many rows after each row to before so many after it.

    >>> windows(np.array([[1.0, 2.0, 4.0, 8.0]]), ((-1, 2),)).tolist()
    [[[3.0, 7.0, 14.0, 12.0]]]
    """
    n = columns.shape[1]
    places = np.minimum(np.maximum(np.arange(n) + np.array(bounds)[:, :, np.newaxis], 0), n)
    return between(columns, places[:, 0].ravel(), places[:, 1].ravel()).reshape(len(columns), len(bounds), n)


@quicker
def upwards(element: I64, parent: I64, levels: int) -> I64:
    """[levels, n] each of n elements, its parent, and so on up to the root, which is its own parent."""
    above = [element]
    for _ in range(levels - 1):
        above.append(parent[above[-1]])
    return np.stack(above)


@quicker
def inherited(parent: I64, hints: U64) -> U64:
    """The hints of each element and of all above it.

    Args:
        parent: rows of the parents, each before its children; the root is its own.
        hints: bit masks.
    """
    found = hints.copy()
    for above in leaps(parent):
        found |= found[above]
    return found | hints[:1]


@quicker
def depths(parent: I64) -> I64:
    """Elements above each, given likewise."""
    found: I64 = np.minimum(np.arange(len(parent)), 1)
    for above in leaps(parent):
        found += found[above]
    return found


@quicker
def nearest(parent: I64, kind: U8, kinds: int) -> I64:
    """[kinds, n] for each element and each kind the innermost element of the kind, itself or above; -1 for none.

    Args:
        parent: as for :func:`inherited`.
        kind: of each element, 0 to ``kinds``; that last number stands for none.
        kinds: number of kinds.
    """
    rows = np.arange(len(parent))
    found = np.where(kind == np.arange(kinds)[:, np.newaxis], rows, -1)
    for above in leaps(parent):
        found = np.where(found < 0, found[:, above], found)
    return np.where(found < 0, found[:, :1], found)


def leaps(parent: I64) -> Iterator[I64]:
    """The element 1, 2, 4, ... steps above each, as long as any of these is not the root."""
    above = parent
    while above.any():
        yield above
        above = above[above]


def places(bits: Iterable[int]) -> U64:
    """Places of bits, as :func:`flags` takes them."""
    return np.array(list(bits), np.uint64)


@quicker
def flags(masks: U64, places: U64) -> Mask:
    """[k, n] whether the bits at k places are set in n masks.

    >>> flags(np.array([1, 3], np.uint64), np.array([1, 0], np.uint64)).tolist()
    [[False, True], [True, True]]
    """
    found: Mask = (masks >> places[:, np.newaxis] & np.uint64(1)).astype(np.bool_)
    return found


@quicker
def since(is_so: Mask, far: int) -> I64:
    """[k, n] rows since the last that was so, ``far`` at most.

    >>> since(np.array([[False, True, False, False]]), far=9).tolist()
    [[9, 0, 1, 2]]
    """
    rows = np.arange(is_so.shape[1])
    last = np.maximum.accumulate(np.where(is_so, rows, -far), axis=1)
    return np.minimum(rows - last, far)
