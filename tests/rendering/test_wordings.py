"""One word of a name in another language."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translit.model import Role
from translit.rendering.wordings import Word, given_in, name_languages, wordings


def best(text: str, role: Role, origin: str, to: str) -> str:
    return wordings(Word(text, role, origin), to)[0][0]


@pytest.mark.parametrize(
    ("text", "role", "origin", "to", "written"),
    [
        ("Γιώργος", Role.GIVEN, "el", "en", "Giorgos"),
        ("Μπακογιάννη", Role.FAMILY, "el", "en", "Bakogianni"),
        ("Μητσοτάκης", Role.FAMILY, "el", "tr", "Miçotakis"),
        ("Τσαβούσογλου", Role.FAMILY, "tr", "tr", "Çavuşoğlu"),
        ("Τσαβούσογλου", Role.FAMILY, "tr", "en", "Cavusoglu"),
        ("Çavuşoğlu", Role.FAMILY, "tr", "el", "Τσαβούσογλου"),
        ("Erdoğan", Role.FAMILY, "tr", "el", "Ερντογάν"),
        ("Gül", Role.FAMILY, "tr", "el", "Γκιουλ"),
        ("Baykal", Role.FAMILY, "tr", "el", "Μπαϊκάλ"),
        ("Yılmaz", Role.FAMILY, "tr", "el", "Γιλμάζ"),
        ("Τσόρτσιλ", Role.FAMILY, "und", "en", "Churchill"),
        ("Ρούζβελτ", Role.FAMILY, "und", "en", "Roosevelt"),
        ("Μιτεράν", Role.FAMILY, "und", "fr", "Mitterrand"),
        ("Σαρκοζί", Role.FAMILY, "und", "fr", "Sarkozy"),
        ("Μέρκελ", Role.FAMILY, "und", "en", "Merkel"),
        ("φον", Role.PARTICLE, "und", "de", "von"),
        ("ΧΟΥΤΣΙΝΣΟΝ", Role.FAMILY, "und", "en", "Hutchinson"),
        ("Kissinger", Role.FAMILY, "und", "el", "Κίσινγκερ"),
        ("Папандреу", Role.FAMILY, "el", "en", "Papandreu"),
    ],
)
def test_the_likeliest_wording_is_the_usual_one(
    text: str, role: Role, origin: str, to: str, written: str
) -> None:
    assert best(text, role, origin, to) == written


@pytest.mark.parametrize(("text", "written"), [("Μπους", "Bush"), ("Κένεντι", "Kennedy"), ("Καμύ", "Camus")])
def test_a_well_known_family_name_is_among_the_first(text: str, written: str) -> None:
    assert written in [found for found, _ in wordings(Word(text, Role.FAMILY, "und"), "en")[:3]]


@given(
    st.text(max_size=8),
    st.sampled_from([Role.GIVEN, Role.FAMILY, Role.PARTICLE]),
    st.sampled_from(["el", "tr", "und"]),
    st.sampled_from(["en", "tr", "el", "de", "fr"]),
)
@settings(max_examples=80, deadline=None)
def test_every_word_has_wordings_best_first(text: str, role: Role, origin: str, to: str) -> None:
    found = wordings(Word(text, role, origin), to)
    chances = [chance for _, chance in found]
    assert found
    assert chances == sorted(chances, reverse=True)
    assert math.fsum(chances) <= 1 + 1e-6
    assert all(chance > 0 for chance in chances)


def test_given_names_are_translated_where_both_languages_have_them() -> None:
    assert "John" in given_in("Ιωάννης", "en")
    assert "Ιωάννης" in given_in("John", "el")
    assert "Louis" in given_in("Λουδοβίκος", "en")
    assert given_in("Τζον", "en") == ()


@pytest.mark.parametrize(
    ("given_name", "family", "code"),
    [
        ("Ζαν", "Μιτεράν", "fr"),
        ("Χανς", "Σρέντερ", "de"),
        ("Τζουζέπε", "Γκαριμπάλντι", "it"),
        ("Χουάν", "Ροντρίγκες", "es"),
        ("Μιχαήλ", "Γκορμπατσόφ", "ru"),
    ],
)
def test_words_tell_the_language_of_the_name_together(given_name: str, family: str, code: str) -> None:
    told = name_languages([Word(given_name, Role.GIVEN, "und"), Word(family, Role.FAMILY, "und")])
    assert told[0][0] == code
    assert math.fsum(chance for _, chance in told) == pytest.approx(1)


def test_a_word_is_spelled_in_the_language_of_its_name() -> None:
    spelled = {code: best("Πέτερ", Role.GIVEN, code, "en") for code in ("de", "hu")}
    assert spelled == {"de": "Peter", "hu": "Peter"}
    assert best("Μισέλ", Role.GIVEN, "fr", "en") == "Michel"
    assert best("Καρλ", Role.GIVEN, "de", "en") == "Karl"
    assert best("Χοσέ", Role.GIVEN, "es", "fr") == "José"


@pytest.mark.parametrize(
    ("turkish", "role", "greek"),
    [
        ("Miçotakis", Role.FAMILY, "Μητσοτάκης"),
        ("Kazancakis", Role.FAMILY, "Καζαντζάκης"),
        ("Papandreu", Role.FAMILY, "Παπανδρέου"),
        ("Yerapetritis", Role.FAMILY, "Γεραπετρίτης"),
        ("Yorgos", Role.GIVEN, "Γιώργος"),
        ("Kiryakos", Role.GIVEN, "Κυριάκος"),
    ],
)
def test_greek_names_come_back_from_turkish(turkish: str, role: Role, greek: str) -> None:
    assert greek in [text for text, _ in wordings(Word(turkish, role, "el"), "el")[:4]]


@pytest.mark.parametrize(
    ("greek", "turkish"), [("Γιώργος", "Yorgos"), ("Κωνσταντίνος", "Konstantinos"), ("Βίσση", "Vissi")]
)
def test_greek_names_are_respelled_as_turkish_newspapers_do(greek: str, turkish: str) -> None:
    assert wordings(Word(greek, Role.GIVEN, "el"), "tr")[0][0] == turkish


def test_a_diphthong_in_one_syllable_is_accented() -> None:
    assert wordings(Word("Say", Role.FAMILY, "tr"), "el")[0][0] == "Σάι"
