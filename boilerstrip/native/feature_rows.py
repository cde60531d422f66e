"""Loops that write features of blocks into the rows of a matrix, one block after the other.

The names of the rows stand in :mod:`boilerstrip.features.matrix`, beside the calls of these functions. In all of
them ``out`` [k, n] holds the rows to write, and an array of words, tags and so on has an entry a block.
"""

from typing import TYPE_CHECKING

import numpy as np

from boilerstrip.arrays import F32, F64, I64, U8
from boilerstrip.native import COMPILED

if TYPE_CHECKING or not COMPILED:
    from boilerstrip.native import no_cython as cython
else:
    import cython

cython.declare(SHAPE_SUMS="Py_ssize_t")
SHAPE_SUMS = 8
"""How many numbers are summed up over the blocks of one shape."""


@cython.ccall
@cython.locals(
    out="float[:, ::1]", words="const double[:]", length="const double[:]", letters="const double[:]",
    capitals="const double[:]", digits="const double[:]", stops="const double[:]", commas="const double[:]",
    ends="const unsigned char[:]", link_density="const double[::1]", first_same="const long long[::1]",
    copies="long long[::1]", block="Py_ssize_t", word_count="double", text_length="double",
)  # fmt: skip
def fill_text(
    out: F32, words: F64, length: F64, letters: F64, capitals: F64, digits: F64, stops: F64,
    commas: F64, ends: U8, link_density: F64, first_same: I64,
) -> None:  # fmt: skip
    """Write which characters a text consists of, and whether the page holds it more than once.

    Args:
        out: [14, n]
        words: number of words.
        length: number of characters without white space; the next five count some of these.
        letters: letters of any script.
        capitals: capital letters.
        digits: digits.
        stops: marks that end a sentence.
        commas: commas and the like.
        ends: 1 if the text ends like a sentence.
        link_density: characters in links / characters.
        first_same: row of the first block with the same text.
    """
    copies = np.zeros(len(words), np.int64)
    for block in range(len(words)):
        copies[first_same[block]] += 1
    for block in range(len(words)):
        word_count = max(words[block], 1.0)
        text_length = max(length[block], 1.0)
        out[0, block] = words[block]
        out[1, block] = length[block]
        out[2, block] = letters[block] / text_length
        out[3, block] = capitals[block] / max(letters[block], 1.0)
        out[4, block] = digits[block] / text_length
        out[5, block] = letters[block] / word_count
        out[6, block] = stops[block]
        out[7, block] = stops[block] / word_count
        out[8, block] = commas[block]
        out[9, block] = commas[block] / word_count
        out[10, block] = ends[block]
        out[11, block] = link_density[block]
        out[12, block] = first_same[block] < block
        out[13, block] = copies[first_same[block]] > 1


@cython.ccall
@cython.locals(
    out="float[:, ::1]", rank="const long long[::1]", beyond="long long", distances="tuple",
    words="const double[:]", link_density="const double[::1]", ends="const unsigned char[:]", blocks="Py_ssize_t",
    block="Py_ssize_t", other="Py_ssize_t", row="Py_ssize_t", distance="Py_ssize_t", is_on_page="bint",
)  # fmt: skip
def fill_neighbours(
    out: F32, rank: I64, beyond: int, distances: tuple[int, ...], words: F64, link_density: F64, ends: U8
) -> None:
    """Write the rank of the tag, those of the neighbours' tags, and what texts other blocks near by have.

    Args:
        out: [3 + 3 * distances, n]
        rank: of the tag.
        beyond: added to the ranks of neighbours; 0 is written beyond the ends of the page.
        distances: those of the other blocks.
        words: number of words.
        link_density: characters in links / characters.
        ends: 1 if the text ends like a sentence.
    """
    blocks = len(words)
    for block in range(blocks):
        out[0, block] = rank[block]
        out[1, block] = rank[block - 1] + beyond if block else 0
        out[2, block] = rank[block + 1] + beyond if block + 1 < blocks else 0
    row = 3
    for distance in distances:
        for block in range(blocks):
            other = block + distance
            is_on_page = 0 <= other < blocks
            out[row, block] = words[other] if is_on_page else 0
            out[row + 1, block] = link_density[other] if is_on_page else 0
            out[row + 2, block] = ends[other] if is_on_page else 0
        row += 3


@cython.ccall
@cython.locals(
    out="float[:, ::1]", position="const double[:]", words="const double[:]", all_words="double",
    long="const unsigned char[:]", far="Py_ssize_t", block="Py_ssize_t", blocks="Py_ssize_t", last="Py_ssize_t",
)  # fmt: skip
def fill_position(out: F32, position: F64, words: F64, all_words: float, long: U8, far: int) -> None:
    """Write the distances to both ends of the page, and to running text before and after.

    Args:
        out: [6, n]
        position: share of the page's words before the block.
        words: number of words.
        all_words: words of the page.
        long: 1 if the block is running text.
        far: largest distance to running text, in blocks.
    """
    blocks = len(words)
    last = -far
    for block in range(blocks):
        out[0, block] = position[block]
        out[1, block] = 1 - position[block] - words[block] / max(all_words, 1.0)
        out[2, block] = block
        out[3, block] = blocks - block
        if long[block]:
            last = block
        out[4, block] = min(block - last, far)
    last = blocks + far
    for block in range(blocks - 1, -1, -1):
        if long[block]:
            last = block
        out[5, block] = min(last - block, far)


