import math

import numpy as np
import pytest

from translit.blocking.keys import initials
from translit.matching.outline import outline
from translit.names.prepare import prepare
from translit.registry import foretell
from translit.registry.filing import COUNT_SHIFT, INITIALS_SHIFT
from translit.registry.foretell import MOST_PARTS, bit, foretold, hopeful, shared, worth


def asked(name):
    parts = outline(prepare(name)).parts
    return [part for part in parts if part.role.value not in ("initial", "particle")], parts


def added(place, alike=1.0, rarity=5.0, joined=False):
    """What one token adds to a sum."""
    (sum_,) = worth(np.array([alike]), np.array([rarity]), joined)
    return sum_ | bit(place, joined)


def shape(*tokens):
    begun = shortened = 0
    for token in tokens:
        begun |= initials(token)
        shortened |= initials(token) if len(token) == 1 else 0
    return begun | shortened << INITIALS_SHIFT | len(tokens) << COUNT_SHIFT


def odds(name, *records):
    """The odds of records, each given by what it shares and its tokens."""
    told, parts = asked(name)
    sums = np.array([sum(found, start=np.uint64(0)) for found, _ in records], dtype=np.uint64)
    shapes = np.array([shape(*tokens) for _, tokens in records], dtype=np.uint64)
    return foretold(told, parts, sums, shapes).tolist()


def test_no_sum_overflows():
    most = worth(np.array([1.0]), np.array([math.log(1e9)]), True)[0]
    total = sum([most] * (2 * MOST_PARTS - 1), start=np.uint64(0))
    assert int(total) < int(bit(0, False))
    assert int(total) & 0xFFFF == (2 * MOST_PARTS - 1) * (int(most) & 0xFFFF)


def test_each_part_and_each_pair_has_a_bit_of_its_own():
    bits = [int(bit(place, False)) for place in range(MOST_PARTS)]
    bits += [int(bit(place, True)) for place in range(MOST_PARTS - 1)]
    assert len(set(bits)) == len(bits)
    assert all(one.bit_count() == 1 for one in bits)


def test_the_more_alike_and_the_rarer_the_more_a_token_is_worth():
    alike = worth(np.linspace(0.25, 1, 30), np.full(30, 5.0), False)
    assert (np.diff(shared(alike).astype(np.int64)) >= 0).all()
    rarer = worth(np.full(30, 0.8), np.linspace(0, 15, 30), False)
    assert (np.diff(rarer.astype(np.int64)) > 0).all()


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        # the record has both names; only one, and another instead
        (([added(0), added(1)], ("hakan", "fidan")), ([added(1)], ("yasar", "fidan"))),
        # both alike; one less alike
        (([added(0), added(1)], ("hakan", "fidan")), ([added(0), added(1, 0.5)], ("hakan", "vidal"))),
        # the family name and an initial that agrees; one that does not
        (([added(1)], ("h", "fidan")), ([added(1)], ("b", "fidan"))),
        # nothing besides; two more words
        (([added(0), added(1)], ("hakan", "fidan")), ([added(0), added(1)], ("a", "b", "hakan", "fidan"))),
        # a full name; one word
        (([added(0), added(1)], ("hakan", "fidan")), ([added(1)], ("fidan",))),
        # the family name is there; only the given name, and no word left for the family name
        (([added(1)], ("h", "fidan")), ([added(0)], ("hakan",))),
    ],
    ids=range(6),
)
def test_what_fits_better_is_foretold_better(better, worse):
    first, second = odds("Χακάν Φιντάν", better, worse)
    assert first > second + 0.5


def test_two_words_written_as_one_count_for_both():
    apart, joined = odds(
        "Kim Yoon Jin",
        ([added(0), added(1), added(2)], ("kim", "yoon", "jin")),
        ([added(0), added(1, joined=True)], ("kim", "yunjin")),
    )
    assert abs(apart - joined) < 1


def test_initial_of_the_query_agrees_with_any_token():
    agreeing, other = odds("H. Fidan", ([added(0)], ("hakan", "fidan")), ([added(0)], ("berk", "fidan")))
    assert agreeing > other


def test_father_and_ordinal_are_not_missed():
    (fewer,) = odds("Παφίλης Σπυρίδωνος Αθανάσιος", ([added(0), added(2)], ("pafilis", "athanasios")))
    assert fewer > 2


def test_removed_record_is_no_candidate():
    told, parts = asked("Χακάν Φιντάν")
    sums = np.array([added(0) + added(1)], dtype=np.uint64)
    assert foretold(told, parts, sums, np.zeros(1, dtype=np.uint64)).tolist() == [-math.inf]


def test_records_with_two_parts_are_looked_at_first(monkeypatch):
    told, parts = asked("Χακάν Φιντάν")
    sums = np.array([added(0)] * 50 + [added(0) + added(1)], dtype=np.uint64)
    shapes = np.array([shape("hakan", "guler")] * 50 + [shape("hakan", "fidan")], dtype=np.uint64)
    assert hopeful(told, parts, sums, shapes, 1).tolist() == [50]
    assert len(hopeful(told, parts, sums, shapes, 10)) >= 10
    assert 50 in hopeful(told, parts, sums, shapes, 10)
    monkeypatch.setattr(foretell, "_MOST_FORETOLD", 3)
    sums[:20] += added(1, 0.5)
    chosen = hopeful(told, parts, sums, shapes, 1)
    assert len(chosen) == 3
    assert 50 in chosen
