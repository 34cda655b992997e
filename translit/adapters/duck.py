"""translit in DuckDB's SQL: a connection goes in, with `translit_…` functions it comes out.

    import duckdb, translit.adapters.duck
    connection = duckdb.connect()
    translit.adapters.duck.register(connection)
    connection.sql("SELECT translit_key(name), translit_romanize(name, 'iso843') FROM people")

DuckDB hands over some thousand rows at a time as Arrow; NULL stays NULL. It needs the extra `duckdb`.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeAlias

from translit import table
from translit.collector import paused
from translit.errors import ExtraError, WrongTypeError
from translit.matching.score import score_of
from translit.names.prepare import key, prepare
from translit.names.roman import romanize

try:
    import duckdb
except ImportError:
    raise ExtraError("DuckDB", "duckdb") from None
try:
    import pyarrow as pa
except ImportError:
    raise ExtraError("pyarrow", "duckdb") from None

Column: TypeAlias = pa.ChunkedArray


def register(connection: duckdb.DuckDBPyConnection) -> None:
    """Add the functions of translit to a connection and its cursors; doing so again changes nothing.

    - `translit_key(name)`: VARCHAR, as `translit.key`.
    - `translit_romanize(name)`, `translit_romanize(name, system)`: VARCHAR, as `translit.romanize`.
    - `translit_match(left, right)`: DOUBLE, the score as `translit.match` gives it, 0 to 100.

    A query raises duckdb.InvalidInputException with the words of translit's own error if there is no
    such system.

    Raises:
        WrongTypeError: `connection` is none.

    >>> connection = duckdb.connect()
    >>> register(connection)
    >>> connection.sql("SELECT translit_key('Χακάν Φιντάν'), translit_romanize('Θήβα', 'iso843')").fetchall()
    [('hkn vdn', 'Thī́va')]
    >>> connection.close()
    """
    if not hasattr(connection, "create_function"):
        raise WrongTypeError("connection", connection, "a DuckDB connection")
    # DuckDB's stubs know "arrow" only as an enumeration, which its versions keep in several modules.
    create: Any = connection.create_function
    functions = (
        ("translit_key", _keys, ["VARCHAR"], "VARCHAR"),
        ("translit_romanize", _romanizations, None, "VARCHAR"),  # as many arguments as are given
        ("translit_match", _scores, ["VARCHAR", "VARCHAR"], "DOUBLE"),
    )
    for name, function, arguments, answer in functions:
        # There already: from this connection, or from another one to the same database.
        with suppress(duckdb.NotImplementedException, duckdb.CatalogException):
            create(name, function, arguments, answer, type="arrow")


@table.memoized
def _score(left: str, right: str) -> float:
    return score_of(prepare(left), prepare(right))


# A name that a later lot of rows has again is not worked out again.
_key = table.memoized(key)
_romanized = table.memoized(romanize)


# The rows that DuckDB hands over have no nulls.


def _keys(names: Column) -> pa.Array:
    return _lot(_key, pa.string(), names)


def _romanizations(*names_and_systems: Column) -> pa.Array:
    return _lot(_romanized, pa.string(), *names_and_systems)


def _scores(left: Column, right: Column) -> pa.Array:
    return _lot(_score, pa.float64(), left, right)


def _lot(function: Callable[..., object], answer: pa.DataType, *columns: Column) -> pa.Array:
    """What a function of texts gives for each row of some columns."""
    with paused():
        return pa.array(map(function, *(column.to_pylist() for column in columns)), answer)
