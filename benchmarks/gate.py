"""The gate: boilerstrip on the corpus is no worse than pinned in ``floors.json``.

Pinned are means of CJK-fair word-F1 (the corpus is in many scripts), counts of faults, the digest of every page that
they were measured on, and the scores of the pages that may be tuned on. Of judging pages there are only summary
figures, here and in what is printed: nobody is to tune on one of them by its score.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory

from benchmarks.datasets import Dataset
from benchmarks.datasets.files import read_json
from benchmarks.errors import BenchmarkError
from benchmarks.faults import find_faults
from benchmarks.predictions import open_predictions
from benchmarks.runner import run
from benchmarks.scoring import PageScore, score_answer
from benchmarks.systems import System
from benchmarks.tables import UNKNOWN, Table, format_share

FLOORS = Path(__file__).with_name("floors.json")
ALL_PAGES = "all pages"
JUDGING = "judging"
CRASHES = "crashes"
MIN_JUDGING = 3
"""A figure over fewer judging pages, but not none, would tell a page's score: it is left out."""
MEAN_TOLERANCE = 0.002
"""How far a mean may fall. Chosen, not measured: one page in 80 that loses .16 moves the mean as far."""
PAGE_TOLERANCE = 0.02
"""How far a page may fall. Chosen: a block of 20 words too many on a page of 500 moves its F1 as far."""


@dataclass(frozen=True, slots=True)
class PageFigures:
    """A page that may be tuned on."""

    f1: float
    caption_copies: int
    """Captions that are kept too often."""
    refrain_copies: int
    """Copies of refrains that are lost."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What is pinned, and what is measured to be compared with it."""

    corpus: str
    """Digest of all pages and their gold."""
    means: dict[str, float]
    """Mean CJK-fair word-F1, by group of pages."""
    counts: dict[str, int]
    """Faults, over all pages."""
    digests: dict[str, str]
    """Of every page and its gold."""
    pages: dict[str, PageFigures]
    """Without judging pages."""


def measure_corpus(dataset: Dataset, system: System) -> Figures:
    """Figures of a system on a dataset of the corpus's layout, each page in a process that may fail."""
    with TemporaryDirectory() as out, open_predictions(Path(out), dataset.name, [system]) as predictions:
        results = run(dataset.pages(), [system], predictions)
        scores = [score_answer(page, find_faults(page), answer) for page, (answer,) in results]
    digests = {found.page: _digest_files(sorted((dataset.root / found.page).iterdir())) for found in scores}
    return Figures(
        corpus=sha256(json.dumps(digests, sort_keys=True).encode()).hexdigest(),
        means={name: fmean(map(_f1, group)) for name, group in _group_scores(scores).items()},
        counts={
            CRASHES: sum(found.crash is not None for found in scores),
            "captions too often": sum(_page_figures(found).caption_copies for found in scores),
            "captions lost": sum(count.wanted and not count.copies for found in scores for count in found.captions),
            "refrain copies lost": sum(_page_figures(found).refrain_copies for found in scores),
        },
        digests=digests,
        pages={found.page: _page_figures(found) for found in scores if found.split != JUDGING},
    )


def read_floors(path: Path) -> Figures:
    """Pinned figures. Raises BenchmarkError where there are none, or none of this form."""
    if not path.is_file():
        raise BenchmarkError(f"{path}: nothing is pinned; write it by gate --pin")
    try:
        row = read_json(path)
        pages = {page: PageFigures(**figures) for page, figures in row.pop("pages").items()}
        return Figures(**row, pages=pages)
    except (AttributeError, KeyError, TypeError) as error:
        raise BenchmarkError(f"{path}: no pinned figures ({error}); write them by gate --pin") from error


