"""Regression gate: boilerstrip on the corpus must be no worse than the figures pinned in ``floors.json``.

Pinned are the means of CJK-fair word-F1 (the corpus is in many scripts), the figures of metadata, the counts of faults
on the corpus and on the pairs of :mod:`benchmarks.pairs`, the digest of every page, and the scores of the pages that
may be used for tuning. For judging pages the file and the output have summary figures only, so that nobody tunes on one
of them by its score.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory

from benchmarks.datasets import Dataset
from benchmarks.datasets.files import read_json
from benchmarks.element_score import ElementScore
from benchmarks.errors import BenchmarkError
from benchmarks.faults import find_faults
from benchmarks.metrics import GroupCounts, Kept
from benchmarks.metrics.element_words import KINDS
from benchmarks.pairs.measure import COPIES_MISSED, PAIRS_LOST
from benchmarks.predictions import open_predictions
from benchmarks.runner import run
from benchmarks.scoring import PageScore, score_answer
from benchmarks.systems import System
from benchmarks.tables import UNKNOWN, Table, format_share

FLOORS = Path(__file__).with_name("floors.json")
ALL_PAGES = "all pages"
JUDGING = "judging"
CRASHES = "crashes"
NOT_OF_CORPUS = (CRASHES, PAIRS_LOST, COPIES_MISSED)
"""Counts that are compared even if the corpus has changed."""
MIN_JUDGING = 3
"""A mean over one or two judging pages would reveal their scores, so it is omitted."""
MEAN_TOLERANCE = 0.002
"""Largest permitted fall of a mean. Chosen, not measured: it corresponds to one page in 80 losing .16."""
PAGE_TOLERANCE = 0.02
"""Largest permitted fall of a page's F1. Chosen: it corresponds to 20 words too many on a page of 500."""


@dataclass(frozen=True, slots=True)
class PageFigures:
    """Figures of a page that may be used for tuning."""

    f1: float
    caption_copies: int
    """Number of captions kept too often."""
    refrain_copies: int
    """Number of missing copies of refrains."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of a system on the corpus, pinned or measured now."""

    corpus: str
    """Digest of all pages and their gold."""
    means: dict[str, float]
    """Mean CJK-fair word-F1, by group of pages, and figures of metadata."""
    counts: dict[str, int]
    """Number of faults on all pages and pairs, by kind."""
    digests: dict[str, str]
    """Digest of each page and its gold, by page id."""
    pages: dict[str, PageFigures]
    """Figures by page id, except of judging pages."""


def measure_corpus(dataset: Dataset, system: System) -> Figures:
    """Figures of a system on a dataset with the corpus's layout."""
    with TemporaryDirectory() as out, open_predictions(Path(out), dataset.name, [system]) as predictions:
        results = run(dataset.pages(), [system], predictions)
        scores = [score_answer(page, find_faults(page), answer) for page, (answer,) in results]
    digests = {score.page: _digest_files(sorted((dataset.root / score.page).iterdir())) for score in scores}
    pages = {score.page: _page_figures(score) for score in scores}
    return Figures(
        corpus=sha256(json.dumps(digests, sort_keys=True).encode()).hexdigest(),
        means={name: fmean(map(_f1, group)) for name, group in _group_scores(scores).items()},
        counts={
            CRASHES: sum(score.crash is not None for score in scores),
            "captions too often": sum(page.caption_copies for page in pages.values()),
            "captions lost": sum(count.wanted and not count.copies for score in scores for count in score.captions),
            "refrain copies lost": sum(page.refrain_copies for page in pages.values()),
            **_count_elements(sum((score.elements for score in scores), ElementScore())),
        },
        digests=digests,
        pages={score.page: pages[score.page] for score in scores if score.split != JUDGING},
    )


def add_counts(figures: Figures, counts: Mapping[str, int]) -> Figures:
    """Figures with counts that were not made on the corpus."""
    return replace(figures, counts={**figures.counts, **counts})


def add_means(figures: Figures, means: Mapping[str, float]) -> Figures:
    """Figures with means of other measures."""
    return replace(figures, means={**figures.means, **means})


def read_floors(path: Path) -> Figures:
    """Read pinned figures.

    Raises:
        BenchmarkError: the file is missing or malformed.
    """
    if not path.is_file():
        raise BenchmarkError(f"{path}: no such file; create it with gate --pin")
    try:
        row = read_json(path)
        pages = {page: PageFigures(**figures) for page, figures in row.pop("pages").items()}
        return Figures(**row, pages=pages)
    except (AttributeError, KeyError, TypeError) as error:
        raise BenchmarkError(f"{path}: no pinned figures ({error}); recreate it with gate --pin") from error


