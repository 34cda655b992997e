"""Figures about scores: how well they tell pairs that are the same from pairs that are not.

All of them come from one list of cuts: for each score that occurs, from the highest down, how many
pairs that are the same and how many that are not have at least that score.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

BINS = 10


class Cut(NamedTuple):
    """What is let through at a threshold."""

    score: float
    right: int
    wrong: int


class Bin(NamedTuple):
    """The pairs whose scores lie in one tenth of the scale."""

    count: int
    score: float  # the mean, from 0 to 1
    same: float  # the share that is the same


def cuts(scores: Sequence[float], truth: Sequence[bool]) -> list[Cut]:
    """Return the cuts, the first of them above every score."""
    found = [Cut(float("inf"), 0, 0)]
    for score, same in sorted(zip(scores, truth, strict=True), reverse=True):
        _, right, wrong = last = found[-1]
        cut = Cut(score, right + same, wrong + (not same))
        if score == last.score:
            found[-1] = cut
        else:
            found.append(cut)
    return found


def auc(scores: Sequence[float], truth: Sequence[bool]) -> float | None:
    """Return the area under the ROC curve; None where all pairs are of one sort."""
    found = cuts(scores, truth)
    _, positive, negative = found[-1]
    if not positive or not negative:
        return None
    area = sum((b.wrong - a.wrong) * (a.right + b.right) / 2 for a, b in pairwise(found))
    return area / (positive * negative)


def f1(right: int, wrong: int, positive: int) -> float:
    return 2 * right / max(right + wrong + positive, 1)


def best_f1(scores: Sequence[float], truth: Sequence[bool]) -> tuple[float, float]:
    """Return the best F1 there is, and the score from which it is reached."""
    found = cuts(scores, truth)
    return max((f1(cut.right, cut.wrong, found[-1].right), cut.score) for cut in found)


def f1_of(verdicts: Sequence[bool], truth: Sequence[bool]) -> float:
    right = sum(said and same for said, same in zip(verdicts, truth, strict=True))
    return f1(right, sum(verdicts) - right, sum(truth))


def recall_without_error(scores: Sequence[float], truth: Sequence[bool]) -> float:
    """Return the share of the same pairs that score above every pair that is not the same."""
    return max(cut.right for cut in cuts(scores, truth) if not cut.wrong) / max(sum(truth), 1)


def precision_recall(scores: Sequence[float], truth: Sequence[bool]) -> list[tuple[float, float]]:
    """Return recall and precision at each cut, by rising recall."""
    found = cuts(scores, truth)
    return [(cut.right / found[-1].right, cut.right / (cut.right + cut.wrong)) for cut in found[1:]]


def bins(scores: Sequence[float], truth: Sequence[bool]) -> list[Bin]:
    """Sort the scores into ten bins of equal width."""
    inside: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for score, same in zip(scores, truth, strict=True):
        inside[min(int(score / 100 * BINS), BINS - 1)].append((score / 100, same))
    return [
        Bin(len(pairs), sum(s for s, _ in pairs) / len(pairs), sum(t for _, t in pairs) / len(pairs))
        if pairs
        else Bin(0, 0.0, 0.0)
        for pairs in inside
    ]


def calibration_error(scores: Sequence[float], truth: Sequence[bool]) -> float:
    """Return how far score/100 is from the share of same pairs, on average over the pairs."""
    return sum(bin.count * abs(bin.score - bin.same) for bin in bins(scores, truth)) / max(len(scores), 1)
