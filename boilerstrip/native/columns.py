"""What a segmenter knows of names, and the columns that it fills."""

from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import I64, U8, U64
from boilerstrip.native.perfect_hash import Names

LINK, CLASS, WORDS, HINT, EXAMINED, RECORDED = 1, 2, 4, 8, 16, 32
"""Uses of an attribute: makes its element a link, names its class, its words are hints, its value is a hint, its value
is handed out to be looked at by the caller, the place of its value is recorded."""
LEFT = ord("<")
SHORTEST_ATTRIBUTE = len(' id=""')
"""Bytes of the shortest attribute whose value is recorded: a page holds no more than its length has of these."""


class Vocabulary(NamedTuple):
    """What a segmenter knows of names."""

    tags: Names
    attributes: Names
    values: Names
    """Values of attributes that are hints as a whole."""
    words: Names
    """Words of class names and the like."""
    flags: U8
    """[tag] see :mod:`boilerstrip.native.flags`."""
    tag_hints: U64
    """[tag] bit masks of hints, as the next two."""
    word_hints: U64
    """[word]"""
    value_hints: U64
    """[attribute, value]"""
    uses: U8
    """[tag, attribute] what an attribute of an element is used for, 0 for nothing."""
    bytes_of_text: U8
    """[byte] what a byte of text is, see :mod:`boilerstrip.native.flags`."""
    characters: U8
    """[character of the Basic Multilingual Plane] the same of characters of more than one byte."""
    permalink_marks: U64
    """Characters, their bytes as one number, that are no text if a link holds nothing else."""
    br: int
    """Codes of the tags."""
    img: int
    input: int


class Columns(NamedTuple):
    """Blocks, elements, pictures and attribute values, with room for as many rows as a page may have."""

    text: U8
    """Blocks, each with :data:`~boilerstrip.native.flags.END` after it."""
    block_element: I64
    """Row of the element."""
    link_length: I64
    tag: U8
    """Of elements, as all up to ``text_end``."""
    name_offset: I64
    """Where in the page the tag's name begins."""
    parent: I64
    first: I64
    end: I64
    hints: U64
    kind: I64
    text_start: I64
    text_end: I64
    picture_block: I64
    """The block that follows the picture."""
    picture_offset: I64
    """Characters of that block before the picture."""
    value_owner: I64
    """Row of the element; of the picture from -1 downwards. Of attribute values, as all that follow."""
    value_attribute: U8
    value_start: I64
    """Where in the page the value begins, and ends."""
    value_stop: I64

    @staticmethod
    def with_room_for(page: bytes) -> "Columns":
        """Return columns for the tags, texts and attributes of a page."""
        tags = int(np.count_nonzero(np.frombuffer(page, np.uint8) == LEFT))
        attributes = len(page) // SHORTEST_ATTRIBUTE
        return Columns(
            text=np.empty(len(page), np.uint8),
            block_element=integers(tags),
            link_length=integers(tags),
            tag=np.empty(tags, np.uint8),
            name_offset=integers(tags),
            parent=integers(tags),
            first=integers(tags),
            end=integers(tags),
            hints=np.empty(tags, np.uint64),
            kind=integers(tags),
            text_start=integers(tags),
            text_end=integers(tags),
            picture_block=integers(tags),
            picture_offset=integers(tags),
            value_owner=integers(attributes),
            value_attribute=np.empty(attributes, np.uint8),
            value_start=integers(attributes),
            value_stop=integers(attributes),
        )


def integers(rows: int) -> I64:
    """Return a column with room for so many numbers."""
    return np.empty(rows, np.int64)
