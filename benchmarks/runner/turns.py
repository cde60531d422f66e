"""Scheduling of a run: pages one by one, systems in rotation."""

from collections import deque
from collections.abc import Generator, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime
from queue import SimpleQueue

from benchmarks.answer import Answer, describe_platform, digest_page
from benchmarks.page import Page
from benchmarks.predictions import Predictions
from benchmarks.runner.attempt import Attempt
from benchmarks.runner.worker import Worker
from benchmarks.systems.system import System

TIME_LIMIT = 60.0
"""Seconds per page: far more than an extraction takes, so that a busy machine causes no failures."""
AHEAD = 4
"""Number of pages queued for each team: enough to keep it busy, few enough to bound memory."""


def run(
    pages: Iterable[Page],
    systems: Sequence[System],
    predictions: Predictions,
    *,
    teams: int = 1,
    time_limit: float = TIME_LIMIT,
) -> Generator[tuple[Page, list[Answer]], None, None]:
    """Run systems on pages.

    All systems process a page, one after another, before any processes the next, and a different system goes first
    each time, so that a machine that slows down affects all of them alike. Stored answers are reused; each new answer
    is stored before the next one starts.

    Args:
        pages: the pages, read lazily.
        systems: the systems.
        predictions: store of the answers.
        teams: number of pages processed at once; with several teams, times are less exact.
        time_limit: seconds per page and system.

    Yields:
        Each page with its answers, in the order of pages and of systems.

    Raises:
        BenchmarkError: the process of a system does not start.
    """
    with ExitStack() as stack:
        members = [Team(systems, predictions, time_limit) for _ in range(teams)]
        for team in members:
            stack.callback(team.close)
        if teams == 1:
            yield from ((page, members[0].answers(page, turn)) for turn, page in enumerate(pages))
        else:
            yield from _run_teams(pages, members)


def _run_teams(pages: Iterable[Page], teams: Sequence["Team"]) -> Generator[tuple[Page, list[Answer]], None, None]:
    free: SimpleQueue[Team] = SimpleQueue()
    for team in teams:
        free.put(team)

    def answers(page: Page, turn: int) -> list[Answer]:
        team = free.get()
        try:
            return team.answers(page, turn)
        finally:
            free.put(team)

    waiting: deque[tuple[Page, Future[list[Answer]]]] = deque()
    pool = ThreadPoolExecutor(len(teams))
    try:
        for turn, page in enumerate(pages):
            waiting.append((page, pool.submit(answers, page, turn)))
            if len(waiting) > AHEAD * len(teams):
                first, future = waiting.popleft()
                yield first, future.result()
        for page, future in waiting:
            yield page, future.result()
    finally:
        pool.shutdown(cancel_futures=True)


class Team:
    """One process for each system, of which one works at a time."""

    def __init__(self, systems: Sequence[System], predictions: Predictions, time_limit: float) -> None:
        self._systems = systems
        self._workers = [Worker(system, time_limit) for system in systems]
        self._predictions = predictions

    def answers(self, page: Page, turn: int) -> list[Answer]:
        """Answers in the order of systems, computed in an order rotated by ``turn``."""
        digest = digest_page(page)
        answers = {index: self._answer(index, page, digest) for index in rotate(len(self._systems), turn)}
        return [answers[index] for index in range(len(self._systems))]

    def close(self) -> None:
        """End all processes."""
        for worker in self._workers:
            worker.close()

    def _answer(self, index: int, page: Page, digest: str) -> Answer:
        system = self._systems[index]
        stored = self._predictions.find(system.name, page.id, digest)
        if stored is not None:
            return stored
        answer = build_answer(system, page, digest, self._workers[index].attempt(page))
        self._predictions.add(answer)
        return answer


def build_answer(system: System, page: Page, digest: str, outcome: Attempt) -> Answer:
    """Answer with the outcome of an extraction and everything needed to reproduce it."""
    return Answer(
        dataset=page.dataset,
        page=page.id,
        digest=digest,
        system=system.name,
        version=system.version,
        platform=describe_platform(),
        answered_at=datetime.now(UTC).isoformat(timespec="milliseconds"),
        **outcome._asdict(),
    )


def rotate(number: int, turn: int) -> list[int]:
    """Positions 0 to ``number`` - 1, rotated to start at ``turn``.

    >>> rotate(3, 0), rotate(3, 4)
    ([0, 1, 2], [1, 2, 0])
    """
    first = turn % number
    return [*range(first, number), *range(first)]
