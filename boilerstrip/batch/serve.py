"""What a worker process runs: chunks in, outcomes out."""

import math
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NamedTuple

from boilerstrip.batch.attempt import warm_up
from boilerstrip.batch.bounds import Bounds
from boilerstrip.batch.channel import Channel
from boilerstrip.batch.chunks import Item, Outcome, Result
from boilerstrip.batch.guards import bound_memory, die_with_parent, set_signals, start_cpu_timer, watch
from boilerstrip.batch.progress import Progress
from boilerstrip.batch.shared import attach, divide

Serve = Callable[[list[Any], float, Progress, int], Outcome[Any]]
"""What a worker does with a chunk: given its items, the seconds of CPU that each may take, its progress, in which it
marks each item, and the number of the chunk."""


class Start(NamedTuple):
    """First message of a worker."""

    problem: str = ""
    """Why it cannot work; empty if it can."""


def main(parent: int, is_main_thread: bool, pipe: str, memory: str) -> None:
    """Work on chunks until the pipe is closed. A worker process runs nothing else.

    Args:
        parent: process id of the process that started this one.
        is_main_thread: True if its main thread did.
        pipe: one of the arguments of :func:`boilerstrip.batch.shared.attach`.
        memory: the other one.
    """
    set_signals()
    if is_main_thread:
        die_with_parent(parent)
    connection, shared = attach(pipe, memory)
    progress, slots = divide(shared)
    channel = Channel(connection, slots, progress)
    try:
        _, (serve, bounds) = channel.receive()
        watch(parent, bounds.memory, progress.mark_out_of_memory)
        bound_memory(bounds.memory)
        warm_up()
        start = Start()
    except Exception as error:  # noqa: BLE001  # the other process raises it
        start = Start(f"{type(error).__name__}: {error}")
    with suppress(EOFError, OSError):  # the other end of the pipe is closed
        connection.send(start)
        if not start.problem:
            while True:
                _serve_next(channel, progress, serve, bounds)
    sys.exit(1)


def _serve_next(channel: Channel, progress: Progress, serve: Serve, bounds: Bounds) -> None:
    try:
        number, items = channel.receive()
        outcome = serve(items, bounds.cpu, progress, number)
        start_cpu_timer(math.inf)
        progress.mark(number)
        channel.send(number, outcome)
    except MemoryError:  # what is left of the item would take memory from the next one
        progress.mark_out_of_memory()
        os._exit(1)


def serve_items(
    items: list[Item], cpu: float, progress: Progress, number: int, *, work: Callable[[Item], Result]
) -> Outcome[Result]:
    """Apply a function to each item of a chunk."""
    results: list[Result] = []
    try:
        for index, item in enumerate(items):
            progress.mark(number, index)
            start_cpu_timer(cpu)
            results.append(work(item))
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  # raised again by the process that receives it
        return results, error
    return results, None
