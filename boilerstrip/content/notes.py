"""Footnotes and endnotes, and the marks that refer to them.

A note is told by two things: a link on a short mark leads to it, and it says
that it is a note: by a link back, by its name, or by the same mark before its
text. So references to equations, sections and pages stay links.
"""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, starmap
from typing import NamedTuple

from boilerstrip.arrays import Mask, rows_where
from boilerstrip.blocks.model import Blocks
from boilerstrip.content.note_marks import bare, is_mark
from boilerstrip.content.outline import ITEM, Outline
from boilerstrip.content.spans import LINK, SUP, Span, Spans, ancestors
from boilerstrip.lexicon.attributes import ATTRIBUTE_CODES
from boilerstrip.lexicon.notes import NOTE_IDS, NOTE_WORDS, ONE_NOTE_WORDS
from boilerstrip.lexicon.tags import HEADING_TAGS, INLINE_TAGS, TAG_CODES

MAX_MARK = 12
"""Characters of the longest mark of a note."""
MAX_BLOCKS = 12
"""Blocks of the longest note."""
LEVELS = 5
"""How many elements around a place may be that of its note."""
begins_with_note_id = re.compile(rf"[_-]*(?:{'|'.join(NOTE_IDS)})(?![a-z])", re.IGNORECASE).match
find_words = re.compile(r"[a-z\-]+").findall
IS_INLINE = [tag in INLINE_TAGS for tag in TAG_CODES]
HEADING_CODES = frozenset(TAG_CODES[tag] for tag in HEADING_TAGS)
ID, NAME = ATTRIBUTE_CODES["id"], ATTRIBUTE_CODES["name"]


@dataclass(frozen=True)
class Notes:
    """The notes of a page."""

    labels: dict[int, str] = field(default_factory=dict)
    """Label by the element that is a note."""
    block_labels: dict[int, str] = field(default_factory=dict)
    """Label by the block of a note that has no element of its own."""
    refs: dict[int, str] = field(default_factory=dict)
    """Label by the element that is a mark: a link, or what is above the line."""
    back_links: dict[int, str] = field(default_factory=dict)
    """Label by the link from a note to its mark."""

    def __bool__(self) -> bool:
        return bool(self.refs)


class _Jump(NamedTuple):
    """A link within the page."""

    block: int
    """The block that it is in."""
    span: Span
    target: int
    """Row of the element that it leads to."""


class _Holder(NamedTuple):
    """Where the text of a note is."""

    element: int
    """Row of its element; -1 if it has none of its own."""
    first: int
    """Its first block."""
    end: int
    """One past its last."""


