"""Chunks: items that cross to a process together, so that the transfer costs little compared with the work."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNK_ITEMS = 16
"""Most items in a chunk."""
CHUNK_SIZE = 400_000
"""Characters from which a chunk is full. With chunks of 64 items of 40 KB, which do not fit in the processor's cache,
the transfer through a pipe cost four times as much."""

Outcome = tuple[list[Result], Exception | None]
"""Results of the first items of a chunk, and what the item after them raised, if any did."""


@dataclass(eq=False, slots=True)
class Chunk(Generic[Item, Result]):
    """Items that cross together, and their outcome."""

    items: list[Item]
    is_suspect: bool = False
    """True if a process ended on its only item before."""
    outcome: Outcome[Result] | None = None
    """None until a process has returned it."""


def split_into_chunks(items: Iterable[Item], size: Callable[[Item], int]) -> Iterator[list[Item]]:
    """Chunks of the items, in order. If the iterable raises, the items before the error come first.

    Args:
        items: consumed as chunks are needed.
        size: returns the size of an item in characters.

    >>> [len(chunk) for chunk in split_into_chunks(["<p>"] * 20 + ["x" * 500_000] * 2, len)]
    [16, 5, 1]
    """
    chunk: list[Item] = []
    characters = 0
    try:
        for item in items:
            chunk.append(item)
            characters += size(item)
            if len(chunk) == CHUNK_ITEMS or characters >= CHUNK_SIZE:
                full, chunk, characters = chunk, [], 0
                yield full
    except Exception:
        if chunk:
            yield chunk
        raise
    if chunk:
        yield chunk
