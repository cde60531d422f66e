"""Loops over the rows of a page's arrays: counts, sums over ranges, and walks from elements to their ancestors.

``parent`` [n] is always the row of each element's parent. Parents
come before their children, and the root, row 0, is its own parent.
"""

from typing import TYPE_CHECKING

import numpy as np

from boilerstrip.arrays import F64, I64, U8, U32, U64, Mask
from boilerstrip.native import COMPILED

if TYPE_CHECKING or not COMPILED:
    from boilerstrip.native import no_cython as cython
else:
    import cython


@cython.ccall
@cython.locals(
    codes="const unsigned int[::1]", lengths="const long long[::1]", letters="const long long[::1]", count="int",
    width="int", last="unsigned int", mask="long long", number="long long[:, ::1]", row="Py_ssize_t",
    start="Py_ssize_t", stop="Py_ssize_t", limit="Py_ssize_t", end="int", step="Py_ssize_t", place="Py_ssize_t",
    offset="Py_ssize_t", found="int", character="unsigned int", letter="long long", value="long long",
    numbers="object",
)  # fmt: skip
def hash_ends(codes: U32, lengths: I64, letters: I64, count: int, width: int) -> I64:
    """Hash the first and the last letters of texts.

    Args:
        codes: code points of all texts, one text after the other, each with a separator after it.
        lengths: [n] characters of each text, including that separator.
        letters: letter that stands for each code point, 0 for what is no letter; the last entry is for all higher ones.
        count: letters that are hashed at each end, at most.
        width: characters in which they are looked for.

    Returns:
        [2, n] hashes of the first letters, from the first on, and of the last letters, from the last on.

    >>> letters = np.array([0, 1, 2])
    >>> hash_ends(np.array([0, 1, 2, 0, 1, 2, 0], np.uint32), np.array([4, 3]), letters, 1, 9).tolist()
    [[1, 1], [2, 2]]
    """
    numbers = np.zeros((2, lengths.shape[0]), np.int64)
    number = numbers
    last = letters.shape[0] - 1
    mask = 0xFF_FFFF_FFFF  # so that products fit into 64 bits
    stop = 0
    for row in range(lengths.shape[0]):
        start, stop = stop, stop + lengths[row]
        limit = stop - 1 - start
        if limit > width:
            limit = width
        for end in range(2):
            place = stop - 2 if end else start
            step = -1 if end else 1
            value = 0
            found = 0
            for offset in range(limit):
                character = codes[place + step * offset]
                letter = letters[character if character < last else last]
                if letter:
                    value = (value * 1_000_003 + letter) & mask
                    found += 1
                    if found == count:
                        break
            number[end, row] = value
    return numbers


@cython.ccall
@cython.locals(
    values="const long long[::1]", first="long long[::1]", slots="long long[::1]", size="Py_ssize_t",
    slot="Py_ssize_t", row="Py_ssize_t", value="long long", rows="object",
)  # fmt: skip
def first_rows(values: I64) -> I64:
    """[n] row of the first equal value, for each of n values, -1 for those below 0.

    It is a hash table with linear probing.

    >>> first_rows(np.array([7, 30, 7, -1, 1])).tolist()
    [0, 1, 0, -1, 4]
    """
    rows = np.empty(values.shape[0], np.int64)
    first = rows
    size = 2 * values.shape[0] + 1
    slots = np.full(size, -1, np.int64)
    for row in range(values.shape[0]):
        value = values[row]
        if value < 0:
            first[row] = -1
            continue
        slot = (value ^ value >> 7 ^ value >> 15 ^ value >> 31) % size  # scatters numbers in equal steps
        while slots[slot] >= 0 and values[slots[slot]] != value:
            slot = slot + 1 if slot + 1 < size else 0
        if slots[slot] < 0:
            slots[slot] = row
        first[row] = slots[slot]
    return rows


@cython.ccall
@cython.locals(
    key="const long long[::1]", columns="const double[:, ::1]", size="Py_ssize_t", total="double[:, ::1]",
    column="Py_ssize_t", row="Py_ssize_t", sums="object",
)  # fmt: skip
def sum_by(key: I64, columns: F64, size: int) -> F64:
    """Sum up the rows of columns that have the same key.

    Args:
        key: [n] key of each row, from 0 to ``size`` - 1.
        columns: [k, n]
        size: number of keys.

    Returns:
        [k, size]

    >>> sum_by(np.array([0, 1, 0]), np.array([[1.0, 2.0, 4.0]]), 3).tolist()
    [[5.0, 2.0, 0.0]]
    """
    sums = np.zeros((columns.shape[0], size))
    total = sums
    for column in range(columns.shape[0]):
        for row in range(key.shape[0]):
            total[column, key[row]] += columns[column, row]
    return sums


