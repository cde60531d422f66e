"""A worker process, as the process that started it sees it."""

import math
import multiprocessing
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Generic

from boilerstrip.batch.bounds import Bounds, Loss
from boilerstrip.batch.chunks import Chunk, Item, Result
from boilerstrip.batch.guards import HAS_CPU_TIMER
from boilerstrip.batch.progress import FIELDS, Progress
from boilerstrip.batch.serve import QUEUED, READY, serve
from boilerstrip.batch.slots import SLOT_BYTES, Slot
from boilerstrip.cautions import PageWarning

START_SECONDS = 60.0
"""Seconds that a process may take to start; with a slow disk it takes ten."""
END_SECONDS = 5.0
"""Seconds that a process whose pipe is closed has to exit."""

# Processes are spawned: forking a program with threads may deadlock.
processes = multiprocessing.get_context("spawn")


class Worker(Generic[Item, Result]):
    """A worker process and its chunks, in the order in which it works on them.

    Raises:
        OSError: the system has no process left, or no memory for one.
    """

    def __init__(self, work: Callable[[Item], Result], bounds: Bounds) -> None:
        self.is_ready = False
        self.exit_code = 0
        """As of :mod:`multiprocessing`: the negative number of a signal if one killed the process."""
        self.pipe, child_pipe = processes.Pipe()
        self._chunks: dict[int, Chunk[Item, Result]] = {}
        self._bounds = bounds
        self._is_overdue = False
        self._last_exchange = time.monotonic()
        shared, shared_progress = processes.RawArray("B", QUEUED * SLOT_BYTES), processes.RawArray("d", FIELDS)
        self._progress = Progress(shared_progress)
        self._progress.mark()
        self._slots = [Slot(shared, number) for number in range(QUEUED)]
        arguments = (child_pipe, shared, shared_progress, work, bounds)
        self._process = processes.Process(target=serve, args=arguments, daemon=True)
        try:
            self._process.start()
        finally:
            child_pipe.close()

    @property
    def chunks(self) -> list[Chunk[Item, Result]]:
        """The chunks that it holds."""
        return list(self._chunks.values())

    @property
    def deadline(self) -> float:
        """When the process must have ended what it does, by the monotonic clock."""
        if not self.is_ready:
            return self._last_exchange + START_SECONDS
        return max(self._progress.since, self._last_exchange) + self._bounds.wall if self._chunks else math.inf

    def send(self, chunk: Chunk[Item, Result]) -> None:
        """Give the worker a chunk."""
        number = next(number for number in range(QUEUED) if number not in self._chunks)
        self._chunks[number] = chunk
        self._post(self._slots[number].put(chunk.items))

    def receive(self) -> bool:
        """Read one message: that the worker is ready, a part of an outcome, or a wish for a part; False if it died."""
        try:
            message = self.pipe.recv()
        except (EOFError, OSError):  # the other end of the pipe is closed
            return False
        if message == READY:
            self.is_ready = True
        elif isinstance(message, int):
            self._post(self._slots[message].put_rest())
        else:
            outcome = self._slots[message.slot].take(message)
            if message.is_last:
                self._chunks.pop(message.slot).outcome = outcome
            else:
                self._post(message.slot)
        self._last_exchange = time.monotonic()
        return True

    def _post(self, message: object) -> None:
        self._last_exchange = time.monotonic()
        with suppress(OSError):  # the worker died; receive() reports it after its last outcome
            self.pipe.send(message)

    def kill_overdue(self) -> None:
        """End the process because its deadline has passed; receive() reports it after its last outcome."""
        self._is_overdue = True
        self._process.kill()

    def find_current(self) -> tuple[Chunk[Item, Result], int] | None:
        """Return what a dead worker worked on: a chunk, and the index of the item or :data:`NONE`; None if nothing."""
        chunk = self._chunks.get(self._progress.slot)
        return None if chunk is None else (chunk, self._progress.item)

    def end(self, patience: float = 0) -> Loss:
        """End the process, by force if it is still alive after so many seconds.

        Returns:
            How it ended.
        """
        self.pipe.close()
        self._process.join(patience)
        self._process.kill()
        self._process.join()
        self.exit_code = self._process.exitcode or 0
        self._process.close()
        return self._describe_end()

    def _describe_end(self) -> Loss:
        if self._is_overdue:
            limit = self._bounds.wall if self.is_ready else START_SECONDS
            return Loss("timeout", PageWarning(f"no answer within {limit:,g} s", "time-exceeded"))
        if self._progress.is_out_of_memory:
            words = f"more memory was needed than {self._bounds.memory:,.0f} bytes"
            return Loss("memory", PageWarning(words, "memory-exceeded"))
        if HAS_CPU_TIMER and self.exit_code == -signal.SIGPROF and not math.isinf(self._bounds.cpu):
            words = f"took more than {self._bounds.cpu:,g} s of CPU time"
            return Loss("timeout", PageWarning(words, "time-exceeded"), is_final=True)
        code = self.exit_code
        name = signal.Signals(-code).name if code < 0 else f"exit code {code}"
        return Loss("failed", PageWarning(f"the process died: {name}", "process-died"))
