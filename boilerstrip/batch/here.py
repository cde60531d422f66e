"""Work in the caller's process."""

from collections.abc import Callable, Iterable, Iterator

from boilerstrip.batch.bounds import Loss
from boilerstrip.batch.chunks import Item, Result
from boilerstrip.cautions import PageWarning


def map_here(
    work: Callable[[Item], Result], items: Iterable[Item], on_loss: Callable[[Item, Loss], Result]
) -> Iterator[tuple[Item, Result]]:
    """Apply a function to each item in this process, lazily and in order."""
    for item in items:
        try:
            result = work(item)
        except MemoryError as error:
            words = f"MemoryError: {error}" if str(error) else "MemoryError"
            result = on_loss(item, Loss("memory", PageWarning(words, "memory-exceeded")))
        yield item, result
