"""What becomes of closed elements where markup is printed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from boilerstrip.content.builder import OL, Builder
from boilerstrip.content.code_language import find_language
from boilerstrip.content.marked_tables import MarkedTables
from boilerstrip.content.marks import number_of_mark, split_mark
from boilerstrip.content.model import (
    CalloutKind,
    Code,
    Content,
    Details,
    Figure,
    Heading,
    Image,
    Inline,
    Item,
    Link,
    Note,
    Paragraph,
    Quote,
)
from boilerstrip.content.note_marks import take_mark
from boilerstrip.content.notes import Notes
from boilerstrip.content.outline import (
    CODE,
    DETAILS,
    FIGCAPTION,
    FIGURE,
    HEADING,
    ITEM,
    NOTE,
    QUOTE,
    SUMMARY,
    TABLE,
    TITLE,
    Outline,
    find_outline,
)
from boilerstrip.content.parts import Part, TitlePart, gather
from boilerstrip.content.spans import ancestors
from boilerstrip.content.walk import plain
from boilerstrip.lexicon.attributes import CODE_LANGUAGES
from boilerstrip.lexicon.tags import HEADING_TAGS, TAG_CODES, TAGS

CODE_LEVELS = 4
"""Elements around code, its own included, that may name its language."""
PARTS_OF_TABLE = frozenset(TAG_CODES[tag] for tag in ("td", "th", "tr", "tbody", "table", "code"))
"""Elements that do not count: highlighters put numbers into a table beside the code."""


@dataclass
class MarkedBuilder(Builder):
    """A builder of nodes that markup prints."""

    callouts: Mapping[int, CalloutKind] = field(default_factory=dict)
    """Kinds of boxes, by element."""
    notes: Notes = field(default_factory=Notes)
    checked: Mapping[int, bool] = field(default_factory=dict)
    """Whether the box of an item is checked, by element."""
    numbers: dict[int, Mapping[int, int]] = field(default_factory=dict)
    """Numbers of the items of ordered lists, by list."""

    @cached_property
    def plain_outline(self) -> Outline:
        """The elements that plain text tells apart: what numbers and columns depend on."""
        return find_outline(self.blocks.elements)

    def finish(self, element: int, kind: int, parts: Sequence[Part]) -> Iterable[Part]:
        """Return what an element is to the one around it; arguments as in ``Builder``."""
        if kind == TABLE:
            return self.tables.arrange(element, parts, MarkedTables(self.blocks, self.tables).make)
        if not parts:
            return ()
        if kind in FINISHERS_OF_PARTS:
            return FINISHERS_OF_PARTS[kind](parts)
        return FINISHERS[kind](self, element, parts) if kind in FINISHERS else super().finish(element, kind, parts)

    def finish_item(self, element: int, parts: Sequence[Part]) -> Iterable[Part]:
        """Return an item, which may hold a note."""
        owner = self.plain_outline.outer.item(element)
        mark, content = split_mark(gather(parts), self.marks_of([element], owner)[0])
        if element in self.notes.labels:
            content = (make_note(self.notes.labels[element], content),)
        number = self.number_of(element, owner)
        number = number_of_mark(mark) if number is None else number
        return [Item(mark, content, number, self.checked.get(element))]

    def number_of(self, item: int, owner: int) -> int | None:
        """Return the number of an item; None if it has none."""
        if owner < 0 or self.blocks.elements.tag.item(owner) != OL:
            return None
        if owner not in self.numbers:
            self.numbers[owner] = self.numbering.number_items(owner)
        return self.numbers[owner].get(item)

    def finish_heading(self, element: int, parts: Sequence[Part]) -> Iterable[Part]:
        """Return a heading for each text in the element."""
        level = HEADING_TAGS.index(TAGS[self.blocks.elements.tag.item(element)]) + 1
        return [
            Heading(level, node.content, node.rows) if isinstance(node, Paragraph) and node.rows else node
            for node in gather(parts)
        ]

    def finish_code(self, element: int, parts: Sequence[Part]) -> Iterable[Part]:
        """Return code with its language."""
        language = self._language_of(element)
        return [
            Code(plain(part.content), language, part.rows) if isinstance(part, Paragraph) else part for part in parts
        ]

    def _language_of(self, element: int) -> str:
        elements = self.blocks.elements
        inner = [
            row for row in range(element + 1, min(element + 3, len(elements.tag))) if elements.parent[row] == element
        ]
        around = (row for row in ancestors(self.blocks, element) if elements.tag.item(row) not in PARTS_OF_TABLE)
        rows = [*inner, *islice(around, CODE_LEVELS)]
        values = self.blocks.values
        named = [value for row in rows for name in CODE_LANGUAGES if (value := values.of(row, name))]
        classes = [values.of(row, "class") or "" for row in rows]
        return find_language(classes, named, classes[: len(inner) + 1])

    def finish_quote(self, element: int, parts: Sequence[Part]) -> Iterable[Part]:
        """Return a quotation or callout."""
        kind = self.callouts.get(element, "")
        if not kind:
            return [Quote(gather(parts))]
        title, content = _split_title(parts)
        return [Quote(content, kind, title)]

    def finish_note(self, element: int, parts: Sequence[Part]) -> Iterable[Part]:
        """Return a note."""
        return [make_note(self.notes.labels[element], gather(parts))]


def finish_details(parts: Sequence[Part]) -> Iterable[Part]:
    """Return details that can be unfolded."""
    summary, content = _split_title(parts)
    return [Details(summary, content)] if summary else content


def finish_figure(parts: Sequence[Part]) -> Iterable[Part]:
    """Return pictures with their caption; in a figure of other things the caption is one of its texts."""
    images = [part for part in parts if is_picture(part)]
    others = gather([part for part in parts if not is_picture(part)])
    if images and all(isinstance(node, (Paragraph, Heading)) for node in others):
        inlines = [inline for part in images if isinstance(part, Paragraph) for inline in part.content]
        return [Figure(tuple(filter(is_image, inlines)), others)]
    return gather(parts)


def finish_title(parts: Sequence[Part]) -> Iterable[Part]:
    """Return a title, summary or caption."""
    return [TitlePart(gather(parts))]


FINISHERS: Mapping[int, Callable[[MarkedBuilder, int, Sequence[Part]], Iterable[Part]]] = {
    ITEM: MarkedBuilder.finish_item,
    CODE: MarkedBuilder.finish_code,
    HEADING: MarkedBuilder.finish_heading,
    QUOTE: MarkedBuilder.finish_quote,
    NOTE: MarkedBuilder.finish_note,
}
"""What becomes of elements that hold something, by their kind."""
FINISHERS_OF_PARTS: Mapping[int, Callable[[Sequence[Part]], Iterable[Part]]] = {
    DETAILS: finish_details,
    FIGURE: finish_figure,
    TITLE: finish_title,
    SUMMARY: finish_title,
    FIGCAPTION: finish_title,
}
"""The same for kinds of which only what they hold matters."""


def is_picture(part: Part) -> bool:
    """Return True for a paragraph that holds nothing but a picture."""
    if not isinstance(part, Paragraph) or part.rows:
        return False
    return all(inline == " " or is_image(inline) for inline in part.content)


def is_image(inline: Inline) -> bool:
    """Return True for a picture, in a link or not."""
    return isinstance(inline, Image) or (isinstance(inline, Link) and all(map(is_image, inline.content)))


def make_note(label: str, content: Content) -> Note:
    """Return a note whose first text refers back by its mark."""
    first, *others = content
    if isinstance(first, Paragraph):
        first = Paragraph(take_mark(first.content, label), first.rows)
    return Note(label, (first, *others))


def _split_title(parts: Sequence[Part]) -> tuple[Content, Content]:
    """Return the title that is before all other text, and that."""
    at = next((at for at, part in enumerate(parts) if not is_picture(part)), 0)
    title = parts[at] if parts else None
    if not isinstance(title, TitlePart):
        return (), gather(parts)
    return title.content, gather([*parts[:at], *parts[at + 1 :]])
