"""Give Turkish names their letters back: this project beside its peers, on the names of restore.tsv.

    python benchmarks/restore.py [--data NAMES.tsv] [--out DIR] [--missed 20]

NAMES is a TSV with the columns kind, name and greek; lines that start with # are remarks. Each name
is to be found, letter for letter, from its Greek rendering with its ASCII form, from the ASCII form
alone, and from the Greek rendering alone. The results go to results/restore.md.

"unseen" is this project with the family names of NAMES taken out of its tables, so that only the
model of letters, which has learned from them among others, and the Greek letters are left to tell.

The peer is a deasciifier for Turkish text, nlptoolkit-deasciifier, which knows neither names nor
Greek; where it is not installed it is left out. `pip install -e '.[bench]'` installs it.
"""

import argparse
import itertools
import math
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import icu
import layout

import translit
from translit import table
from translit.identity.respell import rendered
from translit.identity.restore import spellings
from translit.names.case import lower, proper
from translit.names.lexicon import turkish_words

HERE = Path(__file__).parent
Restorer = Callable[[str, str], str]
"""An ASCII form ("" where there is none) and a Greek rendering ("") in, a Turkish spelling out."""

WAYS = {"Greek and ASCII": (True, True), "ASCII alone": (True, False), "Greek alone": (False, True)}


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--data", type=Path, default=HERE / "restore.tsv")
    options.add_argument("--out", type=Path, default=HERE / "results")
    options.add_argument(
        "--missed", type=int, default=0, help="print so many of the names missed in each way"
    )
    chosen = options.parse_args()
    names = read(chosen.data)
    words = {lower(word, "tr") for name, _ in names for word in name.split()}
    unknown = len(words - turkish_words())
    restorers: dict[str, Restorer] = {"translit": canonical, "as it is": as_it_is}
    if peer := deasciifier():
        restorers["nlptoolkit-deasciifier"] = peer
    rows = []
    for way, (ascii_given, greek_given) in WAYS.items():
        asked = [
            (name, translit.romanize(name, "ascii") * ascii_given, greek * greek_given)
            for name, greek in names
        ]
        found = {label: share(asked, restore) for label, restore in restorers.items()}
        ten = sum(name in first_ten(plain, greek) for name, plain, greek in asked) / len(asked)
        with held_out(words):
            unseen = share(asked, canonical)
        rows.append([way, *(layout.share(one) for one in (found["translit"], ten, unseen))])
        rows[-1] += [layout.share(found[label]) for label in restorers if label != "translit"]
        missed = [(name, canonical(plain, greek)) for name, plain, greek in asked]
        for name, got in [pair for pair in missed if pair[0] != pair[1]][: chosen.missed]:
            print(f"{way}: {name} became {got}")
    header = [
        "from",
        "translit",
        "among ten",
        "unseen",
        *(label for label in restorers if label != "translit"),
    ]
    text = (
        "# Turkish letters given back\n\n"
        f"`python benchmarks/restore.py`: {len(names)} names, the share found letter for letter.\n"
        f"No table has {unknown} of their {len(words)} words. The columns are explained in `restore.py`.\n\n"
        f"{layout.table(header, rows)}\n"
    )
    print(text)
    (chosen.out / "restore.md").write_text(text, encoding="utf-8")


def read(path: Path) -> list[tuple[str, str]]:
    """Return the (Turkish, Greek) names of a file."""
    lines = [
        line for line in path.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")
    ]
    return [(name, greek) for _, name, greek in (line.split("\t") for line in lines[1:])]


def share(asked: list[tuple[str, str, str]], restore: Restorer) -> float:
    return sum(restore(plain, greek) == name for name, plain, greek in asked) / len(asked)


def canonical(plain: str, greek: str) -> str:
    return translit.canonical(filter(None, (plain, greek))).name


def first_ten(plain: str, greek: str) -> list[str]:
    """The ten likeliest spellings of a name known to be Turkish."""
    columns = zip(*(text.split() for text in (plain, greek) if text), strict=True)
    found = [spellings(map(rendered, words)) for words in columns]
    choices = sorted(
        itertools.product(*found), key=lambda choice: -math.prod(one.probability for one in choice)
    )
    return [proper(" ".join(one.text for one in choice), "tr") for choice in choices[:10]]


@contextmanager
def held_out(words: set[str]) -> Iterator[None]:
    """Take words out of the table of family names."""
    read_table = table.facts

    def without(name: str) -> table.Facts:
        facts = read_table(name)
        if name != "family-names.tsv":
            return facts
        return replace(facts, rows=tuple(row for row in facts.rows if lower(row["name"], "tr") not in words))

    table.facts = without
    table.forget()
    yield
    table.facts = read_table
    table.forget()


_ROMANIZE = icu.Transliterator.createInstance("el-el_Latn/BGN; NFD; [:M:] Remove; NFC").transliterate


def as_it_is(plain: str, greek: str) -> str:
    return plain or _ROMANIZE(greek)


def deasciifier() -> Restorer | None:
    """The peer, if it is installed."""
    try:
        from Corpus.Sentence import Sentence
        from Deasciifier.SimpleDeasciifier import SimpleDeasciifier
        from MorphologicalAnalysis.FsmMorphologicalAnalyzer import FsmMorphologicalAnalyzer
    except ImportError:
        print("nlptoolkit-deasciifier is not installed: left out")
        return None
    random.seed(7)  # it chooses by chance among the words it knows
    engine = SimpleDeasciifier(FsmMorphologicalAnalyzer())
    return lambda plain, greek: proper(
        engine.deasciify(Sentence(as_it_is(plain, greek))).toString().strip(), "tr"
    )


if __name__ == "__main__":
    main()
