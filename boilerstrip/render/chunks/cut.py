"""Cut a rendering into pieces that fit, and find what the next piece may repeat."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from boilerstrip.render.chunks.divide import divide
from boilerstrip.render.chunks.layout import Layout
from boilerstrip.render.chunks.measure import Measure
from boilerstrip.render.chunks.spans import Division, Span

Piece = Sequence[Span]
"""Spans in a row."""


@dataclass(slots=True)
class _Open:
    """A division of which some groups are done."""

    division: Division
    start: int
    """Where the next group begins."""
    done: int = 0

    def take(self, end: int) -> Piece:
        """Return the groups up to one as done."""
        piece = self.division.take(self.done, end)
        self.start, self.done = self.division.ends[end - 1], end
        return piece

    def find_last(self, measure: Measure) -> int:
        """Return up to which group the next ones fit together."""
        context = measure.allow(self.division.take(self.done, self.done + 1)[0].context)
        return measure.find_last(self.start, self.division.ends, self.done, context)


def cut(layout: Layout, spans: Sequence[Span], measure: Measure) -> Iterator[Piece]:
    """Yield pieces that fit, or that cannot be divided.

    They are cut at the best places: what fits together between two of them is
    one piece, and what is too long is cut at the next best places in it.
    """
    stack = [_Open(Division(spans, rank=None), spans[0].start)]
    while stack:
        top = stack[-1]
        if top.done == len(top.division.ends):
            stack.pop()
        elif (last := top.find_last(measure)) > top.done:
            yield top.take(last)
        else:
            group = top.take(top.done + 1)
            inner = divide(layout, group)
            if inner is None:
                yield group
            else:
                stack.append(_Open(inner, group[0].start))


def find_overlap(layout: Layout, before: Piece, measure: Measure) -> Piece:
    """Return the last blocks or sentences of a piece that fit: below its last heading, and never all of the piece."""
    headings = [index for index, span in enumerate(before) if span.is_heading]
    group = before[headings[-1] if headings else 0 :]
    end = before[-1].end
    overlap: list[Span] = []
    while group and (division := divide(layout, group, within_sentences=False)):
        starts = [group[0].start, *division.ends[:-1]]
        skipped = starts[0] == before[0].start
        first = measure.find_first(starts[skipped:], end) + skipped
        if first < len(starts):
            overlap[:0] = division.take(first, len(starts))
        group = division.take(first - 1, first) if first else ()
    return overlap
