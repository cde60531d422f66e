# Types of what stands in utf8.py.

cimport cython

cdef Py_ssize_t STRETCH
cdef int CONTINUES, BEYOND


@cython.locals(
    place=Py_ssize_t, stop=Py_ssize_t, following=Py_ssize_t, lead=int, lowest=int, beyond=int, more=int,
)
cpdef bint is_valid(const unsigned char[::1] page)

@cython.locals(following=Py_ssize_t, seen="unsigned char")
cdef bint is_ascii(const unsigned char[::1] page, Py_ssize_t place) noexcept
