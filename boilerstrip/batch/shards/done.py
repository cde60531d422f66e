"""Which tasks an earlier run has done."""

import json
import shutil
from pathlib import Path

from boilerstrip.batch.make_rows import UNREADABLE
from boilerstrip.batch.pages import LOST
from boilerstrip.batch.shards.beside import JOURNAL, SIDECAR, find_beside
from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.files_task import FilesTask
from boilerstrip.batch.shards.journal import check_journal, forget_lost
from boilerstrip.batch.shards.segments import check_description
from boilerstrip.batch.shards.table_task import TableTask
from boilerstrip.batch.shards.tasks import Task


def find_done(task: Task, retry_failed: bool) -> Counts | None:
    """Return the counts of a task whose output is there; None if it has to be done, or looked at file by file.

    Args:
        task: which one.
        retry_failed: True if lost pages are to be done again: of a table all is, then.

    Raises:
        OptionError: the output was made of another input, or with other options.
        OutputError: a journal cannot be written.
    """
    if isinstance(task, FilesTask):
        _look_at_files(task, retry_failed)
        return None
    if not (task.sidecar.exists() and task.output.exists()):
        return None
    try:
        description = task.describe()
    except OSError:  # doing it tells
        return None
    check_description(json.loads(task.sidecar.read_text("utf-8")), description, task.output)
    counts = read_sidecar(task.sidecar)
    return None if retry_failed and any(counts.statuses[status] for status in (*LOST, UNREADABLE)) else counts


def _look_at_files(task: FilesTask, retry_failed: bool) -> None:
    journal = task.name and find_beside(task.name, JOURNAL)
    if journal and journal.exists():
        check_journal(journal, task.describe())
        if retry_failed:
            forget_lost(journal)


def read_sidecar(path: Path) -> Counts:
    """Return the counts in a file that was written beside an output."""
    return Counts.from_dict(json.loads(path.read_text("utf-8"))["counts"])


def forget(task: Task) -> None:
    """Have a task done again, whatever was done of it. Its output stays until there is a new one."""
    if isinstance(task, TableTask):
        task.sidecar.unlink(missing_ok=True)
        if task.segments.exists():
            shutil.rmtree(task.segments)
    elif task.name is not None:
        for ending in (SIDECAR, JOURNAL):
            find_beside(task.name, ending).unlink(missing_ok=True)
