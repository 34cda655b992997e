"""Look names up among many: records go in, the likeliest of them come out for a name.

One SQLite file, or memory. The tokens of names are filed under their sound keys (keys.py, filing.py,
store.py); a query's parts find the tokens they may be and by them the few records worth comparing
(candidates.py), and only those are compared as names.
"""

import json
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from os import PathLike, fspath
from types import TracebackType
from typing import Any, Final, NamedTuple, Self

from translit.blocking.keys import version
from translit.collector import paused
from translit.errors import WrongTypeError, require_text, require_texts
from translit.identity.cluster import agreement, identity_id, resolve
from translit.matching.score import compare
from translit.matching.score import threshold as same_threshold
from translit.model import Hit, Identity, Match, Name
from translit.names.prepare import prepare
from translit.registry.candidates import Candidates
from translit.registry.filing import BATCH, Filer
from translit.registry.ranking import Found, best_of
from translit.registry.store import Row, Store
from translit.workers import Progress

Record = tuple[str, str] | tuple[str, str, Any]

_COMPARED: Final = 40
"""Records that are compared as names for one query at most, or four for each hit asked for."""

_HOPEFUL: Final = -1.5
"""Candidates of whom as much is foretold are compared: log-odds."""

_ALWAYS_COMPARED: Final = 4
_COMPARED_IN_DOUBT: Final = 20
"""The first so many are compared in any case, or one for two hits asked for; more of them where of
none much is foretold."""
_SURE: Final = 2.0

_MANY: Final = 20
"""Who asks for more hits wants those hard to find too: one looks deeper at once."""


class Info(NamedTuple):
    """What a registry holds: records, distinct tokens, the version of its tables, and its bytes."""

    records: int
    tokens: int
    tables: str
    bytes: int


