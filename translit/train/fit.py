"""Weights of features from labelled pairs: vectors and labels go in, weights come out.

Logistic regression drawn towards `PRIORS`, which a linguist would set by hand and which decide
where the pairs say nothing. The weights of a feature with knots only rise from knot to knot, or only
fall: names that are more alike never score less. `strongest` alone is free, since one part that
fits too well says less than all that fit a little.
"""

import hashlib

import numpy as np
import numpy.typing as npt

from translit.matching.features import FALLING

Matrix = npt.NDArray[np.float64]

PRIORS: dict[str, tuple[float, ...]] = {
    "family": (-4.0, -4.0, -3.0, -1.0, 0.0, 3.0),
    "given": (-4.0, -4.0, -3.0, -0.5, 0.5, 2.5),
    "family_respelled": (2.0, 2.0, 1.5, 0.5, -1.0, -3.0, -5.0),
    "given_respelled": (2.0, 2.0, 1.5, 0.5, -0.5, -2.0, -4.0),
    "evidence": (-1.0, 0.0, 0.5, 1.0, 1.5, 2.0),
    "family_latin": (2.0, 1.0, -0.5, -2.0, -3.5, -5.0, -6.0),
    "given_latin": (2.0, 1.0, -0.5, -2.0, -3.0, -4.0, -5.0),
    "evidence_latin": (-1.0, 0.0, 0.5, 1.0, 1.5, 2.0),
    "sound_latin": (-1.0, -1.0, -0.5, 0.0, 0.3, 0.5),
    "sound": (-1.0, -1.0, -0.5, 0.0, 0.3, 0.5),
    "sound_native": (-2.0, -2.0, -1.5, -0.5, 0.0, 1.0),
    "sound_native_latin": (-2.0, -2.0, -1.5, -0.5, 0.0, 1.0),
    "given_known": (1.0, 1.5, 2.0, 2.0, 2.0, 2.0),
    "given_known_greek": (2.0, 2.0, 2.0, 2.0, 2.0, 2.0),
    "family_known": (-1.0, 0.0, 0.5, 1.0, 1.0, 1.0),
    "family_known_greek": (0.0, 0.5, 0.5, 1.0, 1.0, 1.0),
    "given_apart": (-2.5,),
    "given_apart_near": (-1.0,),
    "shifted": (-2.5,),
    "son": (-5.5,),
    "ruler": (-5.5,),
    "patronymic": (-3.0, -3.0, -1.5, 0.5, 0.8, 1.0),
    "other": (-1.0, -1.0, 0.0, 0.5, 0.8, 1.0),
    "initial": (-6.0, -3.5, -1.0, 0.0, 0.3, 0.5),
    "ordinal": (-8.0, -8.0, -8.0, -8.0, -8.0, 1.5),
    "epithet": (-6.0, 0.5, 0.8, 1.0, 1.2, 1.5),
    "initial_family": (-3.0, -2.0, -1.0, -1.0, -1.0, -1.0),
    "title": (0.3,),
    "slip": (1.0,),
    "common_family": (0.3, 0.2, 0.0, -0.3, -0.5),
    "common_given": (0.2, 0.1, 0.0, -0.1, -0.2),
    "declined": (-0.5,),
    "crossed": (-4.5,),
    "alone_given": (-1.0,),
    "alone_family": (-1.5,),
    "further_given": (-0.2,),
    "further_family": (-0.5,),
    "alone_patronymic": (-0.2,),
    "alone_initial": (-0.5,),
    "alone_nickname": (-0.2,),
    "alone_suffix": (-6.0,),
    "alone_ordinal": (-0.5,),
    "alone_epithet": (-0.5,),
    "alone_other": (-0.5,),
    "weakest": (1.0, 1.0, 1.0, 1.0, 0.8, 0.6, 0.4, 0.0, -0.5, -1.0, -1.5, -2.0),
    "strongest": (1.0, 1.0, 1.0, 1.0, 0.8, 0.6, 0.4, 0.0, -0.5, -1.0, -1.5, -2.0),
    "together": (-2.0, -1.0, -0.5, 0.0, 0.3, 0.6, 0.8, 0.9, 1.0, 1.2, 1.4, 1.6),
    "one_token": (-3.2,),
    "one_ruler": (-1.0,),
    "one_token_of_more": (-4.0,),
    "identical": (4.0,),
    "gender": (-3.0,),
    "bias": (-1.5,),
}
_STRENGTH = 1.0
"""How many pairs' worth of pull a prior has."""

_SMOOTH = 2.0
"""How many pairs' worth of pull keeps the shifts of two neighbouring knots alike."""

_HELD = dict.fromkeys(
    ("one_token", "one_token_of_more", "alone_other", "alone_suffix", "ordinal", "epithet", "identical"),
    500.0,
) | {
    "declined": 25.0,
    "son": 100.0,
    "ruler": 100.0,
    "crossed": 100.0,
    "initial": 20.0,
    "further_given": 500.0,
    "alone_family": 25.0,
}
"""Priors held faster: labelled pairs seldom set a lone surname against its other bearers, nor a name
against the same with one more, and they seldom decline."""

