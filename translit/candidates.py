"""From a name to the few records worth comparing with it: a Name goes in, record numbers come out.

1. each part of the name finds the tokens that share a key with it; the alignment ranks them, once,
   and only the likest are kept
2. each record counts the likest of its tokens for each part, the more the rarer the part
3. records with initials that agree, and with few tokens besides, come first among equals

Rare parts are counted first. A part so common that the work of a query would exceed its bound only
tells apart the records that were found already.
"""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from translit import table
from translit.align import align, align_latin
from translit.alike import likeness, similarity_of
from translit.case import fold, lower
from translit.filing import ABBREVIATED, COUNT_SHIFT
from translit.keys import initials, key_of, numeral_value, plain_token, skeleton_keys, token_keys
from translit.lexicon import name_groups
from translit.marks import epithet_forms
from translit.model import Name, Part, Role
from translit.outline import outline
from translit.script import GREEK, LATIN, main_script
from translit.sound import sounds
from translit.store import BLOCK, Store

Numbers = NDArray[np.uint32]

_MOST_ALIGNED: Final = 32
"""Tokens, of those that share most keys with a part, that are aligned with it."""

_LEAST_SHARED_KEYS: Final = 0.15
"""Tokens that share fewer keys with a part than this share of the most any does are left alone."""

_MOST_TRANSLATED: Final = 48
"""Tokens, of those the lexicon knows as the same given name, that are looked at, the commonest first."""

_LEAST_LIKENESS: Final = 0.35
_DOUBTFUL: Final = 0.6
"""If nothing is more alike than this, tokens with the same consonants are sought too."""
_TRANSLATED: Final = {Role.GIVEN: 0.6, Role.NICKNAME: 0.6, Role.FAMILY: 0.35}
"""How alike two given names are that the lexicon knows as one and that are not written alike."""

_MOST_POSTINGS: Final = 400_000
"""Postings that are counted for a query, however common its parts."""

_EXTRA_TOKEN: Final = 0.5
"""What a token of a record that the query has no part for takes off, in nats of rarity."""
_INITIAL: Final = 0.8
"""What an initial that agrees adds."""

_JOINED: Final = ""
"""The text of a part that is two joined: no text of its own."""
_LEAST_JOINED: Final = 0.6
_PERSONAL: Final = frozenset((Role.GIVEN, Role.NICKNAME, Role.FAMILY))
_UNSOUGHT: Final = frozenset((Role.INITIAL, Role.PARTICLE))
_NUMBERED: Final = frozenset((Role.ORDINAL, Role.SUFFIX))

_WORTH_UNIT: Final = 256
_WORTH_MASK: Final = np.uint32(0xFFFF)
_SHARE_UNIT: Final = 1024
_SHARE_SHIFT: Final = 16
"""How worth and likeness are added up in the halves of 32 bits: eight parts at most, each under 32."""

_COUNT_MASK: Final = np.uint32(31)
_ABBREVIATED: Final = 0.5
"""What an initial in a record counts as found of the query: it may be that of any part."""

_AMPLE: Final = 8
"""How many times more records than asked for are looked at more closely."""


class _Token(NamedTuple):
    """A token that a part of a query may be: its number, how alike, what it is worth, in how many records."""

    number: int
    alike: float
    worth: float
    records: int

    def packed(self) -> int:
        """Worth and likeness as one number, to be added up together."""
        return int(self.worth * _WORTH_UNIT) + (int(self.alike * _SHARE_UNIT) << _SHARE_SHIFT)


class _Sought(NamedTuple):
    """A part of a query: the tokens it may be, likest last."""

    tokens: tuple[_Token, ...]

    @property
    def records(self) -> int:
        """In how many records any of the tokens is, at most."""
        return sum(token.records for token in self.tokens)


class Candidate(NamedTuple):
    """A record worth comparing: its number, what it is worth, and how much of it was found.

    Of it or of the query, whichever is shorter: the likeness of the tokens found, a part.
    """

    number: int
    worth: float
    share: float


