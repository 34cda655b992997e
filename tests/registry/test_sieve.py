import random

import pytest

from translit import Registry, romanize
from translit.matching.score import threshold
from translit.registry.sieve import sift
from translit.table import facts

PEOPLE = [
    ("1", "Hakan Fidan"),
    ("2", "Yaşar Güler"),
    ("3", "George Papandreou"),
    ("4", "N. Kasidiaris"),
    ("5", "RecepTayyip Erdoğan"),
    ("6", "Муса Хиров"),
    ("7", "Ζορμπάς"),
    ("8", "Can"),
]


def kept(*names, **options):
    return {key for key, _ in sift(PEOPLE, names, **options)}


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Χακάν Φιντάν", "1"),
        ("GÜLER, YAŞAR", "2"),
        ("Γιώργος", "3"),  # by the lexicon alone
        ("Νίκος Κασιδιάρης", "4"),
        ("Νίκος", "4"),  # by its initial alone
        ("Κ. Παπανδρέου", "3"),
        ("Ρετζέπ Ταγίπ Ερντογάν", "5"),
        ("Ρετζέπ Ταγίπ", "5"),  # by two words written as one alone
        ("Musa Hirov", "6"),
        ("του Ζορμπά", "7"),
        ("Τζαν", "8"),
    ],
)
def test_record_that_may_bear_a_name_is_kept(asked, meant):
    assert meant in kept(asked)


def test_records_like_no_part_are_left_out():
    assert sift(PEOPLE[:5], ["Χακάν Φιντάν"]) == PEOPLE[:1]
    assert kept("Ψψψψψ") == kept("") == set()


def test_each_of_several_names_keeps_its_records_and_their_order_stays():
    assert sift(PEOPLE[:5], ["Γιασάρ Γκιουλέρ", "Χακάν Φιντάν"]) == PEOPLE[:2]


def test_records_come_out_as_they_went_in_and_may_be_read_but_once():
    records = [("Q1", "Hakan Fidan", {"office": "MFA"}), ("Q2", "", None), ("Q3", "!?", None)]
    assert sift(iter(records), ["Fidan"]) == records[:1]
    assert sift([], ["Fidan"]) == []


def test_of_too_many_those_are_kept_that_share_most_and_have_fewest_other_words():
    people = [
        ("long", "Hakan Ali Veli Fidan"),
        ("other", "Hakan Güler"),
        ("short", "Hakan Fidan"),
        ("again", "Fidan Hakan"),
    ]
    found = [{key for key, _ in sift(people, ["Χακάν Φιντάν"], most)} for most in (2, 3, 4)]
    assert found == [{"short", "again"}, {"short", "again", "long"}, {key for key, _ in people}]


def test_what_is_left_out_is_no_hit():
    """Looked up among what is kept, a name has the hits it has among all, in their order."""
    chance = random.Random(1821)
    given = sorted({row["name"] for row in facts("given-names.tsv").rows if row["lang"] in ("el", "tr")})
    people = [
        (str(number), f"{chance.choice(given)} {romanize(chance.choice(given), 'ascii')}{ending}")
        for number, ending in enumerate(("oğlu", "opoulos", "akis", "yan", "", "kaya") * 200)
    ]
    every = Registry()
    every.add(people)
    for _, name in people[::60]:
        asked = romanize(name, "ascii")
        some = Registry()
        some.add(sift(people, [asked], 200))
        assert len(some) < len(every)
        assert some.lookup(asked, threshold=threshold()) == every.lookup(asked, threshold=threshold()) != []
