"""How common a word is in names."""

import pytest

from translit import table
from translit.matching.rarity import COUNTS, commonness
from translit.names.sound import sounds


@pytest.mark.parametrize(
    ("common", "rare"),
    [
        ("Maria", "Καραμανλής"),
        ("Γιώργος", "Μητσοτάκης"),
        ("Mohammed", "Erdoğan"),
        ("Smith", "Buchan"),
        ("Παπαδόπουλος", "Κιραμανλίογλου"),
    ],
)
def test_common_names_are_commoner_than_rare_ones(common: str, rare: str) -> None:
    assert commonness(sounds(common)) > commonness(sounds(rare))


@pytest.mark.parametrize("one", ["Γιώργος", "ΓΙΩΡΓΟΣ", "Παππάς"])
def test_spelling_makes_no_difference(one: str) -> None:
    assert commonness(sounds(one)) == commonness(
        sounds({"Γιώργος": "Γιώργος", "ΓΙΩΡΓΟΣ": "Γιώργος"}.get(one, "Παπάς"))
    )


def test_the_commonest_reading_counts() -> None:
    assert commonness(("qqqq", *sounds("Maria"))) == commonness(sounds("Maria"))


@pytest.mark.parametrize("sound", [(), ("qqqq",), ("",)])
def test_what_nobody_is_called_is_not_common_at_all(sound: tuple[str, ...]) -> None:
    assert commonness(sound) == 0


def test_counts_are_of_people_and_sorted() -> None:
    found = [(fact["sound"], int(fact["people"])) for fact in table.facts(COUNTS).rows]
    assert [sound for sound, _ in found] == sorted({sound for sound, _ in found})
    assert min(people for _, people in found) > 1
