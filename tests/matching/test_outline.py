"""What comparing asks of one name alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translit.matching.outline import outline
from translit.model import Role
from translit.names.prepare import prepare


@pytest.mark.parametrize(("text", "told"), [("Ali", True), ("", False), ("123", False), ("...", False)])
def test_a_name_is_readable_if_a_part_is(text: str, told: bool) -> None:
    assert outline(prepare(text)).readable is told


def test_titles_stand_apart() -> None:
    found = outline(prepare("Prof. Dr. Ayşe Yılmaz"))
    assert [part.text for part in found.titles] == ["Prof.", "Dr."]
    assert [part.text for part in found.parts] == ["Ayşe", "Yılmaz"]


@pytest.mark.parametrize(
    ("text", "words", "ruler", "initials"),
    [
        ("Ayşe Yılmaz", 2, False, False),
        ("R. T. Erdoğan", 3, False, True),
        ("Louis XIV", 1, True, False),
        ("Μέγας Αλέξανδρος", 1, True, False),
        ("Erdoğan", 1, False, False),
    ],
)
def test_words_that_name_the_person_are_counted(text: str, words: int, ruler: bool, initials: bool) -> None:
    found = outline(prepare(text))
    assert (found.words, found.ruler, found.initials) == (words, ruler, initials)


def test_only_latin_letters_are_written_in_a_language() -> None:
    assert outline(prepare("Ayşe Yılmaz")).written_in == "tr"
    assert outline(prepare("Γιώργος Σεφέρης")).written_in == ""


@given(st.text(max_size=60))
def test_first_words_are_among_the_parts(text: str) -> None:
    name = prepare(text)
    found = outline(name)
    assert set(found.parts) | set(found.titles) <= set(name.parts)
    assert found.given is None or (found.given in name.parts and found.given.role is Role.GIVEN)
