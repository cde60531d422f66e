"""Input files to one table, done in this process."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import import_module
from itertools import count
from typing import Any

from boilerstrip.batch.attempt import attempt, lose
from boilerstrip.batch.bounds import Loss
from boilerstrip.batch.make_rows import Row, describe_fate, find_made, make_row
from boilerstrip.batch.pages import CONFIDENCE, make_request
from boilerstrip.batch.progress import NONE
from boilerstrip.batch.readers.record import Skipped
from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.lock import lock
from boilerstrip.batch.shards.read_past import NOTHING, Entry
from boilerstrip.batch.shards.segments import Segments
from boilerstrip.batch.shards.sidecar import write_sidecar
from boilerstrip.batch.shards.table_task import TableTask

SEGMENT_SECONDS = 10.0
"""Time after which what is done is written. A process that is killed loses as much work at most."""
SEGMENT_ROWS = 2_000
"""Rows after which it is written, which bounds memory; a row group of Parquet has as many."""


def do_table(
    task: TableTask,
    lost: Mapping[int, Loss],
    mark: Callable[[int, int], None],
    must_stop: Callable[[], bool],
    unread: Mapping[int, Loss] = NOTHING,
) -> Counts | None:
    """Read, extract and write all of a task, from where an earlier try ended.

    Args:
        task: what to do.
        lost: pages on which earlier processes ended, by position among the records of the task.
        mark: called with the position and the offset of each record before it is read; the position is
            :data:`~boilerstrip.batch.progress.NONE` while rows are written.
        must_stop: asked after each record.
        unread: positions on which they ended even so, as they read them: see :meth:`TableTask.read`.

    Returns:
        What there is in the output; None if it was stopped before its end.

    Raises:
        OutputError: the output cannot be written, or another process does so. What was done before is kept.
        OSError: the input cannot be read.
        ValueError: the input is damaged as a whole.
        OptionError: what was done before is of another input, or of other options.
    """
    with lock(task.lock):
        return _do(task, lost, mark, must_stop, unread)


def _do(
    task: TableTask,
    lost: Mapping[int, Loss],
    mark: Callable[[int, int], None],
    must_stop: Callable[[], bool],
    unread: Mapping[int, Loss],
) -> Counts | None:
    started = time.time()
    _load_readers()
    description = task.describe()
    segments = Segments(task, description)
    done, batch = segments.counts.records, _Batch()
    for position, entry in enumerate(_mark_each(task.read(unread), mark)):
        if position < done:
            continue
        _add(batch, entry, task, lost.get(position))
        is_stopped = must_stop()
        if is_stopped or batch.is_due:
            mark(NONE, entry.record.offset)
            segments.add(batch.rows, batch.counts)
            batch = _Batch()
        if is_stopped:
            return None
    if batch.counts.records:
        mark(NONE, 0)
        segments.add(batch.rows, batch.counts)
    return _finish(task, segments, description, started, mark)


def _load_readers() -> None:
    """Import what readers need, as far as it is installed, so that the time of the first record does not hold that."""
    for name in ("fastwarc.warc", "pyarrow.parquet"):
        with suppress(ModuleNotFoundError):  # reading tells, if it is needed
            import_module(name)


@dataclass(slots=True)
class _Batch:
    """Rows that are not yet written."""

    rows: list[Row] = field(default_factory=list)
    counts: Counts = field(default_factory=Counts)
    since: float = field(default_factory=time.monotonic)

    @property
    def is_due(self) -> bool:
        """True if it is time to write them."""
        return len(self.rows) >= SEGMENT_ROWS or time.monotonic() - self.since >= SEGMENT_SECONDS


def _mark_each(entries: Iterator[Entry], mark: Callable[[int, int], None]) -> Iterator[Entry]:
    """Yield entries, and mark each before it is read: reading may end a process, too."""
    offset = 0
    for position in count():
        mark(position, offset)
        entry = next(entries, None)
        if entry is None:
            return
        offset = entry.record.offset
        yield entry


def _add(batch: _Batch, entry: Entry, task: TableTask, loss: Loss | None) -> None:
    source, record, is_unread = entry
    if isinstance(record, Skipped):
        batch.counts.add_skipped(record.reason)
        return
    request = make_request(record.page, task.options)
    page = lose(loss, request) if loss else attempt(request, _find_needed(task.columns))
    batch.rows.append(make_row(str(source), record, page, task.columns))
    batch.counts.unread += is_unread
    status, error = describe_fate(record, page)
    if error is None:
        batch.counts.add_row(status, len(record.page.html), len(page.text))
    else:
        batch.counts.add_lost(f"{source} {record.number}", status, error)


def _find_needed(columns: tuple[str, ...]) -> tuple[str, ...]:
    """Return the attributes of an extraction that columns are made of, besides those that are always made."""
    return (*find_made(columns), *(name for name in columns if name == CONFIDENCE))


def _finish(
    task: TableTask,
    segments: Segments,
    description: dict[str, Any],
    started: float,
    mark: Callable[[int, int], None],
) -> Counts:
    """Write the output, then its sidecar, then remove the segments."""
    counts = segments.counts
    segments.join(on_segment=lambda: mark(NONE, 0))
    write_sidecar(task.sidecar, {**description, "seconds": round(time.time() - started, 3)}, counts)
    segments.remove()
    return counts
