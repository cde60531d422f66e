# Types of what stands in forest.py.

cimport cython

cdef Py_ssize_t COLUMNS


@cython.locals(
    total="double[::1]", answers="int[::1]", columns=Py_ssize_t, begin=Py_ssize_t, here=Py_ssize_t, tree=Py_ssize_t,
    question=Py_ssize_t, column=Py_ssize_t, row=Py_ssize_t, bound=float, sums=object,
)
cpdef added(
    const float[:, ::1] matrix, const short[:, :] measure, const float[:, :] threshold, const unsigned char[:, ::1] tables,
    const float[:, :] leaf,
)
