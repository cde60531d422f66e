"""A task that makes a file of each page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from boilerstrip.batch.attempt import attempt
from boilerstrip.batch.bounds import Loss
from boilerstrip.batch.make_rows import UNREADABLE
from boilerstrip.batch.pages import LOST, make_request
from boilerstrip.batch.readers.formats import find_format
from boilerstrip.batch.readers.read import read_records
from boilerstrip.batch.readers.record import Record
from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.kinds import PAGE_KINDS
from boilerstrip.batch.writers.atomic import write_atomically
from boilerstrip.options import Options

Style = Literal["text", "markdown", "html"]
SUFFIXES: Mapping[Style, str] = {"text": ".txt", "markdown": ".md", "html": ".html"}
"""Endings of the files of each style."""
DONE = "done before"
"""Reason for which a page is skipped: its output is there, and no older than the page."""


@dataclass(frozen=True, slots=True)
class FilesTask:
    """Files that are a page each, and the files that come of them."""

    files: tuple[tuple[Path, Path], ...]
    """Input and output."""
    style: Style
    options: Options
    overwrite: bool = False
    """True to do again what is done."""

    @property
    def pairs(self) -> list[tuple[Path, Path]]:
        """Each input with its output."""
        return list(self.files)


def do_files(
    task: FilesTask, lost: Mapping[int, Loss], mark: Callable[[int, int], None], must_stop: Callable[[], bool]
) -> Counts | None:
    """Read, extract and write each page of a task whose output is not there. For the arguments see ``do_table``.

    Raises:
        OutputError: an output cannot be written. What was done before is kept.
    """
    counts = Counts()
    for position, (source, output) in enumerate(task.files):
        mark(position, 0)
        if not task.overwrite and is_done(source, output):
            counts.add_skipped(DONE)
        else:
            _do_file(source, output, task, lost.get(position), counts)
        if must_stop():
            return None
    return counts


def is_done(source: Path, output: Path) -> bool:
    """Return True if there is an output that is no older than its input."""
    try:
        return output.stat().st_mtime_ns >= source.stat().st_mtime_ns
    except OSError:
        return False


def _do_file(source: Path, output: Path, task: FilesTask, loss: Loss | None, counts: Counts) -> None:
    if loss:  # it may be the reading that ended a process
        counts.add_lost(str(source), loss.status, loss.cause)
        return
    try:
        record = _read(source)
    except OSError as error:
        counts.add_lost(str(source), UNREADABLE, error.strerror or str(error))
        counts.unread += 1
        return
    request = make_request(record.page, task.options)
    page = attempt(request, (task.style,) if task.style != "text" else ())
    if page.status in LOST:
        counts.add_lost(str(source), page.status, page.warnings[-1])
        return
    with write_atomically(output) as path:
        content: str = getattr(page, task.style)
        path.write_text(f"{content}\n" if content else "", encoding="utf-8", newline="\n")
    counts.add_row(page.status, len(record.page.html), len(page.text))


def _read(source: Path) -> Record:
    if find_format(source).kind not in PAGE_KINDS:  # its name did not tell
        raise OSError("it holds many pages: choose jsonl or parquet")
    [record] = read_records(source)
    assert isinstance(record, Record)
    return record
