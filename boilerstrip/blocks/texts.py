"""The texts between a page's tags, cleaned and measured at once, and joined to those of blocks.

All of them are one array of bytes, which is changed in place: what is not to
be seen becomes ``JOIN``, which is dropped in the end. The marks are control
characters that text does not hold, as they are white space to Python.
"""

import re
from dataclasses import dataclass

import numpy as np

from boilerstrip.arrays import I64, U8, Mask, ranges, rows_where
from boilerstrip.blocks.attributes import unescaped
from boilerstrip.blocks.tokens import Tokens
from boilerstrip.lexicon.tags import PERMALINK_MARKS

INVISIBLE = "\u00ad\u200b\ufeff"
"""Soft hyphen, zero-width space and its no-break twin: where a line may break, no text."""
WIDE_SPACES = "\x85\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
"""White space beyond ASCII, as ``str.split`` has it."""
FIRST_SPACE = 0x1C
SPACE, JOIN, BLOCK, LINE = 0x20, 0x1F, 0x1E, 0x1D
"""What becomes of white space, and what sets texts apart: nothing, the end of a block, the end of a line.

All are white space, and none of what is not lies between :data:`FIRST_SPACE` and :data:`SPACE`."""

beside_links = re.compile(r"[\s|]").sub
"""What stands between links in brackets."""
SPACES = bytes.maketrans(b"\t\n\v\f\r\x1c\x1d\x1e\x1f", b" " * 9)
"""All white space of ASCII made spaces."""

REFERENCES = {ord("n"): (" ", 6), ord("l"): ("<", 4), ord("g"): (">", 4), ord("a"): ("&", 5)}
"""Second byte of ``&nbsp;``, ``&lt;``, ``&gt;`` and ``&amp;``: what it stands for, and its length."""
MEANT, LENGTHS = np.zeros(256, np.uint8), np.zeros(256, np.int64)
"""The same as columns."""
for _second, (_char, _length) in REFERENCES.items():
    MEANT[_second], LENGTHS[_second] = ord(_char), _length


def _packed(char: str) -> int:
    """The first three bytes of a character as a number; where it has two, the last is 0."""
    return int.from_bytes(char.encode().ljust(3, b"\0"), "big")


SPECIAL = np.array(sorted(map(_packed, WIDE_SPACES + INVISIBLE)))
"""Characters beyond ASCII that are white space or invisible."""
IS_INVISIBLE = np.isin(SPECIAL, [*map(_packed, INVISIBLE)])
LEADS = tuple(sorted({int(packed) >> 16 for packed in SPECIAL}))
LEAD_OF_THREE = 0xE0
FIRST_CHARACTER = -64
"""Bytes below, as signed numbers, continue a character."""


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts between tags, a row each, none of which is empty."""

    bytes: U8
    """All texts, each with one byte after it."""
    token: I64
    """Tag before the text."""
    start: I64
    """Place of the text's first byte."""
    stop: I64
    """Place of the byte after its last."""
    length: I64
    """Characters, white space not counted."""


def texts_of(tokens: Tokens) -> Texts:
    """The texts of a page, white space made spaces, references read."""
    lengths = tokens.start[1:] - tokens.stop[:-1]  # with the "<" that ends it
    token = rows_where(lengths > 1)
    lengths = lengths[token]
    found = bytearray(tokens.bytes()[ranges(tokens.stop[token] + 1, lengths)])
    text = np.frombuffer(found.translate(SPACES), np.uint8)
    stop = lengths.cumsum()
    start = stop - lengths
    _read_references(text)
    _read_special(text)
    text[stop - 1] = JOIN
    is_character = (text.view(np.int8) >= FIRST_CHARACTER) & ~_is_among(text, FIRST_SPACE, SPACE)
    length = np.add.reduceat(is_character, start, dtype=np.int64) if len(start) else start
    return Texts(text, token, start, stop - 1, length)


def _is_among(text: U8, first: int, last: int) -> Mask:
    """Which bytes lie between these, both counted."""
    among: Mask = text - np.uint8(first) <= last - first
    return among


