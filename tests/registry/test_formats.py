import json
import sqlite3

import pytest

from translit import Registry
from translit.errors import StaleRegistryError
from translit.registry.formats import FORMAT, convertible, create

# The tables of the first format, as far as they are kept.
FIRST = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE record (number INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, payload TEXT);
CREATE INDEX record_by_id ON record (id);
CREATE TABLE token (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, initials INTEGER, records INTEGER);
CREATE TABLE key (key INTEGER, token INTEGER, PRIMARY KEY (key, token)) WITHOUT ROWID;
CREATE TABLE posting (place INTEGER PRIMARY KEY, records BLOB NOT NULL);
CREATE TABLE shape (block INTEGER PRIMARY KEY, shapes BLOB NOT NULL);
INSERT INTO meta VALUES ('version', 'old'), ('records', 2), ('tokens', 0), ('next', 9), ('changes', 4);
INSERT INTO record VALUES (3, 'Q1', 'Hakan Fidan', NULL), (8, 'Q2', 'Yaşar Güler', '{"born": 1954}');
PRAGMA application_id = 1953655924;
PRAGMA user_version = 1;
"""


@pytest.fixture
def old(tmp_path):
    path = tmp_path / "people.db"
    raw = sqlite3.connect(path)
    raw.executescript(FIRST)
    raw.close()
    return path


def changed(path, statement):
    raw = sqlite3.connect(path)
    raw.executescript(statement)
    raw.close()
    return path


def test_records_of_an_older_format_are_taken_over(old):
    with pytest.raises(StaleRegistryError, match="format 1"):
        Registry(old)
    with Registry(old, rebuild=True) as people:
        assert list(people) == [("Q1", "Hakan Fidan"), ("Q2", "Yaşar Güler")]
        assert people.lookup("Γιασάρ Γκιουλέρ")[0].payload == json.loads('{"born": 1954}')
        assert len(people) == 2
        assert people.add([("Q3", "Orhan Pamuk"), ("Q1", "Hakan Fidan")]) == 1
    with Registry(old) as people:
        assert [hit.id for hit in people.lookup("Ορχάν Παμούκ", limit=1)] == ["Q3"]


def test_what_ids_became_is_taken_over(tmp_path):
    path = tmp_path / "people.db"
    with Registry(path) as people:
        people.add([("old", "Hakan Fidan"), ("new", "Χακάν Φιντάν"), ("new", "Hakan Fidan")])
        assert people.assign("FIDAN, Hakan") == "old"
    changed(path, "PRAGMA user_version = 99")
    with Registry(path, rebuild=True) as people:
        assert people.current("new") == "old"


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE record",
        "ALTER TABLE record RENAME COLUMN name TO words",
        "ALTER TABLE record ADD COLUMN born INTEGER",
        "CREATE TABLE relation (one INTEGER, other INTEGER)",
    ],
)
def test_file_with_what_is_not_understood_is_left_as_it_is(old, statement):
    before = changed(old, statement).read_bytes()
    with pytest.raises(StaleRegistryError, match=r"people\.db.*format 1.*index their source again"):
        Registry(old, rebuild=True)
    assert old.read_bytes() == before


def test_file_whose_taking_over_was_cut_off_is_stale(old):
    raw = sqlite3.connect(old, isolation_level=None)
    assert convertible(raw)
    raw.close()
    with pytest.raises(ZeroDivisionError):
        _convert_only(old)
    with pytest.raises(StaleRegistryError, match="rebuild=True"):
        Registry(old)
    with Registry(old, rebuild=True) as people:
        assert people.lookup("Χακάν Φιντάν")[0].id == "Q1"


def _convert_only(path):
    """Open a file to be made anew, and fail where the records would be filed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("translit.registry.registry.Filer.file", lambda *_: 1 / 0)
        Registry(path, rebuild=True)


def test_new_file_has_the_present_format(tmp_path):
    raw = sqlite3.connect(":memory:")
    create(raw, "tables of today")
    assert raw.execute("PRAGMA user_version").fetchone() == (FORMAT,)
    assert convertible(raw)
