import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from translit import Registry, TranslitError
from translit.errors import BusyRegistryError, RegistryError, StaleRegistryError
from translit.registry.store import PIECE, Store

PEOPLE = [("Q1", "Hakan Fidan"), ("Q2", "Yaşar Güler"), ("Q3", "Κυριάκος Μητσοτάκης")]

# Forks writers that add batches of three, kills each at some moment, and prints the batches they were
# told are there for good. A process of its own, since it forks; once it is warm a writer starts at once.
KILLER = """
import os, random, signal, sys, time
from translit import Registry

def write(path, start, pipe):
    people = Registry(path)
    for batch in range(start, start + 10_000):
        people.add([(f"Q{batch}-{i}", f"Adil {'abcdefghij'[batch % 10]}oğlu {batch}") for i in range(3)])
        os.write(pipe, f"{batch}\\n".encode())

Registry().add([("warm", "Adil Cihanoğlu")])
chance, start = random.Random(1821), 0
for _ in range(25):
    receive, send = os.pipe()
    writer = os.fork()
    if not writer:
        write(sys.argv[1], start, send)
    os.close(send)
    told = os.read(receive, 100)
    time.sleep(chance.random() / 50)
    os.kill(writer, signal.SIGKILL)
    os.waitpid(writer, 0)
    while more := os.read(receive, 10_000):
        told += more
    os.close(receive)
    print(told.decode().replace("\\n", " "), flush=True)
    start = int(told.split()[-1]) + 2  # the next batch may be there too, though nobody was told
"""

