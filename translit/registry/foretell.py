"""What a record shares with a query, as one number, and the score it foretells: sums in, log-odds out.

Names are too slow to compare by the thousand, so the score is foretold from what is known without
reading a record: how alike to which parts of the query its tokens are, how rare those are, and its
shape (filing.py), which tells how many tokens there are and what they begin with. It is right to
within two or three nats; what it is wrong about, the comparison that follows sets right.

A sum has 64 bits, so that it is added up token by token: 16 for the rarity of the tokens found, 16
for their odds, 15 for the parts, and the pairs of neighbours written as one word, that were found.
"""

import math
from collections.abc import Sequence
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from translit.blocking.keys import initials, plain_token
from translit.model import Part, Role
from translit.registry.filing import COUNT_SHIFT, INITIALS_SHIFT

Sums = NDArray[np.uint64]
Floats = NDArray[np.float64]
Places = NDArray[np.intp]

MOST_PARTS: Final = 8
"""Parts of a query that are sought."""
PERSONAL: Final = (Role.GIVEN, Role.NICKNAME, Role.FAMILY)

# The log-odds, about, that tables/weights.toml has for what may be known of a record.
_START: Final = 0.8
_SAME: Final = 2.7
_UNLIKE: Final = -6.0
_MISSED: Final = -8.5
_EACH_MISSED: Final = -1.0
"""What is lost where a name of the query was not found though the record has a word for it, and by each."""
_RARE: Final = 0.22
"""What a nat of rarity adds there: a rare name may be enough to look at the record all the same."""
_CROSSED: Final = -3.0
"""What is lost where no family name of the query was found, though the record has no word left for it."""
_LEFT_OVER: Final = -0.5
_LONE: Final = -4.0
"""What one word against a full name loses."""
_INITIAL: Final = 0.3
_RARITY: Final = 0.03
"""What a nat of rarity adds: it tells apart those that are otherwise as good."""

_UNIT: Final = 64
_FIELD: Final = np.uint64(0xFFFF)
_SHARED: Final = np.uint64(0xFFFFFFFF)
_ODDS_SHIFT: Final = 16
_FOUND_SHIFT: Final = 32
_INITIALS: Final = np.uint64((1 << COUNT_SHIFT) - (1 << INITIALS_SHIFT))
_TWO_TOKENS: Final = np.uint64(2 << COUNT_SHIFT)

_MOST_FORETOLD: Final = 4_096
"""Records that are looked at more closely: those that share most with the query."""


def worth(alike: Floats, rarity: Floats, joined: bool) -> Sums:
    """Return what tokens add to the sum of a record that has one of them, but for the bit of the part.

    Args:
        alike: how alike they are to a part, 0 to 1.
        rarity: in nats.
        joined: whether they are two parts written as one word.
    """
    cost = -2 * np.log(alike)
    odds = _SAME - 0.5 * np.minimum(cost, 0.5) - 3.4 * np.maximum(cost - 0.5, 0.0)
    gained = np.maximum(odds - _UNLIKE, 0.0) * (1 + joined)
    sums: Sums = (gained * _UNIT).astype(np.uint64) << np.uint64(_ODDS_SHIFT)
    sums |= (rarity * _UNIT).astype(np.uint64)
    return sums


def bit(place: int, joined: bool) -> np.uint64:
    """Return the bit of a sum that tells that a part was found.

    Args:
        place: of the part in the query, or of the first of two.
        joined: whether it is two parts written as one word.
    """
    return np.uint64(1 << _FOUND_SHIFT + place + MOST_PARTS * joined)


def shared(sums: Sums) -> Sums:
    """Return what sums are to be ranked by: how much is shared, whatever parts it is."""
    return sums & _SHARED


def hopeful(told: Sequence[Part], parts: Sequence[Part], sums: Sums, shapes: Sums, least: int) -> Places:
    """Return the places of the records worth a closer look: those that have two parts, or few tokens.

    With an initial, in the record or the query, the family name alone will do. There are at least
    `least` if so many are given.
    """
    if len(told) < 2:
        return _best(sums, np.arange(len(sums)), _MOST_FORETOLD)
    marks = sums >> np.uint64(_FOUND_SHIFT)
    several = (marks & (marks - np.uint64(1))) != 0
    shortened = ((shapes & _INITIALS) != 0) | any(part.role is Role.INITIAL for part in parts)
    if family := _families(told):
        shortened &= (marks & family) != 0
    chosen = np.flatnonzero(several | shortened | (shapes < _TWO_TOKENS))
    if len(chosen) >= least:
        return _best(sums, chosen, _MOST_FORETOLD)
    return np.union1d(chosen, _best(sums, np.flatnonzero(~several), least))


