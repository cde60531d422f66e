"""Document to blocks, by a walk over the parser's tree.

The fallback without a C compiler, and for the few pages that the compiled
pass cannot segment. The tests compare both on every kind of page.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from boilerstrip.blocks.block_text import BlockText
from boilerstrip.blocks.hints import TAG_MASKS, hints_of_attribute
from boilerstrip.blocks.inline import WITHOUT_INVISIBLE, Node, ends_openly, may_be_inline, text_follows
from boilerstrip.blocks.model import Blocks, Elements, Picture, Rule
from boilerstrip.blocks.tag_properties import TagProperties, tag_properties
from boilerstrip.blocks.values import AttributeValues, ResolvedValues
from boilerstrip.document.model import Document, TreeElement
from boilerstrip.lexicon.attributes import ATTRIBUTE_CODES, MARK, PICTURE_TEXTS
from boilerstrip.lexicon.tags import PERMALINK_MARKS, TAG_CODES, TAGS

without_digits = re.compile("[0-9]").sub


def segment_tree(document: Document, limit: int) -> Blocks:
    """Cut a page into blocks, at most ``limit`` of them."""
    walk = _Walk(document, limit)
    if document.root is not None:
        walk.run(document.root)
    return walk.blocks()


@dataclass(slots=True)
class _Element:
    """A row of the table of elements."""

    name: str
    code: int
    """Code of the tag; 0 for a name that is not in the lexicon."""
    parent: int
    first: int
    hints: int
    breaks: bool
    kind: int = 0
    end: int = 0
    text_start: int = 0
    text_end: int = -1
    links: int = 0
    """Number of links around its text, itself included."""
    preformatted: int = 0
    """Number of elements around its text that keep white space, itself included."""


@dataclass(slots=True)
class _Walk:
    """A walk over a page's tree, with the blocks and elements collected so far."""

    document: Document
    limit: int
    texts: list[str] = field(default_factory=list)
    block_elements: list[int] = field(default_factory=list)
    link_lengths: list[int] = field(default_factory=list)
    elements: list[_Element] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    values: list[tuple[int, int, str]] = field(default_factory=list)
    """Owner, code of the attribute, value."""
    class_numbers: dict[str, int] = field(default_factory=lambda: {"": 0})
    """Numbers of first class names, digits left out."""
    truncated: bool = False
    path: list[int] = field(default_factory=list)
    """Rows of the open elements, the root first."""
    following: list[list[Node]] = field(default_factory=list)
    """Children of each that were not visited so far, the last one first."""
    waiting: list[int] = field(default_factory=list)
    """Rows of the innermost open elements that have no text so far."""
    text: BlockText = field(default_factory=BlockText)
    """The block in progress."""
    linked: int = 0
    """Its characters in links, white space not counted."""

    def run(self, root: TreeElement) -> None:
        """Visit all nodes, without recursion: pages may nest elements by the thousand."""
        self.open_element(root)
        while self.following and not self.truncated:
            if not self.following[-1]:
                self.close_element()
                continue
            node = self.following[-1].pop()
            if isinstance(node, str):
                self.add_text(node)
            elif tag_properties(TAG_CODES.get(node.tag, 0)).is_passed:
                self.pass_by(node)
            else:
                self.open_element(node)
        while self.path:
            self.close_element()

    def open_element(self, node: TreeElement) -> None:
        """Add an element to the table and make it the innermost open one."""
        name, attributes = node.tag, node.attributes
        code = TAG_CODES.get(name, 0)
        tag = tag_properties(code)
        breaks = tag.is_breaking and not (tag.is_conditional and self.is_inline(node))
        if breaks:
            self.end_block()
        row, parent = len(self.elements), self.path[-1] if self.path else -1
        element = _Element(name, code, parent, min(len(self.texts), self.limit), TAG_MASKS[TAGS[code]], breaks)
        element.links = self.links + (not tag.linking.isdisjoint(attributes))
        element.preformatted = self.preformatted + tag.is_preformatted
        self.elements.append(element)
        self.read_hints(element, tag, attributes)
        self.record_values(row, tag, attributes)
        self.path.append(row)
        self.following.append(list(node.children())[::-1])
        self.waiting.append(row)

    def is_inline(self, node: TreeElement) -> bool:
        """True if an element that may break lines is part of a line (see :mod:`boilerstrip.blocks.inline`)."""
        line = [self.elements[row] for row in self.path_in_line()]
        if any(tag_properties(element.code).is_conditional and not element.breaks for element in line):
            return True
        if not may_be_inline(node):
            return False
        is_preceded = node.tag != "button" and self.text.has_begun and ends_openly(self.text.last)
        levels = zip(self.following[::-1], (element.breaks for element in line), strict=False)
        return is_preceded or text_follows(levels)

    def path_in_line(self) -> Iterator[int]:
        """Yield the rows of the open elements, from the innermost to the first one that breaks lines."""
        for row in reversed(self.path):
            yield row
            if self.elements[row].breaks:
                return

    @property
    def links(self) -> int:
        """Number of open links."""
        return self.elements[self.path[-1]].links if self.path else 0

    @property
    def preformatted(self) -> int:
        """Number of open elements that keep white space."""
        return self.elements[self.path[-1]].preformatted if self.path else 0

    def close_element(self) -> None:
        """Close the innermost element."""
        row = self.path[-1]
        element = self.elements[row]
        if element.breaks:
            self.end_block()
        if self.waiting:
            self.settle(self.text.trimmed_length, self.waiting[-1:])
            self.waiting.pop()
        element.end = min(len(self.texts) + self.text.has_begun, self.limit)
        if self.text.has_begun and len(self.texts) < self.limit:
            element.text_end = self.text.trimmed_length
        self.path.pop()
        self.following.pop()

    def settle(self, text_start: int, rows: list[int]) -> None:
        """Set the start of the text of these elements, in characters of the block in progress."""
        for row in rows:
            self.elements[row].text_start = text_start

    def read_hints(self, element: _Element, tag: TagProperties, attributes: Mapping[str, str]) -> None:
        """Add the hints of an element's attributes, and the number of its first class name."""
        for name in tag.hinting & attributes.keys():
            if name != MARK or self.document.is_marked:
                element.hints |= hints_of_attribute(name, attributes[name])
        if "class" in tag.hinting & attributes.keys():
            kind = without_digits("", attributes["class"].split(" ")[0])
            element.kind = self.class_numbers.setdefault(kind, len(self.class_numbers))

    def record_values(self, owner: int, tag: TagProperties, attributes: Mapping[str, str]) -> None:
        """Record the attribute values that rendering and metadata read."""
        self.values += [
            (owner, ATTRIBUTE_CODES[name], value) for name, value in attributes.items() if name in tag.recorded
        ]

    def add_text(self, text: str) -> None:
        """Add a text to the block in progress, unless it is invisible or a permalink mark."""
        text = text.translate(WITHOUT_INVISIBLE)
        visible = text.strip()
        is_linked = self.links > 0
        if (is_linked and visible in PERMALINK_MARKS) or not (visible or self.text.has_begun):
            return
        self.linked += is_linked * sum(map(len, visible.split()))
        start = self.text.add_preformatted(text) if self.preformatted else self.text.add(text)
        if start is not None:
            self.settle(start, self.waiting)
            self.waiting.clear()

    def pass_by(self, node: TreeElement) -> None:
        """Process a void element that has no row in the table."""
        tag = tag_properties(TAG_CODES[node.tag])
        if tag.is_breaking:
            self.end_block()
            self.rules.append(Rule(len(self.texts), self.path[-1], len(self.elements)))
        elif node.tag == "img":
            attributes = node.attributes
            texts = tuple(text for name in PICTURE_TEXTS if (text := attributes.get(name, "").strip()))
            self.record_values(~len(self.pictures), tag, attributes)
            place = (self.text.trimmed_length, self.path[-1], len(self.elements))
            self.pictures.append(Picture(len(self.texts), texts, *place))
        elif node.tag in ("input", "source"):
            self.record_values(self.path[-1], tag, node.attributes)
        elif node.tag == "br" and self.text.has_begun:
            if self.preformatted:
                self.text.add_preformatted("\n")
            elif not self.text.break_line():
                self.end_block()

    def end_block(self) -> None:
        """End the block in progress, if there is one; mark the page as truncated if the limit is reached."""
        if self.text.has_begun:
            if len(self.texts) == self.limit:
                self.truncated = True
                return
            self.settle(self.text.trimmed_length, self.waiting)
            self.waiting.clear()
            self.texts.append(self.text.finished())
            self.block_elements.append(self.breaker())
            self.link_lengths.append(self.linked)
        self.text = BlockText()
        self.linked = 0

    def breaker(self) -> int:
        """Return the row of the innermost open block-level element."""
        return list(self.path_in_line())[-1]

    def blocks(self) -> Blocks:
        """Return the collected blocks."""
        owners, attributes, values = zip(*self.values, strict=True) if self.values else ((), (), ())
        return Blocks(
            text=self.texts,
            element=np.array(self.block_elements, np.int64),
            link_length=np.array(self.link_lengths, np.int64),
            elements=self.table(),
            values=AttributeValues(
                owner=np.array(owners, np.int64),
                attribute=np.array(attributes, np.int64),
                value=ResolvedValues(values, self.document.page),
            ),
            pictures=self.pictures,
            rules=self.rules,
            truncated=self.truncated,
        )

    def table(self) -> Elements:
        """Return the elements as columns."""
        elements = self.elements
        return Elements(
            tag=np.array([element.code for element in elements], np.uint8),
            parent=np.array([element.parent for element in elements], np.int64),
            hints=np.array([element.hints for element in elements], np.uint64),
            kind=np.array([element.kind for element in elements], np.int64),
            first=np.array([element.first for element in elements], np.int64),
            end=np.array([element.end for element in elements], np.int64),
            text_start=np.array([element.text_start for element in elements], np.int64),
            text_end=np.array([element.text_end for element in elements], np.int64),
            names={row: element.name for row, element in enumerate(elements) if element.code == 0},
        )