READER = """
import sys
from translit import Registry
people = Registry(sys.argv[1])
seen = 0
while True:
    hits = {hit.id for hit in people.lookup("Adil Cihanoğlu", limit=1000)}
    assert len(hits) >= seen and len(hits) % 4 == 0, (len(hits), seen)
    seen = len(hits)
    if len(people) >= 80:
        break
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "people.db"


@pytest.fixture
def filled(path):
    with Registry(path) as people:
        people.add(PEOPLE)
    return path


# ---------------------------------------------------------------- crashes and neighbours


def test_nothing_acknowledged_is_lost_when_a_writer_is_killed(path):
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", KILLER, str(path)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    told = [int(batch) for batch in done.stdout.split()]
    assert len(done.stdout.splitlines()) == 25
    with Registry(path) as people:
        there = {key for key, _ in people}
        assert {f"Q{batch}-{i}" for batch in told for i in range(3)} <= there
        assert len(there) % 3 == 0  # no batch is there in part
        assert people.lookup("Adil Aoğlu", limit=3)


def test_readers_never_see_half_of_what_a_writer_adds(path):
    Registry(path).close()
    readers = [subprocess.Popen([sys.executable, "-c", READER, str(path)]) for _ in range(2)]
    with Registry(path) as people:
        for batch in range(20):
            people.add([(f"{batch}-{i}", "Adil Cihanoğlu") for i in range(4)])
    assert [reader.wait(timeout=60) for reader in readers] == [0, 0]


def test_second_writer_waits_and_then_says_so(filled):
    with Store(str(filled), Registry().info().tables).writing(), Registry(filled, wait=0.05) as second:
        with pytest.raises(BusyRegistryError, match="another process is writing"):
            second.add([("Q4", "Orhan Pamuk")])
        assert second.lookup("Hakan Fidan")[0].id == "Q1"
    with Registry(filled) as second:
        assert second.add([("Q4", "Orhan Pamuk")]) == 1


def test_writing_that_fails_leaves_all_as_it_was(filled):
    def records():
        yield "Q4", "Orhan Pamuk"
        raise KeyboardInterrupt

    with Registry(filled) as people:
        with pytest.raises(KeyboardInterrupt):
            people.add(records())
        assert list(people) == PEOPLE
        assert people.add([("Q4", "Orhan Pamuk")]) == 1
        assert people.lookup("Ορχάν Παμούκ")[0].id == "Q4"


# ---------------------------------------------------------------- files that are none


def test_file_made_with_other_tables_is_refused_and_made_anew_on_request(filled, monkeypatch):
    monkeypatch.setattr("translit.registry.registry.version", lambda: "other tables")
    with pytest.raises(StaleRegistryError, match="rebuild=True"):
        Registry(filled)
    with Registry(filled, rebuild=True) as people:
        assert list(people) == PEOPLE
        assert people.info().tables == "other tables"
        assert people.lookup("Yasar Guler")[0].id == "Q2"
    Registry(filled).close()


def test_file_of_another_format_is_refused_and_made_anew_on_request(filled):
    with sqlite3.connect(filled) as raw:
        raw.execute("PRAGMA user_version = 99")
    raw.close()
    with pytest.raises(StaleRegistryError, match=r"another version.*format 99.*rebuild=True"):
        Registry(filled)
    with Registry(filled, rebuild=True) as people:
        assert list(people) == PEOPLE
        assert people.lookup("Yasar Guler")[0].id == "Q2"
        assert people.add([("Q4", "Orhan Pamuk"), PEOPLE[0]]) == 1
    with Registry(filled) as people:
        assert people.lookup("Ορχάν Παμούκ")[0].id == "Q4"


@pytest.mark.parametrize(
    "content", [b"id,name\nQ1,Hakan Fidan\n" * 50, b"\x00" * 5000, b"PK\x03\x04"], ids=len
)
def test_file_that_is_no_database_is_refused_by_its_path(path, content):
    path.write_bytes(content)
    with pytest.raises(RegistryError, match=r"people\.db: not a registry"):
        Registry(path)
    assert path.read_bytes() == content


def test_database_of_another_kind_is_refused(path):
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE people (name)")
    raw.close()
    with pytest.raises(RegistryError, match="another SQLite database"):
        Registry(path)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.95])
def test_file_cut_short_is_told(filled, share):
    whole = filled.read_bytes()
    filled.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(RegistryError, match=r"people\.db: damaged"):
        Registry(filled)


def test_damage_inside_is_an_error_of_ours(filled):
    whole = bytearray(filled.read_bytes())
    whole[4096:] = os.urandom(len(whole) - 4096)
    filled.write_bytes(whole)
    with pytest.raises(RegistryError, match=r"people\.db"):
        Registry(filled).lookup("Hakan Fidan")


def test_place_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(RegistryError, match="unable to open"):
        Registry(tmp_path / "no" / "such" / "people.db")
    with pytest.raises(RegistryError):
        Registry(tmp_path)


def test_every_error_is_a_translit_error():
    assert issubclass(BusyRegistryError, RegistryError)
    assert issubclass(StaleRegistryError, RegistryError)
    assert issubclass(RegistryError, TranslitError)


# ---------------------------------------------------------------- what is stored


def test_texts_sqlite_cannot_encode_are_kept(path):
    odd = [("Q\udcff", "Orhan\udcff Pamuk"), ("", ""), ("nul", "Orhan\x00Pamuk"), ("😀", "😀")]
    with Registry(path) as people:
        assert people.add(odd) == len(odd)
        assert people.add(odd) == 0
        assert list(people) == odd
        assert people.lookup("Orhan Pamuk")[0].id in dict(odd)
        assert people.remove("Q\udcff") == 1


def test_postings_of_a_common_token_go_on_in_pieces(path):
    records = [(f"Q{number}", f"Ahmet {chr(97 + number % 26)}{number:05}") for number in range(PIECE + 20)]
    with Registry(path) as people:
        people.add(records[:10])
        people.add(records[10:])
        people.add([("last", "Ahmet Zırhlıoğlu")])
        (token,) = people._store.token_numbers(["ahmet"]).values()
        (packed,) = people._store.postings([token[0]], [len(records) + 1])
        assert len(packed) == 4 * (len(records) + 1)
        assert people.lookup("Ahmet Zırhlıoğlu")[0].id == "last"


def test_records_are_walked_while_others_are_added(path):
    with Registry(path) as people:
        people.add(PEOPLE)
        walk = iter(people)
        first = next(walk)
        people.add([("Q4", "Orhan Pamuk")])
        assert [first, *walk][:3] == PEOPLE


def test_file_without_records_is_small_and_opens(path):
    Registry(path).close()
    assert Path(path).stat().st_size < 100_000
    with Registry(path) as people:
        assert (len(people), people.lookup("Hakan Fidan")) == (0, [])


def test_empty_file_becomes_a_registry(path):
    path.touch()
    with Registry(path) as people:
        assert people.add(PEOPLE) == 3
