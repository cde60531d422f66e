# Types of what stands in measures.py.

cimport cython

cdef Py_ssize_t SUMS


@cython.locals(copies="long long[::1]", block=Py_ssize_t, of_words=double, of_length=double)
cpdef text(
    float[:, ::1] out, const double[:] words, const double[:] length, const double[:] letters,
    const double[:] capitals, const double[:] digits, const double[:] stops, const double[:] commas,
    const unsigned char[:] ends, const double[::1] link_density, const long long[::1] first_same,
)

@cython.locals(block=Py_ssize_t, blocks=Py_ssize_t, last=Py_ssize_t)
cpdef place(
    float[:, ::1] out, const double[:] position, const double[:] words, double all_words, const unsigned char[:] long,
    Py_ssize_t far,
)

@cython.locals(block=Py_ssize_t, before_title=double, before=double)
cpdef from_title(float[:, ::1] out, Py_ssize_t title, const double[:] words)

@cython.locals(
    steps="long long[::1]", block=Py_ssize_t, blocks=Py_ssize_t, above=Py_ssize_t, begin=Py_ssize_t, stop=Py_ssize_t,
    shared="long long", here="long long", within=double,
)
cpdef from_container(
    float[:, ::1] out, Py_ssize_t container, const long long[:] element, const long long[::1] parent,
    const long long[::1] depth, const long long[::1] first, const long long[::1] end,
)

@cython.locals(total="double[:, ::1]", block=Py_ssize_t, section=Py_ssize_t, heading=Py_ssize_t)
cpdef sections(
    float[:, ::1] out, const unsigned char[:] headings, const unsigned char[:] tag, const long long[::1] levels,
    const double[:] words, const unsigned char[:] long,
)

@cython.locals(total="double[:, ::1]", block=Py_ssize_t, row=Py_ssize_t, of_shape=Py_ssize_t)
cpdef shapes(
    float[:, ::1] out, const long long[::1] shape, const double[::1] running, const double[:] words,
    const double[::1] link_density, const unsigned char[:] ends, const unsigned char[:] long, const double[:] position,
    const unsigned char[:] inside,
)
