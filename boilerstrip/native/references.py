"""A loop over the bytes of an attribute value that a reference refers to (see
:mod:`boilerstrip.document.references`)."""

from typing import TYPE_CHECKING

from boilerstrip.native import COMPILED

if TYPE_CHECKING or not COMPILED:
    from boilerstrip.native import no_cython as cython
else:
    import cython

cython.declare(
    REFERENCE_BITS="Py_ssize_t", REFERENCE_DIGIT="Py_ssize_t", MAX_DIGITS="Py_ssize_t", DOUBLE_QUOTE="int",
    SINGLE_QUOTE="int", TAG_END="int",
)  # fmt: skip
from boilerstrip.native.flags import REFERENCE_BITS, REFERENCE_DIGIT  # noqa: E402 - their C types are declared above

MAX_DIGITS = 8
"""Digits of the largest offset in a page that memory could hold; a longer reference is forged."""
DOUBLE_QUOTE, SINGLE_QUOTE, TAG_END = 0x22, 0x27, 0x3E


@cython.ccall
@cython.locals(
    reference="str", page="bytes", source="const unsigned char[::1]", row="Py_ssize_t", start="Py_ssize_t",
    offset="Py_ssize_t", stop="Py_ssize_t", quote="int",
)  # fmt: skip
def find_value(reference: str, page: bytes) -> bytes:
    """Return the bytes of the value that a reference refers to, without quotes (HTML Standard, 13.2.5.35 to 38).

    >>> find_value("\\x1aH", b"<a href= '/ebb' >"), find_value("\\x1aH", b"<a href=/ebb>")
    (b'/ebb', b'/ebb')

    Args:
        reference: the sign and the digits, the last one first.
        page: the page's source.
    """
    if len(reference) > MAX_DIGITS + 1:
        return b""
    offset = 0
    for row in range(len(reference) - 1, 0, -1):
        offset = offset << REFERENCE_BITS | (ord(reference[row]) - REFERENCE_DIGIT) & (1 << REFERENCE_BITS) - 1
    source = page
    stop = len(page)
    while offset < stop and is_space(source[offset]):
        offset += 1
    if offset >= stop:
        return b""
    quote = source[offset]
    if quote in (DOUBLE_QUOTE, SINGLE_QUOTE):
        offset += 1
        start = offset
        while offset < stop and source[offset] != quote:
            offset += 1
        return page[start:offset]
    start = offset
    while offset < stop and source[offset] != TAG_END and not is_space(source[offset]):
        offset += 1
    return page[start:offset]


@cython.cfunc
@cython.returns("bint")
@cython.exceptval(check=False)
@cython.locals(byte="int")
def is_space(byte: int) -> bool:
    """Return True for white space of HTML."""
    return byte == 32 or (9 <= byte <= 13 and byte != 11)
