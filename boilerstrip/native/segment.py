"""Canonical HTML to blocks in one pass over its bytes.

The result is that of the plain walk over the parser's tree in
:mod:`boilerstrip.blocks.segment_tree`. The pass gives up where an end tag is
none of the innermost open element.
"""

from typing import TYPE_CHECKING

import numpy as np

from boilerstrip.arrays import U8, U64
from boilerstrip.native import COMPILED
from boilerstrip.native.columns import Columns, Found
from boilerstrip.native.perfect_hash import Names

if TYPE_CHECKING or not COMPILED:
    from boilerstrip.native import no_cython as cython
else:
    import cython
    from cython.cimports.boilerstrip.native.perfect_hash import Names

cython.declare(
    BREAKS="int", LINKS="int", PREFORMATTED="int", PASSED="int", VOID="int", SPEAKS="int", GAP="int", REFERENCE="int",
    LEAD="int", PLAIN="int", END="int", CONDITIONAL="int", FALLBACK="int", UNSEEN="int", LINK="int", CLASS="int",
    WORDS="int", HINT="int", EXAMINED="int", RECORDED="int",
)  # fmt: skip
from boilerstrip.native.columns import CLASS, EXAMINED, HINT, LINK, RECORDED, WORDS  # noqa: E402 - C types are above
from boilerstrip.native.flags import (  # noqa: E402
    BREAKS,
    CONDITIONAL,
    END,
    FALLBACK,
    GAP,
    LEAD,
    LINKS,
    PASSED,
    PLAIN,
    PREFORMATTED,
    REFERENCE,
    SPEAKS,
    UNSEEN,
    VOID,
)

cython.declare(
    NOTHING="int", SPACE="int", LINE="int", FULL="unsigned long long", BASIS="unsigned long long",
    PRIME="unsigned long long", FEED="int", BLANK="int", MARK="int", QUOTE="int", AMPERSAND="int", DASH="int",
    SLASH="int", LEFT="int", EQUALS="int", RIGHT="int", QUESTION="int", ZERO="int", NINE="int", SMALL_A="int",
    SMALL_Z="int", A="int", L="int", N="int", FOLD="int", CONTINUES="int", LEADS="int", LEAD_OF_THREE="int",
    NO_BREAK="int", STRETCH="Py_ssize_t", STOPPED="int",
)  # fmt: skip
NOTHING, SPACE, LINE = 0, 1, 2
"""What must be written before the next character of a block."""
FULL = 0xFFFFFFFFFFFFFFFF
BASIS, PRIME = 0xCBF29CE484222325, 0x100000001B3
"""Of the FNV-1a hash, 64 bits (Fowler, Noll, Vo and Eastlake)."""
FEED, BLANK, MARK, QUOTE, AMPERSAND, DASH, SLASH, LEFT, EQUALS, RIGHT, QUESTION = b'\n !"&-/<=>?'
ZERO, NINE, SMALL_A, SMALL_Z, A, L, N = b"09azaln"
FOLD = 0x20
"""The bit that small letters have and capitals do not."""
CONTINUES, LEADS, LEAD_OF_THREE, NO_BREAK = 0x80, 0xC0, 0xE0, 0xC2A0
"""The least byte that continues a character of UTF-8, that begins one, that begins one of three bytes; the no-break
space."""
STRETCH = 128
"""Bytes that are counted together."""
STOPPED = -1
"""The offset that a method returns when the pass is over before the page is."""
SENTINEL = b'<"-->'
"""Follows a page, so that whatever is looked for is found."""