@cython.ccall
@cython.locals(
    columns="const double[:, ::1]", first="const long long[::1]", end="const long long[::1]", total="double[:, ::1]",
    before="double[::1]", column="Py_ssize_t", row="Py_ssize_t", sums="object",
)  # fmt: skip
def sum_ranges(columns: F64, first: I64, end: I64) -> F64:
    """Sum up columns over ranges of their rows.

    Args:
        columns: [k, n]
        first: [r] first row of each range.
        end: [r] one past its last row.

    Returns:
        [k, r]

    >>> sum_ranges(np.array([[1.0, 2.0, 4.0]]), np.array([0, 1]), np.array([3, 1])).tolist()
    [[7.0, 0.0]]
    """
    sums = np.empty((columns.shape[0], first.shape[0]))
    total = sums
    before = np.zeros(columns.shape[1] + 1)
    for column in range(columns.shape[0]):
        for row in range(columns.shape[1]):
            before[row + 1] = before[row] + columns[column, row]
        for row in range(first.shape[0]):
            total[column, row] = before[end[row]] - before[first[row]]
    return sums


@cython.ccall
@cython.locals(
    columns="const double[:, ::1]", bounds="tuple", total="double[:, :, ::1]", before="double[::1]",
    rows="Py_ssize_t", column="Py_ssize_t", window="Py_ssize_t", row="Py_ssize_t",
    first="Py_ssize_t", end="Py_ssize_t", sums="object",
)  # fmt: skip
def sum_windows(columns: F64, bounds: tuple[tuple[int, int], ...]) -> F64:
    """Sum up columns over windows around each row, cut at both ends of the page.

    Args:
        columns: [k, n]
        bounds: the b windows: offset from the row to the window's first row, and to one past its last row.

    Returns:
        [k, b, n]

    >>> sum_windows(np.array([[1.0, 2.0, 4.0, 8.0]]), ((-1, 2),)).tolist()
    [[[3.0, 7.0, 14.0, 12.0]]]
    """
    rows = columns.shape[1]
    sums = np.empty((columns.shape[0], len(bounds), rows))
    total = sums
    before = np.zeros(rows + 1)
    for column in range(columns.shape[0]):
        for row in range(rows):
            before[row + 1] = before[row] + columns[column, row]
        for window, (first, end) in enumerate(bounds):
            for row in range(rows):
                total[column, window, row] = (
                    before[min(max(row + end, 0), rows)] - before[min(max(row + first, 0), rows)]
                )
    return sums


@cython.ccall
@cython.locals(
    element="const long long[::1]", parent="const long long[::1]", levels="Py_ssize_t", above="long long[:, ::1]",
    row="Py_ssize_t", level="Py_ssize_t", ancestor="long long", rows="object",
)  # fmt: skip
def ancestors(element: I64, parent: I64, levels: int) -> I64:
    """Look up the rows of elements and their ancestors; the root is its own ancestor.

    Args:
        element: [m] rows of elements.
        parent: [n]
        levels: number of rows for each element, including its own.

    Returns:
        [levels, m]

    >>> ancestors(np.array([2]), np.array([0, 0, 1]), 4).tolist()
    [[2], [1], [0], [0]]
    """
    rows = np.empty((levels, element.shape[0]), np.int64)
    above = rows
    for row in range(element.shape[0]):
        ancestor = element[row]
        for level in range(levels):
            above[level, row] = ancestor
            ancestor = parent[ancestor]
    return rows


@cython.ccall
@cython.locals(
    parent="const long long[::1]", masks="const unsigned long long[::1]", inherited="unsigned long long[::1]",
    row="Py_ssize_t", union="object",
)  # fmt: skip
def inherit(parent: I64, masks: U64) -> U64:
    """[n] bit masks of elements, each united with the masks of all its ancestors.

    >>> inherit(np.array([0, 0, 1, 0]), np.array([1, 2, 4, 8], np.uint64)).tolist()
    [1, 3, 7, 9]
    """
    union = np.empty(parent.shape[0], np.uint64)
    inherited = union
    for row in range(parent.shape[0]):
        inherited[row] = masks[row] | (inherited[parent[row]] if row else 0)
    return union


