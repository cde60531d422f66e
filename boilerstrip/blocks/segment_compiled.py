"""Document to blocks, by the compiled pass over its canonical HTML."""

from functools import lru_cache

import numpy as np

from boilerstrip.arrays import U8, U64, Mask, rows_where
from boilerstrip.blocks.hints import EXAMINED, FLAGS, TAG_MASKS, hints_of_attribute
from boilerstrip.blocks.model import Blocks, Elements, Picture, Rule
from boilerstrip.blocks.tag_properties import (
    IS_BREAKING,
    IS_CONDITIONAL,
    IS_FALLBACK,
    IS_PASSED,
    IS_PREFORMATTED,
    IS_VOID,
)
from boilerstrip.blocks.values import AttributeValues, CanonicalValues
from boilerstrip.caches import cache_short
from boilerstrip.document.escapes import unescape
from boilerstrip.document.model import Document
from boilerstrip.lexicon.attributes import (
    ATTRIBUTE_CODES,
    ATTRIBUTES,
    HINTING,
    MARK,
    NAMING,
    PICTURE_TEXTS,
    READERS_OF,
    Reader,
)
from boilerstrip.lexicon.characters import ASCII_SPACES, INVISIBLE, WIDE_SPACES
from boilerstrip.lexicon.hints import ROLE_HINTS, TOKEN_HINTS
from boilerstrip.lexicon.tags import PERMALINK_MARKS, TAG_CODES, TAGS
from boilerstrip.native import columns as uses
from boilerstrip.native import flags as codes
from boilerstrip.native.columns import Found
from boilerstrip.native.name_table import NameTable
from boilerstrip.native.segment import SENTINEL, Segmenter, Vocabulary


def segment_compiled(document: Document, limit: int) -> Blocks | None:
    """Cut a page into blocks, at most ``limit``; return None if that needs the parser's tree."""
    html = document.html.encode() + SENTINEL
    result = Segmenter(html, limit, _vocabulary(document.is_marked)).run()
    if result is None:
        return None
    columns = result.columns
    element, link_length = columns.blocks.copy()
    owner, attribute, start, stop = columns.values
    return Blocks(
        text=columns.text.tobytes().decode().split(chr(codes.END))[: len(element)],
        element=element,
        link_length=link_length,
        elements=_elements(result, html),
        values=AttributeValues(owner, attribute, CanonicalValues(html, start, stop, document.page)),
        pictures=_pictures(result, html),
        rules=list(map(Rule, *columns.rules.tolist())),
        truncated=result.truncated,
    )


def _elements(result: Found, html: bytes) -> Elements:
    tag, hints = result.columns.tag, result.columns.hints
    parent, kind, first, end, text_start, text_end, name_offset = result.columns.elements
    for attribute, row, start, stop in result.examined:
        if row >= 0 and (found := _examine(attribute, html[start:stop])):
            hints[row] |= found
    return Elements(
        tag=tag,
        parent=parent,
        hints=hints,
        kind=kind,
        first=first,
        end=end,
        text_start=text_start,
        text_end=text_end,
        names={row: _name_at(html, int(name_offset[row])) for row in rows_where(tag == 0).tolist()},
    )


@cache_short(256)  # a page repeats few styles often
def _examine(attribute: int, value: bytes) -> np.uint64:
    """Return the bit mask of the hints of an attribute value in canonical HTML."""
    return np.uint64(hints_of_attribute(ATTRIBUTES[attribute], unescape(value.decode())))


def _name_at(html: bytes, offset: int) -> str:
    """Return the name in a start tag, given the offset of its first byte."""
    return html[offset : html.index(b">", offset)].partition(b" ")[0].decode()


def _pictures(result: Found, html: bytes) -> list[Picture]:
    blocks, *places = result.columns.pictures.tolist()
    texts: list[tuple[str, ...]] = [()] * len(blocks)
    examined = sorted([value for value in result.examined if value[1] < 0])  # codes are in order of precedence
    for _, row, start, stop in examined:
        if text := unescape(html[start:stop].decode()).strip():
            texts[~row] += (text,)
    return list(map(Picture, blocks, texts, *places))


