"""The file of a registry: records, tokens, keys and postings go in and come out; one SQLite database.

    record   number, id, name, payload               each name as it was added
    token    number, text, initials, records         each distinct token once, and how many records have it
    key      key, token numbers                      which tokens are filed under it (keys.py); packed
    posting  token and piece, record numbers         packed, 32 bits each, ascending
    shape    block, one number a record              first letters and how many tokens it has; 64 bits each
    sound    block, one reading a token              its likeliest, 16 letters each
    moved    old id, id                              ids that turned out to be another
    meta     name, value

Writes are transactions: what `writing` returned from is on the disk, and readers see the file as it
was before or after, never between. Record numbers are never used twice; one that was removed stays
in the postings, with no shape, until the registry is made anew.
"""

import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import Any, Final

from translit.errors import BusyRegistryError, RegistryError, StaleRegistryError
from translit.registry import formats
from translit.registry.formats import APPLICATION, FORMAT

BLOCK: Final = 1024
"""Records whose shapes are one row, and tokens whose readings are one."""
HEARD: Final = 16
"""Letters that are kept of the likeliest reading of a token."""
PIECE: Final = 4096
"""Postings after which a token's next piece begins."""
MOST_PIECES: Final = 2**20

_CACHE_KIB: Final = 48 * 1024
_MAPPED: Final = 2**30
"""Bytes of the file that are read where the system keeps them, without a copy: a third of the time."""
_AT_ONCE: Final = 500
"""Values in one IN (…)."""

Row = tuple[Any, ...]


