"""Tasks shared among processes that may end at any time."""

from collections import Counter, deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field

from boilerstrip.batch.bounds import Bounds, Loss
from boilerstrip.batch.chunks import Chunk, Outcome
from boilerstrip.batch.progress import NONE
from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.serve import Ending, Order, serve_task
from boilerstrip.batch.shards.tasks import Task
from boilerstrip.batch.worker import END_SECONDS, Worker, listen
from boilerstrip.errors import WorkerError

TRIES = 2
"""Processes that may end on a record before it is lost: one may have been killed for no fault of the record."""
MOST_UNREAD = 10
"""Records of a task whose reading may end processes, before it is given up: with more, it is no fault of the records,
and each takes the time of some starts."""
IDLE_DEATHS = 5
"""Processes that may end on a task between records, or while they start, before it is given up."""
TICK_SECONDS = 0.5
"""Seconds between two calls of ``must_stop`` and ``on_tick``."""


@dataclass(slots=True)
class Job:
    """A task and its fate."""

    task: Task
    lost: dict[int, Loss] = field(default_factory=dict)
    """Records on which processes ended, as often as they may."""
    unread: dict[int, Loss] = field(default_factory=dict)
    """Those of them on which one more ended, though they were not to be extracted: their reading ends processes."""
    counts: Counts | None = None
    """What there is in the output, once it is done."""
    problem: str = ""
    """Why it was given up."""
    deaths: Counter[int] = field(default_factory=Counter)
    """Processes that ended, by record."""
    position: int = 0
    """Number of the record that its process is at."""
    offset: int = 0
    """Where that is in its input."""
    size: int = 0
    """Bytes of its inputs."""

    def __post_init__(self) -> None:
        with suppress(OSError):  # its task tells
            self.size = sum(path.stat().st_size for path, _ in self.task.pairs)

    @property
    def share(self) -> float:
        """Share of its input that its process has read, 0 to 1."""
        inputs = len(self.task.pairs)
        return min(self.position / inputs if inputs > 1 else self.offset / max(self.size, 1), 1.0)

    @property
    def is_open(self) -> bool:
        """True if it is neither done nor given up."""
        return self.counts is None and not self.problem


class _Worker(Worker[Order, Ending]):
    """A process of a shard."""

    def __init__(self, bounds: Bounds) -> None:
        super().__init__(serve_task, bounds)
        self.job: Job | None = None
        self.chunk: Chunk[Order, Ending] | None = None
        """The order for the job, and its outcome."""

    def order(self, job: Job) -> None:
        """Have a job done."""
        self.job, self.chunk = job, Chunk([Order(job.task, job.lost, job.unread)])
        self.send(self.chunk)


def supervise(
    tasks: Iterable[Task],
    workers: int,
    bounds: Bounds,
    *,
    must_stop: Callable[[], bool],
    on_tick: Callable[[list[Job]], None],
) -> list[Job]:
    """Do tasks, each in a process. One that ends is replaced, and goes on where the last one wrote.

    Args:
        tasks: what to do.
        workers: most processes.
        bounds: of each.
        must_stop: asked about twice a second. Once it says so, each process writes what it has, and ends.
        on_tick: called with all jobs as often.

    Returns:
        A job for each task, in order.

    Raises:
        OutputError, OptionError: of a task that cannot be written so; the others are stopped first.
        WorkerError: processes do not start.
    """
    return _Supervisor(tasks, workers, bounds).run(must_stop, on_tick)


class _Supervisor:
    """Jobs, and the processes that do them."""

    def __init__(self, tasks: Iterable[Task], workers: int, bounds: Bounds) -> None:
        self._jobs = [Job(task) for task in tasks]
        self._waiting = deque(self._jobs)
        self._workers: list[_Worker] = []
        self._most_workers, self._bounds = workers, bounds
        self._failed_starts = 0
        self._is_stopping = False

    def run(self, must_stop: Callable[[], bool], on_tick: Callable[[list[Job]], None]) -> list[Job]:
        """Do all jobs."""
        try:
            while self._waiting or any(worker.job for worker in self._workers):
                if must_stop() and not self._is_stopping:
                    self._stop()
                self._assign()
                self._receive()
                self._note_progress()
                on_tick(self._jobs)
        finally:
            for worker in self._workers:
                worker.end()
        return self._jobs

    def _note_progress(self) -> None:
        for worker in self._workers:
            if worker.job is not None and worker.progress.item != NONE:
                worker.job.position, worker.job.offset = worker.progress.item, worker.progress.offset

    def _stop(self) -> None:
        self._is_stopping = True
        self._waiting.clear()
        for worker in self._workers:
            worker.progress.ask_to_stop()

    def _assign(self) -> None:
        """Give jobs to processes that have none, and start processes as there are jobs for them."""
        idle = [worker for worker in self._workers if worker.job is None]
        for worker in idle:
            if self._waiting and worker.is_ready:
                worker.order(self._waiting.popleft())
        starting = sum(not worker.is_ready for worker in self._workers)
        wanted = min(self._most_workers - len(self._workers), len(self._waiting) - starting)
        for _ in range(wanted):
            try:
                self._workers.append(_Worker(self._bounds))
            except OSError as error:
                raise WorkerError(f"a worker process could not be started: {error}") from error

    def _receive(self) -> None:
        """Wait for messages for a while, and end the processes that are overdue."""
        for worker, has_message in listen(self._workers, TICK_SECONDS):
            if not (has_message and worker.receive()):
                self._bury(worker)
            elif worker.chunk is not None and worker.chunk.outcome is not None:
                self._finish(worker, worker.chunk.outcome)
            elif worker.is_ready:
                self._failed_starts = 0

    def _finish(self, worker: _Worker, outcome: Outcome[Ending]) -> None:
        endings, error = outcome
        if error is not None:
            raise error
        assert worker.job is not None
        job, worker.job, worker.chunk = worker.job, None, None
        [(job.counts, job.problem)] = endings

    def _bury(self, worker: _Worker) -> None:
        """Remove a dead process, and have its job gone on with."""
        self._workers.remove(worker)
        position, job, loss = worker.progress.item, worker.job, worker.end(END_SECONDS)
        if job is None:
            self._count_failed_start(worker, loss)
            return
        job.deaths[position] += 1
        is_last = loss.is_final or job.deaths[position] >= (IDLE_DEATHS if position == NONE else TRIES)
        fates = job.unread if position in job.lost else job.lost
        is_unread_too = position in job.unread or (fates is job.unread and len(fates) == MOST_UNREAD)
        if is_last and (position == NONE or is_unread_too):
            job.problem = f"{loss.cause}, again and again" if position == NONE else f"record {position}: {loss.cause}"
            return
        if is_last:
            fates[position] = loss
        if not self._is_stopping:
            self._waiting.appendleft(job)

    def _count_failed_start(self, worker: _Worker, loss: Loss) -> None:
        if worker.is_ready:  # it was idle: nothing is lost
            return
        self._failed_starts += 1
        if self._failed_starts >= IDLE_DEATHS * self._most_workers:
            raise WorkerError(f"a worker process did not start ({loss.cause})")
