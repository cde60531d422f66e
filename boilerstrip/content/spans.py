"""The elements within the lines of a block: which part of its text each of them holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import Mask, rows_where
from boilerstrip.blocks.model import Blocks
from boilerstrip.content.model import make_all
from boilerstrip.lexicon.tags import TAG_CODES, TAGS

NONE, LINK, EMPHASIS, STRONG, STRIKE, SUB, SUP, CODE, MATH, RUBY, READING = range(11)
"""What an element is within a line."""
TAGS_OF_KIND = {
    LINK: ("a",),
    EMPHASIS: ("em", "i"),
    STRONG: ("strong", "b"),
    STRIKE: ("s", "del", "strike"),
    SUB: ("sub",),
    SUP: ("sup",),
    CODE: ("code", "kbd", "samp", "tt"),
    MATH: ("math",),
    RUBY: ("ruby",),
    READING: ("rt",),
}


def _kinds() -> list[int]:
    kinds = [NONE] * len(TAGS)
    for kind, tags in TAGS_OF_KIND.items():
        for tag in tags:
            kinds[TAG_CODES[tag]] = kind
    return kinds


KIND_OF_TAG = np.array(_kinds(), np.uint8)
"""[tag] what it is within a line."""


class Span(NamedTuple):
    """An element's part of a block's text."""

    start: int
    """Offset of its first character."""
    end: int
    """One past that of its last."""
    kind: int
    element: int


@dataclass(frozen=True, slots=True)
class Spans:
    """The spans of kept blocks."""

    of_block: dict[int, list[Span]]
    """Spans by row of the block, outer ones before those within them."""

    def of(self, block: int) -> list[Span]:
        """Return the spans of a block; they nest."""
        return self.of_block.get(block, [])


def find_spans(blocks: Blocks, kept: Mask) -> Spans:
    """Find the elements within the lines of kept blocks.

    Args:
        blocks: of a page, n of them.
        kept: [n] the blocks that are wanted.
    """
    elements = blocks.elements
    kind = KIND_OF_TAG.take(elements.tag)
    kept_before = np.concatenate(([0], np.cumsum(kept)))
    holds_kept = kept_before.take(elements.end) > kept_before.take(elements.first)
    inside = rows_where((kind > NONE) & holds_kept)
    first, count = elements.first.take(inside), (elements.end - elements.first).take(inside)
    row = np.repeat(inside, count)  # an element is in each of its blocks
    block = np.arange(len(row)) + np.repeat(first - np.cumsum(count) + count, count)
    length = np.fromiter(map(len, map(blocks.text.__getitem__, block.tolist())), np.int64, len(block))
    start = np.where(block == elements.first.take(row), elements.text_start.take(row), 0)
    stop = np.where(block == elements.end.take(row) - 1, elements.text_end.take(row), length)
    end = np.minimum(np.where(stop < 0, length, stop), length)
    wanted = rows_where(kept.take(block) & (start < end))
    spans = make_all(Span, *(column.take(wanted).tolist() for column in (start, end, kind.take(row), row)))
    of_block: dict[int, list[Span]] = {}
    for number, span in zip(block.take(wanted).tolist(), spans, strict=True):
        of_block.setdefault(number, []).append(span)
    return Spans(of_block)


def ancestors(blocks: Blocks, element: int) -> Iterator[int]:
    """Yield the rows of an element and of those around it, the innermost first."""
    parent = blocks.elements.parent
    while element >= 0:
        yield element
        element = parent.item(element)
