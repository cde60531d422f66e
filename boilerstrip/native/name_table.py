"""Names in HTML to numbers, for all places of a page at once: eight letters of a name are compared as one number."""

from collections.abc import Iterable, Iterator
from itertools import count

import numpy as np

from boilerstrip.arrays import I64, U8, U64, rows_where
from boilerstrip.native.perfect_hash import Names

WORD = 8
ONES, HIGHS = np.uint64(0x0101010101010101), np.uint64(0x8080808080808080)
SPACES, CLOSINGS = ONES * np.uint64(ord(" ")), ONES * np.uint64(ord(">"))
TOP = np.uint64(1 << 56)
"""Words from here on have all eight letters."""
MIXER = 0x9E3779B97F4A7C15
"""Any large odd number: it sets the second eight letters of a name apart from the first."""
SLOT_BITS = 16
SHIFT = 64 - SLOT_BITS
"""What leaves the highest bits of a word, which are a slot."""
LENGTH_MASKS = np.array([256**length - 1 for length in range(WORD + 1)], np.uint64)
"""What leaves the first letters of a word."""


class NameTable:
    """Names of at most two words, numbered from 1.

    A key's slot is the highest bits of its product with a number chosen so
    that no two names share a slot.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self.names = [name.encode() for name in names]
        self.keys = np.array([0, *map(_key, self.names)], np.uint64)
        self.multiplier = next(filter(self._sets_apart, _multipliers()))
        self.number = np.zeros(1 << SLOT_BITS, np.uint16)
        self.number[self._slots(self.keys)] = np.arange(len(self.keys))

    def numbers(self, keys: U64) -> I64:
        """Numbers of the names with these keys, 0 for unknown ones."""
        found = self.number[self._slots(keys)].astype(np.int64)
        found *= self.keys[found] == keys
        return found

    def one_by_one(self) -> Names:
        """The same for loops."""
        begins = np.zeros(256, np.uint32)
        for name in self.names:
            begins[name[0]] |= np.uint32(1 << len(name))
        return Names(self.keys, self.number, begins, int(self.multiplier), MIXER, SHIFT)

    def _slots(self, keys: U64) -> I64:
        slots: I64 = ((keys * self.multiplier) >> np.uint64(SHIFT)).view(np.int64)
        return slots

    def _sets_apart(self, multiplier: np.uint64) -> bool:
        self.multiplier = multiplier
        return len(set(self._slots(self.keys).tolist())) == len(self.keys)


def _multipliers() -> Iterator[np.uint64]:
    """Odd numbers without a pattern."""
    for power in count(1):
        yield np.uint64(pow(MIXER, power, 2**64))


def keys_ahead(page: bytes, places: I64) -> U64:
    """Keys of the names that begin at these places, and go on to a space or ``>``."""
    return _delimited(np.ndarray((len(page) - WORD + 1,), "<u8", page, strides=(1,)), places, WORD, CLOSINGS)


def keys_behind(page: bytes, places: I64) -> U64:
    """Keys of the names that end before these places and begin after a space: those of their letters in reverse."""
    return _delimited(np.ndarray((len(page) - WORD + 1,), ">u8", page, strides=(1,)), places - WORD, -WORD)


def keys_within(text: U8, places: I64, lengths: I64) -> U64:
    """Keys of the names that begin at these places and are so long; the text goes on for two words.

    A name of more than two words is unknown, and has the key 0.
    """
    words = np.ndarray((len(text) - WORD + 1,), "<u8", text.tobytes(), strides=(1,))
    first = words[places].astype(np.uint64, copy=False) & LENGTH_MASKS[np.minimum(lengths, WORD)]
    long = rows_where(lengths > WORD)
    second = words[places[long] + WORD] & LENGTH_MASKS[np.minimum(lengths[long] - WORD, WORD)]
    first[long] ^= second.astype(np.uint64, copy=False) * np.uint64(MIXER)
    first[lengths > 2 * WORD] = 0
    return first


def _delimited(words: U64, places: I64, step: int, *ends: np.uint64) -> U64:
    """Keys of the names whose first words stand here, and the second ones a step further.

    Args:
        words: all words of a page.
        places: of the names.
        step: to a name's second word.
        ends: what ends a name, but for a space.
    """
    keys = _until_delimiter(words[places].astype(np.uint64, copy=False), *ends)
    long = rows_where(keys >= TOP)
    second = words[places[long] + step].astype(np.uint64, copy=False)
    keys[long] ^= _until_delimiter(second, *ends) * np.uint64(MIXER)
    return keys


def _key(name: bytes) -> int:
    first, second = (int.from_bytes(part, "little") for part in (name[:WORD], name[WORD:]))
    return first ^ second * MIXER % 2**64


def _until_delimiter(words: U64, *ends: np.uint64) -> U64:
    """Words up to their first space, or other byte that ends them, zero from there on."""
    found = _zeros(words ^ SPACES)
    for delimiter in ends:
        found |= _zeros(words ^ delimiter)
    found &= HIGHS
    found &= -found  # the lowest bit
    found >>= np.uint64(7)
    found -= np.uint64(1)
    found &= words
    return found


def _zeros(words: U64) -> U64:
    """Words whose lowest byte with its highest bit set is the first zero byte of these.

    Subtracting one sets that bit of a zero byte, and it was not set before;
    the lowest such byte is never a false alarm.
    """
    found = words - ONES
    found &= ~words
    return found