@cython.ccall
@cython.locals(
    parent="const long long[::1]", masks="const unsigned long long[::1]", first="const long long[::1]",
    end="const long long[::1]", is_inline="const unsigned char[::1]", element="const long long[::1]",
    inherited="const unsigned long long[::1]", union="unsigned long long[::1]", row="Py_ssize_t", block="Py_ssize_t",
    united="object",
)  # fmt: skip
def inherit_hints(parent: I64, masks: U64, first: I64, end: I64, is_inline: U8, element: I64) -> U64:
    """[m] bit masks of blocks: of each block's element, of all its ancestors, and of inline elements in the block.

    >>> parent, masks, first, end = np.array([[0, 0, 1, 0], [1, 2, 4, 8], [0, 0, 1, 2], [2, 2, 2, 2]])
    >>> is_inline, element = np.array([0, 0, 1, 1], np.uint8), np.array([1, 0])
    >>> inherit_hints(parent, masks.astype(np.uint64), first, end, is_inline, element).tolist()
    [3, 5]

    Args:
        parent: [n]
        masks: [n] bit masks of elements.
        first: [n] first block of each element.
        end: [n] one past its last block; the same number if it holds none.
        is_inline: [n] 1 for an inline element.
        element: [m] the innermost element of each block that is not inline.
    """
    inherited = inherit(parent, masks)
    united = np.empty(element.shape[0], np.uint64)
    union = united
    for block in range(element.shape[0]):
        union[block] = inherited[element[block]]
    for row in range(parent.shape[0]):
        if is_inline[row] and end[row] > first[row]:
            union[first[row]] |= masks[row]
    return united


@cython.ccall
@cython.locals(parent="const long long[::1]", depth="long long[::1]", row="Py_ssize_t", numbers="object")
def depths(parent: I64) -> I64:
    """[n] number of ancestors of each element.

    >>> depths(np.array([0, 0, 1, 0])).tolist()
    [0, 1, 2, 1]
    """
    numbers = np.empty(parent.shape[0], np.int64)
    depth = numbers
    for row in range(parent.shape[0]):
        depth[row] = depth[parent[row]] + 1 if row else 0
    return numbers


@cython.ccall
@cython.locals(
    parent="const long long[::1]", kind="const unsigned char[::1]", kinds="Py_ssize_t",
    innermost="long long[:, ::1]", row="Py_ssize_t", wanted="Py_ssize_t", rows="object",
)  # fmt: skip
def nearest(parent: I64, kind: U8, kinds: int) -> I64:
    """Find the nearest element of each kind, for each element: itself or an ancestor.

    Args:
        parent: [n]
        kind: [n] kind of each element; ``kinds`` for none.
        kinds: number of kinds.

    Returns:
        [kinds, n] rows, -1 where there is no such element.

    >>> nearest(np.array([0, 0, 1]), np.array([1, 0, 1], np.uint8), 1).tolist()
    [[-1, 1, 1]]
    """
    rows = np.full((kinds, parent.shape[0]), -1, np.int64)
    innermost = rows
    for row in range(parent.shape[0]):
        if row:
            for wanted in range(kinds):
                innermost[wanted, row] = innermost[wanted, parent[row]]
        if kind[row] < kinds:
            innermost[kind[row], row] = row
    return rows


@cython.ccall
@cython.locals(
    masks="const unsigned long long[::1]", bits="const unsigned long long[::1]", out="unsigned char[:, ::1]",
    number="Py_ssize_t", row="Py_ssize_t", bit="unsigned long long", is_set="object",
)  # fmt: skip
def unpack_bits(masks: U64, bits: U64) -> Mask:
    """[k, n] True where bit k, numbered from the lowest, is set in mask n.

    >>> unpack_bits(np.array([1, 3], np.uint64), np.array([1, 0], np.uint64)).tolist()
    [[False, True], [True, True]]
    """
    is_set = np.empty((bits.shape[0], masks.shape[0]), np.bool_)
    out = is_set.view(np.uint8)
    for number in range(bits.shape[0]):
        bit = bits[number]
        for row in range(masks.shape[0]):
            out[number, row] = masks[row] >> bit & 1
    return is_set


