"""What a program on Spark is made of: Python at work on Arrow batches, joins that stay even, steps kept.

Functions of Python values become functions of columns (`rowwise`, `batchwise`, `arrowwise`), or of groups
(`in_groups`); `dealt` joins where some values have far more rows than others; `spread` and `kept` say
where work is done, and that it is done once.
"""

import warnings
from collections.abc import Callable, Iterable
from typing import Any, Final

import pyarrow as pa
from pyspark.sql import Column, DataFrame, GroupedData
from pyspark.sql import functions as F
from pyspark.sql import types as T
from pyspark.sql.pandas.functions import arrow_udf
from pyspark.sql.pandas.types import to_arrow_type

from translit.collector import paused

_HOT: Final = 100_000
"""Rows that share a value, from which they are dealt out to several tasks."""


def rowwise(function: Callable[..., object], kind: T.DataType) -> Callable[..., Column]:
    """Make a function of the values of a row one of columns, which come in Arrow batches."""
    return batchwise(lambda *columns: map(function, *columns), kind)


def batchwise(function: Callable[..., Iterable[object]], kind: T.DataType) -> Callable[..., Column]:
    """Make a function of lists of values, which gives one for each row, one of columns."""

    def told(*columns: pa.Array) -> pa.Array:
        with paused():
            return pa.array(function(*(column.to_pylist() for column in columns)), to_arrow_type(kind))

    return arrowwise(told, kind)


def arrowwise(function: Callable[..., pa.Array], kind: T.DataType) -> Callable[..., Column]:
    """Make a function of Arrow arrays one of columns."""

    # PySpark asks for these types.
    def batch(*columns: pa.Array) -> pa.Array:
        return function(*columns)

    make: Any = arrow_udf  # its stubs know no types with fields
    made: Callable[..., Column] = make(batch, kind)
    return made


def dealt(many: DataFrame, few: DataFrame, on: str, how: str = "inner") -> DataFrame:
    """Join `many` rows with `few` on a column of both; where one task would get too many, several do.

    A value that too many rows have is dealt out: each of its rows gets one of some numbers (salt), and
    each row it may meet is there once for every number.
    """
    hot = many.groupBy(on).count().where(F.col("count") > _HOT)
    hot = F.broadcast(hot.select(F.col(on).alias("hot"), F.ceil(F.col("count") / _HOT).alias("tasks")))

    def tasks(frame: DataFrame) -> DataFrame:
        known = frame.join(hot, F.col(on).eqNullSafe(F.col("hot")), "left").drop("hot")
        return known.withColumn("tasks", F.coalesce("tasks", F.lit(1)))

    salted = tasks(many).withColumn("salt", F.floor(F.rand(1) * F.col("tasks")))
    copied = tasks(few).withColumn("salt", F.explode(F.sequence(F.lit(0), F.col("tasks") - 1)))
    return salted.drop("tasks").join(copied.drop("tasks"), [on, "salt"], how).drop("salt")


def spread(frame: DataFrame, on: str) -> DataFrame:
    """Spread rows that Python will work at over as many tasks as the session shuffles to.

    Spark joins small partitions to fewer, by their bytes; but a megabyte of names is a minute of work.
    """
    return frame.repartition(int(frame.sparkSession.conf.get("spark.sql.shuffle.partitions") or 200), on)


def kept(frame: DataFrame) -> DataFrame:
    """Work a frame out and keep it: in the checkpoint directory if there is one, else with its tasks."""
    reliable = frame.sparkSession.sparkContext.getCheckpointDir() is not None
    return frame.checkpoint() if reliable else frame.localCheckpoint()


def in_groups(groups: GroupedData, function: Callable[[pa.Table], pa.Table], kind: str) -> DataFrame:
    """Apply a function of Arrow tables to each group."""
    with warnings.catch_warnings():
        # It speaks of pandas, which the tables do not go through.
        warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas", FutureWarning)
        return groups.applyInArrow(function, kind)
