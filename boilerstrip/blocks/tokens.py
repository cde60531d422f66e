"""Canonical HTML to tags: where each begins and ends, what it is called, and which element holds which.

Nothing here walks from tag to tag: all tags of a page are looked at in each
step, so that a step costs the same few calls for any page.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from boilerstrip.arrays import I64, U8, Mask, ranges, rows_where
from boilerstrip.lexicon.tags import PREFORMATTED_TAGS, SKIPPED_TAGS, TAG_CODES, TAGS, VOID_TAGS
from boilerstrip.native.name_table import NameTable, keys_ahead

PADDING = 32
"""Bytes after a page's last, and before its first, so that a name may be read in one piece wherever it stands."""
BRACKETS_DIFFER = np.uint8(ord("<") ^ ord(">"))
"""The one bit that ``>`` has and ``<`` has not."""
SHORT = 2**15
"""Numbers below are sorted fastest."""

TAG_NAMES = NameTable(TAGS[1:])
IS_SKIPPED = np.array([name in SKIPPED_TAGS for name in TAG_CODES])
IS_VOID = np.array([name in VOID_TAGS for name in TAG_CODES])
IS_PREFORMATTED = np.array([name in PREFORMATTED_TAGS for name in TAG_CODES])


@dataclass(frozen=True, slots=True)
class Tokens:
    """A page's tags and comments, a column each; text stands between one tag's end and the next one's start."""

    data: bytes
    """The page in UTF-8, padded."""
    start: I64
    """Place of the tag's ``<``."""
    stop: I64
    """Place of its ``>``."""
    tag: npt.NDArray[np.uint8]
    """Number of the name (see :mod:`boilerstrip.lexicon.tags`)."""
    step: npt.NDArray[np.int8]
    """1 for a start tag, -1 for an end tag, 0 for the tag of a void element."""
    around: I64
    """For each tag, the one that opened the innermost element around what follows it."""
    end: I64
    """For each start tag, its end tag; any other tag's is itself."""

    def __len__(self) -> int:
        return len(self.start)

    def bytes(self) -> U8:
        """The page's bytes as numbers."""
        return np.frombuffer(self.data, np.uint8)

    def name_of(self, row: int) -> str:
        """Name of a start tag."""
        tag = self.data[self.start[row] + 1 : self.stop[row]]
        return tag.partition(b" ")[0].decode()


def tokens_of(html: str) -> Tokens:
    """The tags of canonical HTML."""
    padding = b" " * PADDING
    data = b"".join((padding, html.encode(), padding))
    page = np.frombuffer(data, np.uint8)
    start, stop = _brackets(data, page)
    first = page[start + 1]
    is_end = first == ord("/")
    tag = np.zeros(len(start), np.uint8)
    starts = rows_where(~is_end)
    tag[starts] = TAG_NAMES.numbers(keys_ahead(data, start[starts] + 1))
    tag[(first == ord("!")) | (first == ord("?"))] = TAG_CODES["!"]
    is_void = IS_VOID[tag]
    if 2 * len(starts) - np.count_nonzero(is_void) != len(start):  # some elements of void names have end tags
        ends = rows_where(is_end)
        tag[ends] = TAG_NAMES.numbers(keys_ahead(data, start[ends] + 2))
        is_void = _void(tag, is_end)
        tag[IS_SKIPPED[tag] & ~is_void] = 0
    step = np.int8(1) - np.int8(2) * is_end
    step[is_void] = 0
    around = _enclosing(step)
    ends = rows_where(is_end)
    opened = around[ends - 1]
    tag[ends] = tag[opened]
    end = np.arange(len(start))
    end[opened] = ends
    return Tokens(data, start, stop, tag, step, around, end)


