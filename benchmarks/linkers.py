"""Link a register in Greek letters with one in Latin letters: this project beside Splink, in one run.

    python benchmarks/linkers.py [--people 5000] [--systems NAME ...] [--out DIR]

The registers are those of registers.py. Splink is set up as one who knows it would: names romanized,
given and family name in columns of their own, Jaro-Winkler levels with term frequencies, several
blocking rules, and m and u learned from the registers themselves. Once it is given this project's key
and score instead. `link` gets the whole name in one text, and learns nothing.

Each system is a new process; the results go to results/linkers.md if all ran.
"""

import argparse
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import figures
import layout
import systems
from registers import Row, by_hand, registers

RESULTS = Path(__file__).parent / "results"
LEAST = 1.0
"""The score of `link` from which pairs are told, for the thresholds below its own."""

Linked = dict[tuple[int, int], float]  # row of the left, row of the right: score, 0 to 100
Link = Callable[[list[Row], list[Row]], Linked]


# ---------------------------------------------------------------- the systems


def translit_link(left: list[Row], right: list[Row]) -> Linked:
    import pyarrow as pa

    from translit.adapters import arrow

    columns = (pa.array([row.name for row in side]) for side in (left, right))
    linked = arrow.link(*columns, LEAST, "all")
    return {(one["left"], one["right"]): one["score"] for one in linked.to_pylist()}


def splink_romanized(romanizer: str) -> Link:
    def link(left: list[Row], right: list[Row]) -> Linked:
        import splink.comparison_library as compare
        from splink import SettingsCreator, block_on

        latin = _romanizers()[romanizer]

        def told(row: Row) -> dict[str, str | None]:
            given, family = latin(row.given), latin(row.family)
            return {"given": given or None, "family": family or None}

        rules = [
            block_on("family"),
            block_on("given"),
            block_on("substr(given, 1, 1)", "substr(family, 1, 1)"),
            block_on("substr(family, 1, 4)"),
            block_on("substr(given, 1, 3)", "substr(family, -4)"),
        ]
        settings = SettingsCreator(
            link_type="link_only",
            comparisons=[
                compare.NameComparison(column, jaro_winkler_thresholds=[0.94, 0.9, 0.85, 0.8, 0.7]).configure(
                    term_frequency_adjustments=True
                )
                for column in ("given", "family")
            ],
            blocking_rules_to_generate_predictions=rules,
        )

        def learn(training: Any) -> None:
            training.estimate_probability_two_random_records_match([block_on("given", "family")], recall=0.5)
            training.estimate_u_using_random_sampling(max_pairs=5e6, seed=7)
            for column in ("given", "family"):
                training.estimate_parameters_using_expectation_maximisation(
                    block_on(column), record_sample_proportion=1.0
                )

        return _splink(settings, learn, [[told(row) for row in side] for side in (left, right)])

    return link


def splink_with_translit(left: list[Row], right: list[Row]) -> Linked:
    import splink.comparison_level_library as levels
    from splink import SettingsCreator, block_on
    from splink.comparison_library import CustomComparison

    import translit

    def told(row: Row) -> dict[str, object]:
        key = translit.key(row.name)
        return {"name": row.name, "key": key, "words": key.split()}

    def reaches(score: int) -> Any:
        level = levels.CustomLevel(f"translit_match(name_l, name_r) >= {score}", f"{score} or more")
        # The score is a probability, so its odds are the weight: the prior is even, nothing is learned.
        return level.configure(m_probability=score / 100, u_probability=1 - score / 100)

    nothing = levels.ElseLevel().configure(m_probability=0.001, u_probability=0.999)
    scores = [reaches(score) for score in (99, 97, 95, 90, 80, 70, 60, 50, 40, 30, 20, 10, 5)]
    settings = SettingsCreator(
        link_type="link_only",
        comparisons=[
            CustomComparison(
                output_column_name="name", comparison_levels=[levels.NullLevel("name"), *scores, nothing]
            )
        ],
        probability_two_random_records_match=0.5,
        blocking_rules_to_generate_predictions=[block_on("words", arrays_to_explode=["words"])],
    )
    return _splink(settings, None, [[told(row) for row in side] for side in (left, right)])