class Registry:
    """Named records to look names up in; several names may share an id.

    It may be used from several threads, which take turns; for speed open the file once a process.
    While one process writes, others read what was there before, and a second writer waits.

    >>> with Registry() as people:
    ...     people.add([("Q1", "Hakan Fidan"), ("Q1", "Χακάν Φιντάν"), ("Q2", "Yaşar Güler", {"born": 1954})])
    ...     [(hit.id, hit.name, hit.payload) for hit in people.lookup("Guler, Yasar", limit=1)]
    3
    [('Q2', 'Yaşar Güler', {'born': 1954})]
    """

    def __init__(
        self,
        path: str | PathLike[str] = ":memory:",
        *,
        rebuild: bool = False,
        wait: float = 5.0,
        progress: Progress | None = None,
    ) -> None:
        """Open the registry in the file `path`, making it if there is none.

        Args:
            path: of the file, or ":memory:" for one that is gone when closed.
            rebuild: whether a registry made with other tables is made anew.
            wait: seconds to wait for another writer.
            progress: of that, as `rebuild` has it.

        Raises:
            StaleRegistryError: the registry was made with other tables, or by another version.
            RegistryError: the file is no registry, is damaged, or cannot be opened.
        """
        self._lock = threading.RLock()
        self._store = Store(fspath(path), version(), rebuild, wait)
        self._filer = Filer(self._store)
        self._candidates = Candidates(self._store)
        if self._store.stale:
            try:
                self.rebuild(progress)
            except BaseException:
                self._store.close()
                raise

    # ---------------------------------------------------------------- writing

    def add(self, records: Iterable[Record]) -> int:
        """Add (id, name) or (id, name, payload) records and return how many were new.

        All are added or, if an error is raised, none. When it returns they are on the disk. Adding
        a record again changes nothing, except that a payload given anew replaces the old one.

        Args:
            records: ids, names and, if wanted, anything JSON can say.

        Raises:
            WrongTypeError: a record is not made so.
            BusyRegistryError: another process is writing.

        >>> Registry().add([("Q1", "Hakan Fidan"), ("Q1", "Hakan Fidan")])
        1
        """
        coming = map(_row, iter(records))
        with self._lock, self._writing(), paused():
            added = 0
            while batch := list(islice(coming, BATCH)):
                added += self._add(batch)
            return added

    @contextmanager
    def _writing(self) -> Iterator[int]:
        try:
            with self._store.writing() as (_, changes):
                self._filer.refresh(changes)
                yield changes
        except BaseException:
            self._filer.forget()
            raise

    def _add(self, batch: list[tuple[str, str, str | None]]) -> int:
        known = {(key, name): (number, payload) for number, key, name, payload in self._records_of(batch)}
        number = self._store.meta("next")
        rows: list[Row] = []
        for key, name, payload in batch:
            old = known.get((key, name))
            if old is None:
                known[key, name] = number, payload
                rows.append((number, key, name, payload))
                number += 1
            elif payload is not None and payload != old[1]:
                known[key, name] = old[0], payload
                if rows and old[0] >= rows[0][0]:
                    rows[old[0] - rows[0][0]] = (old[0], key, name, payload)
                else:
                    self._store.set_payload(old[0], payload)
        self._store.add_records(rows)
        self._filer.file(rows)
        return len(rows)

    def _records_of(self, batch: list[tuple[str, str, str | None]]) -> list[Row]:
        if not self._store.meta("records"):
            return []
        return self._store.records_of(list(dict.fromkeys(key for key, _, _ in batch)))

    def remove(self, id: str, name: str | None = None) -> int:
        """Remove the records of an id, or only that with one name, and return how many there were.

        Raises:
            WrongTypeError: `id` or `name` is not a string.
            BusyRegistryError: another process is writing.

        >>> people = Registry()
        >>> people.add([("Q1", "Hakan Fidan"), ("Q1", "Χακάν Φιντάν")])
        2
        >>> people.remove("Q1", "Hakan Fidan"), len(people)
        (1, 1)
        """
        require_text("id", id)
        if name is not None:
            require_text("name", name)
        with self._lock, self._writing():
            gone = [row[0] for row in self._store.records_of([id]) if name in (None, row[2])]
            self._store.remove_records(gone)
            return len(gone)

    def update(self, id: str, names: Iterable[str], payload: Any = None) -> int:
        """Make `names` the names of an id, all at once, and return how many of them are new.

        Args:
            id: new or known.
            names: every name the id shall have; others it had are removed.
            payload: of all these names; None leaves what those have that stay.

        Raises:
            WrongTypeError: `id` or one of `names` is not a string, or the payload no JSON.
            BusyRegistryError: another process is writing.

        >>> people = Registry()
        >>> people.add([("Q1", "Hakan Fidan"), ("Q1", "Χακάν Φιντάν")])
        2
        >>> people.update("Q1", ["Hakan Fidan", "Fidan, H."]), sorted(name for _, name in people)
        (1, ['Fidan, H.', 'Hakan Fidan'])
        """
        require_texts("names", names)
        rows = [_row((id, name, payload)) for name in names]
        wanted = {name for _, name, _ in rows}
        with self._lock, self._writing():
            found = self._store.records_of([require_text("id", id)])
            self._store.remove_records([row[0] for row in found if row[2] not in wanted])
            return self._add(rows)

    def rebuild(self, progress: Progress | None = None) -> None:
        """File all records anew: by the present tables, and without what removed records left behind.

        Until it returns, others read what was there before; if it is stopped, that stays.

        Args:
            progress: is given the numbers of the records and yields them again, to show how far it is.

        Raises:
            BusyRegistryError: another process is writing.
        """
        with self._lock, self._writing(), paused():
            self._filer.forget()
            self._store.clear()
            numbers = iter((progress or iter)(range(self._store.meta("next"))))
            while some := list(islice(numbers, BATCH)):
                rows = self._store.every_record(some[0] - 1, len(some))
                self._filer.file([row for row in rows if row[0] <= some[-1]])

    # ---------------------------------------------------------------- looking up

    def lookup(self, name: str, limit: int = 5, threshold: float = 0.0) -> list[Hit]:
        """Return the records most likely to bear `name`, best first, one hit an id.

        Hits of one score come with the fewer parts first, then by id.

        Args:
            name: any text.
            limit: how many hits at most.
            threshold: the least score, 0 to 100.

        Raises:
            WrongTypeError: `name` is not a string.
            RegistryError: the file is damaged, or was closed.
        """
        query = prepare(require_text("name", name))
        if limit < 1:
            return []
        with paused():
            ranked = self._best(query, limit, threshold, limit > _MANY)
            if limit <= _MANY and (not ranked or ranked[0].score < same_threshold()):
                ranked = self._best(query, limit, threshold, True)
            return [_hit(one.id, compare(query, one.record), one.payload) for one in ranked]

    def lookup_many(self, names: Iterable[str], limit: int = 5, threshold: float = 0.0) -> list[list[Hit]]:
        """Return `lookup` of each of `names`, in their order."""
        require_texts("names", names)
        asked = list(names)
        with paused():
            answers = {name: self.lookup(name, limit, threshold) for name in dict.fromkeys(asked)}
        return [answers[name] for name in asked]

    def _best(self, query: Name, limit: int, threshold: float, deep: bool) -> list[Found]:
        """The records most likely to bear a name, best first, one an id."""
        with self._lock, self._store.reading() as (_, changes):
            near = self._near(changes, query, limit, deep)
        return best_of(query, [(*row, odds) for row, odds in near], limit, threshold)

    def _near(self, changes: int, query: Name, hits: int, deep: bool) -> list[tuple[Row, float]]:
        """The records (id, name, payload) likeliest to bear a name, with their log-odds foretold, best first.

        But for the first few, those of whom nothing good is foretold are left out. Within a transaction
        that sees the state `changes`.
        """
        self._candidates.refresh(changes)
        found = self._candidates.of(query, max(4 * hits, _COMPARED), deep)
        sure = bool(found) and found[0].odds >= _SURE
        first = max(_ALWAYS_COMPARED if sure else _COMPARED_IN_DOUBT, hits // 2)
        kept = [one for place, one in enumerate(found) if place < first or one.odds >= _HOPEFUL]
        rows = self._store.records([number for number, _ in kept])
        return [(rows[number], odds) for number, odds in kept if number in rows]

    # ---------------------------------------------------------------- identities

    def resolve(self, progress: Progress | None = None) -> list[Identity]:
        """Group all names into identities; the names of one id are one. Nothing is changed.

        Args:
            progress: as `translit.resolve` has it.

        >>> people = Registry()
        >>> people.add([("Q1", "Hakan Fidan"), ("Q2", "Χακάν Φιντάν"), ("Q3", "Yaşar Güler")])
        3
        >>> [one.renderings for one in people.resolve()]
        [('Hakan Fidan', 'Χακάν Φιντάν'), ('Yaşar Güler',)]
        """
        return resolve(self, progress=progress)

    def assign(self, name: str, payload: Any = None) -> str:
        """Add an incoming name to the identity it belongs to, or to a new one, and return its id.

        It belongs to the id whose names it agrees with: all of them, not only the one it is most
        like. An id stays as more names arrive; where a name shows that two ids are one, since all
        three agree, the newer becomes the older, and `current` leads from the one to the other.

        Raises:
            WrongTypeError: `name` is not a string, or the payload no JSON.
            BusyRegistryError: another process is writing.

        >>> people = Registry()
        >>> hakan, yasar = people.assign("Hakan Fidan"), people.assign("Yaşar Güler")
        >>> people.assign("Χακάν Φιντάν") == people.assign("FİDAN, Hakan") == hakan != yasar
        True
        """
        query = prepare(require_text("name", name))
        with self._lock, self._writing() as changes:
            near = {row[0] for row, _ in self._near(changes, query, _COMPARED // 4, True)}
            named: dict[str, list[Name]] = {}
            for _, key, text, _ in self._store.records_of(sorted(near)):  # the oldest first
                named.setdefault(key, []).append(prepare(text))
            agreed = {key: agreement([query], names) for key, names in named.items()}
            best = max(agreed, key=lambda key: agreed[key], default="")
            if not best or not agreed[best]:
                best = self._store.current(identity_id([name]))
            else:
                ones = [
                    key
                    for key in named
                    if key == best or (agreed[key] and agreement(named[key], named[best]))
                ]
                best, *newer = ones
                for key in newer:
                    self._move(key, best)
            self._add([_row((best, name, payload))])
            return best

    def _move(self, old: str, key: str) -> None:
        names = {row[2] for row in self._store.records_of([key])}
        self._store.remove_records([row[0] for row in self._store.records_of([old]) if row[2] in names])
        self._store.move(old, key)

    def current(self, id: str) -> str:
        """Return what an id has become: another if `assign` found the two to be one, else itself."""
        with self._lock, self._store.reading() as (store, _):
            return store.current(require_text("id", id))

    # ---------------------------------------------------------------- the whole

    def info(self) -> Info:
        """Return how many records and distinct tokens there are, the version of the tables, and the bytes.

        >>> Registry().info().records
        0
        """
        with self._lock, self._store.reading() as (store, _):
            return Info(store.meta("records"), store.meta("tokens"), store.meta("version"), store.size())

    def __len__(self) -> int:
        return self.info().records

    def __iter__(self) -> Iterator[tuple[str, str]]:
        last = -1
        while True:
            with self._lock, self._store.reading() as (store, _):
                rows = store.every_record(last)
            if not rows:
                return
            yield from ((key, name) for _, key, name, _ in rows)
            last = rows[-1][0]

    def close(self) -> None:
        """Close the file; what was added stays."""
        with self._lock:
            self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _hit(key: str, match: Match, payload: str | None) -> Hit:
    return Hit(key, match.right, match.score, match.reasons, payload and json.loads(payload))


def _row(record: object) -> tuple[str, str, str | None]:
    """Check a record and write its payload as JSON."""
    if not isinstance(record, Sequence) or isinstance(record, str) or len(record) not in (2, 3):
        raise WrongTypeError("a record", record, "a tuple (id, name) or (id, name, payload)")
    key, name = require_text("a record's id", record[0]), require_text("a record's name", record[1])
    if len(record) == 2 or record[2] is None:
        return key, name, None
    try:
        return key, name, json.dumps(record[2], ensure_ascii=False)
    except (TypeError, ValueError):
        raise WrongTypeError("a record's payload", record[2], "what JSON can say") from None
