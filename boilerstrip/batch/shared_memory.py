"""Memory that two processes share, divided into slots that hold a pickled chunk each."""

import pickle
from ctypes import Array, c_ubyte
from typing import Any

SLOT_BYTES = 1 << 20
"""Bytes of a slot. A larger chunk is sent through the pipe, at a higher cost to both sides."""


class Slot:
    """A slot as a file for :mod:`pickle`, so that pickling copies a page only once."""

    def __init__(self, shared: "Array[c_ubyte]", number: int) -> None:
        self._shared = memoryview(shared).cast("B")
        self._start = number * SLOT_BYTES
        self._end = self._start

    def put(self, items: list[Any]) -> slice | None:
        """Pickle items into the slot.

        Returns:
            Where they are in the shared memory, for :func:`load`; None if the slot is too small.
        """
        self._end = self._start
        pickle.dump(items, self, pickle.HIGHEST_PROTOCOL)
        return slice(self._start, self._end) if self._end <= self._start + SLOT_BYTES else None

    def write(self, part: bytes) -> None:
        """Append a part of the pickle. Parts that exceed the slot are counted, but not written."""
        start, self._end = self._end, self._end + len(part)
        if self._end <= self._start + SLOT_BYTES:
            self._shared[start : self._end] = part


def load(shared: memoryview, where: slice) -> Any:
    """Items that a slot holds, unpickled."""
    return pickle.loads(shared[where])