class Candidates:
    """Finds candidates in a store; holds the shapes of its records and what was found for parts before."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._state = -1
        self._removals = -1
        self._shapes: Numbers = np.zeros(0, dtype=np.uint32)
        self._sums: Numbers = np.zeros(0, dtype=np.uint32)
        self._found: dict[Part, _Sought] = {}

    def refresh(self, changes: int) -> None:
        """Take in what was written since, `changes` being the number of the store's state."""
        if changes == self._state:
            return
        removals, count = self._store.meta("removals"), self._store.meta("next")
        first = len(self._shapes) // BLOCK if removals == self._removals else 0
        shapes = np.zeros(count, dtype=np.uint32)
        shapes[: first * BLOCK] = self._shapes[: first * BLOCK]
        for block, packed in self._store.shapes(first):
            found = np.frombuffer(packed, dtype=np.uint32)
            shapes[block * BLOCK : block * BLOCK + len(found)] = found
        self._shapes = shapes
        self._sums = np.zeros(count, dtype=np.uint32)
        self._found.clear()
        self._state, self._removals = changes, removals

    def of(self, query: Name, most: int) -> list[Candidate]:
        """Return up to `most` records that share most with the query, best first."""
        parts = list(outline(query).parts)
        if len(parts) < 2:
            parts += query.of(Role.TITLE)  # Πάπας may be a title or a name
        told = [part for part in parts if part.role not in _UNSOUGHT] or parts
        asked = _each_once([self._sought(part) for part in (*told, *_joined(told))])
        if not asked:
            return []
        touched = self._count(asked)
        sums = self._sums[touched]
        self._sums[touched] = 0
        worth = (sums & _WORTH_MASK).astype(np.float32) / _WORTH_UNIT
        enough = most * len(asked) * _AMPLE
        if len(worth) > enough:
            # A record that was found by several parts stands here as many times.
            least = np.partition(worth, len(worth) - enough)[len(worth) - enough]
            best = worth >= least
            touched, sums, worth = touched[best], sums[best], worth[best]
        shapes = self._shapes[touched]
        counts = (shapes >> COUNT_SHIFT & _COUNT_MASK).astype(np.float32)
        worth -= _EXTRA_TOKEN * np.maximum(counts - len(parts), 0)
        for part in parts:
            if begun := initials(plain_token(part.form)):
                weight = _INITIAL if part.role is Role.INITIAL else _INITIAL / 4
                worth += np.float32(weight) * ((shapes & np.uint32(begun)) != 0)
        worth[shapes == 0] = -np.inf
        some = min(len(worth), most * len(asked))
        best = np.argpartition(-worth, some - 1)[:some]
        numbers, first = np.unique(touched[best], return_index=True)
        best = best[first]
        ranked = best[np.lexsort((numbers, -worth[best]))[:most]]
        shared = (sums[ranked] >> _SHARE_SHIFT) / _SHARE_UNIT
        shared += _ABBREVIATED * (shapes[ranked] >= ABBREVIATED)
        shared /= np.minimum(np.maximum(counts[ranked], 1), len(told))
        found = zip(touched[ranked].tolist(), worth[ranked].tolist(), shared.tolist(), strict=True)
        return [Candidate(*one) for one in found if one[1] > -math.inf]

    def _count(self, asked: Sequence[_Sought]) -> Numbers:
        """Add up what each record shares, and return the numbers of those that share anything."""
        left = _MOST_POSTINGS
        found: list[Numbers] = []
        for sought in asked:
            postings = self._store.postings([token.number for token in sought.tokens])
            numbers = np.frombuffer(b"".join(postings), dtype=np.uint32)
            lengths = [len(packed) // 4 for packed in postings]
            sums = np.repeat(np.array([token.packed() for token in sought.tokens], dtype=np.uint32), lengths)
            if len(numbers) > left and found:
                inside = self._sums[numbers] != 0
                numbers, sums = numbers[inside], sums[inside]
            left -= len(numbers)
            # Where a record has two such tokens the last one counts: the likest.
            self._sums[numbers] = self._sums[numbers] + sums
            found.append(numbers)
        return found[0] if len(found) == 1 else np.concatenate(found)

    def _sought(self, part: Part) -> _Sought:
        """The tokens a part may be, with what each is worth: how alike it is, times how rare."""
        if part not in self._found:
            rows = sorted(self._tokens(part), key=lambda row: (-row[0], -row[2]))
            tokens, before = [], 0
            for alike, number, records in rows:
                # As rare as all that are as alike are together, lest a misspelling be worth more.
                before += records
                rarity = math.log(1 + len(self._shapes) / before)
                tokens.append(_Token(number, alike, alike * rarity, records))
            self._found[part] = _Sought(tuple(tokens[::-1]))
        return self._found[part]

    def _tokens(self, part: Part) -> list[tuple[float, int, int]]:
        """How alike the tokens are that a part may be, with their numbers and in how many records each is."""
        store = self._store
        if part.role in _NUMBERED:
            same = store.tokens_under([key_of(f"#{numeral_value(part.form)}")])
            return [(1.0, number, records) for number, _, records in store.tokens(sorted(same)) if records]
        if part.text == _JOINED:
            return self._aligned(part, (), store.tokens_under(map(key_of, part.sounds)), _LEAST_JOINED)
        words = _epithet_words(part.form) if part.role is Role.EPITHET else ()
        tokens = {plain_token(word) for word in words or (part.text, part.form)}
        shared = store.tokens_under(set().union(*map(token_keys, tokens)))
        groups = name_groups(part.form) if part.role in _TRANSLATED else ()
        known = set(store.tokens_under([key_of(f"={group}") for group in groups])) if groups else set()
        found = self._aligned(part, words, {n: count for n, count in shared.items() if n not in known})
        if not known and max(found, default=(0.0,))[0] < _DOUBTFUL:
            wide = store.tokens_under(set().union(*map(skeleton_keys, tokens)))
            found += self._aligned(part, words, {n: count for n, count in wide.items() if n not in shared})
        if known:
            rows = sorted(store.tokens(sorted(known)), key=lambda row: -row[2])[:_MOST_TRANSLATED]
            least = _TRANSLATED[part.role]
            for number, text, records in rows:
                letters = _alike(part, text, words) if shared[number] > len(groups) else 0.0
                if records:
                    found.append((max(letters, least + 0.3 * letters), number, records))
        return found

    def _aligned(
        self,
        part: Part,
        words: Sequence[str],
        shared: Mapping[int, int],
        least_alike: float = _LEAST_LIKENESS,
    ) -> list[tuple[float, int, int]]:
        """Align a part with the tokens that share most keys with it."""
        least = _LEAST_SHARED_KEYS * max(shared.values(), default=0)
        nearest = sorted(
            (number for number, count in shared.items() if count >= least),
            key=lambda number: (-shared[number], number),
        )[:_MOST_ALIGNED]
        found = [
            (_alike(part, text, words), number, records)
            for number, text, records in self._store.tokens(nearest)
            if records
        ]
        return [row for row in found if row[0] >= least_alike]


def _joined(parts: Sequence[Part]) -> list[Part]:
    """Neighbours as one part, for a registry may have Yunjin where a query has Yoon-jin."""
    found = []
    for one, other in pairwise(parts):
        if one.role in _PERSONAL and other.role in _PERSONAL:
            form = one.form + lower(other.form)
            found.append(Part(_JOINED, other.role, form, sounds(form)))
    return found


def _each_once(asked: Sequence[_Sought]) -> list[_Sought]:
    """Leave each token to the part it is worth most for, and give the rarest part first.

    Else a record that has Chris would count both for Chris and for Christie.
    """
    best: dict[int, tuple[float, int]] = {}
    for place, sought in enumerate(asked):
        for token in sought.tokens:
            if token.number not in best or token.worth > best[token.number][0]:
                best[token.number] = token.worth, place
    kept = [
        _Sought(tuple(token for token in sought.tokens if best[token.number][1] == place))
        for place, sought in enumerate(asked)
    ]
    return sorted((sought for sought in kept if sought.tokens), key=lambda sought: sought.records)


def _alike(part: Part, token: str, words: Sequence[str]) -> float:
    """How alike a part of a query and a token of the registry are, 0 to 1."""
    if words:
        return float(fold(token) in words)
    if main_script(token) != LATIN:
        return likeness(part, Part(token, part.role, token, sounds(token))).similarity
    # The part is aligned as it stands; whether a case form fits better is for the score to tell.
    weigh = align if main_script(part.form) == GREEK else align_latin
    return max(similarity_of(weigh(form, token)) for form in {part.form, part.text or part.form})


@table.cached
def _epithets() -> dict[str, tuple[str, ...]]:
    """The last word of each form of an epithet, folded, by the epithet's id: Great, Μέγας."""
    found: dict[str, dict[str, None]] = {}
    for group, form in epithet_forms():
        found.setdefault(group, {})[fold(form.rstrip("?")).split()[-1]] = None
    return {group: tuple(words) for group, words in found.items()}


def _epithet_words(group: str) -> tuple[str, ...]:
    return _epithets().get(group) or tuple(fold(group).split())
