"""Look names up among many: records go in, the likeliest of them come out for a name.

Held in memory. Each name's tokens are filed under their sound readings; a query's readings
find those equal or one edit apart, a record counts the more the rarer the readings it shares,
and only the records that count most are compared as names.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from types import TracebackType
from typing import Final, Self

from translit.errors import WrongTypeError, require_text
from translit.lexicon import name_groups
from translit.meet import reading_likeness
from translit.model import Hit, Name, Part, Role
from translit.prepare import prepare
from translit.score import compare, score_of
from translit.sound import deletions

Record = tuple[str, str]

_COMPARED: Final = 40
"""How many records are compared as names for one query."""

_LEAST_LIKENESS: Final = 0.6
"""Readings less alike than this are no candidates, though one edit apart (`ali`, `ari`)."""


def _readings(part: Part) -> tuple[str, ...]:
    """What a part is filed and sought under: its sounds and, for a given name, its equivalents."""
    if part.role is Role.TITLE:
        return ()
    groups = name_groups(part.form) if part.role in (Role.GIVEN, Role.NICKNAME) else ()
    return (*part.sounds, *(f"={group}" for group in sorted(groups)))


class Registry:
    """Named records to look names up in; several names may share an id.

    >>> people = Registry()
    >>> people.add([("Q1", "Hakan Fidan"), ("Q1", "Χακάν Φιντάν"), ("Q2", "Yaşar Güler")])
    3
    >>> [(hit.id, hit.name) for hit in people.lookup("Guler, Yasar", limit=1)]
    [('Q2', 'Yaşar Güler')]
    """

    def __init__(self) -> None:
        self._records: list[tuple[str, Name]] = []
        self._known: set[Record] = set()
        self._postings: defaultdict[str, list[int]] = defaultdict(list)
        self._nearby: defaultdict[str, list[str]] = defaultdict(list)

    def add(self, records: Iterable[Record]) -> int:
        """Add (id, name) records and return how many were new; adding one again changes nothing.

        Raises:
            WrongTypeError: a record is not a pair of strings.
        """
        before = len(self._records)
        for record in records:
            if not isinstance(record, Sequence) or isinstance(record, str) or len(record) != 2:
                raise WrongTypeError("a record", record, "a pair (id, name)")
            key = (require_text("a record's id", record[0]), require_text("a record's name", record[1]))
            if key in self._known:
                continue
            self._known.add(key)
            name = prepare(key[1])
            self._file(len(self._records), name)
            self._records.append((key[0], name))
        return len(self._records) - before

    def _file(self, number: int, name: Name) -> None:
        for reading in {reading for part in name.parts for reading in _readings(part)}:
            if reading not in self._postings:
                for near in deletions(reading):
                    self._nearby[near].append(reading)
            self._postings[reading].append(number)

    def lookup(self, name: str, limit: int = 5, threshold: float = 0.0) -> list[Hit]:
        """Return the records most likely to bear `name`, best first, one hit an id.

        Args:
            name: any text.
            limit: how many hits at most.
            threshold: the least score, 0 to 100.

        Raises:
            WrongTypeError: `name` is not a string.
        """
        best: dict[str, tuple[float, Name]] = {}
        query = prepare(require_text("name", name))
        for number in self._candidates(query, max(limit, _COMPARED)):
            key, record = self._records[number]
            score = score_of(query, record)
            if score >= threshold and (key not in best or score > best[key][0]):
                best[key] = (score, record)
        ranked = sorted(best.items(), key=lambda item: -item[1][0])[: max(limit, 0)]
        return [
            Hit(key, record.written, score, compare(query, record).reasons) for key, (score, record) in ranked
        ]

    def lookup_many(self, names: Iterable[str], limit: int = 5, threshold: float = 0.0) -> list[list[Hit]]:
        """Return `lookup` of each of `names`, in their order."""
        if isinstance(names, str):
            raise WrongTypeError("names", names, "a list of str")
        asked = list(names)
        answers = {name: self.lookup(name, limit, threshold) for name in dict.fromkeys(asked)}
        return [answers[name] for name in asked]

    def near(self, query: Name) -> list[str]:
        """Return the ids of the records most like a prepared name, unscored, each once."""
        return list(dict.fromkeys(self._records[number][0] for number in self._candidates(query)))

    def _candidates(self, query: Name, most: int = _COMPARED) -> list[int]:
        """The numbers of the records that share most with the query, counting rare readings more.

        Between records that share as much, the one with the fewer parts of its own comes first.
        """
        total: defaultdict[int, float] = defaultdict(float)
        for part in query.parts:
            shared: dict[int, float] = {}
            for reading, alike in self._alike(_readings(part)).items():
                postings = self._postings[reading]
                worth = alike * math.log(1 + len(self._records) / len(postings))
                for number in postings:
                    if worth > shared.get(number, 0.0):
                        shared[number] = worth
            for number, worth in shared.items():
                total[number] += worth

        def rank(number: int) -> tuple[float, int, int]:
            return -round(total[number], 6), len(self._records[number][1].parts), number

        return sorted(total, key=rank)[:most]

    def _alike(self, readings: Sequence[str]) -> dict[str, float]:
        """The filed readings within an edit of one of `readings`, with their likeness to it."""
        found: dict[str, float] = {}
        for reading in readings:
            for near in deletions(reading):
                for other in self._nearby.get(near, ()):
                    alike = reading_likeness(reading, other)
                    if alike >= _LEAST_LIKENESS and alike > found.get(other, 0.0):
                        found[other] = alike
        return found

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[Record]:
        return ((key, name.written) for key, name in self._records)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None
