# The types with which Cython compiles kernel.py; see there.
cimport cython

@cython.locals(length=cython.Py_ssize_t, end=cython.Py_ssize_t, size=cython.Py_ssize_t, found=list)
cpdef numbered(str letters, dict known, Py_ssize_t most)

@cython.locals(length=cython.Py_ssize_t, place=cython.Py_ssize_t, end=cython.Py_ssize_t, row=cython.Py_ssize_t,
               wide=cython.Py_ssize_t, short=cython.Py_ssize_t, middle=cython.Py_ssize_t, long=cython.Py_ssize_t,
               dropped=cython.double, before=cython.double[::1], here=cython.double[::1], after=cython.double[::1])
cpdef double together(const int[::1] one, const int[::1] other, const double[::1] chances, Py_ssize_t width, double strange)

@cython.locals(length=cython.Py_ssize_t, end=cython.Py_ssize_t, size=cython.Py_ssize_t, here=cython.double,
               total=cython.double[::1])
cpdef double alone(const int[::1] token, Py_ssize_t most, const double[::1] chances, double strange)
