"""Whether bytes are UTF-8 (see :mod:`boilerstrip.document.encoding`)."""

STRETCH = 32
"""Bytes of ASCII that are told at once."""
CONTINUES, BEYOND = 0x80, 0xC0
"""From which byte on one continues a character, and no longer does."""


def is_valid(page: bytes) -> bool:
    """Whether bytes are well-formed UTF-8 (The Unicode Standard, table 3-7)."""
    place = 0
    stop = len(page)
    while place < stop:
        lead = page[place]
        place += 1
        if lead < CONTINUES:
            while place + STRETCH <= stop and is_ascii(page, place):
                place += STRETCH
            continue
        lowest, beyond = CONTINUES, BEYOND
        if lead < 0xC2:
            return False
        if lead < 0xE0:
            more = 1
        elif lead < 0xF0:
            more = 2
            lowest = 0xA0 if lead == 0xE0 else lowest
            beyond = 0xA0 if lead == 0xED else beyond
        elif lead < 0xF5:
            more = 3
            lowest = 0x90 if lead == 0xF0 else lowest
            beyond = 0x90 if lead == 0xF4 else beyond
        else:
            return False
        if place + more > stop or not lowest <= page[place] < beyond:
            return False
        for following in range(place + 1, place + more):
            if not CONTINUES <= page[following] < BEYOND:
                return False
        place += more
    return True


def is_ascii(page: bytes, place: int) -> bool:
    """Whether a stretch is."""
    seen = 0
    for following in range(place, place + STRETCH):
        seen |= page[following]
    return seen < CONTINUES
