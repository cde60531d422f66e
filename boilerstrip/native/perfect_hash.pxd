# Types of what stands in names.py.

cimport cython

ctypedef unsigned long long Word

cdef int WORD, LONGEST
cdef Word FULL


@cython.final
cdef class Names:
    cdef const Word[::1] keys
    cdef const unsigned short[::1] numbers
    cdef const unsigned int[::1] begins
    cdef Word multiplier, mixer
    cdef int shift

    @cython.locals(first=Word, second=Word, letter=Word)
    cpdef int number(
        self, const unsigned char *page, Py_ssize_t start, Py_ssize_t stop, unsigned char fold
    ) noexcept
