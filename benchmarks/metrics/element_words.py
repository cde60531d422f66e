"""Words lost by kind of element: words of the gold's headings, list items, cells, ... that an answer lacks.

This is the project's own measure. Gold that is plain text has no elements, so they are read off the page (see
:mod:`benchmarks.gold_elements`): an element counts if its text is part of the gold. It is kept if the answer
contains its text; a text that the gold has twice must be there twice. Of a text that the answer lacks, those words are
kept that are part of a run of four of its words in the answer. Figures are sums of words, so that a lost paragraph
weighs more than a lost label.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from benchmarks.metrics.text_index import TextIndex

KINDS = ("headings", "list items", "cells", "code lines", "captions", "formulas")


@dataclass(frozen=True, slots=True)
class Element:
    """A text that the gold has in an element of the page."""

    kind: str
    """One of ``KINDS``."""
    keys: tuple[str, ...]
    """Its text, as keys of lines that must all be found. Of a formula: its forms, by letters and digits, of which one
    must be found."""
    words: int
    times: int = 1
    """Number of times that the gold has it."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A number of things in the gold, and the number of them that an answer has."""

    wanted: int = 0
    kept: int = 0

    def __add__(self, other: "Kept") -> "Kept":
        return Kept(self.wanted + other.wanted, self.kept + other.kept)

    @property
    def lost(self) -> int:
        """Number of things that the answer lacks."""
        return self.wanted - self.kept

    @property
    def share_lost(self) -> float:
        """Share of the things that the answer lacks."""
        return self.lost / self.wanted if self.wanted else 0.0


def count_element(index: TextIndex, element: Element) -> int:
    """Number of times that a text contains an element."""
    if element.kind == "formulas":
        return max(map(index.folded.count, element.keys))
    if element.kind in ("cells", "code lines"):
        return min(map(index.count_anywhere, element.keys))
    return min(map(index.count, element.keys))


def element_words(answer: TextIndex, elements: Iterable[Element]) -> Mapping[str, Kept]:
    r"""Words of the gold's elements, and those that the answer has, by kind.

    >>> from benchmarks.metrics.text_index import make_key
    >>> elements = [
    ...     Element("headings", (make_key("Salt"),), words=1),
    ...     Element("list items", (make_key("Rake the pans at dawn"),), words=5, times=2),
    ... ]
    >>> element_words(TextIndex("About salt\n- Rake the pans at dawn"), elements)
    {'headings': Kept(wanted=1, kept=0), 'list items': Kept(wanted=10, kept=5)}
    """
    kept: dict[str, Kept] = {}
    for element in elements:
        times = min(element.times, count_element(answer, element))
        words = element.words * times if times else _count_words(answer, element)
        kept[element.kind] = kept.get(element.kind, Kept()) + Kept(element.words * element.times, words)
    return kept


def _count_words(answer: TextIndex, element: Element) -> int:
    return 0 if element.kind == "formulas" else sum(map(answer.count_words, element.keys))
