"""Spellings of a name become one search string."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translit.errors import OptionError
from translit.rendering.query import FORMS, query


def test_phrases_are_joined_by_or_each_once() -> None:
    assert query(["Güven Begeç", "Μπεγκέτς", "Güven  Begeç", ""], "or") == '"Güven Begeç" OR "Μπεγκέτς"'


def test_quotes_and_backslashes_are_escaped_in_phrases() -> None:
    assert query(['Dwayne "The Rock"', "a\\b"], "or") == '"Dwayne \\"The Rock\\"" OR "a\\\\b"'


def test_commas_and_arrows_are_escaped_in_synonyms() -> None:
    assert query(["King, Jr.", "a=>b"], "elastic") == "King\\, Jr., a\\=>b"


def test_expression_finds_whole_words_in_either_script() -> None:
    pattern = re.compile(query(["Ali", "Αλή", "Ali Can"], "regex"))
    assert [found[0] for found in pattern.finditer("Ali  Can, Αλής, Alison, Αλή (Ali)")] == [
        "Ali  Can",
        "Αλή",
        "Ali",
    ]


@given(st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=4))
def test_expression_finds_each_spelling_whatever_is_in_it(spellings: list[str]) -> None:
    pattern = query(spellings, "regex")
    for text in spellings:
        if text.split():
            assert re.fullmatch(pattern, " ".join(text.split()))


@pytest.mark.parametrize("form", FORMS)
def test_nothing_to_be_found_is_an_empty_query(form: str) -> None:
    assert query(["", "  "], form) == ""


def test_unknown_form_is_refused() -> None:
    with pytest.raises(OptionError, match="or, elastic, regex"):
        query(["Ali"], "sql")