def _stored(text: str) -> str | bytes:
    """A text as SQLite can hold it: as bytes, if it has half a surrogate pair."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def _text(stored: str | bytes) -> str:
    return stored if isinstance(stored, str) else stored.decode("utf-8", "surrogatepass")


def cut(reading: str) -> bytes:
    """Return a reading in HEARD bytes, padded with zeros."""
    return reading.encode("ascii", "replace")[:HEARD].ljust(HEARD, b"\0")


def _record(row: Row) -> Row:
    number, key, name, payload = row
    return number, _text(key), _text(name), payload


class Store:
    """An open registry file, or one in memory.

    >>> with Store(":memory:", "tables of today").reading() as (store, changes):
    ...     store.meta("records"), changes
    (0, 0)
    """

    def __init__(self, path: str, version: str, rebuild: bool = False, wait: float = 5.0) -> None:
        """Open the file `path`, making it if there is none.

        Args:
            path: of the file, or ":memory:".
            version: of the tables that keys depend on.
            rebuild: whether a file of another version is opened all the same, to be made anew.
            wait: seconds to wait for another writer.

        Raises:
            StaleRegistryError: the file is of another version.
            RegistryError: the file is no registry, is damaged, or cannot be opened.
        """
        self.path = path
        self.version = version
        self.stale = False
        with self._told():
            self._sql = sqlite3.connect(path, timeout=wait, isolation_level=None, check_same_thread=False)
            try:
                self._open(rebuild)
            except BaseException:
                self._sql.close()
                raise

    def _open(self, rebuild: bool) -> None:
        run = self._sql.execute
        run(f"PRAGMA cache_size = -{_CACHE_KIB}")
        run(f"PRAGMA mmap_size = {_MAPPED}")
        application, form, tables = (
            run(question).fetchone()[0]
            for question in (
                "PRAGMA application_id",
                "PRAGMA user_version",
                "SELECT count(*) FROM sqlite_master",
            )
        )
        if (application, tables) == (0, 0):
            run("PRAGMA journal_mode = WAL")
            run("PRAGMA synchronous = FULL")
            self._create()
            return
        if application != APPLICATION:
            raise RegistryError(self.path, "not a registry, but another SQLite database")
        self._check_length()
        run("PRAGMA synchronous = FULL")
        self.stale = form != FORMAT or self.meta("version") != self.version
        if self.stale and not rebuild:
            other = "with other tables"
            if form != FORMAT:
                other = f"by another version of translit (format {form}, not {FORMAT})"
            raise StaleRegistryError(self.path, f"made {other}; make it anew: Registry(path, rebuild=True)")
        if form != FORMAT:
            self._convert(form)

    def _create(self) -> None:
        self._sql.execute("BEGIN IMMEDIATE")
        with self._ending("COMMIT"):
            # Another process may have been faster.
            if not self._sql.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                formats.create(self._sql, self.version)

    def _convert(self, form: int) -> None:
        self._sql.execute("BEGIN IMMEDIATE")
        with self._ending("COMMIT"):
            if not formats.convertible(self._sql):
                problem = f"records of format {form}, which cannot be read; index their source again"
                raise StaleRegistryError(self.path, problem)
            formats.convert(self._sql)

    def _check_length(self) -> None:
        """A file cut short is found out at once, unless a journal may still complete it."""
        journal = Path(f"{self.path}-wal")
        if journal.exists() and journal.stat().st_size:
            return
        pages, size = (
            self._sql.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size")
        )
        found = Path(self.path).stat().st_size
        if found < pages * size:
            raise RegistryError(self.path, f"damaged: {found} bytes of {pages * size} are left")

    # ---------------------------------------------------------------- transactions

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell what SQLite complains of in our words."""
        try:
            yield
        except sqlite3.ProgrammingError as error:
            raise RegistryError(self.path, "closed already") from error
        except sqlite3.DatabaseError as error:
            problem = str(error)
            if "locked" in problem or "busy" in problem:
                raise BusyRegistryError(self.path, "another process is writing; try again later") from error
            if "not a database" in problem:
                raise RegistryError(self.path, "not a registry") from error
            if "malformed" in problem:
                raise RegistryError(self.path, "damaged; make it anew from its source") from error
            raise RegistryError(self.path, problem) from error

    @contextmanager
    def _ending(self, how: str) -> Iterator[None]:
        try:
            yield
            self._sql.execute(how)
        except BaseException:
            if self._sql.in_transaction:
                self._sql.execute("ROLLBACK")
            raise

    @contextmanager
    def reading(self) -> Iterator[tuple["Store", int]]:
        """Read from one state of the file, whoever writes meanwhile; gives the number of that state."""
        with self._told():
            self._sql.execute("BEGIN")
            with self._ending("COMMIT"):
                yield self, self.meta("changes")

    @contextmanager
    def writing(self) -> Iterator[tuple["Store", int]]:
        """Write all or nothing; gives the number of the state before, the next being one more.

        Raises:
            BusyRegistryError: another writer did not end in time.
        """
        with self._told():
            self._sql.execute("BEGIN IMMEDIATE")
            with self._ending("COMMIT"):
                yield self, self.meta("changes")
                self._sql.execute("UPDATE meta SET value = value + 1 WHERE name = 'changes'")

    def close(self) -> None:
        """Close the file; what was written stays."""
        self._sql.close()

    # ---------------------------------------------------------------- reading

    def meta(self, name: str) -> Any:
        """Return a number or text about the whole: version, records, tokens, next, changes, removals."""
        found = self._sql.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return found[0] if found else None

    def _among(self, query: str, values: Sequence[Any]) -> list[Row]:
        """Ask `query`, whose `IN (?)` stands for many values."""
        rows: list[Row] = []
        for start in range(0, len(values), _AT_ONCE):
            some = list(values[start : start + _AT_ONCE])
            # Few lengths, so that SQLite need not compile a statement for each.
            some += some[-1:] * (-len(some) % 16)
            places = ",".join("?" * len(some))
            rows += self._sql.execute(query.replace("IN (?)", f"IN ({places})"), some).fetchall()
        return rows

    def tokens_under(self, keys: Iterable[int]) -> dict[int, bytes]:
        """Return the packed numbers of the tokens filed under each of `keys`; nothing for a key of none."""
        return dict(self._among("SELECT key, tokens FROM key WHERE key IN (?)", sorted(keys)))

    def tokens(self, numbers: Sequence[int]) -> list[tuple[int, str, int]]:
        """Return number, text and count of records of tokens."""
        found = self._among("SELECT number, text, records FROM token WHERE number IN (?)", numbers)
        return [
            (number, text if type(text) is str else _text(text), records) for number, text, records in found
        ]

    def postings(self, tokens: Sequence[int], records: Sequence[int]) -> list[bytes]:
        """Return the packed record numbers of each token, of which so many records are known."""
        # A token's next piece begins where it has so many records: there is none after the last.
        pieces = [
            [token * MOST_PIECES + piece for piece in range(count // PIECE + 1)]
            for token, count in zip(tokens, records, strict=True)
        ]
        places = list(chain.from_iterable(pieces))
        found: dict[int, bytes] = dict(
            self._among("SELECT place, records FROM posting WHERE place IN (?)", places)
        )
        return [b"".join([found.get(place, b"") for place in some]) for some in pieces]

    def records(self, numbers: Sequence[int]) -> dict[int, Row]:
        """Return (id, name, payload as JSON) of records, by number; those removed are left out."""
        found = self._among("SELECT number, id, name, payload FROM record WHERE number IN (?)", numbers)
        return {row[0]: _record(row)[1:] for row in found}

    def every_record(self, after: int = -1, most: int = 10_000) -> list[Row]:
        """Return (number, id, name, payload) of the next records after a number, in order."""
        ask = "SELECT number, id, name, payload FROM record WHERE number > ? ORDER BY number LIMIT ?"
        return list(map(_record, self._sql.execute(ask, (after, most))))

    def records_of(self, ids: Sequence[str]) -> list[Row]:
        """Return (number, id, name, payload) of the records of ids, in order."""
        stored = list(map(_stored, ids))
        found = self._among("SELECT number, id, name, payload FROM record WHERE id IN (?)", stored)
        return sorted(set(map(_record, found)), key=itemgetter(0))

    def current(self, key: str) -> str:
        """Return the id that an id has become, or the id itself."""
        found = self._sql.execute("SELECT id FROM moved WHERE old = ?", (_stored(key),)).fetchone()
        return _text(found[0]) if found else key

    def shapes(self, first: int = 0) -> Iterator[tuple[int, bytes]]:
        """Return the blocks of packed shapes from block `first` on, with their numbers."""
        ask = "SELECT block, shapes FROM shape WHERE block >= ? ORDER BY block"
        return iter(self._sql.execute(ask, (first,)))

    def sounds(self, first: int = 0) -> Iterator[tuple[int, bytes]]:
        """Return the blocks of readings, HEARD bytes a token, from block `first` on, with their numbers."""
        ask = "SELECT block, sounds FROM sound WHERE block >= ? ORDER BY block"
        return iter(self._sql.execute(ask, (first,)))

    def size(self) -> int:
        """Return the bytes of the database."""
        pages, size = (
            self._sql.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size")
        )
        return int(pages) * int(size)

    # ---------------------------------------------------------------- writing

    def token_numbers(self, texts: Sequence[str]) -> dict[str, tuple[int, int]]:
        """Return number and initials of the tokens that are filed, by text."""
        stored = list(map(_stored, texts))
        found = self._among("SELECT text, number, initials FROM token WHERE text IN (?)", stored)
        return {_text(text): (number, initials) for text, number, initials in found}

    def add_tokens(
        self, rows: Sequence[tuple[str, int]], heard: Sequence[str], filed: Iterable[tuple[int, bytes]]
    ) -> None:
        """Write new tokens (text, initials), numbered on from the last, and each key with those under it.

        Args:
            rows: the tokens.
            heard: the likeliest reading of each.
            filed: the keys in order, so that neighbours go on the same page.
        """
        first = self.meta("tokens")
        self._sql.executemany(
            "INSERT INTO token VALUES (?, ?, ?, 0)",
            [(number, _stored(text), bits) for number, (text, bits) in enumerate(rows, first)],
        )
        self._append("key", "key", "tokens", filed)
        self._hear(first, heard)
        self._set("tokens", first + len(rows))

    def _hear(self, first: int, heard: Sequence[str]) -> None:
        """Append readings of tokens, numbered on from `first`."""
        blocks: dict[int, list[bytes]] = {}
        for number, reading in enumerate(heard, first):
            blocks.setdefault(number // BLOCK, []).append(cut(reading))
        self._append("sound", "block", "sounds", [(block, b"".join(some)) for block, some in blocks.items()])

    def add_records(self, rows: Sequence[Row]) -> None:
        """Write records (number, id, name, payload); the numbers must be new and ascending."""
        stored = [(number, _stored(key), _stored(name), payload) for number, key, name, payload in rows]
        self._sql.executemany("INSERT INTO record VALUES (?, ?, ?, ?)", stored)
        self._set("records", self.meta("records") + len(rows))

    def file(self, postings: dict[int, "array[int]"], shapes: Sequence[tuple[int, int]]) -> None:
        """Append record numbers to their tokens' postings, and set the shapes of records (number, shape)."""
        counted = {number: records for number, _, records in self.tokens(sorted(postings))}
        places = {token: token * MOST_PIECES + counted[token] // PIECE for token in sorted(postings)}
        packed = [(place, postings[token].tobytes()) for token, place in places.items()]
        self._append("posting", "place", "records", packed)
        self._sql.executemany(
            "UPDATE token SET records = records + ? WHERE number = ?",
            [(len(records), token) for token, records in sorted(postings.items())],
        )
        self._shape(shapes)
        if shapes:
            self._set("next", max(self.meta("next"), shapes[-1][0] + 1))

    def _shape(self, shapes: Sequence[tuple[int, int]]) -> None:
        blocks: dict[int, list[tuple[int, int]]] = {}
        for number, shape in shapes:
            blocks.setdefault(number // BLOCK, []).append((number % BLOCK, shape))
        for block, found in blocks.items():
            row = self._sql.execute("SELECT shapes FROM shape WHERE block = ?", (block,)).fetchone()
            packed = array("Q", row[0] if row else b"")
            packed.extend([0] * (max(place for place, _ in found) + 1 - len(packed)))
            for place, shape in found:
                packed[place] = shape
            self._sql.execute("INSERT OR REPLACE INTO shape VALUES (?, ?)", (block, packed.tobytes()))

    def _append(self, table: str, key: str, column: str, rows: Iterable[tuple[int, bytes]]) -> None:
        """Write what is packed under keys of a table, behind what is there already."""
        self._sql.executemany(
            f"INSERT INTO {table} VALUES (?, ?) ON CONFLICT ({key}) DO UPDATE "
            f"SET {column} = CAST({column} || excluded.{column} AS BLOB)",
            rows,
        )

    def remove_records(self, numbers: Sequence[int]) -> None:
        """Take records away."""
        self._sql.executemany("DELETE FROM record WHERE number = ?", [(number,) for number in numbers])
        self._shape([(number, 0) for number in numbers])
        self._set("records", self.meta("records") - len(numbers))
        self._set("removals", self.meta("removals") + 1)

    def set_payload(self, number: int, payload: str | None) -> None:
        """Give a record another payload, as JSON."""
        self._sql.execute("UPDATE record SET payload = ? WHERE number = ?", (payload, number))

    def move(self, old: str, key: str) -> None:
        """Give the records of one id to another, and remember it."""
        had, has = _stored(old), _stored(key)
        self._sql.execute("UPDATE record SET id = ? WHERE id = ?", (has, had))
        self._sql.execute("UPDATE moved SET id = ? WHERE id = ?", (has, had))
        self._sql.execute("INSERT OR REPLACE INTO moved VALUES (?, ?)", (had, has))

    def clear(self) -> None:
        """Drop everything but the records, which are then to be filed anew, under the present version."""
        for name in ("token", "key", "posting", "shape", "sound"):
            self._sql.execute(f"DELETE FROM {name}")
        self._set("tokens", 0)
        self._set("removals", self.meta("removals") + 1)
        self._set("version", self.version)
        self.stale = False

    def _set(self, name: str, value: object) -> None:
        self._sql.execute("UPDATE meta SET value = ? WHERE name = ?", (value, name))