def _enclosing(step: npt.NDArray[np.int8]) -> I64:
    """For each tag, the one that opened the innermost element around what follows it.

    That is the last start tag after which the depth was the same as after
    this tag: among tags of one depth, each start tag holds until the next.
    """
    depth = np.cumsum(step, dtype=np.int32)
    order = np.argsort(depth.astype(np.int16) if len(depth) < SHORT or depth.max() < SHORT else depth, kind="stable")
    places = np.arange(len(step))
    opened = np.maximum.accumulate(np.where(step[order] > 0, places, 0))
    found = np.empty(len(step), np.int64)
    found[order] = order[opened]
    return found


def _brackets(data: bytes, page: U8) -> tuple[I64, I64]:
    """Where tags and comments begin and end."""
    places = rows_where(page | BRACKETS_DIFFER == ord(">"))
    opens = page[places] == ord("<")
    if opens[::2].all() and not opens[1::2].any():
        start, stop = np.ascontiguousarray(places[::2]), np.ascontiguousarray(places[1::2])
        rows = rows_where(page[start + 1] == ord("!"))
        if _are_comments(page, start[rows], stop[rows]).all():
            return start, stop
    start, stop = places[opens], places[~opens]
    if (begins := _comments_begin(page, start, stop)).size:
        begins, ends = _comments(data, begins)
        start = start[~_between(start, begins, ends)]
        stop = stop[~_between(stop, begins, ends)]
    if len(start) != len(stop) or (start > stop).any() or (start[1:] < stop[:-1]).any():
        # A "<" may be part of a name: a tag begins with the first after the last one's end.
        start = start[start.searchsorted(np.concatenate(([-1], stop[:-1])))]
    return start, stop


def _are_comments(page: U8, begins: I64, ends: I64) -> Mask:
    """Which of these ranges, that begin as comments, end as such."""
    are: Mask = (page[ends - 1] == ord("-")) & (page[ends - 2] == ord("-")) & (ends - begins >= len("<!---->") - 1)
    return are


def _comments_begin(page: U8, start: I64, stop: I64) -> I64:
    """Where comments may begin that may hold brackets: not within a tag, as attributes may be named ``<!--``."""
    rows = rows_where(page[start + 1] == ord("!"))
    if not len(rows):
        return rows
    begins = start[rows]
    after = stop.searchsorted(begins)
    end = stop[after]
    in_tag = (rows > 0) & (start[rows - 1] > np.where(after > 0, stop[after - 1], -1))
    follows = start[np.minimum(rows + 1, len(start) - 1)]
    holds_none = _are_comments(page, begins, end) & ((follows > end) | (rows == len(start) - 1))
    found: I64 = begins[~(in_tag | holds_none)]
    return found


def _comments(data: bytes, begins: I64) -> tuple[I64, I64]:
    """Where comments begin and end, of places that may lie within other comments."""
    found = []
    end = -1
    for begin in begins.tolist():
        if begin > end:
            end = data.index(b"-->", begin + len("<!--")) + 2
            found.append((begin, end))
    pairs = np.array(found, np.int64)
    return pairs[:, 0], pairs[:, 1]


def _between(places: I64, begins: I64, ends: I64) -> Mask:
    """Which of these places lie within these ranges, the bounds not counted."""
    first = places.searchsorted(begins, "right")
    between = np.zeros(len(places), np.bool_)
    between[ranges(first, places.searchsorted(ends) - first)] = True
    return between


def _void(tag: npt.NDArray[np.uint8], is_end: Mask) -> Mask:
    """Which tags are those of void elements.

    In MathML, elements of these names have end tags: each belongs to the
    nearest start tag before it that is not taken.
    """
    void: Mask = IS_VOID[tag]
    if not (void & is_end).any():
        return void
    waiting = dict.fromkeys(range(len(IS_VOID)), 0)
    for row in rows_where(void)[::-1].tolist():
        change = 1 if is_end[row] else -1
        if change > 0 or waiting[int(tag[row])]:
            waiting[int(tag[row])] += change
            void[row] = False
    return void