def _splink(settings: Any, learn: Callable[[Any], None] | None, tables: list[list[dict[str, Any]]]) -> Linked:
    """Let Splink link two tables, and learn before, if it is told how."""
    import duckdb
    import pyarrow as pa
    from splink import DuckDBAPI, Linker

    from translit.adapters import duck

    connection = duckdb.connect()
    duck.register(connection)
    database = DuckDBAPI(connection)
    told = [
        database.register(
            pa.Table.from_pylist([{"unique_id": place, **row} for place, row in enumerate(rows)]),
            table_name=side,
        )
        for side, rows in zip(("lefts", "rights"), tables, strict=True)
    ]
    linker = Linker(told, settings, log_level="ERROR")
    if learn:
        learn(linker.training)
    found = linker.inference.predict(threshold_match_probability=LEAST / 100)
    rows = connection.sql(
        f"SELECT unique_id_l, unique_id_r, 100 * match_probability FROM {found.physical_name}"
    ).fetchall()
    return {(left, right): score for left, right, score in rows}


def _romanizers() -> dict[str, Callable[[str], str]]:
    import icu
    from unidecode import unidecode

    rules = "el-el_Latn/BGN; Any-Latin; NFD; [:M:] Remove; Latin-ASCII; Lower"
    return {
        "ICU": icu.Transliterator.createInstance(rules).transliterate,
        "Unidecode": lambda text: unidecode(text).lower(),
    }


@dataclass(frozen=True, slots=True)
class System:
    """One way to link two registers."""

    name: str
    packages: tuple[str, ...]
    link: Link
    about: str

    @property
    def missing(self) -> list[str]:
        """The packages it needs that are not installed."""
        return [package for package in self.packages if systems.version(package) is None]


_SPLINK = ("splink", "duckdb", "pyarrow")
_SET_UP = (
    "given and family name in two columns; for each, equal or Jaro-Winkler .94, .9, .85, .8, .7, with term "
    "frequencies; five blocking rules; m and u learned by expectation–maximization"
)
ALL = (
    System("translit", ("translit", "pyarrow"), translit_link, "`link`; the whole name in one column"),
    System(
        "Splink + translit",
        ("translit", *_SPLINK),
        splink_with_translit,
        "Splink on DuckDB with `translit_match` in levels and the words of `translit_key` to block on; the "
        "whole name in one column",
    ),
    System(
        "Splink + ICU",
        ("pyicu-wheels", *_SPLINK),
        splink_romanized("ICU"),
        f"Splink on DuckDB; ICU el-el_Latn/BGN, then Any-Latin and Latin-ASCII; {_SET_UP}",
    ),
    System(
        "Splink + Unidecode",
        ("Unidecode", *_SPLINK),
        splink_romanized("Unidecode"),
        "the same with Unidecode",
    ),
)
OWN = 50.0
"""The score of each from which two are rather one than not: all of them give probabilities."""


# ---------------------------------------------------------------- measuring


@dataclass(frozen=True, slots=True)
class Judged:
    """The scores of links, whether they are right, and how many links there should be."""

    scores: list[float]
    right: list[bool]
    wanted: int


@dataclass(frozen=True, slots=True)
class Run:
    """What a system made of two registers, and how long it took over it."""

    made_up: Judged
    by_hand: Judged
    seconds: float
    processor: float


def run(place: int, left: list[Row], right: list[Row]) -> Run:
    """Let a system link two registers."""
    start, worked = time.perf_counter(), time.process_time()
    linked = ALL[place].link(left, right)
    took = time.perf_counter() - start, time.process_time() - worked
    return Run(_made_up(linked, left, right), _by_hand(linked, left, right), *took)


def _made_up(linked: Linked, left: list[Row], right: list[Row]) -> Judged:
    """Judge for each made-up person of the left the best link, if there is one."""
    best: Linked = {}
    seen = set()
    for (one, other), score in sorted(linked.items(), key=lambda found: (-found[1], found[0])):
        if left[one].person and one not in seen:
            seen.add(one)
            best[one, other] = score
    there = {row.person for row in right}
    return Judged(
        list(best.values()),
        [left[one].person == right[other].person for one, other in best],
        sum(row.person in there for row in left if row.person),
    )


def _by_hand(linked: Linked, left: list[Row], right: list[Row]) -> Judged:
    """Judge the pairs of pairs.tsv that are linked."""
    here, there = ({row.written: k for k, row in enumerate(side) if not row.person} for side in (left, right))
    pairs = [(same, linked.get((here[a], there[b]))) for same, a, b in by_hand()]
    found = [(same, score) for same, score in pairs if score is not None]
    return Judged([score for _, score in found], [same for same, _ in found], sum(same for same, _ in pairs))


