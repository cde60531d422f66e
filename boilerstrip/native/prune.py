"""One pass over a page's source, byte by byte, that strips what cannot affect the result.

See :mod:`boilerstrip.document.prune` for what that is. The pass separates
tags, comments and texts as the HTML Standard's tokenizer does (13.2.5). It
does not know what that learns from the tree builder: where elements of text
such as scripts are parsed as others. Where that is possible, a text must end
at the first ``<``, or the rest of the page stays as it is.

Methods that skip a piece of the page take its offset, and return the offset
after it.
"""

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from boilerstrip.arrays import U8, U32
from boilerstrip.native import COMPILED
from boilerstrip.native.perfect_hash import Names

if TYPE_CHECKING or not COMPILED:
    from boilerstrip.native import no_cython as cython
else:
    import cython
    from cython.cimports.boilerstrip.native.perfect_hash import Names

cython.declare(
    WHOLE="int", HOLDS_TEXT="int", UNREAD="int", SCRIPT="int", ENDS_PRUNING="int", PARTS="int", TRACELESS="int",
    KEEPS_SPACE="int", KEPT="int", NAMED="int", HIDING="int", REFERRED="int", NOTABLE="int", ALIGNING="int",
    TELLING="int", SPACE="int", ENDS_VALUE="int", ENDS_NAME="int", ENDS_ATTRIBUTE="int", BEGINS="int",
    REFERENCE_SIGN="int", REFERENCE_DIGIT="int", REFERENCE_BITS="int",
)  # fmt: skip
from boilerstrip.native.flags import (  # noqa: E402 - their C types are declared above
    ALIGNING,
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
    NOTABLE,
    PARTS,
    REFERENCE_BITS,
    REFERENCE_DIGIT,
    REFERENCE_SIGN,
    REFERRED,
    SCRIPT,
    SPACE,
    TELLING,
    TRACELESS,
    UNREAD,
    WHOLE,
)

cython.declare(
    BLANK="int", MARK="int", QUOTE="int", AMPERSAND="int", APOSTROPHE="int", DASH="int", SLASH="int", LEFT="int",
    EQUALS="int", RIGHT="int", QUESTION="int", BRACKET="int", BRACE="int", ZERO="int", NINE="int", A="int", Z="int",
    UNDERSCORE="int", FOLD="int", HIGH="int", TAG="int", WHITE="int", TEXT="int", STRETCH="Py_ssize_t",
    REACH="Py_ssize_t", REFERENCE_LENGTH="Py_ssize_t",
)  # fmt: skip
cython.declare(
    FOUR="unsigned int", TWO="unsigned int", JSON="unsigned int", MATH="unsigned int", NONE="unsigned int",
    HIDDEN="unsigned int", TITLE="unsigned int", SITE="unsigned int", LINES="unsigned int", STATE="unsigned int",
    DATA="unsigned int", SMALL_STATE="unsigned int", SMALL_DATA="unsigned int",
    THREE="unsigned int", ESCAPED_BACKSLASH="unsigned int", BACKSLASH="unsigned int",
    DOLLAR="unsigned int",
    LATEX="unsigned int", TEX_PATH="unsigned int", TEX_VALUE="unsigned int", GOOGLE_TEX="unsigned int",
)  # fmt: skip
BLANK, MARK, QUOTE, AMPERSAND, APOSTROPHE, DASH, SLASH, LEFT, EQUALS, RIGHT, QUESTION, BRACKET, BRACE = (
    b" !\"&'-/<=>?[{"
)
ZERO, NINE, A, Z, UNDERSCORE = b"09az_"
FOLD = 0x20
"""The bit that sets small letters apart from capitals, and ``{`` from ``[``."""
REFERENCE_LENGTH = 8
"""Bytes that a reference takes, with the ``=`` before it: enough for pages of 64 GB."""
HIGH = 0xE0
"""Bits that no white space but the blank has."""
STRETCH = 32
"""Bytes of a text that are checked together."""
FOUR, TWO = 0xFFFFFFFF, 0xFFFF
"""Masks of four and two bytes."""
JSON, MATH, NONE, HIDDEN, TITLE, SITE = (
    int.from_bytes(word, "big") for word in (b"json", b"math", b"none", b"hidd", b"titl", b"site")
)
THREE, ESCAPED_BACKSLASH, BACKSLASH = 0xFFFFFF, int.from_bytes(b"%5c", "big"), ord("\\")
"""A mask of three bytes; a backslash as it is in an address, and as it is in a text."""
DOLLAR = ord("$")
LATEX, TEX_PATH, TEX_VALUE, GOOGLE_TEX = (int.from_bytes(word, "big") for word in (b"atex", b"tex?", b"tex=", b"t=tx"))
LINES = int.from_bytes(b"__", "big")
TAG, WHITE, TEXT = 0, 1, 2
"""What is before or after an element: markup, white space next to markup, or possibly text."""
REACH = 64
"""Longest look back, in bytes: it bounds the time for each byte of a page."""
STATE, DATA, SMALL_STATE, SMALL_DATA = (int.from_bytes(end, "big") for end in (b"TATE", b"DATA", b"tate", b"Data"))
"""Ends of names that a page's state is assigned to (see :mod:`boilerstrip.embedded.states`)."""


