"""Measures of blocks, one block after the other: loops that write rows of a matrix.

What the rows are is told by the names in :mod:`boilerstrip.features.matrix`.
"""

import numpy as np

from boilerstrip.arrays import F32, F64, I64, U8

SUMS = 8
"""What is summed up of the blocks of a shape."""


def text(
    out: F32, words: F64, length: F64, letters: F64, capitals: F64, digits: F64, stops: F64,
    commas: F64, ends: U8, link_density: F64, first_same: I64,
) -> None:  # fmt: skip
    """Write what characters the texts are made of, and whether they stand more than once."""
    copies = np.zeros(len(words), np.int64)
    for block in range(len(words)):
        copies[first_same[block]] += 1
    for block in range(len(words)):
        of_words = max(words[block], 1.0)
        of_length = max(length[block], 1.0)
        out[0, block] = words[block]
        out[1, block] = length[block]
        out[2, block] = letters[block] / of_length
        out[3, block] = capitals[block] / max(letters[block], 1.0)
        out[4, block] = digits[block] / of_length
        out[5, block] = letters[block] / of_words
        out[6, block] = stops[block]
        out[7, block] = stops[block] / of_words
        out[8, block] = commas[block]
        out[9, block] = commas[block] / of_words
        out[10, block] = ends[block]
        out[11, block] = link_density[block]
        out[12, block] = first_same[block] < block
        out[13, block] = copies[first_same[block]] > 1


def place(out: F32, position: F64, words: F64, all_words: float, long: U8, far: int) -> None:
    """Write how far it is to both ends of the page, and to running text."""
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


def from_title(out: F32, title: int, words: F64) -> None:
    """Write how far it is from the title; nothing but 0 where that is below 0."""
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


def from_container(out: F32, container: int, element: I64, parent: I64, depth: I64, first: I64, end: I64) -> None:
    """Write where a container stands from each block.

    Args:
        out: the rows.
        container: row of the element.
        element: of each block.
        parent: of each element, as the next three.
        depth: elements above.
        first: block.
        end: one past the last block.
    """
    blocks = len(element)
    steps = np.zeros(blocks + 1, np.int64)
    above = container
    while above:
        steps[first[above]] += 1
        steps[end[above]] -= 1
        above = parent[above]
    begin, stop = first[container], end[container]
    shared = 0
    for block in range(blocks):
        shared += steps[block]
        here = depth[element[block]]
        within = 1.0 * (block - begin) / max(stop - begin, 1)
        out[0, block] = begin <= block < stop
        out[1, block] = here - shared
        out[2, block] = depth[container] - shared
        out[3, block] = min(max(within, -1.0), 2.0)
        out[4, block] = max(block - stop + 1, 0)
        out[5, block] = max(begin - block, 0)
        out[6, block] = here


def sections(out: F32, headings: U8, tag: U8, levels: I64, words: F64, long: U8) -> None:
    """Write what each block is to the heading above it, and what that heads."""
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


def shapes(
    out: F32, shape: I64, running: F64, words: F64, link_density: F64, ends: U8, long: U8,
    position: F64, inside: U8,
) -> None:  # fmt: skip
    """Write what the blocks of a block's shape are in the mean, how many these are and how much they hold.

    Args:
        out: the rows.
        shape: of each block, as the others: row of the first block of its shape.
        running: share of the page's running text.
        words: number.
        link_density: 0 to 1.
        ends: whether it ends like a sentence.
        long: whether it is running text.
        position: share of the page's words before it.
        inside: whether it stands in the main container.
    """
    total = np.zeros((len(shape), SUMS))
    for block in range(len(shape)):
        of_shape = shape[block]
        total[of_shape, 0] += 1
        total[of_shape, 1] += running[block]
        total[of_shape, 2] += words[block]
        total[of_shape, 3] += link_density[block]
        total[of_shape, 4] += ends[block]
        total[of_shape, 5] += long[block]
        total[of_shape, 6] += position[block]
        total[of_shape, 7] += inside[block]
    for block in range(len(shape)):
        of_shape = shape[block]
        out[0, block] = total[of_shape, 0]
        out[1, block] = total[of_shape, 1]
        for row in range(2, SUMS):
            out[row, block] = total[of_shape, row] / total[of_shape, 0]
