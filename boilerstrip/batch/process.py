"""A process with bounds, as the process that started it sees it."""

import math
import multiprocessing
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from boilerstrip.batch.bounds import Bounds, Loss
from boilerstrip.batch.guards import HAS_CPU_TIMER
from boilerstrip.batch.progress import FIELDS, Progress
from boilerstrip.cautions import PageWarning

START_SECONDS = 60.0
"""Seconds that a process may take to start; with a slow disk it takes ten."""
END_SECONDS = 5.0
"""Seconds that a process whose pipe is closed has to exit."""
READY = "ready"
"""First message of a process."""

# Processes are spawned: forking a program with threads may deadlock.
processes = multiprocessing.get_context("spawn")


class BoundedProcess:
    """A process that works on one item at a time.

    Args:
        target: what it runs: a function of its end of a pipe, of shared progress, and of ``arguments``.
        arguments: values that pickle, or shared memory.
        bounds: that it keeps.

    Raises:
        OSError: the system has no process left, or no memory for one.
    """

    def __init__(self, target: Callable[..., None], arguments: tuple[Any, ...], bounds: Bounds) -> None:
        self.is_ready = False
        self.exit_code = 0
        """As of :mod:`multiprocessing`: the negative number of a signal if one killed the process."""
        self.pipe, child_pipe = processes.Pipe()
        self._bounds = bounds
        self._is_overdue = False
        self._last_exchange = time.monotonic()
        shared = processes.RawArray("d", FIELDS)
        self.progress = Progress(shared)
        self.progress.mark()
        self._process = processes.Process(target=target, args=(child_pipe, shared, *arguments), daemon=True)
        try:
            self._process.start()
        finally:
            child_pipe.close()

    def get_deadline(self, has_work: bool) -> float:
        """Return when the process must have ended what it does, by the monotonic clock; infinity if it does nothing."""
        if not self.is_ready:
            return self._last_exchange + START_SECONDS
        return max(self.progress.since, self._last_exchange) + self._bounds.wall if has_work else math.inf

    def post(self, message: Any) -> None:
        """Send a message; if the process has died, :meth:`receive` tells."""
        self._last_exchange = time.monotonic()
        with suppress(OSError):
            self.pipe.send(message)

    def receive(self) -> Any:
        """Return a message; None if the process has died."""
        try:
            message = self.pipe.recv()
        except (EOFError, OSError):  # the other end of the pipe is closed
            return None
        self._last_exchange = time.monotonic()
        if message == READY:
            self.is_ready = True
        return message

    def kill_overdue(self) -> None:
        """End the process because its deadline has passed; :meth:`receive` reports it after its last message."""
        self._is_overdue = True
        self._process.kill()

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
        if self.progress.is_out_of_memory:
            words = f"more memory was needed than {self._bounds.memory:,.0f} bytes"
            return Loss("memory", PageWarning(words, "memory-exceeded"))
        if HAS_CPU_TIMER and self.exit_code == -signal.SIGPROF and not math.isinf(self._bounds.cpu):
            words = f"took more than {self._bounds.cpu:,g} s of CPU time"
            return Loss("timeout", PageWarning(words, "time-exceeded"), is_final=True)
        code = self.exit_code
        name = signal.Signals(-code).name if code < 0 else f"exit code {code}"
        return Loss("failed", PageWarning(f"the process died: {name}", "process-died"))