class Known(NamedTuple):
    """Tables of names and bytes for the pass."""

    tags: Names
    attributes: Names
    flags: U8
    """[tag] flags of elements, see :mod:`boilerstrip.native.flags`."""
    unsure: U8
    """[tag] a number for each element within which elements of text may be parsed as others; 0 for all others."""
    kept: U8
    """[tag, attribute] what stays of it: one of KEPT to ALIGNING; 0 if nothing does."""
    bytes_of_tag: U8
    """[byte] flags of bytes within a tag."""
    nests: U8
    """[tag] 1 if it opens an element that may hold others, 2 if that is a formatting element, else 0."""
    depth: int
    """The most open elements of a page that is surely shallow."""
    formatting: int
    """The most open formatting elements of such a page."""
    notable: U32
    """Four letters each, as one number: parts of the values that stay where an attribute is NOTABLE."""


@cython.final
@cython.cclass
class Pruning:
    """A pass over one page."""

    cython.declare(
        source="bytes", page="const unsigned char *", stop="Py_ssize_t", tags=Names, attributes=Names,
        flags="const unsigned char[::1]", unsure="const unsigned char[::1]", bytes_of_tag="const unsigned char[::1]",
        kept="const unsigned char[:, ::1]", left="object", text="unsigned char[::1]", open="long long[::1]",
        doubts="Py_ssize_t", written="Py_ssize_t", copied="Py_ssize_t", markup_end="Py_ssize_t", keeps_space="bint",
        has_begun="bint", is_closed="bint", is_over="bint", nests="const unsigned char[::1]", depth="Py_ssize_t",
        formatting="Py_ssize_t", path="long long[::1]", kinds="unsigned char[::1]", nested="Py_ssize_t",
        formatted="Py_ssize_t", is_deep="bint", is_seen="unsigned char[::1]", seen="object",
        notable="const unsigned int[::1]", is_notable="bint", is_bracketed="bint", is_told="bint",
        most="Py_ssize_t",
    )  # fmt: skip

    def __init__(self, page: bytes, known: Known) -> None:
        self.source = page  # keeps alive what the pointer points to
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
        self.copied = 0
        self.markup_end = 0
        self.keeps_space = False
        self.has_begun = False
        self.is_closed = False
        self.is_over = False

        self.nests = known.nests
        self.depth = known.depth
        self.formatting = known.formatting
        self.path = np.empty(known.depth, np.int64)
        self.kinds = np.empty(known.depth, np.uint8)
        self.nested = 0
        self.formatted = 0
        self.is_deep = False
        self.seen = np.zeros(len(known.nests), np.uint8)
        self.is_seen = self.seen
        self.notable = known.notable
        self.is_notable = False
        self.is_bracketed = False
        self.is_told = False
        self.most = 0

    def may_be_deep(self) -> bool:
        """True if the page may nest deeper than the bounds, as far as the pass has come.

        An element counts as open until its own end tag follows the end tags
        of all elements in it, so the parser has never more elements open.
        """
        return bool(self.is_deep or self.is_over)

    def most_attributes(self) -> int:
        """The most attributes that were left to a tag, as far as the pass has come."""
        return int(self.most)

    def seen_tags(self) -> U8 | None:
        """[tag] 1 for the tags on the page; None if the pass did not come to its end."""
        seen: U8 | None = None if self.is_over else self.seen
        return seen

    def has_notable(self) -> bool:
        """True if a notable value may be on the page."""
        return bool(self.is_notable or self.is_over)

    def has_told(self) -> bool:
        """True if an attribute may tell of a formula, or of code without ``<pre>``."""
        return bool(self.is_told or self.is_over)

    def has_brackets(self) -> bool:
        """True if ``[/`` may be in a text of the page."""
        return bool(self.is_bracketed or self.is_over)

    @cython.ccall
    @cython.returns("bytes")
    def run(self) -> bytes:
        """Strip the page; what is left of it."""
        offset = 0
        while offset < self.stop and not self.is_over:
            while offset < self.stop and self.page[offset] != LEFT:
                if self.page[offset] == BRACKET and offset + 1 < self.stop and self.page[offset + 1] == SLASH:
                    self.is_bracketed = True
                offset += 1
            offset += 1
            first = self.page[offset] if offset < self.stop else 0
            if is_letter(first):
                offset = self.squeeze_space(self.skip_start_tag(offset))
            elif first == SLASH:
                offset = self.squeeze_space(self.skip_end_tag(offset + 1))
            elif first == MARK:
                offset = self.squeeze_space(self.skip_declaration(offset + 1))
            elif first == QUESTION:
                offset = self.skip_tag(offset)
        self.drop(self.stop, self.stop)
        return self.left[: self.written].tobytes()

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(start="Py_ssize_t", stop="Py_ssize_t")
    def drop(self, start: int, stop: int) -> None:
        """Leave out the bytes between two offsets, and copy those before that were not copied yet."""
        copy(self.page, self.copied, start, self.text, self.written)
        self.written += start - self.copied
        self.copied = stop

    @cython.cfunc
    @cython.returns("int")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t", last="Py_ssize_t", least="Py_ssize_t")
    def kind_before(self, offset: int) -> int:
        """What is before an offset, in what is left of the page: TAG, WHITE (after markup) or TEXT."""
        self.drop(offset, offset)  # so that all before it has been copied
        last = self.written
        least = max(last - REACH, 0)
        while last > least and self.bytes_of_tag[self.text[last - 1]] & SPACE:
            last -= 1
        if last > self.markup_end:
            return TEXT
        return WHITE if last < self.written else TAG

    @cython.cfunc
    @cython.returns("int")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t", start="Py_ssize_t", first="unsigned char")
    def kind_after(self, offset: int) -> int:
        """What is after an offset: TAG, WHITE (before markup) or TEXT."""
        start = offset
        offset = self.skip_space(offset)
        if offset + 1 >= self.stop:
            return TEXT if offset < self.stop else TAG
        first = self.page[offset + 1]
        if self.page[offset] != LEFT or not (is_letter(first) or first in (SLASH, MARK, QUESTION)):
            return TEXT
        return WHITE if offset > start else TAG

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(before="int", after="int")
    def may_join(self, before: int, after: int) -> bool:
        """True if leaving out an element cannot join two texts that it kept apart."""
        return before == TAG or after == TAG or (before == after == WHITE and not self.keeps_space)

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t", is_kept="bint", is_joined="bint")
    def squeeze_space(self, offset: int) -> int:
        """Leave out white space after a tag or comment, but for its first character.

        That is left out, too, if what was left out before it already follows white space.
        """
        is_kept = self.copied < offset  # so a tag or comment that stays ends here
        if is_kept:
            self.markup_end = self.written + offset - self.copied
        if self.keeps_space or self.is_over:
            return offset
        end = self.skip_space(offset)
        is_joined = not is_kept and self.written > 0 and self.bytes_of_tag[self.text[self.written - 1]] & SPACE
        first = offset if is_joined else offset + 1
        if end > first:
            self.drop(first, end)
        return end

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t")
    def skip_tag(self, offset: int) -> int:
        """Skip to the offset after the next ``>``."""
        while offset < self.stop and self.page[offset] != RIGHT:
            offset += 1
        return min(offset + 1, self.stop)

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(ends="int", offset="Py_ssize_t")
    def find(self, ends: int, offset: int) -> int:
        """Find the next byte with one of these flags."""
        while offset < self.stop and not self.bytes_of_tag[self.page[offset]] & ends:
            offset += 1
        return offset

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t")
    def skip_space(self, offset: int) -> int:
        """Skip white space."""
        while offset < self.stop and self.bytes_of_tag[self.page[offset]] & SPACE:
            offset += 1
        return offset

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t")
    def skip_declaration(self, offset: int) -> int:
        """Skip a comment, a doctype, or what else begins with ``<!``."""
        if self.has_dashes(offset):
            return self.skip_comment(offset)
        if self.doubts and offset < self.stop and self.page[offset] == BRACKET:
            self.is_over = True
        return self.skip_tag(offset)

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t")
    def skip_comment(self, offset: int) -> int:
        """Skip a comment, from its dashes on, and leave it out.

        If it may keep two texts apart, or a line feed from the beginning of preformatted text, only its text is left
        out.
        """
        page, start, text = self.page, offset - 2, offset + 2
        while offset + 2 < self.stop:
            if page[offset] == DASH and page[offset + 1] == DASH:
                if page[offset + 2] == RIGHT:
                    if not self.keeps_space and self.may_join(self.kind_before(start), self.kind_after(offset + 3)):
                        self.drop(start, offset + 3)
                    elif offset > text:
                        self.drop(text, offset)
                    return offset + 3
                if offset >= text and page[offset + 2] == MARK and offset + 3 < self.stop and page[offset + 3] == RIGHT:
                    return offset + 4
            offset += 1
        return self.stop

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t")
    def has_dashes(self, offset: int) -> bool:
        """True if two dashes are at an offset."""
        return offset + 1 < self.stop and self.page[offset] == DASH and self.page[offset + 1] == DASH

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t")
    def skip_end_tag(self, offset: int) -> int:
        """Skip an end tag, and leave out its attributes."""
        if offset >= self.stop or not is_letter(self.page[offset]):
            return self.skip_tag(offset)
        name = offset
        offset = self.find(ENDS_NAME, offset)
        if self.nested and self.has_name(name, self.path[self.nested - 1], offset - name):
            self.nested -= 1
            self.formatted -= self.kinds[self.nested] == 2
        if self.doubts:
            kind = self.unsure[self.tags.number(self.page, name, offset, FOLD)]
            if self.open[kind]:
                self.open[kind] -= 1
                self.doubts -= 1
        return self.skip_attributes(0, offset)

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t", is_left_out="bint", holds_text="bint", before="int")
    def skip_start_tag(self, offset: int) -> int:
        """Skip a start tag, and the text of an element that holds nothing else; leave out what does not matter."""
        name = offset
        offset = self.find(ENDS_NAME, offset)
        length = offset - name
        tag = self.tags.number(self.page, name, offset, FOLD)
        flags = self.flags[tag]
        self.is_seen[tag] = 1
        if self.nests[tag]:
            self.open_element(tag, name)
        is_left_out = flags & TRACELESS and self.has_begun and not self.doubts
        before = self.kind_before(name - 1) if is_left_out else TAG
        written = self.written
        holds_text = flags & HOLDS_TEXT or (flags & PARTS and self.doubts)
        offset = self.skip_attributes(tag, offset)
        if holds_text:
            offset = self.skip_text(flags, name, length, offset)
            is_left_out = is_left_out and self.copied == offset
            offset = self.skip_attributes(0, offset + 2 + length) if is_left_out else offset
        elif is_left_out:
            is_left_out = not self.may_hold(TITLE, SITE, name, offset)
        if is_left_out and self.may_join(before, self.kind_after(offset)):
            self.written, self.copied = written, offset
        if holds_text or flags & TRACELESS:
            return offset
        self.has_begun = True
        self.keeps_space |= flags & KEEPS_SPACE > 0
        if flags & ENDS_PRUNING:
            self.is_over = True
        kind = self.unsure[tag]
        if kind and not self.is_closed:
            self.open[kind] += 1
            self.doubts += 1
        return offset

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(tag="int", name="Py_ssize_t")
    def open_element(self, tag: int, name: int) -> None:
        """Count an element as open, whose name is at an offset."""
        self.formatted += self.nests[tag] == 2
        if self.nested == self.depth or self.formatted > self.formatting:
            self.is_deep = True
            return
        self.path[self.nested] = name
        self.kinds[self.nested] = self.nests[tag]
        self.nested += 1

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(
        tag="int", offset="Py_ssize_t", is_whole="bint", kept="unsigned char", number="int", before="int",
        count="Py_ssize_t",
    )  # fmt: skip
    def skip_attributes(self, tag: int, offset: int) -> int:
        """Skip the attributes of a tag, and leave out those that nothing reads."""
        is_whole = self.flags[tag] & WHOLE
        before, count = 0, 0
        while True:
            start = offset
            offset = self.skip_space(offset)
            while offset < self.stop and self.page[offset] == SLASH:
                offset = self.skip_space(offset + 1)
            if offset >= self.stop:
                return self.stop
            if self.page[offset] == RIGHT:
                self.is_closed = offset > start and self.page[offset - 1] == SLASH
                self.most = max(self.most, count)
                return offset + 1
            name = offset
            named = self.find(ENDS_ATTRIBUTE, offset + 1)  # a name may begin with "="
            offset = self.skip_space(named)
            equals = offset
            is_equated = offset < self.stop and self.page[offset] == EQUALS
            offset = self.skip_value(offset + 1) if is_equated else named
            if offset >= self.stop:
                return self.stop
            if is_whole:
                count += 1
                continue
            kept = 0
            if self.bytes_of_tag[self.page[name]] & BEGINS:
                number = self.attributes.number(self.page, name, named, FOLD)
                kept = self.kept[tag, number]
                if kept == NOTABLE:  # of two with a name the first counts, also where its value is left out
                    kept = 0 if number == before else NOTABLE
                    before = number
            if kept >= TELLING:
                kept = self.take_told(kept, named, offset)
            if kept in (HIDING, ALIGNING):
                hides = self.may_hold(NONE, HIDDEN, named, offset)
                kept = KEPT if hides else NAMED if kept == HIDING else REFERRED
            if kept == NOTABLE:
                kept = KEPT if self.holds_notable(named, offset) else 0
                self.is_notable |= kept == KEPT
            if kept == REFERRED and offset - named <= REFERENCE_LENGTH:
                kept = KEPT
            count += kept > 0
            if kept != KEPT:
                self.drop(start if kept == 0 else named, offset)
                if kept == REFERRED:
                    self.refer_to(equals + 1)
                if not self.bytes_of_tag[self.page[offset]] & ENDS_VALUE:
                    self.text[self.written] = BLANK
                    self.written += 1

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t")
    def refer_to(self, offset: int) -> None:
        """Write a reference to the value that begins at an offset, after the name of its attribute."""
        self.text[self.written] = EQUALS
        self.text[self.written + 1] = REFERENCE_SIGN
        self.written += 2
        while offset > 0:
            self.text[self.written] = REFERENCE_DIGIT + (offset & ((1 << REFERENCE_BITS) - 1))
            self.written += 1
            offset >>= REFERENCE_BITS

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t", quote="unsigned char")
    def skip_value(self, offset: int) -> int:
        """Skip the value of an attribute, from behind its ``=``."""
        offset = self.skip_space(offset)
        if offset >= self.stop:
            return self.stop
        quote = self.page[offset]
        if quote in (QUOTE, APOSTROPHE):
            offset += 1
            while offset < self.stop and self.page[offset] != quote:
                offset += 1
            return min(offset + 1, self.stop)
        return self.find(ENDS_VALUE, offset)

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(
        flags="int", name="Py_ssize_t", length="Py_ssize_t", offset="Py_ssize_t", is_script="bint", is_program="bint",
        start="Py_ssize_t", hidden="Py_ssize_t", end="Py_ssize_t", is_left_out="bint",
    )  # fmt: skip
    def skip_text(self, flags: int, name: int, length: int, offset: int) -> int:
        """Skip the text of an element such as a script, and leave it out if nothing reads it.

        Args:
            flags: of the element that holds it.
            name: offset of the element's name.
            length: bytes of the name.
            offset: where the text begins.

        Returns:
            Where the end tag begins.
        """
        start = offset
        hidden = 0
        is_script = flags & SCRIPT
        is_left_out = flags & UNREAD and not self.doubts and not (is_script and self.may_hold(JSON, MATH, name, start))
        is_program = is_left_out and is_script
        while offset + 1 < self.stop:
            end = min(offset + STRETCH, self.stop)
            if end < self.stop and not may_matter(self.page, offset):
                offset = end
            while offset < end and self.page[offset] != LEFT:
                if is_program and self.page[offset] == EQUALS and self.assigns_state(start, offset):
                    is_left_out = is_program = False
                offset += 1
            if offset == end:
                continue
            if offset + 1 == self.stop:
                break
            if self.page[offset + 1] == SLASH and self.has_name(offset + 2, name, length):
                if is_left_out:
                    self.drop(start, offset)
                return offset
            if self.doubts:
                break
            if is_script:
                if self.page[offset + 1] == MARK and self.has_dashes(offset + 2):
                    hidden = offset + 2
                elif self.has_name(offset + 1, name, length):
                    if self.is_in_comment(hidden, offset):
                        break  # a script within a script
                    hidden = 0  # it has ended, and is not to be searched again
            offset += 1
        self.is_over = True
        return offset

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t", name="Py_ssize_t", length="Py_ssize_t", difference="unsigned char")
    def has_name(self, offset: int, name: int, length: int) -> bool:
        """True if the name of a tag at one offset is the name at another."""
        if offset + length >= self.stop or not self.bytes_of_tag[self.page[offset + length]] & ENDS_NAME:
            return False
        difference = 0
        for step in range(length):
            difference |= (self.page[offset + step] | FOLD) ^ (self.page[name + step] | FOLD)
        return difference == 0

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(start="Py_ssize_t", offset="Py_ssize_t")
    def is_in_comment(self, start: int, offset: int) -> bool:
        """True if a script's comment that starts at one offset (0: there is none) does not end before another."""
        return start > 0 and self.source.find(b"-->", start, offset) < 0

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(
        word="unsigned int", other="unsigned int", start="Py_ssize_t", stop="Py_ssize_t", last="unsigned int",
    )  # fmt: skip
    def may_hold(self, word: int, other: int, start: int, stop: int) -> bool:
        """True if one of two words, given by four letters, or a character reference is between two offsets."""
        last = 0
        for offset in range(start, stop):
            last = (last << 8 | self.page[offset] | FOLD) & FOUR
            if last in (word, other) or self.page[offset] == AMPERSAND:
                return True
        return False

    @cython.cfunc
    @cython.returns("unsigned char")
    @cython.exceptval(check=False)
    @cython.locals(kept="unsigned char", start="Py_ssize_t", stop="Py_ssize_t")
    def take_told(self, kept: int, start: int, stop: int) -> int:
        """Return what is kept of an attribute that may tell of a formula, with its value between two offsets."""
        if kept & TELLING or self.holds_tex(start, stop):
            self.is_told = True
            self.keeps_space = True
            return KEPT
        return kept & (TELLING - 1)

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(start="Py_ssize_t", stop="Py_ssize_t", last="unsigned int", is_tex="bint")
    def holds_tex(self, start: int, stop: int) -> bool:
        """True if a backslash, a dollar sign, or a name of what makes pictures of TeX, is between two offsets."""
        last = 0
        is_tex = False
        for offset in range(start, stop):
            last = (last << 8 | self.page[offset] | FOLD) & FOUR
            is_tex |= last & THREE == ESCAPED_BACKSLASH or self.page[offset] in (BACKSLASH, DOLLAR)
            is_tex |= last in (LATEX, TEX_PATH, TEX_VALUE, GOOGLE_TEX)
        return is_tex

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(start="Py_ssize_t", stop="Py_ssize_t", last="unsigned int", part="Py_ssize_t")
    def holds_notable(self, start: int, stop: int) -> bool:
        """True if a notable part is between two offsets."""
        last = 0
        for offset in range(start, stop):
            last = (last << 8 | self.page[offset] | FOLD) & FOUR
            for part in range(len(self.notable)):
                if self.notable[part] == last:
                    return True
        return False

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(
        start="Py_ssize_t", offset="Py_ssize_t", last="unsigned int", after="Py_ssize_t", before="Py_ssize_t",
    )  # fmt: skip
    def assigns_state(self, start: int, offset: int) -> bool:
        """True if a ``=`` in a script that begins at ``start`` may assign data to a page's state."""
        after = self.skip_space(offset + 1)
        if after >= self.stop or self.page[after] | FOLD != BRACE:
            return False
        start = max(start, offset - REACH)
        while offset > start and not is_word_byte(self.page[offset - 1]):
            offset -= 1
        last = 0
        for before in range(max(start, offset - 4), offset):
            last = last << 8 | self.page[before]
        return last & TWO == LINES or last in (STATE, DATA, SMALL_STATE, SMALL_DATA)


