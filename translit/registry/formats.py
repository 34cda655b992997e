"""The tables of a registry file: an empty database goes in, or a file of another format, and they come out.

Only the records, and which ids became which, are worth keeping: all else is made of them (filing.py).
"""

import sqlite3
from typing import Final

APPLICATION: Final = 0x7472_6C74
"""`trlt`: what marks an SQLite file as a registry."""

FORMAT: Final = 4
"""Raised whenever the tables below change, or what is packed in them."""

_SCHEMA: Final = {
    "meta": "CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID",
    "record": """CREATE TABLE record (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, payload TEXT
    )""",
    "record_by_id": "CREATE INDEX record_by_id ON record (id)",
    "moved": "CREATE TABLE moved (old TEXT PRIMARY KEY, id TEXT NOT NULL) WITHOUT ROWID",
    "token": """CREATE TABLE token (
        number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE,
        initials INTEGER NOT NULL, records INTEGER NOT NULL
    )""",
    "key": "CREATE TABLE key (key INTEGER PRIMARY KEY, tokens BLOB NOT NULL)",
    "posting": "CREATE TABLE posting (place INTEGER PRIMARY KEY, records BLOB NOT NULL)",
    "shape": "CREATE TABLE shape (block INTEGER PRIMARY KEY, shapes BLOB NOT NULL)",
    "sound": "CREATE TABLE sound (block INTEGER PRIMARY KEY, sounds BLOB NOT NULL)",
}

_KEPT: Final = {"record": ("number", "id", "name", "payload"), "moved": ("old", "id")}
"""The tables that are taken over, with their columns."""

_UNMADE: Final = ""
"""The version of a file whose records are not filed: no tables have it."""


def create(sql: sqlite3.Connection, version: str) -> None:
    """Make the tables of a registry without records, within a transaction."""
    for statement in _SCHEMA.values():
        sql.execute(statement)
    start = {"version": version, "records": 0, "tokens": 0, "next": 0, "changes": 0, "removals": 0}
    sql.executemany("INSERT INTO meta VALUES (?, ?)", start.items())
    sql.execute(f"PRAGMA application_id = {APPLICATION}")
    sql.execute(f"PRAGMA user_version = {FORMAT}")


def convertible(sql: sqlite3.Connection) -> bool:
    """Return whether the records of a file of another format can be read, and nothing more is in it."""
    found = _tables(sql)
    known = all(set(columns) <= set(_KEPT.get(name, columns)) for name, columns in found.items())
    return known and set(found) <= set(_SCHEMA) and {"number", "id", "name"} <= set(found.get("record", ()))


def convert(sql: sqlite3.Connection) -> None:
    """Take the records of a file of another format over, within a transaction; they are yet to be filed."""
    found = _tables(sql)
    kept = {name: columns for name, columns in found.items() if name in _KEPT}
    for name in found:
        sql.execute(f"ALTER TABLE {name} RENAME TO former_{name}" if name in kept else f"DROP TABLE {name}")
    sql.execute("DROP INDEX IF EXISTS record_by_id")
    create(sql, _UNMADE)
    for name, columns in kept.items():
        listed = ", ".join(columns)
        sql.execute(f"INSERT INTO {name} ({listed}) SELECT {listed} FROM former_{name}")
        sql.execute(f"DROP TABLE former_{name}")
    count, last = sql.execute("SELECT count(*), coalesce(max(number), -1) FROM record").fetchone()
    for name, value in (("records", count), ("next", last + 1)):
        sql.execute("UPDATE meta SET value = ? WHERE name = ?", (value, name))


def _tables(sql: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    """The columns of each table."""
    names = [name for (name,) in sql.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: tuple(row[1] for row in sql.execute(f"PRAGMA table_info({name})")) for name in names}
