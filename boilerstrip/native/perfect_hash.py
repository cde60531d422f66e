"""Names to numbers, one name at a time."""

from boilerstrip.arrays import U16, U32, U64

WORD, LONGEST = 8, 16
"""Letters of a name that are compared as one number; letters of the longest name."""
FULL = 0xFFFFFFFFFFFFFFFF


class Names:
    """Names and their numbers, as :class:`boilerstrip.native.name_table.NameTable` has them."""

    def __init__(self, keys: U64, numbers: U16, begins: U32, multiplier: int, mixer: int, shift: int) -> None:
        self.keys = keys
        self.numbers = numbers
        self.begins = begins
        """By first letter a bit for each length of such names: most words are told by these to be none."""
        self.multiplier = multiplier
        self.mixer = mixer
        self.shift = shift

    def number(self, page: bytes, start: int, stop: int, fold: int) -> int:
        """Number of the name between two places, each letter or'ed with ``fold``; 0 for an unknown name."""
        if not 0 < stop - start <= LONGEST or not self.begins[page[start] | fold] >> (stop - start) & 1:
            return 0
        first = 0
        second = 0
        for place in range(start, stop):
            letter = page[place] | fold
            if place - start < WORD:
                first |= letter << (8 * (place - start))
            else:
                second |= letter << (8 * (place - start - WORD))
        key = first ^ (second * self.mixer & FULL)
        found = self.numbers[(key * self.multiplier & FULL) >> self.shift]
        return found if self.keys[found] == key else 0
