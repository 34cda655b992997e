"""Judge pairs of names: this project beside its peers, in one run, on the same pairs.

    python benchmarks/quality.py [--data PAIRS.tsv] [--out DIR] [--systems NAME ...] [--missed 20]

PAIRS is a TSV with the columns same (1 or 0), a, b, and if you like kind and tier; lines that start
with # are remarks. By default pairs.tsv beside this file, written by hand; the results then go to
results/ beside it, if every system ran. Results are quality.md, precision-recall.png and
calibration.png.

A peer that says no threshold gets the one with the best F1 on pairs-train.tsv, the pairs this
project learned from. Speeds are those of this run, each system alone in a new process.

`make bench` installs the peers in .venv-bench and runs all benchmarks. By hand, in any virtual
environment with this project's checkout as the working directory:

    pip install -e '.[bench]' benchmarks/pyicu

benchmarks/pyicu is an empty package that stands for pyicu, which one of the peers asks for; without
it pip compiles pyicu, for which Debian needs `apt install g++ pkg-config libicu-dev`. Peers that are
not installed are left out and named.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import figures
import layout
import systems

HERE = Path(__file__).parent
PAIRS, TRAIN, RESULTS = HERE / "pairs.tsv", HERE / "pairs-train.tsv", HERE / "results"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names, and whether they are one."""

    same: bool
    a: str
    b: str
    kind: str
    tier: str


@dataclass(frozen=True, slots=True)
class Result:
    """What one system made of the pairs."""

    system: systems.System
    scores: list[float]
    verdicts: list[bool]
    threshold: str
    load: float
    rate: float


def read(path: Path) -> list[Pair]:
    """Read labelled pairs.

    Raises:
        SystemExit: a column is missing, or a line has another number of cells than there are columns.
    """
    text = path.read_text(encoding="utf-8")
    lines = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip() and line[0] != "#"]
    if not lines:
        raise SystemExit(f"{path}: no pairs")
    columns = lines[0][1].split("\t")
    if lacking := {"same", "a", "b"} - set(columns):
        raise SystemExit(f"{path}: the columns {', '.join(sorted(lacking))} are missing")
    pairs = []
    for number, line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise SystemExit(f"{path}:{number}: {len(cells)} cells for {len(columns)} columns")
        row = dict(zip(columns, cells, strict=True))
        pairs.append(
            Pair(row["same"] == "1", row["a"], row["b"], row.get("kind", "all"), row.get("tier", "all"))
        )
    return pairs


def judge(system: systems.System, pairs: list[Pair], train: list[Pair]) -> Result:
    """Let a system judge `pairs`; learn its threshold from `train` if it has none."""
    run = systems.in_fresh_process(systems.run, system.name, [(pair.a, pair.b) for pair in pairs])
    scores = [score for score, _ in run.judged]
    verdicts = [bool(said) for _, said in run.judged]
    threshold = system.verdict
    if run.judged[0][1] is None:
        learning = systems.in_fresh_process(systems.run, system.name, [(pair.a, pair.b) for pair in train])
        _, cut = figures.best_f1([score for score, _ in learning.judged], [pair.same for pair in train])
        verdicts = [score >= cut for score in scores]
        threshold = f"{cut:.1f}, best on pairs-train.tsv"
    return Result(system, scores, verdicts, threshold, run.load + run.first, run.rate)


# ---------------------------------------------------------------- the report


def overall(results: list[Result], truth: list[bool]) -> str:
    """One line a system: all figures."""
    reference = next((one.rate for one in results if one.system.name == systems.REFERENCE), None)
    header = [
        "",
        "AUC",
        "best F1",
        "F1 at verdict",
        "recall, no error",
        "calibration error",
        "speed",
        "first answer",
    ]
    rows = [
        [
            one.system.name,
            layout.share(figures.auc(one.scores, truth)),
            layout.share(figures.best_f1(one.scores, truth)[0]),
            layout.share(figures.f1_of(one.verdicts, truth)),
            layout.share(figures.recall_without_error(one.scores, truth)),
            layout.share(figures.calibration_error(one.scores, truth)),
            layout.ratio(one.rate / reference) if reference else f"{one.rate:,.0f}/s",
            f"{one.load:.2f} s",
        ]
        for one in results
    ]
    return layout.table(header, rows)


