"""A pool of worker processes."""

import math
import os
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from multiprocessing.connection import wait
from typing import Generic

from boilerstrip.batch.bounds import Bounds, Loss
from boilerstrip.batch.chunks import Chunk, Item, Result
from boilerstrip.batch.progress import NONE
from boilerstrip.batch.serve import QUEUED
from boilerstrip.batch.worker import END_SECONDS, Worker
from boilerstrip.errors import WorkerError

AHEAD = 4
"""Chunks per worker that are under way or wait for an earlier one, which bounds memory. More would only help if single
items took longer than this many chunks."""
FAILED_STARTS = 5
"""Processes per worker that may be killed while they start, one after another, before the pool gives up."""
ERROR_CODE = 1
"""Exit code of a process ends that a Python error ends, as when it runs a script that starts workers itself."""


class Pool(Generic[Item, Result]):
    """Worker processes, and the chunks under way.

    If a process ends, another one does its chunks again. The item that it worked on is done alone, and is lost only if
    a second process ends on it, or if no process could do it within the bounds.

    Args:
        work: function for each item; it must pickle.
        max_workers: most processes, started when there is work for them.
        bounds: of each process.
        on_loss: returns the result for a lost item, given the item and how its process ended.
        is_ordered: True if chunks are returned in the order in which they were added.
    """

    def __init__(
        self,
        work: Callable[[Item], Result],
        max_workers: int,
        bounds: Bounds,
        on_loss: Callable[[Item, Loss], Result],
        is_ordered: bool,
    ) -> None:
        self._work, self._on_loss, self._bounds = work, on_loss, bounds
        self._max_workers, self._is_ordered = max_workers, is_ordered
        self._workers: list[Worker[Item, Result]] = []
        self._failed_starts = 0
        self._under_way: list[Chunk[Item, Result]] = []
        self._waiting: deque[Chunk[Item, Result]] = deque()
        self._owner = os.getpid()

    @property
    def is_full(self) -> bool:
        """True if enough chunks are under way."""
        return len(self._under_way) >= AHEAD * self._max_workers

    def add(self, items: list[Item]) -> None:
        """Add a chunk to those under way."""
        chunk: Chunk[Item, Result] = Chunk(items)
        self._under_way.append(chunk)
        self._waiting.append(chunk)
        self._send_chunks()
        self._receive_outcomes(0)

    def take_next(self) -> Iterator[tuple[Item, Result]]:
        """Items and results of the next chunk; waits until they are there."""
        while (chunk := self._find_next()) is None:
            self._receive_outcomes(None)
        self._under_way.remove(chunk)
        assert chunk.outcome is not None
        results, error = chunk.outcome
        yield from zip(chunk.items, results, strict=error is None)
        if error is not None:
            raise error

    def take_rest(self) -> Iterator[tuple[Item, Result]]:
        """Items and results of all chunks under way."""
        while self._under_way:
            yield from self.take_next()

    def close(self) -> None:
        """End all processes."""
        if os.getpid() == self._owner:  # not in a process that was forked from it
            for worker in self._workers:
                worker.end()

    def _find_next(self) -> Chunk[Item, Result] | None:
        candidates = self._under_way[:1] if self._is_ordered else self._under_way
        return next((chunk for chunk in candidates if chunk.outcome is not None), None)

    def _send_chunks(self) -> None:
        """Give chunks to the workers that are ready."""
        unfinished = len(self._waiting) + sum(len(worker.chunks) for worker in self._workers)
        while len(self._workers) < min(self._max_workers, unfinished):
            self._start_worker()
        for chunks_held in range(QUEUED):
            for worker in self._workers:
                if self._waiting and worker.is_ready and len(worker.chunks) == chunks_held:
                    worker.send(self._waiting.popleft())

    def _start_worker(self) -> None:
        try:
            self._workers.append(Worker(self._work, self._bounds))
        except OSError as error:
            raise WorkerError(f"a worker process could not be started: {error}") from error

    def _receive_outcomes(self, timeout: float | None) -> None:
        """Read the messages that workers have sent, end those that are overdue, then send more chunks.

        Args:
            timeout: seconds to wait for the first message; None waits for one, or for a deadline.
        """
        workers = {worker.pipe: worker for worker in self._workers}
        if timeout is None:
            deadline = min((worker.deadline for worker in self._workers), default=math.inf)
            timeout = None if math.isinf(deadline) else max(deadline - time.monotonic(), 0)
        ready_pipes = wait(list(workers), timeout)
        for pipe, worker in workers.items():
            if pipe in ready_pipes:
                self._receive_from(worker)
            elif worker.deadline < time.monotonic():
                worker.kill_overdue()
        self._send_chunks()

    def _receive_from(self, worker: Worker[Item, Result]) -> None:
        was_ready = worker.is_ready
        if not worker.receive():
            self._replace(worker)
        elif worker.is_ready and not was_ready:
            self._failed_starts = 0

    def _replace(self, worker: Worker[Item, Result]) -> None:
        """Remove a dead worker and queue its chunks again."""
        self._workers.remove(worker)
        loss = worker.end(END_SECONDS)
        if not worker.is_ready:
            self._count_failed_start(worker.exit_code, loss)
            return
        current = worker.find_current()
        others = [chunk for chunk in worker.chunks if current is None or chunk is not current[0]]
        self._waiting.extendleft(reversed(others))
        if current is not None:
            self._split(*current, loss)

    def _count_failed_start(self, exit_code: int, loss: Loss) -> None:
        """Have a process that was killed started again, within bounds; one that ended itself would do it again."""
        self._failed_starts += 1
        if exit_code < 0 and self._failed_starts < FAILED_STARTS * self._max_workers:
            return
        message = f"a worker process did not start ({loss.cause})"
        if exit_code == ERROR_CODE and hasattr(sys.modules["__main__"], "__file__"):
            message += '; a script must start workers below if __name__ == "__main__"'
        raise WorkerError(message)

    def _split(self, chunk: Chunk[Item, Result], index: int, loss: Loss) -> None:
        """Replace a chunk whose process ended by one of the item that it worked on, and those of the others.

        If it was between items, each item is on its own.
        """
        if chunk.is_suspect:
            chunk.outcome = [self._on_loss(chunk.items[0], loss)], None
            return
        if index == NONE:
            parts = [Chunk[Item, Result]([item], is_suspect=True) for item in chunk.items]
        else:
            before, after = chunk.items[:index], chunk.items[index + 1 :]
            suspect = Chunk[Item, Result]([chunk.items[index]], is_suspect=True)
            if loss.is_final:
                suspect.outcome = [self._on_loss(chunk.items[index], loss)], None
            parts = [*([Chunk(before)] if before else []), suspect, *([Chunk(after)] if after else [])]
        place = self._under_way.index(chunk)
        self._under_way[place : place + 1] = parts
        self._waiting.extendleft(reversed([part for part in parts if part.outcome is None]))