@cython.final
@cython.cclass
class Vocabulary:
    """What a segmenter knows of names."""

    cython.declare(
        tags=Names, attributes=Names, values=Names, words=Names, flags="const unsigned char[::1]",
        bytes_of_text="const unsigned char[::1]", characters="const unsigned char[::1]",
        tag_hints="const unsigned long long[::1]", word_hints="const unsigned long long[::1]",
        permalink_marks="const unsigned long long[::1]", value_hints="const unsigned long long[:, ::1]",
        uses="const unsigned char[:, ::1]", br="int", hr="int", img="int", input="int", source="int", button="int",
    )  # fmt: skip

    def __init__(
        self,
        *,
        tags: Names,
        attributes: Names,
        values: Names,
        words: Names,
        flags: U8,
        tag_hints: U64,
        word_hints: U64,
        value_hints: U64,
        uses: U8,
        bytes_of_text: U8,
        characters: U8,
        permalink_marks: U64,
        br: int,
        hr: int,
        img: int,
        input_: int,
        source: int,
        button: int,
    ) -> None:
        """Keep tables for all pages.

        Args:
            tags: codes of tags.
            attributes: codes of attributes.
            values: numbers of the values that are hints as a whole.
            words: numbers of the words in class names and the like that are hints.
            flags: [tag] see :mod:`boilerstrip.native.flags`.
            tag_hints: [tag] bit masks of hints, as the next two.
            word_hints: [word]
            value_hints: [attribute, value]
            uses: [tag, attribute] what an attribute of an element is used for, 0 for nothing.
            bytes_of_text: [byte] what a byte of text is, see :mod:`boilerstrip.native.flags`.
            characters: [character of the Basic Multilingual Plane] the same for characters of more than one byte.
            permalink_marks: characters, their bytes as one number, that are no text if a link holds nothing else.
            br: code of the tag, as the next five.
            hr: a rule.
            img: a picture.
            input_: a field of a form.
            source: an address of a picture, video or recording.
            button: what follows a sentence as a button is no part of it.
        """
        self.tags = tags
        self.attributes = attributes
        self.values = values
        self.words = words
        self.flags = flags
        self.tag_hints = tag_hints
        self.word_hints = word_hints
        self.value_hints = value_hints
        self.uses = uses
        self.bytes_of_text = bytes_of_text
        self.characters = characters
        self.permalink_marks = permalink_marks
        self.br = br
        self.hr = hr
        self.img = img
        self.input = input_
        self.source = source
        self.button = button


