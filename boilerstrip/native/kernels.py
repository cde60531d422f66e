"""Passes over the rows of a page, one after the other (see :mod:`boilerstrip.features.kernels`)."""

import numpy as np

from boilerstrip.arrays import F64, I64, U8, U32, U64, Mask


def tallied(characters: U32, lengths: I64, classes: U8, spaced: range, begin: int, cells: int) -> I64:
    """[n, cells] how many characters of each class n texts have."""
    found = np.zeros((lengths.shape[0], cells), np.int64)
    tally = found
    beyond = classes.shape[0] - 1
    lowest, end = spaced.start, spaced.stop
    stop = 0
    is_within = 0
    for row in range(lengths.shape[0]):
        start, stop = stop, stop + lengths[row]
        for place in range(start, stop):
            character = characters[place]
            kind = classes[character if character < beyond else beyond]
            is_spaced = lowest <= kind < end
            tally[row, kind + begin * (is_spaced & (is_within ^ 1))] += 1
            is_within = is_spaced
    return found


def firsts(values: I64) -> I64:
    """For each number, none below 0, the row of the first equal one; by a hash table with linear probing."""
    found = np.empty(values.shape[0], np.int64)
    rows = found
    size = 2 * values.shape[0] + 1
    slots = np.full(size, -1, np.int64)
    for row in range(values.shape[0]):
        value = values[row]
        slot = (value ^ value >> 7 ^ value >> 15 ^ value >> 31) % size  # numbers in equal steps are to lie apart
        while slots[slot] >= 0 and values[slots[slot]] != value:
            slot = slot + 1 if slot + 1 < size else 0
        if slots[slot] < 0:
            slots[slot] = row
        rows[row] = slots[slot]
    return found


def summed(number: I64, columns: F64, size: int) -> F64:
    """[k, size] sums of k columns of n numbers, by the numbers of the rows."""
    found = np.zeros((columns.shape[0], size))
    sums = found
    for column in range(columns.shape[0]):
        for row in range(number.shape[0]):
            sums[column, number[row]] += columns[column, row]
    return found


def between(columns: F64, first: I64, end: I64) -> F64:
    """[k, r] sums of k columns of n numbers over r ranges of rows."""
    found = np.empty((columns.shape[0], first.shape[0]))
    sums = found
    total = np.zeros(columns.shape[1] + 1)
    for column in range(columns.shape[0]):
        for row in range(columns.shape[1]):
            total[row + 1] = total[row] + columns[column, row]
        for row in range(first.shape[0]):
            sums[column, row] = total[end[row]] - total[first[row]]
    return found


def windows(columns: F64, bounds: tuple[tuple[int, int], ...]) -> F64:
    """[k, b, n] sums of k columns of n numbers over b ranges about each row."""
    rows = columns.shape[1]
    found = np.empty((columns.shape[0], len(bounds), rows))
    sums = found
    total = np.zeros(rows + 1)
    for column in range(columns.shape[0]):
        for row in range(rows):
            total[row + 1] = total[row] + columns[column, row]
        for number, (first, end) in enumerate(bounds):
            for row in range(rows):
                sums[column, number, row] = total[min(max(row + end, 0), rows)] - total[min(max(row + first, 0), rows)]
    return found


def upwards(element: I64, parent: I64, levels: int) -> I64:
    """[levels, n] each element, its parent, and so on."""
    found = np.empty((levels, element.shape[0]), np.int64)
    above = found
    for row in range(element.shape[0]):
        here = element[row]
        for level in range(levels):
            above[level, row] = here
            here = parent[here]
    return found


def inherited(parent: I64, hints: U64) -> U64:
    """The hints of each element and of all above it."""
    found = np.empty(parent.shape[0], np.uint64)
    of = found
    for row in range(parent.shape[0]):
        of[row] = hints[row] | (of[parent[row]] if row else 0)
    return found


def depths(parent: I64) -> I64:
    """Elements above each."""
    found = np.empty(parent.shape[0], np.int64)
    of = found
    for row in range(parent.shape[0]):
        of[row] = of[parent[row]] + 1 if row else 0
    return found


def nearest(parent: I64, kind: U8, kinds: int) -> I64:
    """[kinds, n] for each element and each kind the innermost element of the kind, itself or above; -1 for none."""
    found = np.full((kinds, parent.shape[0]), -1, np.int64)
    rows = found
    for row in range(parent.shape[0]):
        if row:
            for number in range(kinds):
                rows[number, row] = rows[number, parent[row]]
        if kind[row] < kinds:
            rows[kind[row], row] = row
    return found


def flags(masks: U64, places: U64) -> Mask:
    """[k, n] whether the bits at k places are set in n masks."""
    found = np.empty((places.shape[0], masks.shape[0]), np.bool_)
    bits = found.view(np.uint8)
    for flag in range(places.shape[0]):
        place = places[flag]
        for row in range(masks.shape[0]):
            bits[flag, row] = masks[row] >> place & 1
    return found


def since(is_so: Mask, far: int) -> I64:
    """[k, n] rows since the last that was so, ``far`` at most."""
    found = np.empty((is_so.shape[0], is_so.shape[1]), np.int64)
    rows, so = found, is_so.view(np.uint8)
    for column in range(is_so.shape[0]):
        last = -far
        for row in range(is_so.shape[1]):
            if so[column, row]:
                last = row
            rows[column, row] = min(row - last, far)
    return found
