"""translit in DuckDB: the answers of plain Python, and tables linked in SQL."""

import doctest
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from types import ModuleType

import duckdb
import pyarrow as pa
import pytest
from pipelines import LACKING, many_names

import translit
from translit import WrongTypeError
from translit.adapters import duck

NAMES = [*LACKING, *many_names()]
PAGE = Path(__file__).parents[2] / "docs" / "pipelines.md"


@pytest.fixture
def connection():
    with duckdb.connect() as connection:
        duck.register(connection)
        yield connection


@pytest.fixture
def people(connection):
    connection.register("made", pa.table({"row": range(len(NAMES)), "name": NAMES, "other": NAMES[::-1]}))
    connection.execute("CREATE TABLE people AS SELECT * FROM made")
    return lambda what: [
        answer for (answer,) in connection.execute(f"SELECT {what} FROM people ORDER BY row").fetchall()
    ]


def test_keys_are_those_of_plain_python(people) -> None:
    assert people("translit_key(name)") == [name if name is None else translit.key(name) for name in NAMES]


def test_romanizations_are_those_of_plain_python(people) -> None:
    plain = [name if name is None else translit.romanize(name) for name in NAMES]
    assert people("translit_romanize(name)") == plain
    assert people("translit_romanize(name, 'elot743')") == plain
    passport = [name if name is None else translit.romanize(name, "passport") for name in NAMES]
    assert people("translit_romanize(name, 'passport')") == passport


def test_scores_are_those_of_plain_python(people) -> None:
    pairs = zip(NAMES, NAMES[::-1], strict=True)
    scores = [None if None in pair else pytest.approx(translit.match(*pair).score) for pair in pairs]
    assert people("translit_match(name, other)") == scores


def test_groups_are_those_of_plain_python(connection, people) -> None:
    found = connection.execute(
        "SELECT list(row ORDER BY row) FROM people GROUP BY translit_key(name)"
    ).fetchall()
    groups = defaultdict(list)
    for row, name in enumerate(NAMES):
        groups[name if name is None else translit.key(name)].append(row)
    assert sorted(rows for (rows,) in found) == sorted(groups.values())
    assert max(map(len, groups.values())) > 1


def test_many_rows_come_in_lots_and_keep_their_order(connection) -> None:
    found = connection.execute(
        "SELECT count(*), count(DISTINCT key), count(key) FROM"
        " (SELECT translit_key(if(n % 3 = 0, NULL, 'Ali ' || n % 7)) AS key FROM range(9000) t(n))"
    ).fetchone()
    assert found == (9000, len({translit.key(f"Ali {n}") for n in range(7)}), 6000)


def test_a_column_may_be_matched_with_one_name(people) -> None:
    scores = people("translit_match(name, 'Hakan Fidan')")
    assert [NAMES[row] for row, score in enumerate(scores) if score and score > 90][:3] == LACKING[-3:]


def test_registering_again_changes_nothing(connection) -> None:
    duck.register(connection)
    assert connection.execute("SELECT translit_key('Χακάν Φιντάν')").fetchone() == ("hkn vdn",)


def test_cursors_know_the_functions_too(connection) -> None:
    wanted = [("hkn vdn", "Chakán", "CHAKAN")]
    functions = ("key('Χακάν Φιντάν')", "romanize('Χακάν')", "romanize('Χακάν', 'passport')")
    query = f"SELECT {', '.join(f'translit_{function}' for function in functions)}"
    with connection.cursor() as cursor:
        assert cursor.execute(query).fetchall() == wanted
        duck.register(cursor)
        assert cursor.execute(query).fetchall() == wanted
    assert connection.execute(query).fetchall() == wanted


def test_a_file_that_may_only_be_read_is_no_hindrance(tmp_path) -> None:
    duckdb.connect(tmp_path / "people.db").close()
    with duckdb.connect(tmp_path / "people.db", read_only=True) as connection:
        duck.register(connection)
        assert connection.execute("SELECT translit_romanize('Θήβα')").fetchone() == ("Thíva",)


@pytest.mark.parametrize("connection", [None, "people.db"])
def test_functions_are_added_to_a_connection(connection: object) -> None:
    with pytest.raises(WrongTypeError, match="connection must be a DuckDB connection"):
        duck.register(connection)


@pytest.mark.parametrize("arguments", ["", "'Θήβα', 'iso843', 'x'", "5"])
def test_what_no_romanization_takes_is_refused(connection, arguments: str) -> None:
    with pytest.raises(duckdb.Error):
        connection.execute(f"SELECT translit_romanize({arguments})").fetchall()


def test_a_system_that_does_not_exist_is_told(connection) -> None:
    with pytest.raises(duckdb.InvalidInputException, match="system='klingon' does not exist"):
        connection.execute("SELECT translit_romanize('Θήβα', 'klingon')").fetchall()


def test_what_is_no_text_is_refused_by_sql(connection) -> None:
    with pytest.raises(duckdb.Error):
        connection.execute("SELECT translit_key([1])").fetchall()


# ---------------------------------------------------------------- the recipes of docs/pipelines.md

PAIRS = [
    ("Χακάν Φιντάν", "Hakan Fidan"),
    ("Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos"),
    ("Yaşar Güler", "Ali Kaya"),
]


@pytest.mark.parametrize(
    "blocking",
    [
        "translit_key(ours.name) = translit_key(theirs.name)",
        "list_has_any(split(translit_key(ours.name), ' '), split(translit_key(theirs.name), ' '))",
    ],
)
def test_two_tables_are_linked_in_sql(connection, blocking: str) -> None:
    for table, side in (("ours", 0), ("theirs", 1)):
        connection.execute(f"CREATE TABLE {table} (name VARCHAR)")
        connection.executemany(f"INSERT INTO {table} VALUES (?)", [[pair[side]] for pair in PAIRS])
    found = connection.execute(
        f"SELECT ours.name, theirs.name FROM ours JOIN theirs ON {blocking}"
        " WHERE translit_match(ours.name, theirs.name) >= 50 ORDER BY ALL"
    ).fetchall()
    assert found == sorted(PAIRS[:2])


def test_a_plugin_of_dbt_registers_the_functions(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("dbt", "dbt.adapters", "dbt.adapters.duckdb", "dbt.adapters.duckdb.plugins"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    sys.modules["dbt.adapters.duckdb.plugins"].BasePlugin = object
    shown = re.findall(r"```py\n(# translit_plugin.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    (code,) = shown
    plugin: dict[str, type] = {}
    exec(code, plugin)
    with duckdb.connect() as opened:
        plugin["Plugin"]().configure_connection(opened)
        with opened.cursor() as cursor:  # dbt gives each model one
            assert cursor.execute("SELECT translit_key('Χακάν Φιντάν')").fetchone() == ("hkn vdn",)


# ---------------------------------------------------------------- what is loaded


@pytest.mark.parametrize(("missing", "called"), [("duckdb", "DuckDB"), ("pyarrow", "pyarrow")])
def test_without_its_packages_the_error_names_the_extra(missing: str, called: str) -> None:
    code = f"import sys; sys.modules[{missing!r}] = None; import translit.adapters.duck"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    said = f"ExtraError: {called} is not installed; it comes with: pip install 'translit[duckdb]'"
    assert said in done.stderr


def test_doctests() -> None:
    failed, attempted = doctest.testmod(duck)
    assert (failed, attempted > 0) == (0, True)
