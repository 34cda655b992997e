"""Rows become records for a registry, and what cannot become one is told with its line."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translit import InputError, OptionError
from translit.cli.records import Columns, records
from translit.cli.rows import Table


def made(header, *rows, columns=None, **options):
    numbered = ((number, list(row)) for number, row in enumerate(rows, 2))
    found = Table("people.csv", header, ",", numbered, lambda: None)
    return list(records(found, columns or Columns(), **options))


def told(header, *rows, **options):
    """What was made of the rows, and the lines and problems of those that were left out."""
    bad = []
    found = made(header, *rows, bad=bad.append, **options)
    return found, [(error.line, error.problem) for error in bad]


# ---------------------------------------------------------------- columns


def test_id_and_name_are_the_columns_of_that_name():
    assert made(["name", "id"], ["Άννα", "7"]) == [("7", "Άννα", None)]


def test_without_an_id_it_is_the_line():
    assert made(["name"], ["Άννα"], ["Νίκος"]) == [("2", "Άννα", None), ("3", "Νίκος", None)]


def test_only_column_holds_the_names_whatever_it_is_called():
    assert made(["όνομα"], ["Άννα"]) == [("2", "Άννα", None)]
    assert made([], ["Άννα"]) == [("2", "Άννα", None)]


def test_column_of_names_is_not_guessed():
    with pytest.raises(OptionError, match="id, label"):
        made(["id", "label"], ["1", "Άννα"])


@pytest.mark.parametrize("columns", [Columns(id="qid"), Columns(names=("qid",)), Columns(payload=("qid",))])
def test_column_that_is_not_there_is_refused_before_any_row(columns):
    with pytest.raises(OptionError, match="use one of: id, name"):
        made(["id", "name"], columns=columns)


def test_columns_are_asked_for_if_any_is():
    assert not Columns()
    assert all(
        map(bool, (Columns(id="a"), Columns(names=("a",)), Columns(payload=("a",)), Columns("", (), (), ";")))
    )


# ---------------------------------------------------------------- names


def test_row_has_a_record_for_each_of_its_names():
    columns = Columns(names=("label", "aliases"), separator=";")
    assert [name for _, name, _ in made(["label", "aliases"], ["A B", "C D; E F;;A B"], columns=columns)] == [
        "A B",
        "C D",
        "E F",
    ]


def test_list_of_names_is_several_names():
    assert [name for _, name, _ in made(["name"], [["A B", " C D ", ""]])] == ["A B", "C D"]


def test_space_around_cells_is_no_part_of_them():
    assert made(["id", "name"], [" 7 ", "\tΆννα "]) == [("7", "Άννα", None)]


def test_empty_cell_among_columns_of_names_is_passed_over():
    columns = Columns(names=("el", "tr"))
    assert [name for _, name, _ in made(["el", "tr"], ["", "Güler"], ["Άννα"], columns=columns)] == [
        "Güler",
        "Άννα",
    ]


# ---------------------------------------------------------------- rows that are none


@pytest.mark.parametrize("row", [[], [""], ["", " "], [None, None], ["", "", "", ""]], ids=repr)
def test_blank_row_is_passed_over_in_silence(row):
    assert told(["id", "name"], row) == ([], [])


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (["", "Άννα"], "no id"),
        ([None, "Άννα"], "no id"),
        (["7"], "no name"),
        (["7", "  "], "no name"),
        (["7", []], "no name"),
        (["7", "Güler", " Yaşar"], "3 cells, but 2 columns"),
        (["7", 5], "a name must be text, not 5"),
        (["7", ["A", None]], "a name must be text, not None"),
        ([True, "Άννα"], "an id must be text or a whole number, not True"),
        ([7.5, "Άννα"], "an id must be text or a whole number, not 7.5"),
    ],
    ids=repr,
)
def test_row_that_makes_no_record_is_told_with_its_line(row, problem):
    found, bad = told(["id", "name"], ["1", "A B"], row, ["2", "C D"])
    assert found == [("1", "A B", None), ("2", "C D", None)]
    assert [(line, problem in words) for line, words in bad] == [(3, True)]


def test_row_that_makes_no_record_stops_unless_asked_otherwise():
    with pytest.raises(InputError, match=r"people\.csv:2: no id"):
        made(["id", "name"], ["", "Άννα"])


def test_empty_cells_to_spare_are_no_harm():
    assert made(["id", "name"], ["7", "Άννα", "", " "]) == [("7", "Άννα", None)]


# ---------------------------------------------------------------- payload


def test_payload_is_what_its_columns_hold():
    columns = Columns(payload=("born", "3"))
    found = made(["name", "born", "tags"], ["Άννα", 1968, ["a"]], ["Νίκος"], columns=columns)
    assert [carried for _, _, carried in found] == [{"born": 1968, "3": ["a"]}, {"born": None, "3": None}]


def test_payload_that_json_does_not_know_is_text():
    columns = Columns(payload=("born", "worth"))
    row = ["Άννα", date(1968, 10, 17), {"euro": Decimal("1.50")}]
    assert made(["name", "born", "worth"], row, columns=columns)[0][2] == {
        "born": "1968-10-17",
        "worth": {"euro": "1.50"},
    }


cells = (
    st.none()
    | st.text(max_size=5)
    | st.integers()
    | st.booleans()
    | st.lists(st.text(max_size=3), max_size=2)
)


@given(st.lists(st.lists(cells, max_size=4), max_size=5))
def test_every_row_is_blank_told_or_made_into_records_with_id_and_name(rows):
    found, bad = told(["id", "name", "x"], *rows, columns=Columns(payload=("x",)))
    assert all(key and name.strip() == name != "" for key, name, _ in found)
    assert all(2 <= line < len(rows) + 2 and problem for line, problem in bad)
