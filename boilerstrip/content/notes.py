"""Footnotes and endnotes, and the marks that refer to them.

A note is told by two things: a link on a short mark leads to it, and it says
that it is a note: by a link back, by its name, or by the same mark before its
text. So references to equations, sections and pages stay links.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from boilerstrip.arrays import Mask
from boilerstrip.blocks.model import Blocks
from boilerstrip.content.model import BackRef, Inlines, Link, Strong, Sup
from boilerstrip.content.outline import ITEM, Outline
from boilerstrip.content.spans import LINK, Span, Spans, ancestors
from boilerstrip.content.walk import plain
from boilerstrip.lexicon.attributes import ATTRIBUTE_CODES
from boilerstrip.lexicon.notes import BACK_MARKS, MARK_PATTERN, NOTE_IDS, NOTE_WORDS
from boilerstrip.lexicon.tags import HEADING_TAGS, INLINE_TAGS, TAG_CODES

MAX_MARK = 12
"""Characters of the longest mark of a note."""
MAX_BLOCKS = 12
"""Blocks of the longest note."""
LEVELS = 4
"""How many elements around a note may name it."""
is_mark = re.compile(MARK_PATTERN, re.IGNORECASE).fullmatch
begins_with_note_id = re.compile(rf"(?:{'|'.join(NOTE_IDS)})(?![a-z])", re.IGNORECASE).match
find_words = re.compile(r"[a-z\-]+").findall
IS_INLINE = [tag in INLINE_TAGS for tag in TAG_CODES]
HEADING_CODES = frozenset(TAG_CODES[tag] for tag in HEADING_TAGS)
HREF, ID, NAME = (ATTRIBUTE_CODES[name] for name in ("href", "id", "name"))


@dataclass(frozen=True)
class Notes:
    """The notes of a page."""

    labels: dict[int, str] = field(default_factory=dict)
    """Label by the element that is a note."""
    block_labels: dict[int, str] = field(default_factory=dict)
    """Label by the block that is a note."""
    refs: dict[int, str] = field(default_factory=dict)
    """Label by the link that is a mark."""
    back_links: dict[int, str] = field(default_factory=dict)
    """Label by the link from a note to its mark."""


@dataclass(frozen=True)
class Finder:
    """Looks for the notes of a page."""

    blocks: Blocks
    kept: Mask
    outline: Outline
    spans: Spans

    def find(self) -> Notes:
        """Return the notes of which both the text and a mark are kept."""
        links = [(block, span, target) for block, span, target in self._links()]
        marks = [(block, span, target) for block, span, target in links if self._is_mark(block, span)]
        if not marks:
            return Notes()
        holders: dict[tuple[bool, int], list[tuple[int, Span]]] = {}
        link_blocks = self._targets_of_links(links)
        for block, span, target in marks:
            holder = self._holder(target, block)
            if holder and self._is_note(holder, target, block, self._mark_of(block, span), link_blocks):
                holders.setdefault(holder, []).append((block, span))
        return self._label(holders, links)

    def _links(self) -> Iterator[tuple[int, Span, int]]:
        """Yield the links within the page in kept blocks, with the elements that they lead to."""
        for block, spans in self.spans.of_block.items():
            for span in spans:
                if span.kind == LINK:
                    href = self.blocks.values.of(span.element, "href") or ""
                    target = self._ids.get(href.partition("#")[2]) if "#" in href else None
                    if target is not None:
                        yield block, span, target

    @cached_property
    def _ids(self) -> dict[str, int]:
        """Elements by id or name, without prefixes that differ between a page's own links."""
        values, found = self.blocks.values, dict[str, int]()
        for row, (owner, attribute) in enumerate(zip(values.owner.tolist(), values.attribute.tolist(), strict=True)):
            if attribute in (ID, NAME) and owner >= 0:
                found.setdefault(values.value[row], owner)
        return found

    def _is_mark(self, block: int, span: Span) -> bool:
        return span.end - span.start <= MAX_MARK and bool(is_mark(self.blocks.text[block][span.start : span.end]))

    def _mark_of(self, block: int, span: Span) -> str:
        return bare(self.blocks.text[block][span.start : span.end])

    def _holder(self, target: int, block: int) -> tuple[bool, int] | None:
        """Return the note that a link leads to: True and its element, or False and its block; None if it is none."""
        elements = self.blocks.elements
        for around in list(ancestors(self.blocks, target))[:LEVELS]:
            first, end = elements.first.item(around), elements.end.item(around)
            if first <= block < end or end - first > MAX_BLOCKS or elements.tag.item(around) in HEADING_CODES:
                break
            is_item = self.outline.kind(around) == ITEM
            if first < end and (is_item or (around == target and not IS_INLINE[elements.tag.item(around)])):
                return (True, around) if self.kept[first:end].any() else None
        inner = elements.first.item(target)
        is_text = inner < len(self.blocks.text) and self.kept[inner] and inner != block
        is_heading = is_text and elements.tag.item(self.blocks.element.item(inner)) in HEADING_CODES
        return (False, inner) if is_text and not is_heading else None

    def _range(self, holder: tuple[bool, int]) -> range:
        is_element, row = holder
        elements = self.blocks.elements
        return range(elements.first.item(row), elements.end.item(row)) if is_element else range(row, row + 1)

    def _targets_of_links(self, links: list[tuple[int, Span, int]]) -> set[tuple[int, int]]:
        """Return pairs of blocks of which the first has a link to the second."""
        return {(block, self.blocks.elements.first.item(target)) for block, _, target in links}

    def _is_note(
        self, holder: tuple[bool, int], target: int, block: int, mark: str, linked: set[tuple[int, int]]
    ) -> bool:
        """True if a text says that it is a note: by a link back, its name, or the same mark before it."""
        inner = self._range(holder)
        if any((row, block) in linked for row in inner):
            return True
        text = self.blocks.text[inner.start]
        begins = bool(mark) and bare(text[: len(mark) + 3]).startswith(mark)
        return self._is_named(target) or (begins and self._is_in_sup(block, mark))

    def _is_named(self, target: int) -> bool:
        values = self.blocks.values
        if begins_with_note_id(values.of(target, "id") or values.of(target, "name") or ""):
            return True
        names = (
            values.of(around, name) or ""
            for around in list(ancestors(self.blocks, target))[:LEVELS]
            for name in ("id", "class")
        )
        return any(not NOTE_WORDS.isdisjoint(find_words(name.lower())) for name in names)

    def _is_in_sup(self, block: int, mark: str) -> bool:
        return any(
            bare(self.blocks.text[block][span.start : span.end]) == mark
            for span in self.spans.of(block)
            if span.kind != LINK
        )

    def _label(
        self, holders: dict[tuple[bool, int], list[tuple[int, Span]]], links: list[tuple[int, Span, int]]
    ) -> Notes:
        """Give the notes labels: their own numbers where these differ, else new ones, in order of their marks."""
        notes = Notes()
        own = {holder: self._mark_of(*marks[0]) for holder, marks in holders.items()}
        is_numbered = (
            all(mark.isdecimal() for mark in own.values()) and max(Counter(own.values()).values(), default=1) == 1
        )
        for number, (holder, marks) in enumerate(holders.items(), 1):
            label = own[holder] if is_numbered else str(number)
            (notes.labels if holder[0] else notes.block_labels)[holder[1]] = label
            notes.refs.update((span.element, label) for _, span in marks)
            marked = {block for block, _ in marks}
            inner = self._range(holder)
            notes.back_links.update(
                (span.element, label)
                for block, span, target in links
                if block in inner and self.blocks.elements.first.item(target) in marked
            )
        return notes


