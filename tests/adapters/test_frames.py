"""Columns of pandas, Polars and pyarrow: the answers of plain Python, in the column's own kind."""

import doctest
import subprocess
import sys
from collections import Counter

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pipelines import LACKING, many_names

import translit
from translit import LengthError, OptionError, Registry, WrongTypeError
from translit.adapters import arrow, frames
from translit.matching.score import threshold

NAMES = [*LACKING, *many_names()]
TURNED = NAMES[::-1]

KINDS = {
    "pandas str": lambda names: pd.Series(names, dtype="str"),
    "pandas object": lambda names: pd.Series(names, dtype="object"),
    "pandas Arrow": lambda names: pd.Series(names, dtype=pd.ArrowDtype(pa.string())),
    "pandas category": lambda names: pd.Series(names, dtype="category"),
    "Polars String": lambda names: pl.Series(names, dtype=pl.String),
    "Polars Categorical": lambda names: pl.Series(names, dtype=pl.Categorical),
    "Polars Enum": lambda names: pl.Series(names, dtype=pl.Enum(sorted({*names, "unused"} - {None}))),
    "Arrow array": lambda names: pa.array(names, pa.string()),
    "Arrow runs": lambda names: pc.run_end_encode(pa.array(names, pa.string())),
    "Arrow view": lambda names: pa.array(names, pa.string_view()),
    "Arrow chunks": lambda names: pa.chunked_array([names[:3], [], names[3:]], pa.large_string()),
    "Arrow dictionaries": lambda names: pa.chunked_array(
        [
            pa.array(names[:9], pa.string()).dictionary_encode(),
            pa.array(names[9:], pa.string()).dictionary_encode(),
        ]
    ),
}


def plain(column) -> list:
    """The values of a column, None where there is none."""
    values = column.to_pylist() if isinstance(column, pa.Array | pa.ChunkedArray) else column.to_list()
    return [None if value is None or value is pd.NA or value != value else value for value in values]


def one_by_one(function, names=NAMES) -> list:
    return [None if name is None else function(name) for name in names]


@pytest.fixture(params=KINDS.values(), ids=KINDS)
def make(request):
    return request.param


# ---------------------------------------------------------------- equal answers


def test_there_are_names_enough() -> None:
    assert len(set(NAMES)) >= 300


def test_keys_are_those_of_plain_python(make) -> None:
    assert plain(frames.key(make(NAMES))) == one_by_one(translit.key)


def test_romanizations_are_those_of_plain_python(make) -> None:
    assert plain(frames.romanize(make(NAMES))) == one_by_one(translit.romanize)
    told = frames.romanize(make(NAMES), "bgn1962", marks=False)
    assert plain(told) == one_by_one(lambda name: translit.romanize(name, "bgn1962", marks=False))


def test_canonical_names_are_those_of_plain_python(make) -> None:
    assert plain(frames.canonical(make(NAMES))) == one_by_one(lambda name: translit.canonical(name).name)


def test_scores_and_verdicts_are_those_of_plain_python(make) -> None:
    found = frames.match(make(NAMES), make(TURNED))
    rows = [None if None in pair else translit.match(*pair) for pair in zip(NAMES, TURNED, strict=True)]
    assert plain(found["score"]) == [row and pytest.approx(row.score) for row in rows]
    assert plain(found["same"]) == [row and row.same for row in rows]


def test_groups_are_those_of_plain_python(make) -> None:
    found = frames.resolve(make(NAMES))
    of = {
        text: one
        for one in translit.resolve(name for name in NAMES if name is not None)
        for text in one.renderings
    }
    assert plain(found["identity"]) == one_by_one(lambda name: of[name].id)
    assert plain(found["canonical"]) == one_by_one(lambda name: of[name].name)


def test_hits_are_those_of_plain_python(make) -> None:
    with Registry() as people:
        people.add((str(row), name) for row, name in enumerate(NAMES[6::3]))
        found = frames.lookup(make(NAMES[:60]), people)
        hits = one_by_one(lambda name: people.lookup(name, 1, threshold()), NAMES[:60])
    assert any(hits)
    for column, field in (("found_id", "id"), ("found_name", "name"), ("found_score", "score")):
        assert plain(found[column]) == [getattr(hit[0], field) if hit else None for hit in hits]


