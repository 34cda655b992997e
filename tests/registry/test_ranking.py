import pytest

from translit.matching.score import score_of
from translit.names.prepare import prepare
from translit.registry import ranking
from translit.registry.ranking import best_of

NEAR = [
    ("Q1", "Khalifa Haftar", None, 5.0),
    ("Q2", "Saddam Haftar", None, 0.5),
    ("Q1", "Χαλίφα Χαφτάρ", '"el"', 0.4),
    ("Q3", "Mevlüt Çavuşoğlu", None, -7.0),
]


def ids(found):
    return [one.id for one in found]


def test_each_id_comes_once_with_the_name_that_won():
    found = best_of(prepare("Χαλίφα Χαφτάρ"), NEAR, 5, 0.0)
    assert ids(found) == ["Q1", "Q2", "Q3"]
    assert (found[0].record.written, found[0].payload) == ("Χαλίφα Χαφτάρ", '"el"')


def test_scores_are_those_of_the_match_and_reach_the_threshold():
    query = prepare("Σαντάμ Χαφτάρ")
    every = best_of(query, NEAR, 5, 0.0)
    assert [one.score for one in every] == [score_of(query, one.record) for one in every]
    assert ids(best_of(query, NEAR, 5, every[1].score)) == ids(every)[:2]
    assert best_of(query, NEAR, 5, 100.0) == []


def test_equal_scores_come_shorter_first_then_by_id():
    near = [(key, "Hakan Fidan", None, 1.0) for key in "bac"]
    assert ids(best_of(prepare("Χακάν Φιντάν"), near, 5, 0.0)) == ["a", "b", "c"]


@pytest.fixture
def compared(monkeypatch):
    seen = []

    def watched(a, b):
        seen.append(b.written)
        return score_of(a, b)

    monkeypatch.setattr(ranking, "score_of", watched)
    return seen


def test_records_that_can_be_no_hit_are_not_compared(compared):
    near = [("Q0", "Khalifa Haftar", None, 6.0)] + [
        (f"Q{n}", "Saddam Haftar", None, -5.0) for n in range(1, 9)
    ]
    assert ids(best_of(prepare("Χαλίφα Χαφτάρ"), near, 1, 0.0)) == ["Q0"]
    assert len(compared) < len(near)
    compared.clear()
    best_of(prepare("Χαλίφα Χαφτάρ"), near, len(near), 0.0)
    assert len(compared) == len(near)


def test_one_foretold_too_low_is_still_compared_where_others_were_too(compared):
    near = [("Q1", "Saddam Haftar", None, -9.0), ("Q2", "Khalifa Haftar", None, -9.5)]
    assert ids(best_of(prepare("Χαλίφα Χαφτάρ"), near, 1, 0.0)) == ["Q2"]
