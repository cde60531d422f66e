"""A worker process, as the process that started it sees it."""

import math
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import count
from multiprocessing.connection import Pipe, wait
from multiprocessing.spawn import get_executable
from typing import Any, Generic, TypeVar

from boilerstrip.batch.bounds import Bounds, Loss
from boilerstrip.batch.chunks import Chunk, Item, Result
from boilerstrip.batch.guards import HAS_CPU_TIMER
from boilerstrip.batch.serve import Serve, Start
from boilerstrip.batch.shared import QUEUED, divide, start
from boilerstrip.batch.slots import Part
from boilerstrip.cautions import PageWarning

START_SECONDS = 60.0
"""Seconds that a process may take to start; with a slow disk it takes ten."""
END_SECONDS = 5.0
"""Seconds that a process whose pipe is closed has to exit."""
ENVIRONMENT = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
"""Keeps NumPy from starting a thread for each core, which no step needs, in each of as many workers."""
UNKNOWN_EXIT = 0
"""Exit code of a worker whose end another part of the program has taken notice of, as one that ignores SIGCHLD does.
By itself no worker exits with it."""


class Worker(Generic[Item, Result]):
    """A worker process and its chunks, in the order in which it works on them.

    It is not started by :mod:`multiprocessing`, whose processes import the caller's script again. So that script needs
    no guard, may be read from standard input, and may itself run in a process of a pool.

    Raises:
        OSError: the system has no process, file or memory left.
    """

    def __init__(self, serve: Serve, bounds: Bounds) -> None:
        self.is_ready = False
        self.problem = ""
        """Why it could not start, in its own words."""
        self._bounds = bounds
        self._is_overdue = False
        self._chunks: dict[int, Chunk[Item, Result]] = {}
        self._numbers = count()
        self.pipe, child_pipe = Pipe()
        with child_pipe:
            self._process, memory = start(_make_command(), os.environ | ENVIRONMENT, child_pipe)
        self.progress, self._slots = divide(memory)
        self.progress.mark()
        self._put(next(self._numbers), (serve, bounds))

    @property
    def chunks(self) -> list[Chunk[Item, Result]]:
        """The chunks that it holds."""
        return list(self._chunks.values())

    @property
    def deadline(self) -> float:
        """When the process must have ended what it does, by the monotonic clock."""
        if self._is_overdue:
            return math.inf
        if not self.is_ready:
            return self._last_exchange + START_SECONDS
        return max(self.progress.since, self._last_exchange) + self._bounds.wall if self._chunks else math.inf

    @property
    def exit_code(self) -> int | None:
        """Negative number of a signal if one killed the process; None if it is alive."""
        return self._process.poll()

    def send(self, chunk: Chunk[Item, Result]) -> None:
        """Give the worker a chunk."""
        number = next(self._numbers)
        self._chunks[number] = chunk
        self._put(number, chunk.items)

    def receive(self) -> bool:
        """Read one message: of its start, a part of an outcome, or a wish for a part; False if it died."""
        try:
            message = self.pipe.recv()
        except (EOFError, OSError):  # the other end of the pipe is closed
            return False
        if isinstance(message, Start):
            self.problem, self.is_ready = message.problem, not message.problem
        elif isinstance(message, Part):
            self._take(message)
        else:
            self._post(self._slots[message % QUEUED].put_rest())
        self._last_exchange = time.monotonic()
        return True

    def _put(self, number: int, value: object) -> None:
        self._post(self._slots[number % QUEUED].put(number, value))

    def _take(self, part: Part) -> None:
        outcome = self._slots[part.number % QUEUED].take(part)
        if part.is_last:
            self._chunks.pop(part.number).outcome = outcome
        else:
            self._post(part.number)

    def _post(self, message: object) -> None:
        self._last_exchange = time.monotonic()
        with suppress(OSError):  # the worker died; receive() reports it after its last outcome
            self.pipe.send(message)

    def kill_overdue(self) -> None:
        """End the process because its deadline has passed; receive() reports it after its last outcome."""
        self._is_overdue = True
        self.kill()

    def kill(self) -> None:
        """End the process by force, without waiting for that."""
        self._process.kill()

    def find_current(self) -> tuple[Chunk[Item, Result], int] | None:
        """Return what a dead worker worked on: a chunk, and the index of the item or :data:`NONE`; None if nothing."""
        chunk = self._chunks.get(self.progress.chunk)
        return None if chunk is None else (chunk, self.progress.item)

    def end(self, patience: float = 0) -> Loss:
        """End the process, by force if it is still alive after so many seconds.

        Returns:
            How it ended.
        """
        self.pipe.close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(patience)
        self.kill()
        code = self._process.wait()
        assert self._process.stdin is not None
        self._process.stdin.close()
        return self._describe_end(code)

    def _describe_end(self, code: int) -> Loss:
        if self.problem:
            return Loss("failed", PageWarning(self.problem, "process-died"))
        if self._is_overdue:
            limit = self._bounds.wall if self.is_ready else START_SECONDS
            return Loss("timeout", PageWarning(f"no answer within {limit:,g} s", "time-exceeded"))
        if self.progress.is_out_of_memory:
            words = f"more memory was needed than {self._bounds.memory:,.0f} bytes"
            return Loss("memory", PageWarning(words, "memory-exceeded"))
        if HAS_CPU_TIMER and code == -signal.SIGPROF and not math.isinf(self._bounds.cpu):
            words = f"took more than {self._bounds.cpu:,g} s of CPU time"
            return Loss("timeout", PageWarning(words, "time-exceeded"), is_final=True)
        return Loss("failed", PageWarning(f"the process died: {_name_exit(code)}", "process-died"))


AnyWorker = TypeVar("AnyWorker", bound=Worker[Any, Any])


def listen(workers: Iterable[AnyWorker], patience: float) -> Iterator[tuple[AnyWorker, bool]]:
    """Wait for messages of workers, and end those that are overdue.

    Args:
        workers: all of a pool.
        patience: most seconds to wait for the first message; zero looks for those that are there.

    Yields:
        Each worker that has sent a message, and True. Each that has ended without a message, and False: the end of one
        is known by its pipe, but for a process that was forked while the pipe was made and holds it open.
    """
    by_pipe = {worker.pipe: worker for worker in workers}
    deadline = min((worker.deadline for worker in by_pipe.values()), default=math.inf)
    timeout = max(min(deadline - time.monotonic(), patience), 0.0)
    ready = wait(list(by_pipe), timeout)
    for pipe, worker in by_pipe.items():
        if pipe in ready:
            yield worker, True
        elif worker.deadline < time.monotonic():
            worker.kill_overdue()
        elif timeout and worker.exit_code is not None and not pipe.poll():
            yield worker, False


def _name_exit(code: int) -> str:
    if code == UNKNOWN_EXIT:
        return "how is unknown, as SIGCHLD is ignored or another part of the program waits for all processes"
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"


def _make_command() -> list[str]:
    """Return the command of a process that imports modules from where this one does."""
    paths = [path for path in sys.path if isinstance(path, str)]
    is_main_thread = threading.current_thread() is threading.main_thread()
    program = (
        f"import sys; sys.path[:] = {paths!a}; "
        f"from boilerstrip.batch.serve import main; main({os.getpid()}, {is_main_thread}, *sys.argv[1:])"
    )
    isolation = ["-I"] if sys.flags.isolated else ["-E"] if sys.flags.ignore_environment else []
    return [os.fsdecode(get_executable()), *isolation, "-c", program]
