"""What a word tells where it stands in running text."""

import pytest

from translit.texts.cues import clues, language_of


@pytest.mark.parametrize("word", ["Κυριάκου", "Ελένης", "ΓΙΩΡΓΟΣ", "Άννα-Μαρία", "Βασιλική"])
def test_greek_given_names_are_known_in_each_case(word: str) -> None:
    assert clues(word, "el").given
    assert not clues(word, "el").stops


@pytest.mark.parametrize("word", ["Ilkay", "Hakan", "Jean-Pierre"])
def test_latin_given_names_are_known(word: str) -> None:
    assert clues(word, "tr").given


def test_accent_and_marks_tell_names_from_other_words() -> None:
    assert not clues("Αθήνα", "el").given
    assert not clues("Şam", "tr").given


@pytest.mark.parametrize("word", ["Σερκάν", "Γκιουβέν", "Ιλκάι", "Τάρεκ"])
def test_foreign_given_names_are_heard_in_greek_letters(word: str) -> None:
    assert clues(word, "el").heard


@pytest.mark.parametrize("word", ["Παπαδοπούλου", "Σιδηρόπουλο", "Kıramanlıoğlu", "Saygılı"])
def test_family_names_are_known_by_ending_or_lexicon(word: str) -> None:
    assert clues(word, "el").family


def test_some_family_names_stand_alone_in_the_news() -> None:
    assert clues("Ερντογάν", "el").known
    assert clues("ΠΟΥΤΙΝ", "el").known
    assert not clues("Σιδηρόπουλος", "el").known


def test_a_compound_stops_where_a_part_does() -> None:
    assert clues("Ankara-Atina", "tr").stops
    assert "place" in clues("Ankara-Atina", "tr").kinds
    assert clues("Ξενάκη-Βούλγαρη", "el").family


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ο Χακάν Φιντάν (Hakan Fidan) ήρθε στην Αθήνα.", "el"),
        ("Bakan bugün bir açıklama yaptı.", "tr"),
        ("The minister said on Monday that he would not go.", "en"),
        ("Ἐν ἀρχῇ ἦν ὁ λόγος", "el"),
    ],
)
def test_language_of_a_text(text: str, language: str) -> None:
    assert language_of(text) == language


def test_text_too_short_goes_with_what_stood_before() -> None:
    assert language_of("Hakan Fidan", "tr") == "tr"
    assert language_of("Hakan Fidan", "en") == "en"
    assert language_of("Hakan Fidan", "el") == "en"
    assert language_of("", "tr") == "tr"
