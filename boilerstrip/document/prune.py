"""Strip markup that cannot affect the result from a page's source before it is parsed.

Two thirds of a usual page are programs, style sheets, comments, white space
and attributes that carry nothing about its text. To strip them costs half of
what it takes to parse and serialise them. What a reader sees stays as it is,
and so does what the parser makes of it. Where the loops are not compiled the
pass would cost more than it saves, and is skipped.
"""

from functools import cache
from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import U8
from boilerstrip.document.nesting import MAX_DEPTH, MAX_FORMATTING
from boilerstrip.lexicon.attributes import (
    ALIGNED_TAGS,
    ATTRIBUTE_CODES,
    ATTRIBUTES,
    CODE_LANGUAGES,
    MARK,
    NOTABLE_PARTS,
    READERS_OF,
    TEX_SOURCES,
    Reader,
)
from boilerstrip.lexicon.tags import (
    FORMATTING_TAGS,
    PREFORMATTED_TAGS,
    RAW_TAGS,
    TAG_CODES,
    TAGS,
    TEXT_ONLY_TAGS,
    UNSEEN_TAGS,
    VOID_TAGS,
)
from boilerstrip.native import COMPILED
from boilerstrip.native import flags as codes
from boilerstrip.native.name_table import NameTable
from boilerstrip.native.prune import Known, Pruning

TELLING_TAGS = ("iframe", "image", "input", "math", "meta", "mjx-container", "pre", "script", "template")
"""Further elements of which the parser, or a reader of what the page declares, looks at other attributes."""
FLAGS = {
    codes.WHOLE: (*FORMATTING_TAGS, *TELLING_TAGS),  # without links: hardly ever is more than one open
    codes.HOLDS_TEXT: TEXT_ONLY_TAGS,
    codes.UNREAD: ("script", "style", "iframe"),
    codes.SCRIPT: ("script",),
    codes.ENDS_PRUNING: ("math", "frameset", "plaintext"),
    codes.PARTS: ("desc", "foreignobject"),
    codes.TRACELESS: ("script", "style", "link", "meta"),
    codes.KEEPS_SPACE: (*PREFORMATTED_TAGS, "code"),
}
UNSURE_TAGS = ("svg", "select", "template")
"""Elements within which the parser may take an element of text for another (13.2.6.5), or pass it over."""
NOT_NESTING = (*VOID_TAGS, "image", *TEXT_ONLY_TAGS)
"""Tags that open no element which may hold others."""
TOLD: tuple[tuple[tuple[str, ...], tuple[str, ...], int], ...] = (
    (("", "div", "figure", "p", "span"), TEX_SOURCES, codes.TELLING),
    (("div",), CODE_LANGUAGES, codes.TELLING),
    (("img",), ("src", "data-src", "data-original", "alt"), codes.ASKED),
)
"""Attributes that tell of formulas, and of code without ``<pre>``."""
SPACES = b"\t\n\f\r "


class Pruned(NamedTuple):
    """What is left of a page's source, and what the pass found out about it."""

    page: bytes
    may_be_deep: bool = True
    """False if the page surely nests within :data:`MAX_DEPTH` and :data:`MAX_FORMATTING`."""
    most_attributes: int = 0
    """The most attributes that a tag has left, where that is known: the page is not deep, then."""
    seen: frozenset[str] | None = None
    """The known tags on the page; None if the pass did not come to its end."""
    has_notable: bool = True
    """False if surely no class name of an inline element or picture is notable."""
    has_told: bool = True
    """False if surely no attribute tells of a formula, or of code without ``<pre>``."""
    has_brackets: bool = True
    """False if surely no text holds ``[/``."""


