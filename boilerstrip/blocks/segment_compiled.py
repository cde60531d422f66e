"""Document to blocks by a walk over its bytes: what :mod:`boilerstrip.blocks.segment` finds, by compiled loops."""

from functools import lru_cache

import numpy as np

from boilerstrip.arrays import U8, U64, Mask, rows_where
from boilerstrip.blocks.attributes import unescaped
from boilerstrip.blocks.hints import FLAGS, IS_NAMING, TAG_MASKS, TOKEN_MASKS, TOKENS, said
from boilerstrip.blocks.layout import IS_BREAKING
from boilerstrip.blocks.model import Blocks, Elements, Picture
from boilerstrip.blocks.texts import INVISIBLE, SPACES, WIDE_SPACES
from boilerstrip.blocks.tokens import IS_PREFORMATTED, IS_SKIPPED, IS_VOID, TAG_NAMES
from boilerstrip.document.model import Document
from boilerstrip.lexicon.attributes import ATTRIBUTE_CODES, ATTRIBUTES, IS_READ, MARK, PICTURE_TEXTS
from boilerstrip.lexicon.hints import ROLE_HINTS
from boilerstrip.lexicon.tags import BR, IMG, PERMALINK_MARKS
from boilerstrip.native import flags as codes
from boilerstrip.native import segment as walk
from boilerstrip.native.name_table import NameTable

TOLD = ("style", *PICTURE_TEXTS, MARK)
"""Attributes whose values are looked at here, not on the walk."""


def walked(document: Document, limit: int) -> Blocks | None:
    """The blocks of a page, at most ``limit``; None where a walk cannot tell which elements have end tags."""
    page = document.html.encode() + walk.SENTINEL
    way = walk.Walk(page, limit, _known(document.is_marked))
    if not way.run():
        return None
    n, elements, found = way.blocks, way.elements, way.found
    tag, hints = found.tag[:elements].copy(), found.hints[:elements].copy()
    texts: list[tuple[str, ...]] = [()] * way.pictures
    for attribute, row, start, stop in sorted(way.told):
        if row >= 0:
            hints[row] |= np.uint64(said(attribute, page[start:stop]))
        elif text := unescaped(page[start:stop].decode()).strip():
            texts[~row] += (text,)
    return Blocks(
        text=found.text[: way.written].tobytes().decode().split(chr(codes.END))[:n],
        element=found.block_element[:n].copy(),
        link_length=found.link_length[:n].copy(),
        elements=Elements(
            tag=tag,
            parent=found.parent[:elements].copy(),
            hints=hints,
            kind=found.kind[:elements].copy(),
            first=found.first[:elements].copy(),
            end=found.end[:elements].copy(),
            names={row: _name(page, found.place[row]) for row in rows_where(tag == 0).tolist()},
        ),
        pictures=list(map(Picture, found.picture[: way.pictures].tolist(), texts)),
        truncated=way.truncated,
    )


def _name(page: bytes, place: int) -> str:
    """The name of a tag that begins at a place."""
    return page[place : page.index(b">", place)].partition(b" ")[0].decode()


@lru_cache
def _known(is_marked: bool) -> walk.Vocabulary:
    """What a walk is to know of names.

    Args:
        is_marked: whether marks are read.
    """
    is_read = IS_READ.copy()
    if not is_marked:
        is_read[:, ATTRIBUTE_CODES[MARK]] = False
    values = sorted({*ROLE_HINTS, *(wanted for wanted, _ in FLAGS.values() if wanted)})
    return walk.Vocabulary(
        tags=TAG_NAMES.one_by_one(),
        attributes=NameTable(ATTRIBUTES[1:]).one_by_one(),
        values=NameTable(values).one_by_one(),
        words=TOKENS.one_by_one(),
        flags=_flags(np.logical_or.reduce(is_read, axis=1)),
        tag_hints=TAG_MASKS,
        word_hints=TOKEN_MASKS,
        value_hints=_value_hints(values),
        is_read=is_read.view(np.uint8),
        is_naming=(IS_NAMING | np.isin(ATTRIBUTES, "class")).view(np.uint8),
        is_told=np.isin(ATTRIBUTES, TOLD).view(np.uint8),
        bytes_of_text=_bytes_of_text(),
        characters=_characters(),
        marks=np.array([int.from_bytes(mark.encode(), "big") for mark in sorted(PERMALINK_MARKS)], np.uint64),
        a_class=ATTRIBUTE_CODES["class"],
        href=ATTRIBUTE_CODES["href"],
        br=BR,
        img=IMG,
    )


def _flags(is_speaking: Mask) -> U8:
    """[tag] what elements do to the text."""
    flags = {
        codes.BREAKS: IS_BREAKING,
        codes.PREFORMATTED: IS_PREFORMATTED,
        codes.PASSED: IS_SKIPPED,
        codes.VOID: IS_VOID,
        codes.SPEAKS: is_speaking,
    }
    found: U8 = np.bitwise_or.reduce([flag * is_so for flag, is_so in flags.items()]).astype(np.uint8)
    return found


def _value_hints(values: list[str]) -> U64:
    """[attribute, value] what a value hints at, 0 standing for all others."""
    found = np.zeros((len(ATTRIBUTES), len(values) + 1), np.uint64)
    for name in ("role", *FLAGS):
        code = ATTRIBUTE_CODES[name]
        found[code] = [said(code, value.encode()) for value in ("", *values)]
    return found


def _bytes_of_text() -> U8:
    found = np.zeros(256, np.uint8)
    found[:128] = codes.PLAIN
    found[ord("<")] = 0
    found[[code for code in range(128) if SPACES[code] == ord(" ")]] = codes.GAP
    found[ord("&")] = codes.REFERENCE
    found[[char.encode()[0] for char in WIDE_SPACES + INVISIBLE]] = codes.LEAD
    return found


def _characters() -> U8:
    found = np.zeros(0x10000, np.uint8)
    found[[ord(char) for char in WIDE_SPACES]] = codes.GAP
    found[[ord(char) for char in INVISIBLE]] = codes.UNSEEN
    return found
