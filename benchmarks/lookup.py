"""Look names up among many: this project beside its peers, in one run, on the same names and queries.

    python benchmarks/lookup.py [--sizes 100000 1000000 5000000] [--queries 500] [--seconds 60]
                                [--systems NAME ...] [--quick] [--out DIR]

The names are made up (populations.py): Greek and Turkish people as a register in Latin letters has
them. Each query asks for one that is there, in Greek, Turkish, ASCII or English spelling, respelled by
rules of this benchmark's own (respell.py), one in five with a slip. An answer is right if it is the
very name meant. Each system and size is a new process with one thread; a system that needs longer
than --seconds for its queries answers as many as it can. The results go to results/lookup.md and
lookup.svg if all systems ran at all sizes; --quick is 20,000 and 100,000 names and fewer queries.
"""

import argparse
import resource
import statistics
import time
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from math import log
from pathlib import Path

import layout
import searchers
import systems

RESULTS = Path(__file__).parent / "results"
SIZES, QUICK = [100_000, 1_000_000, 5_000_000], [20_000, 100_000]


@dataclass(frozen=True, slots=True)
class Run:
    """What a system made of a register and some queries."""

    system: str
    size: int
    asked: int
    first: float  # shares of the queries
    five: float
    first_greek: float
    build: float  # seconds
    memory: float  # MB at most, without what the names themselves take to make
    median: float  # milliseconds
    p95: float


def run(name: str, size: int, queries: list[tuple[str, str, str]], seconds: float) -> Run:
    """Build a system from a register of `size` and ask it."""
    import populations

    before = _memory()
    with ExitStack() as stack:
        start = time.perf_counter()
        search = searchers.BY_NAME[name].build(lambda: populations.register(size), stack)
        build = time.perf_counter() - start
        search(queries[0][0])
        answers, took = [], []
        for query, _, _ in queries:
            begun = time.perf_counter()
            answers.append(search(query))
            took.append(time.perf_counter() - begun)
            if sum(took) > seconds:
                break
        memory = _memory() - before
    names = _names({place for found in answers for place in found}, size)
    found = [[names[place] for place in places] for places in answers]
    asked = queries[: len(found)]
    right = [meant == (hits[0] if hits else None) for hits, (_, meant, _) in zip(found, asked, strict=True)]
    greek = [one for one, (_, _, way) in zip(right, asked, strict=True) if way == "Greek"]
    took.sort()
    return Run(
        name,
        size,
        len(asked),
        statistics.mean(right),
        statistics.mean(meant in hits for hits, (_, meant, _) in zip(found, asked, strict=True)),
        statistics.mean(greek) if greek else 0.0,
        build,
        memory,
        1000 * statistics.median(took),
        1000 * took[int(0.95 * len(took))],
    )


def _memory() -> float:
    """The most memory, MB, that this process or a child of it has had."""
    return (
        max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        / 1024
    )


def _names(places: set[int], size: int) -> dict[int, str]:
    import populations

    return {place: name for place, name in enumerate(populations.register(size)) if place in places}


def make_queries(size: int, count: int) -> list[tuple[str, str, str]]:
    import populations

    return populations.queries(size, count)


# ---------------------------------------------------------------- the report


def table(runs: list[Run]) -> str:
    header = ["", "first hit", "first five", "Greek, first", "build", "memory", "median", "p95", "queries"]
    rows = [
        [
            run.system,
            *map(layout.share, (run.first, run.five, run.first_greek)),
            f"{run.build:,.1f} s",
            f"{run.memory:,.0f} MB",
            f"{layout.ratio(run.median)} ms",
            f"{layout.ratio(run.p95)} ms",
            f"{run.asked}",
        ]
        for run in runs
    ]
    return layout.table(header, rows)


