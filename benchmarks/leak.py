"""Memory of one process over many extractions, and the time an import takes."""

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
from boilerstrip import Extraction, extract

STATM = Path("/proc/self/statm")
"""Source of the current memory of the process, which only Linux provides; other systems report the peak alone."""
WARM_UP = 1_000
"""Extractions after which caches of class names and the allocator's pools have reached their final size."""
SAMPLES = 10
"""Number of memory figures printed."""
LEAK_BYTES = 50
SLACK_BYTES = 2_000_000
"""Growth that counts as a leak must exceed both bounds: bytes per extraction, and bytes in total. Chosen: 100,000
extractions may take 5 MB; within a run, the allocator's pools vary by about 0.3 MB."""
VERDICTS_EVERY = 9
"""Verdicts are requested for one page in so many, because they take as long as the rest. It is coprime to the number
of pages in the corpus, so that every page gets its turn."""
IMPORTS = 9
"""Number of fresh interpreters in which each import is timed; the median is reported."""
MEGABYTE = 1_000_000

match_import_line = re.compile(r"import time:\s+\d+ \|\s+(\d+) \| (\S+)").match
"""Match a line of ``-X importtime`` about a top-level import: cumulative microseconds, and the module."""


@dataclass(frozen=True, slots=True)
class MemorySample:
    """Memory of the process after a number of extractions."""

    extractions: int
    bytes: int


def sample_memory(pages: Sequence[Page], extractions: int) -> Iterator[MemorySample]:
    """Memory of this process at intervals during extractions of the pages in turn.

    Raises:
        BenchmarkError: there are no HTML pages, or the operating system does not report current memory.
    """
    html = [page for page in pages if not page.flattened]
    if not html:
        raise BenchmarkError("no page is HTML")
    if not STATM.exists():
        raise BenchmarkError(f"{STATM} is missing: current memory is known on Linux only")
    step = max(extractions // SAMPLES, 1)
    sampled = {min(WARM_UP, extractions), extractions, *range(step, extractions, step)}
    for count, page in enumerate(islice(cycle(html), extractions), start=1):
        _ask(extract(page.html, url=page.url), verdicts=count % VERDICTS_EVERY == 0)
        if count in sampled:
            yield MemorySample(count, read_resident_bytes())


def _ask(extraction: Extraction, verdicts: bool) -> None:
    """Make all that is made on demand: text, Markdown, metadata, and the verdicts if they are wanted."""
    assert extraction.text is not None and extraction.markdown is not None and extraction.metadata
    assert not verdicts or extraction.verdicts is not None


def read_resident_bytes() -> int:
    """Resident memory of this process (proc(5): the second figure, in memory pages)."""
    import resource  # missing on Windows, which has no /proc either

    return int(STATM.read_text().split()[1]) * resource.getpagesize()


def memory_growth(samples: Sequence[MemorySample]) -> MemorySample:
    """Growth of memory after the warm-up, and the number of extractions since.

    >>> memory_growth([MemorySample(100, 5_000), MemorySample(1_000, 9_000), MemorySample(3_000, 11_000)])
    MemorySample(extractions=2000, bytes=2000)
    """
    warm = [sample for sample in samples if sample.extractions >= WARM_UP]
    if not warm:
        return MemorySample(0, 0)
    return MemorySample(warm[-1].extractions - warm[0].extractions, warm[-1].bytes - warm[0].bytes)


def is_leaking(samples: Sequence[MemorySample]) -> bool:
    """True if memory grows by more than pools and caches account for."""
    growth = memory_growth(samples)
    return growth.bytes > max(SLACK_BYTES, LEAK_BYTES * growth.extractions)


def tabulate_memory(samples: Sequence[MemorySample]) -> Table:
    """Table with a row for each sample, and the growth after the warm-up."""
    growth = memory_growth(samples)
    rows = [(f"{sample.extractions:,}", f"{sample.bytes / MEGABYTE:.2f}") for sample in samples]
    if growth.extractions:
        rows.append((f"after the first {WARM_UP:,}", f"{growth.bytes / MEGABYTE:+.2f}"))
        rows.append(("bytes per extraction since", f"{growth.bytes / growth.extractions:+.1f}"))
    return Table("Memory of one process", ("extractions", "MB"), tuple(rows))


def time_imports(modules: Sequence[str]) -> dict[str, float]:
    """Seconds that the import of each module takes, with its dependencies: medians over fresh interpreters.

    Raises:
        BenchmarkError: a module cannot be imported.
    """
    runs = [{module: _time_import(module) for module in modules} for _ in range(IMPORTS)]
    return {module: median(run[module] for run in runs) for module in modules}


def _time_import(module: str) -> float:
    command = [sys.executable, "-X", "importtime", "-c", f"import {module}"]
    process = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = process.stderr.splitlines()
    if process.returncode:
        raise BenchmarkError(f"{module} cannot be imported: {lines[-1]}")
    (own_line,) = (match for match in map(match_import_line, lines) if match and match[2] == module)
    return int(own_line[1]) / 1_000_000


def tabulate_imports(seconds: dict[str, float]) -> Table:
    """Table with a row for each module."""
    rows = tuple((module, f"{1_000 * taken:.0f}") for module, taken in seconds.items())
    return Table("Import time, with dependencies", ("module", "median ms"), rows)
