"""One walk over a page's canonical HTML, byte by byte, that cuts it into blocks.

It finds what :mod:`boilerstrip.blocks.segment` finds by looking at all tags
together. The one thing that it cannot tell is an element of MathML that is
called like a void one (``<math><param>x</param>``), before it comes to its
end tag: there it gives up.
"""

from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import U8, U64
from boilerstrip.native.columns import Found, integers
from boilerstrip.native.flags import (
    BREAKS,
    END,
    GAP,
    LEAD,
    LINKS,
    PASSED,
    PLAIN,
    PREFORMATTED,
    REFERENCE,
    SPEAKS,
    VOID,
)
from boilerstrip.native.perfect_hash import Names

NOTHING, SPACE, LINE = 0, 1, 2
"""What is due before the next character of a block."""
FULL = 0xFFFFFFFFFFFFFFFF
BASIS, PRIME = 0xCBF29CE484222325, 0x100000001B3
"""Of the FNV-1a hash, 64 bits (Fowler, Noll, Vo and Eastlake)."""
FEED, BLANK, MARK, QUOTE, AMPERSAND, DASH, SLASH, LEFT, EQUALS, RIGHT, QUESTION = b'\n !"&-/<=>?'
ZERO, NINE, SMALL_A, SMALL_Z, A, L, N = b"09azaln"
FOLD = 0x20
"""The bit that small letters have and capitals do not."""
CONTINUES, LEADS, LEAD_OF_THREE, NO_BREAK = 0x80, 0xC0, 0xE0, 0xC2A0
"""From which byte on one continues a character of UTF-8, begins one, begins one of three; the no-break space."""
STOPPED = -1
SENTINEL = b'<"-->'
"""Stands after a page, so that whatever is looked for is found."""


class Vocabulary(NamedTuple):
    """What a walk knows of names."""

    tags: Names
    attributes: Names
    values: Names
    words: Names
    flags: U8
    """[tag]"""
    tag_hints: U64
    """[tag] bit masks."""
    word_hints: U64
    """[word]"""
    value_hints: U64
    """[attribute, value]"""
    is_read: U8
    """[tag, attribute] 1 where it is, else 0, as the next two."""
    is_naming: U8
    """[attribute] whether its words hint at something."""
    is_told: U8
    """[attribute] whether its value is told as it stands."""
    bytes_of_text: U8
    """[byte]"""
    characters: U8
    """[character of the Basic Multilingual Plane]"""
    marks: U64
    """Characters that are no text where a link holds nothing else."""
    a_class: int
    """Number of the attribute."""
    href: int
    br: int
    """Number of the tag."""
    img: int


