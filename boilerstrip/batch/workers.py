"""Work shared among processes, with a bounded number of items under way."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.spawn import get_executable

from boilerstrip.batch.bounds import Bounds, Loss
from boilerstrip.batch.chunks import Item, Result, split_into_chunks
from boilerstrip.batch.pool import Pool
from boilerstrip.errors import WorkerError


def check_may_start() -> None:
    """Check that this process may start others.

    Raises:
        WorkerError: there is no Python interpreter to start.
    """
    executable = os.fsdecode(get_executable() or "")
    if not executable or (getattr(sys, "frozen", False) and executable == sys.executable):
        raise WorkerError(
            "workers need a Python interpreter, which this program is not: "
            "name one by multiprocessing.set_executable, or call with workers=1 and without limits"
        )


def map_shared(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    workers: int,
    *,
    bounds: Bounds,
    size: Callable[[Item], int],
    on_loss: Callable[[Item, Loss], Result],
    is_ordered: bool = True,
) -> Iterator[tuple[Item, Result]]:
    """Apply a function to each item in worker processes, lazily; the iterable may be endless.

    An exception raised by ``items`` or ``work`` ends the iteration, after the results of the items before it.

    Args:
        work: function for each item. It must pickle, as functions of an importable module and
            partials of them do.
        items: consumed as they are needed.
        workers: most processes, started when there is work for them.
        bounds: of each process.
        size: returns the size of an item in characters.
        on_loss: returns the result for an item that a process exceeded its bounds on, or on which two processes
            ended, given the item and how its process ended.
        is_ordered: True if results come in the order of the items.

    Yields:
        Each item, with its result.

    Raises:
        WorkerError: a process did not start, or the iterator was taken along by :func:`os.fork`.
    """
    check_may_start()
    pool: Pool[Item, Result] = Pool(work, workers, bounds, on_loss, is_ordered)
    chunks = split_into_chunks(items, size)
    try:
        while True:
            try:
                chunk = next(chunks, None)
            except Exception:
                yield from pool.take_rest()
                raise
            if chunk is None:
                break
            pool.add(chunk)
            while pool.is_full:
                yield from pool.take_next()
        yield from pool.take_rest()
    finally:
        pool.close()
