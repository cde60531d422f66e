"""Work shared among processes: results in the order of the items, with a bounded number of items under way."""

from collections.abc import Callable, Iterable, Iterator

from boilerstrip.batch.chunks import Item, Result, split_into_chunks
from boilerstrip.batch.pool import Pool


def map_in_order(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    workers: int,
    *,
    size: Callable[[Item], int],
    on_death: Callable[[Item, str], Result],
) -> Iterator[Result]:
    """Apply a function to each item, lazily and in order; the iterable may be endless.

    An exception raised by ``items`` or ``work`` ends the iteration, after the results of the items before it.

    Args:
        work: function for each item. With more than one worker it must pickle, as functions of a module and partials
            of them do.
        items: consumed as they are needed.
        workers: most processes, started when there is work for them; with 1, this process does the work.
        size: returns the size of an item in characters.
        on_death: returns the result for an item on which two processes died, given the item and how the second died.

    Raises:
        WorkerError: a process did not start.
    """
    if workers == 1:
        yield from map(work, items)
        return
    pool: Pool[Item, Result] = Pool(work, workers, on_death)
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
                yield from pool.take_oldest()
        yield from pool.take_rest()
    finally:
        pool.close()
