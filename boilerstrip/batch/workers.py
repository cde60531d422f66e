"""Work shared among processes: items in, results out in order, with a bounded number under way.

Items cross to a process in chunks, so that the crossing costs little beside the work. A process that dies loses
nothing but the item it died on: its chunks are done again, the one it was at item by item.
"""

import multiprocessing
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from ctypes import Array, c_ubyte
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from threading import Thread
from typing import Generic, TypeVar

from boilerstrip.errors import WorkerError

Item = TypeVar("Item")
Result = TypeVar("Result")

QUEUED = 2
"""Chunks a process has at once: the one it is at, and the next, so that it never waits for it."""
AHEAD = 4
"""Chunks for each process that are under way or wait for an earlier one, which bounds memory; more would only help
where single items take longer than this many chunks."""
CHUNK_ITEMS = 16
CHUNK_SIZE = 400_000
"""A chunk is full with this many items, or characters. In chunks of 64 items of 40 KB, which reach memory not in
a cache, crossing a pipe cost four times as much."""
ROOM = 1 << 20
"""Bytes for a chunk in the memory that both sides share; a larger one goes through the pipe, at more cost to both."""
DYING = 5.0
"""Seconds for a process whose pipe is closed to be gone."""

# Not forked: a fork of a program with threads may hang.
processes = multiprocessing.get_context("spawn")


@dataclass(eq=False, slots=True)
class _Chunk(Generic[Item, Result]):
    """Items that cross together, and what came of them."""

    items: list[Item]
    is_suspect: bool = False
    """Whether a process died on it already, so that it holds one item now."""
    outcome: tuple[list[Result], Exception | None] | None = None
    """Results, and what the item after the last of them raised; None before there is any."""


def in_order(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    workers: int,
    *,
    size: Callable[[Item], int],
    lost: Callable[[Item, str], Result],
) -> Iterator[Result]:
    """What ``work`` makes of each item, in order; lazily, so that there may be endlessly many.

    What ``items`` or ``work`` raise ends all, and is raised after the results of the items before.

    Args:
        work: with more than one worker it must pickle, as functions of a module and partials of them do.
        items: taken as they are needed.
        workers: most processes, which are started when there is work for them; 1 works in this one.
        size: of an item, in characters.
        lost: the result for an item that a process died on twice, and how it died.

    Raises:
        WorkerError: a process does not start.
    """
    if workers == 1:
        yield from map(work, items)
        return
    pool: _Pool[Item, Result] = _Pool(work, workers, lost)
    chunks = in_chunks(items, size)
    try:
        while True:
            try:
                chunk = next(chunks, None)
            except Exception:
                yield from pool.rest()
                raise
            if chunk is None:
                break
            pool.add(chunk)
            while pool.is_full:
                yield from pool.oldest()
        yield from pool.rest()
    finally:
        pool.close()


