"""Measure speed: this project beside its peers, in one run, on the same names.

    python benchmarks/speed.py [--pairs 20000] [--seconds 10] [--rows 1000000]
                               [--systems NAME ...] [--out DIR]

Each measurement is a new process with one thread. Names are put together from the tables (names.py)
and none is seen before, though their parts repeat. Machines differ and are noisy: read the ratios.
The results go to results/speed.md if every system ran; see quality.py for what to install.
"""

import argparse
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import layout
import systems

RESULTS = Path(__file__).parent / "results"

# This project is imported where it is measured: a new process first reads this file anew.


def kernel_in_use() -> str:
    """Say whether the kernel is compiled."""
    import translit.matching.kernel

    compiled = Path(translit.matching.kernel.__file__ or "").suffix in (".so", ".pyd")
    return "with the compiled extension" if compiled else "in plain Python"


def make_pairs(size: int) -> list[tuple[str, str]]:
    import names

    return names.pairs(size)


def names_a_second(what: str, texts: list[str], seconds: float) -> float:
    """Return how many names a second `what` takes, each seen once."""
    function = _functions()[what]
    function("Γκιουβέν Μπεγκέτς")
    function("Güven Begeç")
    done = 0
    start = now = time.perf_counter()
    while done < len(texts) and now - start < seconds:
        for text in islice(texts, done, done + 100):
            function(text)
        done += 100
        now = time.perf_counter()
    return min(done, len(texts)) / (now - start)


def _functions() -> dict[str, Callable[[str], object]]:
    import icu
    from unidecode import unidecode

    import translit

    return {
        "translit.romanize": translit.romanize,
        "translit.key": translit.key,
        "translit.parse": translit.parse,
        "ICU el-el_Latn/BGN": icu.Transliterator.createInstance("el-el_Latn/BGN").transliterate,
        "unidecode": unidecode,
    }


def match_columns(rows: int) -> tuple[float, int] | None:
    """Return the seconds that two columns take, and how many different pairs they hold.

    None if this version of the project has no such call.
    """
    import names

    import translit

    if not hasattr(translit, "match_columns"):
        return None
    left, right = names.columns(rows)
    translit.match_columns(left[:1], right[:1])
    start = time.perf_counter()
    translit.match_columns(left, right)
    return time.perf_counter() - start, len(set(zip(left, right, strict=True)))


# ---------------------------------------------------------------- the report


def one_by_one(chosen: tuple[systems.System, ...], pairs: list[tuple[str, str]], seconds: float) -> str:
    rows, rates, answers = [], {}, {}
    for system in chosen:
        print(f"{system.name} …", flush=True)
        run = systems.in_fresh_process(systems.run, system.name, pairs, seconds)
        rates[system.name], answers[system.name] = run.rate, systems.first_answer(system.name, pairs[0])
        rows.append([system.name, f"{run.rate:,.0f}", f"{len(run.judged):,}"])
    if reference := rates.get(systems.REFERENCE):
        for row in rows:
            row.append(layout.ratio(rates[row[0]] / reference))
    for row in rows:
        row.append(f"{answers[row[0]]:.2f} s")
    header = ["", "pairs a second", "pairs judged", *([f"to {systems.REFERENCE}"] if reference else [])]
    return layout.table([*header, "first answer"], rows)


def single_names(texts: list[str], seconds: float) -> str:
    rates = {}
    for what in _functions():
        print(f"{what} …", flush=True)
        rates[what] = systems.in_fresh_process(names_a_second, what, texts, seconds)
    fastest = rates["ICU el-el_Latn/BGN"]
    rows = [[what, f"{rate:,.0f}", layout.ratio(rate / fastest)] for what, rate in rates.items()]
    return layout.table(["", "names a second", "to ICU"], rows)


def columns(rows: int) -> str:
    print("translit.match_columns …", flush=True)
    found = systems.in_fresh_process(match_columns, rows)
    if found is None:
        return "This version has no `match_columns`."
    took, different = found
    return layout.table(
        ["", "rows", "different pairs", "seconds", "rows a second"],
        [["translit.match_columns", f"{rows:,}", f"{different:,}", f"{took:.1f}", f"{rows / took:,.0f}"]],
    )


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--pairs", type=int, default=20_000, help="pairs of names")
    cli.add_argument("--seconds", type=float, default=10, help="stop a system after so long")
    cli.add_argument("--rows", type=int, default=1_000_000, help="rows of the columns")
    cli.add_argument(
        "--systems", nargs="+", default=[], metavar="NAME", help="only these; a part of a name will do"
    )
    cli.add_argument("--out", type=Path, help="where to write the results")
    options = cli.parse_args()
    chosen = systems.chosen(options.systems)
    for system in chosen:
        if system.missing:
            print(f"{system.name}: not installed: {', '.join(system.missing)}")
    chosen = tuple(system for system in chosen if not system.missing)
    pairs = systems.in_fresh_process(make_pairs, options.pairs)
    texts = list(dict.fromkeys(name for pair in pairs for name in pair))
    parts = [
        "# Speed",
        f"Written by `benchmarks/speed.py`: {len(pairs):,} pairs of made-up names, the same for all, one "
        "run, one thread, each measurement in a new process. translit ran "
        f"{systems.in_fresh_process(kernel_in_use)}. Machines differ and are noisy: read the ratios.",
        "## One call a pair",
        one_by_one(chosen, pairs, options.seconds),
        f"Names not seen before, their parts repeat; {options.seconds:g} s at most each. First answer: from "
        "importing to the answer for the first pair, the median of three new processes.",
        "## Names",
        single_names(texts, options.seconds),
        f"{len(texts):,} different names, one call each, {options.seconds:g} s at most.",
        "## Columns",
        columns(options.rows),
        systems.versions(chosen),
    ]
    text = "\n\n".join(parts) + "\n"
    print(f"\n{text}", end="")
    out = options.out or (RESULTS if len(chosen) == len(systems.ALL) else None)
    if out:
        out.mkdir(parents=True, exist_ok=True)
        (out / "speed.md").write_text(text, encoding="utf-8")
        print(f"\nwritten: {out / 'speed.md'}")


if __name__ == "__main__":
    main()
