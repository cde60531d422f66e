"""One system on one hostile page, in a process that may be killed."""

import multiprocessing
import re
import resource
import signal
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.page import Page
from benchmarks.robustness.build import build, expected
from benchmarks.robustness.reading import Reading, load_reader
from benchmarks.robustness.shape import EEL, Shape
from benchmarks.runner.attempt import read_peak_bytes
from benchmarks.runner.worker import START_LIMIT, WARM_UP

CPU_LIMIT = 10
"""CPU seconds of a trial: five times what boilerstrip aims at."""
MEMORY_LIMIT = 4_000_000_000
"""Bytes of address space of a trial, over those of the bare process: four times what boilerstrip aims at."""
WALL_FACTOR = 20
"""Seconds of waiting for each CPU second, since other processes may use the machine."""
CLEAR_REFS, RESET_PEAK = Path("/proc/self/clear_refs"), "5"
PAGE_SIZES = Path("/proc/self/statm")

processes = multiprocessing.get_context("spawn")
find_words = re.compile(r"\w+").findall


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of a page."""

    shape: str
    system: str
    characters: int
    """Of the page."""
    outcome: str
    """``answered``, the name of an exception, a limit, or a signal."""
    cpu_seconds: float
    memory_bytes: int
    """Peak memory over that before the page was read."""
    saved: float = 0.0
    """Share of the article's words that the answer has."""
    status: str = ""
    warnings: tuple[str, ...] = ()
    judged: float | None = None
    """Share of the occurrences of the hostile part's word in blocks with a verdict; None for other systems."""


def attempt(shape: Shape, system: str, size: int, cpu_limit: int = CPU_LIMIT) -> Trial:
    """Run a system on a page of some bytes; a crash, a hang or too much memory are an outcome."""
    ours, theirs = processes.Pipe()
    process = processes.Process(target=serve, args=(theirs, shape, system, size, cpu_limit), daemon=True)
    process.start()
    theirs.close()
    characters, outcome = 0, ""
    try:
        if ours.poll(START_LIMIT):
            characters = ours.recv()
            if ours.poll(WALL_FACTOR * cpu_limit):
                found = ours.recv()
                assert isinstance(found, Trial)
                return found
        outcome = "time limit"
    except (EOFError, OSError):
        process.join(WALL_FACTOR * cpu_limit)
        outcome = name_exit(process.exitcode)
    finally:
        process.kill()
        process.join()
        ours.close()
    cpu = float(cpu_limit) if outcome == "time limit" else 0.0
    return Trial(shape.name, system, characters, outcome, cpu, 0)


def name_exit(code: int | None) -> str:
    """Name how a process ended."""
    if code == -signal.SIGXCPU:
        return "time limit"
    return signal.Signals(-code).name if code is not None and code < 0 else f"exit code {code}"


def serve(pipe: Connection, shape: Shape, system: str, size: int, cpu_limit: int) -> None:
    """Read a page and send the trial: the main function of the process."""
    reader = load_reader(system)
    reader(WARM_UP)()
    html = build(shape, size)
    pipe.send(len(html))
    _limit(cpu_limit)
    before = _reset_peak()
    outcome, described, cpu = "answered", None, time.process_time()
    try:
        described = reader(Page(dataset="robustness", id=shape.name, html=html))
    except MemoryError:
        outcome = "memory limit"
    except BaseException as error:  # noqa: BLE001 - some are raised by extensions, as of Rust
        outcome = type(error).__name__
    cpu, memory = time.process_time() - cpu, read_peak_bytes() - before
    resource.setrlimit(resource.RLIMIT_CPU, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    with suppress(OSError):
        pipe.send(_judge(Trial(shape.name, system, len(html), outcome, cpu, memory), shape, html, described))


def _limit(cpu_limit: int) -> None:
    used = int(time.process_time())
    resource.setrlimit(resource.RLIMIT_CPU, (used + cpu_limit, resource.RLIM_INFINITY))
    if PAGE_SIZES.exists():
        size = int(PAGE_SIZES.read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (size + MEMORY_LIMIT, resource.RLIM_INFINITY))


def _reset_peak() -> int:
    """Set the peak of this process's memory to what it uses now, where that is possible; return the peak."""
    if CLEAR_REFS.exists():
        with suppress(OSError):
            CLEAR_REFS.write_text(RESET_PEAK)
    return read_peak_bytes()


def _judge(trial: Trial, shape: Shape, html: str, describe: Callable[[], Reading] | None) -> Trial:
    if describe is None:
        return trial
    reading = describe()
    total = html.count(EEL)
    judged = None if reading.judged is None or not total else reading.judged / total
    return replace(
        trial,
        saved=share_of(expected(shape), reading.text),
        status=reading.status,
        warnings=reading.warnings,
        judged=judged,
    )


def share_of(wanted: str, text: str) -> float:
    """Share of the wanted words, each as often as it is wanted, that a text has.

    >>> share_of("a boat, a winch", "a winch")
    0.5
    """
    words = Counter(find_words(wanted))
    return (words & Counter(find_words(text))).total() / words.total()