@cython.ccall
@cython.locals(
    out="float[:, ::1]", title="Py_ssize_t", words="const double[:]", block="Py_ssize_t", before_title="double",
    before="double",
)  # fmt: skip
def fill_title_distance(out: F32, title: int, words: F64) -> None:
    """Write the distance from the title in blocks and words; all zeros if there is none.

    Args:
        out: [4, n]
        title: the block that shows the page's title; -1 if none does.
        words: number of words.
    """
    before_title = 0.0
    for block in range(title):
        before_title += words[block]
    before = 0.0
    for block in range(len(words)):
        out[0, block] = title >= 0
        out[1, block] = block == title
        out[2, block] = block - title if title >= 0 else 0
        out[3, block] = before - before_title if title >= 0 else 0
        before += words[block]


@cython.ccall
@cython.locals(
    out="float[:, ::1]", container="Py_ssize_t", element="const long long[:]", parent="const long long[::1]",
    depth="const long long[::1]", first="const long long[::1]", end="const long long[::1]", steps="long long[::1]",
    block="Py_ssize_t", blocks="Py_ssize_t", ancestor="Py_ssize_t", begin="Py_ssize_t", stop="Py_ssize_t",
    shared="long long", block_depth="long long", within="double",
)  # fmt: skip
def fill_container_distance(
    out: F32, container: int, element: I64, parent: I64, depth: I64, first: I64, end: I64
) -> None:
    """Write where each block lies relative to a container, in blocks and in steps through the tree of elements.

    Args:
        out: [7, n]
        container: row of the element.
        element: [n] row of each block's element.
        parent: [e] row of each element's parent; the root is its own.
        depth: [e] number of ancestors.
        first: [e] first block.
        end: [e] one past the last block.
    """
    blocks = len(element)
    steps = np.zeros(blocks + 1, np.int64)
    ancestor = container
    while ancestor:
        steps[first[ancestor]] += 1
        steps[end[ancestor]] -= 1
        ancestor = parent[ancestor]
    begin, stop = first[container], end[container]
    shared = 0
    for block in range(blocks):
        shared += steps[block]
        block_depth = depth[element[block]]
        within = 1.0 * (block - begin) / max(stop - begin, 1)
        out[0, block] = begin <= block < stop
        out[1, block] = block_depth - shared
        out[2, block] = depth[container] - shared
        out[3, block] = min(max(within, -1.0), 2.0)
        out[4, block] = max(block - stop + 1, 0)
        out[5, block] = max(begin - block, 0)
        out[6, block] = block_depth


@cython.ccall
@cython.locals(
    out="float[:, ::1]", headings="const unsigned char[:]", tag="const unsigned char[:]", levels="const long long[::1]",
    words="const double[:]", long="const unsigned char[:]", total="double[:, ::1]", block="Py_ssize_t",
    section="Py_ssize_t", heading="Py_ssize_t",
)  # fmt: skip
def fill_sections(out: F32, headings: U8, tag: U8, levels: I64, words: F64, long: U8) -> None:
    """Write how far above the nearest heading is, its level, and the size of the section that it heads.

    Args:
        out: [6 or more, n]
        headings: 1 if the block is a heading.
        tag: code of the block's tag.
        levels: [tags] 1 for ``<h1>``, and so on.
        words: number of words.
        long: 1 if the block is running text.
    """
    total = np.zeros((3, len(words) + 1))
    section = 0
    heading = -1
    for block in range(len(words)):
        if headings[block]:
            heading = block
            section += 1
        out[0, block] = headings[block]
        out[1, block] = block - heading
        out[2, block] = levels[tag[heading]] if heading >= 0 else 0
        total[0, section] += words[block]
        total[1, section] += 1
        total[2, section] += words[block] * long[block]
    section = 0
    for block in range(len(words)):
        if headings[block]:
            section += 1
        out[3, block] = total[0, section]
        out[4, block] = total[1, section]
        out[5, block] = total[2, section] / max(total[0, section], 1.0)


@cython.ccall
@cython.locals(
    out="float[:, ::1]", shape="const long long[::1]", running="const double[::1]", words="const double[:]",
    link_density="const double[::1]", ends="const unsigned char[:]", long="const unsigned char[:]",
    position="const double[:]", inside="const unsigned char[:]", total="double[:, ::1]", block="Py_ssize_t",
    row="Py_ssize_t", first="Py_ssize_t",
)  # fmt: skip
def fill_shapes(
    out: F32, shape: I64, running: F64, words: F64, link_density: F64, ends: U8, long: U8,
    position: F64, inside: U8,
) -> None:  # fmt: skip
    """Write how many blocks share a block's shape, how much running text they hold, and means over them.

    Args:
        out: [8, n]
        shape: row of the first block of the same shape.
        running: share of the page's running text.
        words: number of words.
        link_density: characters in links / characters.
        ends: 1 if the text ends like a sentence.
        long: 1 if the block is running text.
        position: share of the page's words before the block.
        inside: 1 if the block lies in the main container.
    """
    total = np.zeros((len(shape), SHAPE_SUMS))
    for block in range(len(shape)):
        first = shape[block]
        total[first, 0] += 1
        total[first, 1] += running[block]
        total[first, 2] += words[block]
        total[first, 3] += link_density[block]
        total[first, 4] += ends[block]
        total[first, 5] += long[block]
        total[first, 6] += position[block]
        total[first, 7] += inside[block]
    for block in range(len(shape)):
        first = shape[block]
        out[0, block] = total[first, 0]
        out[1, block] = total[first, 1]
        for row in range(2, SHAPE_SUMS):
            out[row, block] = total[first, row] / total[first, 0]
