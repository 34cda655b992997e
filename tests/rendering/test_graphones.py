"""Words are spelled in the other script."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translit.rendering.graphones import Lexicon, graphones, greek_spellings, latin_spellings, letters

GREEK = st.text("αβγδεζηθικλμνξοπρστυφχψωάέήίόύώϊϋ", min_size=1, max_size=8)
LATIN = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("greek", "latin"),
    [
        ("Παπαδόπουλος", "Papadopoulos"),
        ("Τζόουνς", "Jones"),
        ("Σμιθ", "Smith"),
        ("Γιόχανσον", "Johansson"),
        ("Ερντογάν", "Erdogan"),
        ("Ροντρίγκες", "Rodriguez"),
    ],
)
def test_the_usual_spelling_is_among_the_first_three(greek: str, latin: str) -> None:
    assert letters(latin) in [text for text, _ in latin_spellings(letters(greek))[:3]]


@pytest.mark.parametrize(("latin", "greek"), [("Johnson", "Τζόνσον"), ("Papadopoulou", "Παπαδοπούλου")])
def test_greek_is_spelled_with_its_accent(latin: str, greek: str) -> None:
    assert greek_spellings(letters(latin))[0][0] == letters(greek)


def test_capitals_without_accents_are_spelled_alike() -> None:
    for text in ("ΜΗΤΣΟΤΑΚΗΣ", "Μητσοτάκης"):
        assert latin_spellings(letters(text))[0][0] == "mitsotakis"


def test_beginnings_of_a_lexicon_go_on_to_its_words() -> None:
    words = Lexicon(["marx", "mao"])
    assert words.further("ma") == {"", "o", "r", "rx"}
    assert words.further("marx") == {""}
    assert words.further("b") == {""}


def test_only_words_of_a_lexicon_come_out_of_it() -> None:
    words = Lexicon(["foucault", "eisenhower", "cruise"])
    assert [text for text, _ in words.spellings(letters("Αϊζενχάουερ"), "greek")] == ["eisenhower"]
    assert words.spellings(letters("Παπαδόπουλος"), "greek") == []


@given(GREEK)
@settings(max_examples=40, deadline=None)
def test_every_greek_word_has_latin_spellings_best_first(word: str) -> None:
    found = latin_spellings(letters(word))
    chances = [chance for _, chance in found]
    assert found
    assert chances == sorted(chances, reverse=True)
    assert all(chance < 0.01 and text.isascii() for text, chance in found)
    assert len({text for text, _ in found}) == len(found)


@given(LATIN)
@settings(max_examples=40, deadline=None)
def test_every_latin_word_has_greek_spellings(word: str) -> None:
    assert all(not text.isascii() for text, _ in greek_spellings(word))


@given(GREEK, LATIN)
@settings(max_examples=60, deadline=None)
def test_graphones_are_the_whole_of_both_words(greek: str, latin: str) -> None:
    found = graphones(letters(greek), latin)
    if found:
        assert "".join(one for one, _ in found) == letters(greek)
        assert "".join(other for _, other in found) == latin
        assert all(one and other for one, other in found)


def test_letters_are_those_of_the_model() -> None:
    assert (letters("Μπεγκέτς"), letters("Çavuşoğlu"), letters("O'Neill"), letters("…")) == (
        "μπεγκέτσ",
        "cavusoglu",
        "oneill",
        "",
    )
