"""Loops over blocks that find wholes and their means (see :mod:`boilerstrip.selection.wholes`).

Elements of a kind are numbered from 1 in page order, so that of two around a block the inner one has the higher
number. ``around`` [k, kinds] holds for each of them the nearest element of every kind, itself or an ancestor, 0 for
none. ``inside`` [n] is the innermost around each of a page's n blocks, 0 for none.
"""

from typing import TYPE_CHECKING

import numpy as np

from boilerstrip.arrays import F64, I64, U8
from boilerstrip.native import COMPILED

if TYPE_CHECKING or not COMPILED:
    from boilerstrip.native import no_cython as cython
else:
    import cython

cython.declare(
    LIST="Py_ssize_t", ENTRIES="Py_ssize_t", ROW="Py_ssize_t", TABLE="Py_ssize_t", HEADER="Py_ssize_t",
    NAME="Py_ssize_t", VALUE="Py_ssize_t", KINDS="Py_ssize_t",
)  # fmt: skip
from boilerstrip.native.whole_kinds import (  # noqa: E402 - their C types are declared above
    ENTRIES,
    HEADER,
    KINDS,
    LIST,
    NAME,
    ROW,
    TABLE,
    VALUE,
)


@cython.ccall
@cython.locals(
    parent="const long long[::1]", tag="const unsigned char[::1]", kind_of_tag="const unsigned char[::1]",
    around="long long[:, ::1]", innermost="long long[::1]", row="Py_ssize_t", number="Py_ssize_t",
    outer="Py_ssize_t", other="Py_ssize_t", kind="int", found="int", rows="object", numbers="object",
)  # fmt: skip
def find_around(parent: I64, tag: U8, kind_of_tag: U8) -> tuple[I64, I64, int]:
    """Number the elements of a kind, and find those around them.

    Args:
        parent: [e]
        tag: [e]
        kind_of_tag: ``KINDS`` for none.

    Returns:
        ``around``, [e] the innermost around each element, or itself, and a bit mask of the kinds that there are.
    """
    number = found = 0
    for row in range(parent.shape[0]):
        kind = kind_of_tag[tag[row]]
        if kind < KINDS:
            number += 1
            found |= 1 << kind
    rows, numbers = np.empty((number + 1, KINDS), np.int64), np.empty(parent.shape[0], np.int64)
    around, innermost = rows, numbers
    for other in range(KINDS):
        around[0, other] = 0
    number = 0
    for row in range(parent.shape[0]):
        outer = innermost[parent[row]] if row else 0
        kind = kind_of_tag[tag[row]]
        if kind < KINDS:
            number += 1
            for other in range(KINDS):
                around[number, other] = around[outer, other]
            around[number, kind] = outer = number
        innermost[row] = outer
    return rows, numbers, found


@cython.ccall
@cython.locals(
    around="const long long[:, ::1]", inside="const long long[::1]", signature="const long long[::1]",
    link_density="const double[::1]", low="double", block="Py_ssize_t", count="Py_ssize_t", owner="long long",
    out="long long[::1]", keys="object",
)  # fmt: skip
def key_lists(around: I64, inside: I64, signature: I64, link_density: F64, low: float) -> I64:
    """[n] keys of the blocks whose innermost whole is a list, equal where they are alike; -1 for all others.

    Args:
        around: see above.
        inside: see above.
        signature: row of the first block with the same tags and class names.
        link_density: of each block.
        low: a block below it is not like one above it.

    Returns:
        Numbers below 2 k n.
    """
    count = inside.shape[0]
    keys = np.empty(count, np.int64)
    out = keys
    for block in range(count):
        owner = around[inside[block], LIST]
        out[block] = -1
        if owner > around[inside[block], ENTRIES] and owner > around[inside[block], ROW]:
            out[block] = 2 * (owner * count + signature[block]) + (link_density[block] >= low)
    return keys