_AGAINST = ("alone_", "further_")
"""What only one of two names has never speaks for their being one."""

_FREE = ("strongest",)
"""Features whose weights may both rise and fall."""

SLOTS = {
    name: slice(start, start + len(values))
    for name, values, start in zip(
        PRIORS, PRIORS.values(), np.cumsum([0, *map(len, PRIORS.values())]), strict=False
    )
}


def fit(rows: Matrix, truth: Matrix, counts: Matrix) -> Matrix:
    """Return the weights of greatest posterior probability among those that rise or fall as they must.

    Newton's method on the steps from knot to knot, none of which may be negative; a step that would
    be stays at nothing (an active set).

    Args:
        rows: n × k feature vectors. truth: n labels, 0 or 1. counts: for how many pairs each stands.
    """
    to_weights, bounded = _steps()
    prior = np.concatenate([np.array(values) for values in PRIORS.values()])
    pull = _pull()
    stepped, pulled = rows @ to_weights, to_weights.T @ pull
    steps = _bounded(np.linalg.solve(to_weights, prior), bounded)

    def loss(tried: Matrix) -> float:
        odds, away = stepped @ tried, to_weights @ tried - prior
        return float(counts @ (np.logaddexp(0, odds) - truth * odds) + away @ pull @ away / 2)

    for _ in range(200):
        chance = probability(stepped @ steps)
        slope = stepped.T @ (counts * (chance - truth)) + pulled @ (to_weights @ steps - prior)
        curvature = (stepped * (counts * chance * (1 - chance))[:, None]).T @ stepped + pulled @ to_weights
        free = ~(bounded & (steps <= 0) & (slope > 0))
        move = np.zeros(len(steps))
        move[free] = -np.linalg.solve(curvature[np.ix_(free, free)], slope[free])
        here, share = loss(steps), 1.0
        while loss(_bounded(steps + share * move, bounded)) > here and share > 1e-9:
            share /= 2  # Newton's step overshoots where the curve is flat
        following = _bounded(steps + share * move, bounded)
        moved = float(np.abs(following - steps).max())
        steps = following
        if moved < 1e-9:
            break
    weights: Matrix = to_weights @ steps
    return weights


def _steps() -> tuple[Matrix, npt.NDArray[np.bool_]]:
    """The matrix that makes weights of steps from knot to knot, and which steps may not be negative."""
    size = sum(map(len, PRIORS.values()))
    found, bounded = np.eye(size), np.zeros(size, bool)
    for name, slot in SLOTS.items():
        length = slot.stop - slot.start
        if name.startswith(_AGAINST):
            found[slot, slot], bounded[slot] = -1.0, True
        if length == 1 or name in _FREE:
            continue
        falling = name in FALLING
        found[slot, slot] = (
            np.triu(np.ones((length, length))) if falling else np.tril(np.ones((length, length)))
        )
        bounded[slot] = True
        bounded[slot.stop - 1 if falling else slot.start] = False
    return found, bounded


def _bounded(steps: Matrix, bounded: npt.NDArray[np.bool_]) -> Matrix:
    return np.where(bounded, np.maximum(steps, 0), steps)


def _pull() -> Matrix:
    """How strongly weights are drawn to their priors, and neighbouring knots to one another's shift."""
    strengths = [np.full(len(values), _HELD.get(name, _STRENGTH)) for name, values in PRIORS.items()]
    found = np.diag(np.concatenate(strengths))
    for slot in SLOTS.values():
        for i in range(slot.start, slot.stop - 1):
            found[i : i + 2, i : i + 2] += _SMOOTH * np.array([[1.0, -1.0], [-1.0, 1.0]])
    return found


def probability(odds: Matrix) -> Matrix:
    """Return the probabilities that log-odds stand for."""
    chance: Matrix = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
    return chance


def best_threshold(chance: Matrix, truth: Matrix, counts: Matrix) -> tuple[int, float]:
    """Return the whole-number threshold (20 to 80) of the best F1, and that F1."""
    found = []
    for threshold in range(20, 81):
        said = chance * 100 >= threshold
        right = float(counts @ (said & (truth == 1)))
        found.append((2 * right / max(float(counts @ said + counts @ truth), 1e-9), threshold))
    f1, threshold = max(found, key=lambda pair: (round(pair[0], 4), -abs(pair[1] - 50)))
    return threshold, f1


def cross_validate(rows: Matrix, truth: Matrix, counts: Matrix, groups: list[str], folds: int = 5) -> Matrix:
    """Return each pair's probability from weights fitted without the pairs of its group."""
    fold = np.array([int(hashlib.sha256(group.encode()).hexdigest(), 16) % folds for group in groups])
    chance = np.zeros(len(truth))
    for one in range(folds):
        held_out = fold == one
        weights = fit(rows[~held_out], truth[~held_out], counts[~held_out])
        chance[held_out] = probability(rows[held_out] @ weights)
    return chance


def log_loss(chance: Matrix, truth: Matrix, counts: Matrix) -> float:
    """Return the mean surprise, nats, of labels at the probabilities given them."""
    likely = np.clip(np.where(truth == 1, chance, 1 - chance), 1e-9, 1)
    return float(-np.average(np.log(likely), weights=counts))
