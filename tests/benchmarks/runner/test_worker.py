import os
import re
import signal
import time
from collections.abc import Callable, Iterator

import pytest

from benchmarks.errors import BenchmarkError
from benchmarks.page import Page
from benchmarks.runner.worker import Worker, processes, serve
from benchmarks.systems import System

Started = Callable[..., Worker]
LIMIT = 20.0


@pytest.fixture
def worker() -> Iterator[Started]:
    """Function that creates workers, which are killed after the test."""
    made: list[Worker] = []

    def make(system: System, time_limit: float = LIMIT) -> Worker:
        made.append(Worker(system, time_limit))
        return made[-1]

    yield make
    for one in made:
        one.kill()


def process_of(_: Page) -> str:
    return str(os.getpid())


def killed(page: Page) -> str:
    if page.id == "salt-1":
        os.kill(os.getpid(), signal.SIGSEGV)
    return str(os.getpid())


def holds_the_lock(page: Page) -> str:
    """Backtracks for ages on the second page, in one call that never releases the GIL."""
    if page.id == "salt-1":
        re.match(r"(a+)+$", "a" * 60 + "b")
    return ""


def quits(page: Page) -> str:
    raise SystemExit(page.id)


class TestWorker:
    def test_answers_from_one_process_that_is_not_this_one(self, worker: Started, pages: list[Page]) -> None:
        one = worker(System("made-up", "1", process_of))
        found = {one.attempt(page).text for page in pages}
        assert len(found) == 1
        assert found != {str(os.getpid())}

    def test_records_a_crash_and_keeps_its_process(self, worker: Started, made_up: Callable[[str], System]) -> None:
        one = worker(made_up("broken"))
        crashes = [one.attempt(Page(dataset="made-up", id=name, html="")).crash for name in "ab"]
        assert crashes == ["ZeroDivisionError: no words on a", "ZeroDivisionError: no words on b"]

    def test_names_the_signal_that_killed_its_process_and_starts_another(
        self, worker: Started, pages: list[Page]
    ) -> None:
        one = worker(System("made-up", "1", killed))
        before, dead, after = (one.attempt(page) for page in pages)
        assert (dead.text, dead.crash) == ("", "WorkerDied: SIGSEGV")
        assert (before.crash, after.crash) == (None, None)
        assert before.text != after.text

    def test_names_the_exit_code(self, worker: Started, made_up: Callable[[str], System], pages: list[Page]) -> None:
        one = worker(made_up("fatal"))
        assert [one.attempt(page).crash for page in pages] == [None, "WorkerDied: exit code 3", None]

    def test_ends_a_page_that_hangs(self, worker: Started, made_up: Callable[[str], System], pages: list[Page]) -> None:
        one = worker(made_up("hanging"), 0.5)
        before, hung, after = (one.attempt(page) for page in pages)
        assert hung.crash == "TimeLimit: no answer within 0.5 s"
        assert hung.wall_seconds >= 0.5
        assert before.text == after.text == pages[0].gold_text

    def test_does_not_blame_a_page_for_a_process_that_died_before(self, worker: Started, pages: list[Page]) -> None:
        one = worker(System("made-up", "1", process_of))
        first = int(one.attempt(pages[0]).text)
        os.kill(first, signal.SIGKILL)
        while is_alive(first):
            time.sleep(0.01)
        assert one.attempt(pages[1]).crash is None

    def test_names_a_system_that_does_not_start(self, worker: Started, page: Page) -> None:
        with pytest.raises(BenchmarkError, match="quitter: its process died while starting: exit code 1"):
            worker(System("quitter", "1", quits)).attempt(page)

    def test_leaves_no_process_behind(self, worker: Started, page: Page) -> None:
        one = worker(System("made-up", "1", process_of))
        process = int(one.attempt(page).text)
        one.close()
        assert not is_alive(process)


class TestServe:
    def test_ends_itself_if_its_parent_is_gone(self) -> None:
        ours, theirs = processes.Pipe()
        process = processes.Process(target=serve, args=(theirs, System("made-up", "1", holds_the_lock), 0.5))
        process.start()
        ours.recv()
        ours.send(Page(dataset="made-up", id="salt-1", html=""))
        process.join()
        assert process.exitcode == 1

    def test_ends_when_the_pipe_is_closed(self, page: Page) -> None:
        ours, theirs = processes.Pipe()
        process = processes.Process(target=serve, args=(theirs, System("made-up", "1", process_of), LIMIT))
        process.start()
        theirs.close()
        ours.recv()
        ours.send(page)
        assert ours.recv().text == str(process.pid)
        ours.close()
        process.join()
        assert process.exitcode == 0


def is_alive(process: int) -> bool:
    """True if a child process still runs; a zombie does not."""
    try:
        return os.waitid(os.P_PID, process, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None
    except ChildProcessError:
        return False
