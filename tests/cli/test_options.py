"""What the commands share: names by argument, file or pipe, and tables answered in place."""

from pathlib import Path

import click
import pytest

from translit import InputError
from translit.cli.options import Names, bad_rows


def names(*given: str, **options: object) -> Names:
    usual = {"file": None, "column": None, "delimiter": None, "no_header": False, "encoding": "utf-8"}
    return Names(given, **{**usual, **options})  # type: ignore[arg-type]


@pytest.fixture
def people(tmp_path: Path) -> str:
    path = tmp_path / "people.csv"
    path.write_text('id,name\n1,"Ρήγας, Νίκος"\n2\n', encoding="utf-8")
    return str(path)


def test_arguments_come_in_their_order() -> None:
    assert list(names("Νίκος", "Άννα")) == ["Νίκος", "Άννα"]


def test_a_file_is_a_name_a_line(people: str) -> None:
    assert list(names(file=people)) == ["id,name", '1,"Ρήγας, Νίκος"', "2"]


def test_a_column_is_read_and_a_short_row_has_an_empty_name(people: str) -> None:
    assert list(names(file=people, column="name")) == ["Ρήγας, Νίκος", ""]


def test_names_and_a_file_are_one_too_many(people: str) -> None:
    with pytest.raises(click.UsageError, match="not both"):
        names("Νίκος", file=people)


def test_with_a_column_the_name_given_is_that_of_the_file(people: str) -> None:
    assert list(names(people, column="name")) == ["Ρήγας, Νίκος", ""]
    with pytest.raises(click.UsageError, match="not both"):
        names(people, "other.csv", column="name")


def test_rows_may_be_read_first_and_answered_then(people: str, capsys: pytest.CaptureFixture[str]) -> None:
    asked = names(file=people, column="name")
    assert [name for name, _ in asked.all_rows()] == ["Ρήγας, Νίκος", ""]
    asked.add_columns(["found"], lambda name: ["x"])
    assert capsys.readouterr().out == 'id,name,found\n1,"Ρήγας, Νίκος",x\n2,,x\n'


def test_what_cannot_be_read_stops_with_a_way_out_or_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    error = InputError("people.csv", 7, "no id")
    with pytest.raises(InputError, match=r"people\.csv:7: no id \(--on-error skip"):
        bad_rows("stop")(error)
    skipped = bad_rows("skip")
    for _ in range(500):
        skipped(error)
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "translit: people.csv:7: no id"
    assert len(told) < 20
    assert skipped.count == 500  # type: ignore[attr-defined]


def test_a_table_is_answered_in_place(people: str, capsys: pytest.CaptureFixture[str]) -> None:
    names(file=people, column="2").add_columns(["length"], lambda name: [str(len(name))])
    assert capsys.readouterr().out == 'id,name,length\n1,"Ρήγας, Νίκος",12\n2,,0\n'
