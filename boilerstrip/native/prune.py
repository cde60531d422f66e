"""One pass over a page's source, byte by byte, that leaves out what nobody reads.

See :mod:`boilerstrip.document.prune` for what that is. The pass tells
tags, comments and texts apart as the HTML Standard's tokenizer does
(13.2.5). What that learns from the tree builder, namely where elements of
text such as scripts are taken for others, is not known here: where that
may be, a text must end at the first ``<``, or all that is left of the page
stays as it is.
"""

from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import U8
from boilerstrip.native.flags import (
    BEGINS,
    ENDS_ATTRIBUTE,
    ENDS_NAME,
    ENDS_PRUNING,
    ENDS_VALUE,
    HIDING,
    HOLDS_TEXT,
    KEEPS_SPACE,
    KEPT,
    NAMED,
    PARTS,
    REFERENCE_BITS,
    REFERENCE_DIGIT,
    REFERENCE_SIGN,
    REFERRED,
    SCRIPT,
    SPACE,
    TRACELESS,
    UNREAD,
    WHOLE,
)
from boilerstrip.native.perfect_hash import Names

BLANK, MARK, QUOTE, AMPERSAND, APOSTROPHE, DASH, SLASH, LEFT, EQUALS, RIGHT, QUESTION, BRACKET, BRACE = (
    b" !\"&'-/<=>?[{"
)
ZERO, NINE, A, Z, UNDERSCORE = b"09az_"
FOLD = 0x20
"""The bit that small letters have and capitals do not, and ``{`` has and ``[`` does not."""
REFERENCE_LENGTH = 8
"""Bytes that a reference takes, with the ``=`` before it: enough for pages of 64 GB."""
HIGH = 0xE0
"""The bits that no byte of white space has, but the blank."""
STRETCH = 32
"""Bytes of a text that are looked at at once."""
FOUR, TWO = 0xFFFFFFFF, 0xFFFF
"""Bits of so many bytes."""
JSON, NONE, HIDDEN, TITLE, SITE = (
    int.from_bytes(word, "big") for word in (b"json", b"none", b"hidd", b"titl", b"site")
)
LINES = int.from_bytes(b"__", "big")
TAG, WHITE, TEXT = 0, 1, 2
"""What may stand before or after an element."""
REACH = 64
"""Bytes that are looked back on, so that no page takes more than a fixed time a byte."""
STATE, DATA, SMALL_STATE, SMALL_DATA = (int.from_bytes(end, "big") for end in (b"TATE", b"DATA", b"tate", b"Data"))
"""Ends of names that a page's state is assigned to (see :mod:`boilerstrip.embedded.states`)."""


class Known(NamedTuple):
    """What a pass knows of names."""

    tags: Names
    attributes: Names
    flags: U8
    """[tag]"""
    unsure: U8
    """[tag] a number for each element within which elements of text may be taken for others, 0 for all others."""
    kept: U8
    """[tag, attribute] what stays of it; 0 where nothing does."""
    bytes_of_tag: U8
    """[byte]"""


