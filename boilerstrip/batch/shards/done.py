"""Which tasks an earlier run has done."""

import json
import shutil
from pathlib import Path

from boilerstrip.batch.make_rows import UNREADABLE
from boilerstrip.batch.pages import LOST
from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.segments import check_description
from boilerstrip.batch.shards.table_task import TableTask


def find_done(task: TableTask, retry_failed: bool) -> Counts | None:
    """Return the counts of a task whose output is there; None if it has to be done.

    Args:
        task: which one.
        retry_failed: True if an output in which a page is lost does not count.

    Raises:
        OptionError: the output was made of another input, or with other options.
    """
    if not (task.sidecar.exists() and task.output.exists()):
        return None
    try:
        description = task.describe()
    except OSError:  # doing it tells
        return None
    check_description(task.sidecar, description, task)
    counts = read_sidecar(task.sidecar)
    return None if retry_failed and any(counts.statuses[status] for status in (*LOST, UNREADABLE)) else counts


def read_sidecar(path: Path) -> Counts:
    """Return the counts in a file that was written beside an output."""
    return Counts.from_dict(json.loads(path.read_text("utf-8"))["counts"])


def forget(task: TableTask) -> None:
    """Have a task done again, whatever was done of it. Its output stays until there is a new one."""
    task.sidecar.unlink(missing_ok=True)
    if task.segments.exists():
        shutil.rmtree(task.segments)
