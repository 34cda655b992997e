"""Which of many names are worth comparing? Names go in, pairs of their numbers come out.

What a registry does for one query (candidates.py) is done here for all names at once:

1. every word is filed under its keys (keys.py) once, and aligned with those it shares rare keys with
2. two names are worth comparing if two words of one are alike to two of the other, or one word is
   and an initial agrees, or both are a single word
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, combinations, pairwise, product
from typing import Any, Final, NamedTuple

import numpy as np

from translit.alike import likenesses
from translit.keys import filed_under, initials, numeral_value, plain_token
from translit.lexicon import name_groups
from translit.model import Name, Role
from translit.outline import outline
from translit.sound import sounds

_ALIKE: Final = 0.35
"""The likeness from which two words may be one: what a name needs of two words is more."""
_MOST_ALIGNED: Final = 16
"""Words, of those that share the rarest keys with a word, that are aligned with it."""
_CROWD: Final = 512
"""Words under one key from which it tells too little to be asked."""
_AT_ONCE: Final = 2_048
"""Words whose keys are looked up at once."""
_MOST_PAIRED: Final = 4_096
"""Pairs of names that two pairs of words bring together, at most: more have them in common than tell."""

_NUMBERED: Final = (Role.ORDINAL, Role.SUFFIX)

Pair = tuple[int, int]
Progress = Callable[[Sequence[Any]], Iterable[Any]]


class _Words(NamedTuple):
    """What a name is sought by: its words, in order, and the letters its initials may stand for."""

    words: tuple[str, ...]
    letters: int


def _words(name: Name) -> _Words:
    found: dict[str, None] = {}
    particles: dict[str, None] = {}
    letters = 0
    for part in outline(name).parts:
        if part.role is Role.INITIAL:
            letters |= initials(plain_token(part.form))
        elif part.role in _NUMBERED:
            found["#" + numeral_value(part.form)] = None
        elif part.role is Role.EPITHET:
            found["^" + part.form] = None
        elif part.sounds:
            (particles if part.role is Role.PARTICLE else found)[plain_token(part.form)] = None
    # Particles are left out and added, unless there is little else: Al Pacino.
    return _Words(tuple({**particles, **found} if len(found) < 2 else found), letters)


class Blocks:
    """Names by the pairs of words they have, and by a word and an initial.

    >>> from translit.prepare import prepare
    >>> texts = ["Hakan Fidan", "Yaşar Güler", "Χακάν Φιντάν", "H. Fidan"]
    >>> Blocks([prepare(text) for text in texts]).pairs()
    [(0, 2), (0, 3), (2, 3)]
    """

    def __init__(self, names: Sequence[Name], progress: Progress = iter) -> None:
        """File names; `progress` is given their words and yields them again while they are aligned."""
        told = list(map(_words, names))
        words = sorted(set(chain.from_iterable(one.words for one in told)))
        self._alike = alike_words(words, progress)
        self._letters = [initials(word) for word in words]
        self._told: list[list[int]] = []
        self._by_two: defaultdict[Pair, list[int]] = defaultdict(list)
        self._by_one: defaultdict[int, list[int]] = defaultdict(list)
        self._by_initial: defaultdict[Pair, list[int]] = defaultdict(list)
        number = {word: place for place, word in enumerate(words)}
        heard = {sounds(word)[:1]: place for place, word in enumerate(words)}
        for name, (found, letters) in enumerate(told):
            numbers = [number[word] for word in found]
            self._told.append(numbers)
            self._file(name, numbers, letters)
            # RecepTayyip Erdoğan: two words of a longer name may be one of another.
            for place, (one, other) in enumerate(pairwise(found if len(found) > 2 else ())):
                joined = heard.get(sounds(one + other)[:1])
                if joined is not None:
                    self._file(name, [*numbers[:place], joined, *numbers[place + 2 :]], letters)

    def _file(self, name: int, words: Sequence[int], letters: int) -> None:
        if len(words) == 1 and not letters:
            self._by_one[words[0]].append(name)
        for pair in combinations(sorted(set(words)), 2):
            self._by_two[pair].append(name)
        for word, letter in product(words, _bits(letters)):
            self._by_initial[word, letter].append(name)

    def pairs(self) -> list[Pair]:
        """Return each pair of names worth comparing once, as two numbers in order."""
        return sorted({*self._of_one(), *self._of_two(), *self._of_initials()})

    def holders(self, name: int) -> set[int]:
        """Return the names that have a word like the first word of a name."""
        near = {one for word in self._told[name][:1] for one in self._alike[word]}
        return set(chain.from_iterable(self._holding.get(word, ()) for word in near))

    @cached_property
    def _holding(self) -> dict[int, list[int]]:
        found: defaultdict[int, list[int]] = defaultdict(list)
        for name, words in enumerate(self._told):
            for word in words:
                found[word].append(name)
        return found

    def _of_one(self) -> Iterator[Pair]:
        for word, names in self._by_one.items():
            for near in self._alike[word]:
                if near >= word:
                    yield from _across(names, self._by_one.get(near, ()))

    def _of_two(self) -> Iterator[Pair]:
        found = self._by_two
        for (one, other), names in found.items():
            for near, nearer in product(self._alike[one], self._alike[other]):
                there = (near, nearer) if near < nearer else (nearer, near)
                if there >= (one, other) and there in found:
                    yield from _across(names, found[there])

    def _of_initials(self) -> Iterator[Pair]:
        if not self._by_initial:
            return
        by_initial = self._by_initial
        for words, names in self._by_two.items():
            for word, other in (words, words[::-1]):
                for letter in _bits(self._letters[other]):
                    for near in self._alike[word]:
                        yield from _across(names, by_initial.get((near, letter), ()))
        for (word, letter), names in by_initial.items():
            for near in self._alike[word]:
                if near >= word:
                    yield from _across(names, by_initial.get((near, letter), ()))


def _across(names: Sequence[int], others: Sequence[int]) -> Iterator[Pair]:
    if len(names) * len(others) > _MOST_PAIRED:
        return
    for one, other in product(names, others):
        if one != other:
            yield (one, other) if one < other else (other, one)


def _bits(letters: int) -> Iterator[int]:
    return (letter for letter in range(26) if letters >> letter & 1)


# ---------------------------------------------------------------- words


def alike_words(words: Sequence[str], progress: Progress = iter) -> list[list[int]]:
    """Return for each of some distinct words the numbers of those it may be one with, itself first.

    >>> alike_words(["fidan", "güler", "φιντάν"])
    [[0, 2], [1], [2, 0]]
    """
    found: list[dict[int, None]] = [{place: None} for place in range(len(words))]

    def join(one: int, other: int) -> None:
        found[one][other] = found[other][one] = None

    sharing = _sharing(words)
    for one in progress(range(len(words))):
        others = sorted(sharing.get(one, ()))
        alike = likenesses([words[one]], [words[other] for other in others])
        for other, likeness in zip(others, alike, strict=True):
            if likeness >= _ALIKE:
                join(one, other)
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        for group in name_groups(word):
            groups[group].append(place)
    for members in groups.values():
        for one, other in combinations(members, 2):
            join(one, other)
    return [list(near) for near in found]


def _sharing(words: Sequence[str]) -> dict[int, set[int]]:
    """The words to align with each word, by number; each pair stands under the last of the two.

    Sorted words have Greek after Latin ones, so a Greek word has its Latin partners under it.

    They are those that share most of their keys with it, a rare key counting for more.
    """
    filed = filed_under(words)
    sizes = np.fromiter(map(len, filed), dtype=np.int64, count=len(filed))
    ends = np.cumsum(sizes)
    keys = np.fromiter(chain.from_iterable(filed), dtype=np.int64, count=int(sizes.sum()))
    order = np.argsort(keys, kind="stable")
    owners = np.repeat(np.arange(len(words)), sizes)[order]
    held = keys[order]
    first = np.searchsorted(held, keys)
    crowd = np.searchsorted(held, keys, side="right") - first
    found: defaultdict[int, set[int]] = defaultdict(set)
    for start in range(0, len(words), _AT_ONCE):
        stop = min(start + _AT_ONCE, len(words))
        here = slice(int(ends[start] - sizes[start]), int(ends[stop - 1]))
        asked = (crowd[here] > 1) & (crowd[here] <= _CROWD)
        counts = crowd[here][asked]
        asking = np.repeat(np.repeat(np.arange(start, stop), sizes[start:stop])[asked], counts)
        places = np.repeat(first[here][asked] - (np.cumsum(counts) - counts), counts) + np.arange(
            counts.sum()
        )
        codes = asking * len(words) + owners[places]
        met, which = np.unique(codes, return_inverse=True)
        shared = np.bincount(which, weights=np.repeat(1 / np.log1p(counts), counts), minlength=len(met))
        one, other = np.divmod(met, len(words))
        worth = shared / np.minimum(sizes[one], sizes[other])
        kept = one != other
        one, other, worth = one[kept], other[kept], worth[kept]
        best = np.lexsort((other, -worth, one))
        one, other = one[best], other[best]
        rank = np.arange(len(one)) - np.searchsorted(one, one)
        few = rank < _MOST_ALIGNED
        for this, there in zip(one[few].tolist(), other[few].tolist(), strict=True):
            found[max(this, there)].add(min(this, there))
    return found
