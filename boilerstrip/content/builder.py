"""The open elements around a block, and what becomes of them when they close."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import repeat

from boilerstrip.blocks.model import Blocks
from boilerstrip.content.marks import BULLET
from boilerstrip.content.model import Code, Content, Definition, Item, Paragraph, Term, make_all
from boilerstrip.content.numbering import Numbering
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
    Run,
)
from boilerstrip.content.parts import CaptionPart, CellPart, Part, RowPart, gather, make_list
from boilerstrip.content.tables import Tables, find_tables, make_plain_table
from boilerstrip.content.walk import plain
from boilerstrip.lexicon.tags import TAG_CODES

MAX_DEPTH = 60
"""Lists, items, tables, rows and cells within each other; what is nested more deeply has no structure of its own."""
OL = TAG_CODES["ol"]
MAKERS: Mapping[int, Callable[[Content], Part]] = {
    TERM: Term,
    DEFINITION: Definition,
    CAPTION: CaptionPart,
}
"""What a closed element becomes, of the kinds for which nothing but its content matters."""


@dataclass(slots=True)
class _Open:
    """An element whose content is not complete."""

    element: int
    kind: int
    parts: list[Part]


@dataclass
class Builder:
    """The open elements around a block, and what has been built before it."""

    blocks: Blocks
    outline: Outline
    parts: list[Part] = field(default_factory=list)
    """Of the page."""
    path: list[_Open] = field(default_factory=list)
    """Outermost first."""
    depth_of: dict[int, int] = field(default_factory=dict)
    """Number of open elements up to each of them."""
    marks: dict[int, Mapping[int, str]] = field(default_factory=dict)
    """Marks of the items of ordered lists, by list."""

    @property
    def plain_outline(self) -> Outline:
        """The elements that plain text tells apart: what numbers and columns depend on."""
        return self.outline

    @cached_property
    def numbering(self) -> Numbering:
        """The numbers of the items of ordered lists."""
        return Numbering(self.blocks, self.plain_outline.outer)

    @cached_property
    def tables(self) -> Tables:
        """The tables of the page."""
        return find_tables(self.blocks, self.plain_outline)

    def marks_of(self, items: Sequence[int], owner: int) -> list[str]:
        """Return the marks of list items in the same element."""
        if owner < 0 or self.blocks.elements.tag.item(owner) != OL:
            return [BULLET] * len(items)
        if owner not in self.marks:
            self.marks[owner] = self.numbering.mark_items(owner)
        return [self.marks[owner].get(item, BULLET) for item in items]

    def add(self, texts: Sequence[Paragraph], run: Run) -> None:
        """Add a run of blocks to the innermost element that is part of a list or table."""
        if not self.path or self.path[-1].element != run.owner:
            self.go_to(run.owner)
        parts = self.current
        parts += texts if run.leaf == NONE else self.make_leaves(texts, run)

    @property
    def current(self) -> list[Part]:
        """The parts of the innermost open element."""
        return self.path[-1].parts if self.path else self.parts

    @property
    def current_kind(self) -> int:
        """The kind of the innermost open element, ``NONE`` if there is none."""
        return self.path[-1].kind if self.path else NONE

    def make_leaves(self, texts: Sequence[Paragraph], run: Run) -> Iterable[Part]:
        """Return what elements that hold nothing but a block are to the one around them."""
        contents = zip(texts, strict=True)
        if run.leaf == ITEM:
            marks = self.marks_of(run.elements, run.owner)
            return make_all(Item, marks, contents, repeat(None, len(marks)), repeat(None, len(marks)))
        if run.leaf == CELL:
            return make_all(CellPart, run.elements, contents)
        return map(_make_code, texts) if run.leaf == CODE else map(MAKERS[run.leaf], contents)

    def go_to(self, element: int) -> None:
        """Close and open elements up to this one, -1 for none."""
        if self.path and self.path[-1].element == element:
            return
        missing = []
        while element >= 0 and element not in self.depth_of:
            missing.append(element)
            element = self.outline.outer.item(element)
        self.close(self.depth_of.get(element, 0))
        for inner in reversed(missing):
            self.open(inner)

    def open(self, element: int) -> None:
        """Open an element; if it is nested too deeply, its content is that of the element around it."""
        if len(self.path) < MAX_DEPTH:
            self.path.append(_Open(element, self.outline.kind(element), []))
        else:
            self.path.append(_Open(element, NONE, self.path[-1].parts))
        self.depth_of[element] = len(self.path)

    def close(self, depth: int) -> None:
        """Close all but this many open elements."""
        while len(self.path) > depth:
            done = self.path.pop()
            del self.depth_of[done.element]
            if done.kind != NONE:
                parts = self.current
                parts += self.finish(done.element, done.kind, done.parts)

    def finish(self, element: int, kind: int, parts: Sequence[Part]) -> Iterable[Part]:
        """Return what an element is to the one around it.

        Args:
            element: its row.
            kind: what it is to the layout.
            parts: its content.
        """
        if kind == ITEM:
            marks = self.marks_of([element], self.plain_outline.outer.item(element))
            return map(Item, marks, [gather(parts)])
        if kind == CELL:
            return [CellPart(element, gather(parts))]
        if kind == ROW:
            return [RowPart(element, tuple(parts))]
        if kind == LIST:
            return [make_list(parts)]
        if kind == TABLE:
            return self.tables.arrange(element, parts, make_plain_table)
        if kind == CODE:
            return [_make_code(part) if isinstance(part, Paragraph) else part for part in parts]
        return [MAKERS[kind](gather(parts))] if kind in MAKERS else gather(parts)


def _make_code(paragraph: Paragraph) -> Code:
    return Code(plain(paragraph.content), rows=paragraph.rows)