@dataclass(frozen=True)
class Finder:
    """Looks for the notes of a page."""

    blocks: Blocks
    kept: Mask
    outline: Outline
    spans: Spans

    def find(self) -> Notes:
        """Return the notes of which both the text and a mark are kept."""
        marks_of: dict[_Holder, list[_Jump]] = {}
        for jump in self._marks:
            holder = self._find_holder(jump)
            if holder and self._is_note(holder, jump):
                marks_of.setdefault(holder, []).append(jump)
        return self._label(marks_of)

    @cached_property
    def _marks(self) -> list[_Jump]:
        """The links within the page that are marks, in kept blocks."""
        return [
            jump
            for block, spans in self.spans.of_block.items()
            for span in spans
            if span.kind == LINK and span.end - span.start <= MAX_MARK
            if is_mark(self.blocks.text[block][span.start : span.end]) and (jump := self._find_jump(block, span))
        ]

    def _find_jump(self, block: int, span: Span) -> _Jump | None:
        """Return where a link leads to within the page."""
        name = (self.blocks.values.of(span.element, "href") or "").partition("#")[2]
        return _Jump(block, span, self._ids[name]) if name and name in self._ids else None

    def _links_in(self, holder: _Holder) -> Mapping[int, Sequence[int]]:
        """Return the links within the page in a note, by the block that they lead to."""
        if holder not in self._links:
            rows = range(holder.first, holder.end)
            spans = ((row, span) for row in rows for span in self.spans.of(row) if span.kind == LINK)
            found = self._links.setdefault(holder, {})
            for jump in filter(None, starmap(self._find_jump, spans)):
                found.setdefault(self.blocks.elements.first.item(jump.target), []).append(jump.span.element)
        return self._links[holder]

    @cached_property
    def _links(self) -> dict[_Holder, dict[int, list[int]]]:
        """Links that were asked for, by note."""
        return {}

    @cached_property
    def _ids(self) -> dict[str, int]:
        """Elements by id or name."""
        values, found = self.blocks.values, dict[str, int]()
        named = rows_where((values.owner >= 0) & ((values.attribute == ID) | (values.attribute == NAME)))
        for row in named.tolist():
            found.setdefault(values.value[row], values.owner.item(row))
        return found

    @cached_property
    def _mark_blocks(self) -> set[int]:
        """Blocks that links on marks lead to."""
        first = self.blocks.elements.first
        return {first.item(jump.target) for jump in self._marks}

    def _text_of(self, jump: _Jump) -> str:
        return self.blocks.text[jump.block][jump.span.start : jump.span.end]

    def _find_holder(self, jump: _Jump) -> _Holder | None:
        """Return what the text of a note is in, if a link leads to one: an item, an element of its own, or blocks."""
        elements = self.blocks.elements
        for around in islice(ancestors(self.blocks, jump.target), LEVELS):
            first, end = elements.first.item(around), elements.end.item(around)
            if first <= jump.block < end or end - first > MAX_BLOCKS:
                break
            if first < end and (self.outline.kind(around) == ITEM or self._is_own(around, jump.target)):
                return _Holder(around, first, end) if self.kept[first:end].any() else None
        return self._find_blocks(jump)

    def _is_own(self, element: int, target: int) -> bool:
        """True if an element is that of one note."""
        tag = self.blocks.elements.tag.item(element)
        if IS_INLINE[tag] or tag in HEADING_CODES or self._holds_heading(element):
            return False
        return element == target or self._is_named(element, ONE_NOTE_WORDS)

    def _holds_heading(self, element: int) -> bool:
        elements = self.blocks.elements
        row = element + 1
        while row < len(elements.tag) and elements.parent.item(row) >= element:
            if elements.tag.item(row) in HEADING_CODES and elements.first.item(row) < elements.end.item(row):
                return elements.end.item(row) <= elements.end.item(element)
            row += 1
        return False

    def _find_blocks(self, jump: _Jump) -> _Holder | None:
        """Return the block that a link leads to; if that holds just the mark, with those below it."""
        first = self.blocks.elements.first.item(jump.target)
        if first >= len(self.blocks.text) or not self.kept[first] or first == jump.block:
            return None
        end = first + 1
        if is_mark(self.blocks.text[first]):
            limit = min(first + MAX_BLOCKS, self._end_around(first))
            while end < limit and end not in self._mark_blocks and self.kept[end] and end != jump.block:
                end += 1
            return _Holder(-1, first, end) if end > first + 1 else None
        is_heading = self.blocks.elements.tag.item(self.blocks.element.item(first)) in HEADING_CODES
        return None if is_heading else _Holder(-1, first, end)

    def _end_around(self, block: int) -> int:
        """Return the end of the first element around a block that holds more than it."""
        elements = self.blocks.elements
        around = ancestors(self.blocks, self.blocks.element.item(block))
        return next((elements.end.item(row) for row in around if elements.end.item(row) > block + 1), block + 1)

    def _is_note(self, holder: _Holder, jump: _Jump) -> bool:
        """True if a text says that it is a note: by a link back, its name, or the same mark before it."""
        if jump.block in self._links_in(holder):
            return holder.first > jump.block  # else the link leads back
        text, mark = self.blocks.text[holder.first], bare(self._text_of(jump))
        begins = bool(mark) and bare(text[: len(mark) + 3]).startswith(mark)
        named = (holder.element, jump.target) if holder.element >= 0 else (jump.target,)
        return any(self._is_named(row, NOTE_WORDS) for row in named) or (begins and self._is_raised(jump))

    def _is_named(self, element: int, words: Set[str]) -> bool:
        values = self.blocks.values
        if begins_with_note_id(values.of(element, "id") or values.of(element, "name") or ""):
            return True
        names = (values.of(element, name) or "" for name in ("class", "role"))
        return any(not words.isdisjoint(find_words(name.lower())) for name in names)

    def _is_raised(self, jump: _Jump) -> bool:
        """True if a mark is above the line."""
        start, end = jump.span.start, jump.span.end
        spans = self.spans.of(jump.block)
        return any(span.kind == SUP and span.start <= end and start <= span.end for span in spans)

    def _label(self, marks_of: Mapping[_Holder, Sequence[_Jump]]) -> Notes:
        """Give the notes labels: their own marks if these differ, else numbers in order of their marks."""
        notes = Notes()
        own = {holder: bare(self._text_of(jumps[0])) for holder, jumps in marks_of.items()}
        is_own = len({*own.values()}) == len(own) and all(mark and " " not in mark for mark in own.values())
        for number, (holder, jumps) in enumerate(marks_of.items(), 1):
            label = own[holder] if is_own else str(number)
            if holder.element >= 0:
                notes.labels[holder.element] = label
            else:
                notes.block_labels.update(dict.fromkeys(range(holder.first, holder.end), label))
            notes.refs.update((jump.span.element, label) for jump in jumps)
            for block in {jump.block for jump in jumps} & self._links_in(holder).keys():
                notes.back_links.update(dict.fromkeys(self._links_in(holder)[block], label))
        return notes
