"""What a worker process works on, in shared memory, where the process that started it sees it however it ends."""

import time
from ctypes import Array, c_double

FIELDS = 6
"""Numbers that a progress consists of."""
_CHUNK, _ITEM, _SINCE, _OUT_OF_MEMORY, _OFFSET, _MUST_STOP = range(FIELDS)
NONE = -1


class Progress:
    """The chunk and item that a worker works on, and since when. It writes that, and the other process reads it.

    Args:
        shared: :data:`FIELDS` numbers, zero at first.
    """

    def __init__(self, shared: "Array[c_double]") -> None:
        self._shared = shared

    def mark(self, chunk: int = NONE, item: int = NONE, offset: int = 0) -> None:
        """Note what is worked on now.

        Args:
            chunk: number of the chunk.
            item: its index in the chunk; :data:`NONE` between items.
            offset: its position in its input, if it comes from a file.
        """
        self._shared[_SINCE], self._shared[_OFFSET] = time.monotonic(), offset
        self._shared[_CHUNK], self._shared[_ITEM] = chunk, item

    def mark_out_of_memory(self) -> None:
        """Note that the process ends because it needs more memory than it may."""
        self._shared[_OUT_OF_MEMORY] = 1

    @property
    def chunk(self) -> int:
        """Number of the chunk; :data:`NONE` if there is none."""
        return int(self._shared[_CHUNK])

    @property
    def item(self) -> int:
        """Index of the item in its chunk; :data:`NONE` if there is none."""
        return int(self._shared[_ITEM])

    @property
    def offset(self) -> int:
        """Position of that item in its input."""
        return int(self._shared[_OFFSET])

    def ask_to_stop(self) -> None:
        """Ask the worker to write what it has, and to answer. The process that started it says so."""
        self._shared[_MUST_STOP] = 1

    @property
    def must_stop(self) -> bool:
        """True if the worker is asked to stop."""
        return bool(self._shared[_MUST_STOP])

    @property
    def since(self) -> float:
        """When it began, by the monotonic clock, which all processes of a machine share."""
        return self._shared[_SINCE]

    @property
    def is_out_of_memory(self) -> bool:
        """True if the process ended because it needed more memory than it may."""
        return bool(self._shared[_OUT_OF_MEMORY])
