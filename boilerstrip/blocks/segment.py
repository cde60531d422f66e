"""Document to blocks.

A block is a leaf run of text: it ends where a block-level element begins or
ends, at two line breaks in a row, and at an ``<hr>``. All text is segmented,
also in ``<noscript>``, hidden elements, forms and footers; the hints of the
elements record where it was.
"""

import re
from dataclasses import replace

import numpy as np

from boilerstrip.arrays import I64, rows_where
from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.segment_compiled import segment_compiled
from boilerstrip.document.model import Document
from boilerstrip.lexicon.tags import HEADING_TAGS, TAGS
from boilerstrip.native import COMPILED

IS_HEADING = np.isin(TAGS, HEADING_TAGS)

without_separators = re.compile(r"[\s|]").sub
"""Removes the separators between links in brackets."""


def segment(document: Document, limit: int) -> Blocks:
    """Cut a page into blocks, at most ``limit`` of them."""
    blocks = segment_compiled(document, limit) if COMPILED else None
    return strip_headings(blocks or _segment_tree(document, limit))


def _segment_tree(document: Document, limit: int) -> Blocks:
    from boilerstrip.blocks.segment_tree import segment_tree  # few pages need it: a fortieth of the import time

    return segment_tree(document, limit)


def strip_headings(blocks: Blocks) -> Blocks:
    """Cut off the links in brackets at the end of headings."""
    is_linked_heading = IS_HEADING.take(blocks.elements.tag.take(blocks.element)) & (blocks.link_length > 0)
    texts = {}
    for row in rows_where(is_linked_heading).tolist():
        text = without_bracketed_links(blocks.text[row], int(blocks.link_length[row]))
        if text != blocks.text[row]:
            texts[row] = text
    return replace_texts(blocks, texts) if texts else blocks


def without_bracketed_links(text: str, link_length: int) -> str:
    """Cut off the links in brackets at the end of a heading, if these are all its links and fill the brackets.

    Wikis put links to edit the section there; like a permalink mark, they are not part of the heading.

    >>> without_bracketed_links("Ebb and flow[edit | edit source]", len("editeditsource"))
    'Ebb and flow'
    >>> without_bracketed_links("Ebb and flow [1 and 2]", len("12"))
    'Ebb and flow [1 and 2]'
    """
    heading, _, links = text.rpartition("[")
    is_bare = heading and links.endswith("]") and len(without_separators("", links[:-1])) == link_length
    return heading.rstrip() if is_bare else text


def replace_texts(blocks: Blocks, texts: dict[int, str]) -> Blocks:
    """Shorten the texts of some blocks, which then hold no links.

    Args:
        blocks: those of the page.
        texts: new text by row: a prefix of the old one.
    """
    elements = blocks.elements
    link_length = blocks.link_length.copy()
    link_length[list(texts)] = 0
    text = [texts.get(row, text) for row, text in enumerate(blocks.text)]
    lengths = np.fromiter(map(len, text), np.int64, len(text))
    return replace(
        blocks,
        text=text,
        link_length=link_length,
        elements=replace(
            elements,
            text_start=_clip(elements.text_start, elements.first, lengths),
            text_end=_clip(elements.text_end, elements.end - 1, lengths),
        ),
        pictures=[
            picture._replace(offset=min(picture.offset, len(text[picture.block])))
            if picture.block in texts
            else picture
            for picture in blocks.pictures
        ],
    )


def _clip(offsets: I64, block: I64, lengths: I64) -> I64:
    """Clip offsets to the lengths of their blocks; offsets of elements without a block are meaningless."""
    clipped: I64 = np.minimum(offsets, lengths.take(block, mode="clip"))
    return clipped