def prune(page: bytes) -> Pruned:
    """Strip a page's source, in UTF-8."""
    if not COMPILED:
        return Pruned(page)
    pruning = Pruning(page, known())
    left = pruning.run()
    seen = pruning.seen_tags()
    tags = None if seen is None else frozenset(map(_tags().__getitem__, seen.nonzero()[0].tolist()))
    most = pruning.most_attributes()
    return Pruned(
        left, pruning.may_be_deep(), most, tags, pruning.has_notable(), pruning.has_told(), pruning.has_brackets()
    )


@cache
def known() -> Known:
    """What the pass is to know of tags, attributes and bytes."""
    tags = _tags()
    flags = [np.uint8(flag) * np.isin(tags, named) for flag, named in FLAGS.items()]
    return Known(
        tags=NameTable(tags[1:]).one_by_one(),
        attributes=NameTable(ATTRIBUTES[1:]).one_by_one(),
        flags=np.bitwise_or.reduce(flags),
        unsure=np.array([UNSURE_TAGS.index(tag) + 1 if tag in UNSURE_TAGS else 0 for tag in tags], np.uint8),
        kept=_kept(len(tags)),
        bytes_of_tag=_bytes_of_tag(),
        nests=(~np.isin(tags, NOT_NESTING)).astype(np.uint8) + np.isin(tags, FORMATTING_TAGS).astype(np.uint8),
        depth=MAX_DEPTH,
        formatting=MAX_FORMATTING,
        notable=np.array([int.from_bytes(_fold(part), "big") for part in NOTABLE_PARTS], np.uint32),
    )


def _fold(part: str) -> bytes:
    """Return letters as the pass compares them: with the bit that small ones have set in each byte."""
    return bytes(byte | 0x20 for byte in part.encode())


@cache
def _tags() -> tuple[str, ...]:
    """Names of the tags that the pass knows; the first stands for all others."""
    more = {*UNSURE_TAGS, *UNSEEN_TAGS, *RAW_TAGS, *(tag for tags in FLAGS.values() for tag in tags)}.difference(TAGS)
    return (*TAGS, *sorted(more))


def _kept(tags: int) -> U8:
    """[tag, attribute] what stays of it, by who needs it; of a style, what may hide its element."""
    kept = np.zeros((tags, len(ATTRIBUTES)), np.uint8)
    kept[: len(TAGS)] = np.select(
        (
            READERS_OF & Reader.FEATURES > 0,
            READERS_OF & (Reader.RENDERING | Reader.METADATA) > 0,
            READERS_OF & Reader.SEGMENTATION > 0,
            READERS_OF & Reader.REWRITING > 0,
        ),
        (codes.KEPT, codes.REFERRED, codes.NAMED, codes.KEPT),
        0,
    )
    kept[:, ATTRIBUTE_CODES[MARK]] = 0
    kept[:, ATTRIBUTE_CODES["style"]] *= codes.HIDING // codes.KEPT
    kept[[TAG_CODES[tag] for tag in ALIGNED_TAGS], ATTRIBUTE_CODES["style"]] = codes.ALIGNING
    is_notable = READERS_OF[:, ATTRIBUTE_CODES["class"]] == Reader.REWRITING
    kept[: len(TAGS), ATTRIBUTE_CODES["class"]][is_notable] = codes.NOTABLE
    for telling, names, code in TOLD:
        rows = [TAG_CODES[tag] for tag in telling]
        kept[np.ix_(rows, [ATTRIBUTE_CODES[name] for name in names])] += np.uint8(code)
    kept[len(TAGS) :] = kept[0]
    return kept


def _bytes_of_tag() -> U8:
    found = np.zeros(256, np.uint8)
    ends = {
        codes.SPACE: SPACES,
        codes.ENDS_VALUE: SPACES + b">",
        codes.ENDS_NAME: SPACES + b">/",
        codes.ENDS_ATTRIBUTE: SPACES + b">/=",
        codes.BEGINS: "".join(name[0] + name[0].upper() for name in ATTRIBUTES[1:]).encode(),
    }
    for flag, chars in ends.items():
        found[list(chars)] |= flag
    return found
