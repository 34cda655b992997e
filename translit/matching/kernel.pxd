# The types with which Cython compiles kernel.py; see there.
cimport cython

@cython.locals(length=cython.Py_ssize_t, end=cython.Py_ssize_t, size=cython.Py_ssize_t, found=list)
cpdef numbered(str letters, dict known, Py_ssize_t most)

@cython.final
cdef class Token:
    cdef const int[::1] numbers
    cdef readonly Py_ssize_t length
    cdef readonly double alone

@cython.final
cdef class Chances:
    cdef const double[::1] values
    cdef readonly Py_ssize_t width
    cdef readonly double strange

cpdef double together(Token one, Token other, Chances known)

@cython.locals(one=Token, other=Token, least=cython.double, evidence=cython.double, both=cython.double,
               cost=cython.double, rows=cython.double[::1])
cpdef tuple weigh(list ones, list others, Chances known)

@cython.locals(i=cython.Py_ssize_t, j=cython.Py_ssize_t, one=Token, other=Token, front=Token, back=Token,
               least=cython.double, evidence=cython.double, both=cython.double, turned=cython.double,
               cost=cython.double, rows=cython.double[::1])
cpdef tuple weigh_each_way(list ones, list others, list others_first, list ones_second, Chances known)

@cython.locals(others=list, one=Token, other=Token, least=cython.double, cost=cython.double,
               rows=cython.double[::1], found=list)
cpdef list costs(list ones, list words, Chances known)

cdef double _cost(Token one, Token other, double both)

@cython.locals(length=cython.Py_ssize_t, others=list, other=Token)
cdef double[::1] _rows(list words)

@cython.locals(length=cython.Py_ssize_t, size=cython.Py_ssize_t, place=cython.Py_ssize_t, end=cython.Py_ssize_t,
               row=cython.Py_ssize_t, wide=cython.Py_ssize_t, width=cython.Py_ssize_t, short=cython.Py_ssize_t,
               middle=cython.Py_ssize_t, long=cython.Py_ssize_t, before=cython.Py_ssize_t, here=cython.Py_ssize_t,
               after=cython.Py_ssize_t, spare=cython.Py_ssize_t, lone=cython.Py_ssize_t, total=cython.double,
               dropped=cython.double, strange=cython.double)
cdef double _together(Token one, Token other, Chances known, double[::1] rows)

@cython.locals(length=cython.Py_ssize_t, end=cython.Py_ssize_t, size=cython.Py_ssize_t, here=cython.double,
               total=cython.double[::1])
cpdef double alone(const int[::1] token, Py_ssize_t most, const double[::1] chances, double strange)
