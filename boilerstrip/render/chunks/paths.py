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
    """Yield where each section begins, and its path."""
    headings: list[tuple[int, str]] = []
    start = 0
    for index, span in enumerate(spans):
        heading = span.nodes[0] if span.is_heading else None
        if isinstance(heading, Heading):
            headings = [outer for outer in headings if outer[0] < heading.level]
            headings.append((heading.level, " ".join(plain(heading.content).split())))
            start = span.start if span.rank != Rank.BELOW_HEADING else start
        if not index or (heading and not _is_below(spans[index + 1 : index + 2])):
            yield start, tuple(name for _, name in headings)


def _is_below(following: Sequence[Span]) -> bool:
    """True if a heading follows that is below the one before it."""
    return any(span.is_heading and span.rank == Rank.BELOW_HEADING for span in following)
