# Types of what stands in walk.py. Numbers that are not named here are of the type that Cython infers.

cimport cython

from boilerstrip.native.perfect_hash cimport Names

ctypedef unsigned char Byte
ctypedef unsigned long long Word

cdef int BREAKS, LINKS, PREFORMATTED, PASSED, VOID, SPEAKS
cdef int GAP, REFERENCE, LEAD, PLAIN
cdef int NOTHING, SPACE, LINE
cdef int END, STOPPED
cdef Word FULL, BASIS, PRIME
cdef int FEED, BLANK, MARK, QUOTE, AMPERSAND, DASH, SLASH, LEFT, EQUALS, RIGHT, QUESTION
cdef int ZERO, NINE, SMALL_A, SMALL_Z, A, L, N, FOLD
cdef int CONTINUES, LEADS, LEAD_OF_THREE, NO_BREAK


@cython.final
cdef class Walk:
    cdef bytes source
    cdef const Byte *page
    cdef Py_ssize_t stop, limit
    cdef Names tags, attributes, values, words
    cdef const Byte[::1] flags, is_naming, is_told, bytes_of_text, characters
    cdef const Word[::1] tag_hints, word_hints
    cdef const Word[:, ::1] value_hints
    cdef const Byte[:, ::1] is_read
    cdef const Word[::1] marks
    cdef int a_class, href, br, img

    cdef Byte[::1] text, tag, does
    cdef long long[::1] block_element, link_length, place, parent, first, end, kind, picture, path, breaker, kinds
    cdef Word[::1] hints, hashes

    cdef readonly object found
    cdef readonly list told
    cdef readonly Py_ssize_t blocks, elements, pictures, written
    cdef readonly bint truncated
    cdef Py_ssize_t begun, linked, kinds_known, depth, links, preformatted
    cdef int due
    cdef bint lost, is_link

    cpdef bint run(self)

    cdef Py_ssize_t skip(self, Py_ssize_t place) noexcept

    @cython.locals(seen=Py_ssize_t, char=Word, code=Byte, what=int, size=int, first=Py_ssize_t)
    cdef Py_ssize_t take(self, Py_ssize_t place) noexcept
    @cython.locals(code=int, second=int)
    cdef int character(self, Py_ssize_t place) noexcept
    cdef Py_ssize_t keep(self, Py_ssize_t place, int size, Py_ssize_t written) noexcept
    @cython.locals(found=bint, number=Py_ssize_t)
    cdef bint is_mark(self, Word char) noexcept
    cdef Py_ssize_t leave(self, Py_ssize_t place) noexcept
    cdef void close(self) noexcept
    cdef Py_ssize_t ended(self) noexcept
    cdef void end_block(self) noexcept
    cdef void strip(self) noexcept
    cdef Py_ssize_t enter(self, Py_ssize_t place) noexcept
    cdef Py_ssize_t pass_by(self, int tag, Py_ssize_t place) noexcept
    cdef Py_ssize_t past(self, Py_ssize_t place) noexcept
    cdef Py_ssize_t read(self, int tag, Py_ssize_t row, Py_ssize_t place) noexcept
    cdef void tell(self, int attribute, Py_ssize_t row, Py_ssize_t start, Py_ssize_t stop) noexcept
    cdef Word hinted(self, Py_ssize_t start, Py_ssize_t stop) noexcept
    @cython.locals(key=Word, slot=Word)
    cdef long long kind_of(self, Py_ssize_t start, Py_ssize_t stop) noexcept


cdef bint is_letter(Byte code) noexcept
cdef bint is_small(Byte code) noexcept
cdef bint begins(const Byte *page, Py_ssize_t place, Py_ssize_t stop) noexcept
