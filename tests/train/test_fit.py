"""Weights from labelled pairs: drawn to their priors, rising or falling as they must."""

import numpy as np
import pytest

from translit import table
from translit.matching.features import FALLING, KNOTS
from translit.train.fit import (
    PRIORS,
    SLOTS,
    Matrix,
    best_threshold,
    cross_validate,
    fit,
    log_loss,
    probability,
)
from translit.train.learn import features

PRIOR = np.concatenate([np.array(values) for values in PRIORS.values()])
ONE = np.ones(4)
SAME = (
    ("Γιώργος Σεφέρης", "Giorgos Seferis"),
    ("Ορχάν Παμούκ", "Orhan Pamuk"),
    ("Ελίφ Σαφάκ", "Elif Şafak"),
    ("Yaşar Kemal", "Yasar Kemal"),
)


@pytest.fixture(scope="module")
def rows() -> Matrix:
    return np.array([features(a, b) for a, b in SAME])


# ---------------------------------------------------------------- threshold


def test_threshold_of_best_f1_divides_what_can_be_divided() -> None:
    threshold, f1 = best_threshold(np.array([0.9, 0.7, 0.4, 0.1]), np.array([1.0, 1.0, 0.0, 0.0]), ONE)
    assert f1 == 1.0
    assert 40 < threshold <= 70


def test_threshold_nearest_the_middle_wins_a_tie() -> None:
    threshold, _ = best_threshold(np.array([0.9, 0.1]), np.array([1.0, 0.0]), ONE[:2])
    assert threshold == 50


def test_f1_counts_what_was_missed_and_what_was_wrong() -> None:
    chance, truth = np.array([0.9, 0.9, 0.1]), np.array([1.0, 0.0, 1.0])
    # One of two said is right, and one of the two right ones is said.
    assert best_threshold(chance, truth, ONE[:3])[1] == pytest.approx(0.5)


def test_a_pair_that_counts_for_less_weighs_less_in_f1() -> None:
    chance, truth = np.array([0.9, 0.9]), np.array([1.0, 0.0])
    f1 = [best_threshold(chance, truth, np.array([1.0, count]))[1] for count in (1.0, 0.1)]
    assert f1 == pytest.approx([2 / 3, 2 / 2.1])


def test_threshold_without_a_true_pair_is_worth_nothing() -> None:
    assert best_threshold(np.array([0.1, 0.2]), np.array([0.0, 0.0]), ONE[:2])[1] == 0.0


def test_surprise_is_nothing_where_all_was_foreseen_and_large_where_all_was_wrong() -> None:
    truth = np.array([1.0, 0.0])
    assert log_loss(truth, truth, ONE[:2]) == pytest.approx(0, abs=1e-6)
    assert log_loss(np.array([0.5, 0.5]), truth, ONE[:2]) == pytest.approx(np.log(2))
    assert log_loss(1 - truth, truth, ONE[:2]) > 10


# ---------------------------------------------------------------- weights


def test_without_pairs_the_weights_are_the_priors() -> None:
    assert fit(np.zeros((0, len(PRIOR))), np.zeros(0), np.zeros(0)) == pytest.approx(PRIOR)


def test_pairs_that_are_one_pull_their_weights_up(rows: Matrix) -> None:
    up, down = (fit(rows, truth, ONE) for truth in (np.ones(4), np.zeros(4)))
    assert (rows @ up > rows @ down).all()


def test_a_pair_that_counts_twice_is_two_pairs(rows: Matrix) -> None:
    truth = np.array([1.0, 0.0, 1.0, 0.0])
    twice = fit(np.concatenate([rows, rows]), np.concatenate([truth, truth]), np.ones(8))
    assert fit(rows, truth, 2 * ONE) == pytest.approx(twice, abs=1e-6)


def test_a_pair_that_counts_for_nothing_teaches_nothing(rows: Matrix) -> None:
    assert fit(rows, np.zeros(4), 0 * ONE) == pytest.approx(PRIOR)


def rises(name: str, weights: list[float]) -> bool:
    steps = np.diff(weights) * (-1 if name in FALLING else 1)
    return bool((steps >= -1e-9).all())


KNOTTED = [name for name, knots in KNOTS.items() if knots and name != "strongest"]


@pytest.mark.parametrize("name", KNOTTED)
def test_priors_and_learned_weights_rise_with_likeness_and_fall_with_cost(name: str) -> None:
    assert rises(name, list(PRIORS[name]))
    assert rises(name, table.settings("weights.toml")["weights"][name])


@pytest.mark.parametrize("seed", range(5))
def test_no_pairs_make_a_better_likeness_worth_less(seed: int) -> None:
    random = np.random.default_rng(seed)
    rows = np.zeros((60, len(PRIOR)))
    for row in rows:
        for slot in SLOTS.values():
            row[slot.start + random.integers(slot.stop - slot.start)] = random.random() < 0.3
    weights = fit(rows, random.integers(0, 2, 60).astype(float), random.random(60) * 5)
    assert [name for name in KNOTTED if not rises(name, weights[SLOTS[name]].tolist())] == []
    assert np.isfinite(weights).all()


def test_labels_against_all_sense_bring_no_weight_to_rise_or_fall_the_wrong_way() -> None:
    slot = SLOTS["family"]
    rows = np.zeros((200, len(PRIOR)))
    rows[:100, slot.start] = rows[100:, slot.stop - 1] = 1.0
    weights = fit(rows, np.array([1.0] * 100 + [0.0] * 100), np.ones(200))
    assert np.ptp(weights[slot]) == pytest.approx(0, abs=1e-6)


# ---------------------------------------------------------------- cross-validation


def test_pairs_of_one_group_are_judged_without_each_other(rows: Matrix) -> None:
    alike = np.array([rows[0]] * 4)
    judged = cross_validate(alike, np.ones(4), ONE, ["Γιώργος Σεφέρης"] * 4)
    assert judged == pytest.approx(probability(alike @ PRIOR))


def test_pairs_of_another_group_are_learned_from(rows: Matrix) -> None:
    alike = np.array([rows[0]] * 40)
    judged = cross_validate(alike, np.zeros(40), np.ones(40), [str(number) for number in range(40)])
    assert (judged < probability(alike @ PRIOR)).all()


def test_probability_is_that_of_log_odds_and_never_certain() -> None:
    assert probability(np.array([0.0]))[0] == 0.5
    assert 0 < probability(np.array([-1e9]))[0] < 1e-9
    assert 1 - 1e-9 < probability(np.array([1e9]))[0] < 1
