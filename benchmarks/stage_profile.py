"""Where each millisecond of an extraction goes: CPU time by stage, against the size of pages."""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from benchmarks import stages
from benchmarks.page import Page
from benchmarks.speed import summarise_times
from benchmarks.stages import STAGES
from benchmarks.systems import System
from benchmarks.tables import UNKNOWN, Table, format_share
from boilerstrip import extract

REPEATS = 3
"""Times that each page is taken; the least CPU time counts, as whatever else runs on a machine only ever adds."""
CLASSES = 4
"""Classes of page size, with as many pages each: quartiles."""
WHOLE = "extract, text"
KILOBYTE = 1_000


@dataclass(frozen=True, slots=True)
class Profile:
    """CPU seconds of one page."""

    size: int
    """Of the page as it came, in bytes (in characters where the data set gives text)."""
    blocks: int
    stages: dict[str, float]
    """Of each stage alone."""
    whole: float
    """Of ``extract`` and its text."""
    others: dict[str, float]
    """Of each system that is measured beside."""


def profile_pages(pages: Iterable[Page], others: Sequence[System]) -> list[Profile]:
    """A profile of each page that is HTML. Stages, the whole and the other systems take a page in turn.

    Raises whatever one of the other systems raises.
    """
    return [_profile_page(page, others) for page in pages if not page.flattened]


def _profile_page(page: Page, others: Sequence[System]) -> Profile:
    made, first = stages.run(page)
    runs = [first, *(stages.run(page)[1] for _ in range(REPEATS - 1))]
    return Profile(
        size=len(page.html),
        blocks=len(made["segment"].text),
        stages={stage: min(run[stage] for run in runs) for stage in STAGES},
        whole=_least_cpu_seconds(lambda: extract(page.html, url=page.url).text),
        others={system.name: _least_cpu_seconds(lambda system=system: system.extract(page)) for system in others},  # type: ignore[misc]
    )


def _least_cpu_seconds(work: Callable[[], object]) -> float:
    found = []
    for _ in range(REPEATS):
        started = time.process_time()
        work()
        found.append(time.process_time() - started)
    return min(found)


def tabulate_profiles(found: Sequence[Profile]) -> list[Table]:
    """Stages over all pages (shares are of their sum) and by size of page, and ratios to other systems.

    Nothing where there are no pages.
    """
    return [_stage_table(found), _class_table(found), _ratio_table(found)] if found else []


def split_by_size(found: Sequence[Profile]) -> list[list[Profile]]:
    """Pages from small to large, in classes of as many pages, but none without a page."""
    by_size = sorted(found, key=lambda profile: profile.size)
    ends = [round(number * len(by_size) / CLASSES) for number in range(CLASSES + 1)]
    return [by_size[first:end] for first, end in pairwise(ends) if end > first]


def _stage_table(found: Sequence[Profile]) -> Table:
    total = sum(sum(profile.stages.values()) for profile in found)
    rows = [
        _stage_row(stage, [profile.stages[stage] for profile in found], sum(p.stages[stage] for p in found) / total)
        for stage in STAGES
    ]
    rows.append(_stage_row(WHOLE, [profile.whole for profile in found], sum(p.whole for p in found) / total))
    title = f"CPU ms a page, {len(found)} pages"
    return Table(title, ("stage", "mean", "median", "p95", "share"), tuple(rows))


def _stage_row(name: str, seconds: Sequence[float], of_whole: float) -> tuple[str, ...]:
    figures = summarise_times(seconds)
    return (
        name,
        *(f"{1_000 * moment:.3f}" for moment in (figures.mean, figures.median, figures.p95)),
        format_share(of_whole),
    )


def _class_table(found: Sequence[Profile]) -> Table:
    classes = split_by_size(found)
    rows = [
        ("pages", *(str(len(pages)) for pages in classes)),
        ("mean KB", *(f"{_mean(pages, lambda p: p.size) / KILOBYTE:.1f}" for pages in classes)),
        ("mean blocks", *(f"{_mean(pages, lambda p: p.blocks):.0f}" for pages in classes)),
        *((stage, *(f"{_mean_milliseconds(pages, stage):.3f}" for pages in classes)) for stage in STAGES),
        (WHOLE, *(f"{1_000 * _mean(pages, lambda p: p.whole):.3f}" for pages in classes)),
        ("whole, µs a KB", *(_format_per_unit(pages, lambda p: p.size / KILOBYTE) for pages in classes)),
        ("whole, µs a block", *(_format_per_unit(pages, lambda p: p.blocks) for pages in classes)),
    ]
    heads = [f"{pages[0].size / KILOBYTE:.1f}–{pages[-1].size / KILOBYTE:.1f} KB" for pages in classes]
    return Table("Mean CPU ms by size of page", ("stage", *heads), tuple(rows))


def _ratio_table(found: Sequence[Profile]) -> Table:
    whole = sum(profile.whole for profile in found)
    rows = []
    for name in found[0].others:
        seconds = [profile.others[name] for profile in found]
        rows.append(
            (
                name,
                *(f"{1_000 * s:.3f}" for s in (np.mean(seconds), np.median(seconds))),
                _format_ratio(whole, sum(seconds)),
            )
        )
    return Table(f"{WHOLE}, as a multiple of", ("system", "mean", "median", "multiple"), tuple(rows))


def _mean(pages: Sequence[Profile], of: Callable[[Profile], float]) -> float:
    return float(np.mean([of(profile) for profile in pages]))


def _mean_milliseconds(pages: Sequence[Profile], stage: str) -> float:
    return 1_000 * _mean(pages, lambda profile: profile.stages[stage])


def _format_per_unit(pages: Sequence[Profile], unit: Callable[[Profile], float]) -> str:
    units = sum(map(unit, pages))
    return f"{1_000_000 * sum(profile.whole for profile in pages) / units:.1f}" if units else UNKNOWN


def _format_ratio(mine: float, theirs: float) -> str:
    return f"{mine / theirs:.2f}" if theirs else UNKNOWN
