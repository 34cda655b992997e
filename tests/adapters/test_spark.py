"""Columns and frames of Spark: the answers of plain Python, in local sessions of 2 and 4 partitions."""

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pipelines import LACKING, many_names

import translit
from translit import OptionError, Registry, RegistryError, WrongTypeError

pyspark = pytest.importorskip("pyspark")
if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
    pytest.skip("Spark needs Java 17: install one, or set JAVA_HOME", allow_module_level=True)

from pyspark.sql import SparkSession  # noqa: E402
from pyspark.sql import functions as F  # noqa: E402

from translit.adapters import frames, spark, spark_blocks, spark_groups, spark_steps  # noqa: E402

ROOT = Path(__file__).parents[2]
PAIRS = [
    line.split("\t")[:2]
    for line in (ROOT / "benchmarks" / "pairs.tsv").read_text(encoding="utf-8").splitlines()[10:210]
    if not line.startswith("#")
]
TOLD = [
    "Papadopoulos G.",
    "G. Papadopoulos",
    "Recep Tayyip Erdoğan",
    "RecepTayyip Erdoğan",
    "Erdoğan",
    "Ερντογάν",
]
NAMES = [*LACKING, *many_names()[::2], *(name for pair in PAIRS for name in pair), *TOLD, "Hakan Fidan"]
TURNED = NAMES[::-1]


@pytest.fixture(scope="module", params=[2, 4], ids=["2 partitions", "4 partitions"])
def session(request):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        found = (
            SparkSession.builder.master(f"local[{request.param}]")
            .config("spark.driver.memory", "2g")
            .config("spark.sql.shuffle.partitions", request.param)
            .config("spark.default.parallelism", request.param)
            .config("spark.ui.enabled", "false")
            # Small frames are over before compiling them pays.
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
            .config("spark.ui.showConsoleProgress", "false")
            .getOrCreate()
        )
        found.sparkContext.setLogLevel("ERROR")
        yield found
        found.stop()


in_two = pytest.mark.parametrize("session", [2], ids=["2 partitions"], indirect=True)


def frame(session, rows, schema: str):
    made = session.createDataFrame(rows, schema)
    return made.repartition(int(session.conf.get("spark.sql.shuffle.partitions")))


@pytest.fixture(scope="module")
def people(session):
    rows = [(row, one, other) for row, (one, other) in enumerate(zip(NAMES, TURNED, strict=True))]
    return frame(session, rows, "row int, name string, other string").cache()


def column(people, wanted) -> list:
    return [row[1] for row in sorted(people.select("row", wanted.alias("wanted")).collect())]


def one_by_one(function) -> list:
    return [None if name is None else function(name) for name in NAMES]


# ---------------------------------------------------------------- equal answers


def test_there_are_names_enough() -> None:
    assert len(set(NAMES)) >= 300


def test_columns_are_those_of_plain_python(people) -> None:
    assert column(people, spark.key("name")) == one_by_one(translit.key)
    assert column(people, spark.canonical("name")) == one_by_one(lambda name: translit.canonical(name).name)
    assert column(people, spark.romanize("name")) == one_by_one(translit.romanize)
    told = spark.romanize(F.col("name"), "bgn1962", marks=False)
    assert column(people, told) == one_by_one(lambda name: translit.romanize(name, "bgn1962", marks=False))


def test_scores_and_verdicts_are_those_of_plain_python(people) -> None:
    found = column(people, spark.match("name", "other"))
    rows = [None if None in pair else translit.match(*pair) for pair in zip(NAMES, TURNED, strict=True)]
    assert [row.score for row in found] == [row and pytest.approx(row.score) for row in rows]
    assert [row.same for row in found] == [row and row.same for row in rows]


def test_groups_are_those_of_plain_python(people) -> None:
    of = {
        text: (one.id, one.name)
        for one in translit.resolve(name for name in NAMES if name is not None)
        for text in one.renderings
    }
    found = spark.resolve(people, "name")
    assert found.columns == [*people.columns, "identity", "canonical"]
    rows = sorted(found.collect())
    assert [row.name for row in rows] == NAMES
    assert [row.identity and (row.identity, row.canonical) for row in rows] == one_by_one(of.get)
    assert len(set(of.values())) < 0.8 * len(of)


