"""The elements of a page that make up lists, tables and code: the inner nodes of the content tree."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from boilerstrip.arrays import I64, U8
from boilerstrip.blocks.model import Elements
from boilerstrip.lexicon.tags import PREFORMATTED_TAGS, TAG_CODES, TAGS
from boilerstrip.native.kernels import nearest


class Kind(IntEnum):
    """What an element is to the layout of the blocks in it."""

    NONE = 0
    LIST = 1
    ITEM = 2
    DEFINITIONS = 3
    TERM = 4
    DEFINITION = 5
    TABLE = 6
    CAPTION = 7
    ROW = 8
    CELL = 9
    CODE = 10


TAGS_OF_KIND = {
    Kind.LIST: ("ul", "ol", "menu", "dir"),
    Kind.ITEM: ("li",),
    Kind.DEFINITIONS: ("dl",),
    Kind.TERM: ("dt",),
    Kind.DEFINITION: ("dd",),
    Kind.TABLE: ("table",),
    Kind.CAPTION: ("caption",),
    Kind.ROW: ("tr",),
    Kind.CELL: ("td", "th"),
    Kind.CODE: tuple(PREFORMATTED_TAGS),
}


def _kinds() -> U8:
    kinds = np.zeros(len(TAGS), np.uint8)
    for kind, tags in TAGS_OF_KIND.items():
        kinds[[TAG_CODES[tag] for tag in tags]] = kind
    return kinds


KIND_OF_TAG = _kinds()
"""[tag] :class:`Kind` of an element."""
IS_OTHER = (KIND_OF_TAG == Kind.NONE).astype(np.uint8)


@dataclass(frozen=True, slots=True)
class Outline:
    """The elements of a page that have a kind, and those around them."""

    elements: Elements
    kind: U8
    """[e] :class:`Kind` of each element."""
    innermost: I64
    """[e] row of the innermost element with a kind that is or holds each element; -1 for none."""

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
