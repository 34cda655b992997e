import random
from pathlib import Path

import numpy as np
import pytest

from translit import Registry, romanize
from translit.matching.score import score_of, threshold
from translit.names.lexicon import given_names
from translit.names.prepare import prepare
from translit.registry import candidates as module
from translit.table import facts

EXAMPLES = Path(__file__).parents[2] / "examples" / "names.txt"
BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def ids(registry, name, **options):
    return [hit.id for hit in registry.lookup(name, **options)]


@pytest.fixture(scope="module")
def names():
    """Six hundred names built from the tables' given names, and the examples."""
    chance = random.Random(1821)
    rows = facts("given-names.tsv").rows
    turkish = sorted({row["name"] for row in rows if row["lang"] == "tr"})
    greek = sorted({row["name"] for row in rows if row["lang"] == "el"})
    built = [f"{chance.choice(turkish)} {chance.choice(turkish)}oğlu" for _ in range(300)]
    built += [
        f"{chance.choice(greek)} {chance.choice(greek).rstrip('ς')}{chance.choice(('πουλος', 'ίδης'))}"
        for _ in range(300)
    ]
    return sorted({*built, *EXAMPLES.read_text(encoding="utf-8").splitlines()})


def read_pairs():
    """The left and the right names of the labelled pairs of this project."""
    rows = []
    for name in ("pairs.tsv", "pairs-train.tsv"):
        lines = (BENCHMARKS / name).read_text(encoding="utf-8").splitlines()
        header, *rest = [line.split("\t") for line in lines if not line.startswith("#")]
        rows += [dict(zip(header, row, strict=True)) for row in rest]
    return sorted({row["a"] for row in rows}), sorted({row["b"] for row in rows})


def test_what_scoring_all_finds_is_found(names):
    """Compared with scoring every record: no more than one hit in two hundred may be missed."""
    left, right = read_pairs()
    records = sorted({*right, *names})
    registry = Registry()
    registry.add((name, name) for name in records)
    prepared = [(name, prepare(name)) for name in records]
    asked = [*left[::120], *(romanize(name, "ascii") for name in names[::60])]
    every = found = 0
    for name in asked:
        query = prepare(name)
        true = {key for key, record in prepared if score_of(query, record) >= threshold()}
        every += len(true)
        found += len(true & set(ids(registry, name, limit=100, threshold=threshold())))
    assert every >= len(asked)
    assert found >= 0.995 * every


@pytest.mark.parametrize(
    ("record", "asked"),
    [
        ("RecepTayyip Erdoğan", "Recep Tayyip Erdoğan"),
        ("Recep Tayyip Erdoğan", "RecepTayyip Erdoğan"),
        ("P. G. Wodehouse", "Pelham Grenville Wodehouse"),
        ("Nikos Papadopoulos", "Ν. Παπαδόπουλος"),
        ("Louis XIV", "Λουδοβίκος ΙΔ΄"),
        ("Ian Austin", "Ίαν Ώστιν"),
        ("Georgios Papandreou", "του Γιώργου Παπανδρέου"),
        ("Alexander the Great", "Μέγας Αλέξανδρος"),
    ],
)
def test_name_is_found_among_others(record, asked, names):
    registry = Registry()
    registry.add((name, name) for name in names if "rdo" not in name)
    registry.add([("wanted", record)])
    assert ids(registry, asked, limit=1) == ["wanted"]


def test_initial_that_agrees_comes_first_among_many():
    registry = Registry()
    registry.add((f"{name}", f"{name} Papadopoulos") for name in ("Anna", "Panos", "Maria", "Petros"))
    registry.add(
        (f"Q{number}", f"{chr(97 + number % 26)}oltap Papadopoulos")
        for number in range(200)
        if number % 26 < 6
    )
    registry.add([("wanted", "Zisis Papadopoulos")])
    registry.lookup("Ζ. Παπαδόπουλος")
    first, second, *_ = registry._candidates.of(prepare("Ζ. Παπαδόπουλος"), 40)
    assert first.number == len(registry) - 1
    assert first.odds > second.odds


def test_one_token_does_not_count_for_two_parts():
    registry = Registry()
    registry.add(
        (f"Q{number}", f"Chris Ab{chr(97 + number % 26)}e{chr(97 + number // 26)}") for number in range(90)
    )
    registry.add([("wanted", "Chris Christie")])
    assert ids(registry, "Κρις Κρίστι", limit=1) == ["wanted"]


def test_common_parts_lose_nothing_when_their_postings_are_bounded(monkeypatch):
    registry = Registry()
    surnames = [f"{a}{b}an{c}" for a in "BDFGHKLMNP" for b in "aeiou" for c in ("soy", "er", "kaya", "li")]
    registry.add((f"{name}", f"Ahmet {name}") for name in surnames)
    registry.add((f"M {name}", f"Mehmet Ahmet {name}") for name in surnames)
    asked = [f"Ahmet {name}" for name in surnames[::9]]
    before = [ids(registry, name, limit=1) for name in asked]
    monkeypatch.setattr(module, "_MOST_POSTINGS", 10)
    assert [ids(registry, name, limit=1) for name in asked] == before == [[name[6:]] for name in asked]


def test_sums_are_cleared_after_each_query(names):
    registry = Registry()
    registry.add((name, name) for name in names)
    first = registry.lookup(names[3])
    assert registry.lookup(names[3]) == first
    assert not np.any(registry._candidates._sums)


def test_given_names_of_the_lexicon_are_candidates_though_unlike():
    registry = Registry()
    registry.add([("Q1", "Giovanni Rossi"), ("Q2", "Marco Bianchi")])
    assert given_names("Ιωάννης")
    assert ids(registry, "Ιωάννης Ρόσσι", limit=1) == ["Q1"]


def test_name_of_a_particle_and_a_letter_is_found():
    registry = Registry()
    registry.add([("Q1", "ad ΐ"), ("Q2", "van B"), ("Q3", "A B")])
    assert ids(registry, "ad ΐ", limit=1) == ["Q1"]
    assert ids(registry, "A B", limit=1) == ["Q3"]