text = st.one_of(
    st.none(), st.sampled_from(NAMES), st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
)


@settings(max_examples=30, deadline=None)
@given(st.lists(text, max_size=8))
def test_any_column_gives_what_its_rows_give(names: list[str | None]) -> None:
    keys = one_by_one(translit.key, names)
    for column in (
        pd.Series(names, dtype="object"),
        pl.Series(names, dtype=pl.String),
        pa.array(names, pa.string()),
    ):
        assert plain(frames.key(column)) == keys
        assert len(frames.match(column, column)) == len(frames.resolve(column)) == len(names)


# ---------------------------------------------------------------- order, index, kind


def test_pandas_keeps_index_and_name() -> None:
    people = pd.Series(["Hakan Fidan", None, "Χακάν Φιντάν"], index=[7, 3, 7], name="who")
    key = people.translit.key()
    assert (key.name, key.index.tolist(), key.dtype) == ("who", [7, 3, 7], pd.Series(["text"]).dtype)
    for answer in (people.translit.match(people), people.translit.resolve()):
        assert answer.index.tolist() == [7, 3, 7]
    assert people.translit.match(people).dtypes.astype(str).to_dict() == {
        "score": "float64",
        "same": "boolean",
    }


def test_pandas_pairs_rows_as_they_stand() -> None:
    left = pd.Series(["Ali Kaya", "Veli Kaya"], index=[0, 1])
    right = pd.Series(["Ali Kaya", "Veli Kaya"], index=[1, 0])
    assert left.translit.match(right)["same"].tolist() == [True, True]


def test_a_series_of_polars_keeps_its_name() -> None:
    people = pl.Series("who", ["Hakan Fidan", None], dtype=pl.Categorical)
    assert people.translit.key().name == "who"
    assert people.translit.key().dtype == pl.String
    assert people.translit.match(people).schema == {"score": pl.Float64, "same": pl.Boolean}


def test_expressions_of_polars_give_what_series_give() -> None:
    table = pl.DataFrame({"who": NAMES, "other": TURNED})
    who = table["who"]
    with Registry() as people:
        people.add([("Q1", "Hakan Fidan")])
        lazy = table.lazy().select(
            pl.col("who").translit.key().alias("key"),
            pl.col("who").translit.romanize("iso843", marks=False).alias("latin"),
            pl.col("who").translit.canonical().alias("shown"),
            pl.col("who").translit.match("other").struct.unnest(),
            pl.col("who").translit.lookup(people).struct.unnest(),
            pl.col("who").translit.resolve().struct.unnest(),
        )
        schema, found = lazy.collect_schema(), lazy.collect()
        hits = who.translit.lookup(people)
    assert found.schema == schema
    assert found.drop("key", "latin", "shown").equals(
        pl.concat([who.translit.match(table["other"]), hits, who.translit.resolve()], how="horizontal")
    )
    assert found["key"].equals(who.translit.key())
    assert found["latin"].equals(who.translit.romanize("iso843", marks=False))
    assert found["shown"].equals(who.translit.canonical())


def test_an_expression_may_be_matched_with_one_name() -> None:
    table = pl.DataFrame({"who": ["Χακάν Φιντάν", None, "Yaşar Güler"]})
    one = pl.col("who").translit.match(pl.lit("Hakan Fidan")).struct.field("same")
    other = pl.lit("Hakan Fidan").translit.match("who").struct.field("same")
    for verdict in (one, other):
        assert table.select(verdict).to_series().to_list() == [True, None, False]
        assert table.clear().select(verdict).to_series().to_list() == []


def test_expressions_work_in_groups() -> None:
    table = pl.DataFrame({"in": ["a", "b", "a"], "who": ["Χακάν Φιντάν", "Hakan Fidan", "Hakan Fidan"]})
    found = table.group_by("in", maintain_order=True).agg(pl.col("who").translit.key().n_unique())
    assert found["who"].to_list() == [1, 1]


# ---------------------------------------------------------------- each distinct name once


