"""The systems that lookup.py compares: each is built from names and asked for the five nearest to a query.

All but this project see names romanized by ICU, in ASCII, small letters and their words sorted, for
none of them reads Greek. Each is set up as its own documents say, with one thread. Everything a
system needs is imported where it is built, in a process of its own.
"""

import os
import re
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import systems

# A query in; the places of the five nearest names out, best first.
Search = Callable[[str], list[int]]
Names = Callable[[], Iterable[str]]
HITS = 5


@dataclass(frozen=True, slots=True)
class Searcher:
    """One way to look names up."""

    name: str
    packages: tuple[str, ...]
    build: Callable[[Names, ExitStack], Search]
    most: int  # names it bears on a machine of 16 GB, or in reasonable time
    about: str

    @property
    def missing(self) -> list[str]:
        """What it needs that is not installed."""
        lacking = [package for package in self.packages if systems.version(package) is None]
        return lacking + (["PostgreSQL's initdb"] if self.name == "pg_trgm" and not _postgres() else [])


def plain() -> Callable[[str], str]:
    """Return what writes a name in ASCII, small letters and sorted words."""
    import icu

    rules = "el-el_Latn/BGN; Any-Latin; NFD; [:M:] Remove; Latin-ASCII; Lower"
    latin = icu.Transliterator.createInstance(rules).transliterate
    return lambda text: " ".join(sorted(re.findall("[a-z0-9]+", latin(text))))


def _folder(stack: ExitStack) -> str:
    return stack.enter_context(tempfile.TemporaryDirectory(prefix="lookup-"))


def _translit(names: Names, stack: ExitStack) -> Search:
    import translit

    path = Path(_folder(stack), "names.db")
    with translit.Registry(path) as registry:
        registry.add((str(place), name) for place, name in enumerate(names()))
    people = stack.enter_context(translit.Registry(path))
    return lambda query: [int(hit.id) for hit in people.lookup(query, limit=HITS)]


def _rapidfuzz(scorer: str) -> Callable[[Names, ExitStack], Search]:
    def build(names: Names, stack: ExitStack) -> Search:
        from rapidfuzz import fuzz, process

        write = plain()
        keys = list(map(write, names()))
        alike = getattr(fuzz, scorer)
        return lambda query: [
            place for _, _, place in process.extract(write(query), keys, scorer=alike, limit=HITS)
        ]

    return build


def _tf_idf(names: Names, stack: ExitStack) -> Search:
    import numpy as np
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sparse_dot_topn import sp_matmul_topn

    write = plain()
    grams = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 3), dtype=np.float32)
    matrix = grams.fit_transform(map(write, names())).T.tocsr()

    def search(query: str) -> list[int]:
        found = sp_matmul_topn(grams.transform([write(query)]), matrix, HITS, sort=True, n_threads=1)
        return [int(place) for place in found.indices]

    return search


def _symspell(names: Names, stack: ExitStack) -> Search:
    from symspellpy import SymSpell, Verbosity

    write = plain()
    spell = SymSpell(max_dictionary_edit_distance=2, prefix_length=7)
    places: dict[str, int] = {}
    for place, name in enumerate(names()):
        key = write(name)
        places.setdefault(key, place)
        spell.create_dictionary_entry(key, 1)
    return lambda query: [
        places[found.term] for found in spell.lookup(write(query), Verbosity.ALL, max_edit_distance=2)[:HITS]
    ]


def _fts5(names: Names, stack: ExitStack) -> Search:
    write = plain()
    sql = sqlite3.connect(Path(_folder(stack), "names.db"))
    stack.callback(sql.close)
    sql.execute("CREATE VIRTUAL TABLE name USING fts5 (text, tokenize = 'trigram')")
    sql.executemany(
        "INSERT INTO name (rowid, text) VALUES (?, ?)", ((i, write(n)) for i, n in enumerate(names()))
    )
    sql.commit()

    def search(query: str) -> list[int]:
        key = write(query)
        grams = {key[i : i + 3] for i in range(len(key) - 2)}
        asked = " OR ".join(f'"{gram}"' for gram in sorted(grams))
        ask = f"SELECT rowid FROM name WHERE text MATCH ? ORDER BY rank LIMIT {HITS}"
        return [place for (place,) in sql.execute(ask, (asked,))] if asked else []

    return search


