import pytest

from translit.identity.origin import TURKISH, origin
from translit.names.prepare import prepare


def judged(*texts: str) -> tuple[str, float]:
    return origin([prepare(text) for text in texts])


@pytest.mark.parametrize(
    "renderings",
    [
        ("Kemal Kilicdaroglu",),
        ("Kilicdaroglu",),
        ("Burcu Yagci", "Μπουρτζού Γιαγτζί"),
        ("Γκιουβέν Μπεγκέτς",),
        ("Τουργκούτ Οζάλ",),
        ("Σερκάν Κιραμανλιόγλου",),
        ("ILKAY GUNDOGAN",),
        ("Işıl",),
    ],
)
def test_turkish_names_are_known_without_their_letters(renderings: tuple[str, ...]) -> None:
    language, turkish = judged(*renderings)
    assert language == "tr"
    assert turkish >= TURKISH


@pytest.mark.parametrize(
    "renderings",
    [
        ("Helmut Kohl",),
        ("Helmut Kohl", "Χέλμουτ Κολ"),
        ("Χέλμουτ Κολ",),
        ("Gunter Grass",),
        ("Giorgos Papadopoulos",),
        ("Γιώργος Παπαδόπουλος",),
        ("Στέλιος Χατζηογλου",),
        ("Osama bin Laden",),
        ("Narcís Serra",),
        ("Σουλεϊμάν Α΄ ο Μεγαλοπρεπής",),
        ("Владимир Путин",),
        ("Marie Curie", "Μαρί Κιουρί"),
        ("123",),
        ("",),
    ],
)
def test_other_names_are_not_taken_for_turkish(renderings: tuple[str, ...]) -> None:
    assert judged(*renderings)[1] < TURKISH


def test_greek_stress_speaks_for_or_against_turkish() -> None:
    alone = judged("Aziz Nesin")[1]
    assert judged("Aziz Nesin", "Αζίζ Νεσίν")[1] > alone > judged("Aziz Nesin", "Άζιζ Νέσιν")[1]


def test_greek_script_has_no_vote_for_greek() -> None:
    assert judged("Γιώργος Ρήγας", "Giorgos Rigas")[0] == "el"
    assert judged("Χανς Μύλερ", "Hans Müller")[0] == "de"


def test_nothing_tells_the_language_of_a_name_that_has_no_letters() -> None:
    assert judged("123")[0] == "und"