def growth(runs: list[Run]) -> str:
    """Say how the time of a look-up grows with the register: as its size to the power of what."""
    lines = []
    for system in dict.fromkeys(run.system for run in runs):
        sized = [run for run in runs if run.system == system]
        powers = [log(b.median / a.median) / log(b.size / a.size) for a, b in pairwise(sized)]
        if powers:
            whole = log(sized[-1].median / sized[0].median) / log(sized[-1].size / sized[0].size)
            steps = ", ".join(
                f"{power:.2f} from {a.size:,} to {b.size:,}"
                for power, (a, b) in zip(powers, pairwise(sized), strict=True)
            )
            lines.append(f"- {system}: the power {whole:.2f} of the size ({steps}){_words(whole)}")
    return "\n".join(lines)


def _words(power: float) -> str:
    """What a power means for a register ten times as large."""
    times = 10**power
    return (
        "; ten times the names, the same time"
        if times < 1.15
        else f"; ten times the names, {times:.1f} times as long"
    )


def report(runs: list[Run], missing: list[str], chosen: list[searchers.Searcher]) -> str:
    parts = [
        "# Look-up",
        "Written by `benchmarks/lookup.py`: made-up Greek and Turkish people in Latin letters, asked for in "
        "Greek, Turkish, ASCII and English spelling, one query in five with a slip; all systems on the same "
        "names and queries in one run, each in a new process with one thread. Memory is what building and "
        "asking took at most. Machines differ and are noisy: read the ratios.",
    ]
    for size in dict.fromkeys(run.size for run in runs):
        parts += [f"## {size:,} names", table([run for run in runs if run.size == size])]
    parts += ["## How the time grows", "![Time of a look-up by size](lookup.svg)", growth(runs)]
    parts.append("\n".join(f"- {searcher.name}: {searcher.about}" for searcher in chosen))
    parts += missing
    packages = dict.fromkeys(package for searcher in chosen for package in searcher.packages)
    parts.append(
        ", ".join(f"{package} {systems.version(package)}" for package in packages if systems.version(package))
    )
    return "\n\n".join(filter(None, parts)) + "\n"


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--sizes", type=int, nargs="+", help="how many names")
    cli.add_argument("--queries", type=int, default=500, help="how many queries")
    cli.add_argument("--seconds", type=float, default=60, help="stop asking a system after so long")
    cli.add_argument(
        "--systems", nargs="+", default=[], metavar="NAME", help="only these; a part of a name will do"
    )
    cli.add_argument("--quick", action="store_true", help="small registers and 100 queries")
    cli.add_argument("--out", type=Path, help="where to write the results")
    options = cli.parse_args()
    sizes = options.sizes or (QUICK if options.quick else SIZES)
    count = 100 if options.quick else options.queries
    chosen = [
        searcher
        for searcher in searchers.ALL
        if not options.systems or any(name.lower() in searcher.name.lower() for name in options.systems)
    ]
    missing = [
        f"{one.name} is left out: {', '.join(one.missing)} not installed." for one in chosen if one.missing
    ]
    print("\n".join(missing))
    runs = []
    for size in sizes:
        queries = systems.in_fresh_process(make_queries, size, count)
        for searcher in chosen:
            if searcher.missing or size > searcher.most:
                continue
            print(f"{searcher.name}, {size:,} names …", flush=True)
            runs.append(systems.in_fresh_process(run, searcher.name, size, queries, options.seconds))
    text = report(runs, missing, chosen)
    print(f"\n{text}", end="")
    whole = len(chosen) == len(searchers.ALL) and sizes == SIZES
    out = options.out or (RESULTS if whole else None)
    if out:
        import plots

        out.mkdir(parents=True, exist_ok=True)
        (out / "lookup.md").write_text(text, encoding="utf-8")
        plots.growth(
            {
                name: [(r.size, r.median) for r in runs if r.system == name]
                for name in dict.fromkeys(r.system for r in runs)
            },
            out,
        )
        print(f"\nwritten: {out / 'lookup.md'}")


if __name__ == "__main__":
    main()
