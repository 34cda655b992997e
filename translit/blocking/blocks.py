"""Which of many names are worth comparing? Names go in, pairs of their numbers come out.

What a registry does for one query (candidates.py) is done here for all names at once:

1. every word is filed under its keys (keys.py) once, and aligned with those it shares rare keys with
2. two names are worth comparing if two words of one are alike to two of the other, or one word is
   and an initial agrees, or both are a single word

Texts become words, and words keys, in any number of processes; the joins are sums over arrays.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations, pairwise, product
from typing import Final, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from translit.blocking.keys import filed_under, initials, numeral_value, plain_token
from translit.blocking.lists import Lists, Numbers
from translit.matching.alike import likenesses
from translit.matching.outline import outline
from translit.model import NAMING, Name, Role
from translit.names.lexicon import name_groups
from translit.names.prepare import prepare
from translit.names.sound import sounds
from translit.workers import Progress, Workers

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
_MEETING: Final = 256
"""Words under which names meet at once."""
_LETTERS: Final = 26
MOST_PAIRED: Final = 4_096
"""Pairs of names that two pairs of words bring together, at most: more have them in common than tell."""

_NUMBERED: Final = (Role.ORDINAL, Role.SUFFIX)

ONE, TWO, INITIAL = range(3)
"""What a name is filed under: its only word, two words, or a word and an initial."""

Together = tuple[tuple[int, str], ...]
W = TypeVar("W", int, str)


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


class _Told(NamedTuple):
    """What filing asks of a name: its words and letters, two words as one, how many words name somebody."""

    words: tuple[str, ...]
    letters: int
    together: Together
    naming: int


def _told(texts: Sequence[str]) -> list[_Told]:
    found = []
    for name in map(prepare, texts):
        words, letters = words_of(name)
        found.append(_Told(words, letters, tuple(run_together(words)), len(name.of(*NAMING))))
    return found


class Blocks:
    """Names by the pairs of words they have, and by a word and an initial.

    A name is filed in buckets: under a word and what stands beside it. That is another word, a letter or
    nothing, all by number: letters come after words, nothing comes last.

    Attributes:
        naming: how many words of each name are given or family names.

    >>> texts = ["Hakan Fidan", "Yaşar Güler", "Χακάν Φιντάν", "H. Fidan"]
    >>> Blocks(texts).pairs().tolist()
    [[0, 2], [0, 3], [2, 3]]
    """

    def __init__(self, texts: Sequence[str], step: Progress = iter, workers: Workers | None = None) -> None:
        """File names.

        Args:
            texts: the names.
            step: is given the names, and then their words, and yields them again.
            workers: do the work; by default this process alone.
        """
        workers = workers or Workers(1)
        number: dict[str, int] = {}
        held, ends, naming = array("q"), array("q", [0]), array("q")
        letters: dict[int, int] = {}
        together: dict[int, Together] = {}
        for name, told in enumerate(workers.each(_told, texts, step)):
            held.extend([number.setdefault(word, len(number)) for word in told.words])
            ends.append(len(held))
            naming.append(told.naming)
            if told.letters:
                letters[name] = told.letters
            if told.together:
                together[name] = told.together
        words = sorted(number)
        ordered = np.empty(len(words), np.int64)
        ordered[[number[word] for word in words]] = np.arange(len(words))
        self.naming = np.frombuffer(naming, np.int64)
        self._told = Lists(np.frombuffer(ends, np.int64), ordered[np.frombuffer(held, np.int64)])
        self._words, self._nothing = len(words), len(words) + _LETTERS
        alike = alike_words(words, step, workers)
        self._near = Lists.of(alike)
        read = list(workers.each(_read, words)) if letters or together else [("", 0)] * len(words)
        begun = [
            [*near, *(self._words + letter for letter in bits(first))]
            for near, (_, first) in zip(alike, read, strict=True)
        ]
        # Like a word are letters that it may begin with, too; a letter, and nothing, are like themselves.
        self._like = Lists.of([*begun, *([sign] for sign in range(self._words, self._nothing + 1))])
        self._file(letters, together, {heard: word for word, (heard, _) in enumerate(read)})

    def _file(
        self, letters: Mapping[int, int], together: Mapping[int, Together], heard: Mapping[str, int]
    ) -> None:
        ends, held = self._told.ends.tolist(), self._told.items.tolist()
        buckets, names = array("q"), array("q")

        def file(name: int, words: Sequence[int]) -> None:
            for kind, one, other in filings(words, letters.get(name, 0)):
                beside = self._nothing if kind == ONE else other if kind == TWO else self._words + other
                buckets.append(one * (self._nothing + 1) + beside)
                names.append(name)

        for name, (start, end) in enumerate(pairwise(ends)):
            words = held[start:end]
            file(name, words)
            # RecepTayyip Erdoğan: two words of a longer name may be one of another.
            for place, reading in together.get(name, ()):
                if reading in heard:
                    file(name, [*words[:place], heard[reading], *words[place + 2 :]])
        found, self._filed = Lists.by(np.frombuffer(buckets, np.int64), np.frombuffer(names, np.int64))
        self._word, self._beside = np.divmod(found, self._nothing + 1)

    def pairs(self) -> Numbers:
        """Return the pairs of names worth comparing: a row for each, its two numbers in order, in order."""
        sizes, count = self._filed.sizes(), len(self.naming) + 1
        found = [np.empty(0, np.int64)]
        for one, other in self._met():
            few = sizes[one] * sizes[other] <= MOST_PAIRED
            place, names = self._filed(one[few])
            which, others = self._filed(other[few][place])
            first, second = np.minimum(names[which], others), np.maximum(names[which], others)
            found.append(np.unique((first * count + second)[first != second]))
        return np.stack(np.divmod(np.unique(np.concatenate(found)), count), axis=1)

    def _met(self) -> Iterator[tuple[Numbers, Numbers]]:
        """Yield pairs of buckets whose words are alike, and what stands beside them, as arrays of numbers.

        They meet halfway: one asks under the words like its own, with what stands beside it, and the other
        answers under its own word, with all that is like what stands beside.
        """
        count = len(self._word)
        asking = Lists(np.searchsorted(self._word, np.arange(self._words + 1)), np.arange(count))
        # Two words stand beside one another, so that either answers.
        two = np.flatnonzero(self._beside < self._words)
        words = np.concatenate((self._word, self._beside[two]))
        order = np.argsort(words, kind="stable")
        answering = Lists(np.searchsorted(words[order], np.arange(self._words + 1)), order)
        beside = np.concatenate((self._beside, self._word[two]))
        bucket = np.concatenate((np.arange(count), two))
        for start in range(0, self._words, _MEETING):
            here = np.arange(start, min(start + _MEETING, self._words))
            place, near = self._near(here)
            which, asks = asking(near)
            asked = place[which] * (self._nothing + 1) + self._beside[asks]
            place, answers = answering(here)
            which, signs = self._like(beside[answers])
            slots, others = Lists.by(place[which] * (self._nothing + 1) + signs, bucket[answers[which]])
            slot = np.searchsorted(slots, asked)
            met = np.flatnonzero(np.append(slots, -1)[slot] == asked)
            which, other = others(slot[met])
            one = asks[met][which]
            yield np.divmod(np.unique(np.minimum(one, other) * count + np.maximum(one, other)), count)

    def holders(self, name: int) -> Numbers:
        """Return the names that have a word like the first word of a name."""
        _, near = self._near(self._told(np.array([name]))[1][:1])
        return np.unique(self._holding(near)[1])

    @cached_property
    def _holding(self) -> Lists:
        words, names = self._told.items, np.repeat(np.arange(len(self.naming)), self._told.sizes())
        found, lists = Lists.by(words, names)
        assert len(found) == self._words  # each word is of a name
        return lists


def bits(letters: int) -> Iterator[int]:
    """Yield the numbers of the letters that are set: 0 is a."""
    return (letter for letter in range(26) if letters >> letter & 1)


# ---------------------------------------------------------------- words


def alike_words(
    words: Sequence[str], step: Progress = iter, workers: Workers | None = None
) -> list[list[int]]:
    """Return for each of some distinct words the numbers of those it may be one with, itself first.

    >>> alike_words(["fidan", "güler", "φιντάν"])
    [[0, 2], [1], [2, 0]]
    """
    workers = workers or Workers(1)
    found: list[dict[int, None]] = [{place: None} for place in range(len(words))]

    def join(one: int, other: int) -> None:
        found[one][other] = found[other][one] = None

    sharing = _sharing(list(workers.each(_keys, words)))
    ends = sharing.ends.tolist()
    asked = [
        (word, [words[other] for other in sharing.items[start:end].tolist()])
        for word, (start, end) in zip(words, pairwise(ends), strict=True)
    ]
    for one, alike in enumerate(workers.each(_alike, asked, step)):
        for place in alike:
            join(one, int(sharing.items[ends[one] + place]))
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        for group in name_groups(word):
            groups[group].append(place)
    for members in groups.values():
        for one, other in combinations(members, 2):
            join(one, other)
    return [list(near) for near in found]


def _keys(words: Sequence[str]) -> list[Numbers]:
    return [np.fromiter(keys, np.int64, len(keys)) for keys in filed_under(words)]


def _read(words: Sequence[str]) -> list[tuple[str, int]]:
    """The likeliest reading of each of some words, and the letters an initial of it may be."""
    return [(heard_as(word), initials(word)) for word in words]


def _alike(asked: Sequence[tuple[str, Sequence[str]]]) -> list[list[int]]:
    """For each of some words, the places of those among others it may be one with."""
    return [
        [place for place, likeness in enumerate(likenesses([word], others)) if likeness >= ALIKE]
        if others
        else []
        for word, others in asked
    ]


def _sharing(filed: Sequence[Numbers]) -> Lists:
    """The words to align with each word, given the keys of each; a pair stands under the last of the two.

    Sorted words have Greek after Latin ones, so a Greek word has its Latin partners under it.

    They are those that share most of their keys with it, a rare key counting for more.
    """
    sizes = np.fromiter(map(len, filed), np.int64, len(filed))
    ends = np.cumsum(sizes)
    keys = np.concatenate([np.empty(0, np.int64), *filed])
    order = np.argsort(keys, kind="stable")
    owners = np.repeat(np.arange(len(filed)), sizes)[order]
    held = keys[order]
    first = np.searchsorted(held, keys)
    crowd = np.searchsorted(held, keys, side="right") - first
    found = [np.empty(0, np.int64)]
    for start in range(0, len(filed), _AT_ONCE):
        stop = min(start + _AT_ONCE, len(filed))
        here = slice(int(ends[start] - sizes[start]), int(ends[stop - 1]))
        asked = (crowd[here] > 1) & (crowd[here] <= CROWD)
        counts = crowd[here][asked]
        asking = np.repeat(np.repeat(np.arange(start, stop), sizes[start:stop])[asked], counts)
        places = np.repeat(first[here][asked] - (np.cumsum(counts) - counts), counts) + np.arange(
            counts.sum()
        )
        this, there = closest(asking, owners[places], np.repeat(worth(counts), counts), sizes)
        found.append(np.maximum(this, there) * len(filed) + np.minimum(this, there))
    one, other = np.divmod(np.unique(np.concatenate(found)), max(len(filed), 1))
    return Lists(np.searchsorted(one, np.arange(len(filed) + 1)), other)


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
