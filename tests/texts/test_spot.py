"""Where names of people stand in running text, and where they do not."""

import pytest

from translit.texts.spot import spot


def sure(text: str, language: str) -> list[str]:
    return [one.text for one in spot(text, language) if one.sure]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Ο πρέσβης της Τουρκίας στη Λιβύη, Γκιουβέν Μπεγκέτς, μίλησε.", "el", ["Γκιουβέν Μπεγκέτς"]),
        ("στον υποστράτηγο İlkay Altındag", "el", ["İlkay Altındag"]),
        ("με τον Τζιμπρίλ Κουλιμπαλί", "el", ["Τζιμπρίλ Κουλιμπαλί"]),
        ("δήλωσε ο Αλέξανδρος Π. Σιδηρόπουλος.", "el", ["Αλέξανδρος Π. Σιδηρόπουλος"]),
        ("ο συνταξιούχος Σπύρος Λ. κατήγγειλε", "el", ["Σπύρος Λ."]),
        ("Ο Μουρίνιο επιστρέφει", "el", ["Μουρίνιο"]),
        ("η κόρη του, Σταματίνα, η οποία", "el", ["Σταματίνα"]),
        ("Cumhurbaşkanı Erdoğan'ın", "tr", ["Erdoğan"]),
        ("Nilüfer Hanım'ın suçu yok", "tr", ["Nilüfer"]),
        ("Portekizli Rui Almeida", "tr", ["Rui Almeida"]),
        ("Mr Kalogeras noted", "en", ["Kalogeras"]),
        ("said Ursula von der Leyen", "en", ["Ursula von der Leyen"]),
        ("η πρόεδρος φον ντερ Λάιεν", "el", ["φον ντερ Λάιεν"]),
    ],
)
def test_people_are_found(text: str, language: str, names: list[str]) -> None:
    assert sure(text, language) == names


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("στην οδό Πανεπιστημίου", "el"),
        ("στη λεωφόρο Ανδρέα Παπανδρέου", "el"),
        ("από το αεροδρόμιο Ελευθέριος Βενιζέλος", "el"),
        ("στο γήπεδο «Απόστολος Νικολαΐδης»", "el"),
        ("στο «Κλεάνθης Βικελίδης»", "el"),
        ("το Ίδρυμα Σταύρος Νιάρχος", "el"),
        ("της κορβέτας TCG Kınalıada", "el"),
        ("τη φρεγάτα Κίμων", "el"),
        ("του «Εθνικού Στρατού της Λιβύης»", "el"),
        ("στη Βεγγάζη και στην Αλ-Ράτζμα", "el"),
        ("Στη Νέα Ιωνία την Κυριακή", "el"),
        ("ο Ολυμπιακός και η ΑΕΚ", "el"),
        ("η εφημερίδα Καθημερινή", "el"),
        ("ο δήμαρχος Κορδελιού Ευόσμου", "el"),
        ("με το Google Maps", "el"),
        ("Atatürk Bulvarı'nda", "tr"),
        ("Adnan Menderes Havalimanı", "tr"),
        ("Nâzım Hikmet Kültür Merkezi'nde", "tr"),
        ("Barbaros Hayrettin Paşa gemisi", "tr"),
        ("Barış Pınarı Harekâtı", "tr"),
        ("Sabancı Holding ile Zafer Partisi", "tr"),
        ("TCG Büyükada korveti", "tr"),
        ("at John F. Kennedy Airport", "en"),
        ("the flagship Aegean Pearl", "en"),
        ("Johnson & Johnson", "en"),
        ("St. Mary's Hospital", "en"),
        ("Lockheed Martin shares", "en"),
    ],
)
def test_what_is_no_person_is_left_alone(text: str, language: str) -> None:
    assert sure(text, language) == []


def test_single_words_are_told_though_not_sure() -> None:
    (one,) = spot("όπως έλεγε η Καρβουνά", "el")
    assert (one.lone, one.sure, one.doubtful) == (True, False, False)
    (one,) = spot("Sezgin geldi", "tr")
    assert one.doubtful
