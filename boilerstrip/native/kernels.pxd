# Types of what stands in passes.py.

cimport cython


@cython.locals(
    tally="long long[:, ::1]", row=Py_ssize_t, start=Py_ssize_t, stop=Py_ssize_t, place=Py_ssize_t, beyond="unsigned int",
    character="unsigned int", kind=int, is_spaced=int, is_within=int, lowest=int, end=int, found=object,
)
cpdef tallied(
    const unsigned int[::1] characters, const long long[::1] lengths, const unsigned char[::1] classes, object spaced,
    int begin, Py_ssize_t cells,
)

@cython.locals(
    rows="long long[::1]", slots="long long[::1]", size=Py_ssize_t, slot=Py_ssize_t, row=Py_ssize_t,
    value="long long", found=object,
)
cpdef firsts(const long long[::1] values)

@cython.locals(sums="double[:, ::1]", column=Py_ssize_t, row=Py_ssize_t, found=object)
cpdef summed(const long long[::1] number, const double[:, ::1] columns, Py_ssize_t size)

@cython.locals(
    sums="double[:, ::1]", total="double[::1]", column=Py_ssize_t, row=Py_ssize_t, found=object,
)
cpdef between(const double[:, ::1] columns, const long long[::1] first, const long long[::1] end)

@cython.locals(
    sums="double[:, :, ::1]", total="double[::1]", rows=Py_ssize_t, column=Py_ssize_t, number=Py_ssize_t, row=Py_ssize_t,
    first=Py_ssize_t, end=Py_ssize_t, found=object,
)
cpdef windows(const double[:, ::1] columns, tuple bounds)

@cython.locals(above="long long[:, ::1]", row=Py_ssize_t, level=Py_ssize_t, here="long long", found=object)
cpdef upwards(const long long[::1] element, const long long[::1] parent, Py_ssize_t levels)

@cython.locals(of="unsigned long long[::1]", row=Py_ssize_t, found=object)
cpdef inherited(const long long[::1] parent, const unsigned long long[::1] hints)

@cython.locals(of="long long[::1]", row=Py_ssize_t, found=object)
cpdef depths(const long long[::1] parent)

@cython.locals(rows="long long[:, ::1]", row=Py_ssize_t, number=Py_ssize_t, found=object)
cpdef nearest(const long long[::1] parent, const unsigned char[::1] kind, Py_ssize_t kinds)

@cython.locals(bits="unsigned char[:, ::1]", flag=Py_ssize_t, row=Py_ssize_t, place="unsigned long long", found=object)
cpdef flags(const unsigned long long[::1] masks, const unsigned long long[::1] places)

@cython.locals(
    rows="long long[:, ::1]", so="const unsigned char[:, :]", column=Py_ssize_t, row=Py_ssize_t, last="long long",
    found=object,
)
cpdef since(object is_so, long long far)
