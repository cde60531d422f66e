"""A worker process: its handle in the process that starts it, and the loop that it runs."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from ctypes import Array, c_ubyte
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread
from typing import Generic

from boilerstrip.batch.chunks import Chunk, Item, Outcome, Result
from boilerstrip.batch.shared_memory import SLOT_BYTES, Slot, load

QUEUED = 2
"""Chunks that a worker holds at once: the one it works on and the next, so that it never waits."""

# Processes are spawned: forking a program with threads may deadlock.
processes = multiprocessing.get_context("spawn")


class Worker(Generic[Item, Result]):
    """A worker process and its chunks, in the order in which it works on them."""

    def __init__(self, work: Callable[[Item], Result]) -> None:
        self.chunks: deque[Chunk[Item, Result]] = deque()
        self.is_ready = False
        self.pipe, child_pipe = processes.Pipe()
        shared = processes.RawArray("B", QUEUED * SLOT_BYTES)
        self._slots = deque(Slot(shared, number) for number in range(QUEUED))
        self._process = processes.Process(target=serve, args=(child_pipe, shared, work), daemon=True)
        self._process.start()
        child_pipe.close()

    def send(self, chunk: Chunk[Item, Result]) -> None:
        """Give the worker a chunk, in the slot of the chunk before the last, which it has finished."""
        self.chunks.append(chunk)
        self._slots.rotate()
        with suppress(OSError):  # the worker died; receive() reports it after its last outcome
            self.pipe.send(self._slots[0].put(chunk.items) or chunk.items)

    def receive(self) -> bool:
        """Read one message: that the worker is ready, or the outcome of its first chunk; False if it died."""
        try:
            message = self.pipe.recv()
        except (EOFError, OSError):  # the other end of the pipe is closed
            return False
        if self.is_ready:
            self.chunks.popleft().outcome = message
        self.is_ready = True
        return True

    def end(self, patience: float = 0) -> str:
        """End the process, by force if it is still alive after so many seconds.

        Returns:
            How it ended: the name of a signal, or an exit code.
        """
        self.pipe.close()
        self._process.join(patience)
        self._process.kill()
        self._process.join()
        code = self._process.exitcode or 0
        self._process.close()
        return signal.Signals(-code).name if code < 0 else f"exit code {code}"


def serve(pipe: Connection, shared: "Array[c_ubyte]", work: Callable[[Item], Result]) -> None:
    """Work on chunks until the pipe is closed. A worker process runs nothing else."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends its workers itself
    chunks: SimpleQueue[list[Item] | None] = SimpleQueue()
    # A thread of its own receives chunks, so that the sender never waits for the chunk before.
    Thread(target=_receive_chunks, args=(pipe, memoryview(shared).cast("B"), chunks), daemon=True).start()
    with suppress(OSError):  # the other end of the pipe is closed
        pipe.send(None)
        while (items := chunks.get()) is not None:
            pipe.send(_work_on(items, work))


def _receive_chunks(pipe: Connection, shared: memoryview, chunks: "SimpleQueue[list[Item] | None]") -> None:
    try:
        with suppress(EOFError, OSError):  # the other end of the pipe is closed
            while True:
                message = pipe.recv()
                chunks.put(load(shared, message) if isinstance(message, slice) else message)
    finally:
        chunks.put(None)


def _work_on(items: list[Item], work: Callable[[Item], Result]) -> Outcome[Result]:
    results: list[Result] = []
    try:
        for item in items:
            results.append(work(item))
    except Exception as error:  # noqa: BLE001  # raised again by the process that receives it
        return results, error
    return results, None
