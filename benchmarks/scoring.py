"""Score of one answer to one page, by every measure."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.answer import Answer
from benchmarks.captions import CaptionCount, RefrainCount, count_captions, count_refrains
from benchmarks.element_score import ElementScore, score_elements
from benchmarks.faults import Faults
from benchmarks.gold_elements import find_gold_elements
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
    word_overlap,
)
from benchmarks.page import Page
from benchmarks.structure import (
    Structure,
    StructureScore,
    find_base,
    find_gold_markup,
    find_page_structure,
    markdown_similarity,
    read_markdown,
    score_structure,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageScore:
    """Score of one answer. Overlaps are None if the page has no gold text."""

    dataset: str
    page: str
    system: str
    page_type: str | None
    language: str | None
    split: str | None
    words: Overlap | None
    fair_words: Overlap | None
    shingles: Overlap | None
    """None for pages of a known type other than article, because the measure is defined for articles."""
    rouge5: Overlap | None
    edit_similarity: float | None
    structure: StructureScore | None
    """Matches with the page's elements that the gold text has; None without gold text or Markdown answer."""
    gold_structure: StructureScore | None
    """Matches with the elements of Markdown gold; None if the gold or the answer is not Markdown."""
    markdown_similarity: float | None
    """Similarity to the Markdown gold; None if the gold or the answer is not Markdown, 0 after a crash."""
    elements: ElementScore
    """Counts of the page's elements that the gold has; without gold text there are none."""
    snippets: Snippets
    """Counts of snippets, excluding stray ones."""
    stray_without: int
    """Number of ``without`` snippets that do not occur on the page."""
    stray_kept: int
    """Number of stray snippets that nevertheless occur in the answer."""
    captions: tuple[CaptionCount, ...]
    """Count of each duplicated caption; after a crash there are no copies."""
    refrains: tuple[RefrainCount, ...]
    """Count of each refrain."""
    empty_gold: bool
    foreign_gold: bool
    empty_answer: bool
    """True if there is neither text nor a crash."""
    crash: str | None
    cpu_seconds: float
    wall_seconds: float


def score_answer(page: Page, faults: Faults, answer: Answer, *, markdown: bool = False) -> PageScore:
    """Score an answer. A crash scores 0 even if the gold is empty, and its absent snippets earn no credit.

    Args:
        page: the page with its gold annotations.
        faults: faults of the gold.
        answer: the system's answer.
        markdown: True if the answer is Markdown. Structure and elements are read off the Markdown,
            all other measures off its plain text.
    """
    crashed = answer.crash is not None
    text = markdown_to_text(answer.text) if markdown else answer.text
    is_article = page.page_type in (None, "article")
    without = [snippet for snippet in page.without if snippet not in faults.stray_without]
    stray = snippet_counts(text, (), faults.stray_without)

    def overlap(measure: Callable[[str, str], Overlap]) -> Overlap | None:
        return None if page.gold_text is None else MISS if crashed else measure(text, page.gold_text)

    def structure(find_gold: Callable[[Page], Structure | None]) -> StructureScore | None:
        gold = find_gold(page) if markdown else None
        return None if gold is None else score_structure(read_markdown(answer.text, find_base(page)), gold)

    return PageScore(
        dataset=answer.dataset,
        page=answer.page,
        system=answer.system,
        page_type=page.page_type,
        language=page.language,
        split=page.split,
        words=overlap(word_overlap),
        fair_words=overlap(fair_word_overlap),
        shingles=overlap(shingle_overlap) if is_article else None,
        rouge5=overlap(rouge5),
        edit_similarity=None if page.gold_text is None else 0.0 if crashed else edit_similarity(text, page.gold_text),
        structure=structure(find_page_structure),
        gold_structure=structure(find_gold_markup),
        markdown_similarity=(
            markdown_similarity(answer.text, page.gold_markdown) if markdown and page.gold_markdown else None
        ),
        elements=score_elements(answer.text, find_gold_elements(page)),
        snippets=snippet_counts(text, page.with_, () if crashed else without),
        stray_without=len(faults.stray_without),
        stray_kept=stray.false_positives,
        captions=count_captions(text, page),
        refrains=count_refrains(text, page),
        empty_gold=faults.empty_gold,
        foreign_gold=faults.foreign_gold,
        empty_answer=not crashed and not answer.text.strip(),
        crash=answer.crash,
        cpu_seconds=answer.cpu_seconds,
        wall_seconds=answer.wall_seconds,
    )
