"""Group renderings into identities: names in any order go in, identities come out.

1. names worth comparing are found among all of them at once (blocks.py) and scored
2. they are joined from the best score down
3. two groups join only if their members agree on the whole, not only the two that met: no chains
4. a lone family name is left alone, and says which identities it would fit
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, islice, product
from operator import itemgetter
from typing import Final, TypeVar

from translit.blocking.blocks import Blocks
from translit.collector import paused
from translit.errors import LinkError, require_text, require_texts
from translit.identity.canon import settle, spellings_of
from translit.matching.score import score_of, threshold
from translit.model import NAMING, Identity, Name
from translit.names.prepare import prepare
from translit.workers import Progress, Workers, how_many

_WITNESSES: Final = 4
"""How many members of each of two groups are asked whether they agree."""

_FLOOR: Final = 0.8
"""The share of the threshold that no two members of a group may fall below."""

_MOST_FITTING: Final = 100
"""Identities that a lone name is told to fit; a commoner one fits none in particular."""

T = TypeVar("T")
Link = tuple[str, str]


def resolve(
    names: Iterable[str | tuple[str, str]],
    same: float | None = None,
    progress: Progress | None = None,
    must: Iterable[Link] = (),
    cannot: Iterable[Link] = (),
    workers: int | None = None,
) -> list[Identity]:
    """Group `names` into identities, the largest first.

    The same names give the same identities, with the same ids, in whatever order they come and in any
    number of processes.

    Args:
        names: renderings, or (id, rendering) pairs; renderings with one id are one identity. Repeated
            ones count once.
        same: the score (0 to 100) from which two are one; by default that of tables/weights.toml.
        progress: is given what a step goes through (names, or their words) and yields it again.
        must: pairs of renderings that are one identity, whatever their score.
        cannot: pairs of renderings that are not.
        workers: processes that share the work; by default as many as there are cores, up to 8, but one
            for fewer than 20,000 names. Each takes 300 to 800 MB, more the more names there are.

    Raises:
        WrongTypeError: one of `names`, or of a pair, is not a string.
        OptionError: `workers` is less than 1.
        LinkError: a pair is linked by `must` and parted by `cannot`, by itself or through others.

    >>> people = resolve(["Χακάν Φιντάν", "Hakan Fidan", "Fidan, Hakan", "Yaşar Güler"])
    >>> [(one.name, len(one.renderings)) for one in people]
    [('Hakan Fidan', 3), ('Yaşar Güler', 1)]
    """
    require_texts("names", names)
    by_id: defaultdict[str, list[str]] = defaultdict(list)
    told: set[str] = set()
    for one in names:
        key, text = one if isinstance(one, tuple) and len(one) == 2 else ("", one)
        told.add(require_text("a name", text))
        if key:
            by_id[require_text("an id", key)].append(text)
    texts = sorted(told)
    step = progress or iter
    with paused(), Workers(how_many(workers, len(texts))) as processes:
        groups = _Groups(texts, threshold() if same is None else same)
        groups.link(
            [*must, *((renderings[0], other) for renderings in by_id.values() for other in renderings)]
        )
        groups.part(cannot)
        blocks = Blocks(texts, step, processes)
        groups.join(blocks, step, processes)
        identities = groups.identities(blocks, step, processes)
    return sorted(identities, key=lambda one: (-len(one.renderings), one.name, one.id))


def join_scored(names: Iterable[str], scores: Mapping[Link, float], same: float) -> list[list[str]]:
    """Group names as `resolve` does, once the pairs worth comparing are scored.

    Args:
        names: different renderings.
        scores: of all pairs that reach `same`, the first of each before the second in the alphabet.

    >>> join_scored(["Χακάν Φιντάν", "Hakan Fidan"], {("Hakan Fidan", "Χακάν Φιντάν"): 98.0}, 54.0)
    [['Hakan Fidan', 'Χακάν Φιντάν']]
    """
    return _Groups(sorted(names), same).join_scored(scores)


def agreement(names: Sequence[Name], others: Sequence[Name]) -> float:
    """Return how well two groups of names agree, 0 to 100; 0 if they are not one identity.

    One word alone, which may be anybody's, agrees with no full name.

    >>> hakan, yasar = [prepare("Hakan Fidan"), prepare("Χακάν Φιντάν")], [prepare("Yaşar Güler")]
    >>> agreement(hakan, [prepare("Fidan, Hakan")]) > 90, agreement(hakan, yasar)
    (True, 0.0)
    """
    if _lone(names) != _lone(others):
        return 0.0
    scores = [score_of(one, other) for one, other in _witnesses(names, others)]
    return sum(scores) / len(scores) if _agree(scores, threshold()) else 0.0


def _lone(names: Iterable[Name]) -> bool:
    """Whether names have one word only."""
    return all(len(name.of(*NAMING)) == 1 for name in names)


def _witnesses(one: Sequence[T], other: Sequence[T]) -> Iterator[tuple[T, T]]:
    return product(islice(one, _WITNESSES), islice(other, _WITNESSES))


def _agree(scores: Sequence[float], same: float) -> bool:
    return sum(scores) / len(scores) >= same and min(scores) >= same * _FLOOR


def identity_id(renderings: Sequence[str]) -> str:
    """Return the id of the identity of some renderings, in order: the same on any machine.

    >>> identity_id(["Hakan Fidan"])
    'd9623499b26e'
    """
    digest = hashlib.sha256("\n".join(renderings).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:12]


class _Groups:
    """The names, by number, on their way into groups; every name starts as its own."""

    def __init__(self, texts: Sequence[str], same: float) -> None:
        self._texts = texts
        self._same = same
        self._number = {text: number for number, text in enumerate(texts)}
        self._group = [[number] for number in range(len(texts))]
        self._parted: defaultdict[int, set[int]] = defaultdict(set)
        self._scores: dict[tuple[int, int], float] = {}

    def link(self, pairs: Iterable[Link]) -> None:
        """Join what must be one."""
        for one, other in self._numbered(pairs):
            self._unite(self._group[one], self._group[other])

    def part(self, pairs: Iterable[Link]) -> None:
        """Remember what cannot be one."""
        for one, other in self._numbered(pairs):
            if self._group[one] is self._group[other]:
                raise LinkError(self._texts[one], self._texts[other])
            self._parted[one].add(other)
            self._parted[other].add(one)

    def join(self, blocks: Blocks, step: Progress, workers: Workers) -> None:
        """Score the pairs worth comparing, and join groups from the best score down."""
        pairs = blocks.pairs().tolist()
        asked = [
            (self._texts[one], [self._texts[other] for _, other in of_one])
            for one, of_one in groupby(pairs, itemgetter(0))
        ]
        scores = (score for found in workers.each(_scores, asked, step) for score in found)
        self._scores = {(one, other): score for (one, other), score in zip(pairs, scores, strict=True)}
        self._merge()

    def join_scored(self, scores: Mapping[Link, float]) -> list[list[str]]:
        """Join groups by scores that are known, and return them."""
        self._scores = {
            (self._number[one], self._number[other]): score for (one, other), score in scores.items()
        }
        self._merge()
        groups = {id(group): group for group in self._group}.values()
        return [[self._texts[number] for number in group] for group in groups]

    def _merge(self) -> None:
        ranked = sorted((-score, pair) for pair, score in self._scores.items() if score >= self._same)
        for _, (one, other) in ranked:
            left, right = self._group[one], self._group[other]
            if left is not right and self._agree(left, right):
                self._unite(left, right)

    def _numbered(self, pairs: Iterable[Link]) -> list[tuple[int, int]]:
        """The numbers of linked names; who is not among the names is nobody's concern."""
        linked = [(require_text("a name", one), require_text("a name", other)) for one, other in pairs]
        return [
            (self._number[one], self._number[other])
            for one, other in linked
            if one in self._number and other in self._number
        ]

    def _score(self, one: int, other: int) -> float:
        pair = (one, other) if one < other else (other, one)
        found = self._scores.get(pair)
        if found is None:
            found = self._scores[pair] = score_of(*(prepare(self._texts[number]) for number in pair))
        return found

    def _agree(self, left: list[int], right: list[int]) -> bool:
        if self._parted and any(
            not self._parted[one].isdisjoint(right) for one in left if one in self._parted
        ):
            return False
        return _agree([self._score(one, other) for one, other in _witnesses(left, right)], self._same)

    def _unite(self, left: list[int], right: list[int]) -> None:
        if left is right:
            return
        if len(left) < len(right):
            left, right = right, left
        left.extend(right)
        left.sort()
        for number in right:
            self._group[number] = left

    def identities(self, blocks: Blocks, step: Progress, workers: Workers) -> list[Identity]:
        """Return the identity of each group; a lone name with those it would fit."""
        members = list({id(group): group for group in self._group}.values())
        # Groups with one last word stand together: what is the same for them is worked out once.
        members.sort(key=lambda group: self._texts[group[0]].split()[-1:])
        texts = [[self._texts[number] for number in group] for group in members]
        found = list(workers.each(_identities, texts, step))
        of = {number: one for one, group in zip(found, members, strict=True) for number in group}
        return [
            replace(one, ambiguous=self._fitting(group, one, blocks, of))
            if all(blocks.naming[number] == 1 for number in group)
            else one
            for one, group in zip(found, members, strict=True)
        ]

    def _fitting(
        self, group: list[int], one: Identity, blocks: Blocks, of: dict[int, Identity]
    ) -> tuple[str, ...]:
        fitting: set[str] = set()
        for number in group:
            for near in blocks.holders(number).tolist():
                if of[near] is not one and blocks.naming[near] > 1:
                    fitting.add(of[near].id)
                    if len(fitting) > _MOST_FITTING:
                        return ()
        return tuple(sorted(fitting))


# ---------------------------------------------------------------- what any process may work out


def _scores(asked: Sequence[tuple[str, Sequence[str]]]) -> list[list[float]]:
    """The scores of each of some names with others."""
    return [[score_of(prepare(one), prepare(other)) for other in others] for one, others in asked]


def _identities(groups: Sequence[Sequence[str]]) -> list[Identity]:
    return list(map(_identity, groups))


def _identity(texts: Sequence[str]) -> Identity:
    """The identity of some renderings, in order."""
    names = [prepare(text) for text in texts]
    canonical = settle(names)
    scores: tuple[float, ...] = (100.0,)
    if len(names) > 1:
        shown = prepare(canonical.name)
        scores = tuple(100.0 if name.text == shown.text else score_of(shown, name) for name in names)
    return Identity(
        identity_id(texts),
        canonical.name,
        tuple(texts),
        canonical.language,
        min(scores),
        scores=scores,
        latin=canonical.latin,
        restored=canonical.restored,
        spellings=spellings_of(names, canonical),
    )
