"""A system in a process of its own, which a page may hang or kill."""

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
"""Extracted once before any page is timed, so that lazy imports and compiled tables are in place."""
START_LIMIT = 120.0
"""Seconds for a process to start, import its system and warm up; a slow disk takes ten."""
ORPHAN_LIMIT = 2.0
"""After this many time limits a process ends itself: whoever waited for it is gone."""
FAREWELL = 5.0
"""Seconds for an idle process to end by itself."""

# Not forked: a new process holds its own system alone, so that its memory is its own.
processes = multiprocessing.get_context("spawn")


class Worker:
    """Sends pages to a system's process; starts it when first needed, and anew after it hung or died.

    Args:
        system: it must pickle, as functions of a module and partials of them do.
        time_limit: seconds a page.
    """

    def __init__(self, system: System, time_limit: float) -> None:
        self._system = system
        self._time_limit = time_limit
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None

    def attempt(self, page: Page) -> Attempt:
        """A page's outcome, where the process hung or died too.

        Raises:
            BenchmarkError: the process does not start.
        """
        pipe = self._started()
        started = time.perf_counter()
        try:
            pipe.send(page)
            if pipe.poll(self._time_limit):
                outcome = pipe.recv()
                assert isinstance(outcome, Attempt)
                return outcome
            crash = f"TimeLimit: no answer within {self._time_limit:g} s"
        except (EOFError, OSError):  # the other end of the pipe is closed
            crash = f"WorkerDied: {self._cause_of_death()}"
        wall_seconds = time.perf_counter() - started
        self.kill()
        return Attempt("", crash, 0.0, wall_seconds, 0)

    def close(self) -> None:
        """Let the process end."""
        if self._pipe is not None and self._process is not None:
            self._pipe.close()
            self._process.join(FAREWELL)
        self.kill()

    def kill(self) -> None:
        """End the process, whatever it does."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None

    def _started(self) -> Connection:
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
            message = f"{self._system.name}: its process died while starting: {self._cause_of_death()}"
            raise BenchmarkError(message) from error
        return self._pipe

    def _cause_of_death(self) -> str:
        assert self._process is not None
        self._process.join(FAREWELL)
        code = self._process.exitcode
        if code is not None and code < 0:
            return signal.Signals(-code).name
        return f"exit code {code}"


def serve(pipe: Connection, system: System, orphan_limit: float) -> None:
    """Answer pages until the pipe is closed: the whole life of a system's process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the runner ends it in order
    attempt(system, WARM_UP)
    with suppress(EOFError, OSError), Path(os.devnull).open("w") as nowhere:  # the other end of the pipe is closed
        pipe.send(None)
        while True:
            page = pipe.recv()
            # a thread of the interpreter's own, which ends the process even where an extractor never lets go of it
            faulthandler.dump_traceback_later(orphan_limit, exit=True, file=nowhere)
            outcome = attempt(system, page)
            faulthandler.cancel_dump_traceback_later()
            pipe.send(outcome)
