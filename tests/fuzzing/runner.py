"""Run many inputs in processes that can be killed, and keep those on which a property does not hold."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.fuzzing.generate import generate
from tests.fuzzing.seeds import ROOT
from tests.fuzzing.worker import PROGRESS

HANG_SECONDS = 60.0
"""Wall time without progress after which the process is killed: a crowded machine is slow, too."""
POLL_SECONDS = 0.5
MAX_KEPT = 10
"""Inputs saved of each kind of finding."""
KIND_LENGTH = 90
"""Characters of a cause that tell kinds apart."""


@dataclass(slots=True)
class Run:
    """A range of inputs, and what was found on it so far."""

    seed: int
    start: int
    end: int
    folder: Path
    """Where failing inputs and the state are saved."""
    kinds: Counter[str] = field(default_factory=Counter)
    done: int = 0
    """Inputs checked in this run."""

    @property
    def state(self) -> Path:
        """The file with the number of the next input, so that a run goes on where the one before was stopped."""
        return self.folder / f"seed-{self.seed}-from-{self.start}.json"

    def save(self, number: int, cause: str) -> None:
        """Save a failing input and its cause, unless there are enough of its kind."""
        kind = cause[:KIND_LENGTH]
        self.kinds[kind] += 1
        if self.kinds[kind] <= MAX_KEPT:
            data = generate(self.seed, number).data
            raw = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
            (self.folder / f"{self.seed}-{number}.input").write_bytes(raw)
            (self.folder / f"{self.seed}-{number}.cause").write_text(f"{cause}\n", encoding="utf-8")

    def save_state(self, number: int) -> None:
        """Save where to go on."""
        self.state.write_text(json.dumps({"next": number, "kinds": self.kinds}), encoding="utf-8")

    def load_state(self) -> int:
        """Return the number to go on from."""
        if not self.state.exists():
            return self.start
        state = json.loads(self.state.read_text(encoding="utf-8"))
        self.kinds.update(state["kinds"])
        return int(state["next"])


def run_inputs(work: Run, seconds: float, report: Callable[[str], object] = print) -> None:
    """Check inputs until the end of the range or of the time.

    Args:
        work: the range; what is found is written into it and into its folder.
        seconds: wall time, bounded.
        report: takes a line about the progress.
    """
    work.folder.mkdir(parents=True, exist_ok=True)
    number = first = work.load_state()
    began = time.monotonic()
    while number < work.end and time.monotonic() - began < seconds:
        number = _run_process(work, number, began + seconds)
        work.done = number - first
        work.save_state(number)
        rate = work.done / (time.monotonic() - began)
        report(f"seed {work.seed}: {number:,} of {work.end:,}, {rate:.0f} inputs/s, {work.kinds.total()} findings")


def _run_process(work: Run, start: int, deadline: float, most: int = 20_000) -> int:
    """Check inputs in one process until it is stopped, hangs or dies; return the number to go on from."""
    end = min(work.end, start + most)
    progress_file = work.folder / f"progress-{work.seed}-{work.start}"
    with progress_file.open("w+b") as progress, (work.folder / f"found-{work.seed}-{work.start}").open("w+") as found:
        os.pwrite(progress.fileno(), PROGRESS.pack(start), 0)
        command = [sys.executable, "-m", "tests.fuzzing.worker", *map(str, (work.seed, start, end, progress.fileno()))]
        process = subprocess.Popen(command, stdout=found, cwd=ROOT, pass_fds=[progress.fileno()])
        try:
            number, cause = _watch(process, progress.fileno(), start, deadline)
        finally:
            process.kill()
            process.wait()
        found.seek(0)
        for line in found:
            work.save(*json.loads(line))
        if cause:
            work.save(number, cause)
            return number + 1
        return number if process.returncode else end


def _watch(process: subprocess.Popen[bytes], progress: int, number: int, deadline: float) -> tuple[int, str]:
    """Wait for a process; return the number of the input in work, and why it is to blame for the end, if it is."""
    moved = time.monotonic()
    while time.monotonic() < deadline:
        try:
            code = process.wait(POLL_SECONDS)
        except subprocess.TimeoutExpired:
            code = None
        (at,) = PROGRESS.unpack(os.pread(progress, PROGRESS.size, 0))
        if code is not None:
            return at, f"process died: {_name_exit(code)}" if code else ""
        if at != number:
            number, moved = at, time.monotonic()
        elif time.monotonic() - moved > HANG_SECONDS:
            return number, f"hangs: no progress in {HANG_SECONDS:.0f} s"
    return number, ""


def _name_exit(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit status {code}"