def write_floors(path: Path, figures: Figures) -> None:
    """Write figures as the new floors.

    Raises:
        BenchmarkError: a page crashed, which is never acceptable.
    """
    if figures.counts[CRASHES]:
        raise BenchmarkError(f"not pinned: {figures.counts[CRASHES]} pages crashed")
    path.write_text(json.dumps(asdict(figures), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def find_regressions(pinned: Figures, now: Figures) -> list[str]:
    """Messages about figures worse than pinned and about changes of the corpus; empty if there are none."""
    checks = (_corpus_changes, _lower_means, _more_faults, _worse_pages)
    return [message for check in checks for message in check(pinned, now)]


def tabulate_figures(pinned: Figures | None, now: Figures) -> Table:
    """Table of means and counts, pinned and measured now."""
    old = _format_figures(pinned) if pinned else {}
    rows = tuple((name, old.get(name, UNKNOWN), figure) for name, figure in _format_figures(now).items())
    return Table("Gate: CJK-fair word-F1, metadata and faults", ("figure", "pinned", "now"), rows)


def _format_figures(figures: Figures) -> dict[str, str]:
    means = {name: format_share(mean) for name, mean in figures.means.items()}
    return {**means, **{name: str(count) for name, count in figures.counts.items()}}


def _corpus_changes(pinned: Figures, now: Figures) -> list[str]:
    if pinned.corpus == now.corpus:
        return []
    both = pinned.digests.keys() & now.digests.keys()
    changes = {
        "new": now.digests.keys() - both,
        "missing": pinned.digests.keys() - both,
        "changed": {page for page in both if pinned.digests[page] != now.digests[page]},
    }
    parts = "; ".join(f"{len(pages)} {kind}: {', '.join(sorted(pages))}" for kind, pages in changes.items() if pages)
    return [f"the corpus has changed, so its means are not comparable ({parts}); pin them again with gate --pin"]


def _lower_means(pinned: Figures, now: Figures) -> list[str]:
    """Messages about means that fell; empty if the corpus changed, because means over other pages do not compare."""
    if pinned.corpus != now.corpus:
        return []
    return [
        f"{name}: {format_share(now.means[name])}, pinned {format_share(mean)}"
        for name, mean in pinned.means.items()
        if now.means[name] < mean - MEAN_TOLERANCE
    ]


def _more_faults(pinned: Figures, now: Figures) -> list[str]:
    """Messages about counts that rose. Counts that no floor is pinned for are only shown."""
    kinds = [kind for kind in now.counts if pinned.corpus == now.corpus or kind in NOT_OF_CORPUS]
    return [
        f"{kind}: {now.counts[kind]}, pinned {pinned.counts[kind]}"
        for kind in kinds
        if kind in pinned.counts and now.counts[kind] > pinned.counts[kind]
    ]


def _worse_pages(pinned: Figures, now: Figures) -> list[str]:
    """Messages about unchanged pages that may be named, the largest loss first."""
    same = [page for page in pinned.pages if page in now.pages and pinned.digests[page] == now.digests[page]]
    gains = sorted((now.pages[page].f1 - pinned.pages[page].f1, page) for page in same)
    return [
        *(
            f"page {page}: {format_share(now.pages[page].f1)}, pinned {format_share(pinned.pages[page].f1)}"
            for gain, page in gains
            if gain < -PAGE_TOLERANCE
        ),
        *(
            f"page {page}: {fault} {getattr(now.pages[page], field)}, pinned {getattr(pinned.pages[page], field)}"
            for field, fault in (("caption_copies", "captions too often"), ("refrain_copies", "refrain copies lost"))
            for page in same
            if getattr(now.pages[page], field) > getattr(pinned.pages[page], field)
        ),
    ]


def _count_elements(elements: ElementScore) -> dict[str, int]:
    groups = sum(elements.groups.values(), GroupCounts())
    return {
        **{f"words lost in {kind}": elements.words.get(kind, Kept()).lost for kind in KINDS},
        "groups torn": groups.torn,
        "groups dropped": groups.dropped,
        "code lines not exact": elements.code.lost,
        "table rows not in order": elements.rows.lost,
    }


def _group_scores(scores: Sequence[PageScore]) -> dict[str, list[PageScore]]:
    """Scores of all pages, of each split and of each page type, except groups that would reveal a judging page."""
    groups: dict[str, list[PageScore]] = {ALL_PAGES: list(scores)}
    for field in ("split", "page_type"):
        for name in sorted({str(getattr(score, field)) for score in scores}):
            groups[name] = [score for score in scores if str(getattr(score, field)) == name]
    return {
        name: group
        for name, group in groups.items()
        if sum(score.split == JUDGING for score in group) not in range(1, MIN_JUDGING)
    }


def _page_figures(score: PageScore) -> PageFigures:
    return PageFigures(
        f1=_f1(score),
        caption_copies=sum(not count.allowed for count in score.captions),
        refrain_copies=sum(count.lost for count in score.refrains),
    )


def _f1(score: PageScore) -> float:
    assert score.fair_words is not None, f"{score.page} has no gold text"
    return round(score.fair_words.f1, 6)


def _digest_files(files: Iterable[Path]) -> str:
    digest = sha256()
    for file in files:
        digest.update(f"{file.name}:{sha256(file.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()[:16]
