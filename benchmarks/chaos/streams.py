"""Ways to have workers read pages; each yields the fate of every page."""

import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from benchmarks.chaos import work
from benchmarks.chaos.pages import is_whole, write_page
from boilerstrip.batch import bounds, pages
from boilerstrip.batch.page import Page
from boilerstrip.cli import answers
from boilerstrip.options import Options

WORKERS = 3
CPU = 1.0
"""Seconds for a page: eight times what the largest takes alone on the machine."""
MEMORY = 400_000_000
WALL = 4 * CPU
"""Seconds for a page whose process is stopped; other ones end by their CPU time, unless the machine is very busy."""
START = 10.0
"""Seconds for a process to start, instead of a minute: else a run waits for those that are stopped meanwhile."""


class Fate(NamedTuple):
    """What became of a page."""

    number: int
    status: str
    cause: str
    """Of a status other than ``ok``."""
    is_whole: bool
    """True if the text is that of the page."""


Stream = Callable[[Iterable[int], Path], Iterator[Fate]]
"""From numbers of pages and a folder for files to the fates of the pages."""


def extract_numbers(numbers: Iterable[int], folder: Path, ordered: bool) -> Iterator[Fate]:
    """Fates of the pages in :func:`boilerstrip.extract_many`."""
    source = (Page(write_page(number), key=number) for number in numbers)
    summarize = partial(work.summarize_job, str(folder / "log"))
    with patch.object(pages, "_summarize_job", summarize), patch.object(bounds, "WALL_EXTRA", 0.0):
        for page in pages.extract_many(source, workers=WORKERS, timeout=CPU, memory=MEMORY, ordered=ordered):
            whole = is_whole(page.key, page.text)
            yield Fate(page.key, page.status, "; ".join(page.warnings), whole)


def answer_numbers(numbers: Iterable[int], folder: Path) -> Iterator[Fate]:
    """Fates of the pages as files of the command line."""
    names = (_write_file(folder, number) for number in numbers)
    order = answers.Order(Options(), explain=False, style="json", plain=False)
    limits = bounds.Bounds(CPU, WALL, MEMORY)
    with patch.object(answers, "_answer", partial(work.answer, str(folder / "log"))):
        for answer in answers.answer_all(names, order, WORKERS, limits):
            record = json.loads(answer.text or "")
            path = Path(record["file"])
            path.unlink()
            number = int(path.stem)
            causes = "; ".join(warning["message"] for warning in record["warnings"])
            yield Fate(number, record["status"], causes, is_whole(number, record["text"]))


def _write_file(folder: Path, number: int) -> str:
    path = folder / f"{number}.html"
    path.write_text(write_page(number))
    return str(path)


STREAMS: dict[str, tuple[Stream, bool]] = {
    "in order": (partial(extract_numbers, ordered=True), True),
    "as they come": (partial(extract_numbers, ordered=False), False),
    "command line": (answer_numbers, True),
}
"""By name, with whether fates come in order."""