def bare(mark: str) -> str:
    """Return a mark without brackets, stops and white space.

    >>> bare(" [12] "), bare("1."), bare("*")
    ('12', '1', '*')
    """
    return mark.strip(" []()（）.:\u00a0")


def take_mark(inlines: Inlines, label: str) -> Inlines:
    """Return the text of a note whose copy of the mark at its beginning refers back.

    >>> take_mark(("1. Low water.",), "1"), take_mark((Sup(("1",)), " Low water."), "1")
    ((BackRef(label='1', text='1. '), 'Low water.'), (BackRef(label='1', text='1'), ' Low water.'))
    """
    first = inlines[0] if inlines else ""
    if isinstance(first, str):
        match = re.match(rf"[\[(（]?{re.escape(label)}(?:[\])）][.:]?|[.:)])\s*", first)
        return (BackRef(label, match[0]), first[match.end() :], *inlines[1:]) if match else inlines
    if isinstance(first, (Sup, Strong, Link)) and bare(plain((first,))) == label:
        return (BackRef(label, plain((first,))), *inlines[1:])
    return inlines


def is_back_mark(text: str) -> bool:
    """Return True for the text of a link back to a mark."""
    return bool(text) and not text.strip(BACK_MARKS + "\ufe0e\ufe0f ")