@in_two
def test_what_many_rows_share_is_dealt_out(session, monkeypatch) -> None:
    monkeypatch.setattr(spark_steps, "_HOT", 2)
    many = frame(
        session,
        [("Fidan", row) for row in range(7)] + [("Kalın", 7), (None, 8), (None, 9), (None, 10)],
        "word string, row int",
    )
    few = frame(session, [("Fidan", "a"), ("Fidan", "b"), ("Güler", "c")], "word string, near string")
    inner = spark_steps.dealt(many, few, "word")
    assert sorted((row.row, row.near) for row in inner.collect()) == [
        (row, near) for row in range(7) for near in "ab"
    ]
    outer = spark_steps.dealt(many, few, "word", "left")
    assert sorted(row.row for row in outer.where("near IS NULL").collect()) == [7, 8, 9, 10]


@in_two
def test_crowds_are_left_out_as_in_plain_python(session, monkeypatch) -> None:
    """Two words that a hundred people share bring nobody together; a hundredth spelling stays apart."""
    texts = [f"Ali {name} Yılmaz" for name in many_names()[::3]] + ["Ali Yılmaz", "Alı Yilmaz"]
    found = spark.resolve(frame(session, [(text,) for text in texts], "name string"), "name").collect()
    of = {text: one.id for one in translit.resolve(texts) for text in one.renderings}
    assert {row.name: row.identity for row in found} == of


@in_two
def test_hits_are_those_of_plain_python(people, tmp_path) -> None:
    path = tmp_path / "people.db"
    some = people.where("row < 60")
    with Registry(path) as registry:
        registry.add((str(row), name) for row, name in enumerate(NAMES[6::3]))
        wanted = frames.lookup(frames.pa.array(NAMES[:60], "string"), registry).to_pylist()
    assert [row.asDict() for row in column(some, spark.lookup("name", path))] == wanted
    assert any(row["found_id"] for row in wanted)
    # What is added later is sent anew.
    with Registry(path) as registry:
        registry.add([("late", "Hakan Fidan")])
        registry.remove("0")
        wanted = frames.lookup(frames.pa.array(NAMES[:60], "string"), registry).to_pylist()
    assert [row.asDict() for row in column(some, spark.lookup("name", path))] == wanted


# ---------------------------------------------------------------- link

OURS = [(1, "Χακάν Φιντάν"), (2, None), (3, "Μεβλούτ Τσαβούσογλου"), (4, "Nobody Known"), (9, "Χακάν Φιντάν")]
THEIRS = [(5, "Mevlüt Çavuşoğlu"), (6, "Fidan, Hakan"), (7, None), (8, "Χακάν Φιντάν"), (10, "Χακάν Φιντάν")]


@pytest.fixture(scope="module")
def two(session):
    return frame(session, OURS, "id int, name string"), frame(session, THEIRS, "id int, `who.is` string")


def test_link_joins_each_row_to_its_best(two) -> None:
    found = spark.link(*two, left_on="name", right_on="who.is")
    assert found.columns == ["id", "name", "id_right", "who.is", "score"]
    rows = sorted(found.collect())
    assert [(row.id, row["who.is"]) for row in rows] == [
        (1, "Χακάν Φιντάν"),
        (3, "Mevlüt Çavuşoğlu"),
        (9, "Χακάν Φιντάν"),
    ]
    assert [row.score for row in rows] == [
        pytest.approx(translit.match(row[1], row[3]).score) for row in rows
    ]


@in_two
def test_link_joins_all_that_reach_the_threshold(two) -> None:
    found = spark.link(*two, left_on="name", right_on="who.is", how="all", score="likeness").collect()
    assert sorted((row.id, row.id_right) for row in found) == [
        (1, 6), (1, 8), (1, 10), (3, 5), (9, 6), (9, 8), (9, 10)
    ]  # fmt: skip
    assert {row.id_right for row in found if row.likeness < 100} >= {5, 6}


# ---------------------------------------------------------------- what is not there, and what is refused


@in_two
def test_frames_without_names_have_no_answers(session) -> None:
    missing, empty = (frame(session, rows, "name string") for rows in ([(None,), (None,)], []))
    assert [tuple(row) for row in spark.resolve(missing, "name").collect()] == [(None, None, None)] * 2
    assert spark.link(empty, missing, "name", "name").count() == 0
    assert empty.select(spark.key("name"), spark.match("name", "name")).count() == 0


