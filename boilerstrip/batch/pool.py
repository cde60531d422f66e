"""A pool of worker processes that returns results in order."""

from collections import deque
from collections.abc import Callable, Iterator
from multiprocessing.connection import wait
from typing import Generic

from boilerstrip.batch.chunks import Chunk, Item, Result
from boilerstrip.batch.worker import QUEUED, Worker
from boilerstrip.errors import WorkerError

AHEAD = 4
"""Chunks per worker that are under way or wait for an earlier one, which bounds memory. More would only help if single
items took longer than this many chunks."""
END_PATIENCE = 5.0
"""Seconds that a process whose pipe is closed has to exit."""


class Pool(Generic[Item, Result]):
    """Worker processes, and the chunks under way.

    If a process dies, another one does its chunks again; the chunk that it was working on is done item by item, and
    only an item on which a second process dies is lost.

    Args:
        work: function for each item; it must pickle.
        max_workers: most processes, started when there is work for them.
        on_death: returns the result for a lost item, given the item and how the process died.
    """

    def __init__(
        self, work: Callable[[Item], Result], max_workers: int, on_death: Callable[[Item, str], Result]
    ) -> None:
        self._work, self._on_death, self._max_workers = work, on_death, max_workers
        self._workers: list[Worker[Item, Result]] = []
        self._ordered: deque[Chunk[Item, Result]] = deque()
        self._waiting: deque[Chunk[Item, Result]] = deque()

    @property
    def is_full(self) -> bool:
        """True if enough chunks are under way."""
        return len(self._ordered) >= AHEAD * self._max_workers

    def add(self, items: list[Item]) -> None:
        """Add a chunk to those under way."""
        chunk: Chunk[Item, Result] = Chunk(items)
        self._ordered.append(chunk)
        self._waiting.append(chunk)
        self._send_chunks()
        self._receive_outcomes(0)

    def take_oldest(self) -> Iterator[Result]:
        """Results of the chunk that was added first; waits until they are there."""
        while (outcome := self._ordered[0].outcome) is None:
            self._receive_outcomes(None)
        self._ordered.popleft()
        results, error = outcome
        yield from results
        if error is not None:
            raise error

    def take_rest(self) -> Iterator[Result]:
        """Results of all chunks under way."""
        while self._ordered:
            yield from self.take_oldest()

    def close(self) -> None:
        """End all processes."""
        for worker in self._workers:
            worker.end()

    def _send_chunks(self) -> None:
        """Give chunks to the workers that are ready; to send to one that is still starting would block."""
        unfinished = len(self._waiting) + sum(len(worker.chunks) for worker in self._workers)
        while len(self._workers) < min(self._max_workers, unfinished):
            self._workers.append(Worker(self._work))
        for chunks_held in range(QUEUED):
            for worker in self._workers:
                if self._waiting and worker.is_ready and len(worker.chunks) == chunks_held:
                    worker.send(self._waiting.popleft())

    def _receive_outcomes(self, timeout: float | None) -> None:
        """Read a message from every worker that has one, then send more chunks.

        Args:
            timeout: seconds to wait for the first message; None waits without limit.
        """
        workers = {worker.pipe: worker for worker in self._workers}
        ready_pipes = wait(list(workers), timeout)
        for worker in [worker for pipe, worker in workers.items() if pipe in ready_pipes]:
            if not worker.receive():
                self._replace(worker)
        self._send_chunks()

    def _replace(self, worker: Worker[Item, Result]) -> None:
        """Remove a dead worker and queue its chunks again."""
        self._workers.remove(worker)
        cause = worker.end(END_PATIENCE)
        if not worker.is_ready:
            raise WorkerError(
                f'a worker process did not start ({cause}); a script must start workers below if __name__ == "__main__"'
            )
        if not worker.chunks:
            return
        first, *others = worker.chunks
        self._waiting.extendleft(reversed(others))
        if first.is_suspect:
            first.outcome = [self._on_death(first.items[0], cause)], None
        else:
            self._split(first)

    def _split(self, chunk: Chunk[Item, Result]) -> None:
        """Replace a chunk by a suspect chunk for each of its items, in the same order."""
        singles = [Chunk[Item, Result]([item], is_suspect=True) for item in chunk.items]
        self._waiting.extendleft(reversed(singles))
        index = self._ordered.index(chunk)
        del self._ordered[index]
        for single in reversed(singles):
            self._ordered.insert(index, single)
