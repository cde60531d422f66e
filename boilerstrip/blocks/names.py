"""Names in HTML to numbers, for all places of a page at once: names of eight letters are compared as one number."""

from collections.abc import Mapping

import numpy as np

from boilerstrip.blocks.arrays import Ints, Words

WORD = 8
ONES, HIGHS = np.uint64(0x0101010101010101), np.uint64(0x8080808080808080)
SPACES, CLOSINGS = ONES * np.uint64(ord(" ")), ONES * np.uint64(ord(">"))
MIXER = 0x9E3779B97F4A7C15
"""Any large odd number: it sets the second eight letters of a name apart from the first."""


def words_of(data: bytes, reverse: bool = False) -> Words:
    """The eight bytes from each place of a page as a number, the first (``reverse``: the last) being the lowest."""
    order = ">u8" if reverse else "<u8"
    return np.ndarray((len(data) - WORD + 1,), order, data, strides=(1,))


class NameTable:
    """Names with their numbers; none is longer than two words."""

    def __init__(self, numbers: Mapping[bytes, int]) -> None:
        keys = {_key(name): number for name, number in numbers.items()}
        self._keys = np.array(sorted(keys), np.uint64)
        self._numbers = np.array([keys[key] for key in sorted(keys)])

    def codes(self, words: Words, places: Ints, step: int = WORD) -> Ints:
        """Numbers of the names at these places, 0 for unknown ones.

        Args:
            words: see :func:`words_of`.
            places: where the names' first words stand.
            step: from a name's first word to its second.
        """
        keys = _until_space(words[places].astype(np.uint64))
        long = np.flatnonzero(keys >> np.uint64(56))
        keys[long] ^= _until_space(words[places[long] + step].astype(np.uint64)) * np.uint64(MIXER)
        found = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        return np.where(self._keys[found] == keys, self._numbers[found], 0)


def _key(name: bytes) -> int:
    first, second = (int.from_bytes(part, "little") for part in (name[:WORD], name[WORD:]))
    return first ^ second * MIXER % 2**64


def _until_space(words: Words) -> Words:
    """Words up to their first space or ``>``, zero from there on.

    A byte is zero where subtracting one sets its highest bit and it was not
    set before; the lowest such byte is never a false alarm.
    """
    space, closing = words ^ SPACES, words ^ CLOSINGS
    ends = ((space - ONES) & ~space | (closing - ONES) & ~closing) & HIGHS
    lowest = ends & (~ends + np.uint64(1))
    found: Words = words & ((lowest >> np.uint64(7)) - np.uint64(1))
    return found