# ---------------------------------------------------------------- the report


def table(told: dict[str, Judged]) -> str:
    """Precision, recall and F1 at the threshold that is best for each, and at its own."""
    rows = []
    for name, judged in told.items():
        cuts = figures.cuts(judged.scores, judged.right)
        best = max(cuts, key=lambda cut: figures.f1(cut.right, cut.wrong, judged.wanted))
        own = next(cut for cut in reversed(cuts) if cut.score >= OWN)
        cells = []
        for cut in (best, own):
            f1 = figures.f1(cut.right, cut.wrong, judged.wanted)
            cells += [f1, cut.right / max(cut.right + cut.wrong, 1), cut.right / judged.wanted]
        rows.append([name, *map(layout.share, cells)])
    header = ["", "best F1", "precision", "recall", "F1 at 50", "precision", "recall"]
    return layout.table(header, rows)


def times(runs: dict[str, Run]) -> str:
    first = next(iter(runs.values()))
    rows = [
        [name, f"{one.seconds:.1f}", f"{one.processor:.1f}", layout.ratio(one.processor / first.processor)]
        for name, one in runs.items()
    ]
    return layout.table(["", "seconds", "of the processors", f"to {next(iter(runs))}"], rows)


def report(runs: dict[str, Run], chosen: list[System], left: list[Row], right: list[Row]) -> str:
    judged = next(iter(runs.values()))
    known = {row.person.rpartition(" ")[2] for row in right if row.person}
    alone = {row.person for row in left if row.person} - {row.person for row in right}
    related = sum(person.rpartition(" ")[2] in known for person in alone)
    parts = [
        "# Linking Greek with Latin registers",
        f"Written by `benchmarks/linkers.py`: {len(left):,} names in Greek letters and {len(right):,} in "
        "Latin ones, the same for all, in one run, each system in a new process. Scores are probabilities in "
        "per cent: 50 means rather one than not. Machines differ and are noisy: read the ratios.",
        "## Made-up people",
        f"{judged.made_up.wanted:,} are in both registers, {len(alone):,} of the Greek one have no partner, "
        f"{related:,} of them a relative; spelled by rules apart from `tables/`, one in ten with a slip. A "
        "system may name one partner for each.",
        table({name: one.made_up for name, one in runs.items()}),
        "## People written by hand",
        f"The {len(by_hand())} pairs of pairs.tsv with a Greek and a Latin side, {judged.by_hand.wanted} of "
        "them one person, among all the names above: which pairs are linked?",
        table({name: one.by_hand for name, one in runs.items()}),
        "## Time",
        times(runs),
        "From the rows to the links, with all that is loaded, prepared and learned for it; DuckDB uses all "
        "cores, and translit one.",
        "\n".join(f"- {system.name}: {system.about}" for system in chosen),
        systems.versions(tuple(chosen)),
    ]
    return "\n\n".join(parts) + "\n"


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--people", type=int, default=5000, help="made-up people in each register")
    cli.add_argument(
        "--systems", nargs="+", default=[], metavar="NAME", help="only these; a part of a name will do"
    )
    cli.add_argument("--out", type=Path, help="where to write the results")
    options = cli.parse_args()
    chosen = [
        system
        for system in ALL
        if not options.systems or any(name.lower() in system.name.lower() for name in options.systems)
    ]
    for system in chosen:
        if system.missing:
            print(f"{system.name}: not installed: {', '.join(system.missing)}")
    chosen = [system for system in chosen if not system.missing]
    if not chosen:
        raise SystemExit("nothing to measure")
    left, right = systems.in_fresh_process(registers, options.people)
    runs = {}
    for system in chosen:
        print(f"{system.name} …", flush=True)
        runs[system.name] = systems.in_fresh_process(run, ALL.index(system), left, right)
    text = report(runs, chosen, left, right)
    print(f"\n{text}", end="")
    out = options.out or (RESULTS if len(chosen) == len(ALL) else None)
    if out:
        out.mkdir(parents=True, exist_ok=True)
        (out / "linkers.md").write_text(text, encoding="utf-8")
        print(f"\nwritten: {out / 'linkers.md'}")


if __name__ == "__main__":
    main()
