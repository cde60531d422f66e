"""Score of one answer about a page's metadata, and sums of scores."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import fmean

from benchmarks.answer import Answer
from benchmarks.metadata.answer import MetadataAnswer, from_text
from benchmarks.metadata.gold import MetadataGold, read_gold
from benchmarks.metadata.match import is_same_day, is_same_name, is_same_title, is_similar_title, read_answered_date
from benchmarks.metrics import Overlap
from benchmarks.metrics.overlap import MISS, harmonic_mean
from benchmarks.page import Page


@dataclass(frozen=True, slots=True)
class FieldCounts:
    """Pages by what is annotated and answered of one field.

    >>> counts = FieldCounts(wanted=4, given=3, right=2)
    >>> counts.precision, counts.recall
    (0.6666666666666666, 0.5)
    """

    wanted: int = 0
    """Pages with an annotated value."""
    given: int = 0
    """Answers on those pages."""
    right: int = 0
    """Right answers among them."""
    empty: int = 0
    """Pages without an annotated value."""
    false: int = 0
    """Answers on the pages without."""

    def __add__(self, other: "FieldCounts") -> "FieldCounts":
        return FieldCounts(
            self.wanted + other.wanted,
            self.given + other.given,
            self.right + other.right,
            self.empty + other.empty,
            self.false + other.false,
        )

    @property
    def precision(self) -> float:
        """Share of the answers that are right, on pages with a value."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """Share of the pages with a value that have a right answer."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        return harmonic_mean(self.precision, self.recall)


LEFT_OUT = FieldCounts()
"""A page on which a field is not measured."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageScore:
    """Score of one answer. A crash has given nothing."""

    dataset: str
    page: str
    system: str
    split: str | None
    title_equal: FieldCounts
    title_contained: FieldCounts
    authors: FieldCounts
    """Right if any name is any of the gold's; forum pages are left out."""
    author_set: Overlap | None
    """Share of the answered names that are in the gold, and of the gold's that are in the answer; None without gold."""
    posters: FieldCounts
    """Authors of forum pages, left out of ``authors``."""
    date: FieldCounts
    """Right if the day is the gold's; pages with a gold date that names no day are left out."""
    crash: str | None
    cpu_seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Sums over the pages of a dataset that a system answered."""

    dataset: str
    system: str
    version: str
    pages: int
    title_equal: FieldCounts
    title_contained: FieldCounts
    authors: FieldCounts
    author_set_f1: float | None
    """Mean page F1 of the sets of names; None if no page has gold."""
    posters: FieldCounts
    date: FieldCounts
    crashes: int
    cpu_seconds: float | None = field(default=None)
    """Mean CPU time of a page that did not crash; None if all did, or for answers computed elsewhere."""


def score_page(page: Page, answer: Answer) -> PageScore:
    """Score an answer against the page's annotations."""
    gold, given = read_gold(page), from_text(answer.text)
    names = _count(given.authors, gold.authors, _shares_name(given.authors, gold.authors))
    return PageScore(
        dataset=answer.dataset,
        page=answer.page,
        system=answer.system,
        split=page.split,
        title_equal=_count_title(given, gold, is_same_title),
        title_contained=_count_title(given, gold, is_similar_title),
        authors=names if gold.has_authors else LEFT_OUT,
        author_set=compare_names(given.authors, gold.authors) if gold.has_authors and gold.authors else None,
        posters=names if gold.has_posters else LEFT_OUT,
        date=_count_date(given, gold) if gold.has_date else LEFT_OUT,
        crash=answer.crash,
        cpu_seconds=answer.cpu_seconds,
    )


def summarise(scores: Sequence[PageScore], version: str, *, timed: bool = True) -> Summary:
    """Sum up the scores of one system on one dataset."""
    times = [score.cpu_seconds for score in scores if score.crash is None]
    sets = [score.author_set.f1 for score in scores if score.author_set is not None]
    return Summary(
        dataset=scores[0].dataset,
        system=scores[0].system,
        version=version,
        pages=len(scores),
        title_equal=sum((score.title_equal for score in scores), LEFT_OUT),
        title_contained=sum((score.title_contained for score in scores), LEFT_OUT),
        authors=sum((score.authors for score in scores), LEFT_OUT),
        author_set_f1=fmean(sets) if sets else None,
        posters=sum((score.posters for score in scores), LEFT_OUT),
        date=sum((score.date for score in scores), LEFT_OUT),
        crashes=sum(score.crash is not None for score in scores),
        cpu_seconds=fmean(times) if times and timed else None,
    )


def compare_names(answer: Sequence[str], gold: Sequence[str]) -> Overlap:
    """Precision and recall of a set of names.

    >>> compare_names(["Jane Doe", "Staff"], ["jane doe", "Wu Li", "dpa"])
    Overlap(precision=0.5, recall=0.3333333333333333)
    """
    if not answer:
        return MISS
    right = sum(any(is_same_name(name, wanted) for wanted in gold) for name in answer)
    found = sum(any(is_same_name(name, wanted) for name in answer) for wanted in gold)
    return Overlap(right / len(answer), found / len(gold))


def _count_title(answer: MetadataAnswer, gold: MetadataGold, is_right: Callable[[str, str], bool]) -> FieldCounts:
    right = answer.title is not None and gold.title is not None and is_right(answer.title, gold.title)
    return _count(answer.title, gold.title, right)


def _shares_name(answer: Sequence[str], gold: Sequence[str]) -> bool:
    return any(is_same_name(name, wanted) for name in answer for wanted in gold)


def _count_date(answer: MetadataAnswer, gold: MetadataGold) -> FieldCounts:
    given = read_answered_date(answer.date or "")
    return _count(answer.date, gold.date, bool(given and gold.date and is_same_day(given, gold.date)))


def _count(answer: object, gold: object, right: bool) -> FieldCounts:
    if gold:
        return FieldCounts(wanted=1, given=int(bool(answer)), right=int(right))
    return FieldCounts(empty=1, false=int(bool(answer)))
