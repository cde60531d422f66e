"""The score of one answer on one page."""

from dataclasses import dataclass

from benchmarks.captions import CaptionCount, count_captions
from benchmarks.faults import Faults
from benchmarks.metrics import (
    MISS,
    Overlap,
    Snippets,
    fair_word_overlap,
    shingle_overlap,
    snippet_counts,
    word_overlap,
)
from benchmarks.page import Page
from benchmarks.runner import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class PageScore:
    """How good an answer is. Overlaps are None where the page has no gold text."""

    dataset: str
    page: str
    system: str
    page_type: str | None
    language: str | None
    words: Overlap | None
    fair_words: Overlap | None
    shingles: Overlap | None
    """Of articles only, and of pages whose type is not known: the measure is made for articles."""
    snippets: Snippets
    """Without the stray ones."""
    stray_without: int
    """``without`` snippets that stand nowhere on the page."""
    stray_kept: int
    """How many of them stand in the answer all the same."""
    captions: tuple[CaptionCount, ...]
    """Of duplicated captions; empty after a crash."""
    empty_gold: bool
    foreign_gold: bool
    empty_answer: bool
    """No text and no crash."""
    crash: str | None
    cpu_seconds: float
    wall_seconds: float


def score(page: Page, found: Faults, answer: Answer) -> PageScore:
    """Score an answer. A crash scores 0, on pages of empty gold too: none of its snippets count as rightly left out."""
    crashed = answer.crash is not None
    gold = page.gold_text
    article = page.page_type in (None, "article")
    without = [snippet for snippet in page.without if snippet not in found.stray_without]
    stray = snippet_counts(answer.text, (), found.stray_without)
    return PageScore(
        dataset=answer.dataset,
        page=answer.page,
        system=answer.system,
        page_type=page.page_type,
        language=page.language,
        words=None if gold is None else MISS if crashed else word_overlap(answer.text, gold),
        fair_words=None if gold is None else MISS if crashed else fair_word_overlap(answer.text, gold),
        shingles=None if gold is None or not article else MISS if crashed else shingle_overlap(answer.text, gold),
        snippets=snippet_counts(answer.text, page.with_, () if crashed else without),
        stray_without=len(found.stray_without),
        stray_kept=stray.false_positives,
        captions=() if crashed else count_captions(answer.text, page),
        empty_gold=found.empty_gold,
        foreign_gold=found.foreign_gold,
        empty_answer=not crashed and not answer.text.strip(),
        crash=answer.crash,
        cpu_seconds=answer.cpu_seconds,
        wall_seconds=answer.wall_seconds,
    )
