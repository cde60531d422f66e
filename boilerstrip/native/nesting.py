"""A scan over a page's source that bounds how deep its elements nest (see :mod:`boilerstrip.document.nesting`).

The scan is a tokenizer and a model of the parser's stack of open elements and
list of active formatting elements (HTML Standard, 13.2.4 and 13.2.6). Where
the model is coarser than the parser, it keeps an element open that the parser
closes, so that the tree is never deeper than the model says. No text is left
out, only tags and attributes; but a page with too many elements, or too much
text, is cut.
"""

import re
from array import array
from typing import TYPE_CHECKING, NamedTuple

from boilerstrip.native import COMPILED
from boilerstrip.native.perfect_hash import Names

if TYPE_CHECKING or not COMPILED:
    from boilerstrip.native import no_cython as cython
else:
    import cython
    from cython.cimports.boilerstrip.native.perfect_hash import Names

cython.declare(
    VOID="int", RAW="int", SPECIAL="int", SCOPE="int", FORMATTING="int", CLOSES_P="int", REOPENS="int",
    SCOPED_END="int", MARKER="int", BREAKOUT="int", BREAKS_LINE="int", TABLE_PART="int", SECTION="int", CELL="int",
    HEADING="int", IMPLIED="int", PASSABLE="int", RUBY_PART="int", ROOT="int", IS_RULED="int",
    SVG_HTML="int", MATH_HTML="int", SHOWS_TEXT="int",
)  # fmt: skip
cython.declare(
    P="int", LI="int", DD="int", DT="int", A="int", NOBR="int", BUTTON="int", FORM="int", SELECT="int", OPTION="int",
    OPTGROUP="int", INPUT="int", TABLE="int", TBODY="int", TR="int", CAPTION="int", TEMPLATE="int", RUBY="int",
    RTC="int", OL="int", UL="int", SVG="int", MATH="int", FONT="int", ANNOTATION="int", PLAINTEXT="int",
    SCRIPT="int", BR="int", MGLYPH="int", MALIGNMARK="int", RB="int", NOSCRIPT="int", HR="int",
    HEAD="int", BY_NOTHING="int", BY_ELEMENTS="int", BY_TEXT="int",
)  # fmt: skip
from boilerstrip.native.nesting_flags import (  # noqa: E402 - their C types are declared above
    ANNOTATION,
    BR,
    BREAKOUT,
    BREAKS_LINE,
    BUTTON,
    BY_ELEMENTS,
    BY_NOTHING,
    BY_TEXT,
    CAPTION,
    CELL,
    CLOSES_P,
    DD,
    DT,
    FONT,
    FORM,
    FORMATTING,
    HEAD,
    HEADING,
    HR,
    IMPLIED,
    INPUT,
    IS_RULED,
    LI,
    MALIGNMARK,
    MARKER,
    MATH,
    MATH_HTML,
    MGLYPH,
    NOBR,
    NOSCRIPT,
    OL,
    OPTGROUP,
    OPTION,
    PASSABLE,
    PLAINTEXT,
    RAW,
    RB,
    REOPENS,
    ROOT,
    RTC,
    RUBY,
    RUBY_PART,
    SCOPE,
    SCOPED_END,
    SCRIPT,
    SECTION,
    SELECT,
    SHOWS_TEXT,
    SPECIAL,
    SVG,
    SVG_HTML,
    TABLE,
    TABLE_PART,
    TBODY,
    TEMPLATE,
    TR,
    UL,
    VOID,
    A,
    P,
)

cython.declare(HTML_SPACE="int", SVG_SPACE="int", MATH_SPACE="int", NONE="int", NO_SERIAL="int", NO_TAG="int")
HTML_SPACE, SVG_SPACE, MATH_SPACE = 0, 1, 2
"""Namespaces."""
NONE, NO_SERIAL, NO_TAG = -1, 0, 0xFFFF
cython.declare(MARK="int", QUOTE="int", APOSTROPHE="int", DASH="int", SLASH="int", LEFT="int", EQUALS="int")
cython.declare(RIGHT="int", QUESTION="int", BRACKET="int", LETTER_A="int", LETTER_Z="int", FOLD="int", BLANK="int")
MARK, QUOTE, APOSTROPHE, DASH, SLASH, LEFT, EQUALS, RIGHT, QUESTION, BRACKET, LETTER_A, LETTER_Z, BLANK = (
    b"!\"'-/<=>?[az "
)
FOLD = 0x20
"""The bit that small letters have and capitals do not."""
cython.declare(ROUNDS="int", SAME="int", SPARE="int", CONTINUES="int", CONTINUED="int")
ROUNDS = 8
"""Blocks that one end tag of a formatting element moves out of it (13.2.6.4.7, the adoption agency algorithm)."""
SAME = 3
"""Formatting elements with the same attributes that are reopened (13.2.4.3, the "Noah's Ark clause")."""
cython.declare(IDLE="int", IDLE_ENDS="int", NAMES="int")
IDLE = 100
"""Tags that do nothing, and comments and fields between the rows of tables, that are left to the parser. Text around
more of them costs it time and memory by their square: two megabytes of ``<html lang><body class>`` 1.6 GB."""
IDLE_ENDS = 10_000
"""End tags that end nothing that are left to the parser: for each it looks through all open elements."""
NAMES = 4_096
"""Names of tags, and names of attributes, that the parser is given. It keeps each kind in a hash table that does not
grow: 130,000 names of tags take 6 s."""
SPARE = 8
"""Places on the stack for elements that the parser adds by itself, such as rows of tables."""

SPACES = b"\t\n\f\r "
CONTINUES, CONTINUED = 0xC0, 0x80
"""The first two bits of a byte of UTF-8, and what they are within a character."""
IS_SPACE = bytes(byte in SPACES for byte in range(256))
"""[byte] 1 for white space of HTML, else 0."""
ENDS_NAME = bytes(byte in SPACES + b"/>" for byte in range(256))
"""[byte] 1 for what ends the name of a tag, else 0."""
FOLDED = bytes(range(256)).lower()
"""[byte] a letter of ASCII in lower case, any other byte as it is."""
BREAK, SPACE = b"<br><br>", b" "
"""What replaces a tag between blocks, and one in a drawing or formula."""
script_marks = re.compile(rb"<!--|-->|<(/?)script(?=[\t\n\f\r />])", re.IGNORECASE)
"""What decides where a script ends (13.2.5.4, script data states)."""
attributes_of = re.compile(r"""[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?""", re.ASCII).findall
HTML_ENCODINGS = ("text/html", "application/xhtml+xml")
"""Of an ``<annotation-xml>`` that holds HTML (13.2.6, "HTML integration point")."""
BREAKOUT_ATTRIBUTES = {"color", "face", "size"}
"""Of a ``<font>`` that ends a drawing or formula (13.2.6.5)."""


