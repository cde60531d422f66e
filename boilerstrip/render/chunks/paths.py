"""The headings that parts of a rendering are below."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import takewhile

from boilerstrip.content.model import Heading
from boilerstrip.content.walk import plain
from boilerstrip.render.chunks.spans import Rank, Span

Path = tuple[str, ...]
"""Texts of headings, the outermost first."""


class Paths:
    """The sections of a page: headings in a row, each below the one before, and the text up to the next."""

    def __init__(self, spans: Sequence[Span]) -> None:
        """Find the sections of a page's spans."""
        sections = list(_find_sections(spans))
        self._starts = [start for start, _ in sections]
        self._paths = [path for _, path in sections]

    def find(self, start: int, end: int) -> Path:
        """Return what the paths of all sections in a range have in common."""
        first, stop = bisect_right(self._starts, start) - 1, bisect_left(self._starts, end)
        paths = self._paths[first:stop]
        return tuple(names[0] for names in takewhile(_is_same, zip(*paths, strict=False)))


def _is_same(names: Sequence[str]) -> bool:
    return len(set(names)) == 1


def _find_sections(spans: Sequence[Span]) -> Iterator[tuple[int, Path]]:
    """Yield where each section begins, and its path; what is printed at the end of the whole has none."""
    headings: list[Heading] = []
    start = 0
    for index, span in enumerate(spans):
        if not index or span.is_heading or span.rank == Rank.TAIL:
            start = span.start if span.rank != Rank.BELOW_HEADING else start
            headings = _update(headings, span)
            if not _has_heading_below(spans[index : index + 2]):
                yield start, tuple(" ".join(plain(heading.content).split()) for heading in headings)


def _update(headings: Sequence[Heading], span: Span) -> list[Heading]:
    """Return the headings that a span and what follows it are below, itself included."""
    node = span.nodes[0] if span.is_heading else None
    return [*(outer for outer in headings if outer.level < node.level), node] if isinstance(node, Heading) else []


def _has_heading_below(spans: Sequence[Span]) -> bool:
    """True if the first span is a heading and the second one too, at a lower level."""
    return all(span.is_heading for span in spans) and any(span.rank == Rank.BELOW_HEADING for span in spans[1:])
