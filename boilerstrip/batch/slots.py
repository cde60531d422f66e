"""Slots: shared memory through which values of any size cross to another process and back.

A slot belongs to one of two processes at a time, and passes to the other with a message that fits into any pipe. So no
process ever waits within a message, and one that is stopped or killed stops no other.
"""

import pickle
from typing import Any, NamedTuple

SLOT_BYTES = 1 << 20
"""Bytes of a slot. A larger value crosses in parts, at a higher cost to both sides."""


class Part(NamedTuple):
    """Message: a part of a pickled value is in a slot, which passes to the receiver."""

    number: int
    """Number of the value."""
    length: int
    """Bytes."""
    is_last: bool
    """False if the receiver has to ask for the next part, with the number of the value as its message."""


class Slot:
    """A slot as one process sees it; a file for :mod:`pickle`, so that pickling copies a page only once.

    Args:
        memory: :data:`SLOT_BYTES` of shared memory.
    """

    def __init__(self, memory: memoryview) -> None:
        self._memory = memory
        self._number = 0
        self._length = 0
        self._rest = bytearray()
        self._taken = bytearray()

    def put(self, number: int, value: Any) -> Part:
        """Pickle a value into the slot; what exceeds it waits for :meth:`put_rest`.

        Args:
            number: number of the value.
            value: any that pickles.
        """
        self._number, self._length, self._rest = number, 0, bytearray()
        pickle.dump(value, self, pickle.HIGHEST_PROTOCOL)
        return self._part()

    def put_rest(self) -> Part:
        """Put the next part of the value into the slot."""
        rest, self._length, self._rest = memoryview(self._rest), 0, bytearray()
        self.write(rest)
        return self._part()

    def write(self, part: bytes | memoryview) -> None:
        """Append a part of the pickle."""
        head = memoryview(part)[: SLOT_BYTES - self._length]
        self._memory[self._length : self._length + len(head)] = head
        self._length += len(head)
        self._rest += memoryview(part)[len(head) :]

    def take(self, part: Part) -> Any:
        """Value whose last part is in the slot; None if parts are to come."""
        pickled = self._memory[: part.length]
        if not part.is_last or self._taken:
            self._taken += pickled
            pickled = memoryview(self._taken)
        if not part.is_last:
            return None
        value = pickle.loads(pickled)
        self._taken = bytearray()
        return value

    def _part(self) -> Part:
        return Part(self._number, self._length, not self._rest)
