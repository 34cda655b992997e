"""Names in Apache Spark, for who outgrows one machine: columns and data frames go in, the like come out.

    from translit.adapters import spark as names
    people.select(names.key("name"), names.match("name", "other").score)
    names.resolve(people, "name")              # adds: identity (an id), canonical

Columns are worked out where they are, in Arrow batches; null stays null. `link` and `resolve` are
programs of joins (spark_blocks.py, spark_groups.py) that bring no data to the driver. Every worker
needs translit, and `PYSPARK_PYTHON` set to the Python that has it. It needs the extra `spark` and
Java 17.
"""

import atexit
import hashlib
import shutil
import tempfile
from functools import lru_cache
from os import PathLike
from pathlib import Path
from typing import Final

from translit.errors import ExtraError, OptionError, RegistryError, WrongTypeError
from translit.matching.score import score_of
from translit.matching.score import threshold as usual
from translit.names.prepare import prepare
from translit.names.roman import romanize as romanized
from translit.registry.registry import Registry

try:
    import pandas  # noqa: F401  # grouped Arrow tables ask for it
    import pyarrow as pa
    from pyspark import SparkFiles
    from pyspark.sql import Column, DataFrame, SparkSession, Window
    from pyspark.sql import functions as F
    from pyspark.sql import types as T
except ImportError as error:
    raise ExtraError((error.name or "pyspark").split(".")[0], "spark") from None

from translit.adapters import arrow, frames
from translit.adapters.spark_blocks import LEFT, RIGHT, pairs
from translit.adapters.spark_groups import identities
from translit.adapters.spark_steps import arrowwise, dealt, kept, rowwise

_MATCH: Final = T.StructType().add("score", T.DoubleType()).add("same", T.BooleanType())
_LOOKUP: Final = (
    T.StructType()
    .add("found_id", T.StringType())
    .add("found_name", T.StringType())
    .add("found_score", T.DoubleType())
)
_ADDED: Final = ("identity", "canonical")

# ---------------------------------------------------------------- functions of columns


def key(column: Column | str) -> Column:
    """Return the `translit.key` of each name, to group by."""
    return arrowwise(frames.key, T.StringType())(column)


def romanize(
    column: Column | str, system: str = "elot743", *, marks: bool = True, reverse: bool = False
) -> Column:
    """Return each name in Latin letters; the options are those of `translit.romanize`.

    Raises:
        OptionError: there is no such `system`.
    """
    romanized("", system)

    def told(names: pa.Array) -> pa.Array:
        return frames.romanize(names, system, marks=marks, reverse=reverse)

    return arrowwise(told, T.StringType())(column)


def canonical(column: Column | str) -> Column:
    """Return the spelling to show for each name by itself; `resolve` takes its other renderings with it."""
    return arrowwise(frames.canonical, T.StringType())(column)


def match(left: Column | str, right: Column | str) -> Column:
    """Judge two columns row by row: a struct of `score` (0 to 100) and `same`, as `translit.match`."""

    def told(names: pa.Array, others: pa.Array) -> pa.Array:
        return _struct(arrow.match(names, others))

    return arrowwise(told, _MATCH)(left, right)


def lookup(column: Column | str, registry: str | PathLike[str], threshold: float | None = None) -> Column:
    """Return the best hit of a registry for each name: a struct of `found_id`, `found_name`, `found_score`.

    Args:
        registry: the path of its file, on the driver. It is sent to every worker as it is now, and
            opened once by each of its Pythons.
        threshold: the least score (0 to 100); by default that from which two names are one.

    Raises:
        RegistryError: there is no such file, it is no registry, or somebody is writing to it.
    """
    sent = _sent(Path(registry))

    def told(names: pa.Array) -> pa.Array:
        return _struct(arrow.lookup(names, _opened(sent), threshold))

    return arrowwise(told, _LOOKUP)(column)


def _struct(answer: pa.Table) -> pa.Array:
    """A table as one array of its rows."""
    return pa.StructArray.from_arrays(
        [column.combine_chunks() for column in answer.columns], names=answer.column_names
    )


def _sent(path: Path) -> str:
    """Send a registry to the workers, and return the name by which they know it."""
    if not path.is_file():
        raise RegistryError(path, "there is no such file")
    Registry(path).close()  # whether it is one, of these tables; and what was written last is in the file
    if path.with_name(f"{path.name}-wal").exists():
        raise RegistryError(path, "somebody has it open; close it before it is sent to the workers")
    found = path.stat()
    session = SparkSession.active().sparkContext.applicationId
    return _sent_once(session, path.resolve(), found.st_size, found.st_mtime_ns)


