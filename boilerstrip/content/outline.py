"""The elements of a page that make up lists, tables and code: the inner nodes of the content tree."""

from dataclasses import dataclass

import numpy as np

from boilerstrip.arrays import I64, U8
from boilerstrip.blocks.model import Elements
from boilerstrip.lexicon.tags import PREFORMATTED_TAGS, TAG_CODES, TAGS
from boilerstrip.native.kernels import nearest

NONE, LIST, ITEM, DEFINITIONS, TERM, DEFINITION, TABLE, CAPTION, ROW, CELL, CODE = range(11)
"""What an element is to the layout of the blocks in it."""
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


def _kinds() -> U8:
    kinds = np.zeros(len(TAGS), np.uint8)
    for kind, tags in TAGS_OF_KIND.items():
        kinds[[TAG_CODES[tag] for tag in tags]] = kind
    return kinds


KIND_OF_TAG = _kinds()
"""[tag] what it is to the layout."""
LEAF_KINDS = np.array(
    [kind if kind in (ITEM, TERM, DEFINITION, CAPTION, CELL, CODE) else NONE for kind in range(CODE + 1)], np.uint8
)
"""[kind] the kind of elements that become a part of the content tree for the sake of one block."""
IS_OTHER = (KIND_OF_TAG == NONE).astype(np.uint8)


@dataclass(frozen=True, slots=True)
class Outline:
    """The elements of a page that have a kind, and those around them."""

    elements: Elements
    kind: U8
    """[e] What each element is to the layout of the blocks in it, ``NONE`` to ``CODE``."""
    innermost: I64
    """[e] row of the innermost element with a kind that is or holds each element; -1 for none."""

    def leaf_kinds(self, rows: I64) -> U8:
        """Return the kinds of these elements, or ``NONE`` for those that hold several blocks, or need not hold one."""
        is_single = self.elements.end.take(rows) - self.elements.first.take(rows) == 1
        kinds: U8 = LEAF_KINDS.take(self.kind.take(rows)) * is_single
        return kinds

    def outer(self) -> list[int]:
        """[e] row of the innermost element with a kind that holds each element; -1 for none."""
        outer = self.innermost.take(self.elements.parent, mode="clip")
        outer[:1] = -1
        rows: list[int] = outer.tolist()
        return rows


def find_outline(elements: Elements) -> Outline:
    """Find the elements of lists, tables and code."""
    innermost = nearest(np.maximum(elements.parent, 0), IS_OTHER.take(elements.tag), 1)[0]
    return Outline(elements, KIND_OF_TAG.take(elements.tag), innermost)
