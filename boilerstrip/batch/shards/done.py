"""Which tasks an earlier run has done."""

import json
import shutil
from pathlib import Path

from boilerstrip.batch.shards.beside import JOURNAL, LOCK, NOTES, find_beside
from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.files_task import FilesTask
from boilerstrip.batch.shards.journal import check_journal, forget_lost
from boilerstrip.batch.shards.lock import lock
from boilerstrip.batch.shards.segments import check_description
from boilerstrip.batch.shards.table_task import TableTask
from boilerstrip.batch.shards.tasks import Task
from boilerstrip.batch.writers.atomic import blame


def find_done(task: Task, retry_failed: bool) -> Counts | None:
    """Return the counts of a task whose output is there; None if it has to be done, or looked at file by file.

    Args:
        task: which one.
        retry_failed: True if lost pages are to be done again: of a table all is, then.

    Raises:
        OptionError: the output was made of another input, or with other options.
        OutputError: what was done cannot be read, or a journal not be written.
    """
    if isinstance(task, FilesTask):
        _look_at_files(task, retry_failed)
        return None
    with blame(task.output):
        if not (task.sidecar.exists() and task.output.exists()):
            return None
        sidecar = json.loads(task.sidecar.read_text("utf-8"))
    try:
        description = task.describe()
    except OSError:  # doing it tells
        return None
    check_description(sidecar, description, task.output)
    counts = Counts.from_dict(sidecar["counts"])
    return None if retry_failed and counts.pages_lost else counts


def _look_at_files(task: FilesTask, retry_failed: bool) -> None:
    if task.name is None:
        return
    journal = find_beside(task.name, JOURNAL)
    with blame(task.name):
        if journal.exists():
            check_journal(journal, task.describe())
            if retry_failed:
                forget_lost(journal)


def forget(task: Task) -> None:
    """Have a task done again, whatever was done of it. Its output stays until there is a new one.

    Raises:
        OutputError: what was done cannot be removed, or another process goes on with it.
    """
    output = task.output if isinstance(task, TableTask) else task.name
    if output is None:
        return
    with blame(output):
        notes = [path for ending in NOTES if (path := find_beside(output, ending)).exists()]
    if notes:
        with lock(find_beside(output, LOCK)), blame(output):
            for path in notes:
                _remove(path)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
