"""Tasks of either kind."""

from collections.abc import Callable, Mapping

from boilerstrip.batch.bounds import Loss
from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.do_table import do_table
from boilerstrip.batch.shards.files_task import FilesTask, do_files
from boilerstrip.batch.shards.read_past import NOTHING
from boilerstrip.batch.shards.table_task import TableTask

Task = TableTask | FilesTask


def do_task(
    task: Task,
    lost: Mapping[int, Loss],
    mark: Callable[[int, int], None],
    must_stop: Callable[[], bool],
    unread: Mapping[int, Loss] = NOTHING,
) -> Counts | None:
    """Do a task in this process: see ``do_table`` and ``do_files``."""
    if isinstance(task, TableTask):
        return do_table(task, lost, mark, must_stop, unread)
    return do_files(task, lost, mark, must_stop)
