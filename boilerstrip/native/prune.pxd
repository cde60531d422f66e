# Types of what stands in prune.py. Numbers that are not named here are of the type that Cython infers.

cimport cython

from boilerstrip.native.perfect_hash cimport Names

ctypedef unsigned char Byte

cdef int WHOLE, HOLDS_TEXT, UNREAD, SCRIPT, ENDS_PRUNING, PARTS, TRACELESS, KEEPS_SPACE
cdef int KEPT, NAMED, HIDING, REFERRED
cdef int REFERENCE_SIGN, REFERENCE_DIGIT, REFERENCE_BITS, REFERENCE_LENGTH
cdef int SPACE, ENDS_VALUE, ENDS_NAME, ENDS_ATTRIBUTE, BEGINS
cdef int BLANK, MARK, QUOTE, AMPERSAND, APOSTROPHE, DASH, SLASH, LEFT, EQUALS, RIGHT, QUESTION, BRACKET, BRACE
cdef int ZERO, NINE, A, Z, UNDERSCORE
cdef int FOLD, HIGH
cdef int TAG, WHITE, TEXT
cdef Py_ssize_t STRETCH, REACH
cdef unsigned int FOUR, TWO, JSON, NONE, HIDDEN, TITLE, SITE, LINES, STATE, DATA, SMALL_STATE, SMALL_DATA


@cython.final
cdef class Pruning:
    cdef bytes source
    cdef const Byte *page
    cdef Py_ssize_t stop
    cdef Names tags, attributes
    cdef const Byte[::1] flags, unsure, bytes_of_tag
    cdef const Byte[:, ::1] kept

    cdef object left
    cdef Byte[::1] text
    cdef long long[::1] open
    cdef Py_ssize_t doubts, written, taken, ended
    cdef bint keeps_space, has_begun, is_closed, is_over

    cpdef bytes run(self)

    cdef void leave_out(self, Py_ssize_t start, Py_ssize_t stop) noexcept
    @cython.locals(last=Py_ssize_t, least=Py_ssize_t)
    cdef int before(self, Py_ssize_t place) noexcept
    @cython.locals(start=Py_ssize_t, first=Byte)
    cdef int after(self, Py_ssize_t place) noexcept
    cdef bint may_join(self, int before, int after) noexcept
    @cython.locals(is_kept=bint, is_joined=bint)
    cdef Py_ssize_t squeeze(self, Py_ssize_t place) noexcept
    cdef Py_ssize_t past(self, Py_ssize_t place) noexcept
    cdef Py_ssize_t until(self, int ends, Py_ssize_t place) noexcept
    cdef Py_ssize_t past_space(self, Py_ssize_t place) noexcept
    cdef Py_ssize_t skip(self, Py_ssize_t place) noexcept
    cdef Py_ssize_t skip_comment(self, Py_ssize_t place) noexcept
    cdef bint is_dashed(self, Py_ssize_t place) noexcept
    cdef Py_ssize_t leave(self, Py_ssize_t place) noexcept
    @cython.locals(is_left_out=bint, holds_text=bint, before=int)
    cdef Py_ssize_t enter(self, Py_ssize_t place) noexcept
    @cython.locals(is_whole=bint, kept=Byte, equals=Py_ssize_t)
    cdef Py_ssize_t read(self, int tag, Py_ssize_t place) noexcept
    cdef void refer_to(self, Py_ssize_t place) noexcept
    @cython.locals(quote=Byte)
    cdef Py_ssize_t past_value(self, Py_ssize_t place) noexcept
    @cython.locals(is_script=bint, is_program=bint)
    @cython.locals(start=Py_ssize_t, hidden=Py_ssize_t, end=Py_ssize_t, is_left_out=bint)
    cdef Py_ssize_t pass_text(self, int flags, Py_ssize_t name, Py_ssize_t length, Py_ssize_t place) noexcept
    @cython.locals(apart=Byte)
    cdef bint is_named(self, Py_ssize_t place, Py_ssize_t name, Py_ssize_t length) noexcept
    cdef bint hides(self, Py_ssize_t start, Py_ssize_t place) noexcept
    @cython.locals(last="unsigned int")
    cdef bint holds(self, unsigned int word, unsigned int other, Py_ssize_t start, Py_ssize_t stop) noexcept
    @cython.locals(last="unsigned int", after=Py_ssize_t, before=Py_ssize_t)
    cdef bint assigns_state(self, Py_ssize_t start, Py_ssize_t place) noexcept


@cython.locals(step=Py_ssize_t)
cdef void copy(const Byte *page, Py_ssize_t start, Py_ssize_t stop, Byte[::1] text, Py_ssize_t written) noexcept
@cython.locals(step=Py_ssize_t, code=Byte, after=Byte, least=Byte, apart=Byte)
cdef bint may_tell(const Byte *page, Py_ssize_t place) noexcept
cdef bint is_letter(Byte code) noexcept
cdef bint is_of_word(Byte code) noexcept
