"""Case endings taken off; the likeliest nominative comes first."""

import pytest

from translit.names.case import fold
from translit.names.inflect import any_nominatives, declined, given_groups, nominatives, without_suffix
from translit.names.lexicon import name_groups

GREEK = [
    ("Κυριάκου", "του", "Κυριάκος"), ("Μητσοτάκη", "του", "Μητσοτάκης"), ("Τσίπρα", "του", "Τσίπρας"),
    ("Αλέξη", "του", "Αλέξης"), ("Σαμαρά", "του", "Σαμαράς"), ("Νίκου", "του", "Νίκος"),
    ("Γεωργίου", "του", "Γεώργιος"), ("Δημητρίου", "του", "Δημήτριος"), ("Νικολάου", "του", "Νικόλαος"),
    ("Κωνσταντίνου", "του", "Κωνσταντίνος"), ("Αλεξάνδρου", "του", "Αλέξανδρος"),
    ("Αθανασίου", "του", "Αθανάσιος"), ("Ιωάννου", "του", "Ιωάννης"), ("Γιάννη", "του", "Γιάννης"),
    ("Περικλή", "του", "Περικλής"), ("Περικλέους", "του", "Περικλής"), ("Σπυρίδωνος", "του", "Σπυρίδων"),
    ("Ξενοφώντος", "του", "Ξενοφών"), ("Οδυσσέα", "του", "Οδυσσέας"), ("Ελύτη", "του", "Ελύτης"),
    ("Σημίτη", "του", "Σημίτης"), ("Δένδια", "του", "Δένδιας"), ("Παπαδοπούλου", "του", "Παπαδόπουλος"),
    ("Αντωνίου", "του", "Αντώνιος"), ("Παύλου", "του", "Παύλος"), ("Κυριάκο", "τον", "Κυριάκος"),
    ("Μητσοτάκη", "τον", "Μητσοτάκης"), ("Τσίπρα", "τον", "Τσίπρας"), ("Γιώργο", "τον", "Γιώργος"),
    ("Σαμαρά", "τον", "Σαμαράς"), ("Περικλή", "τον", "Περικλής"), ("Ελένης", "της", "Ελένη"),
    ("Μαρίας", "της", "Μαρία"), ("Ντόρας", "της", "Ντόρα"), ("Ζωής", "της", "Ζωή"),
    ("Φωτεινής", "της", "Φωτεινή"), ("Κατερίνας", "της", "Κατερίνα"), ("Ηρώς", "της", "Ηρώ"),
    ("Μπακογιάννη", "της", "Μπακογιάννη"), ("Σακελλαροπούλου", "της", "Σακελλαροπούλου"),
    ("Ελένη", "την", "Ελένη"), ("Μαρία", "την", "Μαρία"), ("Κυριάκος", "ο", "Κυριάκος"),
    ("Ελένη", "η", "Ελένη"), ("Φιντάν", "του", "Φιντάν"), ("Πούτιν", "του", "Πούτιν"),
    ("Ερντογάν", "τον", "Ερντογάν"), ("Τραμπ", "του", "Τραμπ"), ("Μέρκελ", "της", "Μέρκελ"),
    ("ΜΗΤΣΟΤΑΚΗ", "του", "ΜΗΤΣΟΤΑΚΗΣ"), ("ΤΣΙΠΡΑ", "του", "ΤΣΙΠΡΑΣ"), ("ΕΛΕΝΗΣ", "της", "ΕΛΕΝΗ"),
    ("ΚΥΡΙΑΚΟ", "τον", "ΚΥΡΙΑΚΟΣ"), ("ΦΙΝΤΑΝ", "του", "ΦΙΝΤΑΝ"),
]  # fmt: skip
GREEK_FIRST = [
    ("Θεοδώρου", "του", "Θεόδωρος"), ("Στεφάνου", "του", "Στέφανος"), ("ΚΥΡΙΑΚΟΥ", "του", "ΚΥΡΙΑΚΟΣ"),
    ("Βενιζέλου", "του", "Βενιζέλος"), ("Ρίτσου", "του", "Ρίτσος"), ("Παυλόπουλου", "του", "Παυλόπουλος"),
    ("Πέτρου", "του", "Πέτρος"), ("Γιώργου", "του", "Γιώργος"), ("Παπανδρέου", "του", "Παπανδρέου"),
    ("Χατζιδάκι", "του", "Χατζιδάκις"), ("ΓΕΩΡΓΙΟΥ", "του", "ΓΕΩΡΓΙΟΣ"),
]  # fmt: skip


@pytest.mark.parametrize(("token", "article", "nominative"), GREEK)
def test_likeliest_nominative_comes_first(token: str, article: str, nominative: str) -> None:
    assert nominatives(token, article)[0] == nominative


@pytest.mark.parametrize(("token", "article", "nominative"), GREEK_FIRST)
def test_usual_nominative_comes_before_rare_ones(token: str, article: str, nominative: str) -> None:
    assert nominatives(token, article)[0] == nominative


