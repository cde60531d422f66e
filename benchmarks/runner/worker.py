"""A system in its own process, which a page may hang or kill."""

import faulthandler
import multiprocessing
import os
import signal
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.errors import BenchmarkError
from benchmarks.page import Page
from benchmarks.runner.attempt import Attempt, attempt
from benchmarks.systems.system import System

WARM_UP = Page(
    dataset="warm-up",
    id="warm-up",
    html="<!doctype html><title>Tides</title><main><h1>Tides</h1><p>Twice a day the water leaves the bay.</p></main>",
)
"""Extracted once before any page is timed, so that lazy imports and caches are in place."""
START_LIMIT = 120.0
"""Seconds for a process to start, import its system and warm up; with a slow disk it takes ten."""
ORPHAN_LIMIT = 2.0
"""Number of time limits after which a process ends itself, because its parent must be gone."""
EXIT_LIMIT = 5.0
"""Seconds for an idle process to end by itself."""

# Spawned, not forked, so that the memory of a process is that of its own system alone.
processes = multiprocessing.get_context("spawn")


class Worker:
    """Handle of a system's process. The process starts when it is first needed, and again after it hung or died.

    Args:
        system: a picklable system: its function is defined in a module, or is a partial of such a function.
        time_limit: seconds per page.
    """

    def __init__(self, system: System, time_limit: float) -> None:
        self._system = system
        self._time_limit = time_limit
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None

    def attempt(self, page: Page) -> Attempt:
        """Extract a page, and record as a crash if the process hangs or dies.

        Raises:
            BenchmarkError: the process does not start.
        """
        pipe = self._start()
        started = time.perf_counter()
        try:
            pipe.send(page)
            if pipe.poll(self._time_limit):
                outcome = pipe.recv()
                assert isinstance(outcome, Attempt)
                return outcome
            crash = f"TimeLimit: no answer within {self._time_limit:g} s"
        except (EOFError, OSError):  # the other end of the pipe is closed
            crash = f"WorkerDied: {self._describe_exit()}"
        wall_seconds = time.perf_counter() - started
        self.kill()
        return Attempt("", crash, 0.0, wall_seconds, 0)

    def close(self) -> None:
        """Close the pipe and give the process time to end by itself."""
        if self._pipe is not None and self._process is not None:
            self._pipe.close()
            self._process.join(EXIT_LIMIT)
        self.kill()

    def kill(self) -> None:
        """Kill the process."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None

    def _start(self) -> Connection:
        """Pipe to the process, which is started if it is not running."""
        if self._process is not None and self._pipe is not None and self._process.is_alive():
            return self._pipe
        self.kill()
        self._pipe, theirs = processes.Pipe()
        arguments = (theirs, self._system, self._time_limit * ORPHAN_LIMIT)
        self._process = processes.Process(target=serve, args=arguments, name=self._system.name, daemon=True)
        self._process.start()
        theirs.close()
        try:
            if not self._pipe.poll(START_LIMIT):
                raise BenchmarkError(f"{self._system.name}: no process within {START_LIMIT:g} s")
            self._pipe.recv()
        except (EOFError, OSError) as error:
            message = f"{self._system.name}: its process died while starting: {self._describe_exit()}"
            raise BenchmarkError(message) from error
        return self._pipe

    def _describe_exit(self) -> str:
        """Signal or exit code of the process."""
        assert self._process is not None
        self._process.join(EXIT_LIMIT)
        code = self._process.exitcode
        if code is not None and code < 0:
            return signal.Signals(-code).name
        return f"exit code {code}"


def serve(pipe: Connection, system: System, orphan_limit: float) -> None:
    """Extract pages until the pipe is closed: the main function of a system's process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the runner handles the interrupt and ends this process
    attempt(system, WARM_UP)
    with suppress(EOFError, OSError), Path(os.devnull).open("w") as nowhere:  # the other end of the pipe is closed
        pipe.send(None)
        while True:
            page = pipe.recv()
            # This timer is a thread that needs no GIL, so it ends the process even if an extractor never releases it.
            faulthandler.dump_traceback_later(orphan_limit, exit=True, file=nowhere)
            outcome = attempt(system, page)
            faulthandler.cancel_dump_traceback_later()
            pipe.send(outcome)
