"""Loops over a page's source that find the tags which metadata is read from, and read their attributes (see
:mod:`boilerstrip.document.landmarks`)."""

from typing import TYPE_CHECKING

from boilerstrip.native import COMPILED
from boilerstrip.native.perfect_hash import Names

if TYPE_CHECKING or not COMPILED:
    from boilerstrip.native import no_cython as cython
    from boilerstrip.native.no_cython import memchr
else:
    import cython
    from cython.cimports.boilerstrip.native.perfect_hash import Names
    from cython.cimports.libc.string import memchr

cython.declare(SCRIPT="int", LINK="int", A="int")
from boilerstrip.native.landmark_tags import LINK, SCRIPT, A  # noqa: E402 - their C types are declared above

cython.declare(
    MARK="int", QUOTE="int", APOSTROPHE="int", DASH="int", SLASH="int", LEFT="int", EQUALS="int", RIGHT="int",
    GRAVE="int", BACKSLASH="int", R="int", E="int", L="int", FOLD="int", JSON="unsigned int", SCR="unsigned int",
    RIPT="unsigned int", FOUR="unsigned int",
)  # fmt: skip
MARK, QUOTE, APOSTROPHE, DASH, SLASH, LEFT, EQUALS, RIGHT, GRAVE, BACKSLASH, R, E, L = b"!\"'-/<=>`\\rel"
FOLD = 0x20
"""The bit that small letters have and capitals do not."""
JSON, SCR, RIPT = (int.from_bytes(letters, "big") for letters in (b"json", b"/scr", b"ript"))
"""Four letters as one number each."""
FOUR = 0xFFFFFFFF
"""A mask of four letters."""


@cython.ccall
@cython.locals(
    source="bytes", tags="Names", relations="Names", page="const unsigned char *", stop="Py_ssize_t",
    offset="Py_ssize_t", name="Py_ssize_t", end="Py_ssize_t", comment_end="Py_ssize_t", tag="int", is_landmark="bint",
    kinds="list", offsets="list",
)  # fmt: skip
def find_landmarks(source: bytes, tags: Names, relations: Names) -> tuple[list[int], list[int]]:
    """Find start tags outside of comments and scripts; links also in comments.

    Args:
        source: of a page.
        tags: their names, numbered as in :mod:`boilerstrip.native.landmark_tags`.
        relations: words of the relations of links that are looked for; other links are left out, and so are scripts
            that are no JSON.

    Returns:
        The numbers of the tags, and the offsets of their names.
    """
    page, stop = source, len(source)
    kinds: list[int] = []
    offsets: list[int] = []
    comment_end = 0
    offset = find_byte(page, LEFT, 0, stop) + 1
    while offset < stop:
        name = offset
        if page[name] == MARK:
            if name >= comment_end:
                comment_end = skip_comment(page, name + 1, stop)
        elif page[name] | FOLD > 0x60:
            offset = skip_name(page, name, stop)
            tag = tags.number(page, name, offset, FOLD)
            if tag and (name > comment_end or tag == A) and not follows_quote(page, name - 1):
                end = find_byte(page, RIGHT, offset, stop)
                is_landmark = True
                if tag == SCRIPT:
                    is_landmark = holds(page, offset, end, JSON)
                    end = skip_script(page, end, stop)
                elif tag in (LINK, A):
                    is_landmark = has_relation(page, offset, end, relations)
                if is_landmark:
                    kinds.append(tag)
                    offsets.append(name)
                offset = end
        offset = find_byte(page, LEFT, offset, stop) + 1
    return kinds, offsets


@cython.ccall
@cython.locals(
    source="bytes", page="const unsigned char *", stop="Py_ssize_t", offset="Py_ssize_t", start="Py_ssize_t",
    name="str", value="bytes", found="dict",
)  # fmt: skip
def read_attributes(source: bytes, offset: int) -> dict[str, str]:
    """Return the attributes of a start tag as they are in the source, without quotes (HTML Standard, 13.2.5.32 to 40).

    >>> read_attributes(b"<p class=ebb id='flow' hidden Class='tide'>", 1)
    {'class': 'ebb', 'id': 'flow', 'hidden': ''}

    Args:
        source: of a page.
        offset: that of the tag's name.

    Returns:
        Values by name in small letters; the first of equal names counts.
    """
    page, stop = source, len(source)
    found: dict[str, str] = {}
    offset = skip_name(page, offset, stop)
    while True:
        while offset < stop and (is_space(page[offset]) or page[offset] == SLASH):
            offset += 1
        if offset >= stop or page[offset] == RIGHT:
            return found
        start = offset
        offset += 1  # a name may begin with "="
        while offset < stop and page[offset] != EQUALS and not ends_name(page[offset]):
            offset += 1
        name = source[start:offset].lower().decode("utf-8", "replace")
        value = b""
        start = skip_space(page, offset, stop)
        if start < stop and page[start] == EQUALS:
            start = skip_space(page, start + 1, stop)
            offset = skip_value(page, start, stop)
            is_quoted = offset > start and page[start] in (QUOTE, APOSTROPHE)
            value = source[start + 1 : offset - 1] if is_quoted else source[start:offset]
        if name not in found:
            found[name] = value.decode("utf-8", "replace")


@cython.cfunc
@cython.returns("bint")
@cython.exceptval(check=False)
@cython.locals(byte="int")
def is_space(byte: int) -> bool:
    """Return True for white space of HTML."""
    return byte == 32 or (9 <= byte <= 13 and byte != 11)