@in_two
def test_connected_components_end_and_are_right(session) -> None:
    chain = [(node, node + 1) for node in range(40)]
    star = [(100, node) for node in range(101, 120)]
    ring = [(node, 200 + (node - 199) % 9) for node in range(200, 209)]
    found = spark_groups.components(
        frame(session, chain + star + ring + [(7, 7)], "a long, b long")
    ).collect()
    wanted = dict.fromkeys(range(1, 41), 0) | dict.fromkeys(range(101, 120), 100)
    assert {row.node: row.label for row in found} == wanted | dict.fromkeys(range(201, 209), 200)
    assert len(found) == len({row.node for row in found})


@in_two
def test_nothing_brings_names_to_the_driver(people, monkeypatch) -> None:
    collect = type(people).collect

    def collect_one(frame: object) -> list[object]:
        rows = collect(frame)
        assert len(rows) <= 1, "brought to the driver"
        return rows

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("brought to the driver")

    for way in ("toPandas", "toArrow", "toLocalIterator"):
        monkeypatch.setattr(type(people), way, refuse)
    monkeypatch.setattr(type(people), "collect", collect_one)
    few = people.where("row < 20")
    with pytest.raises(AssertionError, match="brought to the driver"):
        few.head(2)
    assert spark.resolve(few, "name").count() == 20


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"left_on": "nom"}, "left_on='nom' does not exist; use one of: id, name"),
        ({"right_on": "nom"}, "right_on='nom' does not exist; use one of: id, who.is"),
        ({"how": "left"}, "how='left' does not exist; use one of: best, all"),
        ({"score": "name"}, "score='name' does not exist"),
    ],
)
@in_two
def test_options_that_do_not_exist_are_told(two, options: dict[str, str], problem: str) -> None:
    with pytest.raises(OptionError, match=problem):
        spark.link(*two, **{"left_on": "name", "right_on": "who.is", **options})


@in_two
def test_a_column_holds_texts_only(two, people) -> None:
    with pytest.raises(WrongTypeError, match="column 'id' must be a column of strings"):
        spark.resolve(two[0], "id")
    with pytest.raises(WrongTypeError, match="a frame must be a Spark DataFrame"):
        spark.resolve(OURS, "name")
    with pytest.raises(OptionError, match="a frame without that column"):
        spark.resolve(people.withColumnRenamed("row", "identity"), "name")
    with pytest.raises(OptionError, match="system='klingon' does not exist"):
        spark.romanize("name", "klingon")


def test_registries_that_cannot_be_sent_are_told(tmp_path) -> None:
    with pytest.raises(RegistryError, match="there is no such file"):
        spark.lookup("name", tmp_path / "none.db")
    with Registry(tmp_path / "open.db") as registry:
        registry.add([("Q1", "Hakan Fidan")])
        with pytest.raises(RegistryError, match="somebody has it open"):
            spark.lookup("name", tmp_path / "open.db")


# ---------------------------------------------------------------- the page, and what is loaded


@in_two
def test_what_the_page_shows_happens(session) -> None:
    page = (ROOT / "docs" / "spark.md").read_text(encoding="utf-8")
    code = "\n".join(re.findall(r"```py\n(.*?)```", page, re.DOTALL))
    runner = doctest.DocTestRunner()
    runner.run(doctest.DocTestParser().get_doctest(code, {"session": session}, "spark.md", None, 0))
    assert (runner.failures, runner.tries > 5) == (0, True)


@pytest.mark.parametrize("missing", ["pyspark", "pyarrow", "pandas"])
def test_without_its_packages_the_error_names_the_extra(missing: str) -> None:
    code = f"import sys; sys.modules[{missing!r}] = None; import translit.adapters.spark"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    said = f"ExtraError: {missing} is not installed; it comes with: pip install 'translit[spark]'"
    assert said in done.stderr


@pytest.mark.parametrize(
    "module", [spark, spark_steps, spark_blocks, spark_groups], ids=lambda module: module.__name__
)
def test_doctests(module) -> None:
    assert doctest.testmod(module).failed == 0