def test_each_distinct_name_is_worked_out_once(make) -> None:
    asked: Counter[str] = Counter()

    def counted(name: str) -> str:
        asked[name] += 1
        return name

    answer = arrow.each(frames._arrow(make(NAMES * 4)), counted)
    assert answer.to_pylist() == NAMES * 4
    assert asked == Counter(set(NAMES) - {None})


def test_what_no_row_has_is_not_worked_out() -> None:
    people = pd.Series(
        ["Ali Kaya", "Guven Begec"], dtype=pd.CategoricalDtype(["Güven Begeç", "Ali Kaya", "Guven Begec"])
    )
    alone = translit.resolve(["Ali Kaya", "Guven Begec"])
    assert set(people.translit.resolve()["identity"]) == {one.id for one in alone}


@pytest.mark.parametrize("nothing", [[], [None, None]])
def test_columns_without_names_have_no_answers(nothing: list[None]) -> None:
    for column in (
        pd.Series(nothing, dtype="float64"),
        pl.Series(nothing),
        pa.array(nothing),
        pa.nulls(len(nothing)),
    ):
        assert plain(frames.key(column)) == nothing
        assert plain(frames.match(column, column)["score"]) == nothing
        assert plain(frames.resolve(column)["identity"]) == nothing
        with Registry() as people:
            assert plain(frames.lookup(column, people)["found_id"]) == nothing


# ---------------------------------------------------------------- link

OURS = {"id": [1, 2, 3, 4], "name": ["Χακάν Φιντάν", None, "Μεβλούτ Τσαβούσογλου", "Nobody Known"]}
THEIRS = {"id": [5, 6, 7, 8], "who": ["Mevlüt Çavuşoğlu", "Fidan, Hakan", None, "Hakan Fidan"]}
FRAMES = {"pandas": pd.DataFrame, "Polars": pl.DataFrame, "Arrow": pa.table}


def rows_of(frame) -> list[dict]:
    if isinstance(frame, pd.DataFrame):
        return frame.to_dict("records")
    return frame.to_pylist() if isinstance(frame, pa.Table) else frame.to_dicts()


@pytest.fixture(params=FRAMES.values(), ids=FRAMES)
def frame(request):
    return request.param


def test_link_joins_each_row_to_its_best(frame) -> None:
    found = rows_of(frames.link(frame(OURS), frame(THEIRS), left_on="name", right_on="who"))
    assert [(row["id"], row["id_right"]) for row in found] == [(1, 6), (3, 5)]
    assert list(found[0]) == ["id", "name", "id_right", "who", "score"]
    assert [row["score"] for row in found] == [translit.match(row["name"], row["who"]).score for row in found]


def test_link_joins_all_that_reach_the_threshold(frame) -> None:
    found = rows_of(frames.link(frame(OURS), frame(THEIRS), left_on="name", right_on="who", how="all"))
    assert [(row["id"], row["id_right"]) for row in found] == [(1, 6), (1, 8), (3, 5)]
    none = frames.link(frame(OURS), frame(THEIRS), left_on="name", right_on="who", threshold=100)
    assert rows_of(none) == []


def test_link_takes_the_better_and_of_equals_the_first() -> None:
    theirs = pd.DataFrame({"who": ["Hakan Fidan", "Χακάν Φιντάν", "Χακάν Φιντάν"], "n": [0, 1, 2]})
    found = frames.link(pd.DataFrame({"name": ["Χακάν Φιντάν"]}), theirs, left_on="name", right_on="who")
    assert found["n"].tolist() == [1]


def test_link_finds_what_comparing_all_with_all_finds() -> None:
    left, right = NAMES[1:120], NAMES[100:230]
    wanted = {
        (one, other): score
        for one in range(len(left))
        for other in range(len(right))
        if (score := translit.match(left[one], right[other]).score) >= 90
    }
    linked = arrow.link(pa.array(left), pa.array(right), 90, "all")
    found = dict(
        zip(
            zip(*(linked[side].to_pylist() for side in ("left", "right")), strict=True),
            linked["score"].to_pylist(),
            strict=True,
        )
    )
    assert found.items() <= {pair: pytest.approx(score) for pair, score in wanted.items()}.items()
    assert len(found) >= 0.95 * len(wanted) > 20


