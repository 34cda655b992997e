"""A name is written as others would write it."""

import math
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translit import OptionError, WrongTypeError, render
from translit.rendering.render import LANGUAGES


def texts(name: str, to: str, limit: int = 10) -> list[str]:
    return [found.text for found in render(name, to=to, limit=limit)]


@pytest.mark.parametrize(
    ("name", "to", "right"),
    [
        ("Νίκος Δένδιας", "en", "Nikos Dendias"),
        ("Κυριάκος Μητσοτάκης", "en", "Kyriakos Mitsotakis"),
        ("Κατερίνα Σακελλαροπούλου", "en", "Katerina Sakellaropoulou"),
        ("Χακάν Φιντάν", "tr", "Hakan Fidan"),
        ("Γκιουβέν Μπεγκέτς", "tr", "Güven Begeç"),
        ("Μεβλούτ Τσαβούσογλου", "tr", "Mevlüt Çavuşoğlu"),
        ("Ρετζέπ Ταγίπ Ερντογάν", "en", "Recep Tayyip Erdogan"),
        ("Τζορτζ Μπους", "en", "George Bush"),
        ("Ουίνστον Τσόρτσιλ", "en", "Winston Churchill"),
        ("Άνγκελα Μέρκελ", "en", "Angela Merkel"),
        ("Βλαντίμιρ Πούτιν", "en", "Vladimir Putin"),
        ("Αλέξης Τσίπρας", "tr", "Aleksis Çipras"),
        ("Recep Tayyip Erdoğan", "el", "Ρετζέπ Ταγίπ Ερντογάν"),
        ("Kyriakos Mitsotakis", "el", "Κυριάκος Μητσοτάκης"),
        ("Alexis Tsipras", "tr", "Aleksis Çipras"),
        ("Güven Begeç", "en", "Guven Begec"),
        ("Recep Tayyip Erdogan", "de", "Recep Tayyip Erdoğan"),
        ("Λουδοβίκος ΙΔ΄", "en", "Louis XIV"),
        ("Αλέξανδρος ο Μέγας", "en", "Alexander the Great"),
    ],
)
def test_the_usual_spelling_is_among_the_first_five(name: str, to: str, right: str) -> None:
    assert right in texts(name, to, 5)


@pytest.mark.parametrize(
    ("name", "to", "right"),
    [
        ("Νίκος Δένδιας", "en", "Nikos Dendias"),
        ("Γκιουβέν Μπεγκέτς", "tr", "Güven Begeç"),
        ("Τζορτζ Μπους", "en", "George Bush"),
        ("Ουίνστον Τσόρτσιλ", "en", "Winston Churchill"),
        ("Χακάν Φιντάν", "en", "Hakan Fidan"),
    ],
)
def test_the_usual_spelling_is_the_first(name: str, to: str, right: str) -> None:
    assert texts(name, to, 1) == [right]


ANYTHING = st.one_of(
    st.text(max_size=20),
    st.lists(
        st.sampled_from(
            [
                "Γιώργος",
                "van",
                "Μπους",
                "Hakan",
                "Β΄",
                "Δρ.",
                "(Νίκος)",
                "Jr.",
                "α",
                "ΤΖΟΝ",
                "ο Μέγας",
                "-",
                "Али",
            ]
        ),
        max_size=5,
    ).map(" ".join),
)


@given(ANYTHING, st.sampled_from(LANGUAGES), st.integers(0, 12))
@settings(max_examples=120, deadline=None)
def test_any_text_has_renderings_that_differ_with_falling_probabilities(
    text: str, to: str, limit: int
) -> None:
    found = render(text, to=to, limit=limit)
    chances = [one.probability for one in found]
    assert len(found) <= limit
    assert chances == sorted(chances, reverse=True)
    assert all(0 < chance <= 1 for chance in chances)
    assert math.fsum(chances) <= 1 + 1e-6
    assert len({one.text for one in found}) == len(found)
    assert all(one.text.strip() == one.text != "" for one in found)
    if to != "el":
        assert not any(re.search("[α-ωά-ώΑ-Ω]", one.text) for one in found)


@given(ANYTHING)
@settings(max_examples=30, deadline=None)
def test_fewer_renderings_are_the_first_of_more(text: str) -> None:
    assert texts(text, "en", 1) == texts(text, "en", 8)[:1]


def test_limit_is_kept() -> None:
    assert len(render("Χακάν Φιντάν", limit=3)) == 3
    assert render("Χακάν Φιντάν", limit=0) == []


def test_title_and_fathers_name_are_left_out() -> None:
    assert texts("Δρ. Ρήγας Γεωργίου Νίκος", "en", 1) == ["Rigas Nikos"]


def test_fathers_name_may_be_kept() -> None:
    assert "Rigas Georgiou Nikos" in texts("Δρ. Ρήγας Γεωργίου Νίκος", "en")


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("Ζαν Πιερ Ραφαρέν", "Jean Pierre Raffarin"),
        ("Γιόχαν Σεμπάστιαν Μπαχ", "Johann Sebastian Bach"),
        ("Τζουζέπε Βέρντι", "Giuseppe Verdi"),
        ("Χόρχε Λουίς Μπόρχες", "Jorge Luis Borges"),
        ("Φρανσουά Μιτεράν", "Francois Mitterrand"),
    ],
)
def test_all_words_of_a_name_are_of_one_language(name: str, right: str) -> None:
    assert texts(name, "en", 1) == [right]


def test_hyphens_stay() -> None:
    assert texts("Ζαν-Κλοντ Γιούνκερ", "en", 1)[0].startswith("Jean-Claude ")


@pytest.mark.parametrize("text", ["", "123", "…", " "])
def test_what_is_no_name_has_no_rendering(text: str) -> None:
    assert render(text) == []


def test_unknown_languages_and_wrong_types_are_refused() -> None:
    with pytest.raises(OptionError, match="en, tr, el"):
        render("Hakan", to="xx")
    with pytest.raises(WrongTypeError):
        render(None)  # type: ignore[arg-type]
