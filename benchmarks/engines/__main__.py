"""``python -m benchmarks.engines``: 500 pages through each engine that is installed.

It is a program of its own because engines have an environment of their own, without the other packages of benchmarks.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from benchmarks.archive.made import HTTP, make_record, make_response
from benchmarks.docs import FIGURES, save_tables
from benchmarks.engines.faults import HANGS, KILLS, spoil_workers
from benchmarks.engines.ways import TABLE, WAYS, Statuses
from benchmarks.paths import CORPUS, ROOT
from benchmarks.report import render_markdown
from benchmarks.tables import Table

PAGES = 500
KILLING, HANGING = 123, 321
"""Numbers of the page that ends its process, and of the one that hangs."""
PATIENCE = 60.0
"""Seconds after which a way that has not ended is killed: the good pages take four."""
HEADER = ("way", "pages that came out", "the page that hangs", "the page that kills", "the job", "wall s")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a way."""

    statuses: Statuses
    ending: str
    wall: float
    """Seconds, with the engine's start."""


def write_inputs(folder: Path) -> None:
    """Write the same pages of the corpus as two archives and as a table."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    sources = [path.read_text("utf-8", "replace") for path in sorted(CORPUS.glob("*/page.html"))]
    words = {KILLING: KILLS, HANGING: HANGS}
    pages = {
        name_page(number): sources[number % len(sources)] + f"<p>{words.get(number, '')}</p>" for number in range(PAGES)
    }
    pq.write_table(pa.table({"url": list(pages), "html": list(pages.values())}), folder / TABLE)
    for half in (0, 1):
        records = (_make_record(url, html) for url, html in list(pages.items())[half::2])
        (folder / f"{half}.warc").write_bytes(b"".join(records))


def name_page(number: int) -> str:
    """Return the address of a page."""
    return f"https://harbour.example/{number}"


def _make_record(url: str, html: str) -> bytes:
    """Return a page as a record of WARC."""
    block = make_response("200 OK", ["Content-Type: text/html; charset=utf-8"], html.encode("utf-8", "replace"))
    return make_record("response", f"<urn:uuid:{uuid5(NAMESPACE_URL, url)}>", url, HTTP, block)


def run_way(name: str, inputs: Path) -> Outcome:
    """Run a way in a process of its own, in a folder of its own."""
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work, "work")
        shutil.copytree(inputs, folder)
        spoiled = Path(work, "spoiled")
        spoiled.mkdir()
        faults = {} if WAYS[name].is_plain else spoil_workers(spoiled)
        environment = {**os.environ, **faults, "PYSPARK_PYTHON": sys.executable}
        command = [sys.executable, "-m", "benchmarks.engines.ways", name, str(folder)]
        started = time.monotonic()
        silent = subprocess.DEVNULL
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=silent, stderr=silent, start_new_session=True
        )
        try:
            code = process.wait(PATIENCE)
            ending = "done" if code == 0 else f"died ({signal.Signals(-code).name})" if code < 0 else "failed"
        except subprocess.TimeoutExpired:
            ending = f"hung, killed after {PATIENCE:.0f} s"
        with suppress(ProcessLookupError):  # none of its processes is left
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        answer = folder / "statuses.json"
        statuses = json.loads(answer.read_text("utf-8")) if answer.exists() else {}
        return Outcome(statuses, ending, time.monotonic() - started)


def describe(name: str, outcome: Outcome) -> tuple[str, ...]:
    """Return the row of a way."""
    fates = [outcome.statuses.get(name_page(number), "no row") for number in (HANGING, KILLING)]
    ok = sum(status == "ok" for status in outcome.statuses.values())
    return (
        name,
        f"{len(outcome.statuses)} ({ok} ok)",
        *fates,
        outcome.ending,
        f"{outcome.wall:.1f}",
    )


def main() -> None:
    """Run all ways whose packages are installed, print a table, and with ``--docs`` save it for the documentation."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        write_inputs(Path(folder))
        for name, way in WAYS.items():
            if find_spec(way.package) is None:
                rows.append((name, f"not installed: {way.package}", *[""] * (len(HEADER) - 2)))
            else:
                rows.append(describe(name, run_way(name, Path(folder))))
            print(" | ".join(rows[-1]), flush=True)
    table = Table("Engines", HEADER, tuple(rows))
    print(render_markdown([table]))
    if sys.argv[1:] == ["--docs"]:
        save_tables(ROOT / FIGURES, "engines", "python -m benchmarks.engines --docs", [table])


if __name__ == "__main__":
    main()
