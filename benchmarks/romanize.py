"""Romanize a column of 100,000 names: this project beside its peers, in one run.

    python benchmarks/romanize.py [--names 100000]

The names are put together from the given names of tables/ and made-up surnames, and repeat
their tokens as columns of names do. Each runs once to warm up, then five times; the median
counts. Machines differ: read the ratios.
"""

import argparse
import random
import statistics
import sys
import time
from collections.abc import Callable

import icu
from unidecode import unidecode

import translit
from translit import table
from translit.names.roman import SYSTEMS

ENDINGS = ("όπουλος", "οπούλου", "ίδης", "άκης", "όγλου", "έας")
STEMS = (
    "Παπαδ",
    "Γεωργ",
    "Κωνσταντιν",
    "Αναγνωστ",
    "Μπαλτατζ",
    "Χατζηγ",
    "Ευσταθ",
    "Αγγελ",
    "Ντουμπ",
    "Ξυνογαλ",
)


def column(size: int) -> list[str]:
    chance = random.Random(7)
    given = [fact["name"] for fact in table.facts("given-names.tsv").rows if fact["lang"] == "el"]
    family = [stem + ending for stem in STEMS for ending in ENDINGS]
    return [f"{chance.choice(given)} {chance.choice(family)}" for _ in range(size)]


def names_a_second(function: Callable[[str], str], names: list[str]) -> float:
    took = []
    for _ in range(6):
        start = time.perf_counter()
        for name in names:
            function(name)
        took.append(time.perf_counter() - start)
    return len(names) / statistics.median(took[1:])


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--names", type=int, default=100_000)
    names = column(options.parse_args().names)
    peers: dict[str, Callable[[str], str]] = {
        f"translit {system}": lambda name, system=system: translit.romanize(name, system)  # type: ignore[misc]
        for system in SYSTEMS
    }
    peers["ICU Greek-Latin/UNGEGN"] = icu.Transliterator.createInstance("Greek-Latin/UNGEGN").transliterate
    peers["ICU el-el_Latn/BGN"] = icu.Transliterator.createInstance("el-el_Latn/BGN").transliterate
    peers["unidecode"] = unidecode
    speeds = {}
    for label, function in peers.items():
        speeds[label] = names_a_second(function, names)
        ratio = speeds[label] / speeds["translit elot743"]
        print(f"{label:28} {speeds[label]:10,.0f} names/s   {ratio:5.2f}", flush=True)
    print(f"{len(names):,} names, {len(set(names)):,} distinct")
    print(f"Python {sys.version.split()[0]}, ICU {icu.ICU_VERSION}")


if __name__ == "__main__":
    main()
