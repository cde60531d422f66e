"""Token counts of ranges of a text, with few and short calls: tokenizers are slow."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

Count = Callable[[str], int]

FIRST_GUESS = 4.0
"""Characters per token before anything has been counted."""
ENOUGH = 2
"""A range this many times as long as expected to fit is counted from its start, until it does not fit."""
GUESSES = 4
"""Guesses by the length of what has been counted; then steps are doubled, for texts with long runs without tokens."""
MOST_CONTEXT = 0.5
"""Share of the room that a context may take; a longer one is left out."""


class Measure:
    """What fits in a number of tokens."""

    def __init__(self, whole: str, count: Count, room: int) -> None:
        """Measure ranges of a text.

        Args:
            whole: the text.
            count: returns the number of tokens of a text.
            room: the most tokens that fit.
        """
        self.whole, self.room = whole, room
        self._count = count
        self._expected = room * FIRST_GUESS
        self._contexts: dict[str, bool] = {"": True}

    def count(self, start: int, end: int, context: str = "") -> int:
        """Count the tokens of a range, with its context in lines before, and without white space at its end."""
        text = self.whole[start:end].rstrip()
        tokens = self._count(f"{context}\n{text}" if context else text)
        self._expected = self.room * len(text) / max(tokens, 0.5)
        return tokens

    def fits(self, start: int, end: int, context: str = "") -> bool:
        """True if a range fits."""
        length = 0
        while (length := max(2 * length, int(ENOUGH * self._expected) + 1)) < end - start:
            if self.count(start, start + length, context) > self.room:
                return False
        return self.count(start, end, context) <= self.room

    def allow(self, context: str) -> str:
        """Return a context, or nothing if it takes too much room."""
        if context not in self._contexts:
            self._contexts[context] = self._count(context) <= MOST_CONTEXT * self.room
        return context if self._contexts[context] else ""

    def find_last(self, start: int, ends: Sequence[int], first: int, context: str = "") -> int:
        """Return the number of ends that are not beyond what fits.

        Args:
            start: of the range.
            ends: ascending.
            first: number of ends before the start.
            context: of the range.
        """
        low, high, step, tries = first, len(ends), 1, 0
        while low < high:
            tries += 1
            expected = bisect_right(ends, start + self._expected, low, high) if tries <= GUESSES else 0
            guess = min(max(low + step, expected), high)
            if self.fits(start, ends[guess - 1], context):
                low, step = guess, 2 * step
            else:
                high, step = guess - 1, 1
        return low

    def find_first(self, starts: Sequence[int], end: int) -> int:
        """Return the index of the first of some starts from which a range up to the end fits; their number if none."""
        low, high, step = 0, len(starts), 1
        while low < high:
            guess = max(high - step, low)
            if self.fits(starts[guess], end):
                high, step = guess, 2 * step
            else:
                low, step = guess + 1, 1
        return high
