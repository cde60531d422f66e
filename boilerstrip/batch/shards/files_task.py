"""A task that makes a file of each page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from boilerstrip.batch.attempt import attempt
from boilerstrip.batch.bounds import Loss
from boilerstrip.batch.make_rows import UNREADABLE
from boilerstrip.batch.pages import LOST, make_request
from boilerstrip.batch.readers.formats import find_format
from boilerstrip.batch.readers.read import read_records
from boilerstrip.batch.readers.record import Record
from boilerstrip.batch.shards.beside import JOURNAL, LOCK, SIDECAR, find_beside
from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.journal import Fate, count_fates, open_journal
from boilerstrip.batch.shards.kinds import PAGE_KINDS
from boilerstrip.batch.shards.lock import lock
from boilerstrip.batch.shards.sidecar import write_sidecar
from boilerstrip.batch.shards.table_task import describe_options
from boilerstrip.batch.writers.atomic import blame, write_atomically
from boilerstrip.options import Options

Style = Literal["text", "markdown", "html"]
SUFFIXES: Mapping[Style, str] = {"text": ".txt", "markdown": ".md", "html": ".html"}
"""Endings of the files of each style."""


@dataclass(frozen=True, slots=True)
class FilesTask:
    """Files that are a page each, and the files that come of them."""

    files: tuple[tuple[Path, Path], ...]
    """Input and output."""
    style: Style
    options: Options
    name: Path | None = None
    """How the names of its journal and of its counts begin; None if it has none, and is always done again."""

    @property
    def pairs(self) -> list[tuple[Path, Path]]:
        """Each input with its output."""
        return list(self.files)

    def describe(self) -> dict[str, Any]:
        """Return all that the outputs depend on besides their inputs, as values that JSON holds."""
        return {"style": self.style, **describe_options(self.options)}


def do_files(
    task: FilesTask, lost: Mapping[int, Loss], mark: Callable[[int, int], None], must_stop: Callable[[], bool]
) -> Counts | None:
    """Read, extract and write each page of a task that is not done, or has changed since; arguments as of ``do_table``.

    Raises:
        OutputError: an output cannot be written, or another process does so. What was done before is kept.
        OptionError: what was done before is of other options.
    """
    if task.name is None:
        fates: dict[Path, Fate] = {}
        is_whole = _do_each(task, fates, fates.__setitem__, lost, mark, must_stop)
        return count_fates(fates.items()) if is_whole else None
    with lock(find_beside(task.name, LOCK)):
        return _do_noted(task, task.name, lost, mark, must_stop)


def _do_noted(
    task: FilesTask,
    name: Path,
    lost: Mapping[int, Loss],
    mark: Callable[[int, int], None],
    must_stop: Callable[[], bool],
) -> Counts | None:
    """Do what is not in the journal of a task, and write its counts."""
    description, sidecar = task.describe(), find_beside(name, SIDECAR)
    with blame(name):
        journal = open_journal(find_beside(name, JOURNAL), description)
        sidecar.unlink(missing_ok=True)
    if not _do_each(task, journal.fates, journal.add, lost, mark, must_stop):
        return None
    counts = count_fates((source, journal.fates[source]) for source, _ in task.files)
    write_sidecar(sidecar, description, counts)
    return counts


def _do_each(
    task: FilesTask,
    fates: Mapping[Path, Fate],
    note: Callable[[Path, Fate], None],
    lost: Mapping[int, Loss],
    mark: Callable[[int, int], None],
    must_stop: Callable[[], bool],
) -> bool:
    """Do each page that is not done, and note what became of it; return False if it was stopped before the end."""
    for position, (source, output) in enumerate(task.files):
        mark(position, 0)
        changed = _find_change(source)
        if not _is_done(fates.get(source), changed, output):
            loss = lost.get(position)
            if loss:  # it may be the reading that ended a process
                note(source, Fate(changed, loss.status, cause=loss.cause))
            else:
                note(source, _do_file(source, output, task, changed))
        if must_stop():
            return False
    return True


def _find_change(source: Path) -> int:
    try:
        return source.stat().st_mtime_ns
    except OSError:  # reading it tells
        return 0


def _is_done(fate: Fate | None, changed: int, output: Path) -> bool:
    """Return True if a page has not changed since it was done, and its output is there unless it was lost."""
    if fate is None or fate.changed != changed:
        return False
    with blame(output):
        return fate.cause is not None or output.exists()


def _do_file(source: Path, output: Path, task: FilesTask, changed: int) -> Fate:
    try:
        record = _read(source)
    except OSError as error:
        return Fate(changed, UNREADABLE, cause=error.strerror or str(error))
    request = make_request(record.page, task.options)
    page = attempt(request, (task.style,) if task.style != "text" else ())
    if page.status in LOST:
        return Fate(changed, page.status, cause=page.warnings[-1])
    with write_atomically(output) as path:
        content: str = getattr(page, task.style)
        path.write_text(f"{content}\n" if content else "", encoding="utf-8", newline="\n")
    return Fate(changed, page.status, len(record.page.html), len(page.text))


def _read(source: Path) -> Record:
    if find_format(source).kind not in PAGE_KINDS:  # its name did not tell
        raise OSError("it holds many pages: choose jsonl or parquet")
    [record] = read_records(source)
    assert isinstance(record, Record)
    return record
