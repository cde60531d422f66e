"""Loops that write features of the elements around blocks into the rows of a matrix.

In all of them ``out`` [k, n] holds the rows to write (see :mod:`boilerstrip.native.feature_rows`), ``ancestors``
[levels, n] has the rows of each block's element and of those above it, and other arrays have an entry an element.
"""

from typing import TYPE_CHECKING

import numpy as np

from boilerstrip.arrays import F32, F64, I64, U64
from boilerstrip.native import COMPILED

if TYPE_CHECKING or not COMPILED:
    from boilerstrip.native import no_cython as cython
else:
    import cython


@cython.ccall
@cython.locals(
    out="float[:, ::1]", ancestors="const long long[:, ::1]", running_share="const double[::1]",
    link_density="const double[::1]", words="const double[::1]", running_words="const double[::1]",
    blocks="const long long[::1]", levels="Py_ssize_t", level="Py_ssize_t", block="Py_ssize_t", element="Py_ssize_t",
    all_words="double",
)  # fmt: skip
def fill_elements(
    out: F32, ancestors: I64, running_share: F64, link_density: F64, words: F64, running_words: F64, blocks: I64
) -> None:
    """Write what text is in each element.

    Args:
        out: [7 * levels, n] all levels of the first feature, of the second, and so on.
        ancestors: see above.
        running_share: share of the page's running text.
        link_density: characters in links / characters.
        words: number of words.
        running_words: words of running text.
        blocks: number of blocks.
    """
    levels = ancestors.shape[0]
    all_words = max(words[0], 1.0)
    for level in range(levels):
        for block in range(ancestors.shape[1]):
            element = ancestors[level, block]
            out[level, block] = running_share[element]
            out[levels + level, block] = words[element] / all_words
            out[2 * levels + level, block] = link_density[element]
            out[3 * levels + level, block] = words[element]
            out[4 * levels + level, block] = blocks[element]
            out[5 * levels + level, block] = running_words[element] / max(words[element], 1.0)
            out[6 * levels + level, block] = words[element] / max(1.0 * blocks[element], 1.0)


@cython.ccall
@cython.locals(
    out="float[:, ::1]", ancestors="const long long[:, ::1]", levels="Py_ssize_t", group="const long long[::1]",
    size="const double[::1]", words="const double[::1]", all_words="double", children="long long[::1]",
    level="Py_ssize_t", block="Py_ssize_t", first="Py_ssize_t",
)  # fmt: skip
def fill_siblings(out: F32, ancestors: I64, levels: int, group: I64, size: F64, words: F64, all_words: float) -> None:
    """Write how many siblings each element has and how much they hold, then how many blocks have the same parent.

    Args:
        out: [3 * levels + 1, n] all levels of the first feature, of the second, and so on.
        ancestors: see above; at least two levels.
        levels: how many of them are written.
        group: the first element of each element's group of siblings.
        size: by group, its elements that hold blocks.
        words: by group, the words that these hold.
        all_words: words of the page.
    """
    children = np.zeros(group.shape[0], np.int64)
    for block in range(ancestors.shape[1]):
        children[ancestors[1, block]] += 1
    for level in range(levels):
        for block in range(ancestors.shape[1]):
            first = group[ancestors[level, block]]
            out[level, block] = size[first]
            out[levels + level, block] = words[first] / max(all_words, 1.0)
            out[2 * levels + level, block] = words[first] / max(size[first], 1.0)
    for block in range(ancestors.shape[1]):
        out[3 * levels, block] = children[ancestors[1, block]]


@cython.ccall
@cython.locals(
    out="float[:, ::1]", masks="const unsigned long long[::1]", bits="const unsigned long long[::1]",
    number="Py_ssize_t", block="Py_ssize_t", bit="unsigned long long",
)  # fmt: skip
def fill_bits(out: F32, masks: U64, bits: U64) -> None:
    """Write single bits of masks.

    Args:
        out: [k, n]
        masks: [n] of each block.
        bits: [k] their numbers, from the lowest.
    """
    for number in range(bits.shape[0]):
        bit = bits[number]
        for block in range(masks.shape[0]):
            out[number, block] = masks[block] >> bit & 1
