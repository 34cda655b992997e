"""What the commands share: names by argument, file or pipe, and tables answered in place."""

from pathlib import Path

import click
import pytest

from translit.options import Names


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


def test_a_table_is_answered_in_place(people: str, capsys: pytest.CaptureFixture[str]) -> None:
    names(file=people, column="2").add_columns(["length"], lambda name: [str(len(name))])
    assert capsys.readouterr().out == 'id,name,length\n1,"Ρήγας, Νίκος",12\n2,,0\n'
