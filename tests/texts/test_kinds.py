"""What a capitalized word may be besides a person's name."""

import pytest

from translit.texts.kinds import kinds, marks_agree


@pytest.mark.parametrize(
    ("word", "language", "kind"),
    [
        ("Αθήνα", "el", "place"),
        ("Αθήνας", "el", "place"),
        ("Πανεπιστημίου", "el", "site"),  # the accent moves in the genitive
        ("Αυγούστου", "el", "time"),
        ("Γερμανούς", "el", "people"),
        ("Εξωτερικών", "el", "body"),
        ("πρέσβη", "el", "calling"),
        ("Μογγολικού", "el", "adjective"),
        ("ΓΕΕΘΑ", "el", "acronym"),
        ("Βουλγαρία", "el", "place"),  # from ICU
        ("Bakanlığının", "tr", "body"),
        ("Azerbaycanlı", "tr", "people"),
        ("Başkanı", "tr", "calling"),
        ("Tesisleri", "tr", "site"),
        ("Fransiz", "tr", "people"),  # half-ASCII
        ("Kpt", "tr", "dotted"),
        ("Hanım", "tr", "honorific"),
        ("Avenue", "en", "site"),
        ("Tuesday", "en", "time"),
        ("TCG", "el", "thing"),
        ("MS", "en", "thing"),
    ],
)
def test_word_is_known_for_what_it_is(word: str, language: str, kind: str) -> None:
    assert kind in kinds(word, language)


@pytest.mark.parametrize(
    ("word", "language", "kind"),
    [
        ("Αθηνά", "el", "place"),
        ("Karakaş", "tr", "place"),  # Caracas is Karakas
        ("Ms", "en", "thing"),
        ("Karagümrük", "en", "calling"),
        ("Σύμφωνα", "en", "place"),
    ],
)
def test_word_is_not_taken_for_another(word: str, language: str, kind: str) -> None:
    assert kind not in kinds(word, language)


@pytest.mark.parametrize("word", ["Χαφτάρ", "Μπεγκέτς", "Kıramanlıoğlu"])
def test_names_are_nothing_else(word: str) -> None:
    assert kinds(word, "el") == frozenset()


def test_words_of_places_and_brands_are_known_across_languages() -> None:
    assert "place" in kinds("Ankara", "en")
    assert "brand" in kinds("Reuters", "tr")
    assert "common" not in kinds("The", "tr")


def test_marks_may_be_missing_but_not_added() -> None:
    assert marks_agree("KIRAMANLIOGLU", "Kıramanlıoğlu")
    assert not marks_agree("Şam", "Sam")