def write_floors(path: Path, figures: Figures) -> None:
    """Write figures as the new floors. Raises BenchmarkError for a crash, which is never right."""
    if figures.counts[CRASHES]:
        raise BenchmarkError(f"not pinned: {figures.counts[CRASHES]} pages crashed")
    path.write_text(json.dumps(asdict(figures), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def find_regressions(pinned: Figures, now: Figures) -> list[str]:
    """What is worse than pinned, and where the corpus is another one; nothing where all is well."""
    parts = (_corpus_changes, _lower_means, _more_faults, _worse_pages)
    return [complaint for part in parts for complaint in part(pinned, now)]


def tabulate_figures(pinned: Figures | None, now: Figures) -> Table:
    """Means and counts, pinned and as they are."""
    old = _format_figures(pinned) if pinned else {}
    rows = tuple((name, old.get(name, UNKNOWN), figure) for name, figure in _format_figures(now).items())
    return Table("Gate: CJK-fair word-F1, and faults", ("figure", "pinned", "now"), rows)


def _format_figures(figures: Figures) -> dict[str, str]:
    means = {name: format_share(mean) for name, mean in figures.means.items()}
    return {**means, **{name: str(count) for name, count in figures.counts.items()}}


def _corpus_changes(pinned: Figures, now: Figures) -> list[str]:
    if pinned.corpus == now.corpus:
        return []
    both = pinned.digests.keys() & now.digests.keys()
    changes = {
        "new": now.digests.keys() - both,
        "gone": pinned.digests.keys() - both,
        "changed": {page for page in both if pinned.digests[page] != now.digests[page]},
    }
    parts = "; ".join(f"{len(pages)} {kind}: {', '.join(sorted(pages))}" for kind, pages in changes.items() if pages)
    return [f"the corpus is not the one that was pinned, so its means do not compare ({parts}); pin anew by gate --pin"]


def _lower_means(pinned: Figures, now: Figures) -> list[str]:
    """Nothing where the corpus is another one: means over other pages are other figures."""
    if pinned.corpus != now.corpus:
        return []
    return [
        f"{name}: {format_share(now.means[name])}, pinned {format_share(mean)}"
        for name, mean in pinned.means.items()
        if now.means[name] < mean - MEAN_TOLERANCE
    ]


def _more_faults(pinned: Figures, now: Figures) -> list[str]:
    kinds = [kind for kind in now.counts if pinned.corpus == now.corpus or kind == CRASHES]
    return [
        f"{kind}: {now.counts[kind]}, pinned {pinned.counts[kind]}"
        for kind in kinds
        if now.counts[kind] > pinned.counts[kind]
    ]


def _worse_pages(pinned: Figures, now: Figures) -> list[str]:
    """Pages that may be named, and that are the ones that were pinned; the worst first."""
    same = [page for page in pinned.pages if page in now.pages and pinned.digests[page] == now.digests[page]]
    falls = sorted((now.pages[page].f1 - pinned.pages[page].f1, page) for page in same)
    return [
        *(
            f"page {page}: {format_share(now.pages[page].f1)}, pinned {format_share(pinned.pages[page].f1)}"
            for gain, page in falls
            if gain < -PAGE_TOLERANCE
        ),
        *(
            f"page {page}: {fault} {getattr(now.pages[page], field)}, pinned {getattr(pinned.pages[page], field)}"
            for field, fault in (("caption_copies", "captions too often"), ("refrain_copies", "refrain copies lost"))
            for page in same
            if getattr(now.pages[page], field) > getattr(pinned.pages[page], field)
        ),
    ]


def _group_scores(scores: Sequence[PageScore]) -> dict[str, list[PageScore]]:
    """All pages, each split, each page type; none that gives a judging page away."""
    groups: dict[str, list[PageScore]] = {ALL_PAGES: list(scores)}
    for field in ("split", "page_type"):
        for name in sorted({str(getattr(found, field)) for found in scores}):
            groups[name] = [found for found in scores if str(getattr(found, field)) == name]
    return {
        name: group
        for name, group in groups.items()
        if sum(found.split == JUDGING for found in group) not in range(1, MIN_JUDGING)
    }


def _page_figures(found: PageScore) -> PageFigures:
    return PageFigures(
        f1=_f1(found),
        caption_copies=sum(not count.allowed for count in found.captions),
        refrain_copies=sum(count.lost for count in found.refrains),
    )


def _f1(found: PageScore) -> float:
    assert found.fair_words is not None, f"{found.page} has no gold text"
    return round(found.fair_words.f1, 6)


def _digest_files(files: Iterable[Path]) -> str:
    whole = sha256()
    for file in files:
        whole.update(f"{file.name}:{sha256(file.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()[:16]
