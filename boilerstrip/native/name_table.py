"""Tables for a perfect hash from names to numbers; eight letters of a name make up one word of 64 bits."""

from collections.abc import Iterable, Iterator
from itertools import count

import numpy as np

from boilerstrip.arrays import I64, U64
from boilerstrip.native.perfect_hash import Names

WORD = 8
"""Letters in a word."""
MIXER = 0x9E3779B97F4A7C15
"""A large odd number; the second word is multiplied by it before it is combined with the first."""
SLOT_BITS = 16
SHIFT = 64 - SLOT_BITS
"""Right shift that leaves the slot: the highest bits of a product."""


class NameTable:
    """A perfect hash of names of at most 16 letters, numbered from 1.

    A key's slot is the highest bits of its product with a multiplier, chosen
    so that no two names share a slot (multiplicative hashing).
    """

    def __init__(self, names: Iterable[str]) -> None:
        self.names = [name.encode() for name in names]
        self.keys = np.array([0, *map(_key, self.names)], np.uint64)
        self.multiplier = next(filter(self._sets_apart, _multipliers()))
        self.number = np.zeros(1 << SLOT_BITS, np.uint16)
        self.number[self._slots(self.keys)] = np.arange(len(self.keys))

    def one_by_one(self) -> Names:
        """Return the table as the record that compiled loops look names up in."""
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
    """Yield odd numbers: the powers of the mixer."""
    for power in count(1):
        yield np.uint64(pow(MIXER, power, 2**64))


def _key(name: bytes) -> int:
    first, second = (int.from_bytes(part, "little") for part in (name[:WORD], name[WORD:]))
    return first ^ second * MIXER % 2**64
