"""The score of one answer on one page."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.answer import Answer
from benchmarks.captions import CaptionCount, RefrainCount, count_captions, count_refrains
from benchmarks.faults import Faults
from benchmarks.markdown import markdown_to_text
from benchmarks.metrics import (
    MISS,
    Overlap,
    Snippets,
    edit_similarity,
    fair_word_overlap,
    rouge5,
    shingle_overlap,
    snippet_counts,
    structure_recall,
    word_overlap,
)
from benchmarks.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class PageScore:
    """How good an answer is. Overlaps are None where the page has no gold text."""

    dataset: str
    page: str
    system: str
    page_type: str | None
    language: str | None
    split: str | None
    words: Overlap | None
    fair_words: Overlap | None
    shingles: Overlap | None
    """Of articles only, and of pages whose type is not known: the measure is made for articles."""
    rouge5: Overlap | None
    edit_similarity: float | None
    structure: dict[str, float] | None
    """Recall of each kind that the gold has; None where the gold or the answer is not given as Markdown."""
    snippets: Snippets
    """Without the stray ones."""
    stray_without: int
    """``without`` snippets that stand nowhere on the page."""
    stray_kept: int
    """How many of them stand in the answer all the same."""
    captions: tuple[CaptionCount, ...]
    """Of duplicated captions; after a crash there are no copies."""
    refrains: tuple[RefrainCount, ...]
    """Of lines that are to stay as often as they stand."""
    empty_gold: bool
    foreign_gold: bool
    empty_answer: bool
    """No text and no crash."""
    crash: str | None
    cpu_seconds: float
    wall_seconds: float


def score_answer(page: Page, found: Faults, answer: Answer, *, markdown: bool = False) -> PageScore:
    """Score an answer. A crash scores 0, on pages of empty gold too: none of its snippets count as rightly left out.

    Args:
        page: the page with its gold.
        found: what is wrong with its gold.
        answer: what a system made of it.
        markdown: whether the answer is Markdown. All measures but those of structure are of its text.
    """
    crashed = answer.crash is not None
    text = markdown_to_text(answer.text) if markdown else answer.text
    article = page.page_type in (None, "article")
    without = [snippet for snippet in page.without if snippet not in found.stray_without]
    stray = snippet_counts(text, (), found.stray_without)

    def overlap(measure: Callable[[str, str], Overlap]) -> Overlap | None:
        return None if page.gold_text is None else MISS if crashed else measure(text, page.gold_text)

    return PageScore(
        dataset=answer.dataset,
        page=answer.page,
        system=answer.system,
        page_type=page.page_type,
        language=page.language,
        split=page.split,
        words=overlap(word_overlap),
        fair_words=overlap(fair_word_overlap),
        shingles=overlap(shingle_overlap) if article else None,
        rouge5=overlap(rouge5),
        edit_similarity=None if page.gold_text is None else 0.0 if crashed else edit_similarity(text, page.gold_text),
        structure=structure_recall(answer.text, page.gold_markdown) if markdown and page.gold_markdown else None,
        snippets=snippet_counts(text, page.with_, () if crashed else without),
        stray_without=len(found.stray_without),
        stray_kept=stray.false_positives,
        captions=count_captions(text, page),
        refrains=count_refrains(text, page),
        empty_gold=found.empty_gold,
        foreign_gold=found.foreign_gold,
        empty_answer=not crashed and not answer.text.strip(),
        crash=answer.crash,
        cpu_seconds=answer.cpu_seconds,
        wall_seconds=answer.wall_seconds,
    )
