"""Each romanization system against vectors written by hand from its standard."""

import re
from pathlib import Path

import pytest

from translit.errors import OptionError, WrongTypeError
from translit.names.roman import ALIASES, SYSTEMS, romanize

VECTORS = Path(__file__).parents[1] / "vectors"


def vectors(file: str) -> dict[str, list[tuple[str, str]]]:
    """Return (text, romanized) pairs by system."""
    lines = (VECTORS / file).read_text(encoding="utf-8").splitlines()
    header, *rows = (line.split("\t") for line in lines if not line.startswith("# "))
    return {system: [(row[0], row[place]) for row in rows] for place, system in enumerate(header[1:-1], 1)}


PROVED = {**vectors("greek.tsv"), **vectors("turkish.tsv")}


def test_every_system_has_a_hundred_vectors() -> None:
    assert sorted(PROVED) == sorted(SYSTEMS)
    assert min(map(len, PROVED.values())) >= 100


@pytest.mark.parametrize("system", SYSTEMS)
def test_vectors_of_the_standard_hold(system: str) -> None:
    wrong = [
        (text, romanize(text, system), right)
        for text, right in PROVED[system]
        if romanize(text, system) != right
    ]
    assert wrong == []


@pytest.mark.parametrize("system", ["elot743-tl", "iso843"])
def test_reversible_systems_come_back(system: str) -> None:
    polytonic = re.compile("[\u1f00-\u1fff]")
    wrong = [
        (text, right)
        for text, right in PROVED[system]
        if not polytonic.search(text) and romanize(right, system, reverse=True) != text
    ]
    assert wrong == []


# A few of the most quoted examples, each with the source that prints it.
@pytest.mark.parametrize(
    ("text", "system", "right"),
    [
        ("Λευκάδα", "bgn1962", "Levkádha"),
        ("Μεσολόγγι", "elot743-tl", "Mesolóṉgi"),
        ("Αλεξανδρούπολη", "bgn1962", "Alexandroúpoli"),
        ("Εύβοια", "iso843", "Eúvoia"),
        ("Λαγκαδάς", "alalc", "Lankadas"),
    ],
)
def test_well_known_forms(text: str, system: str, right: str) -> None:
    assert romanize(text, system) == right


def test_aliases_are_the_same_standard() -> None:
    for alias, system in ALIASES.items():
        assert romanize("Γαλαξίδι Εύβοια", alias) == romanize("Γαλαξίδι Εύβοια", system)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Хакан Фидан", "Hakan Fidan"),
        ("Володимир", "Volodimir"),
        ("ქართლი", "kartli"),
        ("Սարգսյան", "Sargsyan"),
        ("毛泽东", "mao ze dong"),
        ("ねこ", "neko"),
    ],
)
def test_other_scripts_go_through_icu(text: str, right: str) -> None:
    assert romanize(text, marks=False).replace("ʻ", "").replace("ʼ", "").replace("‘", "") == right


@pytest.mark.parametrize("text", ["שלום", "محمد", "𐎀", "ⴰⴱ", "ᐃᓄᒃ", "ꓡꓲ", "ϝ", "ϡ", "\U00020000", "ᚠ", "ꙮ"])
def test_no_letter_comes_back_empty(text: str) -> None:
    for system in SYSTEMS:
        assert re.search("[A-Za-z]", romanize(text, system, marks=False)), (text, system)


def test_latin_is_left_as_it_is_unless_the_system_is_ascii() -> None:
    assert romanize("Güven Begeç, Søren Müller") == "Güven Begeç, Søren Müller"
    assert romanize("Güven Begeç, Søren Müller", "passport") == "GUVEN BEGEC, SOREN MULLER"


def test_spaces_and_punctuation_stay() -> None:
    assert romanize("  Άννα–Μαρία\t(«Ρήγα»)\n") == "  Ánna–María\t(«Ríga»)\n"


def test_look_alikes_are_mended_first() -> None:
    assert romanize("Hak\u0430n") == "Hakan"
    assert romanize("K\u03ce\u03c3\u03c4\u03b1\u03c2") == "Kóstas"


def test_marks_can_be_left_off() -> None:
    assert romanize("Χατζηγάκης Σωτήρης", "iso843", marks=False) == "Chatzigakis Sotiris"


@pytest.mark.parametrize("wrong", [None, b"x", 3])
def test_wrong_types_are_named(wrong: object) -> None:
    with pytest.raises(WrongTypeError, match="text must be a str"):
        romanize(wrong)  # type: ignore[arg-type]


def test_unknown_systems_list_the_known_ones() -> None:
    with pytest.raises(OptionError, match="elot743"):
        romanize("Άννα", "elot")
    with pytest.raises(OptionError, match="iso843"):
        romanize("Anna", "bgn1962", reverse=True)
