# The types with which Cython compiles kernel.py; see there.
cimport cython

@cython.locals(length=cython.Py_ssize_t, end=cython.Py_ssize_t, size=cython.Py_ssize_t, found=list)
cpdef numbered(str letters, dict known, Py_ssize_t most)

@cython.final
cdef class Token:
    cdef const int[::1] numbers
    cdef readonly Py_ssize_t length

@cython.final
cdef class Chances:
    cdef const double[::1] values
    cdef readonly Py_ssize_t width
    cdef readonly double strange

@cython.locals(length=cython.Py_ssize_t, size=cython.Py_ssize_t, place=cython.Py_ssize_t, end=cython.Py_ssize_t,
               row=cython.Py_ssize_t, wide=cython.Py_ssize_t, width=cython.Py_ssize_t, short=cython.Py_ssize_t,
               middle=cython.Py_ssize_t, long=cython.Py_ssize_t, before=cython.Py_ssize_t, here=cython.Py_ssize_t,
               after=cython.Py_ssize_t, spare=cython.Py_ssize_t, lone=cython.Py_ssize_t, total=cython.double, dropped=cython.double, strange=cython.double,
               rows=cython.double[::1])
cpdef double together(Token one, Token other, Chances known)

@cython.locals(length=cython.Py_ssize_t, end=cython.Py_ssize_t, size=cython.Py_ssize_t, here=cython.double,
               total=cython.double[::1])
cpdef double alone(const int[::1] token, Py_ssize_t most, const double[::1] chances, double strange)
