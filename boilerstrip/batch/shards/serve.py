"""What the process of a shard does with an order."""

import math
from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from boilerstrip.batch.attempt import check_memory
from boilerstrip.batch.bounds import Loss
from boilerstrip.batch.chunks import Outcome
from boilerstrip.batch.guards import start_cpu_timer
from boilerstrip.batch.progress import NONE, Progress
from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.read_past import NOTHING
from boilerstrip.batch.shards.tasks import Task, do_task
from boilerstrip.errors import BoilerstripError


class Order(NamedTuple):
    """A task, and what earlier processes were lost on."""

    task: Task
    lost: Mapping[int, Loss]
    """By position among the records of the task."""
    unread: Mapping[int, Loss] = NOTHING
    """Those of them on which processes ended even so: their reading ends them."""


class Ending(NamedTuple):
    """How a task ended, in a process that lives on."""

    counts: Counts | None = None
    """None if it was stopped, or if it failed."""
    problem: str = ""
    """Why it failed: its input cannot be read."""


def serve_task(orders: list[Order], cpu: float, progress: Progress, number: int) -> Outcome[Ending]:
    """Do the one task of a chunk.

    Returns:
        How it ended, and what all tasks would raise as well: that an output cannot be written.
    """
    [order] = orders
    try:
        mark = partial(_mark, cpu, progress, number)
        counts = do_task(order.task, order.lost, mark, lambda: progress.must_stop, order.unread)
    except MemoryError:
        raise
    except BoilerstripError as error:
        return [], error
    except Exception as error:  # noqa: BLE001  # one input never loses the others
        check_memory(error)
        words = error.strerror if isinstance(error, OSError) else None
        return [Ending(problem=words or f"{type(error).__name__}: {error}")], None
    return [Ending(counts)], None


def _mark(cpu: float, progress: Progress, number: int, position: int, offset: int) -> None:
    progress.mark(number, position, offset)
    start_cpu_timer(math.inf if position == NONE else cpu)