@lru_cache
def _vocabulary(is_marked: bool) -> Vocabulary:
    """Return the tables of the compiled pass: names of tags and attributes, their hints and uses, kinds of bytes.

    Args:
        is_marked: True if the marks in the HTML are the caller's; otherwise they are ignored.
    """
    uses_of = _uses()
    if not is_marked:
        uses_of[:, ATTRIBUTE_CODES[MARK]] = 0
    values = sorted({*ROLE_HINTS, *(required for required, _ in FLAGS.values() if required)})
    return Vocabulary(
        tags=NameTable(TAGS[1:]).one_by_one(),
        attributes=NameTable(ATTRIBUTES[1:]).one_by_one(),
        values=NameTable(values).one_by_one(),
        words=NameTable(TOKEN_HINTS).one_by_one(),
        flags=_flags(np.logical_or.reduce(uses_of > 0, axis=1)),
        tag_hints=np.array([TAG_MASKS[tag] for tag in TAGS], np.uint64),
        word_hints=np.array([0, *TOKEN_HINTS.values()], np.uint64),
        value_hints=_value_hints(values),
        uses=uses_of,
        bytes_of_text=_bytes_of_text(),
        characters=_characters(),
        permalink_marks=np.array([int.from_bytes(mark.encode(), "big") for mark in sorted(PERMALINK_MARKS)], np.uint64),
        br=TAG_CODES["br"],
        hr=TAG_CODES["hr"],
        img=TAG_CODES["img"],
        input_=TAG_CODES["input"],
        source=TAG_CODES["source"],
        button=TAG_CODES["button"],
    )


def _uses() -> U8:
    """[tag, attribute] bit mask of the uses of each attribute."""
    uses_of_hints = {"class": uses.CLASS | uses.WORDS, **dict.fromkeys((*EXAMINED, *PICTURE_TEXTS), uses.EXAMINED)}
    uses_of_hints |= {name: uses.WORDS for name in NAMING if name not in uses_of_hints}
    uses_of_hints |= {name: uses.HINT for name in HINTING if name not in uses_of_hints}
    hint_uses = np.array([uses_of_hints.get(name, 0) for name in ATTRIBUTES], np.uint8)
    by_reader = (
        (Reader.FEATURES, hint_uses),
        (Reader.SEGMENTATION, np.uint8(uses.LINK)),
        (Reader.RENDERING | Reader.METADATA, np.uint8(uses.RECORDED)),
    )
    masks: U8 = np.bitwise_or.reduce([(READERS_OF & reader > 0) * use for reader, use in by_reader])
    return masks


def _flags(has_uses: Mask) -> U8:
    """[tag] bit mask of each element's effects on the text.

    Args:
        has_uses: [tag] True if an attribute of the element is used.
    """
    masks = {
        codes.BREAKS: IS_BREAKING,
        codes.PREFORMATTED: IS_PREFORMATTED,
        codes.PASSED: IS_PASSED,
        codes.VOID: IS_VOID,
        codes.SPEAKS: has_uses,
        codes.CONDITIONAL: IS_CONDITIONAL,
        codes.FALLBACK: IS_FALLBACK,
    }
    flags: U8 = np.bitwise_or.reduce([flag * mask for flag, mask in masks.items()]).astype(np.uint8)
    return flags


def _value_hints(values: list[str]) -> U64:
    """[attribute, value] bit mask of the hints of each value; value 0 is any value not in the list."""
    hints = np.zeros((len(ATTRIBUTES), len(values) + 1), np.uint64)
    for name in ("role", *FLAGS):
        hints[ATTRIBUTE_CODES[name]] = [hints_of_attribute(name, value) for value in ("", *values)]
    return hints


def _bytes_of_text() -> U8:
    """[byte] kind of each byte of a text."""
    kinds = np.zeros(256, np.uint8)
    kinds[:128] = codes.PLAIN
    kinds[ord("<")] = 0
    kinds[[ord(char) for char in ASCII_SPACES]] = codes.GAP
    kinds[ord("&")] = codes.REFERENCE
    kinds[[char.encode()[0] for char in WIDE_SPACES + INVISIBLE]] = codes.LEAD
    return kinds


def _characters() -> U8:
    """[character] kind of each code point of two or three UTF-8 bytes."""
    kinds = np.zeros(0x10000, np.uint8)
    kinds[[ord(char) for char in WIDE_SPACES]] = codes.GAP
    kinds[[ord(char) for char in INVISIBLE]] = codes.UNSEEN
    return kinds
