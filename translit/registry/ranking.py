"""From the records that may bear a name to those that do: candidates go in, the best of them come out.

Candidates are compared in the order of what is foretold of them (candidates.py), until no more can
be among the best.
"""

import math
from bisect import insort
from collections import deque
from collections.abc import Iterable
from typing import Final, NamedTuple

from translit.matching.score import score_of
from translit.model import Name
from translit.names.prepare import prepare

_MARGIN: Final = 1.0
_ERRORS: Final = 5
"""A candidate is none of the hits asked for if as many have log-odds that are better by a margin than
those foretold of it, though these err as much as any of the last few did."""


class Found(NamedTuple):
    """A record that was compared.

    Attributes:
        id: of the record.
        score: 0 to 100.
        record: its name, prepared.
        payload: as JSON.
    """

    id: str
    score: float
    record: Name
    payload: str | None

    @property
    def rank(self) -> tuple[float, int]:
        """What it is sorted by: the score, and of two that are equal the shorter name first."""
        return -self.score, len(self.record.parts)


def best_of(
    query: Name, near: Iterable[tuple[str, str, str | None, float]], limit: int, threshold: float
) -> list[Found]:
    """Return the records most likely to bear a name, best first, one an id.

    Args:
        query: the name, prepared.
        near: id, name, payload as JSON and foretold log-odds of records, the likeliest first.
        limit: how many at most, one at least.
        threshold: the least score, 0 to 100.

    >>> near = [("Q1", "Ali Yılmaz", None, 3.0), ("Q2", "Veli Yılmaz", None, 1.0)]
    >>> [found.id for found in best_of(prepare("Βελί Γιλμάζ"), near, 1, 0.0)]
    ['Q2']
    """
    best: dict[str, Found] = {}
    reached: list[float] = []
    errors: deque[float] = deque(maxlen=_ERRORS)
    for key, name, payload, foretold in near:
        if len(reached) >= limit and reached[-limit] >= foretold + max(0.0, *errors) + _MARGIN:
            break
        record = prepare(name)
        found = Found(key, score_of(query, record), record, payload)
        odds = _odds(found.score)
        errors.append(odds - foretold)
        if found.score >= threshold and (key not in best or found.rank < best[key].rank):
            if key not in best:
                insort(reached, odds)
            best[key] = found
    return sorted(best.values(), key=lambda found: (found.rank, found.id))[:limit]


def _odds(score: float) -> float:
    """The log-odds of a score, 0 to 100."""
    chance = min(max(score / 100, 1e-9), 1 - 1e-9)
    return math.log(chance / (1 - chance))
