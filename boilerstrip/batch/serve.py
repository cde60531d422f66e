"""What a worker process runs: chunks in, outcomes out."""

import math
import os
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from ctypes import Array, c_double, c_ubyte
from multiprocessing.connection import Connection

from boilerstrip.batch.bounds import Bounds
from boilerstrip.batch.chunks import Item, Outcome, Result
from boilerstrip.batch.guards import bound_memory, set_signals, start_cpu_timer, watch
from boilerstrip.batch.progress import Progress
from boilerstrip.batch.slots import Part, Slot

QUEUED = 2
"""Chunks that a worker holds at once: the one it works on and the next, so that it never waits."""
READY = "ready"
"""First message of a worker."""


def serve(
    pipe: Connection,
    shared: "Array[c_ubyte]",
    shared_progress: "Array[c_double]",
    work: Callable[[Item], Result],
    bounds: Bounds,
) -> None:
    """Work on chunks until the pipe is closed. A worker process runs nothing else."""
    set_signals()
    progress = Progress(shared_progress)
    watch(bounds.memory, progress.mark_out_of_memory)
    bound_memory(bounds.memory)
    channel = _Channel(pipe, shared)
    with suppress(EOFError, OSError):  # the other end of the pipe is closed
        pipe.send(READY)
        while True:
            part = channel.receive()
            progress.mark(part.slot)
            try:
                items: list[Item] | None = channel.take(part)
                if items is None:
                    continue
                outcome = _work_on(items, work, bounds.cpu, progress, part.slot)
                progress.mark(part.slot)
                message = channel.put(part.slot, outcome)
            except MemoryError:  # what is left of the item would take memory from the next one
                progress.mark_out_of_memory()
                os._exit(1)
            channel.send(message)
            progress.mark()


class _Channel:
    """The worker's end of its slots."""

    def __init__(self, pipe: Connection, shared: "Array[c_ubyte]") -> None:
        self._pipe = pipe
        self._slots = [Slot(shared, number) for number in range(QUEUED)]
        self._parts: deque[Part] = deque()

    def receive(self) -> Part:
        """Return the next part of a chunk; wait for it."""
        part: Part = self._parts.popleft() if self._parts else self._pipe.recv()
        return part

    def take(self, part: Part) -> list[Item] | None:
        """Return the items of a chunk whose last part has come; else ask for the next part and return None."""
        items: list[Item] | None = self._slots[part.slot].take(part)
        if not part.is_last:
            self._pipe.send(part.slot)
        return items

    def put(self, slot: int, outcome: Outcome[Result]) -> Part:
        """Put an outcome, or the first part of it, into a slot."""
        return self._slots[slot].put(outcome)

    def send(self, part: Part) -> None:
        """Hand an outcome over, and its other parts as they are asked for."""
        self._pipe.send(part)
        while not part.is_last:
            message: Part | int = self._pipe.recv()
            if isinstance(message, int):
                part = self._slots[message].put_rest()
                self._pipe.send(part)
            else:
                self._parts.append(message)


def _work_on(
    items: list[Item], work: Callable[[Item], Result], cpu: float, progress: Progress, slot: int
) -> Outcome[Result]:
    results: list[Result] = []
    try:
        for index, item in enumerate(items):
            progress.mark(slot, index)
            start_cpu_timer(cpu)
            results.append(work(item))
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  # raised again by the process that receives it
        return results, error
    finally:
        start_cpu_timer(math.inf)
    return results, None
