"""Runs of the command line that are killed at random moments: do they end in what an undisturbed run makes?

Each trial begins a run in an empty folder, harms it at random moments of the time that the undisturbed run took, and
gives the same command again until it is done. What may differ are only the paths and times in the files of counts.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random

from benchmarks.chaos.system import list_children, list_marked, wait_until
from benchmarks.errors import BenchmarkError
from benchmarks.paths import ROOT

DONE, STOPPED = 0, 128 + signal.SIGTERM
"""Exit codes of a run that was done, and of one that wrote what it had and ended."""
ENDINGS = {
    "parent killed": (DONE, -signal.SIGKILL),
    "worker killed": (DONE,),
    "SIGTERM": (DONE, STOPPED, -signal.SIGTERM),
}
"""Exit codes that a harmed run may have; negative where it could not do anything about it, as while it starts."""
WORKERS = 2
MOST_HARMS = 3
"""Times that a trial harms its run, at most; at least once."""
PATIENCE = 10.0
"""Seconds in which the workers of a killed parent must end."""
MARK = "BOILERSTRIP_INTERRUPTED"


@dataclass(slots=True)
class Trial:
    """A run that was harmed, and what became of it."""

    way: str
    harms: int = 0
    starts: int = 0
    """Times that the command was given."""
    begun: int = 0
    """Inputs that were found half done, in segments, when the command was given again."""
    left: int = 0
    """Processes that outlived their parent."""
    problems: list[str] = field(default_factory=list)


class Subject:
    """A run of the command line, which may be given again.

    Args:
        inputs: folder of input files.
        output: folder of its own, which must not exist.
    """

    def __init__(self, inputs: Path, output: Path) -> None:
        self.output = output
        mark = f"{os.getpid()}-{output.name}"
        self._mark, self._environment = f"{MARK}={mark}", {**os.environ, MARK: mark}
        self._command = [sys.executable, "-m", "boilerstrip", str(inputs), "-o", str(output), "--quiet"]
        self._command += ["--workers", str(WORKERS)]

    def start(self) -> "subprocess.Popen[str]":
        """Begin it, or go on with it."""
        pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
        return subprocess.Popen(
            self._command, cwd=ROOT, env=self._environment, stdout=nothing, stderr=pipe, text=True, encoding="utf-8"
        )

    def count_left(self) -> int:
        """Wait for its processes to end; return how many did not, and end them."""
        wait_until(lambda: not list_marked(self._mark), PATIENCE)
        left = list_marked(self._mark)
        for pid in left:
            os.kill(pid, signal.SIGKILL)
        return len(left)


def run_undisturbed(inputs: Path, output: Path) -> float:
    """Run the command to its end, and return the seconds that it took.

    Raises:
        BenchmarkError: it failed.
    """
    started = time.monotonic()
    process = Subject(inputs, output).start()
    _, errors = process.communicate()
    if process.returncode != DONE:
        raise BenchmarkError(f"the undisturbed run failed with {process.returncode}: {errors}")
    return time.monotonic() - started


def run_trial(way: str, inputs: Path, output: Path, expected: Path, seconds: float, random: Random) -> Trial:
    """Harm a run, give its command again until it is done, and compare what it wrote.

    Args:
        way: one of :data:`ENDINGS`.
        inputs: folder of input files.
        output: folder that does not exist.
        expected: folder that the undisturbed run wrote.
        seconds: that it took.
        random: source of moments and victims.
    """
    trial, subject = Trial(way), Subject(inputs, output)
    while not trial.harms:  # a run may end before the moment; then nothing was tried
        shutil.rmtree(output, ignore_errors=True)
        for _ in range(random.randint(1, MOST_HARMS)):
            _run(trial, subject, partial(_harm, way=way, moment=random.uniform(0, seconds), random=random))
    _run(trial, subject)
    trial.problems += [*compare_folders(expected, output), *([f"{trial.left} processes left"] if trial.left else [])]
    return trial


def _run(trial: Trial, subject: Subject, harm: Callable[["subprocess.Popen[str]"], bool] | None = None) -> None:
    """Give the command of a trial once more, harm it or not, wait for its end, and note what it left."""
    trial.begun += count_begun(subject.output)
    process = subject.start()
    trial.starts += 1
    if harm is not None:
        trial.harms += harm(process)
    _, errors = process.communicate()
    trial.left += subject.count_left()
    if process.returncode not in (ENDINGS[trial.way] if harm is not None else (DONE,)):
        trial.problems.append(f"exit code {process.returncode}: {errors.strip()}")


def _harm(process: "subprocess.Popen[str]", way: str, moment: float, random: Random) -> bool:
    """Send a signal to a run, or to one of its workers, after so many seconds; False if there is none then."""
    time.sleep(moment)
    victims = list_children(process.pid) if way == "worker killed" else [process.pid]
    if process.poll() is not None or not victims:
        return False
    try:
        os.kill(random.choice(victims), signal.SIGTERM if way == "SIGTERM" else signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


def count_begun(output: Path) -> int:
    """Count the tables of a folder of which a part is written."""
    return len({path.parent for path in output.glob("*.segments/*.rows")})


def compare_folders(expected: Path, found: Path) -> Iterator[str]:
    """Yield what is different in the tables of two folders, and each file that should not be there."""
    names = {path.name for path in expected.iterdir()}
    for extra in sorted({path.name for path in found.iterdir()} - names):
        if not extra.endswith(".lock"):
            yield f"{extra} was left"
    for path in sorted(expected.glob("*.parquet")):
        if not (found / path.name).exists():
            yield f"{path.name} is missing"
        else:
            yield from compare_tables(path, found / path.name)


def compare_tables(expected: Path, found: Path) -> Iterator[str]:
    """Yield what is different in two tables: rows lost, doubled or added, and columns with other values."""
    import pyarrow.parquet as pq

    one, other = (pq.ParquetFile(path).read().to_pydict() for path in (expected, found))
    keys, others = Counter(_keys(one)), Counter(_keys(other))
    if keys != others:
        yield f"{found.name}: {(keys - others).total()} rows lost, {(others - keys).total()} doubled or added"
        return
    for name in one:
        if one[name] != other.get(name):
            yield f"{found.name}: other values in {name}"


def _keys(table: dict[str, list[object]]) -> Sequence[tuple[object, object]]:
    return list(zip(table["source"], table["number"], strict=True))