def _best(sums: Sums, places: Places, most: int) -> Places:
    """Those of some places where the sums are greatest."""
    if len(places) <= most:
        return places
    ranked = shared(sums[places])
    return places[np.argpartition(ranked, len(ranked) - most)[-most:]]


def foretold(told: Sequence[Part], parts: Sequence[Part], sums: Sums, shapes: Sums) -> Floats:
    """Return the log-odds, about, that records bear a query; less than any number for a removed record.

    Args:
        told: the parts of the query that were sought.
        parts: all its parts.
        sums: what each record shares with them.
        shapes: of the records.
    """
    marks = sums >> np.uint64(_FOUND_SHIFT)
    counts = (shapes >> np.uint64(COUNT_SHIFT)).astype(np.int32)
    found = _parts_found((True,) * len(told))[marks]
    # What is no name of one's own, or has none left to meet, is not missed.
    own = tuple(part.role in PERSONAL for part in told)
    own_found = _parts_found(own)[marks]
    left = counts - (found - own_found) - sum(part.role is Role.PARTICLE for part in parts)
    missed = np.maximum(np.minimum(left, sum(own)) - own_found, 0)
    family = _families(told)
    named = (marks & family) != 0 if family else np.ones(len(sums), dtype=bool)
    shortened = _shortened(told, marks, shapes) if ((shapes & _INITIALS) != 0).any() else 0
    begun = [(shapes & _letters(part)) != 0 for part in parts if part.role is Role.INITIAL]
    agreeing = sum(begun, start=np.zeros(len(sums), dtype=np.int32))
    explained = np.minimum(missed, named * (shortened + agreeing))
    words = len(told) + len(begun)
    wanting = missed > explained
    rarity = (sums & _FIELD).astype(np.float64) / _UNIT
    odds: Floats = (sums >> np.uint64(_ODDS_SHIFT) & _FIELD).astype(np.float64) / _UNIT + _UNLIKE * found
    odds += _START + np.where(wanting, _MISSED + _RARE * rarity, _RARITY * rarity)
    odds += _EACH_MISSED * (missed - explained)
    odds += _INITIAL * (explained + agreeing)
    odds += _CROSSED * ~(named | (missed > 0))
    odds += _LEFT_OVER * np.abs(counts - len(parts))
    odds += _LONE * ((np.minimum(counts, words) == 1) & (np.maximum(counts, words) > 1))
    odds[shapes == 0] = -math.inf
    return odds


def _shortened(told: Sequence[Part], marks: Sums, shapes: Sums) -> NDArray[np.int32]:
    """How many parts that were not found an initial of a record may stand for; for a family name, none."""
    found = np.zeros(len(shapes), dtype=np.int32)
    for place, part in enumerate(told):
        if part.role is not Role.FAMILY:
            begun = (shapes & _letters(part) << np.uint64(INITIALS_SHIFT)) != 0
            found += begun & ((marks & _mark(place)) == 0)
    return found


def _families(told: Sequence[Part]) -> np.uint64:
    """The bits of the family names, of which one should be found; none where the query is one word."""
    places = [place for place, part in enumerate(told) if part.role is Role.FAMILY and len(told) > 1]
    return np.uint64(sum(1 << place for place in places)) | _joined_bits(places)


def _letters(part: Part) -> np.uint64:
    """The letters a part may begin with."""
    return np.uint64(initials(plain_token(part.form)))


def _mark(place: int) -> np.uint64:
    """The bits that tell that a part was found, alone or joined with a neighbour."""
    return np.uint64(1 << place) | _joined_bits([place])


def _joined_bits(places: Sequence[int]) -> np.uint64:
    """The bits of the words that two parts make of which one is at one of some places."""
    pairs = {pair for place in places for pair in (place - 1, place) if 0 <= pair < MOST_PARTS - 1}
    return np.uint64(sum(1 << MOST_PARTS + pair for pair in pairs))


@cache
def _parts_found(counted: tuple[bool, ...]) -> NDArray[np.int32]:
    """How many parts were found, by the bits that tell which.

    Args:
        counted: which parts of the query count.
    """
    bits = np.arange(1 << 2 * MOST_PARTS - 1, dtype=np.uint64)
    found = np.zeros(len(bits), dtype=np.int32)
    for place, counts in enumerate(counted):
        if counts:
            found += (bits & _mark(place)) != 0
    return found
