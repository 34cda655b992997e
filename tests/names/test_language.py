"""The language of a name and the evidence for it."""

import pytest

from translit.names.language import language

TURKISH = [
    "Recep Tayyip Erdoğan", "Hakan Fidan", "Mehmet Şimşek", "Ahmet Davutoğlu", "AHMET DAVUTOĞLU",
    "Kemal Kilicdaroglu", "Ayse Yilmaz", "Ilkay Gundogan", "İlkay Gündoğan", "Selahattin Demirtaş",
    "Ekrem İmamoğlu", "Orhan Pamuk", "Meral Akşener", "MERAL AKŞENER", "Bülent Ecevit", "Zeki Müren",
    "Işıl", "Erdogan", "Özgür Özel", "Tansu Çiller", "Yaşar Kemal", "Süleyman Demirel",
]  # fmt: skip
GREEK = [
    "Κυριάκος Μητσοτάκης", "Kyriakos Mitsotakis", "KYRIAKOS MITSOTAKIS", "Γιώργος Σεφέρης",
    "Giorgos Seferis", "Eleni Papadopoulou", "Katerina Sakellaropoulou", "Ioannis Kapodistrias",
    "Dimitris Papaioannou", "Χακάν Φιντάν", "Ντόναλντ Τραμπ", "Μητσοτάκης", "Giorgos Papadopoulos", "ΑΥΛΟΣ",
    "Ἀλέξιος Κομνηνός", "Odysseas Elytis", "Eleftherios Venizelos", "Nikos Dendias",
]  # fmt: skip
OTHER = [
    "Guðni Jóhannesson", "Þórður", "John Smith", "Vladimir Putin", "Владимир Путин", "Aleksandar Vučić",
    "Lech Wałęsa", "Jean-Claude Juncker", "José Manuel Barroso", "Antonín Dvořák", "Søren Kierkegaard",
    "Joachim Weiß", "Boris Johnson", "Nicolae Ceaușescu", "Ion Creangă", "محمد علي", "Traian Băsescu",
    "Mircea Geoană",
]  # fmt: skip


@pytest.mark.parametrize("text", TURKISH)
def test_turkish_name_is_turkish(text: str) -> None:
    assert language(text).code == "tr"


@pytest.mark.parametrize("text", GREEK)
def test_greek_name_is_greek(text: str) -> None:
    assert language(text).code == "el"


@pytest.mark.parametrize("text", OTHER)
def test_other_name_is_neither(text: str) -> None:
    assert language(text).code not in {"el", "tr"}


OPEN = [("Yorgos Papandreou", "el")]


def test_languages_of_the_project_win_a_tie() -> None:
    assert language("Alexis Tsipras").code == "el"
    assert language("Devlet Bahçeli").code == "tr"


@pytest.mark.xfail(strict=True, reason="a given name the lexicon lacks, or a tie with another language")
@pytest.mark.parametrize(("text", "code"), OPEN)
def test_language_not_known_yet(text: str, code: str) -> None:
    assert language(text).code == code


CODES = [
    ("Guðni Jóhannesson", "is"), ("Lech Wałęsa", "pl"), ("Antonín Dvořák", "cs"),
    ("Aleksandar Vučić", "sr"), ("Joachim Weiß", "de"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), CODES)
def test_letter_gives_a_language_away(text: str, code: str) -> None:
    assert language(text).code == code


@pytest.mark.parametrize("text", ["", " ", "\n", "...", "123", "😀", "\u0301", "Qqq Zzz", "-", "\u200b"])
def test_nothing_tells_nothing(text: str) -> None:
    assert language(text).code == "und"
    assert language(text).evidence == ()


# ---------------------------------------------------------------- evidence


def _kinds(text: str) -> set[tuple[str, str, str]]:
    return {(one.language, one.by, one.what) for one in language(text).evidence}


def test_script_is_evidence() -> None:
    assert ("el", "script", "Grek") in _kinds("Μητσοτάκης")


def test_letter_is_evidence() -> None:
    assert {("tr", "letter", "ğ"), ("tr", "letter", "ı"), ("tr", "letter", "ş")} <= _kinds("Işık Doğu")
    assert ("tr", "letter", "İ") in _kinds("İNÖNÜ")
    assert ("tr", "letter", "ğ") in _kinds("ERDOĞAN")


def test_given_name_is_evidence() -> None:
    assert ("el", "given", "Γιώργος") in _kinds("Giorgos Seferis")
    assert ("tr", "given", "Recep") in _kinds("RECEP")


def test_surname_ending_is_evidence() -> None:
    assert ("tr", "ending", "oğlu") in _kinds("Davutoglu")
    assert ("el", "ending", "opoulos") in _kinds("Papadopoulos")


def test_evidence_has_weight() -> None:
    assert all(one.weight > 0 for one in language("Giorgos Papadopoulos").evidence)


def test_shared_evidence_is_split() -> None:
    shared = [one for one in language("Maria").evidence if one.by == "given"]
    assert len(shared) > 1
    assert sum(one.weight for one in shared) == pytest.approx(language("Recep").evidence[0].weight)


def test_latin_capital_i_is_no_turkish_letter() -> None:
    assert not any(one.by == "letter" for one in language("INGRID IVERSEN").evidence)


def test_case_does_not_change_the_language() -> None:
    for text in ("Ahmet Davutoğlu", "Giorgos Papadopoulos", "Guðni Jóhannesson"):
        assert language(text).code == language(text.upper()).code


def test_ten_thousand_characters_have_a_language() -> None:
    assert language("Γιώργος " * 1250).code == "el"
