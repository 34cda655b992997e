"""From a name to the few records worth comparing with it: a Name goes in, record numbers come out.

1. each part of the name finds the tokens it may be (nearby.py), and by them records
2. the score of the records that hold most of them is foretold (foretell.py)
3. the likeliest are handed on, best first, those with rarer tokens first among equals

Rare parts are counted first. A part so common that the work of a query would exceed its bound only
tells apart the records that were found already.
"""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from translit.matching.outline import outline
from translit.model import Name, Part, Role
from translit.names.case import lower
from translit.registry.foretell import MOST_PARTS, PERSONAL, Sums, bit, foretold, hopeful, shared, worth
from translit.registry.nearby import Nearby, taken_in
from translit.registry.store import Store

Numbers = NDArray[np.uint32]

_MOST_POSTINGS: Final = 400_000
"""Postings that are counted for a query, however common its parts."""
_MOST_REMEMBERED: Final = 2**14
"""Parts whose tokens are remembered until the registry changes."""

_UNSOUGHT: Final = (Role.INITIAL, Role.PARTICLE)


class _Sought(NamedTuple):
    """A part of a query, or two as one word: the tokens it may be, likest last, as columns.

    Attributes:
        numbers: of the tokens.
        records: in how many records each is.
        worth: what each adds to the sum of a record.
    """

    numbers: Numbers
    records: NDArray[np.int64]
    worth: Sums


class Candidate(NamedTuple):
    """A record worth comparing: its number, and the log-odds foretold that it bears the name."""

    number: int
    odds: float


class Candidates:
    """Finds candidates in a store; holds the shapes of its records."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._state = -1
        self._removals = -1
        self._shapes: Sums = np.zeros(0, dtype=np.uint64)
        self._sums: Sums = np.zeros(0, dtype=np.uint64)
        self._nearby = Nearby(store)
        self._found: dict[tuple[Part | str, bool], _Sought] = {}

    def refresh(self, changes: int) -> None:
        """Take in what was written since, `changes` being the number of the store's state."""
        if changes == self._state:
            return
        removals, count = self._store.meta("removals"), self._store.meta("next")
        anew = removals != self._removals
        self._shapes = taken_in(self._shapes[:0] if anew else self._shapes, self._store.shapes, count)
        self._nearby.refresh(anew)
        self._sums = np.zeros(count, dtype=np.uint64)
        self._found.clear()
        self._state, self._removals = changes, removals

    def of(self, query: Name, most: int, deep: bool = False) -> list[Candidate]:
        """Return up to `most` records that are likeliest to bear the query, best first.

        Args:
            query: the name.
            most: how many at most.
            deep: whether tokens less like its parts are looked for too, which takes longer.
        """
        parts = list(outline(query).parts)
        if len(parts) < 2:
            parts += query.of(Role.TITLE)  # Πάπας may be a title or a name
        told = [part for part in parts if part.role not in _UNSOUGHT][:MOST_PARTS]
        asked = self._asked(told, deep)
        if not asked:
            told = parts[:MOST_PARTS]
            asked = self._asked(told, deep)
        numbers, sums = self._count(asked)
        shapes = self._shapes[numbers]
        chosen = hopeful(told, parts, sums, shapes, most)
        numbers = numbers[chosen]
        odds = foretold(told, parts, sums[chosen], shapes[chosen])
        if len(odds) > most:
            best = np.argpartition(-odds, most)[:most]
            numbers, odds = numbers[best], odds[best]
        order = np.lexsort((numbers, -odds))
        found = zip(numbers[order].tolist(), odds[order].tolist(), strict=True)
        return [Candidate(*one) for one in found if one[1] > -math.inf]

    def _asked(self, told: Sequence[Part], deep: bool) -> list[_Sought]:
        """What is sought of a query, rare parts first."""
        sought = [self._sought(part, place, deep) for place, part in enumerate(told)]
        return _each_once(sought + [self._sought(word, place, deep) for place, word in _joined(told)])

    def _count(self, asked: Sequence[_Sought]) -> tuple[Numbers, Sums]:
        """Add up what records share with the query; return those that share anything, each once."""
        left = _MOST_POSTINGS
        found: list[Numbers] = [np.zeros(0, dtype=np.uint32)]
        for sought in asked:
            postings = self._store.postings(sought.numbers.tolist(), sought.records.tolist())
            numbers = np.frombuffer(b"".join(postings), dtype=np.uint32)
            added = np.repeat(sought.worth, [len(packed) // 4 for packed in postings])
            before = self._sums[numbers]
            if len(numbers) > left and len(found) > 1:
                inside = before != 0
                numbers, added, before = numbers[inside], added[inside], before[inside]
            left -= len(numbers)
            # Where a record has two such tokens the last one counts: the likest.
            self._sums[numbers] = before + added
            found.append(numbers[before == 0])
        numbers = np.concatenate(found)
        sums = self._sums[numbers]
        # A record that has two tokens of its first part stands here twice: once is enough.
        places = np.arange(len(numbers), dtype=np.uint64)
        self._sums[numbers] = places
        once = self._sums[numbers] == places
        self._sums[numbers] = 0
        return numbers[once], sums[once]

    def _sought(self, part: Part | str, place: int, deep: bool) -> _Sought:
        """The tokens that a part, or two as one word, may be, and what each is worth."""
        joined = isinstance(part, str)
        found = self._found.get((part, deep))
        if found is None:
            if len(self._found) >= _MOST_REMEMBERED:
                self._found.clear()
            near = self._nearby.joined(part) if isinstance(part, str) else self._nearby.of(part, deep)
            # As rare as all that are as alike are together, lest a misspelling be worth more.
            rarity = np.log1p(len(self._shapes) / np.maximum(np.cumsum(near.records), 1))
            added = worth(near.alike, rarity, joined)
            found = _Sought(near.numbers[::-1], near.records[::-1], added[::-1])
            self._found[part, deep] = found
        return found._replace(worth=found.worth | bit(place, joined))


def _joined(parts: Sequence[Part]) -> list[tuple[int, str]]:
    """Neighbours as one word, and the place of the first: a registry may have Yunjin for Yoon-jin."""
    return [
        (place, one.form + lower(other.form))
        for place, (one, other) in enumerate(pairwise(parts))
        if one.role in PERSONAL and other.role in PERSONAL
    ]


def _each_once(sought: Sequence[_Sought]) -> list[_Sought]:
    """Leave each token to the part it is worth most for, and give the rarest part first.

    Else a record that has Chris would count both for Chris and for Christie.
    """
    found = [one for one in sought if len(one.numbers)]
    numbers = [number for one in found for number in one.numbers.tolist()]
    if len(set(numbers)) < len(numbers):
        by_worth = -shared(np.concatenate([one.worth for one in found])).astype(np.int64)
        order = np.lexsort((by_worth, numbers))
        best = np.zeros(len(numbers), dtype=bool)
        best[order] = np.diff(np.array(numbers)[order], prepend=-1) != 0
        ends = np.cumsum([len(one.numbers) for one in found])[:-1]
        left = [
            _Sought(one.numbers[kept], one.records[kept], one.worth[kept])
            for one, kept in zip(found, np.split(best, ends), strict=True)
        ]
        found = [one for one in left if len(one.numbers)]
    return sorted(found, key=lambda one: int(one.records.sum()))
