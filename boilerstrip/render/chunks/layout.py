"""Where the nodes of a content are in its rendering.

A node that is rendered alone has as many lines with text as in the whole,
whatever the renderer puts before lines and between blocks. So lines are
counted, and no renderer has to tell where it prints what.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from boilerstrip.content.model import Content, Heading, Paragraph
from boilerstrip.content.walk import find_notes
from boilerstrip.lexicon.scripts import LEAD_IN_ENDS
from boilerstrip.render.chunks.spans import Rank, Span
from boilerstrip.render.chunks.texts import OTHER_CUTTERS, count_lines, find_lines

Render = Callable[[Content], str]

match_label = re.compile(r"\[\^([^\s\[\]]+)\]:").match
"""Matches the beginning of a note in Markdown."""
EMPHASIS = "*_~"
"""Marks that may be at the end of a text."""


class Place(NamedTuple):
    """Where a content begins."""

    start: int
    nodes: Content


class Layout:
    """A rendering and its lines with text."""

    def __init__(self, whole: str, render: Render) -> None:
        """Find the lines of a rendering.

        Args:
            whole: the rendering.
            render: renders a part alone, without what the whole prints at the end, such as notes.
        """
        self.whole = whole
        self.lines = find_lines(whole)
        self.render = render

    def count_lines(self, content: Content) -> int:
        """Return the number of lines that a content takes."""
        text = self.render(content)
        return count_lines(text) if text else 0

    def lines_in(self, span: Span) -> Sequence[int]:
        """Return the offsets of the lines with text that begin in a span."""
        first, end = (bisect_left(self.lines, offset) for offset in (span.start, span.end))
        return self.lines[first:end]

    def arrange(self, span: Span, contents: Sequence[Content], samples: Iterable[Content] = ()) -> list[Span]:
        """Return the contents that a span holds, one after another, as spans.

        Args:
            span: the first of its lines may be its own; they go with the first content.
            contents: those without text are left out.
            samples: what takes the same lines, if the contents do not when they are alone.

        Returns:
            The span alone, to be divided as a text, if its lines do not add up.
        """
        counts = [self.count_lines(sample) for sample in samples or contents]
        lines = self.lines_in(span)
        line = len(lines) - sum(counts)
        if line < 0 or not any(counts):
            return [replace(span, cutters=OTHER_CUTTERS)]
        places: list[Place] = []
        for count, nodes in zip(counts, contents, strict=True):
            if count:
                places.append(Place(lines[line] if places else span.start, nodes))
            line += count
        return self.make_spans(places, span.end)

    def make_spans(self, places: Sequence[Place], end: int) -> list[Span]:
        """Return spans from each place to the next, and from the last one to the end."""
        spans: list[Span] = []
        for place, after in pairwise([*places, Place(end, ())]):
            span = Span(place.start, after.start, place.nodes)
            spans.append(replace(span, rank=self._rank(spans[-1], span)) if spans else span)
        return spans

    def _rank(self, before: Span, after: Span) -> int:
        level = next((node.level for node in after.nodes[:1] if isinstance(node, Heading)), Rank.BLOCK)
        for node in before.nodes[-1:]:
            if isinstance(node, Heading):
                return level if level <= node.level else Rank.BELOW_HEADING
            if isinstance(node, Paragraph) and level == Rank.BLOCK and self._announces(before):
                return Rank.ANNOUNCED
        return level

    def _announces(self, span: Span) -> bool:
        end = self.whole[max(span.start, span.end - 9) : span.end].rstrip().rstrip(EMPHASIS)
        return end.endswith(LEAD_IN_ENDS)


def open_page(layout: Layout, content: Content) -> list[Span]:
    """Return the nodes of the whole as spans; what is printed at the end of it comes last."""
    places: list[Place] = []
    line = 0
    for node in content:
        count = layout.count_lines((node,))
        if line + count > len(layout.lines):
            return [Span(0, len(layout.whole), content, OTHER_CUTTERS)]
        if count:
            places.append(Place(layout.lines[line], (node,)))
            line += count
    places[:1] = [Place(0, places[0].nodes)] if places else []
    end = len(layout.whole)
    tail = layout.make_spans(list(_find_late_notes(layout, line, content)), end)
    tail[:1] = [replace(span, rank=Rank.TAIL) for span in tail[:1]]
    return layout.make_spans(places, tail[0].start if tail else end) + tail or [Span(0, end, content, OTHER_CUTTERS)]


def _find_late_notes(layout: Layout, line: int, content: Content) -> Iterator[Place]:
    """Yield the places of notes from a line on, by their labels; the first place has no note if it begins otherwise."""
    late = layout.lines[line:]
    notes = {note.label: note for note in reversed(find_notes(content))} if late else {}
    for start in late:
        label = match_label(layout.whole, start)
        note = notes.pop(label[1], None) if label else None
        if note or start == late[0]:
            yield Place(start, (note,) if note else ())