class Bounds(NamedTuple):
    """How much of one page is read."""

    elements: int
    """Most start tags, and elements that they imply."""
    text: int
    """Most bytes of text that readers may see."""
    attributes: int
    """Most attributes of a tag."""


class Rules(NamedTuple):
    """Tables and bounds for a scan."""

    tags: Names
    flags: "array[int]"
    """[tag]"""
    depth: int
    """The most elements that may be open."""
    formatting: int
    """The most formatting elements that may be active."""


@cython.final
@cython.cclass
class Scan:
    """A scan over one page."""

    cython.declare(
        source="bytes", page="const unsigned char *", stop="Py_ssize_t", tags=Names, is_space="const unsigned char *",
        ends_name="const unsigned char *", folded="const unsigned char *", tag_count="Py_ssize_t",
        flags="const int[::1]", depth="int", formatting="int", pieces="object", copied="Py_ssize_t",
        break_end="Py_ssize_t", hidden="int[::1]", hidden_total="int", height="int", capacity="int",
        codes="int[::1]", traits="int[::1]", spaces="int[::1]", serials="int[::1]", starts="Py_ssize_t[::1]",
        counts="int[::1]", listed="int", active="int", dormant="int", serial="int", list_codes="int[::1]",
        list_serials="int[::1]", list_open="int[::1]", list_starts="Py_ssize_t[::1]", list_stops="Py_ssize_t[::1]",
        form="int", is_closed="bint", is_in_head="bint", elements="Py_ssize_t", opened="Py_ssize_t", cut_by="int",
        text_left="Py_ssize_t", attributes="int", surplus="Py_ssize_t", lacks_attributes="bint", idle="int",
        idle_ends="int", tag_names="set", attribute_names="set", lacks_tags="bint", lacks_names="bint",
        list_attributes="list",
    )  # fmt: skip

    def __init__(self, page: bytes, rules: Rules, bounds: Bounds) -> None:
        self.source = page  # keeps alive what the pointer points to
        self.page = page
        self.stop = len(page)
        self.is_space = IS_SPACE
        self.ends_name = ENDS_NAME
        self.folded = FOLDED
        self.tags = rules.tags
        self.tag_count = len(rules.flags)
        self.flags = rules.flags
        self.depth = rules.depth
        self.formatting = rules.formatting

        self.pieces: list[bytes] = []
        self.copied = 0
        self.break_end = -1
        self.hidden = _integers(self.tag_count)
        self.hidden_total = 0

        # the stack of open elements
        self.height = 0
        self.capacity = rules.depth + rules.formatting + SPARE
        self.codes = _integers(self.capacity)
        self.traits = _integers(self.capacity)
        self.spaces = _integers(self.capacity)
        self.serials = _integers(self.capacity)
        self.starts = _offsets(self.capacity)
        self.counts = _integers(self.tag_count)

        # the list of active formatting elements, and markers
        self.listed = 0
        self.active = 0
        self.dormant = 0
        self.serial = NO_SERIAL
        self.list_codes = _integers(self.capacity)
        self.list_serials = _integers(self.capacity)
        self.list_open = _integers(self.capacity)
        self.list_starts = _offsets(self.capacity)
        self.list_stops = _offsets(self.capacity)
        self.list_attributes: list[dict[str, str] | None] = []

        self.form = NO_SERIAL
        self.is_closed = False
        self.is_in_head = True
        self.elements = bounds.elements
        self.opened = 0
        self.text_left = bounds.text
        self.cut_by = BY_NOTHING
        self.attributes = bounds.attributes
        self.surplus = NONE
        self.lacks_attributes = False
        self.lacks_tags = False
        self.lacks_names = False
        self.idle = 0
        self.idle_ends = 0
        self.tag_names: set[bytes] = set()
        self.attribute_names: set[bytes] = set()

    @cython.ccall
    @cython.returns("bytes")
    @cython.locals(offset="Py_ssize_t", start="Py_ssize_t", first="unsigned char")
    def run(self) -> bytes:
        """Scan the page; return it without what is beyond the bounds, or itself if nothing is."""
        offset = 0
        while offset < self.stop:
            start = self.find(LEFT, offset)
            if start > offset and self.is_in_head and not self.counts[TEMPLATE]:
                self.is_in_head = self.skip_space(offset) >= start
            if start > offset and self.dormant:
                self.reopen()
            self.text_left -= start - offset
            if self.text_left < 0:
                return self.cut(BY_TEXT, self.start_of_character(start + self.text_left))
            if start + 1 >= self.stop:
                break
            first = self.page[start + 1]
            if is_letter(first):
                if self.opened >= self.elements:
                    return self.cut(BY_ELEMENTS, start)
                offset = self.read_start_tag(start)
                if self.text_left < 0:
                    return self.cut(BY_TEXT, self.start_of_character(offset))
            elif first == SLASH:
                offset = self.read_end_tag(start)
            elif first in (MARK, QUESTION):
                offset = self.skip_declaration(start + 2)
            else:
                if self.dormant:
                    self.reopen()
                self.text_left -= 1
                offset = start + 1
        if not self.pieces:
            return self.source
        self.pieces.append(self.source[self.copied :])
        return b"".join(self.pieces)

    @cython.cfunc
    @cython.returns("bytes")
    @cython.locals(limit="int", offset="Py_ssize_t")
    def cut(self, limit: int, offset: int) -> bytes:
        """Return the page up to an offset."""
        self.cut_by = limit
        return b"".join((*self.pieces, self.source[self.copied : offset]))

    @cython.ccall
    @cython.returns("bint")
    def has_all_tags(self) -> bool:
        """True if no tag was left out because elements nest too deep."""
        return not self.lacks_tags

    @cython.ccall
    @cython.returns("bint")
    def has_all_names(self) -> bool:
        """True if no tag was left out because the page has too many names."""
        return not self.lacks_names

    @cython.ccall
    @cython.returns("bint")
    def has_all_attributes(self) -> bool:
        """True if no attribute was left out of a tag."""
        return not self.lacks_attributes

    @cython.ccall
    @cython.returns("int")
    def find_cut(self) -> int:
        """What cut the page: ``BY_ELEMENTS`` before the first element too many, ``BY_TEXT``, or ``BY_NOTHING``."""
        return self.cut_by

    # The tokenizer

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t")
    def start_of_character(self, offset: int) -> int:
        """Offset of the character of UTF-8 that a byte is part of."""
        while 0 < offset < self.stop and self.page[offset] & CONTINUES == CONTINUED:
            offset -= 1
        return offset

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(byte="unsigned char", offset="Py_ssize_t")
    def find(self, byte: int, offset: int) -> int:
        """Offset of the next such byte, or the end of the page."""
        while offset < self.stop and self.page[offset] != byte:
            offset += 1
        return offset

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t")
    def skip_name(self, offset: int) -> int:
        """Offset of the end of a tag's name."""
        while offset < self.stop and not self.ends_name[self.page[offset]]:
            offset += 1
        return offset

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(name="Py_ssize_t", other="Py_ssize_t", left="unsigned char", right="unsigned char")
    def is_same_name(self, name: int, other: int) -> bool:
        """True if the same name of a tag begins at two offsets, the first of which is in a whole tag."""
        while other < self.stop:
            left = self.page[name]
            right = self.page[other]
            if self.ends_name[left] or self.ends_name[right]:
                return self.ends_name[left] == self.ends_name[right]
            if self.folded[left] != self.folded[right]:
                return False
            name += 1
            other += 1
        return False

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t")
    def skip_space(self, offset: int) -> int:
        """Offset of the next byte that is not white space."""
        while offset < self.stop and self.is_space[self.page[offset]]:
            offset += 1
        return offset

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.locals(offset="Py_ssize_t", start="Py_ssize_t", name="Py_ssize_t", count="int")
    def skip_attributes(self, offset: int) -> int:
        """Offset after the ``>`` of a tag, NONE if it does not end; ``surplus`` is that of what to leave out of it."""
        self.is_closed = False
        self.surplus = NONE
        count = 0
        while offset < self.stop:
            start = offset
            while offset < self.stop and (self.ends_name[self.page[offset]] and self.page[offset] != RIGHT):
                offset += 1
            if offset >= self.stop:
                break
            if self.page[offset] == RIGHT:
                self.is_closed = offset > start and self.page[offset - 1] == SLASH
                return offset + 1
            name = offset
            offset += 1  # a name may begin with "="
            while offset < self.stop and not (self.ends_name[self.page[offset]] or self.page[offset] == EQUALS):
                offset += 1
            count += 1
            if self.surplus < 0 and (count > self.attributes or not self.admits(self.attribute_names, name, offset)):
                self.surplus = name
            start = self.skip_space(offset)
            if start < self.stop and self.page[start] == EQUALS:
                offset = self.skip_value(start + 1)
        return NONE

    @cython.cfunc
    @cython.returns("bint")
    @cython.locals(names="set", start="Py_ssize_t", end="Py_ssize_t", name="bytes")
    def admits(self, names: set[bytes], start: int, end: int) -> bool:
        """True unless the name between two offsets is one too many."""
        name = self.source[start:end].lower()
        if name not in names:
            if len(names) >= NAMES:
                return False
            names.add(name)
        return True

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t", quote="unsigned char")
    def skip_value(self, offset: int) -> int:
        """Offset of the end of an attribute's value."""
        offset = self.skip_space(offset)
        if offset >= self.stop:
            return offset
        quote = self.page[offset]
        if quote in (QUOTE, APOSTROPHE):
            return self.find(quote, offset + 1) + 1
        while offset < self.stop and not (self.is_space[self.page[offset]] or self.page[offset] == RIGHT):
            offset += 1
        return offset

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.locals(offset="Py_ssize_t", end="Py_ssize_t")
    def skip_declaration(self, offset: int) -> int:
        """Offset after a comment or CDATA section, or after what the parser takes for a comment."""
        if self.source.startswith(b"--", offset):
            end = self.skip_comment(offset + 2)
            if self.is_between_rows():
                self.pass_idle(offset - 2, end)
            return end
        if self.height and self.spaces[self.height - 1] and self.source.startswith(b"[CDATA[", offset):
            if self.dormant:
                self.reopen()
            end = self.source.find(b"]]>", offset)
            return end + 3 if end >= 0 else self.stop
        return self.find(RIGHT, offset) + 1

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.locals(offset="Py_ssize_t", end="Py_ssize_t", other="Py_ssize_t")
    def skip_comment(self, offset: int) -> int:
        """Offset after a comment whose text begins here: ``-->`` or ``--!>`` ends it, or a ``>`` at its begin."""
        if self.source.startswith(b">", offset):
            return offset + 1
        if self.source.startswith(b"->", offset):
            return offset + 2
        end = self.source.find(b"-->", offset)
        end = end if end >= 0 else self.stop
        other = self.source.find(b"--!>", offset, end)
        return other + 4 if other >= 0 else end + 3

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.locals(code="int", name="Py_ssize_t", offset="Py_ssize_t", end="Py_ssize_t")
    def skip_text(self, code: int, name: int, offset: int) -> int:
        """Offset after an element that holds only text, whose name and text begin at two offsets."""
        if code == PLAINTEXT:
            return self.show_text(offset, self.stop)
        end = self.find_end_tag(name, offset)
        if self.flags[code] & SHOWS_TEXT:
            offset = self.show_text(offset, end)
            if self.text_left < 0:
                return offset
        if code == SCRIPT and self.source.find(b"<!--", offset, end) >= 0:
            end = _find_script_end(self.source, offset)
        if end >= self.stop:
            return self.stop
        end = self.skip_attributes(self.skip_name(end + 2))
        return end if end >= 0 else self.stop

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t", end="Py_ssize_t")
    def show_text(self, offset: int, end: int) -> int:
        """Count the text between two offsets; return the end of what may be read of it."""
        self.text_left -= end - offset
        return end + min(self.text_left, 0)

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.locals(name="Py_ssize_t", offset="Py_ssize_t")
    def find_end_tag(self, name: int, offset: int) -> int:
        """Offset of the next end tag with the name that begins at an offset, or the end of the page."""
        offset = self.source.find(b"</", offset)
        while offset >= 0 and not self.is_same_name(name, offset + 2):
            offset = self.source.find(b"</", offset + 2)
        return offset if offset >= 0 else self.stop

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.locals(
        start="Py_ssize_t", name_end="Py_ssize_t", end="Py_ssize_t", code="int", offset="Py_ssize_t",
        surplus="Py_ssize_t", behind="Py_ssize_t",
    )  # fmt: skip
    def read_start_tag(self, start: int) -> int:
        """Read a start tag at an offset; return the offset after it, and after the text of an element of text."""
        name_end = self.skip_name(start + 1)
        end = self.skip_attributes(name_end)
        if end < 0:
            return self.stop  # the parser drops a tag that does not end
        surplus = self.surplus
        behind = end - 1 - self.is_closed
        code = self.tags.number(self.page, start + 1, name_end, FOLD)
        if not code and not self.admits(self.tag_names, start + 1, name_end):
            self.lacks_names = True
            self.leave_out(self.flags[code], start, end)
            return end
        offset = self.open_tag(code, self.flags[code], start, end)
        if surplus >= 0 and self.copied <= start:  # the tag stays
            self.pieces.append(self.source[self.copied : surplus])
            self.pieces.append(SPACE)  # a slash before it would close the element
            self.copied = behind
            self.lacks_attributes = True
        return offset

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.locals(start="Py_ssize_t", end="Py_ssize_t", code="int", flags="int")
    def open_tag(self, code: int, flags: int, start: int, end: int) -> int:
        """Do what the parser does at a start tag between two offsets; return the offset as far as it was read."""
        if self.height and self.spaces[self.height - 1] and not self.takes_html(code):
            if self.stays_foreign(code, flags, start, end):
                self.open_foreign(code, self.spaces[self.height - 1], start, end)
                return end
            self.leave_foreign()
            flags |= BREAKS_LINE  # the break that replaces the tag must end the drawing as well
        if self.is_in_head and not self.counts[TEMPLATE]:
            if code == NOSCRIPT:
                return end  # all that holds text ends it
            self.is_in_head = flags & HEAD > 0
        if flags & ROOT:
            self.pass_idle(start, end)
            return end
        if code == INPUT and self.is_between_rows():
            self.pass_idle(start, end)
        if flags & RAW:
            if flags & CLOSES_P:
                self.close_paragraph()
            if flags & REOPENS and self.dormant:
                self.reopen()
            self.opened += 1
            return self.skip_text(code, start + 1, end)
        self.open_html(code, flags, start, end)
        return end

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.locals(
        start="Py_ssize_t", name_end="Py_ssize_t", end="Py_ssize_t", code="int", flags="int", before="int",
        listed="int",
    )  # fmt: skip
    def read_end_tag(self, start: int) -> int:
        """Read an end tag, or what looks like one, at an offset; return the offset after it."""
        if start + 2 >= self.stop:
            return self.stop
        if not is_letter(self.page[start + 2]):
            return self.find(RIGHT, start + 2) + 1
        name_end = self.skip_name(start + 2)
        end = self.skip_attributes(name_end)
        if end < 0:
            return self.stop
        code = self.tags.number(self.page, start + 2, name_end, FOLD)
        flags = self.flags[code]
        if not code and not self.admits(self.tag_names, start + 2, name_end):
            self.lacks_names = True
            self.leave_out(flags, start, end)
            return end
        if self.surplus >= 0:
            self.pass_over(name_end, end - 1)
        if self.hidden[code] and self.is_full(flags):
            self.hidden[code] -= 1
            self.hidden_total -= 1
            self.leave_out(flags, start, end)
            return end
        if flags & ROOT or code in (BR, P):
            self.is_in_head = False
        before = self.height
        listed = self.listed
        self.close(code, flags, start + 2)
        is_idle = self.height == before and code != FORM and not flags & (VOID | RAW)
        if is_idle and self.height >= self.depth and flags & BREAKS_LINE:
            self.lacks_tags = True
            self.leave_out(flags, start, end)  # it ends nothing
        elif is_idle and self.listed == listed and not flags & FORMATTING and code != P:
            self.idle_ends += 1
            if self.idle_ends > IDLE_ENDS:
                self.pass_over(start, end)
        elif self.hidden_total and self.height < self.depth and self.active < self.formatting:
            self.forget_hidden()
        return end

    # Tags beyond the bounds

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(flags="int")
    def is_full(self, flags: int) -> bool:
        """True if an element with these flags would be beyond a bound."""
        if self.height >= self.depth or (flags & (FORMATTING | MARKER) and self.listed >= self.capacity):
            return True
        return flags & FORMATTING > 0 and self.active >= self.formatting

    @cython.cfunc
    @cython.returns("void")
    @cython.locals(code="int", flags="int", start="Py_ssize_t", end="Py_ssize_t")
    def hide(self, code: int, flags: int, start: int, end: int) -> None:
        """Leave out a start tag, and its end tag when it comes."""
        self.hidden[code] += 1
        self.hidden_total += 1
        self.lacks_tags = True
        self.leave_out(flags, start, end)

    @cython.cfunc
    @cython.returns("void")
    @cython.locals(flags="int", start="Py_ssize_t", end="Py_ssize_t", is_joined="bint")
    def leave_out(self, flags: int, start: int, end: int) -> None:
        """Leave out a tag; one break replaces any number of tags between blocks in a row."""
        is_joined = self.break_end == start
        self.pass_over(start, end)
        if self.height and self.spaces[self.height - 1]:
            self.pieces.append(SPACE)
        elif flags & BREAKS_LINE:
            if not is_joined:
                self.pieces.append(BREAK)
                self.reopen()
            self.break_end = end
        elif is_joined:
            self.break_end = end

    @cython.cfunc
    @cython.returns("void")
    @cython.locals(start="Py_ssize_t", end="Py_ssize_t")
    def pass_over(self, start: int, end: int) -> None:
        """Leave out what is between two offsets, as far as it is not left out already."""
        if start > self.copied:
            self.pieces.append(self.source[self.copied : start])
        self.copied = max(self.copied, end)

    @cython.cfunc
    @cython.returns("void")
    @cython.locals(start="Py_ssize_t", end="Py_ssize_t")
    def pass_idle(self, start: int, end: int) -> None:
        """Leave out what does nothing, if the page has much of it."""
        self.idle += 1
        if self.idle > IDLE:
            self.pass_over(start, end)

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(row="int")
    def is_between_rows(self) -> bool:
        """True within a table, and in no cell of it; the parser moves text from there to before the table."""
        row = self.height - 1
        return row >= 0 and self.traits[row] & (TABLE_PART | CELL) == TABLE_PART and self.codes[row] != TEMPLATE

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(code="Py_ssize_t")
    def forget_hidden(self) -> None:
        """Forget the start tags left out: what they were in has ended."""
        for code in range(self.tag_count):
            self.hidden[code] = 0
        self.hidden_total = 0

    # The stack of open elements

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(code="int", traits="int", space="int", start="Py_ssize_t", serial="int")
    def push(self, code: int, traits: int, space: int, start: int, serial: int) -> None:
        """Open an element; foreign ones are numbered below zero."""
        self.opened += 1
        if self.height >= self.capacity:
            return
        self.codes[self.height] = -1 - code if space else code
        self.traits[self.height] = traits
        self.spaces[self.height] = space
        self.starts[self.height] = start
        self.serials[self.height] = serial
        self.height += 1
        if not space:
            self.counts[code] += 1

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(height="int", code="int", serial="int", row="int")
    def pop_to(self, height: int) -> None:
        """Close all elements from a height on; formatting elements stay active."""
        while self.height > height:
            self.height -= 1
            code = self.codes[self.height]
            if code >= 0:
                self.counts[code] -= 1
            serial = self.serials[self.height]
            if serial != NO_SERIAL:
                row = self.row_of(serial)
                if row >= 0:
                    self.list_open[row] = 0
                    self.dormant += 1

    @cython.cfunc
    @cython.returns("int")
    @cython.exceptval(check=False)
    @cython.locals(code="int", barriers="int", other="int", another="int", row="int")
    def find_open(self, code: int, barriers: int, other: int, another: int) -> int:
        """Row of the innermost such element that no barrier hides; NONE if there is none.

        Args:
            code: the element's number.
            barriers: flags of elements that hide all around them.
            other: number of a tag that is a barrier as well.
            another: number of one more.
        """
        if not self.counts[code]:
            return NONE
        row = self.height - 1
        while self.codes[row] != code:
            if self.traits[row] & barriers or self.codes[row] in (other, another):
                return NONE
            row -= 1
        return row

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(code="int", row="int")
    def close_in_scope(self, code: int) -> bool:
        """Close an element that is in scope; true if there was one."""
        row = self.find_open(code, SCOPE, NO_TAG, NO_TAG)
        if row >= 0:
            self.pop_to(row)
        return row >= 0

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(row="int")
    def close_paragraph(self) -> None:
        """Close a ``<p>`` in button scope."""
        row = self.find_open(P, SCOPE, BUTTON, BUTTON)
        if row >= 0:
            self.pop_to(row)

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(row="int")
    def remove_open(self, row: int) -> None:
        """Take one element out of the stack; those within it stay open."""
        self.rotate(row, self.height - 1)
        self.height -= 1
        if self.codes[self.height] >= 0:
            self.counts[self.codes[self.height]] -= 1

    # The list of active formatting elements

    @cython.cfunc
    @cython.returns("int")
    @cython.exceptval(check=False)
    @cython.locals(serial="int", row="int")
    def row_of(self, serial: int) -> int:
        """Row of an active formatting element in the list, which is in the order of serials; NONE if it is inactive."""
        row = self.listed - 1
        while row >= 0 and self.list_serials[row] > serial:
            row -= 1
        return row if row >= 0 and self.list_serials[row] == serial else NONE

    @cython.cfunc
    @cython.returns("int")
    @cython.locals(code="int", start="Py_ssize_t", stop="Py_ssize_t")
    def add_listed(self, code: int, start: int, stop: int) -> int:
        """List a formatting element, or a marker if the code is 0; return its serial."""
        self.serial += 1
        if self.listed < self.capacity:
            self.list_codes[self.listed] = code
            self.list_serials[self.listed] = self.serial
            self.list_open[self.listed] = 1
            self.list_starts[self.listed] = start
            self.list_stops[self.listed] = stop
            self.list_attributes.append(None)
            self.listed += 1
            self.active += code > 0
        return self.serial

    @cython.cfunc
    @cython.returns("void")
    @cython.locals(row="int", later="Py_ssize_t")
    def remove_listed(self, row: int) -> None:
        """Take a formatting element out of the list."""
        self.dormant -= not self.list_open[row]
        self.active -= 1
        for later in range(row, self.listed - 1):
            self.list_codes[later] = self.list_codes[later + 1]
            self.list_serials[later] = self.list_serials[later + 1]
            self.list_open[later] = self.list_open[later + 1]
            self.list_starts[later] = self.list_starts[later + 1]
            self.list_stops[later] = self.list_stops[later + 1]
        del self.list_attributes[row]
        self.listed -= 1

    @cython.cfunc
    @cython.returns("void")
    @cython.locals(row="int")
    def clear_to_marker(self) -> None:
        """Clear the list up to and with its last marker."""
        while self.listed:
            row = self.listed - 1
            if not self.list_codes[row]:
                self.list_attributes.pop()
                self.listed -= 1
                return
            self.remove_listed(row)

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(row="int", code="int")
    def reopen(self) -> None:
        """Open active formatting elements again that were closed with the block around them."""
        row = self.listed
        while row and self.list_codes[row - 1] and not self.list_open[row - 1]:
            row -= 1
        while row < self.listed:
            code = self.list_codes[row]
            self.push(code, self.flags[code], HTML_SPACE, self.list_starts[row] + 1, self.list_serials[row])
            self.list_open[row] = 1
            self.dormant -= 1
            row += 1

    @cython.cfunc
    @cython.returns("int")
    @cython.exceptval(check=False)
    @cython.locals(code="int", row="int")
    def find_listed(self, code: int) -> int:
        """Row of the last such formatting element after the last marker; NONE if there is none."""
        row = self.listed - 1
        while row >= 0 and self.list_codes[row]:
            if self.list_codes[row] == code:
                return row
            row -= 1
        return NONE

    @cython.cfunc
    @cython.returns("void")
    @cython.locals(code="int", start="Py_ssize_t", stop="Py_ssize_t", row="int")
    def evict(self, code: int, start: int, stop: int) -> None:
        """Take the first of three formatting elements out of the list that are like a new one.

        Args:
            code: of the new one.
            start: where its tag begins.
            stop: where its tag ends.
        """
        rows = []
        row = self.listed - 1
        while row >= 0 and self.list_codes[row]:
            if self.list_codes[row] == code:
                rows.append(row)
            row -= 1
        if len(rows) >= SAME:
            new = _attributes(self.source[start:stop])
            rows = [row for row in rows if self.attributes_of(row) == new]
        if len(rows) >= SAME:
            self.remove_listed(min(rows))

    @cython.cfunc
    @cython.returns("dict")
    @cython.locals(row="int")
    def attributes_of(self, row: int) -> dict[str, str]:
        """The attributes of an active formatting element, which are read once."""
        attributes = self.list_attributes[row]
        if attributes is None:
            attributes = _attributes(self.source[self.list_starts[row] : self.list_stops[row]])
            self.list_attributes[row] = attributes
        return attributes

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(code="int", listed="int", row="int", serial="int", blocks="int")
    def adopt(self, code: int) -> bool:
        """End a formatting element (13.2.6.4.7); blocks within it stay open. False if none is active."""
        row = self.height - 1
        if row >= 0 and self.codes[row] == code and self.row_of(self.serials[row]) < 0:
            self.pop_to(row)
            return True
        listed = self.find_listed(code)
        if listed < 0:
            return False
        if not self.list_open[listed]:
            self.remove_listed(listed)
            return True
        serial = self.list_serials[listed]
        blocks = 0
        while row >= 0 and self.serials[row] != serial:
            if self.traits[row] & SCOPE:
                return True  # out of scope
            blocks += self.traits[row] & SPECIAL > 0
            row -= 1
        if row < 0:
            return True
        if blocks:
            row = self.move_out_of(row, min(blocks, ROUNDS))
        if blocks < ROUNDS:
            self.remove_listed(listed)
            self.pop_to(row)
        return True

    @cython.cfunc
    @cython.returns("int")
    @cython.exceptval(check=False)
    @cython.locals(row="int", blocks="int", first="int", block="int", between="int")
    def move_out_of(self, row: int, blocks: int) -> int:
        """Move blocks out of a formatting element, and what is between them and no longer active out of the stack.

        Args:
            row: of the formatting element.
            blocks: how many to move.

        Returns:
            The row of the formatting element, now within the last of these blocks.
        """
        for _ in range(blocks):
            block = row + 1
            while not self.traits[block] & SPECIAL:
                block += 1
            first = row
            for between in range(block - 1, row, -1):
                if block - between > SAME and self.row_of(self.serials[between]) >= 0:
                    self.remove_listed(self.row_of(self.serials[between]))
            between = row + 1
            while between < block:
                if self.row_of(self.serials[between]) < 0:
                    self.remove_open(between)
                    block -= 1
                else:
                    between += 1
            self.rotate(first, block)
            row = block
        return row

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(
        row="int", end="int", later="int", code="int", serial="int", traits="int", space="int",
        start="Py_ssize_t",
    )  # fmt: skip
    def rotate(self, row: int, end: int) -> None:
        """Move an open element inwards to another row."""
        code = self.codes[row]
        traits = self.traits[row]
        space = self.spaces[row]
        start = self.starts[row]
        serial = self.serials[row]
        for later in range(row, end):
            self.codes[later] = self.codes[later + 1]
            self.traits[later] = self.traits[later + 1]
            self.spaces[later] = self.spaces[later + 1]
            self.starts[later] = self.starts[later + 1]
            self.serials[later] = self.serials[later + 1]
        self.codes[end] = code
        self.traits[end] = traits
        self.spaces[end] = space
        self.starts[end] = start
        self.serials[end] = serial

    # Start tags

    @cython.cfunc
    @cython.returns("void")
    @cython.locals(
        code="int", flags="int", start="Py_ssize_t", end="Py_ssize_t", height="int", active="int", is_opened="bint",
        is_smaller="bint", serial="int",
    )  # fmt: skip
    def open_html(self, code: int, flags: int, start: int, end: int) -> None:
        """Do what the parser does at a start tag of HTML, or leave the tag out."""
        height = self.height
        active = self.active
        is_opened = self.prepare(code, flags)
        is_smaller = self.height < height or self.active < active  # tags that end something stay
        if not is_opened:
            if not is_smaller and flags & BREAKS_LINE and self.height >= self.depth:
                self.hide(code, flags, start, end)
            return
        if flags & VOID:
            self.opened += 1
            if flags & REOPENS and self.dormant:
                self.reopen()
            return
        if not is_smaller and self.is_full(flags):
            self.hide(code, flags, start, end)
            return
        if flags & REOPENS and self.dormant:
            self.reopen()
        if code in (SVG, MATH):
            self.open_foreign(code, SVG_SPACE if code == SVG else MATH_SPACE, start, end)
            return
        if flags & TABLE_PART:
            self.add_table_parts(code, flags, start)
        serial = NO_SERIAL
        if code == FORM:
            self.serial += 1
            self.form = serial = self.serial
        elif flags & FORMATTING:
            self.evict(code, start, end)
            serial = self.add_listed(code, start, end)
        elif flags & MARKER:
            self.add_listed(0, start, end)
        self.push(code, flags, HTML_SPACE, start + 1, serial)

    @cython.cfunc
    @cython.returns("bint")
    @cython.locals(code="int", flags="int", row="int")
    def prepare(self, code: int, flags: int) -> bool:
        """Close what a start tag implies to have ended; false if the parser opens no element."""
        if code == FORM and self.form != NO_SERIAL and not self.counts[TEMPLATE]:
            return False
        if code == LI:
            self.close_item(LI, LI)
        elif code in (DD, DT):
            self.close_item(DD, DT)
        if flags & CLOSES_P:
            self.close_paragraph()
        if not flags & IS_RULED:
            return True
        if flags & TABLE_PART:
            return self.prepare_table_part(code, flags)
        if flags & HEADING:
            if self.height and self.traits[self.height - 1] & HEADING:
                self.pop_to(self.height - 1)
        elif flags & RUBY_PART:
            self.close_ruby_parts(code)
        elif code == A:
            self.close_link()
        elif code == NOBR:
            self.reopen()
            if self.find_open(NOBR, SCOPE, NO_TAG, NO_TAG) >= 0:
                self.adopt(NOBR)
        elif code in (BUTTON, INPUT):
            self.close_in_scope(BUTTON if code == BUTTON else SELECT)
        elif code == SELECT:
            return not self.close_in_scope(SELECT)
        elif code in (OPTION, OPTGROUP, HR):
            self.close_option(code)
        return True

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(code="int", other="int", row="int")
    def close_item(self, code: int, other: int) -> None:
        """Close an item of a list within which the next one begins."""
        if not self.counts[code] and not self.counts[other]:
            return
        row = self.height - 1
        while row >= 0 and self.codes[row] != code and self.codes[row] != other:
            if self.traits[row] & SPECIAL and not self.traits[row] & PASSABLE:
                return
            row -= 1
        if row >= 0:
            self.pop_to(row)

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(listed="int", serial="int", row="int", is_in_scope="bint")
    def close_link(self) -> None:
        """End the link within which another begins, even one that is not in scope."""
        listed = self.find_listed(A)
        if listed < 0:
            return
        serial = self.list_serials[listed]
        self.adopt(A)
        is_in_scope = True
        row = self.height - 1
        while row >= 0 and self.serials[row] != serial:
            is_in_scope = is_in_scope and not self.traits[row] & SCOPE
            row -= 1
        if row >= 0 and not is_in_scope:
            self.remove_listed(listed)
            self.remove_open(row)

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(other="int")
    def close_implied(self, other: int) -> None:
        """Close elements whose end tags may be left out, up to one of another kind (13.2.6.3)."""
        while self.height and self.traits[self.height - 1] & IMPLIED and self.codes[self.height - 1] != other:
            self.pop_to(self.height - 1)

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(code="int")
    def close_option(self, code: int) -> None:
        """Close an ``<option>`` before another, and in a ``<select>`` an ``<optgroup>`` before another, or a rule."""
        if self.find_open(SELECT, SCOPE, NO_TAG, NO_TAG) >= 0:
            self.close_implied(OPTGROUP if code == OPTION else NO_TAG)
        elif code != HR and self.height and self.codes[self.height - 1] == OPTION:
            self.pop_to(self.height - 1)

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(code="int")
    def close_ruby_parts(self, code: int) -> None:
        """Close the parts of a ``<ruby>`` before its next part."""
        if self.find_open(RUBY, SCOPE, NO_TAG, NO_TAG) >= 0:
            self.close_implied(NO_TAG if code in (RB, RTC) else RTC)

    @cython.cfunc
    @cython.returns("int")
    @cython.exceptval(check=False)
    @cython.locals(row="int")
    def find_table_part(self) -> int:
        """Row of the innermost part of a table, which decides how other parts are read; NONE if there is none."""
        row = self.height - 1
        while row >= 0 and not self.traits[row] & TABLE_PART:
            row -= 1
        return row

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(code="int", flags="int", row="int")
    def prepare_table_part(self, code: int, flags: int) -> bool:
        """Close parts of a table before the next part; false outside of a table."""
        if code == TEMPLATE:
            return True
        row = self.find_table_part()
        if code == TABLE:
            if row >= 0 and not self.traits[row] & CELL and self.codes[row] != TEMPLATE:
                self.pop_to(self.find_open(TABLE, 0, NO_TAG, NO_TAG))
            return True
        if row < 0 or self.codes[row] == TEMPLATE:
            return False
        if self.traits[row] & CELL:
            self.pop_to(row)
            self.clear_to_marker()
        row = self.height - 1
        while not (
            self.codes[row] in (TABLE, TEMPLATE)
            or (self.traits[row] & SECTION and (code == TR or (flags & CELL and code != CAPTION)))
            or (self.codes[row] == TR and flags & CELL and code != CAPTION)
        ):
            row -= 1
        self.pop_to(row + 1)
        return True

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(code="int", flags="int", start="Py_ssize_t")
    def add_table_parts(self, code: int, flags: int, start: int) -> None:
        """Open the ``<tbody>`` and ``<tr>`` that a row or cell implies."""
        if code != TR and (not flags & CELL or code == CAPTION):
            return
        if self.codes[self.height - 1] == TABLE:
            self.push(TBODY, self.flags[TBODY], HTML_SPACE, start, NO_SERIAL)
        if code != TR and self.codes[self.height - 1] != TR:
            self.push(TR, self.flags[TR], HTML_SPACE, start, NO_SERIAL)

    # End tags

    @cython.cfunc
    @cython.returns("void")
    @cython.locals(code="int", flags="int", start="Py_ssize_t", row="int")
    def close(self, code: int, flags: int, start: int) -> None:
        """Do what the parser does at an end tag whose name begins at an offset."""
        if self.height and self.spaces[self.height - 1]:
            if code in (P, BR):
                self.leave_foreign()
            elif self.close_foreign(code, start):
                return
        if flags & (ROOT | RAW | VOID):
            return
        if flags & TABLE_PART:
            self.close_table_part(code)
        elif flags & FORMATTING:
            if not self.adopt(code):
                self.close_ordinary(code, start)
        elif code == P:
            self.close_paragraph()
        elif code == LI:
            row = self.find_open(LI, SCOPE, OL, UL)
            if row >= 0:
                self.pop_to(row)
        elif code == FORM:
            self.close_form()
        elif flags & HEADING:
            self.close_heading()
        elif flags & SCOPED_END:
            if self.close_in_scope(code) and flags & MARKER:
                self.clear_to_marker()
        else:
            self.close_ordinary(code, start)

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(code="int", start="Py_ssize_t", row="int")
    def close_ordinary(self, code: int, start: int) -> None:
        """Close the innermost such element, unless a special one is within it."""
        if not self.counts[code]:
            return
        row = self.height - 1
        while row >= 0:
            if self.codes[row] == code and (code or self.is_same_name(self.starts[row], start)):
                self.pop_to(row)
                return
            if self.traits[row] & SPECIAL:
                return
            row -= 1

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(row="int")
    def close_heading(self) -> None:
        """Close the innermost heading in scope, of whatever level."""
        row = self.height - 1
        while row >= 0 and not self.traits[row] & HEADING:
            if self.traits[row] & SCOPE:
                return
            row -= 1
        if row >= 0:
            self.pop_to(row)

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(row="int")
    def close_form(self) -> None:
        """Close a form; what is within it stays open, except in a template."""
        if self.counts[TEMPLATE]:
            self.close_in_scope(FORM)
            return
        row = self.height - 1
        while row >= 0 and self.serials[row] != self.form and not self.traits[row] & SCOPE:
            row -= 1
        if row >= 0 and self.form != NO_SERIAL and self.serials[row] == self.form:
            self.close_implied(NO_TAG)
            self.remove_open(row)
        self.form = NO_SERIAL

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(code="int", row="int", part="int")
    def close_table_part(self, code: int) -> None:
        """Close a part of a table that is in table scope, or a template."""
        row = self.height - 1
        if not self.counts[code]:
            return
        while self.codes[row] != code:
            if code != TEMPLATE and self.codes[row] in (TABLE, TEMPLATE):
                return
            row -= 1
        part = self.find_table_part()
        if code == TEMPLATE or self.traits[part] & CELL:
            self.clear_to_marker()
        self.pop_to(row)

    # Drawings and formulas

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(code="int", traits="int", space="int")
    def takes_html(self, code: int) -> bool:
        """True if a start tag within the innermost element, a foreign one, is HTML (13.2.6, "integration point")."""
        traits = self.traits[self.height - 1]
        space = self.spaces[self.height - 1]
        if space == SVG_SPACE:
            return traits & SVG_HTML > 0
        if self.codes[self.height - 1] == -1 - ANNOTATION:
            return traits & MATH_HTML > 0 or code == SVG
        return traits & MATH_HTML > 0 and code != MGLYPH and code != MALIGNMARK

    @cython.cfunc
    @cython.returns("bint")
    @cython.locals(code="int", flags="int", start="Py_ssize_t", end="Py_ssize_t")
    def stays_foreign(self, code: int, flags: int, start: int, end: int) -> bool:
        """True if a start tag does not end the drawing or formula that it is in."""
        if code == FONT:
            return not BREAKOUT_ATTRIBUTES.intersection(_attributes(self.source[start:end]))
        return not flags & BREAKOUT

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(height="int")
    def leave_foreign(self) -> None:
        """Close foreign elements up to HTML, or to one that holds HTML."""
        height = self.height
        while height and self.spaces[height - 1] and not self.is_integration_point(height - 1):
            height -= 1
        self.pop_to(height)

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(row="int")
    def is_integration_point(self, row: int) -> bool:
        """True if a foreign element holds HTML."""
        return self.traits[row] & (SVG_HTML if self.spaces[row] == SVG_SPACE else MATH_HTML) > 0

    @cython.cfunc
    @cython.returns("void")
    @cython.locals(code="int", space="int", start="Py_ssize_t", end="Py_ssize_t", traits="int")
    def open_foreign(self, code: int, space: int, start: int, end: int) -> None:
        """Open an element of a drawing or formula, or leave its tag out."""
        if self.is_closed:
            self.opened += 1
            return
        if self.height >= self.depth:
            self.hide(code, self.flags[code], start, end)
            return
        traits = self.flags[code] & (SVG_HTML if space == SVG_SPACE else MATH_HTML)
        if traits:
            traits |= SPECIAL | SCOPE
        if code == ANNOTATION and space == MATH_SPACE and not _holds_html(self.source[start:end]):
            traits &= ~MATH_HTML
        self.push(code, traits, space, start + 1, NO_SERIAL)

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(code="int", start="Py_ssize_t", row="int")
    def close_foreign(self, code: int, start: int) -> bool:
        """Close the innermost element of this name if it is foreign; false if the end tag is HTML."""
        row = self.height - 1
        while row >= 0 and self.spaces[row]:
            if self.codes[row] == -1 - code and (code or self.is_same_name(self.starts[row], start)):
                self.pop_to(row)
                return True
            row -= 1
        return False


