"""Measure columns of names in pandas, Polars and DuckDB beside plain Python, in one run, on the same names.

    python benchmarks/pipelines.py [--rows 1000000] [--different 30000] [--link 10000]

Names are put together from the tables (names.py), and few of them fill most rows. Seconds are those of
the processor, and before each measurement all that was remembered is forgotten.
"""

import argparse
import random
import time
from collections.abc import Callable

import duckdb
import layout
import names
import pandas as pd
import polars as pl

import translit
from translit import table
from translit.adapters import duck, frames
from translit.collector import paused


def seconds(work: Callable[[], object]) -> float:
    table.forget()
    frames.match(pd.Series(["Γκιουβέν Μπεγκέτς"]), pd.Series(["Güven Begeç"]))  # reads the tables
    frames.key(pd.Series(["Γκιουβέν Μπεγκέτς"]))
    start = time.process_time()
    work()
    return time.process_time() - start


def plain_keys(texts: list[str]) -> list[str]:
    with paused():
        key = {text: translit.key(text) for text in set(texts)}
    return [key[text] for text in texts]


def columns(rows: int, different: int) -> str:
    """Time key and match of two columns that hold at most so many different pairs."""
    chance = random.Random(7)
    some = names.pairs(different)
    chosen = chance.choices(some, [1 / (k + 10) for k in range(different)], k=rows)
    left, right = map(list, zip(*chosen, strict=True))
    pandas = pd.DataFrame({"a": left, "b": right})
    polars = pl.DataFrame({"a": left, "b": right})
    connection = duckdb.connect()
    duck.register(connection)
    connection.register("given", polars.to_arrow())
    connection.execute("CREATE TABLE held AS SELECT * FROM given")
    work = {
        "plain key": lambda: plain_keys(left),
        "pandas key": lambda: pandas["a"].translit.key(),
        "Polars key": lambda: polars.select(pl.col("a").translit.key()),
        "DuckDB key": lambda: connection.sql("SELECT translit_key(a) FROM held").to_arrow_table(),
        "plain match": lambda: translit.match_columns(left, right),
        "pandas match": lambda: pandas["a"].translit.match(pandas["b"]),
        "Polars match": lambda: polars.select(pl.col("a").translit.match("b")),
        "DuckDB match": lambda: connection.sql("SELECT translit_match(a, b) FROM held").to_arrow_table(),
    }
    told = [[what, f"{rows / seconds(call):,.0f}"] for what, call in work.items()]
    connection.close()
    return layout.table([f"{len(set(chosen)):,} different pairs", "rows a second"], told)


def link(size: int) -> str:
    ours, theirs = (pd.DataFrame({"name": side}) for side in zip(*names.pairs(size), strict=True))
    took = seconds(lambda: frames.link(ours, theirs, left_on="name", right_on="name"))
    return f"link of {size:,} names and {size:,} others: {took:.1f} s"


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--rows", type=int, default=1_000_000, help="rows of the columns")
    cli.add_argument("--different", type=int, default=30_000, help="pairs that are different, at most")
    cli.add_argument("--link", type=int, default=10_000, help="names of each of two tables to link")
    options = cli.parse_args()
    print(columns(options.rows, options.different), link(options.link), sep="\n\n")


if __name__ == "__main__":
    main()
