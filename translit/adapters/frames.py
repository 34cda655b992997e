"""Columns of data frames: a pandas, Polars or pyarrow column goes in, one of the same kind comes out.

Importing this module registers `translit` with pandas and Polars, whichever is installed:

    import translit.adapters.frames
    people["key"] = people["name"].translit.key()                          # pandas
    people.with_columns(pl.col("name").translit.key().alias("key"))        # Polars

Every method is a function here as well, which takes pyarrow columns too. Rows keep their order and
index; one without a name gets no answer. An answer of several columns (`match`, `lookup`, `resolve`)
is a frame, for a Polars expression a struct. Each distinct name is worked out once (arrow.py).
It needs the extra `frames`.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import singledispatch
from typing import Any, TypeAlias

from translit.errors import ExtraError, OptionError, TranslitError, WrongTypeError
from translit.names.prepare import key as key_of
from translit.names.roman import romanize as romanized
from translit.registry.registry import Registry

try:
    import pyarrow as pa
except ImportError:
    raise ExtraError("pyarrow", "frames") from None

from translit.adapters import arrow
from translit.workers import Progress

Column: TypeAlias = Any
"""A pandas or Polars Series, or a pyarrow Array or ChunkedArray."""
Frame: TypeAlias = Any
"""A pandas or Polars DataFrame, or a pyarrow Table."""

# ---------------------------------------------------------------- functions of columns


def key(column: Column) -> Column:
    """Return the `translit.key` of each name, to group by.

    >>> key(pa.array(["Γκιουβέν Μπεγκέτς", None, "Guven Begec"])).to_pylist()
    ['bgs gvn', None, 'bgs gvn']
    """
    return _like(column, arrow.each(_arrow(column), key_of))


def romanize(column: Column, system: str = "elot743", *, marks: bool = True, reverse: bool = False) -> Column:
    """Return each name in Latin letters; the options are those of `translit.romanize`."""
    answer = arrow.each(_arrow(column), lambda text: romanized(text, system, marks=marks, reverse=reverse))
    return _like(column, answer)


def canonical(column: Column) -> Column:
    """Return the spelling to show for each name by itself; `resolve` takes its other renderings with it.

    >>> canonical(pa.array(["FİDAN, Hakan"])).to_pylist()
    ['Hakan Fidan']
    """
    return _like(column, arrow.each(_arrow(column), arrow.canonical_name))


def match(left: Column, right: Column) -> Frame:
    """Judge each row of two columns: `score` (0 to 100) and `same`, as `translit.match_columns`.

    Rows are paired as they stand, whatever their index; the answer has the index of `left`.

    Raises:
        LengthError: the columns are not equally long.

    >>> match(pa.array(["Χακάν Φιντάν"]), pa.array(["Hakan Fidan"]))["same"].to_pylist()
    [True]
    """
    return _frame(left, arrow.match(_arrow(left), _arrow(right)))


def lookup(column: Column, registry: Registry, threshold: float | None = None) -> Frame:
    """Return the best hit of a registry for each name: `found_id`, `found_name`, `found_score`, or nulls.

    Args:
        threshold: the least score (0 to 100); by default that from which two names are one.

    Raises:
        OptionError: `threshold` is no score.
        WrongTypeError: `registry` is none.
    """
    return _frame(column, arrow.lookup(_arrow(column), registry, threshold))


def resolve(column: Column, same: float | None = None, progress: Progress | None = None) -> Frame:
    """Group the names of a column as `translit.resolve` does: `identity` (an id) and `canonical` name."""
    return _frame(column, arrow.resolve(_arrow(column), same, progress))


def link(
    left: Frame,
    right: Frame,
    left_on: str,
    right_on: str,
    threshold: float | None = None,
    how: str = "best",
    score: str = "score",
    progress: Progress | None = None,
) -> Frame:
    """Join two frames of one kind where two names are one: the columns of both, and the score.

    Rows of `left` that have no partner are left out; the others keep their order (and in pandas their
    index). A column of `right` that `left` has too gets `_right` behind its name.

    Args:
        left, right: the frames.
        left_on, right_on: the columns with the names.
        threshold: the least score (0 to 100); by default that from which two names are one.
        how: "best" takes the likeliest row of `right` for each row of `left`, of equals the first;
            "all" takes every one, best first.
        score: what to call the column of scores.
        progress: as `translit.resolve` takes it.

    Raises:
        OptionError: there is no such column or `how`, `threshold` is no score, or a column is called
            as that of scores.
        WrongTypeError: `left` or `right` is no frame, or they are of two kinds.

    >>> ours = pa.table({"who": ["Χακάν Φιντάν", "Γιασάρ Γκιουλέρ"]})
    >>> theirs = pa.table({"name": ["Yaşar Güler", "Ali Yılmaz"], "born": [1954, 1960]})
    >>> link(ours, theirs, left_on="who", right_on="name").select(["who", "born"]).to_pylist()
    [{'who': 'Γιασάρ Γκιουλέρ', 'born': 1954}]
    """
    names = _names_of(left)
    if _joined.dispatch(type(left)) is not _joined.dispatch(type(right)):
        raise WrongTypeError("right", right, f"a {type(left).__module__.partition('.')[0]} frame, as left is")
    other_names = _names_of(right)
    for option, wanted, known in (("left_on", left_on, names), ("right_on", right_on, other_names)):
        if wanted not in known:
            raise OptionError(option, wanted, list(map(str, known)))
        if known.count(wanted) > 1:
            raise OptionError(option, wanted, ["a name that one column has"])
    if not isinstance(score, str):
        raise WrongTypeError("score", score, "a str")
    others = renamed(names, other_names, score)
    linked = arrow.link(_arrow(left[left_on]), _arrow(right[right_on]), threshold, how, progress)
    return _joined(left, right, others, score, linked)


def renamed(names: Sequence[str], others: Sequence[str], score: str) -> list[str]:
    """Return what to call the columns of the right frame beside those of the left: taken names get `_right`.

    Raises:
        OptionError: a column is called as that of scores.

    >>> renamed(["id", "name"], ["id", "born"], "score")
    ['id_right', 'born']
    """
    taken = set(names)
    free = []
    for name in others:
        while name in taken:
            name = f"{name}_right"
        taken.add(name)
        free.append(name)
    if score in taken:
        raise OptionError("score", score, ["a name that no column has"])
    return free


# ---------------------------------------------------------------- kinds of columns and frames

_KINDS = "a pandas or Polars column, or an Arrow array"
_FRAMES = "a pandas or Polars DataFrame, or an Arrow table"


@singledispatch
def _arrow(column: Column) -> Column:
    """A column as an Arrow array."""
    raise WrongTypeError("a column", column, _KINDS)


@singledispatch
def _like(column: Column, answer: pa.Array) -> Column:
    """An answer as a column of the same kind, with the same name and index."""
    raise WrongTypeError("a column", column, _KINDS)


@singledispatch
def _frame(column: Column, answer: pa.Table) -> Frame:
    """An answer of several columns as a frame of the kind of a column, with its index."""
    raise WrongTypeError("a column", column, _KINDS)


@singledispatch
def _names_of(frame: Frame) -> list[str]:
    """The names of the columns of a frame."""
    raise WrongTypeError("left", frame, _FRAMES)


@singledispatch
def _joined(left: Frame, right: Frame, others: list[str], score: str, linked: pa.Table) -> Frame:
    """The linked rows of two frames side by side, the right columns called `others`."""
    raise WrongTypeError("left", left, _FRAMES)


for _kind in (pa.Array, pa.ChunkedArray):
    _arrow.register(_kind, lambda column: column)
    _like.register(_kind, lambda column, answer: answer)
    _frame.register(_kind, lambda column, answer: answer)
_names_of.register(pa.Table, lambda frame: frame.column_names)


@_joined.register(pa.Table)
def _(left: Frame, right: Frame, others: list[str], score: str, linked: pa.Table) -> Frame:
    joined = left.take(linked["left"])
    found = right.take(linked["right"])
    for name, column in zip(others, found.columns, strict=True):
        joined = joined.append_column(name, column)
    return joined.append_column(score, linked["score"])


class Names:
    """The functions of this module as methods of a column: `people["name"].translit.key()`."""

    def __init__(self, column: Column) -> None:
        self._column = column

    def key(self) -> Column:
        """See `translit.adapters.frames.key`."""
        return key(self._column)

    def romanize(self, system: str = "elot743", *, marks: bool = True, reverse: bool = False) -> Column:
        """See `translit.adapters.frames.romanize`."""
        return romanize(self._column, system, marks=marks, reverse=reverse)

    def canonical(self) -> Column:
        """See `translit.adapters.frames.canonical`."""
        return canonical(self._column)

    def match(self, other: Column) -> Frame:
        """See `translit.adapters.frames.match`."""
        return match(self._column, other)

    def lookup(self, registry: Registry, threshold: float | None = None) -> Frame:
        """See `translit.adapters.frames.lookup`."""
        return lookup(self._column, registry, threshold)

    def resolve(self, same: float | None = None, progress: Progress | None = None) -> Frame:
        """See `translit.adapters.frames.resolve`."""
        return resolve(self._column, same, progress)


# ---------------------------------------------------------------- pandas

with suppress(ImportError):
    import pandas as pd

    pd.api.extensions.register_series_accessor("translit")(Names)

    @_arrow.register(pd.Series)
    def _(column: Column) -> Column:
        try:
            return pa.array(column, from_pandas=True)
        except (pa.ArrowException, UnicodeEncodeError):
            told = column.dropna()
            value = next((value for value in told if not isinstance(value, str)), told.iloc[0])
            raise WrongTypeError("a name of a column", value, "a str of valid Unicode") from None

    @_like.register(pd.Series)
    def _(column: Column, answer: pa.Array) -> Column:
        return answer.to_pandas().set_axis(column.index).rename(column.name)

    @_frame.register(pd.Series)
    def _(column: Column, answer: pa.Table) -> Frame:
        # A column of verdicts that lacks some is no bool of numpy's.
        return answer.to_pandas(types_mapper={pa.bool_(): pd.BooleanDtype()}.get).set_axis(column.index)

    @_names_of.register(pd.DataFrame)
    def _(frame: Frame) -> list[str]:
        return list(frame.columns)

    @_joined.register(pd.DataFrame)
    def _(left: Frame, right: Frame, others: list[str], score: str, linked: pa.Table) -> Frame:
        joined = left.take(linked["left"].to_numpy())
        found = right.take(linked["right"].to_numpy()).set_axis(joined.index).set_axis(others, axis=1)
        return pd.concat([joined, found], axis=1).assign(**{score: linked["score"].to_numpy()})


# ---------------------------------------------------------------- Polars

with suppress(ImportError):
    import polars as pl

    pl.api.register_series_namespace("translit")(Names)

    @_arrow.register(pl.Series)
    def _(column: Column) -> Column:
        return column.to_arrow()

    @_like.register(pl.Series)
    def _(column: Column, answer: pa.Array) -> Column:
        return pl.Series(column.name, answer, pl.String)

    @_frame.register(pl.Series)
    def _(column: Column, answer: pa.Table) -> Frame:
        return pl.from_arrow(answer)

    @_names_of.register(pl.DataFrame)
    def _(frame: pl.DataFrame) -> list[str]:
        return frame.columns

    @_joined.register(pl.DataFrame)
    def _(left: Frame, right: Frame, others: list[str], score: str, linked: pa.Table) -> Frame:
        found = right[linked["right"].to_numpy()]
        found.columns = others
        return left[linked["left"].to_numpy()].hstack(found).with_columns(pl.Series(score, linked["score"]))

    @pl.api.register_expr_namespace("translit")
    class Expressions:
        """The functions of this module for a Polars expression: `pl.col("name").translit.key()`.

        They see the whole column at once, or in a group the whole group. What is wrong with it
        Polars tells as a ComputeError with the words of translit's own.
        """

        def __init__(self, expression: pl.Expr) -> None:
            self._expression = expression

        def key(self) -> pl.Expr:
            """See `translit.adapters.frames.key`."""
            return self._texts(key)

        def romanize(self, system: str = "elot743", *, marks: bool = True, reverse: bool = False) -> pl.Expr:
            """See `translit.adapters.frames.romanize`."""
            return self._texts(lambda column: romanize(column, system, marks=marks, reverse=reverse))

        def canonical(self) -> pl.Expr:
            """See `translit.adapters.frames.canonical`."""
            return self._texts(canonical)

        def match(self, other: pl.Expr | str) -> pl.Expr:
            """Give a struct of `score` and `same`; `other` is a column, or `pl.lit` of one name for all."""

            def matched(columns: Sequence[pl.Series]) -> pl.Series:
                rows = max(map(len, columns)) if all(map(len, columns)) else 0
                left, right = (one.new_from_index(0, rows) if len(one) == 1 else one for one in columns)
                found: pl.DataFrame = match(left, right)
                return found.to_struct(left.name)

            wanted = pl.col(other) if isinstance(other, str) else other
            return pl.map_batches([self._expression, wanted], _told(matched), return_dtype=_struct("match"))

        def lookup(self, registry: Registry, threshold: float | None = None) -> pl.Expr:
            """See `translit.adapters.frames.lookup`; gives a struct."""
            return self._structs("lookup", lambda column: lookup(column, registry, threshold))

        def resolve(self, same: float | None = None, progress: Progress | None = None) -> pl.Expr:
            """See `translit.adapters.frames.resolve`; gives a struct."""
            return self._structs("resolve", lambda column: resolve(column, same, progress))

        def _texts(self, function: Callable[[pl.Series], pl.Series]) -> pl.Expr:
            return self._expression.map_batches(_told(function), return_dtype=pl.String)

        def _structs(self, kind: str, function: Callable[[pl.Series], pl.DataFrame]) -> pl.Expr:
            return self._expression.map_batches(
                _told(lambda column: function(column).to_struct(column.name)), return_dtype=_struct(kind)
            )

    def _told(function: Callable[[Any], pl.Series]) -> Callable[[Any], pl.Series]:
        """Raise an error of Polars for one of translit, which it would make anew of its words alone."""

        def telling(columns: Any) -> pl.Series:
            try:
                return function(columns)
            except TranslitError as problem:
                raise pl.exceptions.ComputeError(str(problem)) from problem

        return telling

    def _struct(kind: str) -> pl.Struct:
        kinds = {pa.large_string(): pl.String, pa.float64(): pl.Float64, pa.bool_(): pl.Boolean}
        return pl.Struct({name: kinds[held] for name, held in arrow.TYPES[kind].items()})
