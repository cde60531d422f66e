"""One measured extraction, as it runs inside a system's process."""

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
    """Outcome of one extraction."""

    text: str
    crash: str | None
    cpu_seconds: float
    wall_seconds: float
    peak_bytes: int


def attempt(system: System, page: Page) -> Attempt:
    """Extract a page and record any exception. No other code catches the exceptions of extractors."""
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
    """Peak resident memory of this process.

    On Linux it is ``VmHWM``, because ``ru_maxrss`` survives ``exec`` there and starts with the peak of the parent
    process. Elsewhere it is ``ru_maxrss``, in bytes on macOS and in KiB on other systems (getrusage(2)).
    """
    if STATUS.exists():
        marks = (line for line in STATUS.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(next(marks).split()[1]) * KIBIBYTE
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * KIBIBYTE