@cython.ccall
@cython.locals(
    mask="object", far="long long", out="long long[:, ::1]", is_true="const unsigned char[:, :]",
    column="Py_ssize_t", row="Py_ssize_t", last="long long", distance="object",
)  # fmt: skip
def rows_since(mask: Mask, far: int) -> I64:
    """[k, n] rows since the last True in each of k columns of n rows, at most ``far``.

    >>> rows_since(np.array([[False, True, False, False]]), far=9).tolist()
    [[9, 0, 1, 2]]
    """
    distance = np.empty((mask.shape[0], mask.shape[1]), np.int64)
    out, is_true = distance, mask.view(np.uint8)
    for column in range(mask.shape[0]):
        last = -far
        for row in range(mask.shape[1]):
            if is_true[column, row]:
                last = row
            out[column, row] = min(row - last, far)
    return distance


@cython.ccall
@cython.locals(
    element="const long long[::1]", parent="const long long[::1]", first="const long long[::1]",
    end="const long long[::1]", mask="object", masks="const unsigned long long[::1]",
    skipped="const unsigned char[::1]", is_true="const unsigned char[:]", before="long long[::1]",
    outermost="long long[::1]", union="unsigned long long[::1]", number="Py_ssize_t", row="Py_ssize_t",
    above="Py_ssize_t", rows="object", united="object",
)  # fmt: skip
def find_free(element: I64, parent: I64, first: I64, end: I64, mask: Mask, masks: U64, skipped: U8) -> tuple[I64, U64]:
    """Find the outermost element around each of k elements that holds no block of a mask, or else itself.

    >>> parent, first, end, masks = np.array([[0, 0, 1, 2], [0, 1, 1, 1], [3, 2, 2, 2], [8, 4, 2, 1]])
    >>> none = np.zeros(4, np.uint8)
    >>> mask = np.array([True, False, False])
    >>> [found.tolist() for found in find_free(np.array([3]), parent, first, end, mask, masks.astype(np.uint64), none)]
    [[1], [6]]

    Args:
        element: [k]
        parent: [e]
        first: [e] first block of each element.
        end: [e] one past its last.
        mask: [n]
        masks: [e] bit masks of elements.
        skipped: [e] 1 for elements whose bit masks do not count.

    Returns:
        Rows of these elements, and the united bit masks of those around each element up to them.
    """
    rows, united = np.empty(element.shape[0], np.int64), np.zeros(element.shape[0], np.uint64)
    outermost, union, is_true = rows, united, mask.view(np.uint8)
    before = np.zeros(mask.shape[0] + 1, np.int64)
    for row in range(is_true.shape[0]):
        before[row + 1] = before[row] + is_true[row]
    for number in range(element.shape[0]):
        row = element[number]
        above = parent[row]
        while above != row and before[end[above]] == before[first[above]]:
            if not skipped[above]:
                union[number] |= masks[above]
            row = above
            above = parent[row]
        outermost[number] = row
    return rows, united


@cython.ccall
@cython.locals(
    gains="const double[:, ::1]", weight="const double[::1]", recall_weight="double", all_gained="double[::1]",
    gained="double[::1]", kind="Py_ssize_t", row="Py_ssize_t", best="Py_ssize_t", total="double", score="double",
    best_score="double",
)  # fmt: skip
def best_prefix(gains: F64, weight: F64, recall_weight: float) -> tuple[int, float]:
    """Find the prefix of n rows with the highest sum, over k kinds, of gained / (weight + recall weight * all gained).

    >>> best_prefix(np.array([[9.0, 4.0, 1.0]]), np.array([10.0, 10.0, 10.0]), 1.0)
    (2, 0.38235294117647056)

    Args:
        gains: [k, n] above 0.
        weight: [n] above 0.
        recall_weight: what all that could be gained counts.

    Returns:
        Number of its rows, and that sum; of equal ones the shortest, and 0 of no rows.
    """
    all_gained, gained = np.zeros(gains.shape[0]), np.zeros(gains.shape[0])
    for kind in range(gains.shape[0]):
        for row in range(gains.shape[1]):
            all_gained[kind] += gains[kind, row]
    best = 0
    best_score = total = 0.0
    for row in range(gains.shape[1]):
        total += weight[row]
        score = 0.0
        for kind in range(gains.shape[0]):
            gained[kind] += gains[kind, row]
            score += gained[kind] / (total + recall_weight * all_gained[kind])
        if score > best_score:
            best, best_score = row + 1, score
    return best, best_score
