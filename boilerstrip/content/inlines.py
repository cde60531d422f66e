"""The text of a block as inlines: links, emphasis, code, formulas, pictures within its lines."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import chain, groupby, pairwise
from operator import itemgetter
from typing import NamedTuple, Protocol, cast

from boilerstrip.content.model import (
    Emphasis,
    Image,
    Inline,
    InlineCode,
    InlineMath,
    Inlines,
    LineBreak,
    Link,
    NoteRef,
    Ruby,
    Strike,
    Strong,
    Sub,
    Sup,
    Wrapper,
)
from boilerstrip.content.spans import CODE, EMPHASIS, LINK, MATH, READING, RUBY, STRIKE, STRONG, SUB, SUP, Span
from boilerstrip.content.walk import plain

WRAPPERS: Mapping[int, Callable[[Inlines], Wrapper]] = {EMPHASIS: Emphasis, STRONG: Strong, STRIKE: Strike}
Marked = Emphasis | Strong | Strike
JOINED = frozenset({Emphasis, Strong, Strike})
"""Types of what is one where two of it follow each other."""
MARK_OF = {SUB: "_", SUP: "^"}
"""What :mod:`boilerstrip.document.rewrite` inserts before a number below or above the line."""


class Point(NamedTuple):
    """A picture within a text."""

    offset: int
    """Characters before it."""
    image: Image | Link
    link: int = -1
    """Row of the link that it is in; -1 for none."""


@dataclass(slots=True)
class _Open:
    """An element whose text is not complete."""

    span: Span
    parts: list[Inline] = field(default_factory=list)


class Meanings(Protocol):
    """What elements within the lines of a page mean."""

    def finish_link(self, span: Span, content: Inlines) -> Inlines:
        """Return what a link is: a link, the mark of a note, or its content alone."""

    def finish_superscript(self, span: Span, content: Inlines, mark: str) -> Inlines:
        """Return what is above the line, or the mark of a note; plain text prints the given mark before it."""

    def tex_of(self, element: int, text: str) -> str:
        """Return the TeX of a formula; empty if there is none."""

    def is_display(self, element: int) -> bool:
        """Return True for a formula in lines of its own."""

    def is_marked(self, span: Span) -> bool:
        """Return False for an emphasis that a style takes back."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the texts of a page."""

    meanings: Meanings

    def read(self, text: str, spans: Sequence[Span], points: Sequence[Point] = ()) -> Inlines:
        """Return the inlines of a text.

        Args:
            text: of a block.
            spans: its elements, outer ones before those within them; they nest.
            points: its pictures, in order.
        """
        if not spans and not points:
            return split_lines(text)
        if not points and all(outer.end <= inner.start for outer, inner in pairwise(spans)):  # most texts
            return self._read_flat(text, spans)
        links = {span.element for span in spans if span.kind == LINK} if points else frozenset()
        events = [*map(_place_span, spans), *(_place_point(point, links) for point in points)]
        pending = sorted(events, key=itemgetter(0, 1))
        root = _Open(Span(0, len(text), 0, -1))
        path, done = [root], 0
        for start, _, event in pending:
            done = self._close(path, text, done, start, event.link if isinstance(event, Point) else -1)
            path[-1].parts += split_lines(text[done:start])
            done = max(done, start)
            if isinstance(event, Point):
                is_linked = any(opened.span.element == event.link for opened in path[1:])
                path[-1].parts += event.image.content if is_linked and isinstance(event.image, Link) else (event.image,)
            else:
                path.append(_Open(event._replace(end=min(event.end, path[-1].span.end))))
        done = self._close(path, text, done, len(text) + 1)
        return join_texts((*root.parts, *split_lines(text[done:])))

    def _read_flat(self, text: str, spans: Sequence[Span]) -> Inlines:
        """Return the inlines of a text whose elements hold no elements."""
        parts: list[Inline] = []
        done = 0
        for span in spans:
            parts += split_lines(text[done : span.start])
            own = text[span.start : span.end]
            parts += self._finish(span, split_lines(own), own, parts, ())
            done = span.end
        return join_texts((*parts, *split_lines(text[done:])))

    def _close(self, path: list[_Open], text: str, done: int, start: int, link: int = -1) -> int:
        """Close the elements that end before an offset, but not this link; return how much of the text is read."""
        while len(path) > 1 and path[-1].span.end <= start and path[-1].span.element != link:
            inner = path.pop()
            inner.parts += split_lines(text[done : inner.span.end])
            done = max(done, inner.span.end)
            own, around = text[inner.span.start : inner.span.end], [opened.span for opened in path]
            path[-1].parts += self._finish(inner.span, join_texts(inner.parts), own, path[-1].parts, around)
        return done

    def _finish(self, span: Span, content: Inlines, own: str, before: list[Inline], around: Sequence[Span]) -> Inlines:
        """Return what a closed element is to the one around it.

        Args:
            span: the element.
            content: what it holds.
            own: its text.
            before: what is before it, from which it may take its mark.
            around: the elements that it is in.
        """
        if span.kind == LINK:
            return self.meanings.finish_link(span, content)
        if span.kind == CODE:
            return push_code(content)
        if span.kind == MATH:
            return (InlineMath(self.meanings.tex_of(span.element, own), own, self.meanings.is_display(span.element)),)
        if span.kind == SUB:
            return (Sub(content, _take_mark(before, MARK_OF[SUB])),)
        if span.kind == SUP:
            mark = _take_mark(before, MARK_OF[SUP])
            return self.meanings.finish_superscript(span, content, mark)
        if span.kind == RUBY:
            return read_ruby(content)
        if span.kind == READING:
            return (Ruby("", own),) if around and around[-1].kind == RUBY else content
        alike = [outer for outer in around if outer.kind == span.kind]
        is_marked = self.meanings.is_marked(span) and not any(map(self.meanings.is_marked, alike))
        return (WRAPPERS[span.kind](content),) if is_marked else content


