"""The script of letters, by their ISO 15924 codes."""

import pytest

from translit.names.script import CYRILLIC, GREEK, LATIN, main_script, script_of, scripts

LETTERS = [
    ("Γ", GREEK), ("ς", GREEK), ("ΐ", GREEK), ("ᾠ", GREEK), ("Ω", GREEK), ("ϛ", GREEK), ("a", LATIN),
    ("ş", LATIN), ("ı", LATIN), ("İ", LATIN), ("Ａ", LATIN), ("ﬁ", LATIN), ("ð", LATIN), ("а", CYRILLIC),
    ("Я", CYRILLIC), ("ј", CYRILLIC), ("م", "Arab"), ("ש", "Hebr"), ("Հ", "Armn"), ("გ", "Geor"),
    ("李", "Hani"),
]  # fmt: skip


@pytest.mark.parametrize(("letter", "script"), LETTERS)
def test_letter_has_its_script(letter: str, script: str) -> None:
    assert script_of(letter) == script


@pytest.mark.parametrize("character", list(" -.,'1\u0301\u0308\u200b😀´·\n"))
def test_what_is_no_letter_counts_for_no_script(character: str) -> None:
    assert scripts(character).total() == 0


def test_letters_of_each_script_are_counted() -> None:
    assert scripts("Γιώργος (George)") == {GREEK: 7, LATIN: 6}
    assert scripts("Hak\u0430n") == {LATIN: 4, CYRILLIC: 1}
    assert scripts("1974") == {}


def test_decomposed_marks_count_for_none() -> None:
    assert scripts("Γιω\u0301ργος") == {GREEK: 7}


MAIN = [
    ("Σερκάν Κιραμανλιόγλου", GREEK), ("Serkan Kıramanlıoğlu", LATIN), ("Хакан Фидан", CYRILLIC),
    ("Hak\u0430n", LATIN), ("Γιώργoς", GREEK), ("رجب طيب أردوغان", "Arab"), ("1974", "Zyyy"), ("", "Zyyy"),
    (" ", "Zyyy"), ("…", "Zyyy"), ("😀", "Zyyy"), ("\u0301", "Zyyy"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "script"), MAIN)
def test_text_has_the_script_of_most_of_its_letters(text: str, script: str) -> None:
    assert main_script(text) == script


def test_short_look_and_count_agree_on_every_character() -> None:
    for character in map(chr, range(0x2000)):
        assert main_script(character) == next(iter(scripts(character)), "Zyyy"), hex(ord(character))


def test_ten_thousand_characters_have_a_script() -> None:
    assert main_script("α" * 10_000 + "a" * 9_999) == GREEK