def in_chunks(items: Iterable[Item], size: Callable[[Item], int]) -> Iterator[list[Item]]:
    """Items by the chunk; where they end in an error, the last chunk comes before it.

    >>> [len(chunk) for chunk in in_chunks(["<p>"] * 20 + ["x" * 500_000] * 2, len)]
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


class _Pool(Generic[Item, Result]):
    """The processes, and the chunks that are under way."""

    def __init__(self, work: Callable[[Item], Result], workers: int, lost: Callable[[Item, str], Result]) -> None:
        self._work, self._lost, self._most = work, lost, workers
        self._members: list[_Member[Item, Result]] = []
        self._ordered: deque[_Chunk[Item, Result]] = deque()
        self._waiting: deque[_Chunk[Item, Result]] = deque()

    @property
    def is_full(self) -> bool:
        """Whether enough chunks are under way."""
        return len(self._ordered) >= AHEAD * self._most

    def add(self, items: list[Item]) -> None:
        """Take on a chunk."""
        chunk: _Chunk[Item, Result] = _Chunk(items)
        self._ordered.append(chunk)
        self._waiting.append(chunk)
        self._send()
        self._receive(0)

    def oldest(self) -> Iterator[Result]:
        """Results of the chunk that was taken on first."""
        while (outcome := self._ordered[0].outcome) is None:
            self._receive(None)
        self._ordered.popleft()
        results, error = outcome
        yield from results
        if error is not None:
            raise error

    def rest(self) -> Iterator[Result]:
        """Results of all chunks."""
        while self._ordered:
            yield from self.oldest()

    def close(self) -> None:
        """End all processes."""
        for member in self._members:
            member.end()

    def _send(self) -> None:
        """Give out chunks; processes that are still starting would keep the sender waiting."""
        undone = len(self._waiting) + sum(len(member.chunks) for member in self._members)
        while len(self._members) < min(self._most, undone):
            self._members.append(_Member(self._work))
        for chunks_had in range(QUEUED):
            for member in self._members:
                if self._waiting and member.is_ready and len(member.chunks) == chunks_had:
                    member.send(self._waiting.popleft())

    def _receive(self, timeout: float | None) -> None:
        """Take what processes have to say, and give them more; wait for the first word without a timeout."""
        members = {member.pipe: member for member in self._members}
        said = wait(list(members), timeout)
        for member in [member for pipe, member in members.items() if pipe in said]:
            if not member.receive():
                self._bury(member)
        self._send()

    def _bury(self, member: "_Member[Item, Result]") -> None:
        """Have what a dead process left undone done by another."""
        self._members.remove(member)
        cause = member.end(DYING)
        if not member.is_ready:
            raise WorkerError(
                f"a worker process did not start ({cause}); a script that asks for workers does so "
                'below if __name__ == "__main__"'
            )
        if not member.chunks:
            return
        first, *others = member.chunks
        self._waiting.extendleft(reversed(others))
        if first.is_suspect:
            first.outcome = [self._lost(first.items[0], cause)], None
        else:
            singles = [_Chunk[Item, Result]([item], is_suspect=True) for item in first.items]
            self._waiting.extendleft(reversed(singles))
            place = self._ordered.index(first)
            del self._ordered[place]
            for single in reversed(singles):
                self._ordered.insert(place, single)


class _Member(Generic[Item, Result]):
    """A process, and the chunks it has, in the order in which it works on them."""

    def __init__(self, work: Callable[[Item], Result]) -> None:
        self.chunks: deque[_Chunk[Item, Result]] = deque()
        self.is_ready = False
        self.pipe, theirs = processes.Pipe()
        shared = processes.RawArray("B", QUEUED * ROOM)
        self._rooms = deque(_Room(shared, room) for room in range(QUEUED))
        self._process = processes.Process(target=serve, args=(theirs, shared, work), daemon=True)
        self._process.start()
        theirs.close()

    def send(self, chunk: _Chunk[Item, Result]) -> None:
        """Give it a chunk, in the room that the chunk before the last has left."""
        self.chunks.append(chunk)
        self._rooms.rotate()
        with suppress(OSError):  # it died, and will be found dead when all it said is received
            self.pipe.send(self._rooms[0].put(chunk.items) or chunk.items)

    def receive(self) -> bool:
        """Take what it says; False where it is dead."""
        try:
            said = self.pipe.recv()
        except (EOFError, OSError):  # the other end of the pipe is closed
            return False
        if self.is_ready:
            self.chunks.popleft().outcome = said
        self.is_ready = True
        return True

    def end(self, patience: float = 0) -> str:
        """End the process, whatever it does, if it does not end by itself in so many seconds; say how it ended."""
        self.pipe.close()
        self._process.join(patience)
        self._process.kill()
        self._process.join()
        code = self._process.exitcode or 0
        self._process.close()
        return signal.Signals(-code).name if code < 0 else f"exit code {code}"


class _Room:
    """Room for a chunk in shared memory: a file to :mod:`pickle`, so that a page is copied but once."""

    def __init__(self, shared: "Array[c_ubyte]", number: int) -> None:
        self._shared = memoryview(shared).cast("B")
        self._begin = number * ROOM
        self._end = self._begin

    def put(self, items: list[Item]) -> slice | None:
        """Put items here; where they stand in the shared memory, or None where they find no room."""
        self._end = self._begin
        pickle.dump(items, self, pickle.HIGHEST_PROTOCOL)
        return slice(self._begin, self._end) if self._end <= self._begin + ROOM else None

    def write(self, part: bytes) -> None:
        """Take a part of what is pickled; once there is no room for one, the parts that follow are only counted."""
        begin, self._end = self._end, self._end + len(part)
        if self._end <= self._begin + ROOM:
            self._shared[begin : self._end] = part


def serve(pipe: Connection, shared: "Array[c_ubyte]", work: Callable[[Item], Result]) -> None:
    """Work on chunks until the pipe is closed: the whole life of a process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started it ends it in order
    chunks: SimpleQueue[list[Item] | None] = SimpleQueue()
    # a thread of its own takes chunks in, so that whoever sends one never waits for the one before
    Thread(target=_take_in, args=(pipe, memoryview(shared).cast("B"), chunks), daemon=True).start()
    with suppress(OSError):  # the other end of the pipe is closed
        pipe.send(None)
        while (items := chunks.get()) is not None:
            pipe.send(_outcome(work, items))


def _take_in(pipe: Connection, shared: memoryview, chunks: "SimpleQueue[list[Item] | None]") -> None:
    try:
        with suppress(EOFError, OSError):  # the other end of the pipe is closed
            while True:
                said = pipe.recv()
                chunks.put(pickle.loads(shared[said]) if isinstance(said, slice) else said)
    finally:
        chunks.put(None)


def _outcome(work: Callable[[Item], Result], items: list[Item]) -> tuple[list[Result], Exception | None]:
    results: list[Result] = []
    try:
        for item in items:
            results.append(work(item))
    except Exception as error:  # noqa: BLE001  # raised where it is received
        return results, error
    return results, None
