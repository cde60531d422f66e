"""One extraction, measured: what happens inside a system's process."""

import resource
import sys
import time
from pathlib import Path
from typing import NamedTuple

from benchmarks.page import Page
from benchmarks.systems.system import System

STATUS = Path("/proc/self/status")
KIBIBYTE = 1024


class Attempt(NamedTuple):
    """The outcome of one extraction."""

    text: str
    crash: str | None
    cpu_seconds: float
    wall_seconds: float
    peak_bytes: int


def attempt(system: System, page: Page) -> Attempt:
    """Extract a page. This is the one place where whatever an extractor raises is caught and recorded."""
    text, crash = "", None
    wall, cpu = time.perf_counter(), time.process_time()
    try:
        text = system.extract(page)
    except Exception as error:  # noqa: BLE001
        crash = f"{type(error).__name__}: {error}"
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    if not isinstance(text, str):
        text, crash = "", f"TypeError: the answer is {type(text).__name__}, not str"
    return Attempt(str(text), crash, cpu, wall, read_peak_bytes())


def read_peak_bytes() -> int:
    """Most memory that this process has held.

    On Linux the high-water mark of its address space: ``ru_maxrss`` there
    outlives ``exec`` and so begins with the peak of the process that started
    this one. Elsewhere ``ru_maxrss``, in bytes on macOS and in KiB on other
    systems (getrusage(2)).
    """
    if STATUS.exists():
        marks = (line for line in STATUS.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(next(marks).split()[1]) * KIBIBYTE
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * KIBIBYTE