@cython.ccall
@cython.locals(
    around="const long long[:, ::1]", inside="const long long[::1]", words="const double[::1]", most="double",
    offset="long long", keys="long long[::1]", entry="long long[::1]", was_name="unsigned char[::1]",
    is_article="unsigned char[::1]", block="Py_ssize_t", place="Py_ssize_t", owner="Py_ssize_t", name="Py_ssize_t",
    is_name="int",
)  # fmt: skip
def key_entries(around: I64, inside: I64, words: F64, most: float, offset: int, keys: I64) -> None:
    """Write the keys of the blocks whose innermost whole holds entries: a name begins one unless it follows a name.

    Args:
        around: see above.
        inside: see above.
        words: of each block.
        most: an entry with a block of that many words is no whole.
        offset: added to the keys, which are the rows of entries' first blocks.
        keys: those of other blocks, all below ``offset``.
    """
    entry = np.full(around.shape[0], -1, np.int64)  # of each element, the one that is open
    was_name, is_article = np.zeros(around.shape[0], np.uint8), np.zeros(inside.shape[0], np.uint8)
    for block in range(inside.shape[0]):
        place = inside[block]
        owner, name = around[place, ENTRIES], around[place, NAME]
        if owner <= around[place, LIST] or owner <= around[place, ROW] or not owner:
            continue
        is_name = name > owner and name > around[place, VALUE]
        if entry[owner] < 0 or (is_name and not was_name[owner]):
            entry[owner] = block
        was_name[owner] = is_name
        keys[block] = offset + entry[owner]
        if words[block] >= most:
            is_article[entry[owner]] = 1
    for block in range(inside.shape[0]):
        if keys[block] >= offset and is_article[keys[block] - offset]:
            keys[block] = -1


@cython.ccall
@cython.locals(
    around="const long long[:, ::1]", inside="const long long[::1]", words="const double[::1]", most="double",
    most_declared="double", offset="long long", keys="long long[::1]", is_declared="unsigned char[::1]",
    is_layout="unsigned char[::1]", block="Py_ssize_t", row="Py_ssize_t", table="Py_ssize_t",
)  # fmt: skip
def key_rows(around: I64, inside: I64, words: F64, most: float, most_declared: float, offset: int, keys: I64) -> None:
    """Write the keys of the data in table rows: the row, or the table if that has header cells. Layout has none.

    Args:
        around: see above.
        inside: see above.
        words: of each block.
        most: a row with a block of that many words is layout.
        most_declared: the same for tables with header cells.
        offset: added to the keys.
        keys: those of other blocks, all below ``offset``.
    """
    is_declared, is_layout = find_declared(around), np.zeros(around.shape[0], np.uint8)
    for block in range(inside.shape[0]):
        row, table = around[inside[block], ROW], around[inside[block], TABLE]
        if row and words[block] >= (most_declared if is_declared[table] else most):
            is_layout[row] = 1
    for block in range(inside.shape[0]):
        row, table = around[inside[block], ROW], around[inside[block], TABLE]
        if row and not is_layout[row]:
            keys[block] = offset + (table if is_declared[table] else row)


@cython.ccall
@cython.locals(
    around="const long long[:, ::1]", number="Py_ssize_t", out="unsigned char[::1]", is_declared="object",
)  # fmt: skip
def find_declared(around: I64) -> U8:
    """[k] 1 for tables with header cells; 0 for none."""
    is_declared = np.zeros(around.shape[0], np.uint8)
    out = is_declared
    for number in range(1, around.shape[0]):
        if around[number, HEADER] == number and around[number, TABLE]:
            out[around[number, TABLE]] = 1
    return is_declared


@cython.ccall
@cython.locals(
    whole="const long long[::1]", weighted="const double[::1]", weight="const double[::1]", sums="double[::1]",
    weights="double[::1]", out="double[::1]", block="Py_ssize_t", first="long long", means="object",
)  # fmt: skip
def average(whole: I64, weighted: F64, weight: F64) -> F64:
    """[n] the mean of each block's whole; 0 outside of wholes.

    >>> average(np.array([0, -1, 0]), np.array([2.0, 5.0, 4.0]), np.array([1.0, 1.0, 2.0])).tolist()
    [2.0, 0.0, 2.0]

    Args:
        whole: the first block of each block's whole, -1 for none.
        weighted: values multiplied by their weights.
        weight: above 0.
    """
    means = np.zeros(whole.shape[0])
    out = means
    sums, weights = np.zeros(whole.shape[0]), np.zeros(whole.shape[0])
    for block in range(whole.shape[0]):
        first = whole[block]
        if first >= 0:
            sums[first] += weighted[block]
            weights[first] += weight[block]
    for block in range(whole.shape[0]):
        if whole[block] >= 0:
            out[block] = sums[whole[block]] / weights[whole[block]]
    return means
