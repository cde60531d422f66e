# Types of what stands in measures.py.

cimport cython

cdef Py_ssize_t SUMS


@cython.locals(
    number="long long[::1]", ends="const unsigned char[::1]", block=Py_ssize_t, of_words=double, of_length=double,
    copies=object,
)
cpdef text(
    float[:, ::1] out, const double[:] words, const double[:] length, const double[:] letters,
    const double[:] capitals, const double[:] digits, const double[:] stops, const double[:] commas,
    object ends_in_stop, const double[::1] link_density, const long long[::1] first_same,
)

@cython.locals(
    total="double[:, ::1]", block=Py_ssize_t, row=Py_ssize_t, reach=Py_ssize_t, first=Py_ssize_t, end=Py_ssize_t,
    before=object,
)
cpdef density_around(float[:, ::1] out, const double[:] linked, const double[:] length, tuple reaches)

@cython.locals(long="const unsigned char[::1]", block=Py_ssize_t, blocks=Py_ssize_t, last=Py_ssize_t)
cpdef place(
    float[:, ::1] out, const double[:] position, const double[:] words, double all_words, object is_long,
    Py_ssize_t far,
)

@cython.locals(block=Py_ssize_t, before_title=double, before=double)
cpdef from_title(float[:, ::1] out, Py_ssize_t title, const double[:] words)

@cython.locals(
    steps="long long[::1]", block=Py_ssize_t, blocks=Py_ssize_t, above=Py_ssize_t, begin=Py_ssize_t, stop=Py_ssize_t,
    shared="long long", here="long long", within=double, changes=object,
)
cpdef from_container(
    float[:, ::1] out, Py_ssize_t container, const long long[:] element, const long long[::1] parent,
    const long long[::1] depth, const long long[::1] first, const long long[::1] end,
)

@cython.locals(
    headings="const unsigned char[::1]", long="const unsigned char[::1]", total="double[:, ::1]", block=Py_ssize_t,
    section=Py_ssize_t, heading=Py_ssize_t, sums=object,
)
cpdef sections(
    float[:, ::1] out, object is_heading, const unsigned char[:] tag, const long long[::1] levels,
    const double[:] words, object is_long,
)

@cython.locals(
    ends="const unsigned char[::1]", long="const unsigned char[::1]", inside="const unsigned char[::1]",
    total="double[:, ::1]", block=Py_ssize_t, row=Py_ssize_t, of_shape=Py_ssize_t, sums=object,
)
cpdef shapes(
    float[:, ::1] out, const long long[::1] shape, const double[::1] running, const double[:] words,
    const double[::1] link_density, object ends_in_stop, object is_long, const double[:] position,
    object in_container,
)

@cython.locals(row=Py_ssize_t, block=Py_ssize_t, place="unsigned long long")
cpdef hints(float[:, ::1] out, const unsigned long long[::1] masks, const unsigned long long[::1] places)
