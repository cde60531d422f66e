"""A perfect hash from names to numbers, for one name at a time."""

from typing import TYPE_CHECKING

from boilerstrip.arrays import U16, U32, U64
from boilerstrip.native import COMPILED

if TYPE_CHECKING or not COMPILED:
    from boilerstrip.native import no_cython as cython
else:
    import cython

cython.declare(WORD="int", LONGEST="int", FULL="unsigned long long")
WORD, LONGEST = 8, 16
"""Letters of a name that are compared as one number; letters of the longest name."""
FULL = 0xFFFFFFFFFFFFFFFF


class Names:
    """Names and their numbers, in the arrays of a :class:`boilerstrip.native.name_table.NameTable`."""

    def __init__(self, keys: U64, numbers: U16, begins: U32, multiplier: int, mixer: int, shift: int) -> None:
        self.keys = keys.data
        self.numbers = numbers.data  # holds plain int objects where this is not compiled
        self.begins = begins.data
        """By first letter a bit for each length of such names, which rules out most unknown words."""
        self.multiplier = multiplier
        self.mixer = mixer
        self.shift = shift

    @cython.locals(first="unsigned long long", second="unsigned long long", letter="unsigned long long")
    def number(self, page: bytes, start: int, stop: int, fold: int) -> int:
        """Look up the name between two offsets, each of its letters or'ed with ``fold``; 0 for an unknown name."""
        if not 0 < stop - start <= LONGEST or not self.begins[page[start] | fold] >> (stop - start) & 1:
            return 0
        first = 0
        second = 0
        for offset in range(start, stop):
            letter = page[offset] | fold
            if offset - start < WORD:
                first |= letter << (8 * (offset - start))
            else:
                second |= letter << (8 * (offset - start - WORD))
        key = first ^ (second * self.mixer & FULL)
        found = self.numbers[(key * self.multiplier & FULL) >> self.shift]
        return found if self.keys[found] == key else 0
