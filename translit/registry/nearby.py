"""From a part of a name to the tokens of a registry it may be: a Part goes in, tokens come out.

1. tokens that share keys with the part are found, those first that share rare ones and sound like it
   (keys.py)
2. the likest of them by alignment are kept, and the given names the lexicon knows as the same
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from translit import table
from translit.blocking.keys import (
    key_of,
    numeral_value,
    plain_token,
    sought_under,
    sought_widely,
    token_readings,
)
from translit.matching.alike import likenesses
from translit.model import Part, Role
from translit.names.case import fold
from translit.names.inflect import given_groups
from translit.names.marks import epithet_forms
from translit.names.sound import deletions, sounds
from translit.registry.store import BLOCK, HEARD, Store, cut

_MOST_HEARD: Final = 512
"""Tokens, of those that share most keys with a part, of which the sound is compared."""
_MOST_ALIGNED: Final = 40
_MOST_ALIGNED_DEEP: Final = 128
"""Tokens, of those likest by their keys and sound, that are aligned with a part; and when one looks deep."""
_SOUND: Final = 10.0
"""What the same sound is worth, in nats: about a key that hardly any token shares."""
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


def taken_in(
    known: NDArray[Any], blocks: Callable[[int], Iterator[tuple[int, bytes]]], count: int
) -> NDArray[Any]:
    """Return what a store keeps in blocks, one value a token or record, given what was known before.

    Args:
        known: the first values, as they were.
        blocks: gives the packed blocks from one on, with their numbers.
        count: how many values there are now.
    """
    first = len(known) // BLOCK
    values = np.zeros(count, dtype=known.dtype)
    values[: first * BLOCK] = known[: first * BLOCK]
    for block, packed in blocks(first):
        found = np.frombuffer(packed, dtype=known.dtype)
        values[block * BLOCK : block * BLOCK + len(found)] = found
    return values


class Nearby:
    """Finds the tokens of a store that a part may be; holds their readings."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._sounds: NDArray[np.bytes_] = np.zeros(0, dtype=f"S{HEARD}")

    def refresh(self, anew: bool) -> None:
        """Take in the tokens that were written since; anew, if those of before may be others now."""
        known = self._sounds[:0] if anew else self._sounds
        self._sounds = taken_in(known, self._store.sounds, self._store.meta("tokens"))

    def of(self, part: Part, deep: bool = False) -> Near:
        """Return the tokens a part may be; looking deep takes longer and finds those less like it."""
        return _near(self._tokens(part, _MOST_ALIGNED_DEEP if deep else _MOST_ALIGNED))

    def joined(self, form: str) -> Near:
        """Return the tokens that are two words of a query written as one."""
        read = sounds(form)
        found = self._store.tokens_under(map(key_of, {*read, *deletions(next(iter(read), ""))}))
        numbers = self._likeliest([form], found.values(), _MOST_ALIGNED)
        return _near([row for row in self._aligned([form], numbers) if row[1] >= _LEAST_JOINED])

    def _tokens(self, part: Part, most: int) -> list[_Row]:
        if part.role in _MEANT:
            return self._meant(numeral_value(part.form))
        forms = list(dict.fromkeys((part.form, part.text)))
        tokens = list(dict.fromkeys(map(plain_token, forms)))
        groups = given_groups(part.form) if part.role in _TRANSLATED else ()
        same = [key_of(f"={group}") for group in groups]
        filed = self._store.tokens_under(frozenset(same).union(*map(sought_under, tokens)))
        likeliest = self._likeliest(tokens, filed.values(), most)
        found = self._aligned(forms, likeliest)
        if groups:
            known = _numbers([filed[key] for key in same if key in filed])
            return self._translated(found, known, _TRANSLATED[part.role])
        if max((alike for _, alike, _ in found), default=0.0) < _DOUBTFUL:
            wider = self._store.tokens_under(frozenset().union(*map(sought_widely, tokens)))
            others = np.setdiff1d(self._likeliest(tokens, wider.values(), most), likeliest)
            found += self._aligned(forms, others)
        return found

    def _likeliest(self, tokens: Sequence[str], filed: Collection[bytes], most: int) -> Numbers:
        """The tokens to be aligned with a part: those that share rare keys with it and sound like it.

        Args:
            tokens: the part, in any of its forms.
            filed: the packed numbers of the tokens filed under each of its keys.
            most: how many at most.
        """
        every = _numbers(filed)
        sizes = np.array([len(packed) // 4 for packed in filed], dtype=np.int64)
        # The rarer a key, the more it is worth.
        keys = np.repeat(np.log(len(self._sounds) / sizes), sizes)
        numbers, places = np.unique(every, return_inverse=True)
        worth = np.bincount(places, keys, len(numbers))
        if len(numbers) <= most:
            return numbers
        if len(numbers) > _MOST_HEARD:
            kept = np.argpartition(-worth, _MOST_HEARD)[:_MOST_HEARD]
            numbers, worth = numbers[kept], worth[kept]
        heard = [cut(next(iter(token_readings(token)), "")).rstrip(b"\0") for token in tokens]
        alike = cdist(heard, self._sounds[numbers].tolist(), scorer=OSA.normalized_similarity)
        return numbers[np.argsort(-worth - _SOUND * alike.max(axis=0))[:most]]

    def _aligned(self, forms: Sequence[str], numbers: Numbers) -> list[_Row]:
        """Those of some tokens that are like a part, in any of its forms."""
        rows = self._store.tokens(numbers.tolist())
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
        numerals = _numbers(self._store.tokens_under([key_of(f"#{meaning}")]).values())
        near = self._store.tokens_under(
            frozenset().union(*(sought_under(plain_token(word)) for word in words))
        )
        rows = self._store.tokens(np.union1d(numerals, _numbers(near.values())).tolist())
        same = frozenset(numerals.tolist())
        return [
            (number, 1.0, records) for number, text, records in rows if number in same or fold(text) in words
        ]


def _numbers(filed: Iterable[bytes]) -> Numbers:
    """The numbers of tokens, unpacked."""
    return np.frombuffer(b"".join(filed), dtype=np.uint32)


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
