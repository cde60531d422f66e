"""CPU time of an extraction by pipeline stage and by page size."""

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
"""Number of runs per page. The minimum counts, because other processes on the machine can only add time."""
CLASSES = 4
"""Number of page-size classes with equally many pages: quartiles."""
WHOLE = "extract, text"
KILOBYTE = 1_000


@dataclass(frozen=True, slots=True)
class Profile:
    """CPU seconds spent on one page."""

    size: int
    """Bytes of the page; characters if the dataset provides text."""
    blocks: int
    stages: dict[str, float]
    """CPU seconds of each stage."""
    whole: float
    """CPU seconds of ``extract`` and of rendering its text."""
    others: dict[str, float]
    """CPU seconds of each other system."""


def profile_pages(pages: Iterable[Page], others: Sequence[System]) -> list[Profile]:
    """Profile each HTML page: the stages, the whole extraction, and other systems, page by page.

    Raises:
        Exception: any exception of the other systems.
    """
    return [_profile_page(page, others) for page in pages if not page.flattened]


def _profile_page(page: Page, others: Sequence[System]) -> Profile:
    made, first = stages.run(page)
    runs = [first, *(stages.run(page)[1] for _ in range(REPEATS - 1))]
    return Profile(
        size=len(page.html),
        blocks=len(made["blocks"].text),
        stages={stage: min(run[stage] for run in runs) for stage in STAGES},
        whole=_least_cpu_seconds(lambda: extract(page.html, url=page.url).text),
        others={system.name: _least_cpu_seconds(lambda system=system: system.extract(page)) for system in others},  # type: ignore[misc]
    )


def _least_cpu_seconds(work: Callable[[], object]) -> float:
    seconds = []
    for _ in range(REPEATS):
        started = time.process_time()
        work()
        seconds.append(time.process_time() - started)
    return min(seconds)


def tabulate_profiles(profiles: Sequence[Profile]) -> list[Table]:
    """Tables of stages over all pages (as shares of their sum), of stages by page size, and of ratios to other systems.

    Returns:
        An empty list without profiles.
    """
    return [_stage_table(profiles), _class_table(profiles), _ratio_table(profiles)] if profiles else []


def split_by_size(profiles: Sequence[Profile]) -> list[list[Profile]]:
    """Split profiles, sorted by page size, into classes of equal numbers of pages, omitting empty classes."""
    by_size = sorted(profiles, key=lambda profile: profile.size)
    ends = [round(number * len(by_size) / CLASSES) for number in range(CLASSES + 1)]
    return [by_size[first:end] for first, end in pairwise(ends) if end > first]


def _stage_table(profiles: Sequence[Profile]) -> Table:
    total = sum(sum(profile.stages.values()) for profile in profiles)
    rows = [_stage_row(stage, [profile.stages[stage] for profile in profiles], total) for stage in STAGES]
    rows.append(_stage_row(WHOLE, [profile.whole for profile in profiles], total))
    title = f"CPU ms per page, {len(profiles)} pages"
    return Table(title, ("stage", "mean", "median", "p95", "share"), tuple(rows))


def _stage_row(name: str, seconds: Sequence[float], total: float) -> tuple[str, ...]:
    times = summarise_times(seconds)
    moments = (times.mean, times.median, times.p95)
    return name, *(f"{1_000 * moment:.3f}" for moment in moments), format_share(sum(seconds) / total)


def _class_table(profiles: Sequence[Profile]) -> Table:
    classes = split_by_size(profiles)
    rows = [
        ("pages", *(str(len(pages)) for pages in classes)),
        ("mean KB", *(f"{_mean(pages, lambda p: p.size) / KILOBYTE:.1f}" for pages in classes)),
        ("mean blocks", *(f"{_mean(pages, lambda p: p.blocks):.0f}" for pages in classes)),
        *((stage, *(f"{_mean_milliseconds(pages, stage):.3f}" for pages in classes)) for stage in STAGES),
        (WHOLE, *(f"{1_000 * _mean(pages, lambda p: p.whole):.3f}" for pages in classes)),
        ("whole, µs per KB", *(_format_per_unit(pages, lambda p: p.size / KILOBYTE) for pages in classes)),
        ("whole, µs per block", *(_format_per_unit(pages, lambda p: p.blocks) for pages in classes)),
    ]
    heads = [f"{pages[0].size / KILOBYTE:.1f}–{pages[-1].size / KILOBYTE:.1f} KB" for pages in classes]
    return Table("Mean CPU ms by page size", ("stage", *heads), tuple(rows))


def _ratio_table(profiles: Sequence[Profile]) -> Table:
    whole = sum(profile.whole for profile in profiles)
    rows = []
    for name in profiles[0].others:
        seconds = [profile.others[name] for profile in profiles]
        moments = (f"{1_000 * moment:.3f}" for moment in (np.mean(seconds), np.median(seconds)))
        rows.append((name, *moments, _format_ratio(whole, sum(seconds))))
    return Table(f"{WHOLE}, as a multiple of other systems", ("system", "mean", "median", "multiple"), tuple(rows))


def _mean(pages: Sequence[Profile], figure: Callable[[Profile], float]) -> float:
    return float(np.mean([figure(profile) for profile in pages]))


def _mean_milliseconds(pages: Sequence[Profile], stage: str) -> float:
    return 1_000 * _mean(pages, lambda profile: profile.stages[stage])


def _format_per_unit(pages: Sequence[Profile], unit: Callable[[Profile], float]) -> str:
    units = sum(map(unit, pages))
    return f"{1_000_000 * sum(profile.whole for profile in pages) / units:.1f}" if units else UNKNOWN


def _format_ratio(mine: float, theirs: float) -> str:
    return f"{mine / theirs:.2f}" if theirs else UNKNOWN
