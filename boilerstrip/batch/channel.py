"""A worker's end of the pipe and the slots, through which values of any size come and go."""

from collections import deque
from multiprocessing.connection import Connection
from typing import Any

from boilerstrip.batch.progress import Progress
from boilerstrip.batch.slots import Part, Slot


class Channel:
    """Values come in the order of their numbers, and each is answered before the next one is taken."""

    def __init__(self, pipe: "Connection[Any, Any]", slots: list[Slot], progress: Progress) -> None:
        self._pipe, self._slots, self._progress = pipe, slots, progress
        self._parts: deque[Part] = deque()

    def receive(self) -> tuple[int, Any]:
        """Return the number of the next value, and the value. Waits for it.

        Raises:
            EOFError: the other end of the pipe is closed.
            MemoryError: there is no memory for the value.
        """
        part: Part = self._parts.popleft() if self._parts else self._pipe.recv()
        self._progress.mark(part.number)
        slot = self._find_slot(part.number)
        while not part.is_last:
            slot.take(part)
            self._pipe.send(part.number)
            part = self._receive_part_of(part.number)
        return part.number, slot.take(part)

    def send(self, number: int, answer: Any) -> None:
        """Send the answer to a value.

        Raises:
            MemoryError: there is no memory for its pickle.
        """
        slot = self._find_slot(number)
        part = slot.put(number, answer)
        self._pipe.send(part)
        while not part.is_last:
            message: Part | int = self._pipe.recv()
            if isinstance(message, int):
                part = slot.put_rest()
                self._pipe.send(part)
            else:
                self._parts.append(message)
        self._progress.mark()

    def _find_slot(self, number: int) -> Slot:
        return self._slots[number % len(self._slots)]

    def _receive_part_of(self, number: int) -> Part:
        while True:
            part: Part = self._pipe.recv()
            if part.number == number:
                return part
            self._parts.append(part)