@cython.cfunc
@cython.returns("void")
@cython.exceptval(check=False)
@cython.locals(
    page="const unsigned char *", start="Py_ssize_t", stop="Py_ssize_t", text="unsigned char[::1]",
    written="Py_ssize_t", step="Py_ssize_t",
)  # fmt: skip
def copy(page: bytes, start: int, stop: int, text: U8, written: int) -> None:
    """Copy the bytes of a page between two offsets."""
    for step in range(stop - start):
        text[written + step] = page[start + step]


@cython.cfunc
@cython.returns("bint")
@cython.exceptval(check=False)
@cython.locals(
    page="const unsigned char *", offset="Py_ssize_t", step="Py_ssize_t", code="unsigned char", after="unsigned char",
    least="unsigned char", difference="unsigned char",
)  # fmt: skip
def may_matter(page: bytes, offset: int) -> bool:
    """True if a stretch has a ``<``, or a ``=`` before white space or a bracket."""
    least = LEFT
    for step in range(offset, offset + STRETCH):
        code, after = page[step], page[step + 1]
        difference = code ^ LEFT
        least = difference if difference < least else least
        difference = (code ^ EQUALS) | (after ^ BLANK)
        least = difference if difference < least else least
        difference = (code ^ EQUALS) | (after & HIGH)
        least = difference if difference < least else least
        difference = (code ^ EQUALS) | ((after | FOLD) ^ BRACE)
        least = difference if difference < least else least
    return least == 0


@cython.cfunc
@cython.returns("bint")
@cython.exceptval(check=False)
@cython.locals(code="unsigned char")
def is_letter(code: int) -> bool:
    """True if a byte is a letter of ASCII."""
    return A <= code | FOLD <= Z


@cython.cfunc
@cython.returns("bint")
@cython.exceptval(check=False)
@cython.locals(code="unsigned char")
def is_word_byte(code: int) -> bool:
    """True if a byte is a letter of ASCII, a digit or an underscore."""
    return is_letter(code) or ZERO <= code <= NINE or code == UNDERSCORE