def test_link_keeps_the_index_and_repeats_of_pandas() -> None:
    ours = pd.DataFrame({"name": ["Hakan Fidan", "Nobody", "Hakan Fidan"]}, index=["x", "y", "x"])
    theirs = pd.DataFrame({"name": ["Χακάν Φιντάν"], "score": [3]}, index=["z"])
    found = frames.link(ours, theirs, left_on="name", right_on="name", score="likeness")
    assert found.index.tolist() == ["x", "x"]
    assert found.columns.tolist() == ["name", "name_right", "score", "likeness"]
    assert ours.columns.tolist() == ["name"]


def test_link_takes_columns_that_pandas_numbers() -> None:
    ours, theirs = pd.DataFrame([["Χακάν Φιντάν"]]), pd.DataFrame([["Hakan Fidan"]])
    assert frames.link(ours, theirs, left_on=0, right_on=0).columns.tolist() == [0, "0_right", "score"]
    with pytest.raises(OptionError, match="left_on=1 does not exist; use one of: 0"):
        frames.link(ours, theirs, left_on=1, right_on=0)


def test_link_takes_frames_of_a_kind_of_pandas_own() -> None:
    class Own(pd.DataFrame):
        """As those of GeoPandas."""

    found = frames.link(Own(OURS), pd.DataFrame(THEIRS), left_on="name", right_on="who")
    assert found["id_right"].tolist() == [6, 5]


def test_names_that_clash_are_told_apart() -> None:
    ours = pa.table({"name": ["Hakan Fidan"], "name_right": [1]})
    theirs = pa.table({"name": ["Hakan Fidan"], "name_right": [2]})
    found = frames.link(ours, theirs, "name", "name")
    assert found.column_names == ["name", "name_right", "name_right_right", "name_right_right_right", "score"]
    assert found["name_right_right_right"].to_pylist() == [2]


def test_link_tells_of_its_progress() -> None:
    seen = []
    frames.link(
        pa.table(OURS),
        pa.table(THEIRS),
        "name",
        "who",
        progress=lambda items: seen.append(len(items)) or items,
    )
    assert seen[0] == len({*OURS["name"], *THEIRS["who"]} - {None})


# ---------------------------------------------------------------- what is refused


@pytest.mark.parametrize(
    "column",
    [
        pd.Series([1.5]), pd.Series(["Ali", 3], dtype="object"), pd.Series([b"Ali"]),
        pd.Series(["\ud800"], dtype="object"),
        pl.Series([3]), pl.Series([["Ali"]]), pa.array([b"Ali"]), ["Ali"], "Ali", np.array(["Ali"]),
    ],
    ids=range(10),
)  # fmt: skip
def test_a_column_holds_texts_only(column: object) -> None:
    with pytest.raises(WrongTypeError, match="must be a"):
        frames.key(column)
    with pytest.raises(WrongTypeError, match="must be a"):
        frames.resolve(column)


def test_columns_of_two_lengths_are_refused() -> None:
    with pytest.raises(LengthError, match="left has 1 rows and right has 2"):
        pd.Series(["Ali"]).translit.match(pd.Series(["Ali", "Veli"]))


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"left_on": "nom"}, "left_on='nom' does not exist; use one of: id, name"),
        ({"right_on": "nom"}, "right_on='nom' does not exist; use one of: id, who"),
        ({"how": "left"}, "how='left' does not exist; use one of: best, all"),
        ({"score": "who"}, "score='who' does not exist"),
        ({"threshold": 101}, "threshold=101 does not exist; use one of: a score from 0 to 100"),
        ({"threshold": -1}, "threshold=-1 does not exist"),
        ({"threshold": float("nan")}, "threshold=nan does not exist"),
        ({"threshold": "90"}, "threshold='90' does not exist"),
    ],
)
def test_options_that_do_not_exist_are_told(frame, options: dict[str, str], problem: str) -> None:
    with pytest.raises(OptionError, match=problem):
        frames.link(frame(OURS), frame(THEIRS), **{"left_on": "name", "right_on": "who", **options})


