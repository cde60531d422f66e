"""What stays behind: memory of one process over many extractions, and the time that an import takes."""

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from benchmarks.errors import BenchmarkError
from benchmarks.page import Page
from benchmarks.tables import Table
from boilerstrip import extract

STATM = Path("/proc/self/statm")
"""Linux alone tells a process how much memory it holds now, not only at its peak."""
WARM = 1_000
"""Extractions after which caches of class names and the allocator's pools are as large as these pages make them."""
MARKS = 10
"""Figures printed on the way."""
LEAK_BYTES = 100
SLACK_BYTES = 2_000_000
"""Memory leaks where it grows by more than both, the first an extraction. Chosen: a million extractions would take
100 MB; within a run, an allocator's pools move by some 0.3 MB up and down."""
VERDICTS_EVERY = 9
"""Verdicts are asked for on one page in so many, as they take as long as all else. It shares no factor with the number
of the corpus's pages, so that all have their turn."""
IMPORTS = 9
"""Fresh interpreters an import is timed in, in turn with the others; medians are given."""
MEGABYTE = 1_000_000

match_import_line = re.compile(r"import time:\s+\d+ \|\s+(\d+) \| (\S+)").match
"""A line of ``-X importtime`` about a module that is imported by no other: microseconds, with all it imports."""


@dataclass(frozen=True, slots=True)
class MemorySample:
    """Memory of the process after so many extractions."""

    extractions: int
    bytes: int


def sample_memory(pages: Sequence[Page], extractions: int) -> Iterator[MemorySample]:
    """Memory of this process on the way through so many extractions of pages in turn.

    Raises:
        BenchmarkError: there are no pages, or this system does not tell.
    """
    html = [page for page in pages if not page.flattened]
    if not html:
        raise BenchmarkError("no page is HTML")
    if not STATM.exists():
        raise BenchmarkError(f"{STATM} is missing: memory now can be told on Linux only")
    step = max(extractions // MARKS, 1)
    wanted = {min(WARM, extractions), extractions, *range(step, extractions, step)}
    for done, page in enumerate(islice(cycle(html), extractions), start=1):
        found = extract(page.html, url=page.url)
        assert isinstance(found.verdicts if done % VERDICTS_EVERY == 0 else found.text, (tuple, str))
        del found
        if done in wanted:
            yield MemorySample(done, read_resident_bytes())


def read_resident_bytes() -> int:
    """Memory that this process holds now (proc(5): the second figure, in pages)."""
    import resource  # not on Windows, where there is no /proc either

    return int(STATM.read_text().split()[1]) * resource.getpagesize()


def memory_growth(found: Sequence[MemorySample]) -> MemorySample:
    """Bytes by which memory grew after the first 1,000 extractions, and the number of extractions since.

    >>> memory_growth([MemorySample(100, 5_000), MemorySample(1_000, 9_000), MemorySample(3_000, 11_000)])
    MemorySample(extractions=2000, bytes=2000)
    """
    warm = [mark for mark in found if mark.extractions >= WARM]
    if not warm:
        return MemorySample(0, 0)
    return MemorySample(warm[-1].extractions - warm[0].extractions, warm[-1].bytes - warm[0].bytes)


def is_leaking(found: Sequence[MemorySample]) -> bool:
    """Whether memory grows by more than pools and caches do."""
    grown = memory_growth(found)
    return grown.bytes > max(SLACK_BYTES, LEAK_BYTES * grown.extractions)


def tabulate_memory(found: Sequence[MemorySample]) -> Table:
    """A row a mark, and what came after the first 1,000."""
    grown = memory_growth(found)
    rows = [(f"{mark.extractions:,}", f"{mark.bytes / MEGABYTE:.2f}") for mark in found]
    if grown.extractions:
        rows.append((f"after the first {WARM:,}", f"{grown.bytes / MEGABYTE:+.2f}"))
        rows.append(("bytes an extraction since", f"{grown.bytes / grown.extractions:+.1f}"))
    return Table("Memory of one process", ("extractions", "MB"), tuple(rows))


def time_imports(modules: Sequence[str]) -> dict[str, float]:
    """How long the import of each module takes, with all that it imports: medians over fresh interpreters.

    Raises:
        BenchmarkError: a module cannot be imported.
    """
    runs = [{module: _time_import(module) for module in modules} for _ in range(IMPORTS)]
    return {module: median(run[module] for run in runs) for module in modules}


def _time_import(module: str) -> float:
    command = [sys.executable, "-X", "importtime", "-c", f"import {module}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BenchmarkError(f"{module} cannot be imported: {done.stderr.splitlines()[-1]}")
    (found,) = (match for match in map(match_import_line, done.stderr.splitlines()) if match and match[2] == module)
    return int(found[1]) / 1_000_000


def tabulate_imports(seconds: dict[str, float]) -> Table:
    """A row a module."""
    rows = tuple((module, f"{1_000 * taken:.0f}") for module, taken in seconds.items())
    return Table("Import, with all it imports", ("module", "median ms"), rows)
