"""Kept blocks to the content tree."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from boilerstrip.arrays import rows_where
from boilerstrip.blocks.model import Blocks
from boilerstrip.content.model import Code, Content, Definition, Item, Paragraph, Term
from boilerstrip.content.numbering import number_items
from boilerstrip.content.outline import (
    CAPTION,
    CELL,
    CODE,
    DEFINITION,
    ITEM,
    LIST,
    NONE,
    ROW,
    TABLE,
    TERM,
    Outline,
    find_outline,
)
from boilerstrip.content.parts import CaptionPart, CellPart, Part, RowPart, gather, make_list
from boilerstrip.content.tables import Tables, find_tables
from boilerstrip.lexicon.tags import TAG_CODES

MAX_DEPTH = 60
"""Lists, items, tables, rows and cells within each other; what is nested more deeply has no structure of its own."""
OL = TAG_CODES["ol"]
BULLET = "-"
MAKERS: Mapping[int, Callable[[Content], Part]] = {
    TERM: Term,
    DEFINITION: Definition,
    CAPTION: CaptionPart,
}
"""What a closed element becomes, of the kinds for which nothing but its content matters."""


def build_content(blocks: Blocks, rows: Iterable[int]) -> Content:
    """Arrange blocks as paragraphs, lists and tables.

    >>> from boilerstrip.blocks.model import without_tags
    >>> build_content(without_tags(["Ebb"]), [0])
    (Paragraph(text='Ebb', block=0),)

    Args:
        blocks: of the page.
        rows: of the kept blocks, in page order.
    """
    rows = list(rows)
    paragraphs = list(map(Paragraph, map(blocks.text.__getitem__, rows), rows))
    outline = find_outline(blocks.elements)
    around = outline.innermost.take(blocks.element.take(rows))
    inside = rows_where(around >= 0)
    if not len(inside):  # nothing but paragraphs
        return tuple(paragraphs)
    builder = _Builder(blocks, outline, outline.outer())
    done = 0
    elements = around[inside]
    leaves = outline.leaf_kinds(elements)
    for number, element, leaf in zip(inside.tolist(), elements.tolist(), leaves.tolist(), strict=True):
        if number > done:  # paragraphs between two lists or tables
            builder.close(0)
            builder.parts += paragraphs[done:number]
        builder.add(paragraphs[number], element, leaf)
        done = number + 1
    builder.close(0)
    return (*gather(builder.parts), *paragraphs[done:])


@dataclass(slots=True)
class _Open:
    """An element whose content is not complete."""

    element: int
    kind: int
    parts: list[Part]


@dataclass
class _Builder:
    """The open elements around a block, and what has been built before it."""

    blocks: Blocks
    outline: Outline
    outer: Sequence[int]
    parts: list[Part] = field(default_factory=list)
    """Of the page."""
    path: list[_Open] = field(default_factory=list)
    """Outermost first."""
    depth_of: dict[int, int] = field(default_factory=dict)
    """Number of open elements up to each of them."""

    @cached_property
    def marks(self) -> Mapping[int, str]:
        """Marks of the items of ordered lists, by element."""
        return number_items(self.blocks, self.outer)

    @cached_property
    def ordered(self) -> frozenset[int]:
        """Rows of the ordered lists."""
        return frozenset(rows_where(self.blocks.elements.tag == OL).tolist())

    @cached_property
    def tables(self) -> Tables:
        """The tables of the page."""
        return find_tables(self.blocks, self.outline.kind, self.outer)

    def mark(self, item: int) -> str:
        """Return the mark of a list item."""
        return self.marks.get(item, BULLET) if self.outer[item] in self.ordered else BULLET

    def add(self, text: Paragraph, element: int, leaf: int) -> None:
        """Add a block to the innermost element that is part of a list or table.

        Args:
            text: the block.
            element: that element.
            leaf: its kind if the block is all that it holds, so that it need not be opened; ``NONE`` if not.
        """
        part: Part = text
        if leaf != NONE:
            part = self.make_leaf(text, element, leaf)
            element = self.outer[element]
        if not self.path or self.path[-1].element != element:
            self.go_to(element)
        parts = self.path[-1].parts if self.path else self.parts
        parts.append(part)

    def make_leaf(self, text: Paragraph, element: int, kind: int) -> Part:
        """Return what an element is to the one around it if it holds nothing but a block."""
        if kind == ITEM:
            return Item(self.mark(element), (text,))
        if kind == CELL:
            return CellPart(element, (text,))
        return Code(*text) if kind == CODE else MAKERS[kind]((text,))

    def go_to(self, element: int) -> None:
        """Close and open elements up to this one, -1 for none."""
        missing = []
        while element >= 0 and element not in self.depth_of:
            missing.append(element)
            element = self.outer[element]
        self.close(self.depth_of.get(element, 0))
        for inner in reversed(missing):
            self.open(inner)

    def open(self, element: int) -> None:
        """Open an element; if it is nested too deeply, its content is that of the element around it."""
        if len(self.path) < MAX_DEPTH:
            self.path.append(_Open(element, self.outline.kind.item(element), []))
        else:
            self.path.append(_Open(element, NONE, self.path[-1].parts))
        self.depth_of[element] = len(self.path)

    def close(self, depth: int) -> None:
        """Close all but this many open elements."""
        while len(self.path) > depth:
            done = self.path.pop()
            del self.depth_of[done.element]
            if done.kind != NONE:
                parts = self.path[-1].parts if self.path else self.parts
                parts += self.finish(done.element, done.kind, done.parts)

    def finish(self, element: int, kind: int, parts: Sequence[Part]) -> Iterable[Part]:
        """Return what an element is to the one around it.

        Args:
            element: its row.
            kind: what it is to the layout.
            parts: its content.
        """
        if kind == ITEM:
            return [Item(self.mark(element), gather(parts))]
        if kind == CELL:
            return [CellPart(element, gather(parts))]
        if kind == ROW:
            return [RowPart(element, tuple(parts))]
        if kind == LIST:
            return [make_list(parts)]
        if kind == TABLE:
            return self.tables.arrange(element, parts)
        if kind == CODE:
            return [Code(*part) if isinstance(part, Paragraph) else part for part in parts]
        return [MAKERS[kind](gather(parts))] if kind in MAKERS else gather(parts)
