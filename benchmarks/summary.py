"""Scores of many pages in a few figures."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

import numpy as np

from benchmarks.captions import CaptionCount
from benchmarks.metrics import Overlap, Snippets, f1_of_means, mean_page_f1
from benchmarks.scoring import PageScore

YARDSTICK = "trafilatura"
"""The system whose CPU time is 1."""


@dataclass(frozen=True, slots=True)
class Means:
    """Means over pages."""

    pages: int
    precision: float
    recall: float
    mean_page_f1: float
    f1_of_means: float


@dataclass(frozen=True, slots=True)
class Timing:
    """CPU milliseconds a page, over the pages that did not crash."""

    mean: float
    median: float
    p95: float
    ratio: float | None
    """To the yardstick, summed over the pages that both answered; None where it did not run."""


@dataclass(frozen=True, slots=True)
class Captions:
    """Duplicated captions: shares of the pairs, and the pairs that an answer holds too often."""

    pairs: int
    kept: float
    """Held at all."""
    at_most_once: float
    allowed: float
    """Held at most once, or at most as often as by the gold."""
    violations: tuple[tuple[str, str, str], ...]
    """Dataset, page id, caption."""

    @property
    def too_often(self) -> int:
        return len(self.violations)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A system on a dataset. What the dataset's gold does not allow to measure is None."""

    dataset: str
    system: str
    version: str
    pages: int
    words: Means | None
    words_of_nonempty_gold: Means | None
    words_of_sound_gold: Means | None
    """Without pages of empty gold and pages whose gold stands elsewhere."""
    fair_words: Means | None
    shingles: Means | None
    """Where all pages are articles, or of no known type."""
    snippets: Snippets | None
    empty_gold: int
    foreign_gold: int
    stray_without: int
    stray_kept: int
    crashes: int
    empty_answers: int
    cpu: Timing | None
    by_page_type: dict[str, Means]
    by_language: dict[str, Means]
    captions: Captions | None

    @property
    def label(self) -> str:
        return f"{self.system} {self.version}"


def summarise(scores: Sequence[PageScore], version: str, yardstick: Sequence[PageScore] = ()) -> Summary:
    """Figures of one system on one dataset.

    Args:
        scores: its scores, at least one.
        version: the system's.
        yardstick: scores of the yardstick system on the same dataset; empty where it did not run.
    """
    nonempty = [score for score in scores if not score.empty_gold]
    snippets = sum((score.snippets for score in scores), Snippets())
    return Summary(
        dataset=scores[0].dataset,
        system=scores[0].system,
        version=version,
        pages=len(scores),
        words=_means(score.words for score in scores),
        words_of_nonempty_gold=_means(score.words for score in nonempty),
        words_of_sound_gold=_means(score.words for score in nonempty if not score.foreign_gold),
        fair_words=_means(score.fair_words for score in scores),
        shingles=_shingles(scores),
        snippets=None if snippets == Snippets() else snippets,
        empty_gold=sum(score.empty_gold for score in scores),
        foreign_gold=sum(score.foreign_gold for score in scores),
        stray_without=sum(score.stray_without for score in scores),
        stray_kept=sum(score.stray_kept for score in scores),
        crashes=sum(score.crash is not None for score in scores),
        empty_answers=sum(score.empty_answer for score in scores),
        cpu=_timing(scores, yardstick),
        by_page_type=_by(scores, lambda score: score.page_type),
        by_language=_by(scores, lambda score: score.language),
        captions=_captions(scores),
    )


def _means(overlaps: Iterable[Overlap | None]) -> Means | None:
    pages = [page for page in overlaps if page is not None]
    if not pages:
        return None
    precision, recall = fmean(page.precision for page in pages), fmean(page.recall for page in pages)
    return Means(len(pages), precision, recall, mean_page_f1(pages), f1_of_means(pages))


def _shingles(scores: Sequence[PageScore]) -> Means | None:
    of_articles = all(score.words is None or score.shingles is not None for score in scores)
    return _means(score.shingles for score in scores) if of_articles else None


def _by(scores: Sequence[PageScore], group: Callable[[PageScore], str | None]) -> dict[str, Means]:
    """Means of each group of pages that have gold text, the largest group first."""
    groups: dict[str, list[Overlap]] = {}
    for score in scores:
        if score.words is not None:
            groups.setdefault(group(score) or "unknown", []).append(score.words)
    means = {name: _means(pages) for name, pages in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))}
    return {name: mean for name, mean in means.items() if mean is not None}


def _timing(scores: Sequence[PageScore], yardstick: Sequence[PageScore]) -> Timing | None:
    mine = _cpu_milliseconds(scores)
    if not mine:
        return None
    times = np.array(list(mine.values()))
    theirs = _cpu_milliseconds(yardstick)
    both = mine.keys() & theirs.keys()
    whole = sum(theirs[page] for page in both)
    ratio = sum(mine[page] for page in both) / whole if whole else None
    return Timing(float(times.mean()), float(np.median(times)), float(np.percentile(times, 95)), ratio)


def _cpu_milliseconds(scores: Sequence[PageScore]) -> dict[str, float]:
    return {score.page: 1000 * score.cpu_seconds for score in scores if score.crash is None}


def _captions(scores: Sequence[PageScore]) -> Captions | None:
    counted: list[tuple[PageScore, CaptionCount]] = [(score, count) for score in scores for count in score.captions]
    if not counted:
        return None
    return Captions(
        pairs=len(counted),
        kept=fmean(count.copies > 0 for _, count in counted),
        at_most_once=fmean(count.at_most_once for _, count in counted),
        allowed=fmean(count.allowed for _, count in counted),
        violations=tuple((score.dataset, score.page, count.text) for score, count in counted if not count.allowed),
    )
