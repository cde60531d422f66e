"""Kept blocks, and the pictures and players among them, to the content tree."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

import numpy as np

from boilerstrip.arrays import Mask
from boilerstrip.blocks.model import Blocks
from boilerstrip.content.boxes import find_boxes
from boilerstrip.content.inlines import Reader
from boilerstrip.content.links import Meanings
from boilerstrip.content.loose_notes import find_loose_notes
from boilerstrip.content.marked_builder import MarkedBuilder, is_image
from boilerstrip.content.model import Content, Inline, InlineMath, Inlines, LineBreak, Math, Node, Note, Paragraph
from boilerstrip.content.note_marks import take_mark
from boilerstrip.content.notes import Finder
from boilerstrip.content.outline import (
    CELL,
    DEFINITION,
    DETAILS,
    FIGCAPTION,
    FIGURE,
    ITEM,
    MARKED_KIND_OF_TAG,
    NONE,
    NOTE,
    QUOTE,
    TITLE,
    find_outline,
)
from boilerstrip.content.parts import gather
from boilerstrip.content.pictures import Mark, Pictures
from boilerstrip.content.sources import Addresses
from boilerstrip.content.spans import Spans, find_spans
from boilerstrip.content.tasks import find_tasks
from boilerstrip.content.walk import rows_of

HOLDERS_OF_NOTES = frozenset({ITEM, DEFINITION, CELL, QUOTE})
"""Kinds of elements that stay around the blocks of a note."""
APART = frozenset({NONE, QUOTE, NOTE, FIGURE, FIGCAPTION, DETAILS})
"""Kinds of elements in which a picture at the end of a text is a paragraph of its own."""


def build_content(blocks: Blocks, rows: Iterable[int], base: str = "") -> Content:
    """Arrange blocks, and the pictures among them, as a page's content.

    >>> from boilerstrip.blocks.model import without_tags
    >>> build_content(without_tags(["Ebb"]), [0])
    (Paragraph(content=('Ebb',), rows=(0,)),)

    Args:
        blocks: of the page.
        rows: of the kept blocks, in page order.
        base: what relative addresses are relative to; empty if it is unknown.
    """
    rows = list(rows)
    kept = np.zeros(len(blocks.text), bool)
    kept[rows] = True
    spans = find_spans(blocks, kept)
    builder = _make_builder(blocks, kept, spans)
    addresses = Addresses(base)
    points, marks = Pictures(blocks, kept, addresses).find()
    reader = Reader(Meanings(blocks, addresses, builder.notes))
    waiting = deque(mark for mark in marks if _has_room(builder, kept, mark))
    elements = builder.outline.innermost.take(blocks.element.take(rows)).tolist() if rows else []
    for row, element in zip(rows, elements, strict=True):
        while waiting and waiting[0].block <= row:
            _add_mark(builder, waiting.popleft())
        inlines = reader.read(blocks.text[row], spans.of(row), points.get(row, ()))
        _add_text(builder, row, element, inlines)
    for mark in waiting:
        _add_mark(builder, mark)
    builder.close(0)
    content = gather(builder.parts)
    return join_notes(content, builder.notes.block_labels) if builder.notes.block_labels else content


def _make_builder(blocks: Blocks, kept: Mask, spans: Spans) -> MarkedBuilder:
    """Return a builder that knows the kinds of all elements."""
    elements = blocks.elements
    kept_before = np.concatenate(([0], np.cumsum(kept)))
    holds_kept = kept_before.take(elements.end) > kept_before.take(elements.first)
    kinds = MARKED_KIND_OF_TAG.take(elements.tag)
    boxes = find_boxes(blocks, holds_kept)
    kinds[list(boxes.callouts)] = QUOTE
    kinds[list(boxes.titles)] = TITLE
    kinds[boxes.figures] = FIGURE
    outline = find_outline(elements, kinds)
    notes = Finder(blocks, kept, outline, spans).find() or find_loose_notes(blocks, kept, spans)
    own = [element for element in notes.labels if outline.kind(element) != ITEM]
    if own:
        kinds[own] = NOTE
        outline = find_outline(elements, kinds)
    return MarkedBuilder(blocks, outline, callouts=boxes.callouts, notes=notes, checked=find_tasks(blocks, outline))


def _has_room(builder: MarkedBuilder, kept: Mask, mark: Mark) -> bool:
    """False in a cell without kept text: a table has no place for it."""
    outline, elements = builder.outline, builder.blocks.elements
    around = outline.innermost.item(mark.element)
    while around >= 0:
        if outline.kind(around) == CELL:
            return bool(kept[elements.first.item(around) : elements.end.item(around)].any())
        around = outline.outer.item(around)
    return True


def _add_mark(builder: MarkedBuilder, mark: Mark) -> None:
    builder.go_to(builder.outline.innermost.item(mark.element))
    builder.current.append(mark.node)


def _add_text(builder: MarkedBuilder, row: int, element: int, inlines: Inlines) -> None:
    """Add the text of a block to the innermost element around it that has a kind."""
    labels = builder.notes.block_labels
    if row in labels and labels.get(row - 1) != labels[row]:
        _add_note(builder, labels[row], row, inlines)
        return
    builder.go_to(element)
    if builder.current_kind in APART and not (len(inlines) == 1 and type(inlines[0]) is str):
        builder.current.extend(_set_apart(inlines, row))
    else:
        builder.current.append(Paragraph(inlines, (row,)))


def _add_note(builder: MarkedBuilder, label: str, row: int, inlines: Inlines) -> None:
    """Add the first block of a note without an element of its own."""
    outline = builder.outline
    element = outline.innermost.item(builder.blocks.element.item(row))
    while element >= 0 and outline.kind(element) not in HOLDERS_OF_NOTES:
        element = outline.outer.item(element)
    builder.go_to(element)
    builder.current.append(Note(label, (Paragraph(take_mark(inlines, label), (row,)),)))


def join_notes(content: Content, labels: Mapping[int, str]) -> Content:
    """Move what follows notes into them, where it belongs to them by its blocks.

    Args:
        content: of a page.
        labels: label of the note by block.
    """
    joined: list[Node] = []
    for node in content:
        last = joined[-1] if joined else None
        owners = {labels.get(row) for row in rows_of(node)} if isinstance(last, Note) else {None}
        if isinstance(last, Note) and not isinstance(node, Note) and owners == {last.label}:
            joined[-1] = Note(last.label, (*last.content, node))
        else:
            joined.append(node)
    return tuple(joined)


def _set_apart(inlines: Inlines, row: int) -> Iterator[Node]:
    """Yield a paragraph; formulas in lines of their own, and pictures at its ends, are apart from it."""
    first = inlines[0]
    if len(inlines) == 1 and isinstance(first, InlineMath) and (first.display or first.tex):
        yield Math(first.tex, first.text, (row,))
        return
    if not any(map(is_image, inlines)):  # most texts
        yield Paragraph(inlines, (row,))
        return
    lines = [list(line) for is_break, line in groupby(inlines, _is_break) if not is_break]
    own = [all(map(_is_picture_or_blank, line)) for line in lines]
    start = own.index(False) if False in own else 0
    last = len(own) - own[::-1].index(False) if False in own else len(own)
    yield from (Paragraph(tuple(filter(is_image, line))) for line in lines[:start])
    yield Paragraph(_join_lines(lines[start:last]) if start or last < len(lines) else inlines, (row,))
    yield from (Paragraph(tuple(filter(is_image, line))) for line in lines[last:])


def _is_break(inline: Inline) -> bool:
    return isinstance(inline, LineBreak)


def _is_picture_or_blank(inline: Inline) -> bool:
    return is_image(inline) or (isinstance(inline, str) and not inline.strip())


def _join_lines(lines: Sequence[Sequence[Inline]]) -> Inlines:
    return tuple(inline for line in lines for inline in (LineBreak(), *line))[1:]
