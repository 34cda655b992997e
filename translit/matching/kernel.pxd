# The types with which Cython compiles kernel.py; see there. Sizes: 24 letters are 72 numbers, 27 sums a row.
cimport cython

@cython.final
cdef class Token:
    cdef short[72] numbers
    cdef readonly Py_ssize_t length
    cdef readonly double alone

@cython.final
cdef class Side:
    cdef const short[::1] letters
    cdef const short[::1] steps
    cdef const short[::1] numbers
    cdef const double[::1] chances
    cdef Py_ssize_t width
    cdef Py_ssize_t most
    cdef double strange

@cython.locals(length=cython.Py_ssize_t, highest=cython.Py_ssize_t, most=cython.Py_ssize_t, width=cython.Py_ssize_t,
               start=cython.Py_ssize_t, size=cython.Py_ssize_t, code=cython.Py_ssize_t, node=cython.Py_ssize_t,
               found=Token, steps="const short[::1]")
cpdef Token read(str letters, Side side)

@cython.final
cdef class Chances:
    cdef const double[::1] values
    cdef readonly Py_ssize_t width
    cdef readonly double strange

@cython.locals(rows=cython.double[108])
cpdef double together(Token one, Token other, Chances known)

@cython.locals(one=Token, other=Token, least=cython.double, evidence=cython.double, both=cython.double,
               cost=cython.double, rows=cython.double[108])
cpdef tuple weigh(tuple ones, tuple others, Chances known)

@cython.locals(i=cython.Py_ssize_t, j=cython.Py_ssize_t, one=Token, other=Token, front=Token, back=Token,
               least=cython.double, evidence=cython.double, both=cython.double, turned=cython.double,
               cost=cython.double, rows=cython.double[108])
cpdef tuple weigh_each_way(tuple ones, tuple others, tuple others_first, tuple ones_second, Chances known)

@cython.locals(others=tuple, one=Token, other=Token, least=cython.double, cost=cython.double,
               rows=cython.double[108], found=list)
cpdef list costs(tuple ones, list words, Chances known)

cdef double _cost(Token one, Token other, double both)

@cython.locals(length=cython.Py_ssize_t, size=cython.Py_ssize_t, place=cython.Py_ssize_t, end=cython.Py_ssize_t,
               row=cython.Py_ssize_t, wide=cython.Py_ssize_t, width=cython.Py_ssize_t, short=cython.Py_ssize_t,
               middle=cython.Py_ssize_t, long=cython.Py_ssize_t, before=cython.Py_ssize_t, here=cython.Py_ssize_t,
               after=cython.Py_ssize_t, spare=cython.Py_ssize_t, lone=cython.Py_ssize_t, total=cython.double,
               dropped=cython.double, strange=cython.double, first="short*", second="short*")
cdef double _together(Token one, Token other, Chances known, double* rows)

@cython.locals(most=cython.Py_ssize_t, strange=cython.double, end=cython.Py_ssize_t, size=cython.Py_ssize_t,
               number=cython.Py_ssize_t, here=cython.double, total=cython.double[25], chances="const double[::1]")
cpdef double alone(Token token, Side side)
