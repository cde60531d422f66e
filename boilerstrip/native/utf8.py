"""Checks of UTF-8 that are faster than decoding, because most of a page is ASCII."""

from typing import TYPE_CHECKING

from boilerstrip.native import COMPILED

if TYPE_CHECKING or not COMPILED:
    from boilerstrip.native import no_cython as cython
else:
    import cython

cython.declare(STRETCH="Py_ssize_t", CONTINUATION="int", CONTINUATION_END="int")
STRETCH = 32
"""Bytes that are checked for ASCII at once."""
CONTINUATION, CONTINUATION_END = 0x80, 0xC0
"""The first continuation byte, and one past the last."""


@cython.ccall
@cython.returns("bint")
@cython.locals(
    page="const unsigned char[::1]", offset="Py_ssize_t", stop="Py_ssize_t", following="Py_ssize_t", lead="int",
    lowest="int", end="int", count="int",
)  # fmt: skip
def is_valid(page: bytes) -> bool:
    """Return True if bytes are well-formed UTF-8 (The Unicode Standard, table 3-7).

    >>> is_valid("ebb – flow".encode()), is_valid(b"\\xed\\xa0\\x80")  # the second is a surrogate
    (True, False)
    """
    offset = 0
    stop = len(page)
    while offset < stop:
        lead = page[offset]
        offset += 1
        if lead < CONTINUATION:
            while offset + STRETCH <= stop and is_ascii(page, offset):
                offset += STRETCH
            continue
        lowest, end = CONTINUATION, CONTINUATION_END
        if lead < 0xC2:
            return False
        if lead < 0xE0:
            count = 1
        elif lead < 0xF0:
            count = 2
            lowest = 0xA0 if lead == 0xE0 else lowest
            end = 0xA0 if lead == 0xED else end
        elif lead < 0xF5:
            count = 3
            lowest = 0x90 if lead == 0xF0 else lowest
            end = 0x90 if lead == 0xF4 else end
        else:
            return False
        if offset + count > stop or not lowest <= page[offset] < end:
            return False
        for following in range(offset + 1, offset + count):
            if not CONTINUATION <= page[following] < CONTINUATION_END:
                return False
        offset += count
    return True


@cython.cfunc
@cython.returns("bint")
@cython.exceptval(check=False)
@cython.locals(page="const unsigned char[::1]", offset="Py_ssize_t", following="Py_ssize_t", union="unsigned char")
def is_ascii(page: bytes, offset: int) -> bool:
    """True if the stretch of a page at an offset is ASCII."""
    union = 0
    for following in range(offset, offset + STRETCH):
        union |= page[following]
    return union < CONTINUATION


@cython.ccall
@cython.returns("Py_ssize_t")
@cython.locals(
    page="const unsigned char[::1]", offset="Py_ssize_t", stop="Py_ssize_t", lead="int", second="int", third="int",
    is_first="bint",
)  # fmt: skip
def find_misread(page: bytes) -> int:
    """Return the offset of the first character that may come of bytes of UTF-8 that were misread.

    It is a C1 control character; or one of "ÂÃÐÑâ" (among the first
    characters beyond ASCII any from U+00C2 to U+00F4) before one that
    windows-1252 has beyond ASCII.

    Returns:
        The offset; -1 if there is none.

    >>> find_misread("Fähre été »".encode()), find_misread("FÃ¤hre".encode())
    (-1, 1)
    """
    offset = 0
    stop = len(page) - 1
    is_first = True
    while offset < stop:
        lead = page[offset]
        if lead < CONTINUATION:
            offset += STRETCH if offset + STRETCH <= stop and is_ascii(page, offset) else 1
            continue
        second = page[offset + 1]
        if lead == 0xC2 and second < 0xA0:
            return offset
        if lead == 0xC3 and offset + 2 <= stop:
            third = page[offset + 2]
            if third == 0xC2 or third == 0xC5 or third == 0xC6 or third == 0xCB or third == 0xE2:
                if second == 0x82 or second == 0x83 or second == 0x90 or second == 0x91 or second == 0xA2:
                    return offset
                if is_first and 0x82 <= second <= 0xB4:
                    return offset
        is_first = False
        offset += 1
    return -1
