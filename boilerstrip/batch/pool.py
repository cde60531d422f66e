"""A pool of worker processes."""

import os
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from typing import Generic

from boilerstrip.batch.bounds import Bounds, Loss
from boilerstrip.batch.chunks import Chunk, Item, Result
from boilerstrip.batch.progress import NONE
from boilerstrip.batch.serve import serve_items
from boilerstrip.batch.shared import QUEUED
from boilerstrip.batch.worker import END_SECONDS, Worker, listen
from boilerstrip.errors import WorkerError

AHEAD = 4
"""Chunks per worker that are under way or wait for an earlier one, which bounds memory. More would only help if single
items took longer than this many chunks."""
FAILED_STARTS = 5
"""Processes per worker that may end while they start, one after another, before the pool gives up."""
LOOK_SECONDS = 1.0
"""Seconds between two looks at workers that send nothing."""


class Pool(Generic[Item, Result]):
    """Worker processes, and the chunks under way.

    If a process ends, another one does its chunks again. The item that it worked on is done alone, and is lost only if
    a second process ends on it, or if no process could do it within the bounds. With fewer processes than wanted, as
    many as there may be, it goes on.

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
            self._receive_outcomes(LOOK_SECONDS)
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
        if os.getpid() != self._owner:  # in a process that was forked from it
            return
        for worker in self._workers:
            worker.kill()
        for worker in self._workers:
            worker.end()

    def _find_next(self) -> Chunk[Item, Result] | None:
        candidates = self._under_way[:1] if self._is_ordered else self._under_way
        return next((chunk for chunk in candidates if chunk.outcome is not None), None)

    def _send_chunks(self) -> None:
        """Give chunks to the workers that are ready."""
        unfinished = len(self._waiting) + sum(len(worker.chunks) for worker in self._workers)
        while len(self._workers) < min(self._max_workers, unfinished) and self._start_worker():
            pass
        for chunks_held in range(QUEUED):
            for worker in self._workers:
                if self._waiting and worker.is_ready and len(worker.chunks) == chunks_held:
                    worker.send(self._waiting.popleft())

    def _start_worker(self) -> bool:
        try:
            self._workers.append(Worker(partial(serve_items, work=self._work), self._bounds))
        except OSError as error:
            if not self._workers:
                raise WorkerError(f"a worker process could not be started: {error}") from error
            return False
        return True

    def _receive_outcomes(self, patience: float) -> None:
        """Read the messages that workers have sent, end those that are overdue, then send more chunks.

        Args:
            patience: most seconds to wait for the first message.
        """
        if os.getpid() != self._owner:
            raise WorkerError("the iterator belongs to the process that this one was forked from")
        for worker, has_message in listen(self._workers, patience):
            was_ready = worker.is_ready
            if not (has_message and worker.receive()):
                self._replace(worker)
            elif worker.is_ready and not was_ready:
                self._failed_starts = 0
        self._send_chunks()

    def _replace(self, worker: Worker[Item, Result]) -> None:
        """Remove a dead worker and queue its chunks again."""
        self._workers.remove(worker)
        loss = worker.end(END_SECONDS)
        if not worker.is_ready:
            self._count_failed_start(loss)
            return
        current = worker.find_current()
        others = [chunk for chunk in worker.chunks if current is None or chunk is not current[0]]
        self._waiting.extendleft(reversed(others))
        if current is not None:
            self._split(*current, loss)

    def _count_failed_start(self, loss: Loss) -> None:
        """Have a process that ended while it started be started again, within bounds."""
        self._failed_starts += 1
        if self._failed_starts < FAILED_STARTS * self._max_workers:
            return
        ready = sum(worker.is_ready for worker in self._workers)
        if not ready:
            raise WorkerError(f"a worker process did not start ({loss.cause})")
        self._max_workers, self._failed_starts = ready, 0

    def _split(self, chunk: Chunk[Item, Result], index: int, loss: Loss) -> None:
        """Replace a chunk whose process ended by one of the item that it worked on, and those of the others.

        If it was between items, as when they cross to it, each is on its own, and none is to blame yet.
        """
        if chunk.is_suspect:
            chunk.outcome = [self._on_loss(chunk.items[0], loss)], None
            return
        if index == NONE and len(chunk.items) > 1:
            parts = [Chunk[Item, Result]([item]) for item in chunk.items]
        else:
            index = max(index, 0)
            before, after = chunk.items[:index], chunk.items[index + 1 :]
            suspect = Chunk[Item, Result]([chunk.items[index]], is_suspect=True)
            if loss.is_final:
                suspect.outcome = [self._on_loss(chunk.items[index], loss)], None
            parts = [*([Chunk(before)] if before else []), suspect, *([Chunk(after)] if after else [])]
        place = self._under_way.index(chunk)
        self._under_way[place : place + 1] = parts
        self._waiting.extendleft(reversed([part for part in parts if part.outcome is None]))
