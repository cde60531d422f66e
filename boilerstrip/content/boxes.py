"""Boxes that set something apart from the text around them: a note, a tip, a warning, a picture with its caption."""

import re
from typing import NamedTuple, cast

import numpy as np

from boilerstrip.arrays import Mask, rows_where
from boilerstrip.blocks.model import Blocks
from boilerstrip.content.model import CalloutKind
from boilerstrip.lexicon.attributes import ATTRIBUTE_CODES
from boilerstrip.lexicon.boxes import BOX_WORDS, FIGURE_CLASSES, KINDS, SURE_BOX_WORDS, TITLE_WORDS
from boilerstrip.lexicon.tags import TAGS

IS_BOX = np.isin(TAGS, ("div", "aside", "section", "blockquote"))
IS_TITLE = np.isin(
    TAGS, ("div", "p", "span", "strong", "summary", "header", "h1", "h2", "h3", "h4", "h5", "h6", "label")
)
MAX_BLOCKS = 40
"""Blocks of a box; a longer one is a part of the page."""
CLASS, NAMED = ATTRIBUTE_CODES["class"], ATTRIBUTE_CODES["data-callout"]
holds_box_word = re.compile("|".join(sorted(BOX_WORDS)), re.IGNORECASE).search
is_figure_class = re.compile(FIGURE_CLASSES).search
find_words = re.compile(r"[A-Z]?[a-z]+").findall


class Boxes(NamedTuple):
    """The boxes of a page."""

    callouts: dict[int, CalloutKind]
    """Kind of each callout by its row."""
    titles: set[int]
    """Rows of their titles."""
    figures: list[int]
    """Rows of pictures with captions that are no ``<figure>``."""


def find_boxes(blocks: Blocks, holds_kept: Mask) -> Boxes:
    """Find the boxes of a page.

    Args:
        blocks: of the page.
        holds_kept: [e] elements that hold kept text.
    """
    elements, values = blocks.elements, blocks.values
    is_box = holds_kept & IS_BOX.take(elements.tag) & (elements.end - elements.first <= MAX_BLOCKS)
    boxes: dict[int, CalloutKind] = {}
    figures: list[int] = []
    of_box = (values.owner >= 0) & is_box.take(values.owner, mode="clip")
    for row in rows_where(of_box & (values.attribute == CLASS)).tolist():
        name = values.value[row]
        if kind := kind_of_class(name):
            boxes[values.owner.item(row)] = kind
        elif "caption" in name or "thumb" in name:
            figures += [values.owner.item(row)] if is_figure_class(name) else []
    for row in rows_where(of_box & (values.attribute == NAMED)).tolist():
        boxes[values.owner.item(row)] = cast(CalloutKind, KINDS.get(values.value[row].strip().lower(), "note"))
    return Boxes(boxes, {row for box in boxes if (row := _find_title(blocks, box)) >= 0}, figures)


def kind_of_class(name: str) -> CalloutKind:
    """Return the kind of box that class names say; empty for none.

    >>> [kind_of_class(name) for name in ("admonition warning", "alert alert-info", "alert", "admonition", "theme-tip")]
    ['warning', 'note', '', 'note', '']
    """
    if not holds_box_word(name):  # most names
        return ""
    words = [word.lower() for word in find_words(name)]
    if BOX_WORDS.isdisjoint(words) or not TITLE_WORDS.isdisjoint(words) or "content" in words:
        return ""
    boxes = SURE_BOX_WORDS.intersection(words)
    kinds = [KINDS[word] for word in words if word in KINDS and word not in boxes]
    default = "note" if boxes and words[0] in SURE_BOX_WORDS else ""
    return cast(CalloutKind, kinds[-1] if kinds else default)


def _find_title(blocks: Blocks, box: int) -> int:
    """Return the row of the element in a box that is its title; -1 if it has none."""
    elements = blocks.elements
    first = elements.first.item(box)
    row = box + 1
    while row < len(elements.tag) and elements.first.item(row) <= first and elements.parent.item(row) >= box:
        is_one = elements.end.item(row) - elements.first.item(row) == 1 and elements.first.item(row) == first
        if is_one and IS_TITLE[elements.tag.item(row)] and _is_title(blocks, row):
            return row if elements.end.item(box) - first > 1 else -1
        row += 1
    return -1


def _is_title(blocks: Blocks, row: int) -> bool:
    words = {word.lower() for word in find_words(blocks.values.of(row, "class") or "")}
    return not TITLE_WORDS.isdisjoint(words)