@cython.cfunc
@cython.returns("bint")
@cython.exceptval(check=False)
@cython.locals(byte="int")
def ends_name(byte: int) -> bool:
    """Return True for a byte that ends the name of a tag."""
    return byte in (RIGHT, SLASH) or is_space(byte)


@cython.cfunc
@cython.returns("Py_ssize_t")
@cython.exceptval(check=False)
@cython.locals(page="const unsigned char *", offset="Py_ssize_t", stop="Py_ssize_t")
def skip_name(page: bytes, offset: int, stop: int) -> int:
    """Skip the name of a tag."""
    while offset < stop and not ends_name(page[offset]):
        offset += 1
    return offset


@cython.cfunc
@cython.returns("Py_ssize_t")
@cython.exceptval(check=False)
@cython.locals(page="const unsigned char *", offset="Py_ssize_t", stop="Py_ssize_t")
def skip_space(page: bytes, offset: int, stop: int) -> int:
    """Skip white space."""
    while offset < stop and is_space(page[offset]):
        offset += 1
    return offset


@cython.cfunc
@cython.returns("Py_ssize_t")
@cython.exceptval(check=False)
@cython.locals(page="const unsigned char *", offset="Py_ssize_t", stop="Py_ssize_t")
def skip_value(page: bytes, offset: int, stop: int) -> int:
    """Skip the value of an attribute, with the quotes around it."""
    if offset < stop and page[offset] in (QUOTE, APOSTROPHE):
        return min(find_byte(page, page[offset], offset + 1, stop) + 1, stop)
    while offset < stop and page[offset] != RIGHT and not is_space(page[offset]):
        offset += 1
    return offset


@cython.cfunc
@cython.returns("bint")
@cython.exceptval(check=False)
@cython.locals(page="const unsigned char *", offset="Py_ssize_t")
def follows_quote(page: bytes, offset: int) -> bool:
    """True if a quotation mark or backslash is before an offset: what follows is a text in a value or a program."""
    return offset > 0 and page[offset - 1] in (QUOTE, APOSTROPHE, GRAVE, BACKSLASH)


@cython.cfunc
@cython.returns("Py_ssize_t")
@cython.exceptval(check=False)
@cython.locals(page="const unsigned char *", offset="Py_ssize_t", stop="Py_ssize_t", end="Py_ssize_t")
def skip_comment(page: bytes, offset: int, stop: int) -> int:
    """Skip a comment, from behind its ``<!``; what else begins with that is not skipped."""
    if offset + 1 >= stop or page[offset] != DASH or page[offset + 1] != DASH:
        return offset
    end = find_byte(page, RIGHT, offset, stop)
    while end < stop and not (page[end - 1] == DASH and page[end - 2] == DASH):
        end = find_byte(page, RIGHT, end + 1, stop)
    return end


@cython.cfunc
@cython.returns("Py_ssize_t")
@cython.exceptval(check=False)
@cython.locals(page="const unsigned char *", offset="Py_ssize_t", stop="Py_ssize_t")
def skip_script(page: bytes, offset: int, stop: int) -> int:
    """Skip the text of a script, up to its end tag."""
    offset = find_byte(page, LEFT, offset, stop)
    while offset + 8 < stop and not (
        holds(page, offset + 1, offset + 5, SCR) and holds(page, offset + 4, offset + 8, RIPT)
    ):
        offset = find_byte(page, LEFT, offset + 1, stop)
    return offset


@cython.cfunc
@cython.returns("bint")
@cython.exceptval(check=False)
@cython.locals(
    page="const unsigned char *", offset="Py_ssize_t", stop="Py_ssize_t", word="unsigned int", last="unsigned int"
)
def holds(page: bytes, offset: int, stop: int, word: int) -> bool:
    """True if four letters, small or capital, are between two offsets."""
    last = 0
    while offset < stop:
        last = (last << 8 | page[offset] | FOLD) & FOUR
        if last == word:
            return True
        offset += 1
    return False


@cython.cfunc
@cython.returns("bint")
@cython.exceptval(check=False)
@cython.locals(
    page="const unsigned char *", offset="Py_ssize_t", stop="Py_ssize_t", relations="Names", start="Py_ssize_t",
    end="Py_ssize_t",
)  # fmt: skip
def has_relation(page: bytes, offset: int, stop: int, relations: Names) -> bool:
    """True if an attribute ``rel`` between two offsets has one of some words."""
    while offset + 4 < stop:
        if page[offset] == R and page[offset + 1] == E and page[offset + 2] == L and page[offset + 3] == EQUALS:
            start = offset + 4
            end = skip_value(page, start, stop)
            while start < end:
                offset = start
                while offset < end and not is_space(page[offset]) and page[offset] not in (QUOTE, APOSTROPHE):
                    offset += 1
                if relations.number(page, start, offset, 0):
                    return True
                start = offset + 1
            return False
        offset += 1
    return False


@cython.cfunc
@cython.returns("Py_ssize_t")
@cython.exceptval(check=False)
@cython.locals(
    page="const unsigned char *", byte="int", offset="Py_ssize_t", stop="Py_ssize_t", at="const unsigned char *"
)
def find_byte(page: bytes, byte: int, offset: int, stop: int) -> int:
    """Find a byte between two offsets; return the second one if it is not there."""
    if not cython.compiled:
        found = page.find(byte, offset, stop)
        return found if found >= 0 else stop
    at = cython.cast("const unsigned char *", memchr(page + offset, byte, stop - offset))  # type: ignore[operator]
    return at - page if at else stop
