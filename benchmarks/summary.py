"""Summary of the scores of one system on one dataset."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from benchmarks.captions import CaptionCount
from benchmarks.element_score import ElementScore
from benchmarks.means import Means, average_overlaps
from benchmarks.metrics import Overlap, Snippets
from benchmarks.scoring import PageScore
from benchmarks.structure import PageMeans, StructureScore, add_scores, average_scores

YARDSTICK = "trafilatura"
"""The system that others are compared with, and whose CPU time is the unit."""
UNKNOWN_GROUP = "unknown"


@dataclass(frozen=True, slots=True)
class Captions:
    """Figures about duplicated captions.

    Figures that reward brevity exclude crashes, because a missing answer contains no caption twice.
    """

    pairs: int
    """Number of duplicated captions on pages without a crash."""
    at_most_once: float
    """Share of captions with at most one copy."""
    allowed: float
    """Share of captions with at most one copy, or no more copies than in the gold text."""
    wanted: int
    """Number of duplicated captions in the gold text, on all pages."""
    wanted_kept: float | None
    """Share of the wanted captions that the answers contain."""
    violations: tuple[tuple[str, str, str], ...]
    """Dataset, page id and text of each caption kept too often."""

    @property
    def too_often(self) -> int:
        """Number of captions kept too often."""
        return len(self.violations)


@dataclass(frozen=True, slots=True)
class Refrains:
    """Figures about lines that the gold text repeats."""

    lines: int
    lines_lost: int
    """Number of lines with a missing copy."""
    copies: int
    copies_lost: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Figures of a system on a dataset. Measures that the dataset's annotations do not allow are None."""

    dataset: str
    system: str
    version: str
    pages: int
    words: Means | None
    words_of_nonempty_gold: Means | None
    words_of_sound_gold: Means | None
    """Word overlap without pages of empty or foreign gold."""
    fair_words: Means | None
    shingles: Means | None
    """None unless all pages are articles or of unknown type."""
    rouge5: Means | None
    edit_similarity: float | None
    structure: StructureScore | None
    """Sums over all pages, by kind of element; None if the system provides no Markdown, or the gold no text."""
    structure_means: Mapping[str, PageMeans] | None
    """Means over pages."""
    gold_structure: StructureScore | None
    """Sums for the elements of Markdown gold."""
    markdown_similarity: float | None
    """Mean over the pages with Markdown gold."""
    elements: ElementScore | None
    """Sums over all pages; None if the gold has no elements of the pages."""
    snippets: Snippets | None
    empty_gold: int
    foreign_gold: int
    stray_without: int
    stray_kept: int
    crashes: int
    empty_answers: int
    by_page_type: dict[str, Means]
    by_language: dict[str, Means]
    captions: Captions | None
    refrains: Refrains | None

    @property
    def label(self) -> str:
        """Name and version of the system."""
        return f"{self.system} {self.version}"


def summarise(scores: Sequence[PageScore], version: str) -> Summary:
    """Summarise the scores of one system on one dataset.

    Args:
        scores: at least one score.
        version: version of the system.
    """
    nonempty = [score for score in scores if not score.empty_gold]
    snippets = sum((score.snippets for score in scores), Snippets())
    return Summary(
        dataset=scores[0].dataset,
        system=scores[0].system,
        version=version,
        pages=len(scores),
        words=average_overlaps(score.words for score in scores),
        words_of_nonempty_gold=average_overlaps(score.words for score in nonempty),
        words_of_sound_gold=average_overlaps(score.words for score in nonempty if not score.foreign_gold),
        fair_words=average_overlaps(score.fair_words for score in scores),
        shingles=_average_shingles(scores),
        rouge5=average_overlaps(score.rouge5 for score in scores),
        edit_similarity=_mean(score.edit_similarity for score in scores),
        structure=_add_known(score.structure for score in scores),
        structure_means=_average_known(score.structure for score in scores),
        gold_structure=_add_known(score.gold_structure for score in scores),
        markdown_similarity=_mean(score.markdown_similarity for score in scores),
        elements=sum((score.elements for score in scores), ElementScore()) or None,
        snippets=None if snippets == Snippets() else snippets,
        empty_gold=sum(score.empty_gold for score in scores),
        foreign_gold=sum(score.foreign_gold for score in scores),
        stray_without=sum(score.stray_without for score in scores),
        stray_kept=sum(score.stray_kept for score in scores),
        crashes=sum(score.crash is not None for score in scores),
        empty_answers=sum(score.empty_answer for score in scores),
        by_page_type=_average_by(scores, lambda score: score.page_type),
        by_language=_average_by(scores, lambda score: score.language),
        captions=summarise_captions(scores),
        refrains=summarise_refrains(scores),
    )


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return fmean(known) if known else None


def _average_shingles(scores: Sequence[PageScore]) -> Means | None:
    all_articles = all(score.words is None or score.shingles is not None for score in scores)
    return average_overlaps(score.shingles for score in scores) if all_articles else None


def _add_known(scores: Iterable[StructureScore | None]) -> StructureScore | None:
    known = [score for score in scores if score is not None]
    return add_scores(known) if known else None


def _average_known(scores: Iterable[StructureScore | None]) -> Mapping[str, PageMeans] | None:
    known = [score for score in scores if score is not None]
    return average_scores(known) if known else None


def _average_by(scores: Sequence[PageScore], group: Callable[[PageScore], str | None]) -> dict[str, Means]:
    """Means of each group of pages with gold text, the largest group first."""
    groups: dict[str, list[Overlap]] = {}
    for score in scores:
        if score.words is not None:
            groups.setdefault(group(score) or UNKNOWN_GROUP, []).append(score.words)
    averages = {
        name: average_overlaps(pages)
        for name, pages in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    }
    return {name: mean for name, mean in averages.items() if mean is not None}


def summarise_captions(scores: Sequence[PageScore]) -> Captions | None:
    """Figures about duplicated captions, or None if no page without a crash has any."""
    counted: list[tuple[PageScore, CaptionCount]] = [(score, count) for score in scores for count in score.captions]
    answered = [(score, count) for score, count in counted if score.crash is None]
    if not answered:
        return None
    wanted = [count for _, count in counted if count.wanted]
    return Captions(
        pairs=len(answered),
        at_most_once=fmean(count.at_most_once for _, count in answered),
        allowed=fmean(count.allowed for _, count in answered),
        wanted=len(wanted),
        wanted_kept=_mean(float(count.copies > 0) for count in wanted),
        violations=tuple((score.dataset, score.page, count.text) for score, count in answered if not count.allowed),
    )


def summarise_refrains(scores: Sequence[PageScore]) -> Refrains | None:
    """Figures about refrains on all pages, including crashes, or None without any."""
    counted = [count for score in scores for count in score.refrains]
    if not counted:
        return None
    return Refrains(
        lines=len(counted),
        lines_lost=sum(count.lost > 0 for count in counted),
        copies=sum(count.wanted for count in counted),
        copies_lost=sum(count.lost for count in counted),
    )