@pytest.mark.parametrize(("token", "article", "nominative"), GREEK)
def test_written_form_is_always_among_them(token: str, article: str, nominative: str) -> None:
    found = nominatives(token, article)
    assert found[-1] == token
    assert len(found) == len(set(found))


@pytest.mark.parametrize("token", ["", "α", "ου", "ς", " ", "3", "😀", "\u0301", "ου" * 5_000, "\n"])
def test_any_token_has_a_nominative(token: str) -> None:
    for article in ("του", "τον", "της", "των", ""):
        assert nominatives(token, article)[-1] == token


SUFFIXED = [
    ("Erdoğan'ın", "Erdoğan"), ("ERDOĞAN'IN", "ERDOĞAN"), ("Erdogan'in", "Erdogan"), ("Gül'ün", "Gül"),
    ("Özal'ın", "Özal"), ("Ecevit'in", "Ecevit"), ("Ali'nin", "Ali"), ("Kılıçdaroğlu'nun", "Kılıçdaroğlu"),
    ("Bahçeli'ye", "Bahçeli"), ("Erdoğan'a", "Erdoğan"), ("Akşener'e", "Akşener"),
    ("Demirtaş'ı", "Demirtaş"), ("Bahçeli'yi", "Bahçeli"), ("Gül'ü", "Gül"), ("Erdoğan'dan", "Erdoğan"),
    ("Demirtaş'tan", "Demirtaş"), ("Ecevit'ten", "Ecevit"), ("Merkel'den", "Merkel"),
    ("Erdoğan'da", "Erdoğan"), ("Ecevit'te", "Ecevit"), ("Putin'le", "Putin"), ("Erdoğan'la", "Erdoğan"),
    ("Ali'yle", "Ali"), ("Trump'ın", "Trump"), ("Erdoğan'dır", "Erdoğan"), ("Erdoğan'lar", "Erdoğan"),
    ("Erdogan's", "Erdogan"), ("ERDOGAN'S", "ERDOGAN"), ("Χακάν'ın", "Χακάν"), ("GÜL'ÜN", "GÜL"),
    ("ECEVİT'İN", "ECEVİT"),
]  # fmt: skip
SUFFIXED_FURTHER = [
    ("İmamoğlu'na", "İmamoğlu"), ("Kılıçdaroğlu'ndan", "Kılıçdaroğlu"), ("Çavuşoğlu'nu", "Çavuşoğlu"),
    ("Davutoğlu'nda", "Davutoğlu"), ("Erdoğan'mış", "Erdoğan"), ("Erdoğan'ınki", "Erdoğan"),
    ("Erdoğan'daydı", "Erdoğan"), ("Erdoğan'dı", "Erdoğan"), ("Mitsotakis'", "Mitsotakis"),
]  # fmt: skip


@pytest.mark.parametrize(("token", "stem"), SUFFIXED)
def test_suffix_is_taken_off(token: str, stem: str) -> None:
    assert without_suffix(token) == stem


@pytest.mark.parametrize(("token", "stem"), SUFFIXED_FURTHER)
def test_further_suffixes_are_taken_off(token: str, stem: str) -> None:
    assert without_suffix(token) == stem


KEPT = [
    "O'Neill", "O'NEILL", "D'Angelo", "D'Annunzio", "d'Arc", "O'Hara", "O'Dea", "N'Diaye", "M'Bala",
    "Sa'di", "Ra'ad", "L'Isle", "Ka'an", "Dell'Utri", "Dall'Aglio", "Isma'il", "Mas'ud", "Erdoğan", "'",
    "''", "'ın", "", "a'a", "Nu'man", "De'Ath", "Sant'Anna", "T'Pau",
]  # fmt: skip


@pytest.mark.parametrize("token", KEPT)
def test_apostrophe_of_the_name_stays(token: str) -> None:
    assert without_suffix(token) == token


@pytest.mark.parametrize("token", [token for token, _, _ in GREEK])
def test_declined_is_the_way_back_from_every_nominative(token: str) -> None:
    for written in (token, token.upper()):
        assert all(fold(written) in declined(fold(form)) for form in any_nominatives(written))


@pytest.mark.parametrize(
    ("declined", "nominative"),
    [
        ("Φρειδερίκου", "Friedrich"),
        ("Λουδοβίκο", "Louis"),
        ("Ιωάννη", "John"),
        ("Λέοντα", "Leo"),
        ("Ελένης", "Helen"),
    ],
)
def test_a_declined_given_name_is_in_the_groups_of_its_nominative(declined: str, nominative: str) -> None:
    assert not given_groups(declined).isdisjoint(name_groups(nominative))


def test_a_given_name_as_it_stands_is_no_case_form_of_another() -> None:
    assert given_groups("Κυριακή").isdisjoint(name_groups("Κυριάκος"))
