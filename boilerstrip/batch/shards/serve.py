"""What the process of a shard runs: tasks in, outcomes out."""

import math
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from ctypes import Array, c_double
from multiprocessing.connection import Connection
from typing import NamedTuple

from boilerstrip.batch.bounds import Bounds, Loss
from boilerstrip.batch.guards import bound_memory, set_signals, start_cpu_timer, watch
from boilerstrip.batch.process import READY
from boilerstrip.batch.progress import Progress
from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.tasks import Task, do_task
from boilerstrip.errors import BoilerstripError

OFFSET, STOP, SIGNS = 0, 1, 2
"""Places in the shared signs: the offset of the current record, and whether to stop. Their number."""


class Order(NamedTuple):
    """A task, and what earlier processes were lost on."""

    task: Task
    lost: Mapping[int, Loss]
    """By position among the records of the task."""


class Outcome(NamedTuple):
    """How a task ended, in a process that lives on."""

    counts: Counts | None = None
    """None if it was stopped, or if it failed."""
    error: BoilerstripError | None = None
    """What every other task would raise as well, or the caller has to decide."""
    problem: str = ""
    """Why the input cannot be read."""


def serve(pipe: Connection, shared: "Array[c_double]", signs: "Array[c_double]", bounds: Bounds) -> None:
    """Do tasks until the pipe is closed. The process of a shard runs nothing else.

    Args:
        pipe: for orders and outcomes.
        shared: progress, in shared memory.
        signs: in shared memory, too.
        bounds: of the process.
    """
    set_signals()
    progress = Progress(shared)
    watch(bounds.memory, progress.mark_out_of_memory)
    bound_memory(bounds.memory)

    def mark(position: int, offset: int) -> None:
        signs[OFFSET] = offset
        progress.mark(0, position)
        start_cpu_timer(bounds.cpu)

    with suppress(EOFError, BrokenPipeError):  # the other end of the pipe is closed
        pipe.send(READY)
        while True:
            order: Order = pipe.recv()
            outcome = _do(order, mark, lambda: bool(signs[STOP]), progress)
            start_cpu_timer(math.inf)
            progress.mark()
            pipe.send(outcome)


def _do(order: Order, mark: Callable[[int, int], None], must_stop: Callable[[], bool], progress: Progress) -> Outcome:
    try:
        return Outcome(do_task(order.task, order.lost, mark, must_stop))
    except MemoryError:  # what is left of the record would take memory from the next one
        progress.mark_out_of_memory()
        os._exit(1)
    except BoilerstripError as error:
        return Outcome(error=error)
    except Exception as error:  # noqa: BLE001  # one input never loses the others
        return Outcome(problem=f"{type(error).__name__}: {error}")
