"""Are keys, scores and groups the same in pandas, Polars, DuckDB and Spark as in plain Python?

    python benchmarks/equal.py [--names 20000]

Names are put together from the tables (names.py), each beside another spelling of it or another name.
Tells how many rows differ, and the first of them; the exit code is 1 if any does.
"""

import argparse
import math
import os
import sys
from collections.abc import Sequence
from typing import Any

import duckdb
import layout
import names
import pandas as pd
import polars as pl

import translit
from translit.adapters import duck, frames
from translit.collector import paused

Answers = dict[str, Sequence[object]]


def plain(left: list[str], right: list[str]) -> Answers:
    of = {text: (one.id, one.name) for one in translit.resolve(left + right) for text in one.renderings}
    with paused():
        return {
            "key": [translit.key(text) for text in left],
            "match": [(found.score, found.same) for found in map(translit.match, left, right)],
            "resolve": [of[text] for text in left + right],
        }


def in_pandas(left: list[str], right: list[str]) -> Answers:
    one, other = pd.Series(left), pd.Series(right)
    return {
        "key": frames.key(one).tolist(),
        "match": list(frames.match(one, other).itertuples(index=False, name=None)),
        "resolve": list(frames.resolve(pd.Series(left + right)).itertuples(index=False, name=None)),
    }


def in_polars(left: list[str], right: list[str]) -> Answers:
    table = pl.DataFrame({"one": left, "other": right})
    both = pl.DataFrame({"name": left + right})
    return {
        "key": table.select(pl.col("one").translit.key()).to_series().to_list(),
        "match": table.select(pl.col("one").translit.match("other").struct.unnest()).rows(),
        "resolve": both.select(pl.col("name").translit.resolve().struct.unnest()).rows(),
    }


def in_duckdb(left: list[str], right: list[str]) -> Answers:
    with duckdb.connect() as connection:
        duck.register(connection)
        connection.register(
            "given", pl.DataFrame({"row": range(len(left)), "one": left, "other": right}).to_arrow()
        )
        asked = "SELECT translit_key(one), translit_match(one, other) FROM given ORDER BY row"
        found = connection.sql(asked).fetchall()
    return {"key": [key for key, _ in found], "match": [(score,) for _, score in found]}


def in_spark(left: list[str], right: list[str]) -> Answers:
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    from pyspark.sql import SparkSession

    from translit.adapters import spark

    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.driver.memory", "2g")
        .config("spark.sql.shuffle.partitions", 4)
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    rows = [(row, one, other) for row, (one, other) in enumerate(zip(left, right, strict=True))]
    pairs = session.createDataFrame(rows, "row long, one string, other string").repartition(4)
    match = spark.match("one", "other")
    found = sorted(pairs.select("row", spark.key("one"), match.score, match.same).collect())
    both = session.createDataFrame(list(enumerate(left + right)), "row long, name string").repartition(4)
    groups = sorted(spark.resolve(both, "name").collect())
    session.stop()
    return {
        "key": [key for _, key, *_ in found],
        "match": [(score, same) for *_, score, same in found],
        "resolve": [(one.identity, one.canonical) for one in groups],
    }


WAYS = {"pandas": in_pandas, "Polars": in_polars, "DuckDB": in_duckdb, "Spark": in_spark}


def equal(wanted: Any, answer: Any) -> bool:
    """Whether two answers are the same; scores to twelve digits, for `match` adds in another order."""
    if not isinstance(wanted, tuple) or not isinstance(wanted[0], float):
        return wanted == answer
    # DuckDB gives the score alone.
    return math.isclose(wanted[0], answer[0], rel_tol=1e-12) and wanted[1] == (*answer, wanted[1])[1]


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--names", type=int, default=20_000, help="names in two columns")
    size = cli.parse_args().names
    left, right = map(list, zip(*names.pairs(size // 2), strict=True))
    wanted = plain(left, right)
    rows, differ = [], []
    for way, asked in WAYS.items():
        told = []
        for what, answers in asked(left, right).items():
            pairs = list(zip(wanted[what], answers, strict=True))
            wrong = [pair for pair in pairs if not equal(*pair)]
            told.append(f"{len(wrong):,} of {len(pairs):,}")
            differ += [(way, what, *pair) for pair in wrong[:3]]
        rows.append([way, *told, *["–"] * (3 - len(told))])
    groups = len(set(wanted["resolve"]))
    print(layout.table([f"rows that differ; {groups:,} groups", "key", "match", "resolve"], rows))
    for one in differ:
        print(*one, sep="\t")
    sys.exit(1 if differ else 0)


if __name__ == "__main__":
    main()