@cython.cfunc
@cython.returns("bint")
@cython.exceptval(check=False)
@cython.locals(byte="unsigned char")
def is_letter(byte: int) -> bool:
    """True for a letter of ASCII."""
    return LETTER_A <= byte | FOLD <= LETTER_Z


def _integers(count: int) -> "array[int]":
    return array("i", bytes(4 * count))


def _offsets(count: int) -> "array[int]":
    return array("q", bytes(8 * count))


def _find_script_end(source: bytes, offset: int) -> int:
    is_comment = is_script_in_comment = False
    while mark := script_marks.search(source, offset):
        offset = mark.end()
        if mark[0] == b"<!--":
            if not is_comment:
                is_comment = True
                offset -= 2  # its dashes may end it
        elif mark[0] == b"-->":
            is_comment = is_script_in_comment = False
        elif mark[1]:
            if not is_script_in_comment:
                return mark.start()
            is_script_in_comment = False
        elif is_comment:
            is_script_in_comment = True
    return len(source)


def _attributes(tag: bytes) -> dict[str, str]:
    """The attributes of a start tag; the first of a name counts."""
    attributes: dict[str, str] = {}
    for name, value in attributes_of(tag.decode("utf-8", "replace"))[1:]:
        attributes.setdefault(name.lower(), _unescape(value.strip("\"'")))
    return attributes


def _unescape(value: str) -> str:
    from html import unescape  # few pages need it: a fortieth of the package's import time

    try:
        return unescape(value)
    except ValueError:  # a reference by a number of thousands of digits
        return value


def _holds_html(tag: bytes) -> bool:
    return _attributes(tag).get("encoding", "").lower() in HTML_ENCODINGS
