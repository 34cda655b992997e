"""Groups of capitalized words, and where they stand."""

import pytest

from translit.texts.capitals import groups


def words(text: str, language: str = "el") -> list[list[str]]:
    return [[word.text for word in group] for group in groups(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("ο Χακάν Φιντάν και η Άννα", "el", [["Χακάν", "Φιντάν"], ["Άννα"]]),
        ("η Ούρσουλα φον ντερ Λάιεν", "el", [["Ούρσουλα", "Λάιεν"]]),
        ("Prens Muhammed bin Selman", "tr", [["Prens", "Muhammed", "Selman"]]),
        ("Ahmed eş-Şara geldi", "tr", [["Ahmed", "Şara"]]),
        ("R.T. Erdoğan, Prof. Dr. Ece Ay", "tr", [["R", "T", "Erdoğan"], ["Prof", "Dr", "Ece", "Ay"]]),
        ("ο Θεόφιλος («Φίλης») Ρήγας", "el", [["Θεόφιλος", "Φίλης", "Ρήγας"]]),
        ("Fidan'ın Hakan'a", "tr", [["Fidan"], ["Hakan"]]),
        ("Henry O'Donnell's ship", "en", [["Henry", "O'Donnell"]]),
        ("Jean-Pierre de la Croix", "en", [["Jean-Pierre", "Croix"]]),
        ("Ahmet da Mehmet de geldi", "tr", [["Ahmet"], ["Mehmet"]]),
        ("Νίκος. Γιώργος", "el", [["Νίκος"], ["Γιώργος"]]),
        ("", "en", []),
    ],
)
def test_what_stands_together(text: str, language: str, expected: list[list[str]]) -> None:
    assert words(text, language) == expected


@pytest.mark.parametrize(
    "text", ["Bakan Fidan’ın sözü", "Ha\u00adkan Fi\u200bdan", "I\u0307lkay Altındag", "Hakаn Fidаn"]
)
def test_places_are_those_of_the_text_given(text: str) -> None:
    for group in groups(text, "tr"):
        for word in group:
            assert text[word.start].isupper()
            assert text[word.end : word.end + 1] in ("", " ", "’")


def test_what_cannot_be_seen_is_no_part_of_the_word() -> None:
    assert words("Ha\u00adkan I\u0307lkay", "tr") == [["Hakan", "İlkay"]]


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Φιντάν", True),
        ("Ήρθε. Φιντάν", True),
        ("«Φιντάν", True),
        ("είπε ο κ. Φιντάν", False),
        ("ήρθε, Φιντάν", False),
        ("τέλος\nΦιντάν", True),
    ],
)
def test_first_word_of_a_sentence(text: str, opens: bool) -> None:
    assert list(groups(text, "el"))[-1][-1].opens is opens


def test_a_name_goes_on_over_the_end_of_a_full_line() -> None:
    wrapped = "Παρών στη συνάντηση ήταν χθες και ο στρατηγός Χακάν\nΜπουγιούκ, ο οποίος δεν μίλησε καθόλου."
    assert ["Χακάν", "Μπουγιούκ"] in words(wrapped)
    assert ["Χακάν", "Μπουγιούκ"] not in words(
        "ο στρατηγός Χακάν\nΜπουγιούκ, ο οποίος δεν μίλησε καθόλου χθες."
    )
