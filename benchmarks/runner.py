"""Runs every system over every page and measures what it took."""

import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from benchmarks.errors import BenchmarkError
from benchmarks.page import Page
from benchmarks.systems import System

WARM_UP = Page(
    dataset="warm-up",
    id="warm-up",
    html="<!doctype html><title>Tides</title><main><h1>Tides</h1><p>Twice a day the water leaves the bay.</p></main>",
)
"""Extracted once by each system before any page is timed, so that lazy imports and compiled tables are in place."""
AHEAD = 4
"""Pages waiting for each worker: enough to keep it busy, few enough to keep memory small."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a system made of a page."""

    dataset: str
    page: str
    system: str
    text: str
    """Empty where the system found nothing, and where it crashed."""
    cpu_seconds: float
    wall_seconds: float
    crash: str | None = None
    """Type and message of the exception that the system raised."""


def run(pages: Iterable[Page], systems: Sequence[System], workers: int = 1) -> Iterator[tuple[Page, list[Answer]]]:
    """Each page with its answers, in the order of pages and of systems.

    All systems take a page before any takes the next, and another goes first each time, so that a machine that slows
    down slows them alike. With more than one worker, pages are shared among processes, and times are less exact.

    Raises:
        BenchmarkError: a worker process died; the message names the page.
    """
    if workers > 1:
        yield from _run_in_processes(pages, systems, workers)
        return
    warm_up(systems)
    for turn, page in enumerate(pages):
        yield page, take_turns(page, systems, turn)


def _run_in_processes(
    pages: Iterable[Page], systems: Sequence[System], workers: int
) -> Iterator[tuple[Page, list[Answer]]]:
    waiting: deque[tuple[Page, Future[list[Answer]]]] = deque()
    with ProcessPoolExecutor(workers, initializer=warm_up, initargs=(systems,)) as pool:
        for turn, page in enumerate(pages):
            waiting.append((page, pool.submit(take_turns, page, systems, turn)))
            if len(waiting) > AHEAD * workers:
                yield _finished(*waiting.popleft())
        while waiting:
            yield _finished(*waiting.popleft())


def _finished(page: Page, answers: Future[list[Answer]]) -> tuple[Page, list[Answer]]:
    try:
        return page, answers.result()
    except BrokenProcessPool as error:
        raise BenchmarkError(f"a worker process died on page {page.id} of {page.dataset} or soon after it") from error


def warm_up(systems: Iterable[System]) -> None:
    for system in systems:
        attempt(system, WARM_UP)


def take_turns(page: Page, systems: Sequence[System], turn: int) -> list[Answer]:
    """Answers in the order of ``systems``; the one that goes first is ``turn`` places on."""
    first = turn % len(systems)
    rotated = [*range(first, len(systems)), *range(first)]
    answers = {index: attempt(systems[index], page) for index in rotated}
    return [answers[index] for index in range(len(systems))]


def attempt(system: System, page: Page) -> Answer:
    """A system's answer. This is the one place where whatever an extractor raises is caught and recorded."""
    text, crash = "", None
    wall, cpu = time.perf_counter(), time.process_time()
    try:
        text = system.extract(page)
    except Exception as error:
        crash = f"{type(error).__name__}: {error}"
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    if not isinstance(text, str):
        text, crash = "", f"TypeError: the answer is {type(text).__name__}, not str"
    return Answer(page.dataset, page.id, system.name, text, cpu, wall, crash)
