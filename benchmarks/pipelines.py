"""Measure columns of names in pandas, Polars and DuckDB beside plain Python, in one run, on the same names.

    python benchmarks/pipelines.py [--rows 1000000] [--different 30000] [--many 150000] [--link 100000]
                                   [--rounds 3] [--out DIR]

Names are put together from the tables (names.py), and few of them fill most rows. Before each
measurement all that was remembered is forgotten; of the rounds the best counts. The results go to
results/pipelines.md if nothing was made smaller.
"""

import argparse
import random
import resource
import time
from collections.abc import Callable
from pathlib import Path

import duckdb
import layout
import names
import pandas as pd
import polars as pl
import systems

import translit
from translit import table
from translit.adapters import duck, frames
from translit.collector import paused

RESULTS = Path(__file__).parent / "results"
USUAL = {"rows": 1_000_000, "different": 30_000, "many": 150_000, "link": 100_000, "rounds": 3}


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


def repeated(rows: int, different: int) -> tuple[list[str], list[str]]:
    """Two columns of so many rows that hold at most so many different pairs."""
    some = names.pairs(different)
    chosen = random.Random(7).choices(some, [1 / (k + 10) for k in range(different)], k=rows)
    left, right = map(list, zip(*chosen, strict=True))
    return left, right


def counted(left: list[str], right: list[str]) -> str:
    return (
        f"{len(left):,} rows with {len(set(left)):,} different names and "
        f"{len(set(zip(left, right, strict=True))):,} different pairs"
    )


def adapters(rows: int, different: int, rounds: int) -> list[str]:
    """Time key and match in each kind of column."""
    left, right = repeated(rows, different)
    pandas = pd.DataFrame({"a": left, "b": right})
    polars = pl.DataFrame({"a": left, "b": right})
    connection = duckdb.connect()
    duck.register(connection)
    connection.register("given", polars.to_arrow())
    connection.execute("CREATE TABLE held AS SELECT * FROM given")
    keys = {
        "plain Python": lambda: plain_keys(left),
        "pandas": lambda: pandas["a"].translit.key(),
        "Polars": lambda: polars.select(pl.col("a").translit.key()),
        "DuckDB": lambda: connection.sql("SELECT translit_key(a) FROM held").to_arrow_table(),
    }
    matches = {
        "plain Python": lambda: translit.match_columns(left, right),
        "pandas": lambda: pandas["a"].translit.match(pandas["b"]),
        "Polars": lambda: polars.select(pl.col("a").translit.match("b")),
        "DuckDB": lambda: connection.sql("SELECT translit_match(a, b) FROM held").to_arrow_table(),
    }
    best = [dict.fromkeys(work, float("inf")) for work in (keys, matches)]
    for _ in range(rounds):  # by turns: a machine is slower for a while, and then faster again
        for found, work in zip(best, (keys, matches), strict=True):
            for name, call in work.items():
                found[name] = min(found[name], seconds(call))
    connection.close()
    told = [
        [name, *(cell for found in best for cell in _rate(rows, found[name], found["plain Python"]))]
        for name in keys
    ]
    header = ["", "keys a second", "time to plain", "matches a second", "time to plain"]
    return [
        f"{counted(left, right)}; seconds of the processor, the best of the rounds.",
        layout.table(header, told),
    ]


def _rate(rows: int, took: float, plain: float) -> tuple[str, str]:
    return f"{rows / took:,.0f}", f"{took / plain:.2f}"


def many(rows: int, different: int) -> list[str]:
    """Time key and match of columns of mostly new names."""
    left, right = repeated(rows, different)
    keys = seconds(lambda: plain_keys(left))
    match = seconds(lambda: translit.match_columns(left, right))
    return [
        f"{counted(left, right)}: {rows / keys:,.0f} keys and {rows / match:,.0f} matches a second of the "
        f"processor; {1e6 * keys / len(set(left)):.0f} µs a new name and "
        f"{1e6 * match / len(set(zip(left, right, strict=True))):.0f} µs a new pair."
    ]


def link(size: int) -> str:
    ours, theirs = (pd.DataFrame({"name": side}) for side in zip(*names.pairs(size), strict=True))
    took = seconds(lambda: frames.link(ours, theirs, left_on="name", right_on="name"))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    return (
        f"{size:,} names and {size:,} others, all different: {took:.0f} s of one processor, "
        f"{memory:.1f} GB of memory at most."
    )


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option, usual, told in (
        ("rows", USUAL["rows"], "rows of the columns"),
        ("different", USUAL["different"], "pairs that are different, at most"),
        ("many", USUAL["many"], "the same for columns of mostly new names"),
        ("link", USUAL["link"], "names of each of two tables to link"),
        ("rounds", USUAL["rounds"], "measurements of each kind of column"),
    ):
        cli.add_argument(f"--{option}", type=int, default=usual, help=told)
    cli.add_argument("--out", type=Path, help="where to write the results")
    options = cli.parse_args()
    parts = [
        "# Columns of names",
        "Written by `benchmarks/pipelines.py`: made-up names, all kinds of columns in one run. Each name and "
        "each pair is worked out once, so what counts is how many are different. Machines differ and are "
        "noisy: read the ratios.",
        "## Kinds of columns",
        *adapters(options.rows, options.different, options.rounds),
        "## Mostly new names",
        *many(options.rows, options.many),
        "## link",
        systems.in_fresh_process(link, options.link),
        ", ".join(f"{name} {systems.version(name)}" for name in ("translit", "pandas", "polars", "duckdb")),
    ]
    text = "\n\n".join(parts) + "\n"
    print(text, end="")
    out = options.out or (RESULTS if all(getattr(options, name) >= n for name, n in USUAL.items()) else None)
    if out:
        out.mkdir(parents=True, exist_ok=True)
        (out / "pipelines.md").write_text(text, encoding="utf-8")
        print(f"\nwritten: {out / 'pipelines.md'}")


if __name__ == "__main__":
    main()
