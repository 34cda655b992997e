"""Groups of capitalized words cut at words that are something else."""

import pytest

from translit.texts.capitals import groups
from translit.texts.pieces import is_initial, is_particle, pieces


def cut(text: str, language: str) -> list[str]:
    return [
        " ".join(word.text for word in piece.words)
        for group in groups(text, language)
        for piece in pieces(group, language)
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Dışişleri Bakanı Hakan Fidan", "tr", ["Hakan Fidan"]),
        ("ο υπουργός Εξωτερικών Χακάν Φιντάν", "el", ["Χακάν Φιντάν"]),
        ("της Τουρκίας Ρετζέπ Ταγίπ Ερντογάν", "el", ["Ρετζέπ Ταγίπ Ερντογάν"]),
        ("ο δήμαρχος Κορδελιού Λευτέρης Αλεξανδρίδης", "el", ["Λευτέρης Αλεξανδρίδης"]),
        ("CHP lideri Deniz Baykal", "tr", ["Deniz Baykal"]),
        ("Bakan Mehmet Aydın", "tr", ["Mehmet Aydın"]),
        ("Tom Barrack Şam'da", "tr", ["Tom Barrack"]),
        ("Fatih Sultan Mehmet ile Enver Paşa", "tr", ["Fatih Sultan Mehmet", "Enver"]),
        ("Jüride Marco Boemi", "tr", ["Marco Boemi"]),
        ("Vice President JD Vance", "en", ["JD Vance"]),
        ("by Stephen King", "en", ["Stephen King"]),
        ("ο Θεόφιλος («Φίλης») Ρήγας", "el", ["Θεόφιλος Φίλης Ρήγας"]),
        ("ο Θεόφιλος (Αθήνα)", "el", ["Θεόφιλος"]),
        ("Γκιουβέν Μπεγκέτς (Guven Begec)", "el", ["Γκιουβέν Μπεγκέτς", "Guven Begec"]),
        ("ΣΥΝΑΝΤΗΣΗ ΜΠΟΥΓΙΟΥΚ ΣΤΗΝ ΑΓΚΥΡΑ", "el", []),
        ("ΓΙΩΡΓΟΣ ΜΠΑΡΤΖΩΚΑΣ", "el", ["ΓΙΩΡΓΟΣ ΜΠΑΡΤΖΩΚΑΣ"]),
    ],
)
def test_pieces(text: str, language: str, expected: list[str]) -> None:
    assert cut(text, language) == expected


def test_family_name_that_is_another_word_is_kept_for_who_is_named_in_full() -> None:
    assert cut("όπως ο Βούλγαρης", "el") == ["Βούλγαρης"]


def test_initials_and_particles_show_by_their_form() -> None:
    (group,) = groups("Χρ. Ρήγας", "el")
    assert is_initial(group[0], group[1])
    assert not is_initial(group[1], None)
    (group,) = groups("Ο Ρήγας", "el")
    assert not is_initial(group[0], group[1])
    (group,) = groups("Al Gore", "en")
    assert not is_particle(group[0], "en")
    assert is_particle(group[0], "tr")
