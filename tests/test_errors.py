"""Every error says what is wrong, where, and what to do; its place is data too."""

import pickle
from pathlib import Path

import pytest

import translit
from translit import errors
from translit.errors import (
    InputError,
    LengthError,
    OptionError,
    TableError,
    TranslitError,
    WrongTypeError,
    require_text,
)

ERRORS = [
    (name, kind)
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, Exception) and not name.startswith("_")
]


@pytest.mark.parametrize(("name", "kind"), ERRORS)
def test_every_error_is_a_translit_error_and_is_drawn_in_the_tree(name: str, kind: type[Exception]) -> None:
    assert issubclass(kind, TranslitError)
    assert f" {name} " in str(errors.__doc__).replace("\n", " ")


def test_errors_are_also_what_python_would_raise() -> None:
    assert issubclass(OptionError, ValueError)
    assert issubclass(LengthError, ValueError)
    assert issubclass(WrongTypeError, TypeError)


@pytest.mark.parametrize(("name", "kind"), ERRORS)
def test_errors_can_be_had_from_the_package(name: str, kind: type[Exception]) -> None:
    assert name in translit.__all__
    assert getattr(translit, name) is kind


@pytest.mark.parametrize("kind", [TableError, InputError])
def test_error_in_a_file_says_path_and_line(kind: type[TableError | InputError]) -> None:
    error = kind(Path("titles.tsv"), 7, "a cell is empty")
    assert str(error) == "titles.tsv:7: a cell is empty"
    assert (error.path, error.line, error.problem) == (Path("titles.tsv"), 7, "a cell is empty")


@pytest.mark.parametrize("kind", [TableError, InputError])
def test_error_of_a_whole_file_says_no_line(kind: type[TableError | InputError]) -> None:
    error = kind("names.txt", 0, "not UTF-8")
    assert str(error) == "names.txt: not UTF-8"
    assert error.line == 0


def test_option_error_lists_what_exists() -> None:
    error = OptionError("system", "elot", ("elot743", "iso843"))
    assert str(error) == "system='elot' does not exist; use one of: elot743, iso843"
    assert (error.option, error.value) == ("system", "elot")


def test_length_error_says_both_lengths_and_what_to_do() -> None:
    assert str(LengthError("left", 3, "right", 2)) == (
        "left has 3 rows and right has 2; give them the same length"
    )


def test_wrong_type_error_says_what_was_expected_and_what_came() -> None:
    assert str(WrongTypeError("text", 3, "a str")) == "text must be a str, not int (3)"


def test_wrong_type_error_shortens_long_values() -> None:
    assert len(str(WrongTypeError("text", list(range(10_000)), "a str"))) < 120


@pytest.mark.parametrize("text", ["", " ", "Hakan", "Γιώργος", "\x00", "😀"])
def test_any_text_is_text(text: str) -> None:
    assert require_text("text", text) is text


@pytest.mark.parametrize(
    "value", [None, b"Hakan", 3, 3.5, True, ["Hakan"], ("Hakan",), {"Hakan": 1}, object()]
)
def test_nothing_else_is_text(value: object) -> None:
    with pytest.raises(WrongTypeError, match=f"name must be a str, not {type(value).__name__}"):
        require_text("name", value)


@pytest.mark.parametrize(
    "error",
    [
        TableError("el.rules", 3, "bad case"),
        OptionError("system", "x", ["y"]),
        WrongTypeError("text", 3, "a str"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_comes_out_of_another_process_as_it_was(error: TranslitError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))


def test_one_except_catches_them_all() -> None:
    with pytest.raises(TranslitError):
        translit.romanize("Θήβα", "no such system")
    with pytest.raises(TranslitError):
        translit.romanize(None)  # type: ignore[arg-type]
    with pytest.raises(TranslitError):
        translit.match_columns(["Ali"], [])
