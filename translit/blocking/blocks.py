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
from typing import Any, Final, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from translit.blocking.keys import filed_under, initials, numeral_value, plain_token
from translit.matching.alike import likenesses
from translit.matching.outline import outline
from translit.model import Name, Role
from translit.names.lexicon import name_groups
from translit.names.sound import sounds

ALIKE: Final = 0.35
"""The likeness from which two words may be one: what a name needs of two words is more."""
_MOST_ALIGNED: Final = 16
"""Words, of those that share the rarest keys with a word, that are aligned with it."""
CROWD: Final = 512
"""Words under one key from which it tells too little to be asked."""
_FINE: Final = 2**20
"""What sharing a key is worth is a whole number of these parts: sums are the same in any order."""
_MORE_THAN_ALL: Final = 2 * _FINE
"""More than two words can share, a key."""
_AT_ONCE: Final = 2_048
"""Words whose keys are looked up at once."""
MOST_PAIRED: Final = 4_096
"""Pairs of names that two pairs of words bring together, at most: more have them in common than tell."""

_NUMBERED: Final = (Role.ORDINAL, Role.SUFFIX)

ONE, TWO, INITIAL = range(3)
"""What a name is filed under: its only word, two words, or a word and an initial."""

Pair = tuple[int, int]
Numbers = npt.NDArray[np.int64]
W = TypeVar("W", int, str)
Progress = Callable[[Sequence[Any]], Iterable[Any]]


class Words(NamedTuple):
    """What a name is sought by: its words, in order, and the letters its initials may stand for.

    Of a name that has two words or more the initials are not asked: the words find it.
    """

    words: tuple[str, ...]
    letters: int


def words_of(name: Name) -> Words:
    """Return what a name is sought by.

    >>> from translit.names.prepare import prepare
    >>> words_of(prepare("Dr. FİDAN, Hakan")).words
    ('fidan', 'hakan')
    """
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
    if len(found) > 1:
        return Words(tuple(found), 0)
    # Particles are left out, unless there is little else: Al Pacino.
    return Words(tuple({**particles, **found}), letters)


def filings(words: Sequence[W], letters: int) -> Iterator[tuple[int, W, W | int]]:
    """Yield what a name of some words, and of initials that stand for some letters, is filed under.

    >>> [filing for filing in filings(["hakan", "fidan"], 0b10)][1:]
    [(2, 'hakan', 1), (2, 'fidan', 1)]
    """
    if len(words) == 1 and not letters:
        yield ONE, words[0], words[0]
    for one, other in combinations(sorted(set(words)), 2):
        yield TWO, one, other
    for word, letter in product(words, bits(letters)):
        yield INITIAL, word, letter


