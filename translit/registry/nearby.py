"""From a part of a name to the tokens of a registry it may be: a Part goes in, tokens come out.

1. tokens that share keys with the part are found, those that share rare ones first (keys.py)
2. the likest of them by alignment are kept, and the given names the lexicon knows as the same
"""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from translit import table
from translit.blocking.keys import key_of, numeral_value, plain_token, sought_under, sought_widely
from translit.matching.alike import likenesses
from translit.model import Part, Role
from translit.names.case import fold
from translit.names.inflect import given_groups
from translit.names.marks import epithet_forms
from translit.names.sound import sounds
from translit.registry.store import Store

_MOST_ALIGNED: Final = 96
"""Tokens, of those that share most keys with a part, that are aligned with it."""
_MOST_KEPT: Final = 64

_LEAST_LIKENESS: Final = 0.25
_DOUBTFUL: Final = 0.6
"""If nothing is more alike than this, tokens with nearly the same consonants are sought too."""

_TRANSLATED: Final = {Role.GIVEN: 0.6, Role.NICKNAME: 0.6, Role.FAMILY: 0.35}
"""How alike two given names are that the lexicon knows as one and that are not written alike."""
_MOST_TRANSLATED: Final = 48
"""Tokens, of those the lexicon knows as the same given name, that are looked at, the commonest first."""

_LEAST_JOINED: Final = 0.6

_MEANT: Final = (Role.ORDINAL, Role.SUFFIX, Role.EPITHET)
"""Roles of parts of which the meaning is compared, not the letters."""

Numbers = NDArray[np.uint32]
Weights = NDArray[np.float64]
_NONE: Final = np.zeros(0, dtype=np.uint32)
_NOTHING: Final = np.zeros(0)


class Near(NamedTuple):
    """The tokens of the registry that a part may be, the likest first, as columns.

    Attributes:
        numbers: of the tokens.
        alike: how alike they are to the part, 0 to 1.
        records: in how many records each is.
    """

    numbers: Numbers
    alike: Weights
    records: NDArray[np.int64]


_Row = tuple[int, float, int]
"""The number of a token, how alike it is, and in how many records."""


class Nearby:
    """Finds the tokens of a store that a part may be."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, part: Part) -> Near:
        """Return the tokens a part may be."""
        return _near(self._tokens(part))

    def joined(self, form: str) -> Near:
        """Return the tokens that are two words of a query written as one."""
        numbers, _ = self._under(map(key_of, sounds(form)))
        return _near([row for row in self._aligned([form], numbers) if row[1] >= _LEAST_JOINED])

    def _tokens(self, part: Part) -> list[_Row]:
        if part.role in _MEANT:
            return self._meant(numeral_value(part.form))
        forms = list(dict.fromkeys((part.form, part.text)))
        tokens = {plain_token(form) for form in forms}
        sharing = self._by_worth(*self._under(frozenset().union(*map(sought_under, tokens))))
        groups = given_groups(part.form) if part.role in _TRANSLATED else ()
        if groups:
            known, _ = self._under([key_of(f"={group}") for group in groups])
            return self._translated(self._aligned(forms, sharing), known, _TRANSLATED[part.role])
        found = self._aligned(forms, sharing)
        if max((alike for _, alike, _ in found), default=0.0) < _DOUBTFUL:
            wider = self._by_worth(*self._under(frozenset().union(*map(sought_widely, tokens))))
            found += self._aligned(forms, wider[~np.isin(wider, sharing)])
        return found

    def _under(self, keys: Iterable[int]) -> tuple[Numbers, Weights]:
        """The tokens filed under any of `keys`, and what the keys are worth that they are filed under.

        The rarer a key, the more it is worth.
        """
        packed = self._store.tokens_under(keys)
        if not packed:
            return _NONE, _NOTHING
        sizes = np.array([len(numbers) for numbers in packed]) // 4
        worth = np.log(self._store.meta("tokens") / sizes)
        numbers, places = np.unique(np.frombuffer(b"".join(packed), dtype=np.uint32), return_inverse=True)
        return numbers, np.bincount(places, np.repeat(worth, sizes)).astype(np.float64, copy=False)

    def _by_worth(self, numbers: Numbers, worth: Weights) -> Numbers:
        return numbers[np.argsort(-worth, kind="stable")]

    def _aligned(self, forms: Sequence[str], numbers: Numbers) -> list[_Row]:
        """Those of some tokens that are like a part, in any of its forms."""
        rows = self._store.tokens(numbers[:_MOST_ALIGNED].tolist())
        alike_each = likenesses(forms, [text for _, text, _ in rows])
        return [
            (number, alike, records)
            for (number, _, records), alike in zip(rows, alike_each, strict=True)
            if alike >= _LEAST_LIKENESS
        ]

    def _translated(self, found: list[_Row], known: Numbers, least: float) -> list[_Row]:
        """Add the commonest of the tokens that the lexicon knows as the same given name.

        Args:
            found: the tokens alike in their letters.
            known: those the lexicon knows.
            least: how alike these are at least.
        """
        same = set(known.tolist())
        both = [
            (number, max(alike, least + 0.3 * alike) if number in same else alike, records)
            for number, alike, records in found
        ]
        rows = self._store.tokens(sorted(same.difference([number for number, _, _ in found])))
        commonest = sorted(rows, key=lambda row: -row[2])[:_MOST_TRANSLATED]
        return both + [(number, least, records) for number, _, records in commonest]

    def _meant(self, meaning: str) -> list[_Row]:
        """The tokens that mean a number, a generation or an epithet: ιδʹ, Jr, Younger."""
        words = _epithet_words(meaning)
        numerals, _ = self._under([key_of(f"#{meaning}")])
        near, _ = self._under(frozenset().union(*(sought_under(plain_token(word)) for word in words)))
        rows = self._store.tokens(np.union1d(numerals, near).tolist())
        same = frozenset(numerals.tolist())
        return [
            (number, 1.0, records) for number, text, records in rows if number in same or fold(text) in words
        ]


def _near(rows: list[_Row]) -> Near:
    # A single letter may be a token of no record: it is told by the shape.
    kept = sorted([row for row in rows if row[2]], key=lambda row: (-row[1], -row[2], row[0]))[:_MOST_KEPT]
    numbers, alike, records = zip(*kept, strict=True) if kept else ((), (), ())
    return Near(
        np.array(numbers, dtype=np.uint32), np.array(alike, dtype=float), np.array(records, dtype=np.int64)
    )


@table.cached
def _epithets() -> dict[str, tuple[str, ...]]:
    """The last word of each form of an epithet, folded, by the epithet's id: Great, Μέγας."""
    found: dict[str, dict[str, None]] = {}
    for group, form in epithet_forms():
        found.setdefault(group, {})[fold(form.rstrip("?")).split()[-1]] = None
    return {group: tuple(words) for group, words in found.items()}


def _epithet_words(group: str) -> tuple[str, ...]:
    return _epithets().get(group) or tuple(fold(group).split())