def joined(texts: Texts, rows: I64, marks: U8) -> list[str]:
    """The texts of blocks, white space collapsed.

    Args:
        texts: those of the page; their bytes are changed.
        rows: of those that are seen.
        marks: what sets each of these apart from the next one: ``JOIN``, ``LINE`` or ``BLOCK``.
    """
    text = texts.bytes
    text[texts.stop[rows]] = marks
    text = text[text != JOIN]
    is_gap = _is_among(text, FIRST_SPACE, SPACE)
    kept = ~is_gap
    kept[1:] |= ~is_gap[:-1]  # the first of a gap
    kept[:1] &= ~is_gap[:1]
    kept |= is_gap & (text != SPACE)  # any mark
    text = text[kept]
    kept = text != SPACE
    kept[:-1] |= ~_is_among(text[1:], FIRST_SPACE, SPACE - 1)  # no space before a mark
    found: str = text[kept].tobytes().decode()
    return found.replace(chr(LINE), "\n").split(chr(BLOCK))[:-1]


def permalinks(texts: Texts, rows: I64) -> list[int]:
    """Those of these texts, of one character each, that are the mark of a permalink; they are blanked."""
    found = []
    places = zip(rows.tolist(), texts.start[rows].tolist(), texts.stop[rows].tolist(), strict=True)
    for row, start, stop in places:
        if texts.bytes[start:stop].tobytes().decode().strip() in PERMALINK_MARKS:
            texts.bytes[start:stop] = JOIN
            found.append(row)
    return found


def without_bracketed_links(text: str, link_length: int) -> str:
    """A heading without the links in brackets at its end, where they are all its links, and all that the brackets hold.

    Wikis put links there to edit the section; like the mark of a permalink, they are no part of what it is called.

    >>> without_bracketed_links("Ebb and flow[edit | edit source]", len("editeditsource"))
    'Ebb and flow'
    >>> without_bracketed_links("Ebb and flow [1 and 2]", len("12"))
    'Ebb and flow [1 and 2]'
    """
    heading, _, links = text.rpartition("[")
    is_bare = heading and links.endswith("]") and len(beside_links("", links[:-1])) == link_length
    return heading.rstrip() if is_bare else text


def raw_text(tokens: Tokens, first: int, end: int, passed: I64, br: int) -> str:
    """The text between two tags as it stands, ``<br>`` being a line.

    Args:
        tokens: the page's tags.
        first: the first of them.
        end: the last of them.
        passed: tags whose text is not seen.
        br: number of the tag that breaks lines.
    """
    start, stop = tokens.stop[first:end] + 1, tokens.start[first + 1 : end + 1].copy()
    unseen = passed[(passed >= first) & (passed < end)] - first
    stop[unseen] = start[unseen]
    is_line = tokens.tag[first:end] == br
    is_line[:1] = False
    rows = rows_where(is_line | (start < stop))
    places = zip(is_line[rows].tolist(), start[rows].tolist(), stop[rows].tolist(), strict=True)
    text = unescaped(b"".join([b"\n" * lines + tokens.data[start:stop] for lines, start, stop in places]).decode())
    for mark in INVISIBLE:
        text = text.replace(mark, "")
    return text.strip("\n")


def _read_references(text: U8) -> None:
    """Put the character that a reference stands for in its place; every ``&`` begins one."""
    begins = rows_where(text == ord("&"))
    if not len(begins):
        return
    second = text[begins + 1]
    text[ranges(begins, LENGTHS[second])] = JOIN
    text[begins] = MEANT[second]


def _is_lead(text: U8) -> Mask:
    """Which bytes may begin a special character."""
    found: Mask = text == LEADS[0]
    for lead in LEADS[1:]:
        found |= text == lead
    return found


def _read_special(text: U8) -> None:
    """Make white space beyond ASCII a space, and take out what is invisible."""
    begins = rows_where(_is_lead(text))
    if not len(begins):
        return
    lead, second = text[begins].astype(np.int64), text[begins + 1].astype(np.int64)
    has_three = lead >= LEAD_OF_THREE
    packed = lead << 16 | second << 8 | np.where(has_three, text[np.minimum(begins + 2, len(text) - 1)], 0)
    found = np.minimum(SPECIAL.searchsorted(packed), len(SPECIAL) - 1)
    special = rows_where(SPECIAL[found] == packed)
    begins, has_three = begins[special], has_three[special]
    text[begins] = np.where(IS_INVISIBLE[found[special]], JOIN, SPACE)
    text[begins + 1] = JOIN
    text[begins[has_three] + 2] = JOIN