def _place_span(span: Span) -> tuple[int, int, Span | Point]:
    return span.start, 1, span


def _place_point(point: Point, links: Set[int]) -> tuple[int, int, Span | Point]:
    """Return a picture's place among spans: within its link if that holds text of the block, else before others."""
    return point.offset, 2 if point.link in links else 0, point


def split_lines(text: str) -> Inlines:
    r"""Return a text with line breaks as inlines.

    >>> split_lines("Quay Lane\nLisk"), split_lines("")
    (('Quay Lane', LineBreak(), 'Lisk'), ())
    """
    if "\n" not in text:
        return (text,) if text else ()
    parts: list[Inline] = []
    for line in text.split("\n"):
        parts += [LineBreak(), line] if line else [LineBreak()]
    return tuple(parts[1:])


def join_texts(inlines: Iterable[Inline]) -> Inlines:
    """Join texts, and texts of the same emphasis, that follow each other.

    >>> join_texts(["Ebb", " and ", LineBreak(), Strong(("fl",)), Strong(("ow",))])
    ('Ebb and ', LineBreak(), Strong(content=('flow',)))
    """
    joined: list[Inline] = []
    for kind, run in groupby(filter(None, inlines), type):
        if kind is str:
            joined.append("".join(cast(Iterator[str], run)))
        elif kind in JOINED:
            joined.append(_join_marked(cast(Iterator[Marked], run)))
        else:
            joined += cast(Iterator[Inline], run)
    return tuple(joined)


def _join_marked(run: Iterable[Marked]) -> Marked:
    first, *others = run
    content = chain(first.content, *(other.content for other in others))
    return type(first)(join_texts(content)) if others else first


def push_code(content: Inlines) -> Inlines:
    """Return the content of code within a line: its texts are code, in its links and lines too.

    >>> push_code(("ebb(", Link("/flow", ("flow",)), ")"))
    (InlineCode(text='ebb('), Link(url='/flow', content=(InlineCode(text='flow'),)), InlineCode(text=')'))
    """
    if not any(isinstance(inline, (Link, LineBreak, Image)) for inline in content):
        return (InlineCode(plain(content)),)
    parts: list[Inline] = []
    for inline in content:
        if isinstance(inline, Link):
            parts.append(Link(inline.url, push_code(inline.content)))
        elif isinstance(inline, (LineBreak, Image)) or (isinstance(inline, str) and inline.isspace()):
            parts.append(inline)
        else:
            parts.append(InlineCode(plain((inline,))))
    return tuple(parts)


def read_superscript(content: Inlines, mark: str) -> Inlines:
    """Return what is above the line; a mark of a note alone is printed as one anyway.

    >>> read_superscript(("[", NoteRef("1", "1"), "]"), "")
    (NoteRef(label='1', text='[1]'),)
    """
    if not any(isinstance(inline, NoteRef) for inline in content):
        return (Sup(content, mark),)
    refs = [inline for inline in content if isinstance(inline, NoteRef)]
    others = [inline for inline in content if not isinstance(inline, NoteRef)]
    if len(refs) == 1 and all(isinstance(inline, str) and not inline.strip(" []()") for inline in others):
        return (NoteRef(refs[0].label, mark + plain(content)),)
    return (mark, *content) if mark else content


def read_ruby(content: Inlines) -> Inlines:
    """Return characters with their readings, where these are in plain brackets.

    >>> read_ruby(("港(", Ruby("", "みなと"), ")"))
    (Ruby(base='港', reading='みなと'),)
    """
    parts = list(content)
    for at, inline in enumerate(parts):
        if isinstance(inline, Ruby) and not inline.base:
            before, after = parts[at - 1 : at], parts[at + 1 : at + 2]
            if _is_bracketed(before, after):
                base, rest = str(before[0])[:-1], str(after[0])[1:]
                parts[at - 1 : at + 2] = ["", Ruby(base, inline.reading), rest]
            else:
                parts[at] = inline.reading
    return join_texts(parts)


def _is_bracketed(before: Sequence[Inline], after: Sequence[Inline]) -> bool:
    if not before or not after or not isinstance(before[0], str) or not isinstance(after[0], str):
        return False
    return before[0].endswith("(") and bool(before[0][:-1]) and after[0].startswith(")")


def _take_mark(parts: list[Inline], mark: str) -> str:
    """Take the mark from the end of the text before; return it, or nothing if there is none."""
    if parts and isinstance(parts[-1], str) and parts[-1].endswith(mark):
        parts[-1] = parts[-1].removesuffix(mark)
        return mark
    return ""