@cython.final
@cython.cclass
class Segmenter:
    """A pass over a page, and the blocks and elements that it has found so far.

    Methods take the offset of a byte in the page, read on from there, and
    return the offset of the first byte that they have not read.
    """

    cython.declare(
        source="bytes", page="const unsigned char *", stop="Py_ssize_t", limit="Py_ssize_t", tags=Names,
        attributes=Names, values=Names, words=Names, flags="const unsigned char[::1]",
        bytes_of_text="const unsigned char[::1]", characters="const unsigned char[::1]",
        tag_hints="const unsigned long long[::1]", word_hints="const unsigned long long[::1]",
        permalink_marks="const unsigned long long[::1]", value_hints="const unsigned long long[:, ::1]",
        uses="const unsigned char[:, ::1]", br="int", hr="int", img="int", input="int", source_tag="int",
        button="int", text="unsigned char[::1]",
        tag="unsigned char[::1]", open_flags="unsigned char[::1]", block_element="long long[::1]",
        link_length="long long[::1]", name_offset="long long[::1]", parent="long long[::1]", first="long long[::1]",
        end="long long[::1]", kind="long long[::1]", text_start="long long[::1]", text_end="long long[::1]",
        picture_block="long long[::1]", picture_offset="long long[::1]", picture_element="long long[::1]",
        picture_elements="long long[::1]", rule_block="long long[::1]", rule_element="long long[::1]",
        rule_elements="long long[::1]", value_owner="long long[::1]",
        value_attribute="long long[::1]", value_start="long long[::1]", value_stop="long long[::1]",
        path="long long[::1]", breaker="long long[::1]", class_numbers="long long[::1]",
        hints="unsigned long long[::1]", class_hashes="unsigned long long[::1]", begun="Py_ssize_t",
        trimmed="Py_ssize_t", continuations="Py_ssize_t", linked="Py_ssize_t", classes="Py_ssize_t",
        depth="Py_ssize_t", settled="Py_ssize_t", links="Py_ssize_t", preformatted="Py_ssize_t", due="int",
        lost="bint", is_link="bint", inline_end="Py_ssize_t", line_end="Py_ssize_t", line_breaker="Py_ssize_t",
        text_is_ahead="bint", columns="object", examined="list", blocks="Py_ssize_t", elements="Py_ssize_t",
        pictures="Py_ssize_t", rules="Py_ssize_t", recorded="Py_ssize_t", written="Py_ssize_t", truncated="bint",
    )  # fmt: skip

    @cython.locals(vocabulary="Vocabulary", elements="Py_ssize_t", attributes="Py_ssize_t", table="long long[:, ::1]")
    def __init__(self, page: bytes, limit: int, vocabulary: Vocabulary) -> None:
        """Make room for what a page holds.

        Args:
            page: canonical HTML, and :data:`SENTINEL` after it.
            limit: number of blocks after which to stop.
            vocabulary: what is known of names.
        """
        self.source = page  # owns the bytes that a C pointer to the page points to
        self.page = page
        self.stop = len(page) - len(SENTINEL)
        self.limit = limit
        self.tags = vocabulary.tags
        self.attributes = vocabulary.attributes
        self.values = vocabulary.values
        self.words = vocabulary.words
        self.flags = vocabulary.flags
        self.tag_hints = vocabulary.tag_hints
        self.word_hints = vocabulary.word_hints
        self.value_hints = vocabulary.value_hints
        self.uses = vocabulary.uses
        self.bytes_of_text = vocabulary.bytes_of_text
        self.characters = vocabulary.characters
        self.permalink_marks = vocabulary.permalink_marks
        self.br = vocabulary.br
        self.hr = vocabulary.hr
        self.img = vocabulary.img
        self.input = vocabulary.input
        self.source_tag = vocabulary.source
        self.button = vocabulary.button

        elements = count_pairs(page, self.stop, LEFT, SLASH, False)
        attributes = count_pairs(page, self.stop, EQUALS, QUOTE, True)
        self.columns = columns = Columns.with_room_for(len(page), elements, attributes)
        self.text = columns.text
        self.tag = columns.tag
        self.hints = columns.hints
        table = columns.elements
        self.parent, self.kind, self.first, self.end = table[0], table[1], table[2], table[3]
        self.text_start, self.text_end, self.name_offset = table[4], table[5], table[6]
        table = columns.blocks
        self.block_element, self.link_length = table[0], table[1]
        table = columns.pictures
        self.picture_block, self.picture_offset, self.picture_element, self.picture_elements = (
            table[0], table[1], table[2], table[3],
        )  # fmt: skip
        table = columns.rules
        self.rule_block, self.rule_element, self.rule_elements = table[0], table[1], table[2]
        table = columns.values
        self.value_owner, self.value_attribute, self.value_start, self.value_stop = (
            table[0], table[1], table[2], table[3],
        )  # fmt: skip
        self.examined: list[tuple[int, int, int, int]] = []
        """Values for the caller to look at: code of the attribute, row of the element, offsets."""

        table = np.empty((2, elements + 1), np.int64)
        self.path, self.breaker = table[0], table[1]
        """[level] rows of the open element, -1 around the root, and of the innermost one that breaks lines."""
        self.open_flags = np.empty(elements + 1, np.uint8)
        """[level] flags of the open element."""
        self.class_hashes = np.zeros(2 << int(elements).bit_length(), np.uint64)
        self.class_numbers = np.empty(len(self.class_hashes), np.int64)

        self.blocks = 0
        self.elements = 0
        self.classes = 0
        self.pictures = 0
        self.rules = 0
        self.recorded = 0
        """Number of attribute values."""
        self.written = 0
        """Bytes of text, those of the block in progress included."""
        self.begun = 0
        """Where in the text the block in progress begins."""
        self.trimmed = 0
        """Where in the text the block in progress would end if it ended now: without the line feeds at its end."""
        self.continuations = 0
        """Bytes of the block in progress that continue a character."""
        self.due = NOTHING
        self.linked = 0
        """Characters of the block in progress that are in links, white space not counted."""
        self.depth = 0
        self.settled = 0
        """Levels, from the outermost, whose elements know where their text starts."""
        self.links = 0
        self.preformatted = 0
        """Number of open elements of that kind."""
        self.truncated = False
        self.lost = False
        """True if an end tag was none of the innermost open element."""
        self.is_link = False
        """True if the start tag that is read makes a link."""
        self.inline_end = 0
        """Where the last conditional element ends that is inline, with all in it."""
        self.line_end = 0
        """Where the last look ahead ended, within the same line."""
        self.line_breaker = -1
        """Row of the innermost element that breaks lines around that line."""
        self.text_is_ahead = False
        """True if text was found there."""
        self.path[0] = -1

    @cython.ccall
    def run(self) -> Found | None:
        """Segment the page; return None if that needs the parser's tree."""
        offset = 0
        while 0 <= offset < self.stop:
            if self.page[offset] != LEFT:
                offset = self.read_text(offset)
            elif self.page[offset + 1] == SLASH:
                offset = self.read_end_tag(offset + 2)
            elif self.page[offset + 1] == MARK or self.page[offset + 1] == QUESTION:
                offset = self.skip_comment(offset + 1)
            else:
                offset = self.read_start_tag(offset + 1)
        while self.depth and self.truncated:
            self.close_element()
        if self.lost or self.depth:
            return None
        columns = self.columns.cut(self.written, self.elements, self.blocks, self.pictures, self.rules, self.recorded)
        return Found(columns, self.examined, self.truncated)

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t")
    def skip_comment(self, offset: int) -> int:
        """Skip a comment, declaration or processing instruction."""
        page = self.page
        if page[offset] == MARK and page[offset + 1] == DASH and page[offset + 2] == DASH:
            offset += 3
            while page[offset] != DASH or page[offset + 1] != DASH or page[offset + 2] != RIGHT:
                offset += 1
            return offset + 3
        return self.skip_tag(offset)

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t")
    def skip_tag(self, offset: int) -> int:
        """Skip the rest of a tag."""
        page = self.page
        while page[offset] != RIGHT:
            offset += 1
        return offset + 1

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(
        offset="Py_ssize_t", seen="Py_ssize_t", continuations="Py_ssize_t", char="unsigned long long",
        code="unsigned char", kind="int", size="int", first="Py_ssize_t", written="Py_ssize_t",
    )  # fmt: skip
    def read_text(self, offset: int) -> int:
        """Write a text to the block in progress, white space collapsed, up to the next tag."""
        page, text, kinds = self.page, self.text, self.bytes_of_text
        begun, written, due = self.begun, self.written, self.due
        seen, continuations, char = 0, 0, 0
        keeps_space = self.preformatted > 0
        while page[offset] != LEFT:
            code = page[offset]
            kind = kinds[code]
            size = 1
            if kind == PLAIN:
                if due:
                    text[written] = BLANK if due == SPACE else FEED
                    written += 1
                    due = NOTHING
                first = offset
                while kinds[page[offset]] == PLAIN:
                    text[written] = page[offset]
                    written += 1
                    offset += 1
                seen += offset - first
                char = page[offset - 1]
                continue
            if kind == REFERENCE:
                code = page[offset + 1]
                if code == N:
                    kind, size = GAP, 6
                elif code == A:
                    kind, size, code = NOTHING, 5, AMPERSAND
                else:
                    kind, size, code = NOTHING, 4, LEFT if code == L else RIGHT
            elif kind == LEAD:
                kind = self.classify_character(offset)
                size = 1 if kind == NOTHING else 2 if code < LEAD_OF_THREE else 3
            if kind == NOTHING:
                if code < CONTINUES or code >= LEADS:
                    seen += 1
                    char = 0
                    if due:
                        text[written] = BLANK if due == SPACE else FEED
                        written += 1
                        due = NOTHING
                else:
                    continuations += 1
                char = char << 8 | code
                text[written] = code
                written += 1
            elif kind == GAP and keeps_space:
                first = written
                written = self.write_space(offset, size, written)
                continuations += written - first - 1 if written > first else 0
            elif kind == GAP and due == NOTHING and written > begun:
                due = SPACE
            offset += size
        if self.links and seen == 1 and self.is_permalink_mark(char):
            return offset
        if seen or self.written > begun:
            self.take_text(written, due, continuations)
        if self.links:
            self.linked += seen
        return offset

    @cython.cfunc
    @cython.returns("int")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t", code="int", second="int")
    def classify_character(self, offset: int) -> int:
        """Return what a character of two or three bytes is."""
        code = self.page[offset]
        second = self.page[offset + 1] & 0x3F
        if code < LEAD_OF_THREE:
            char = (code & 0x1F) << 6 | second
        else:
            char = (code & 0x0F) << 12 | second << 6 | self.page[offset + 2] & 0x3F
        kind: int = self.characters[char]
        return kind

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t", size="int", written="Py_ssize_t")
    def write_space(self, offset: int, size: int, written: int) -> int:
        """Write a character of white space as it is, unless it is a line feed that begins a block.

        Returns:
            Where the text ends then.
        """
        if self.page[offset] == AMPERSAND:
            self.text[written] = NO_BREAK >> 8
            self.text[written + 1] = NO_BREAK & 0xFF
            return written + 2
        if self.page[offset] == FEED and written == self.begun:
            return written
        for step in range(size):
            self.text[written + step] = self.page[offset + step]
        return written + size

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(char="unsigned long long", found="bint", row="Py_ssize_t")
    def is_permalink_mark(self, char: int) -> bool:
        """Return True if a character, its bytes as one number, is the mark of a permalink."""
        found = False
        for row in range(len(self.permalink_marks)):
            found |= self.permalink_marks[row] == char
        return found

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(written="Py_ssize_t", due="int", continuations="Py_ssize_t", start="Py_ssize_t", end="Py_ssize_t")
    def take_text(self, written: int, due: int, continuations: int) -> None:
        """Take a text that has been written into the block in progress.

        Args:
            written: where it ends.
            due: what must be written before the next one.
            continuations: its bytes that continue a character.
        """
        start = self.written
        end = written
        if self.preformatted:
            while end > start and self.text[end - 1] == FEED:
                end -= 1
        elif end > start and start > self.begun and (self.text[start] == BLANK or self.text[start] == FEED):
            start += 1
        if end > self.written:
            if self.settled < self.depth:
                self.settle(start - self.begun - self.continuations)
            self.trimmed = end
        self.continuations += continuations
        self.written = written
        self.due = due

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(text_start="Py_ssize_t")
    def settle(self, text_start: int) -> None:
        """Let the text of the innermost elements start here: those in which there was none so far."""
        while self.settled < self.depth:
            self.settled += 1
            self.text_start[self.path[self.settled]] = text_start

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    def length(self) -> int:
        """Number of characters of the block in progress."""
        return self.trimmed - self.begun - self.continuations

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t")
    def read_end_tag(self, offset: int) -> int:
        """Close an element by its end tag, from the tag's name on."""
        name = self.name_offset[self.path[self.depth]] if self.depth else 0
        while self.page[offset] != RIGHT and self.page[offset] == self.page[name]:
            offset += 1
            name += 1
        if self.page[offset] != RIGHT or (self.page[name] != RIGHT and self.page[name] != BLANK):
            self.lost = True
            return STOPPED
        self.close_element()
        return STOPPED if self.truncated else offset + 1

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    def close_element(self) -> None:
        """Close the innermost element."""
        row, flags = self.path[self.depth], self.open_flags[self.depth]
        if flags & BREAKS:
            self.end_block()
        if self.settled == self.depth:
            self.settled -= 1
        else:
            self.text_start[row] = self.length()
        self.end[row] = self.blocks_so_far()
        self.text_end[row] = self.end_of_text()
        self.links -= flags & LINKS == LINKS
        self.preformatted -= flags & PREFORMATTED == PREFORMATTED
        self.depth -= 1

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    def blocks_so_far(self) -> int:
        """Number of blocks, the one in progress included."""
        return min(self.blocks + (self.written > self.begun), self.limit)

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    def end_of_text(self) -> int:
        """Number of characters of the block in progress; -1 if there is none, or one too many."""
        return self.length() if self.written > self.begun and self.blocks < self.limit else -1

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    def end_block(self) -> None:
        """End the block in progress, if there is one; stop the pass if there are enough."""
        if self.written > self.begun:
            if self.blocks == self.limit:
                self.truncated = True
                return
            self.settle(self.length())
            self.text[self.trimmed] = END
            self.written = self.begun = self.trimmed = self.trimmed + 1
            self.continuations = 0
            self.block_element[self.blocks] = self.breaker[self.depth]
            self.link_length[self.blocks] = self.linked
            self.blocks += 1
        self.linked = 0
        self.due = NOTHING

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t")
    def read_start_tag(self, offset: int) -> int:
        """Open an element, from its tag's name on."""
        name = offset
        while self.page[offset] != BLANK and self.page[offset] != RIGHT:
            offset += 1
        tag = self.tags.number(self.page, name, offset, 0)
        flags = self.flags[tag]
        if flags & CONDITIONAL and self.is_inline(tag, self.skip_tag(offset)):
            flags &= ~BREAKS
        if flags & BREAKS:
            self.end_block()
        if flags & PASSED:
            return self.read_void_tag(tag, offset)
        row = self.elements
        self.elements += 1
        self.tag[row] = tag
        self.name_offset[row] = name
        self.parent[row] = self.path[self.depth]
        self.first[row] = min(self.blocks, self.limit)
        self.hints[row] = self.tag_hints[tag]
        self.kind[row] = 0
        self.is_link = False
        offset = self.read_attributes(tag, row, offset) if flags & SPEAKS else self.skip_tag(offset)
        if flags & VOID:
            self.end[row] = self.blocks_so_far()
            self.text_start[row] = self.length()
            self.text_end[row] = self.end_of_text()
        else:
            flags = flags | LINKS if self.is_link else flags
            self.depth += 1
            self.path[self.depth] = row
            self.open_flags[self.depth] = flags
            self.breaker[self.depth] = row if flags & BREAKS else self.breaker[self.depth - 1]
            self.links += flags & LINKS == LINKS
            self.preformatted += flags & PREFORMATTED == PREFORMATTED
        return STOPPED if self.truncated else offset

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(tag="int", offset="Py_ssize_t", end="Py_ssize_t")
    def is_inline(self, tag: int, offset: int) -> bool:
        """Return True if a conditional element is part of a line (see :mod:`boilerstrip.blocks.inline`).

        Args:
            tag: code of the element's tag.
            offset: where its content begins.
        """
        if offset <= self.inline_end:
            return True
        end = self.find_inline_end(offset, self.flags[tag] & FALLBACK)
        if end == STOPPED:
            return False
        is_preceded = tag != self.button and self.written > self.begun and self.ends_openly()
        if is_preceded or self.text_follows(end):
            self.inline_end = end
            return True
        return False

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(start="Py_ssize_t")
    def ends_openly(self) -> bool:
        """Return True if a further word may follow the text at once (see :mod:`boilerstrip.blocks.inline`)."""
        start = self.written - 1
        if self.due != NOTHING:
            return True
        if self.text[start] < CONTINUES:
            return not (is_letter(self.text[start]) or ZERO <= self.text[start] <= NINE)
        while self.text[start] < LEADS:
            start -= 1
        is_long: bool = self.text[start] >= LEAD_OF_THREE
        return is_long

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(
        offset="Py_ssize_t", is_fallback="bint", depth="Py_ssize_t", flags="int", page="const unsigned char *",
    )  # fmt: skip
    def find_inline_end(self, offset: int, is_fallback: bool) -> int:
        """Return where an element ends; STOPPED if it holds a block-level one, or text that is but a fallback."""
        page = self.page
        depth = 1
        while depth and offset < self.stop:
            if page[offset] != LEFT:
                if is_fallback and self.is_visible(offset):
                    return STOPPED
                while page[offset] != LEFT:
                    offset += 1
            elif page[offset + 1] == SLASH:
                depth -= 1
                offset = self.skip_tag(offset)
            elif page[offset + 1] == MARK or page[offset + 1] == QUESTION:
                offset = self.skip_comment(offset + 1)
            else:
                flags = self.flags[self.tag_at(offset + 1)]
                if flags & BREAKS and not flags & CONDITIONAL:
                    return STOPPED
                depth += not flags & (PASSED | VOID)
                offset = self.skip_tag(offset)
        return offset

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(
        offset="Py_ssize_t", depth="Py_ssize_t", level="Py_ssize_t", skipped="Py_ssize_t", tag="int", flags="int",
        page="const unsigned char *",
    )  # fmt: skip
    def text_follows(self, offset: int) -> bool:
        """Return True if visible text comes before the end of the line; that in conditional elements does not count."""
        page = self.page
        if offset <= self.line_end and self.line_breaker == self.breaker[self.depth]:
            return self.text_is_ahead
        self.line_breaker = self.breaker[self.depth]
        self.text_is_ahead = False
        depth = self.depth
        level = skipped = 0  # levels of elements that begin after the offset
        while offset < self.stop:
            if page[offset] != LEFT:
                if not skipped and self.is_visible(offset):
                    self.text_is_ahead = True
                    break
                while page[offset] != LEFT:
                    offset += 1
            elif page[offset + 1] == SLASH:
                if level:
                    skipped = 0 if level == skipped else skipped
                    level -= 1
                elif self.open_flags[depth] & BREAKS:
                    break
                else:
                    depth -= 1
                offset = self.skip_tag(offset)
            elif page[offset + 1] == MARK or page[offset + 1] == QUESTION:
                offset = self.skip_comment(offset + 1)
            else:
                tag = self.tag_at(offset + 1)
                flags = self.flags[tag]
                if tag == self.br or (flags & BREAKS and not flags & CONDITIONAL):
                    break
                if not flags & (PASSED | VOID):
                    level += 1
                    if flags & CONDITIONAL and not skipped:
                        skipped = level
                offset = self.skip_tag(offset)
        self.line_end = offset
        return self.text_is_ahead

    @cython.cfunc
    @cython.returns("int")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t", name="Py_ssize_t")
    def tag_at(self, offset: int) -> int:
        """Return the code of the tag whose name begins at an offset."""
        name = offset
        while self.page[offset] != BLANK and self.page[offset] != RIGHT:
            offset += 1
        return self.tags.number(self.page, name, offset, 0)

    @cython.cfunc
    @cython.returns("bint")
    @cython.exceptval(check=False)
    @cython.locals(offset="Py_ssize_t", code="int", kind="int")
    def is_visible(self, offset: int) -> bool:
        """Return True if a text holds a character that readers see."""
        while self.page[offset] != LEFT:
            code = self.page[offset]
            kind = self.bytes_of_text[code]
            if kind == REFERENCE:
                kind = GAP if self.page[offset + 1] == N else PLAIN
                offset += 5 if kind == GAP else 0
            elif kind == LEAD:
                kind = self.classify_character(offset)
                offset += 0 if kind == NOTHING else 1 if code < LEAD_OF_THREE else 2
            if kind != GAP and kind != UNSEEN:
                return True
            offset += 1
        return False

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(tag="int", offset="Py_ssize_t")
    def read_void_tag(self, tag: int, offset: int) -> int:
        """Read the rest of a tag that makes no element: a picture, a line break, a rule, a form's input, a source."""
        if tag == self.img:
            self.picture_block[self.pictures] = self.blocks
            self.picture_offset[self.pictures] = self.length()
            self.picture_element[self.pictures] = self.path[self.depth]
            self.picture_elements[self.pictures] = self.elements
            self.pictures += 1
            return self.read_attributes(tag, -self.pictures, offset)
        if tag == self.input or tag == self.source_tag:
            return self.read_attributes(tag, self.path[self.depth], offset)
        if tag == self.hr:
            self.rule_block[self.rules] = self.blocks
            self.rule_element[self.rules] = self.path[self.depth]
            self.rule_elements[self.rules] = self.elements
            self.rules += 1
        if tag == self.br and self.written > self.begun:
            if self.preformatted:
                self.text[self.written] = FEED
                self.written += 1
            elif self.due == LINE:
                self.end_block()
            else:
                self.due = LINE
        return STOPPED if self.truncated else self.skip_tag(offset)

    @cython.cfunc
    @cython.returns("Py_ssize_t")
    @cython.exceptval(check=False)
    @cython.locals(tag="int", owner="Py_ssize_t", offset="Py_ssize_t")
    def read_attributes(self, tag: int, owner: int, offset: int) -> int:
        """Read the attributes of a start tag.

        Args:
            tag: code of the tag.
            owner: row of the element; of the picture from -1 downwards.
            offset: where the attributes begin.
        """
        page = self.page
        name = offset
        while page[offset] != RIGHT:
            if page[offset] == BLANK:
                name = offset + 1
            elif page[offset] == EQUALS and page[offset + 1] == QUOTE:
                attribute = self.attributes.number(page, name, offset, 0)
                start = offset + 2
                offset = start
                while page[offset] != QUOTE:
                    offset += 1
                if self.uses[tag, attribute]:
                    self.use_value(self.uses[tag, attribute], attribute, owner, start, offset)
            offset += 1
        return offset + 1

    @cython.cfunc
    @cython.returns("void")
    @cython.exceptval(check=False)
    @cython.locals(uses="int", attribute="int", owner="Py_ssize_t", start="Py_ssize_t", stop="Py_ssize_t")
    def use_value(self, uses: int, attribute: int, owner: int, start: int, stop: int) -> None:
        """Use an attribute whose value lies between two offsets."""
        if uses & LINK:
            self.is_link = True
        if uses & WORDS:
            self.hints[owner] |= self.hints_of_words(start, stop)
        if uses & CLASS:
            self.kind[owner] = self.number_of_class(start, stop)
        if uses & HINT:
            self.hints[owner] |= self.value_hints[attribute, self.values.number(self.page, start, stop, 0)]
        if uses & EXAMINED and stop > start:
            self.examined.append((attribute, owner, start, stop))
        if uses & RECORDED:
            self.value_owner[self.recorded] = owner
            self.value_attribute[self.recorded] = attribute
            self.value_start[self.recorded] = start
            self.value_stop[self.recorded] = stop
            self.recorded += 1

    @cython.cfunc
    @cython.returns("unsigned long long")
    @cython.exceptval(check=False)
    @cython.locals(start="Py_ssize_t", stop="Py_ssize_t")
    def hints_of_words(self, start: int, stop: int) -> int:
        """Return the bit mask of what the words between two offsets hint at.

        See :func:`boilerstrip.blocks.hints.split_words` for what a word is.
        """
        page = self.page
        hints: int = self.word_hints[0]
        offset = start
        while offset < stop:
            begun = offset
            while (
                offset < stop and is_letter(page[offset]) and (offset == begun or not begins_word(page, offset, stop))
            ):
                offset += 1
            if offset > begun:
                hints |= self.word_hints[self.words.number(page, begun, offset, FOLD)]
            else:
                offset += 1
        return hints

    @cython.cfunc
    @cython.returns("long long")
    @cython.exceptval(check=False)
    @cython.locals(start="Py_ssize_t", stop="Py_ssize_t", key="unsigned long long", slot="unsigned long long")
    def number_of_class(self, start: int, stop: int) -> int:
        """Number the first class name between two offsets, digits left out; 0 if nothing is left."""
        key = BASIS
        for offset in range(start, stop):
            code = self.page[offset]
            if code == BLANK:
                break
            if not ZERO <= code <= NINE:
                key = ((key ^ code) * PRIME) & FULL
        if key == BASIS:
            return 0
        slot = key & (len(self.class_hashes) - 1)
        while self.class_hashes[slot] != key and self.class_hashes[slot] != 0:
            slot = (slot + 1) & (len(self.class_hashes) - 1)
        if self.class_hashes[slot] == 0:
            self.classes += 1
            self.class_hashes[slot] = key
            self.class_numbers[slot] = self.classes
        number: int = self.class_numbers[slot]
        return number