def run_together(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield what two words of a longer name are heard as, with their place: they may be one of another.

    >>> list(run_together(("hakan", "fidan"))), [place for place, _ in run_together(("recep", "tayyip", "a"))]
    ([], [0, 1])
    """
    for place, (one, other) in enumerate(pairwise(words if len(words) > 2 else ())):
        yield place, heard_as(one + other)


def heard_as(word: str) -> str:
    """Return the likeliest reading of a word."""
    return "".join(sounds(word)[:1])


class Blocks:
    """Names by the pairs of words they have, and by a word and an initial.

    >>> from translit.names.prepare import prepare
    >>> texts = ["Hakan Fidan", "Yaşar Güler", "Χακάν Φιντάν", "H. Fidan"]
    >>> Blocks([prepare(text) for text in texts]).pairs()
    [(0, 2), (0, 3), (2, 3)]
    """

    def __init__(self, names: Sequence[Name], progress: Progress = iter) -> None:
        """File names; `progress` is given their words and yields them again while they are aligned."""
        told = list(map(words_of, names))
        words = sorted(set(chain.from_iterable(one.words for one in told)))
        self._alike = alike_words(words, progress)
        self._letters = [initials(word) for word in words]
        self._told: list[list[int]] = []
        self._filed: tuple[defaultdict[Pair, list[int]], ...] = tuple(defaultdict(list) for _ in range(3))
        number = {word: place for place, word in enumerate(words)}
        heard = {heard_as(word): place for place, word in enumerate(words)}
        for name, (found, letters) in enumerate(told):
            numbers = [number[word] for word in found]
            self._told.append(numbers)
            self._file(name, numbers, letters)
            # RecepTayyip Erdoğan: two words of a longer name may be one of another.
            for place, reading in run_together(found):
                joined = heard.get(reading)
                if joined is not None:
                    self._file(name, [*numbers[:place], joined, *numbers[place + 2 :]], letters)

    def _file(self, name: int, words: Sequence[int], letters: int) -> None:
        for kind, one, other in filings(words, letters):
            self._filed[kind][one, other].append(name)

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
        by_one = self._filed[ONE]
        for (word, _), names in by_one.items():
            for near in self._alike[word]:
                if near >= word:
                    yield from _across(names, by_one.get((near, near), ()))

    def _of_two(self) -> Iterator[Pair]:
        found = self._filed[TWO]
        for (one, other), names in found.items():
            for near, nearer in product(self._alike[one], self._alike[other]):
                there = (near, nearer) if near < nearer else (nearer, near)
                if there >= (one, other) and there in found:
                    yield from _across(names, found[there])

    def _of_initials(self) -> Iterator[Pair]:
        by_initial, by_two = self._filed[INITIAL], self._filed[TWO]
        beside: defaultdict[int, list[tuple[int, Pair]]] = defaultdict(list)
        for one, other in by_two if by_initial else ():
            beside[one].append((other, (one, other)))
            beside[other].append((one, (one, other)))
        for (word, letter), names in by_initial.items():
            for near in self._alike[word]:
                for other, two in beside.get(near, ()):
                    if self._letters[other] >> letter & 1:
                        yield from _across(names, by_two[two])
                if near >= word:
                    yield from _across(names, by_initial.get((near, letter), ()))


def _across(names: Sequence[int], others: Sequence[int]) -> Iterator[Pair]:
    if len(names) * len(others) > MOST_PAIRED:
        return
    for one, other in product(names, others):
        if one != other:
            yield (one, other) if one < other else (other, one)


def bits(letters: int) -> Iterator[int]:
    """Yield the numbers of the letters that are set: 0 is a."""
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
            if likeness >= ALIKE:
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
        asked = (crowd[here] > 1) & (crowd[here] <= CROWD)
        counts = crowd[here][asked]
        asking = np.repeat(np.repeat(np.arange(start, stop), sizes[start:stop])[asked], counts)
        places = np.repeat(first[here][asked] - (np.cumsum(counts) - counts), counts) + np.arange(
            counts.sum()
        )
        chosen = closest(asking, owners[places], np.repeat(worth(counts), counts), sizes)
        for this, there in zip(*(numbers.tolist() for numbers in chosen), strict=True):
            found[max(this, there)].add(min(this, there))
    return found


def worth(crowd: Numbers) -> npt.NDArray[np.float64]:
    """Return what sharing a key is worth, given how many words are under it: whole numbers."""
    return np.rint(_FINE / np.log1p(crowd))


def closest(
    asking: Numbers, others: Numbers, worths: npt.NDArray[np.float64], sizes: Numbers
) -> tuple[Numbers, Numbers]:
    """Choose the words to align with each of some words: those that share most of their keys with it.

    Args:
        asking, others: a row for each key that two words share, with their numbers.
        worths: what sharing it is worth.
        sizes: how many keys each word has, by its number.
    """
    met, which = np.unique(asking * len(sizes) + others, return_inverse=True)
    shared = np.bincount(which, weights=worths, minlength=len(met))
    one, other = np.divmod(met, len(sizes))
    share = shared / np.minimum(sizes[one], sizes[other])
    kept = one != other
    one, other, share = one[kept], other[kept], share[kept]
    # One sort, as pairs come in order already: a share is less than the step from word to word.
    best = np.argsort(one - share / _MORE_THAN_ALL, kind="stable")
    one, other = one[best], other[best]
    rank = np.arange(len(one)) - np.searchsorted(one, one)
    few = rank < _MOST_ALIGNED
    return one[few], other[few]
