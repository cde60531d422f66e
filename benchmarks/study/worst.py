"""The pages that learned scoring does worst on, by trees that saw nothing of their site, and what is wrong there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.examples import F64, Mask
from benchmarks.faults import find_faults
from benchmarks.metrics import Overlap
from benchmarks.tables import UNKNOWN, Table, format_share
from benchmarks.train import Measured
from boilerstrip.options import Focus
from boilerstrip.selection.select import select

LITTLE = 0.5
"""Precision or recall below which a page counts as having it little."""
OUT_OF_REACH = 0.7
"""Recall of the blocks that are labelled gold, below which no choice of blocks does the page justice."""
FOREIGN, EMPTY, UNREACHED = "gold from elsewhere", "gold empty", "gold not in the blocks"
NOTHING, WRONG, MUCH, LITTLE_KEPT, MIXED = "nothing kept", "wrong part", "too much kept", "too little kept", "mixed"


@dataclass(frozen=True, slots=True)
class Judged:
    """How a page with gold text came out."""

    dataset: str
    page: str
    page_type: str | None
    words: Overlap
    best: float
    """Word-F1 of the blocks that are labelled gold."""
    gold_words: int
    kept_words: int
    error: str
    """Class of the error."""


def worst(found: Sequence[Measured], probability: Sequence[F64], focus: Focus) -> list[Judged]:
    """The pages with gold text as they come out by these probabilities, worst first."""
    pages = [
        (one, select(of_page, one.example.features, focus).kept)
        for one, of_page in zip(found, probability, strict=True)
        if one.example.page.gold_text is not None
    ]
    return sorted((judged(one, kept) for one, kept in pages), key=lambda page: page.words.f1)


def judged(one: Measured, kept: Mask) -> Judged:
    """How a page with gold text comes out where these blocks are kept."""
    example = one.example
    page = example.page
    texts = np.array(example.blocks.text, object)
    words, best = (example.overlap("\n".join(texts[rows])) for rows in (kept, example.labels))
    found = find_faults(page)
    told = EMPTY if found.empty_gold else FOREIGN if found.foreign_gold else error(words, best, bool(kept.any()))
    counted = example.features.counts.words
    gold_words = int(counted[example.labels].sum())
    return Judged(page.dataset, page.id, page.page_type, words, best.f1, gold_words, int(counted[kept].sum()), told)


def error(words: Overlap, best: Overlap, kept_any: bool) -> str:
    """Class of an error, by what is short: precision, recall or both.

    Args:
        words: what the kept blocks have of the gold.
        best: what the blocks have that are labelled gold.
        kept_any: whether any block is kept.

    >>> whole = Overlap(1.0, 1.0)
    >>> [error(Overlap(*words), whole, True) for words in ((0.3, 0.9), (0.9, 0.3), (0.1, 0.2))]
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


def worst_tables(pages: Sequence[Judged], shown: int) -> list[Table]:
    """The first of the pages, and how many there are of each class, in all, with what they lack of a whole F1."""
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
    return [Table(f"The {len(rows)} worst pages", header, rows), _classes(pages)]


def _classes(pages: Iterable[Judged]) -> Table:
    lost: dict[str, list[float]] = {}
    for one in pages:
        lost.setdefault(one.error, []).append(1 - one.words.f1)
    rows = sorted(lost.items(), key=lambda item: -sum(item[1]))
    return Table(
        "Pages by class",
        ("error", "pages", "F1 that they lack, summed"),
        tuple((name, str(len(values)), f"{sum(values):.1f}") for name, values in rows),
    )
