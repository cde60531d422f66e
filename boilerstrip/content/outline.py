"""The elements of a page that make up the inner nodes of the content tree: lists, tables, quotations, figures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import I64, U8, rows_where
from boilerstrip.blocks.model import Elements
from boilerstrip.lexicon.tags import HEADING_TAGS, PREFORMATTED_TAGS, TAG_CODES, TAGS
from boilerstrip.native.kernels import nearest

NONE, LIST, ITEM, DEFINITIONS, TERM, DEFINITION, TABLE, CAPTION, ROW, CELL, CODE = range(11)
"""What an element is to the layout of the blocks in it."""
HEADING, QUOTE, TITLE, FIGURE, FIGCAPTION, DETAILS, SUMMARY, NOTE = range(11, 19)
"""The same where markup is printed: plain text tells these apart from nothing."""
TAGS_OF_KIND = {
    LIST: ("ul", "ol", "menu", "dir"),
    ITEM: ("li",),
    DEFINITIONS: ("dl",),
    TERM: ("dt",),
    DEFINITION: ("dd",),
    TABLE: ("table",),
    CAPTION: ("caption",),
    ROW: ("tr",),
    CELL: ("td", "th"),
    CODE: tuple(PREFORMATTED_TAGS),
}
MARKED_TAGS_OF_KIND = TAGS_OF_KIND | {
    HEADING: HEADING_TAGS,
    QUOTE: ("blockquote",),
    FIGURE: ("figure",),
    FIGCAPTION: ("figcaption",),
    DETAILS: ("details",),
    SUMMARY: ("summary",),
}
"""The same where markup is printed."""


def _kinds(tags_of_kind: Mapping[int, Sequence[str]]) -> U8:
    kinds = np.zeros(len(TAGS), np.uint8)
    for kind, tags in tags_of_kind.items():
        kinds[[TAG_CODES[tag] for tag in tags]] = kind
    return kinds


KIND_OF_TAG = _kinds(TAGS_OF_KIND)
"""[tag] what it is to the layout of plain text."""
MARKED_KIND_OF_TAG = _kinds(MARKED_TAGS_OF_KIND)
"""[tag] what it is where markup is printed."""
LEAF_KINDS = np.array(
    [kind if kind in (ITEM, TERM, DEFINITION, CAPTION, CELL, CODE) else NONE for kind in range(NOTE + 1)], np.uint8
)
"""[kind] the kind of elements that become a part of the content tree for the sake of one block."""


class Run(NamedTuple):
    """Blocks, one after the other, in an element, or in elements of one kind in it that hold nothing else."""

    first: int
    """Number of the first block."""
    end: int
    """One past that of the last."""
    elements: Sequence[int]
    """The innermost element with a kind around each block."""
    owner: int
    """The one that these elements are in, or that they are; -1 for none."""
    leaf: int
    """The kind of these elements if each holds just its block, so that it need not be opened; ``NONE`` if not."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The elements of a page that have a kind, and those around them."""

    elements: Elements
    kinds: U8
    """[e] what each element is to the layout, ``NONE`` to ``NOTE``."""
    innermost: I64
    """[e] row of the innermost element with a kind that is or holds each element; -1 for none."""
    outer: I64
    """[e] the same of elements that hold each element."""

    def kind(self, element: int) -> int:
        """Return what an element is to the layout of the blocks in it."""
        return self.kinds.item(element)

    def find_runs(self, blocks: I64) -> Iterator[Run]:
        """Yield runs of the blocks that are in elements with a kind.

        Args:
            blocks: the rows of the elements that blocks are in, by the blocks' numbers.
        """
        innermost = self.innermost.take(blocks)
        numbers = rows_where(innermost >= 0)
        if not len(numbers):
            return
        elements = innermost.take(numbers)
        leaves = self._leaf_kinds(elements)
        owners: I64 = np.where(leaves == NONE, elements, self.outer.take(elements))
        keys: I64 = owners * len(LEAF_KINDS) + leaves
        begins = rows_where((keys[1:] != keys[:-1]) | (numbers[1:] != numbers[:-1] + 1)) + 1
        columns = (numbers, elements, owners, leaves)
        first, element, owner, leaf = (column.tolist() for column in columns)
        for start, end in pairwise([0, *begins.tolist(), len(numbers)]):
            yield Run(first[start], first[end - 1] + 1, element[start:end], owner[start], leaf[start])

    def _leaf_kinds(self, rows: I64) -> U8:
        """Return the kinds of these elements, or ``NONE`` for those that hold several blocks, or need not hold one."""
        is_single = self.elements.end.take(rows) - self.elements.first.take(rows) == 1
        kinds: U8 = LEAF_KINDS.take(self.kinds.take(rows)) * is_single
        return kinds


def find_outline(elements: Elements, kinds: U8 | None = None) -> Outline:
    """Find the elements that have a kind, and those around each element.

    Args:
        elements: of a page.
        kinds: [e] their kinds; by default those of lists, tables and code, by their tags.
    """
    kinds = KIND_OF_TAG.take(elements.tag) if kinds is None else kinds
    innermost = nearest(elements.parent, (kinds == NONE).astype(np.uint8), 1)[0]
    outer = innermost.take(elements.parent, mode="clip")
    outer[:1] = -1
    return Outline(elements, kinds, innermost, outer)