class Pruning:
    """A pass over a page, and what is left of it."""

    def __init__(self, page: bytes, known: Known) -> None:
        self.source = page  # holds what a pointer to the page points to
        self.page = page
        self.stop = len(page)
        self.tags = known.tags
        self.attributes = known.attributes
        self.flags = known.flags
        self.unsure = known.unsure
        self.kept = known.kept
        self.bytes_of_tag = known.bytes_of_tag

        self.left = np.empty(len(page), np.uint8)
        self.text = self.left
        self.open = np.zeros(1 + int(known.unsure.max()), np.int64)
        self.doubts = 0
        self.written = 0
        self.taken = 0
        self.ended = 0
        self.keeps_space = False
        self.has_begun = False
        self.is_closed = False
        self.is_over = False

    def run(self) -> bytes:
        """Pass over the page; what is left of it."""
        place = 0
        while place < self.stop and not self.is_over:
            while place < self.stop and self.page[place] != LEFT:
                place += 1
            place += 1
            first = self.page[place] if place < self.stop else 0
            if is_letter(first):
                place = self.squeeze(self.enter(place))
            elif first == SLASH:
                place = self.squeeze(self.leave(place + 1))
            elif first == MARK:
                place = self.squeeze(self.skip(place + 1))
            elif first == QUESTION:
                place = self.past(place)
        self.leave_out(self.stop, self.stop)
        return self.left[: self.written].tobytes()

    def leave_out(self, start: int, stop: int) -> None:
        """Leave out what stands between two places, and take what stands before."""
        copy(self.page, self.taken, start, self.text, self.written)
        self.written += start - self.taken
        self.taken = stop

    def before(self, place: int) -> int:
        """What stands before a place in what is left of the page: a tag, white space after one, or what may be text."""
        self.leave_out(place, place)  # so that all of it has been taken
        last = self.written
        least = max(last - REACH, 0)
        while last > least and self.bytes_of_tag[self.text[last - 1]] & SPACE:
            last -= 1
        if last > self.ended:
            return TEXT
        return WHITE if last < self.written else TAG

    def after(self, place: int) -> int:
        """What stands after a place: a tag, white space before one, or what may be text."""
        start = place
        place = self.past_space(place)
        if place + 1 >= self.stop:
            return TEXT if place < self.stop else TAG
        first = self.page[place + 1]
        if self.page[place] != LEFT or not (is_letter(first) or first in (SLASH, MARK, QUESTION)):
            return TEXT
        return WHITE if place > start else TAG

    def may_join(self, before: int, after: int) -> bool:
        """Whether what stands before and after an element may become one text, or nothing does."""
        return before == TAG or after == TAG or (before == after == WHITE and not self.keeps_space)

    def squeeze(self, place: int) -> int:
        """Leave out the white space that stands here, after a tag or comment; where it ends.

        The first stays, unless what was left out before it already follows white space.
        """
        is_kept = self.taken < place  # the tag or comment that ends here
        if is_kept:
            self.ended = self.written + place - self.taken
        if self.keeps_space or self.is_over:
            return place
        end = self.past_space(place)
        is_joined = not is_kept and self.written > 0 and self.bytes_of_tag[self.text[self.written - 1]] & SPACE
        first = place if is_joined else place + 1
        if end > first:
            self.leave_out(first, end)
        return end

    def past(self, place: int) -> int:
        """The place after the next ``>``."""
        while place < self.stop and self.page[place] != RIGHT:
            place += 1
        return min(place + 1, self.stop)

    def until(self, ends: int, place: int) -> int:
        """The next place whose byte ends something."""
        while place < self.stop and not self.bytes_of_tag[self.page[place]] & ends:
            place += 1
        return place

    def past_space(self, place: int) -> int:
        """The next place without white space."""
        while place < self.stop and self.bytes_of_tag[self.page[place]] & SPACE:
            place += 1
        return place

    def skip(self, place: int) -> int:
        """Go past a comment, whose text is left out, or past what is one to the parser; where it ends."""
        if self.is_dashed(place):
            return self.skip_comment(place)
        if self.doubts and place < self.stop and self.page[place] == BRACKET:
            self.is_over = True
        return self.past(place)

    def skip_comment(self, place: int) -> int:
        """Go past a comment, from its dashes on, and leave it out; where it ends.

        In preformatted text its place stays: the parser looks for a line feed at the begin.
        """
        page, start, text = self.page, place - 2, place + 2
        while place + 2 < self.stop:
            if page[place] == DASH and page[place + 1] == DASH:
                if page[place + 2] == RIGHT:
                    if not self.keeps_space and self.may_join(self.before(start), self.after(place + 3)):
                        self.leave_out(start, place + 3)
                    elif place > text:
                        self.leave_out(text, place)
                    return place + 3
                if place >= text and page[place + 2] == MARK and place + 3 < self.stop and page[place + 3] == RIGHT:
                    return place + 4
            place += 1
        return self.stop

    def is_dashed(self, place: int) -> bool:
        """Whether two dashes stand here."""
        return place + 1 < self.stop and self.page[place] == DASH and self.page[place + 1] == DASH

    def leave(self, place: int) -> int:
        """Go past an end tag; where it ends."""
        if place >= self.stop or not is_letter(self.page[place]):
            return self.past(place)
        name = place
        place = self.until(ENDS_NAME, place)
        if self.doubts:
            kind = self.unsure[self.tags.number(self.page, name, place, FOLD)]
            if self.open[kind]:
                self.open[kind] -= 1
                self.doubts -= 1
        return self.read(0, place)

    def enter(self, place: int) -> int:
        """Go past a start tag, and past the text that its element holds, if it holds nothing else."""
        name = place
        place = self.until(ENDS_NAME, place)
        length = place - name
        tag = self.tags.number(self.page, name, place, FOLD)
        flags = self.flags[tag]
        is_left_out = flags & TRACELESS and self.has_begun and not self.doubts
        before = self.before(name - 1) if is_left_out else TAG
        written = self.written
        holds_text = flags & HOLDS_TEXT or (flags & PARTS and self.doubts)
        place = self.read(tag, place)
        if holds_text:
            place = self.pass_text(flags, name, length, place)
            is_left_out = is_left_out and self.taken == place
            place = self.read(0, place + 2 + length) if is_left_out else place
        elif is_left_out:
            is_left_out = not self.holds(TITLE, SITE, name, place)
        if is_left_out and self.may_join(before, self.after(place)):
            self.written, self.taken = written, place
        if holds_text or flags & TRACELESS:
            return place
        self.has_begun = True
        self.keeps_space |= flags & KEEPS_SPACE > 0
        if flags & ENDS_PRUNING:
            self.is_over = True
        kind = self.unsure[tag]
        if kind and not self.is_closed:
            self.open[kind] += 1
            self.doubts += 1
        return place

    def read(self, tag: int, place: int) -> int:
        """Go past the attributes of a tag, and leave out what is not read; where the tag ends."""
        is_whole = self.flags[tag] & WHOLE
        while True:
            start = place
            place = self.past_space(place)
            while place < self.stop and self.page[place] == SLASH:
                place = self.past_space(place + 1)
            if place >= self.stop:
                return self.stop
            if self.page[place] == RIGHT:
                self.is_closed = place > start and self.page[place - 1] == SLASH
                return place + 1
            name = place
            named = self.until(ENDS_ATTRIBUTE, place + 1)  # a name may begin with "="
            place = self.past_space(named)
            equals = place
            is_equated = place < self.stop and self.page[place] == EQUALS
            place = self.past_value(place + 1) if is_equated else named
            if place >= self.stop:
                return self.stop
            if is_whole:
                continue
            kept = 0
            if self.bytes_of_tag[self.page[name]] & BEGINS:
                kept = self.kept[tag, self.attributes.number(self.page, name, named, FOLD)]
            if kept == HIDING:
                kept = KEPT if self.holds(NONE, HIDDEN, named, place) else NAMED
            if kept == REFERRED and place - named <= REFERENCE_LENGTH:
                kept = KEPT
            if kept != KEPT:
                self.leave_out(start if kept == 0 else named, place)
                if kept == REFERRED:
                    self.refer_to(equals + 1)
                if not self.bytes_of_tag[self.page[place]] & ENDS_VALUE:
                    self.text[self.written] = BLANK
                    self.written += 1

    def refer_to(self, place: int) -> None:
        """Write a reference to the value that begins at a place, after the name of its attribute."""
        self.text[self.written] = EQUALS
        self.text[self.written + 1] = REFERENCE_SIGN
        self.written += 2
        while place > 0:
            self.text[self.written] = REFERENCE_DIGIT + (place & ((1 << REFERENCE_BITS) - 1))
            self.written += 1
            place >>= REFERENCE_BITS

    def past_value(self, place: int) -> int:
        """Where the value of an attribute ends, of which the ``=`` stands before."""
        place = self.past_space(place)
        if place >= self.stop:
            return self.stop
        quote = self.page[place]
        if quote in (QUOTE, APOSTROPHE):
            place += 1
            while place < self.stop and self.page[place] != quote:
                place += 1
            return min(place + 1, self.stop)
        return self.until(ENDS_VALUE, place)

    def pass_text(self, flags: int, name: int, length: int, place: int) -> int:
        """Go past a text.

        Args:
            flags: of the element that holds it.
            name: where the element's name stands.
            length: bytes of the name.
            place: where the text begins.

        Returns:
            Where its end tag begins.
        """
        start = place
        hidden = 0
        is_script = flags & SCRIPT
        is_left_out = flags & UNREAD and not self.doubts and not (is_script and self.holds(JSON, JSON, name, start))
        is_program = is_left_out and is_script
        while place + 1 < self.stop:
            end = min(place + STRETCH, self.stop)
            if end < self.stop and not may_tell(self.page, place):
                place = end
            while place < end and self.page[place] != LEFT:
                if is_program and self.page[place] == EQUALS and self.assigns_state(start, place):
                    is_left_out = is_program = False
                place += 1
            if place == end:
                continue
            if place + 1 == self.stop:
                break
            if self.page[place + 1] == SLASH and self.is_named(place + 2, name, length):
                if is_left_out:
                    self.leave_out(start, place)
                return place
            if self.doubts:
                break
            if is_script:
                if self.page[place + 1] == MARK and self.is_dashed(place + 2):
                    hidden = place + 2
                elif self.is_named(place + 1, name, length):
                    if self.hides(hidden, place):
                        break  # a script within a script
                    hidden = 0  # it has ended, and is not to be searched again
            place += 1
        self.is_over = True
        return place

    def is_named(self, place: int, name: int, length: int) -> bool:
        """Whether the name of a tag that may stand at one place is that at another."""
        if place + length >= self.stop or not self.bytes_of_tag[self.page[place + length]] & ENDS_NAME:
            return False
        apart = 0
        for step in range(length):
            apart |= (self.page[place + step] | FOLD) ^ (self.page[name + step] | FOLD)
        return apart == 0

    def hides(self, start: int, place: int) -> bool:
        """Whether a comment of a script, whose dashes stand at one place, 0 where there is none, goes on at another."""
        return start > 0 and self.source.find(b"-->", start, place) < 0

    def holds(self, word: int, other: int, start: int, stop: int) -> bool:
        """Whether one of two words may stand between two places: their first four letters, or a reference."""
        last = 0
        for place in range(start, stop):
            last = (last << 8 | self.page[place] | FOLD) & FOUR
            if last in (word, other) or self.page[place] == AMPERSAND:
                return True
        return False

    def assigns_state(self, start: int, place: int) -> bool:
        """Whether a ``=`` of a program, which begins at one place, may assign data to a page's state."""
        after = self.past_space(place + 1)
        if after >= self.stop or self.page[after] | FOLD != BRACE:
            return False
        start = max(start, place - REACH)
        while place > start and not is_of_word(self.page[place - 1]):
            place -= 1
        last = 0
        for before in range(max(start, place - 4), place):
            last = last << 8 | self.page[before]
        return last & TWO == LINES or last in (STATE, DATA, SMALL_STATE, SMALL_DATA)


def copy(page: bytes, start: int, stop: int, text: U8, written: int) -> None:
    """Copy what stands between two places of a page."""
    for step in range(stop - start):
        text[written + step] = page[start + step]


def may_tell(page: bytes, place: int) -> bool:
    """Whether a stretch has a ``<``, or a ``=`` before white space or a bracket."""
    least = LEFT
    for step in range(place, place + STRETCH):
        code, after = page[step], page[step + 1]
        apart = code ^ LEFT
        least = apart if apart < least else least
        apart = (code ^ EQUALS) | (after ^ BLANK)
        least = apart if apart < least else least
        apart = (code ^ EQUALS) | (after & HIGH)
        least = apart if apart < least else least
        apart = (code ^ EQUALS) | ((after | FOLD) ^ BRACE)
        least = apart if apart < least else least
    return least == 0


def is_letter(code: int) -> bool:
    """Whether a byte is a letter of ASCII."""
    return A <= code | FOLD <= Z


def is_of_word(code: int) -> bool:
    """Whether a byte is a letter of ASCII, a digit or an underscore."""
    return is_letter(code) or ZERO <= code <= NINE or code == UNDERSCORE