def by(group: str, results: list[Result], pairs: list[Pair]) -> str:
    """One line a group of pairs, one column a system: AUC and best F1."""
    header = [group, "pairs", "same", *(one.system.name for one in results)]
    rows = []
    for value in dict.fromkeys(getattr(pair, group) for pair in pairs):
        inside = [k for k, pair in enumerate(pairs) if getattr(pair, group) == value]
        truth = [pairs[k].same for k in inside]
        cells = []
        for one in results:
            scores = [one.scores[k] for k in inside]
            best, _ = figures.best_f1(scores, truth)
            cells.append(f"{layout.share(figures.auc(scores, truth))} / {layout.share(best)}")
        rows.append([value, str(len(inside)), str(sum(truth)), *cells])
    return layout.table(header, rows)


def report(results: list[Result], pairs: list[Pair], data: str, drawn: bool) -> str:
    truth = [pair.same for pair in pairs]
    rows = [[one.system.name, one.system.score, one.threshold] for one in results]
    parts = [
        f"# Quality\n\n{len(pairs)} pairs of {data}, {sum(truth)} of them the same name. Written by "
        "`benchmarks/quality.py`: the same pairs, one run, one thread, each system in a process of its own.",
        overall(results, truth),
        "AUC: area under the ROC curve. Best F1: at the best threshold for these very pairs. F1 at verdict: "
        "at the threshold below. Recall, no error: share of the same pairs that score above every pair that "
        "is not. Calibration error: how far score/100 is from the share of same pairs, in ten bins; the "
        "peers' scores do not claim to be probabilities. Speed: pairs a second as a ratio to "
        f"{systems.REFERENCE}; speed.md measures it on more names. First answer: importing, building and the "
        "first pair.",
    ]
    if drawn:
        parts.append("![Precision and recall](precision-recall.png)\n\n![Calibration](calibration.png)")
    for group in ("kind", "tier"):
        if len({getattr(pair, group) for pair in pairs}) > 1:
            parts += [f"## By {group}: AUC / best F1", by(group, results, pairs)]
    parts += ["## How each is used", layout.table(["", "score", "verdict: same from"], rows)]
    parts.append(systems.versions(tuple(one.system for one in results)))
    return "\n\n".join(parts) + "\n"


def missed(result: Result, pairs: list[Pair], most: int) -> None:
    """Print wrong verdicts of this project."""
    wrong = [k for k, pair in enumerate(pairs) if pair.same is not result.verdicts[k]]
    for k in wrong[:most]:
        pair = pairs[k]
        said = "one" if pair.same else "two"
        print(f"    {said}  {result.scores[k]:5.1f}  {pair.a} / {pair.b}  ({pair.kind})")


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--data", type=Path, default=PAIRS, help="labelled pairs")
    cli.add_argument("--out", type=Path, help="where to write the results")
    cli.add_argument(
        "--systems", nargs="+", default=[], metavar="NAME", help="only these; a part of a name will do"
    )
    cli.add_argument("--missed", type=int, default=0, help="print this many wrong verdicts of this project")
    options = cli.parse_args()
    pairs, train = read(options.data), read(TRAIN)
    results = []
    for system in systems.chosen(options.systems):
        if system.missing:
            print(f"{system.name}: not installed: {', '.join(system.missing)}")
            continue
        print(f"{system.name} …", flush=True)
        results.append(judge(system, pairs, train))
        if system.name == "translit":
            missed(results[-1], pairs, options.missed)
    out = options.out
    if out is None and options.data == PAIRS and len(results) == len(systems.ALL):
        out = RESULTS
    drawn = (
        out is not None and systems.version("matplotlib") is not None and len({p.same for p in pairs}) == 2
    )
    text = report(results, pairs, options.data.name, drawn)
    print(f"\n{text}", end="")
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        (out / "quality.md").write_text(text, encoding="utf-8")
        print(f"\nwritten: {out / 'quality.md'}" + ("" if drawn else "; no plots"))
    if out is not None and drawn:
        import plots

        scored = {one.system.name: one.scores for one in results}
        for draw in (plots.precision_recall, plots.calibration):
            print(f"written: {draw(scored, [pair.same for pair in pairs], out)}")


if __name__ == "__main__":
    main()
