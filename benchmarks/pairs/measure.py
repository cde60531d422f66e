"""Minimal pairs lost and copies missed, counted on a page for each pair and place.

A text is *printed* if the answer contains it, white space collapsed. Copies are counted by
:func:`benchmarks.metrics.caption_copies`, that is by letters and digits.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.metrics import caption_copies, contains
from benchmarks.metrics.snippets import collapse_space
from benchmarks.pairs.model import COPIES, MINIMAL, Pair, read_articles, read_pairs
from benchmarks.pairs.places import PLACES, build_page
from boilerstrip import extract
from boilerstrip.selection.parts import Part

PAIRS_LOST, COPIES_MISSED = "minimal pairs lost", "copies missed"
DEBRIS = frozenset(("counter", "file", "button", "markup", "entity", "list mark", "truncation", "mark and cut"))
"""Kinds of copies of which only the other copy is clean. With other kinds, both are worth printing."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an extractor makes of a page."""

    text: str
    duplicates: Sequence[str] = ()
    """Texts that it says it removed as duplicates; empty for extractors that give no reasons."""


Extract = Callable[[str], Answer]


@dataclass(frozen=True, slots=True)
class MinimalResult:
    """What became of a minimal pair on one page."""

    pair: Pair
    place: str
    missing: tuple[str, ...]
    """Texts of the pair that the answer lacks."""
    removed: tuple[str, ...]
    """Those of them that were removed as duplicates."""


@dataclass(frozen=True, slots=True)
class CopyResult:
    """What became of two copies on one page."""

    pair: Pair
    place: str
    printed: int
    """Number of copies in the answer."""
    unclean: bool
    """True if the answer has the copy with debris."""


def extract_with_duplicates(html: str) -> Answer:
    """Answer of boilerstrip with its defaults."""
    extraction = extract(html)
    part = extraction.analysis.selection.part
    texts = (extraction.analysis.blocks.text[row] for row in (part == Part.DUPLICATE).nonzero()[0].tolist())
    return Answer(extraction.text, tuple(texts))


def measure_minimal(answer: Extract = extract_with_duplicates) -> list[MinimalResult]:
    """Extract the pages of all minimal pairs."""
    return [_judge_minimal(pair, place, answer(page)) for pair, place, page in _build_pages(read_pairs(MINIMAL))]


def measure_copies(answer: Extract = extract_with_duplicates) -> list[CopyResult]:
    """Extract the pages of all copies."""
    return [_judge_copies(pair, place, answer(page)) for pair, place, page in _build_pages(read_pairs(COPIES))]


def count_faults(answer: Extract = extract_with_duplicates) -> dict[str, int]:
    """Counts for the gate."""
    return {
        PAIRS_LOST: count_lost(measure_minimal(answer)),
        COPIES_MISSED: count_missed(measure_copies(answer)),
    }


def count_lost(results: Sequence[MinimalResult]) -> int:
    """Number of pages on which a text of a minimal pair was removed as a duplicate."""
    return sum(bool(result.removed) for result in results)


def count_missed(results: Sequence[CopyResult]) -> int:
    """Number of pages on which both copies are printed."""
    return sum(result.printed > 1 for result in results)


def _build_pages(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, str, str]]:
    articles = read_articles()
    for pair in pairs:
        for place in PLACES:
            yield pair, place, build_page(pair, place, articles[pair.language])


def _judge_minimal(pair: Pair, place: str, answer: Answer) -> MinimalResult:
    missing = tuple(text for text in (pair.one, pair.other) if not contains(answer.text, text))
    duplicates = set(map(collapse_space, answer.duplicates))
    return MinimalResult(pair, place, missing, tuple(text for text in missing if collapse_space(text) in duplicates))


def _judge_copies(pair: Pair, place: str, answer: Answer) -> CopyResult:
    unclean = pair.kind in DEBRIS and contains(answer.text, pair.other) and not contains(pair.one, pair.other)
    return CopyResult(pair, place, caption_copies(answer.text, (pair.one, pair.other)), unclean)
