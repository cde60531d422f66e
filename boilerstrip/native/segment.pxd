# Types of what segment.py defines. Numbers that are not named here are of the type that Cython infers.

cimport cython

from boilerstrip.native.perfect_hash cimport Names

ctypedef unsigned char Byte
ctypedef unsigned long long Word

cdef int BREAKS, LINKS, PREFORMATTED, PASSED, VOID, SPEAKS
cdef int GAP, REFERENCE, LEAD, PLAIN
cdef int LINK, CLASS, WORDS, HINT, EXAMINED, RECORDED
cdef int NOTHING, SPACE, LINE
cdef int END, STOPPED
cdef Py_ssize_t STRETCH
cdef Word FULL, BASIS, PRIME
cdef int FEED, BLANK, MARK, QUOTE, AMPERSAND, DASH, SLASH, LEFT, EQUALS, RIGHT, QUESTION
cdef int ZERO, NINE, SMALL_A, SMALL_Z, A, L, N, FOLD
cdef int CONTINUES, LEADS, LEAD_OF_THREE, NO_BREAK


@cython.final
cdef class Vocabulary:
    cdef Names tags, attributes, values, words
    cdef const Byte[::1] flags, bytes_of_text, characters
    cdef const Word[::1] tag_hints, word_hints, permalink_marks
    cdef const Word[:, ::1] value_hints
    cdef const Byte[:, ::1] uses
    cdef int br, img, input


@cython.final
cdef class Segmenter:
    cdef bytes source
    cdef const Byte *page
    cdef Py_ssize_t stop, limit
    cdef Names tags, attributes, values, words
    cdef const Byte[::1] flags, bytes_of_text, characters
    cdef const Word[::1] tag_hints, word_hints, permalink_marks
    cdef const Word[:, ::1] value_hints
    cdef const Byte[:, ::1] uses
    cdef int br, img, input

    cdef Byte[::1] text, tag, open_flags
    cdef long long[::1] block_element, link_length, name_offset, parent, first, end, kind, text_start, text_end
    cdef long long[::1] picture_block, picture_offset, value_owner, value_attribute, value_start, value_stop
    cdef long long[::1] path, breaker, class_numbers
    cdef Word[::1] hints, class_hashes

    cdef readonly object columns
    cdef readonly list examined
    cdef readonly Py_ssize_t blocks, elements, pictures, recorded, written
    cdef readonly bint truncated
    cdef Py_ssize_t begun, trimmed, continuations, linked, classes, depth, settled, links, preformatted
    cdef int due
    cdef bint lost, is_link

    cpdef bint run(self)

    cdef Py_ssize_t skip_comment(self, Py_ssize_t offset) noexcept
    cdef Py_ssize_t skip_tag(self, Py_ssize_t offset) noexcept
    @cython.locals(seen=Py_ssize_t, continuations=Py_ssize_t, char=Word, code=Byte, kind=int, size=int)
    @cython.locals(first=Py_ssize_t, written=Py_ssize_t)
    cdef Py_ssize_t read_text(self, Py_ssize_t offset) noexcept
    @cython.locals(code=int, second=int)
    cdef int classify_character(self, Py_ssize_t offset) noexcept
    cdef Py_ssize_t write_space(self, Py_ssize_t offset, int size, Py_ssize_t written) noexcept
    @cython.locals(found=bint, row=Py_ssize_t)
    cdef bint is_permalink_mark(self, Word char) noexcept
    @cython.locals(start=Py_ssize_t, end=Py_ssize_t)
    cdef void take_text(self, Py_ssize_t written, int due, Py_ssize_t continuations) noexcept
    cdef void settle(self, Py_ssize_t text_start) noexcept
    cdef Py_ssize_t length(self) noexcept
    cdef Py_ssize_t read_end_tag(self, Py_ssize_t offset) noexcept
    cdef void close_element(self) noexcept
    cdef Py_ssize_t blocks_so_far(self) noexcept
    cdef Py_ssize_t end_of_text(self) noexcept
    cdef void end_block(self) noexcept
    cdef Py_ssize_t read_start_tag(self, Py_ssize_t offset) noexcept
    cdef Py_ssize_t read_void_tag(self, int tag, Py_ssize_t offset) noexcept
    cdef Py_ssize_t read_attributes(self, int tag, Py_ssize_t owner, Py_ssize_t offset) noexcept
    cdef void use_value(self, int uses, int attribute, Py_ssize_t owner, Py_ssize_t start, Py_ssize_t stop) noexcept
    cdef Word hints_of_words(self, Py_ssize_t start, Py_ssize_t stop) noexcept
    @cython.locals(key=Word, slot=Word)
    cdef long long number_of_class(self, Py_ssize_t start, Py_ssize_t stop) noexcept


@cython.locals(count=Py_ssize_t, offset=Py_ssize_t)
cdef Py_ssize_t count_pairs(const Byte *page, Py_ssize_t stop, Byte first, Byte second, bint is_followed) noexcept
@cython.locals(count=Byte, offset=Py_ssize_t)
cdef Byte count_in_stretch(const Byte *page, Py_ssize_t start, Byte first, Byte second, bint is_followed) noexcept
cdef bint is_letter(Byte code) noexcept
cdef bint is_small(Byte code) noexcept
cdef bint begins_word(const Byte *page, Py_ssize_t offset, Py_ssize_t stop) noexcept