def _duckdb(names: Names, stack: ExitStack) -> Search:
    import duckdb
    import numpy as np

    write = plain()
    sql = stack.enter_context(duckdb.connect(str(Path(_folder(stack), "names.db")), config={"threads": 1}))
    columns = {"text": np.array(list(map(write, names())), dtype=object)}
    columns["place"] = np.arange(len(columns["text"]))
    sql.execute("CREATE TABLE name AS SELECT * FROM columns")
    ask = f"SELECT place FROM name ORDER BY jaro_winkler_similarity(text, ?) DESC LIMIT {HITS}"
    return lambda query: [int(place) for (place,) in sql.execute(ask, (write(query),)).fetchall()]


def _postgres() -> Path | None:
    """The folder of PostgreSQL's programs, if they are installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or [
        Path(path) for path in [shutil.which("initdb")] if path
    ]
    return found[-1].resolve().parent if found else None


def _pg_trgm(names: Names, stack: ExitStack) -> Search:
    import psycopg

    programs = _postgres()
    assert programs
    folder = _folder(stack)
    # PostgreSQL does not run for root.
    user = {"user": "nobody"} if os.getuid() == 0 else {}
    shutil.chown(folder, **user) if user else None
    quiet = {"check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder, **user}
    data = f"{folder}/data"
    subprocess.run(
        [programs / "initdb", "-D", data, "-U", "bench", "-A", "trust", "-E", "UTF8", "--locale=C"], **quiet
    )
    settings = f"-k {folder} -c listen_addresses='' -c shared_buffers=1GB -c fsync=off"
    subprocess.run([programs / "pg_ctl", "-D", data, "-o", settings, "-w", "start"], **quiet)
    stack.callback(subprocess.run, [programs / "pg_ctl", "-D", data, "-m", "immediate", "stop"], **quiet)
    sql = stack.enter_context(psycopg.connect(f"host={folder} user=bench dbname=postgres", autocommit=True))
    write = plain()
    sql.execute("CREATE EXTENSION pg_trgm")
    sql.execute("CREATE TABLE name (place integer, text text)")
    with sql.cursor().copy("COPY name FROM STDIN") as copy:
        for place, name in enumerate(names()):
            copy.write_row((place, write(name)))
    sql.execute("SET maintenance_work_mem = '1GB'")
    sql.execute("CREATE INDEX ON name USING gist (text gist_trgm_ops(siglen=64))")
    sql.execute("SET max_parallel_workers_per_gather = 0")
    ask = f"SELECT place FROM name ORDER BY text <-> %s LIMIT {HITS}"
    return lambda query: [place for (place,) in sql.execute(ask, (write(query),), prepare=True)]


_RAPIDFUZZ = ("pyicu-wheels", "rapidfuzz")
ALL = (
    Searcher("translit", ("translit",), _translit, 5_000_000, "Registry, in a file"),
    Searcher(
        "TF-IDF",
        ("pyicu-wheels", "scikit-learn", "sparse_dot_topn"),
        _tf_idf,
        5_000_000,
        "letters by twos and threes within words, cosine; scikit-learn and sparse_dot_topn",
    ),
    Searcher(
        "pg_trgm",
        ("pyicu-wheels", "psycopg"),
        _pg_trgm,
        1_000_000,
        "PostgreSQL, nearest by trigrams in a GiST index; the server's memory is not counted",
    ),
    Searcher("FTS5", ("pyicu-wheels",), _fts5, 5_000_000, "SQLite FTS5, any trigram, best by BM25"),
    Searcher("DuckDB", ("pyicu-wheels", "duckdb"), _duckdb, 5_000_000, "jaro_winkler_similarity of all"),
    Searcher("ratio", _RAPIDFUZZ, _rapidfuzz("ratio"), 5_000_000, "RapidFuzz ratio of all"),
    Searcher("WRatio", _RAPIDFUZZ, _rapidfuzz("WRatio"), 1_000_000, "RapidFuzz WRatio of all"),
    Searcher("SymSpell", ("pyicu-wheels", "symspellpy"), _symspell, 100_000, "symspellpy, two edits"),
)
BY_NAME = {searcher.name: searcher for searcher in ALL}