@pytest.mark.parametrize("threshold", [100.5, -0.1, float("nan"), "90"])
def test_a_threshold_is_a_score(make, threshold: object) -> None:
    people = make(["Hakan Fidan"])
    with Registry() as registry, pytest.raises(OptionError, match="use one of: a score from 0 to 100"):
        frames.lookup(people, registry, threshold)
    with pytest.raises(OptionError, match=r"same=.* use one of: a score from 0 to 100"):
        frames.resolve(people, threshold)


@pytest.mark.parametrize("registry", [None, "people.db"])
def test_names_are_looked_up_in_a_registry(registry: object) -> None:
    with pytest.raises(WrongTypeError, match="registry must be a Registry"):
        pd.Series(["Hakan Fidan"]).translit.lookup(registry)


def test_a_column_to_link_by_is_one() -> None:
    twice = pd.DataFrame([["Hakan Fidan", "Ali"]], columns=["name", "name"])
    for ours in (twice, pa.table([["Hakan Fidan"], ["Ali"]], names=["name", "name"])):
        with pytest.raises(OptionError, match="left_on='name' does not exist; use one of: a name that one"):
            frames.link(ours, ours, "name", "name")
    with pytest.raises(WrongTypeError, match="score must be a str"):
        frames.link(pd.DataFrame(OURS), pd.DataFrame(THEIRS), "name", "who", score=None)


def test_expressions_of_polars_say_what_is_wrong() -> None:
    table = pl.DataFrame({"name": ["Hakan Fidan"], "born": [1968]})
    with pytest.raises(pl.exceptions.ComputeError, match="a name of a column must be a str, not int"):
        table.select(pl.col("born").translit.key())
    with pytest.raises(pl.exceptions.ComputeError, match="a name of a column must be a str, not int"):
        table.select(pl.col("name").translit.match("born"))
    with pytest.raises(pl.exceptions.ComputeError, match="same=101 does not exist"):
        table.select(pl.col("name").translit.resolve(101))
    with pytest.raises(pl.exceptions.ComputeError, match="system='klingon' does not exist"):
        table.select(pl.col("name").translit.romanize("klingon"))


def test_frames_are_of_one_kind() -> None:
    with pytest.raises(WrongTypeError, match="right must be a pandas frame, as left is"):
        frames.link(pd.DataFrame(OURS), pl.DataFrame(THEIRS), "name", "who")
    with pytest.raises(WrongTypeError, match="left must be a pandas or Polars DataFrame"):
        frames.link(pl.LazyFrame(OURS), pl.LazyFrame(THEIRS), "name", "who")


# ---------------------------------------------------------------- what is loaded


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    return (done.stdout + done.stderr).strip()


def test_without_pyarrow_the_error_names_the_extra() -> None:
    said = run("import sys; sys.modules['pyarrow'] = None; import translit.adapters.frames")
    assert said.endswith(
        "ExtraError: pyarrow is not installed; it comes with: pip install 'translit[frames]'"
    )


@pytest.mark.parametrize(
    ("missing", "there"),
    [("polars", "import pandas as there"), ("pandas", "import polars as there")],
)
def test_one_library_works_without_the_other(missing: str, there: str) -> None:
    # As if it were not installed: pyarrow asks for pandas too, and in its own way.
    hidden = f"""
import sys
class Hidden:
    def find_spec(name, path=None, target=None):
        if name == {missing!r}:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Hidden)
import translit.adapters.frames
{there}
print(*there.Series(["Γκιουβέν Μπεγκέτς"]).translit.key())
"""
    assert run(hidden) == "bgs gvn"


def test_translit_alone_loads_none_of_them() -> None:
    code = "import sys, translit; translit.match_columns(['Ali'], ['Ali']); print(*sys.modules)"
    assert not {"pandas", "polars", "pyarrow", "translit.adapters"} & set(run(code).split())


@pytest.mark.parametrize("module", [arrow, frames], ids=lambda module: module.__name__)
def test_doctests(module) -> None:
    failed, attempted = doctest.testmod(module)
    assert failed == 0
    assert attempted