class Walk:
    """A walk, and what it found."""

    def __init__(self, page: bytes, limit: int, known: Vocabulary) -> None:
        self.source = page  # holds what a pointer to the page points to
        self.page = page
        self.stop = len(page) - len(SENTINEL)
        self.limit = limit
        self.tags = known.tags
        self.attributes = known.attributes
        self.values = known.values
        self.words = known.words
        self.flags = known.flags
        self.tag_hints = known.tag_hints
        self.word_hints = known.word_hints
        self.value_hints = known.value_hints
        self.is_read = known.is_read
        self.is_naming = known.is_naming
        self.is_told = known.is_told
        self.bytes_of_text = known.bytes_of_text
        self.characters = known.characters
        self.marks = known.marks
        self.a_class = known.a_class
        self.href = known.href
        self.br = known.br
        self.img = known.img

        self.found = found = Found.of(page)
        self.text = found.text
        self.block_element = found.block_element
        self.link_length = found.link_length
        self.tag = found.tag
        self.place = found.place
        self.parent = found.parent
        self.first = found.first
        self.end = found.end
        self.hints = found.hints
        self.kind = found.kind
        self.picture = found.picture
        self.told: list[tuple[int, int, int, int]] = []
        """Values as they stand: number of the name, row of the element (of the picture from -1 downwards), bounds."""
        self.path = integers(len(found.tag))
        self.breaker = integers(len(found.tag))
        self.does = np.empty(len(found.tag), np.uint8)
        self.hashes = np.zeros(1 << len(found.tag).bit_length(), np.uint64)
        self.kinds = integers(len(self.hashes))

        self.blocks = 0
        self.elements = 0
        self.kinds_known = 0
        self.pictures = 0
        self.written = 0
        self.begun = 0
        self.due = NOTHING
        self.linked = 0
        self.depth = 0
        self.links = 0
        self.preformatted = 0
        self.truncated = False
        self.lost = False
        self.is_link = False
        self.path[0] = -1

    def run(self) -> bool:
        """Walk; whether all could be told."""
        place = 0
        while 0 <= place < self.stop:
            if self.page[place] != LEFT:
                place = self.take(place)
            elif self.page[place + 1] == SLASH:
                place = self.leave(place + 2)
            elif self.page[place + 1] == MARK or self.page[place + 1] == QUESTION:
                place = self.skip(place + 1)
            else:
                place = self.enter(place + 1)
        while self.depth and self.truncated:
            self.close()
        return not self.lost and self.depth == 0

    def skip(self, place: int) -> int:
        """Go past a comment or the like; where it ends."""
        page = self.page
        if page[place] == MARK and page[place + 1] == DASH and page[place + 2] == DASH:
            place += 3
            while page[place] != DASH or page[place + 1] != DASH or page[place + 2] != RIGHT:
                place += 1
            return place + 3
        return self.past(place)

    def take(self, place: int) -> int:
        """Take in the text that begins here; where it ends."""
        page, text, kinds = self.page, self.text, self.bytes_of_text
        begun, written, due = self.begun, self.written, self.due
        seen, char = 0, 0
        keeps = self.preformatted > 0
        while page[place] != LEFT:
            code = page[place]
            what = kinds[code]
            size = 1
            if what == PLAIN:
                if due:
                    text[written] = BLANK if due == SPACE else FEED
                    written += 1
                    due = NOTHING
                first = place
                while kinds[page[place]] == PLAIN:
                    text[written] = page[place]
                    written += 1
                    place += 1
                seen += place - first
                char = page[place - 1]
                continue
            if what == REFERENCE:
                code = page[place + 1]
                if code == N:
                    what, size = GAP, 6
                elif code == A:
                    what, size, code = NOTHING, 5, AMPERSAND
                else:
                    what, size, code = NOTHING, 4, LEFT if code == L else RIGHT
            elif what == LEAD:
                what = self.character(place)
                size = 1 if what == NOTHING else 2 if code < LEAD_OF_THREE else 3
            if what == NOTHING:
                if code < CONTINUES or code >= LEADS:
                    seen += 1
                    char = 0
                    if due:
                        text[written] = BLANK if due == SPACE else FEED
                        written += 1
                        due = NOTHING
                char = char << 8 | code
                text[written] = code
                written += 1
            elif what == GAP and keeps:
                written = self.keep(place, size, written)
            elif what == GAP and due == NOTHING and written > begun:
                due = SPACE
            place += size
        if self.links and seen == 1 and self.is_mark(char):
            return place
        if seen or self.written > begun:
            self.written, self.due = written, due
        if self.links:
            self.linked += seen
        return place

    def character(self, place: int) -> int:
        """What the character is whose first byte, of two or three, stands here."""
        code = self.page[place]
        second = self.page[place + 1] & 0x3F
        if code < LEAD_OF_THREE:
            char = (code & 0x1F) << 6 | second
        else:
            char = (code & 0x0F) << 12 | second << 6 | self.page[place + 2] & 0x3F
        found: int = self.characters[char]
        return found

    def keep(self, place: int, size: int, written: int) -> int:
        """Write white space as it stands; where the text ends then."""
        if self.page[place] == AMPERSAND:
            self.text[written] = NO_BREAK >> 8
            self.text[written + 1] = NO_BREAK & 0xFF
            return written + 2
        for step in range(size):
            self.text[written + step] = self.page[place + step]
        return written + size

    def is_mark(self, char: int) -> bool:
        """Whether a character, its bytes as a number, is a permalink's mark."""
        found = False
        for number in range(len(self.marks)):
            found |= self.marks[number] == char
        return found

    def leave(self, place: int) -> int:
        """Leave an element, by its end tag's name; where the tag ends."""
        name = self.place[self.path[self.depth]] if self.depth else 0
        while self.page[place] != RIGHT and self.page[place] == self.page[name]:
            place += 1
            name += 1
        if self.page[place] != RIGHT or (self.page[name] != RIGHT and self.page[name] != BLANK):
            self.lost = True
            return STOPPED
        self.close()
        return STOPPED if self.truncated else place + 1

    def close(self) -> None:
        """Leave the innermost element."""
        row, does = self.path[self.depth], self.does[self.depth]
        if does & BREAKS:
            self.end_block()
        self.end[row] = self.ended()
        self.links -= does & LINKS == LINKS
        self.preformatted -= does & PREFORMATTED == PREFORMATTED
        self.depth -= 1

    def ended(self) -> int:
        """Number of blocks up to here, with the one that has begun."""
        return min(self.blocks + (self.written > self.begun), self.limit)

    def end_block(self) -> None:
        """End the block that has begun, if any has, unless there are enough."""
        if self.written > self.begun:
            if self.blocks == self.limit:
                self.truncated = True
                return
            if self.preformatted:
                self.strip()
            self.text[self.written] = END
            self.written += 1
            self.begun = self.written
            self.block_element[self.blocks] = self.breaker[self.depth]
            self.link_length[self.blocks] = self.linked
            self.blocks += 1
        self.linked = 0
        self.due = NOTHING

    def strip(self) -> None:
        """Take line feeds off both ends of a block."""
        while self.text[self.written - 1] == FEED:
            self.written -= 1
        first = self.begun
        while self.text[first] == FEED:
            first += 1
        if first > self.begun:
            for place in range(first, self.written):
                self.text[self.begun + place - first] = self.text[place]
            self.written -= first - self.begun

    def enter(self, place: int) -> int:
        """Enter an element by its start tag, or pass it by; where the tag ends."""
        name = place
        while self.page[place] != BLANK and self.page[place] != RIGHT:
            place += 1
        tag = self.tags.number(self.page, name, place, 0)
        flags = self.flags[tag]
        if flags & BREAKS:
            self.end_block()
        if flags & PASSED:
            return self.pass_by(tag, place)
        row = self.elements
        self.elements += 1
        self.tag[row] = tag
        self.place[row] = name
        self.parent[row] = self.path[self.depth]
        self.first[row] = min(self.blocks, self.limit)
        self.hints[row] = self.tag_hints[tag]
        self.kind[row] = 0
        self.is_link = False
        place = self.read(tag, row, place) if flags & SPEAKS else self.past(place)
        if flags & VOID:
            self.end[row] = self.ended()
        else:
            does = flags | LINKS if self.is_link else flags
            self.depth += 1
            self.path[self.depth] = row
            self.does[self.depth] = does
            self.breaker[self.depth] = row if flags & BREAKS else self.breaker[self.depth - 1]
            self.links += does & LINKS == LINKS
            self.preformatted += does & PREFORMATTED == PREFORMATTED
        return STOPPED if self.truncated else place

    def pass_by(self, tag: int, place: int) -> int:
        """Pass by what is no element of the text; where its tag ends."""
        if tag == self.img:
            self.picture[self.pictures] = self.blocks
            self.pictures += 1
            place = self.read(tag, -self.pictures, place) - 1
        elif tag == self.br and self.written > self.begun:
            if self.preformatted:
                self.text[self.written] = FEED
                self.written += 1
            elif self.due == LINE:
                self.end_block()
            else:
                self.due = LINE
        return STOPPED if self.truncated else self.past(place)

    def past(self, place: int) -> int:
        """The place after the tag that a place stands in, or ends."""
        page = self.page
        while page[place] != RIGHT:
            place += 1
        return place + 1

    def read(self, tag: int, row: int, place: int) -> int:
        """Read the attributes of a tag, of which an element has the row, a picture one below 0; where the tag ends."""
        page = self.page
        name = place
        while page[place] != RIGHT:
            if page[place] == BLANK:
                name = place + 1
            elif page[place] == EQUALS and page[place + 1] == QUOTE:
                attribute = self.attributes.number(page, name, place, 0)
                begun = place + 2
                place = begun
                while page[place] != QUOTE:
                    place += 1
                if self.is_read[tag, attribute]:
                    self.tell(attribute, row, begun, place)
            place += 1
        return place + 1

    def tell(self, attribute: int, row: int, start: int, stop: int) -> None:
        """Take in what an attribute says, whose value stands between two places."""
        if self.is_told[attribute]:
            if stop > start:
                self.told.append((attribute, row, start, stop))
        elif attribute == self.href:
            self.is_link = True
        elif self.is_naming[attribute]:
            self.hints[row] |= self.hinted(start, stop)
            if attribute == self.a_class:
                self.kind[row] = self.kind_of(start, stop)
        else:
            self.hints[row] |= self.value_hints[attribute, self.values.number(self.page, start, stop, 0)]

    def hinted(self, start: int, stop: int) -> int:
        """Bit mask of what the words between two places hint at (see :func:`boilerstrip.blocks.hints.name_hints`)."""
        page = self.page
        found: int = self.word_hints[0]
        place = start
        while place < stop:
            begun = place
            while place < stop and is_letter(page[place]) and (place == begun or not begins(page, place, stop)):
                place += 1
            if place > begun:
                found |= self.word_hints[self.words.number(page, begun, place, FOLD)]
            else:
                place += 1
        return found

    def kind_of(self, start: int, stop: int) -> int:
        """Number of the first name between two places, digits left out; 0 where nothing is left."""
        key = BASIS
        for place in range(start, stop):
            code = self.page[place]
            if code == BLANK:
                break
            if not ZERO <= code <= NINE:
                key = ((key ^ code) * PRIME) & FULL
        if key == BASIS:
            return 0
        slot = key & (len(self.hashes) - 1)
        while self.hashes[slot] != key and self.hashes[slot] != 0:
            slot = (slot + 1) & (len(self.hashes) - 1)
        if self.hashes[slot] == 0:
            self.kinds_known += 1
            self.hashes[slot] = key
            self.kinds[slot] = self.kinds_known
        found: int = self.kinds[slot]
        return found


def is_letter(code: int) -> bool:
    """Whether a byte is a letter of ASCII."""
    return SMALL_A <= code | FOLD <= SMALL_Z


def is_small(code: int) -> bool:
    """Whether a byte is a small letter of ASCII."""
    return SMALL_A <= code <= SMALL_Z


def begins(page: bytes, place: int, stop: int) -> bool:
    """Whether a letter within letters begins a word: a capital beside a small letter."""
    if is_small(page[place]):
        return False
    return is_small(page[place - 1]) or (place + 1 < stop and is_small(page[place + 1]))
