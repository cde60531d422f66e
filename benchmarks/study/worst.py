"""Find the pages with the lowest word-F1 of learned scoring, cross-validated by domain, and classify their errors."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.faults import find_faults
from benchmarks.metrics import Overlap
from benchmarks.tables import UNKNOWN, Table, format_share
from benchmarks.train import MeasuredExample
from boilerstrip.arrays import F64, Mask
from boilerstrip.options import Focus
from boilerstrip.selection.select import select

LITTLE = 0.5
"""Precision or recall below this is low."""
OUT_OF_REACH = 0.7
"""Recall of the blocks labelled gold below which no selection of blocks can score well."""
FOREIGN, EMPTY, UNREACHED = "gold from elsewhere", "gold empty", "gold not in the blocks"
NOTHING, WRONG, MUCH, LITTLE_KEPT, MIXED = "nothing kept", "wrong part", "too much kept", "too little kept", "mixed"


@dataclass(frozen=True, slots=True)
class ScoredPage:
    """Extraction of a page with gold text, with its scores."""

    dataset: str
    page: str
    page_type: str | None
    words: Overlap
    best: float
    """Word-F1 of the blocks labelled gold."""
    gold_words: int
    kept_words: int
    error: str
    """Kind of error."""


def find_worst(examples: Sequence[MeasuredExample], probability: Sequence[F64], focus: Focus) -> list[ScoredPage]:
    """Score the pages with gold text, extracted by these probabilities; the lowest word-F1 first."""
    pages = [
        (one, select(likely, one.example.features, focus).kept)
        for one, likely in zip(examples, probability, strict=True)
        if one.example.page.gold_text is not None
    ]
    return sorted((score_page(one, kept) for one, kept in pages), key=lambda page: page.words.f1)


def score_page(one: MeasuredExample, kept: Mask) -> ScoredPage:
    """Score the extraction of a page that keeps these blocks."""
    example = one.example
    page = example.page
    texts = np.array(example.blocks.text, object)
    words, best = (example.overlap("\n".join(texts[rows])) for rows in (kept, example.labels))
    faults = find_faults(page)
    if faults.empty_gold or faults.foreign_gold:
        error = EMPTY if faults.empty_gold else FOREIGN
    else:
        error = classify_error(words, best, bool(kept.any()))
    word_counts = example.features.counts.words
    gold_words = int(word_counts[example.labels].sum())
    return ScoredPage(
        page.dataset, page.id, page.page_type, words, best.f1, gold_words, int(word_counts[kept].sum()), error
    )


def classify_error(words: Overlap, best: Overlap, kept_any: bool) -> str:
    """Classify an error by which of precision and recall is low.

    Args:
        words: overlap of the kept blocks with the gold.
        best: overlap of the blocks labelled gold with the gold.
        kept_any: True if any block is kept.

    >>> whole = Overlap(1.0, 1.0)
    >>> [classify_error(Overlap(*words), whole, True) for words in ((0.3, 0.9), (0.9, 0.3), (0.1, 0.2))]
    ['too much kept', 'too little kept', 'wrong part']
    """
    if not kept_any:
        return NOTHING
    if best.recall < OUT_OF_REACH:
        return UNREACHED
    is_dirty, is_short = words.precision < LITTLE, words.recall < LITTLE
    if is_dirty and is_short:
        return WRONG
    return MUCH if is_dirty else LITTLE_KEPT if is_short else MIXED


def worst_tables(pages: Sequence[ScoredPage], shown: int) -> list[Table]:
    """Tabulate the first pages, and the number and lost F1 of all pages by kind of error."""
    header = ("page", "type", "error", "P", "R", "F1", "best", "gold words", "kept words")
    rows = tuple(
        (
            f"{one.dataset}/{one.page}",
            one.page_type or UNKNOWN,
            one.error,
            *map(format_share, (one.words.precision, one.words.recall, one.words.f1, one.best)),
            str(one.gold_words),
            str(one.kept_words),
        )
        for one in pages[:shown]
    )
    return [Table(f"The {len(rows)} worst pages", header, rows), _error_table(pages)]


def _error_table(pages: Iterable[ScoredPage]) -> Table:
    lost: dict[str, list[float]] = {}
    for one in pages:
        lost.setdefault(one.error, []).append(1 - one.words.f1)
    rows = sorted(lost.items(), key=lambda item: -sum(item[1]))
    return Table(
        "Pages by class",
        ("error", "pages", "F1 that they lack, summed"),
        tuple((name, str(len(values)), f"{sum(values):.1f}") for name, values in rows),
    )
