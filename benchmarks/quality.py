"""Judge pairs of names: this project beside its peers, in one run, on the same pairs.

    python benchmarks/quality.py [--data PAIRS.tsv] [--missed 20]

PAIRS is a TSV with the columns same, a, b, kind (lines that start with # are remarks); by default
pairs.tsv beside this file, written by hand. For each system: ROC-AUC, best F1, F1 at its own
verdict, recall with no false positive, calibration error of score/100 as a probability, pairs a
second. Peers that are not installed are left out and named: pip install uroman nomenklatura abydos.
"""

import argparse
import importlib.util
import re
import time
from collections.abc import Callable
from pathlib import Path

import icu
from rapidfuzz import fuzz
from unidecode import unidecode

import translit

Row = tuple[bool, str, str, str]
Judge = Callable[[str, str], tuple[float, bool]]
_PEER_THRESHOLD = 84.0


def plain(text: str) -> str:
    return " ".join(sorted(re.findall(r"\w+", text.lower())))


def translit_judge() -> Judge:
    def judge(a: str, b: str) -> tuple[float, bool]:
        found = translit.match(a, b)
        return found.score, found.same

    return judge


def fuzzy(latin: Callable[[str], str], scorer: Callable[..., float]) -> Judge:
    def judge(a: str, b: str) -> tuple[float, bool]:
        score = scorer(plain(latin(a)), plain(latin(b)))
        return score, score >= _PEER_THRESHOLD

    return judge


def icu_judge(scorer: Callable[..., float]) -> Judge:
    rules = "el-el_Latn/BGN; Any-Latin; NFD; [:M:] Remove; Latin-ASCII; Lower"
    return fuzzy(icu.Transliterator.createInstance(rules).transliterate, scorer)


def uroman_judge() -> Judge:
    from uroman import Uroman

    return fuzzy(Uroman().romanize_string, fuzz.WRatio)


def logic_judge() -> Judge:
    from followthemoney import model
    from nomenklatura.matching import LogicV2

    config = LogicV2.default_config()

    def person(name: str) -> object:
        proxy = model.make_entity("Person")
        proxy.id = name
        proxy.add("name", name)
        return proxy

    def judge(a: str, b: str) -> tuple[float, bool]:
        score = 100 * LogicV2.compare(person(a), person(b), config).score
        return score, score >= 70

    return judge


def beider_morse_judge() -> Judge:
    from abydos.phonetic import BeiderMorse

    encode = BeiderMorse(name_mode="gen").encode

    def codes(name: str) -> set[str]:
        return set(" ".join(encode(unidecode(part)) for part in name.split()).split())

    def judge(a: str, b: str) -> tuple[float, bool]:
        left, right = codes(a), codes(b)
        score = 100 * len(left & right) / max(len(left | right), 1)
        return score, score >= 30

    return judge


SYSTEMS: dict[str, tuple[str, Callable[[], Judge]]] = {
    "translit": ("translit", translit_judge),
    "ICU BGN + WRatio": ("icu", lambda: icu_judge(fuzz.WRatio)),
    "ICU BGN + ratio": ("icu", lambda: icu_judge(fuzz.ratio)),
    "unidecode + WRatio": ("unidecode", lambda: fuzzy(unidecode, fuzz.WRatio)),
    "uroman + WRatio": ("uroman", uroman_judge),
    "nomenklatura LogicV2": ("nomenklatura", logic_judge),
    "Beider-Morse": ("abydos", beider_morse_judge),
}


def read(path: Path) -> list[Row]:
    lines = [
        line for line in path.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")
    ]
    columns = lines[0].split("\t")
    rows = [dict(zip(columns, line.split("\t"), strict=False)) for line in lines[1:]]
    return [(row["same"] == "1", row["a"], row["b"], row.get("kind", "all")) for row in rows]


def figures(scores: list[float], verdicts: list[bool], truth: list[bool]) -> dict[str, float]:
    """AUC, best F1, F1 at the verdict, recall with no false positive, calibration error."""
    positive, negative = sum(truth), len(truth) - sum(truth)
    ordered = sorted(zip(scores, truth, strict=True))
    above = ties = best = 0.0
    i = below = 0
    while i < len(ordered):
        j = i
        while j < len(ordered) and ordered[j][0] == ordered[i][0]:
            j += 1
        same = sum(t for _, t in ordered[i:j])
        above += same * below
        ties += same * (j - i - same)
        right = positive - sum(t for _, t in ordered[:i])
        best = max(best, 2 * right / (len(ordered) - i + positive))
        below += j - i - same
        i = j
    right = sum(v and t for v, t in zip(verdicts, truth, strict=True))
    highest_wrong = max((s for s, t in zip(scores, truth, strict=True) if not t), default=-1.0)
    error = 0.0
    for low in range(0, 100, 10):
        inside = [k for k, s in enumerate(scores) if low <= min(s, 99.99) < low + 10]
        error += abs(sum(truth[k] for k in inside) - sum(scores[k] for k in inside) / 100)
    return {
        "AUC": (above + ties / 2) / max(positive * negative, 1),
        "best F1": best,
        "F1": 2 * right / max(sum(verdicts) + positive, 1),
        "R@0FP": sum(s > highest_wrong for s, t in zip(scores, truth, strict=True) if t) / max(positive, 1),
        "ECE": error / len(truth),
    }


def report(label: str, rows: list[Row], judged: list[tuple[float, bool]], speed: float) -> None:
    scores, verdicts = [score for score, _ in judged], [same for _, same in judged]
    found = figures(scores, verdicts, [row[0] for row in rows])
    numbers = "  ".join(f"{name} {value:.3f}" for name, value in found.items())
    print(
        f"{label:22} n={len(rows):5}  {numbers}" + (f"  {speed:8,.0f} pairs/s" if speed else ""), flush=True
    )


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--data", type=Path, default=Path(__file__).parent / "pairs.tsv")
    cli.add_argument("--missed", type=int, default=0, help="print this many wrong verdicts of this project")
    options = cli.parse_args()
    rows = read(options.data)
    for name, (package, build) in SYSTEMS.items():
        if importlib.util.find_spec(package) is None:
            print(f"{name:22} not installed: {package}")
            continue
        judge = build()
        judge(rows[0][1], rows[0][2])
        start = time.perf_counter()
        judged = [judge(a, b) for _, a, b, _ in rows]
        report(name, rows, judged, len(rows) / (time.perf_counter() - start))
        if name != "translit":
            continue
        for kind in dict.fromkeys(row[3] for row in rows):
            chosen = [k for k, row in enumerate(rows) if row[3] == kind]
            report(f"  {kind}", [rows[k] for k in chosen], [judged[k] for k in chosen], 0)
        wrong = [(row, found) for row, found in zip(rows, judged, strict=True) if row[0] is not found[1]]
        for (same, a, b, kind), (score, _) in wrong[: options.missed]:
            print(f"    {'one' if same else 'two'}  {score:5.1f}  {a} / {b}  ({kind})")


if __name__ == "__main__":
    main()
