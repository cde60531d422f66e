"""Workers in the surroundings that callers have, each a script that runs in a process of its own."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from benchmarks.chaos.system import list_children, list_marked, wait_until

ROOT = Path(__file__).parents[2]
SCRIPTS = Path(__file__).parent / "surroundings"
MARK = "BOILERSTRIP_TEST"
SECONDS = 300


@pytest.fixture
def environment() -> Iterator[dict[str, str]]:
    """Environment of a script, by which its processes are known; afterwards none of them must be left."""
    mark = uuid4().hex
    yield {**os.environ, "PYTHONPATH": str(ROOT), MARK: mark}
    assert wait_until(lambda: not list_marked(f"{MARK}={mark}")), "processes are left"


def run(environment: dict[str, str], *arguments: str, **options: Any) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False, **options
    )


@pytest.mark.parametrize(
    ("script", "output"),
    [
        ("script", "40\n"),
        ("threads", "40 40 40 40 40 40\n"),
        ("shared_iterator", "True generator already executing\n"),
        ("event_loop", "40 40 40\n"),
        ("pools", "20 20\n20 20\n20\n" * 3),
        ("fork", "the iterator belongs to the process that this one was forked from\n399\n"),
        ("forked_sibling", "2 ended\n"),
        ("handlers", "400 True True 0\n"),
        ("ignored_children", "400 0\n"),
        ("few_files", "a worker process could not be started: [Errno 24] Too many open files\n400\nTrue\n"),
        ("unfinished", "ok\n"),
        ("derived_classes", "ok ok\n"),
    ],
)
def test_a_script_works_and_leaves_no_process(script: str, output: str, environment: dict[str, str]) -> None:
    done = run(environment, str(SCRIPTS / f"{script}.py"))
    assert (done.stdout, done.stderr, done.returncode) == (output, "", 0)


@pytest.mark.parametrize("arguments", [("-",), ("-I", "-"), ("-i",), ()])
def test_a_script_may_come_from_standard_input(arguments: tuple[str, ...], environment: dict[str, str]) -> None:
    source = (SCRIPTS / "script.py").read_text()
    if "-I" in arguments:
        source = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{source}"
    assert run(environment, *arguments, input=source).stdout.splitlines()[-1] == "40"


def test_a_script_may_be_an_argument(environment: dict[str, str]) -> None:
    assert run(environment, "-c", (SCRIPTS / "script.py").read_text()).stdout == "40\n"


def test_standard_streams_may_be_closed(environment: dict[str, str], tmp_path: Path) -> None:
    command = [sys.executable, str(SCRIPTS / "closed_streams.py"), str(tmp_path / "out")]
    shell = ["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", *command]
    subprocess.run(shell, env=environment, timeout=SECONDS, check=True)
    assert (tmp_path / "out").read_text() == "40 None None"


@pytest.mark.parametrize("moment", [0.0, 0.05, 0.2, 2.0])
def test_an_interrupt_ends_the_command_line_at_once(moment: float, environment: dict[str, str], tmp_path: Path) -> None:
    """As by Ctrl-C, which reaches the whole group of processes, so many seconds after the first worker is there."""
    page = tmp_path / "page.html"
    page.write_text("<p>The tide turns.")
    command = [sys.executable, "-m", "boilerstrip", "--workers", "2", *[str(page)] * 20_000]
    process = subprocess.Popen(
        command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, process_group=0
    )
    assert wait_until(lambda: bool(list_children(process.pid)))
    time.sleep(moment)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=SECONDS)
    assert (errors.decode().strip(), process.returncode) == ("Aborted!", 1)