@lru_cache(maxsize=64)
def _sent_once(session: str, path: Path, *state: int) -> str:
    # Spark knows a file by its name alone, and keeps what it got first.
    place = Path(tempfile.mkdtemp(prefix="translit-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    digest = hashlib.sha256(repr((session, path, state)).encode()).hexdigest()[:12]
    copy = shutil.copyfile(path, place / f"{path.stem}-{digest}.db")
    SparkSession.active().sparkContext.addFile(str(copy))
    return copy.name


@lru_cache(maxsize=4)
def _opened(name: str) -> Registry:
    """The registry a worker was sent, opened once."""
    return Registry(SparkFiles.get(name))


# ---------------------------------------------------------------- programs


def resolve(frame: DataFrame, column: str, same: float | None = None) -> DataFrame:
    """Group the names of a column as `translit.resolve` does: adds `identity` (an id) and `canonical` name.

    Ids and names are those of `translit.resolve` of all names at once. Which identities a family name
    alone would fit (`Identity.ambiguous`) is not told.

    Args:
        same: the score (0 to 100) from which two are one; by default that of tables/weights.toml.

    Raises:
        OptionError: there is no such column, or one is called as those that are added.
        WrongTypeError: the column has no texts.
    """
    _require_names("column", frame, column)
    for added in _ADDED:
        if added in frame.columns:
            raise OptionError("frame", added, ["a frame without that column"])
    least = usual() if same is None else same
    names = frame.select(F.col(_quoted(column)).alias("name")).dropna().distinct()
    names = names.withColumn("side", F.lit(LEFT | RIGHT))
    found = identities(names, _scored(pairs(names), least), least)
    return dealt(frame, found.withColumnRenamed("name", column), column, "left").select(
        *map(_quoted, frame.columns), *_ADDED
    )


def link(
    left: DataFrame,
    right: DataFrame,
    left_on: str,
    right_on: str,
    threshold: float | None = None,
    how: str = "best",
    score: str = "score",
) -> DataFrame:
    """Join two frames where two names are one: the columns of both, and the score.

    Rows of `left` that have no partner are left out. A column of `right` that `left` has too gets
    `_right` behind its name.

    Args:
        left_on, right_on: the columns with the names.
        threshold: the least score (0 to 100); by default that from which two names are one.
        how: "best" takes the likeliest name of `right` for each row of `left`, of equals the first in
            the alphabet, and any one row that has it; "all" takes every row.
        score: what to call the column of scores.

    Raises:
        OptionError: there is no such column or `how`, or a column is called as that of scores.
        WrongTypeError: a column has no texts.
    """
    _require_names("left_on", left, left_on)
    _require_names("right_on", right, right_on)
    if how not in arrow.HOW:
        raise OptionError("how", how, arrow.HOW)
    others = frames.renamed(left.columns, right.columns, score)
    sides = [
        frame.select(F.col(_quoted(on)).alias("name"), F.lit(side).alias("side")).dropna()
        for frame, on, side in ((left, left_on, LEFT), (right, right_on, RIGHT))
    ]
    names = sides[0].union(sides[1]).groupBy("name").agg(F.bit_or("side").alias("side"))
    found = _linked(names, usual() if threshold is None else threshold)
    if how == "best":
        best = Window.partitionBy("one").orderBy(F.desc("score"), "other")
        found = found.withColumn("rank", F.row_number().over(best)).where("rank = 1").drop("rank")
        # One row for each name, so that a row of the left has one partner.
        right = right.dropDuplicates([right_on])
    theirs = right.select(
        F.col(_quoted(right_on)).alias("other"), F.struct(*map(_quoted, right.columns)).alias("right")
    )
    ours = left.select(
        F.col(_quoted(left_on)).alias("one"), F.struct(*map(_quoted, left.columns)).alias("left")
    )
    joined = dealt(dealt(ours, found, "one"), theirs, "other")
    return joined.select(
        "left.*",
        *(
            F.col(f"right.{_quoted(name)}").alias(free)
            for name, free in zip(right.columns, others, strict=True)
        ),
        F.col("score").alias(score),
    )


def _linked(names: DataFrame, least: float) -> DataFrame:
    """The names of two sides that are one: `one` of the left, `other` of the right, and `score`."""
    found = _scored(pairs(names), least)
    itself = names.where(F.col("side") == LEFT | RIGHT).select(
        F.col("name").alias("one"), F.col("name").alias("other")
    )
    here, there = (
        found.where(F.col(f"{one}_side").bitwiseAND(LEFT) > 0)
        .where(F.col(f"{other}_side").bitwiseAND(RIGHT) > 0)
        .select(F.col(one).alias("one"), F.col(other).alias("other"), "score")
        for one, other in (("one", "other"), ("other", "one"))
    )
    return here.union(there).union(_scored(itself, least))


def _scored(found: DataFrame, least: float) -> DataFrame:
    """Pairs of names with their `score`, those that reach the least."""
    scored = rowwise(_score, T.DoubleType())("one", "other")
    return kept(found.withColumn("score", scored).where(F.col("score") >= least))


def _score(one: str, other: str) -> float:
    return score_of(prepare(one), prepare(other))


def _require_names(option: str, frame: DataFrame, column: str) -> None:
    """Raise an error unless a frame has a column of texts."""
    if not isinstance(frame, DataFrame):
        raise WrongTypeError("a frame", frame, "a Spark DataFrame")
    if frame.columns.count(column) != 1:
        raise OptionError(option, column, frame.columns)
    kind = frame.schema[column].dataType
    if not isinstance(kind, T.StringType):
        raise WrongTypeError(f"column {column!r}", kind, "a column of strings")


def _quoted(column: str) -> str:
    """The name of a column that may have a full stop in it."""
    return "`" + column.replace("`", "``") + "`"