@cython.cfunc
@cython.returns("Py_ssize_t")
@cython.exceptval(check=False)
@cython.locals(
    page="const unsigned char *", stop="Py_ssize_t", first="unsigned char", second="unsigned char",
    is_followed="bint", count="Py_ssize_t", offset="Py_ssize_t",
)  # fmt: skip
def count_pairs(page: bytes, stop: int, first: int, second: int, is_followed: bool) -> int:
    """Count the places of a page where a byte is followed by another one, or is not.

    The number may be too large by less than a stretch.
    """
    count = 0
    offset = 0
    while offset + STRETCH <= stop:
        count += count_in_stretch(page, offset, first, second, is_followed)
        offset += STRETCH
    return count + stop - offset


@cython.cfunc
@cython.returns("unsigned char")
@cython.exceptval(check=False)
@cython.locals(
    page="const unsigned char *", start="Py_ssize_t", first="unsigned char", second="unsigned char",
    is_followed="bint", count="unsigned char", offset="Py_ssize_t",
)  # fmt: skip
def count_in_stretch(page: bytes, start: int, first: int, second: int, is_followed: bool) -> int:
    """Count these places in the stretch that starts at an offset; it is so short that a byte holds the count."""
    count = 0
    for offset in range(start, start + STRETCH):
        count += (page[offset] == first) & ((page[offset + 1] == second) == is_followed)
    return count


@cython.cfunc
@cython.returns("bint")
@cython.exceptval(check=False)
@cython.locals(code="unsigned char")
def is_letter(code: int) -> bool:
    """Return True if a byte is a letter of ASCII."""
    return SMALL_A <= code | FOLD <= SMALL_Z


@cython.cfunc
@cython.returns("bint")
@cython.exceptval(check=False)
@cython.locals(code="unsigned char")
def is_small(code: int) -> bool:
    """Return True if a byte is a small letter of ASCII."""
    return SMALL_A <= code <= SMALL_Z


@cython.cfunc
@cython.returns("bint")
@cython.exceptval(check=False)
@cython.locals(page="const unsigned char *", offset="Py_ssize_t", stop="Py_ssize_t")
def begins_word(page: bytes, offset: int, stop: int) -> bool:
    """Return True if a letter that follows a letter begins a word: a capital beside a small letter."""
    if is_small(page[offset]):
        return False
    return is_small(page[offset - 1]) or (offset + 1 < stop and is_small(page[offset + 1]))
