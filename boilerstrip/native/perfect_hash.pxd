# The one .pxd: other modules cimport this class, and Cython takes C types of other modules from .pxd files only.

cimport cython


@cython.final
cdef class Names:
    cdef const unsigned long long[::1] keys
    cdef const unsigned short[::1] numbers
    cdef const unsigned int[::1] begins
    cdef unsigned long long multiplier, mixer
    cdef int shift

    cpdef int number(
        self, const unsigned char *page, Py_ssize_t start, Py_ssize_t stop, unsigned char fold
    ) noexcept
