"""A name is written as others would write it."""

import math

import pytest

from translit import OptionError, WrongTypeError, render


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("Νίκος Δένδιας", "Nikos Dendias"),
        ("Κυριάκος Μητσοτάκης", "Kyriakos Mitsotakis"),
        ("Ευάγγελος Βενιζέλος", "Evangelos Venizelos"),
        ("Χακάν Φιντάν", "Hakan Fidan"),
        ("Χαλίφα Χαφτάρ", "Khalifa Haftar"),
        ("Ντόρα Μπακογιάννη", "Dora Bakogianni"),
    ],
)
def test_the_usual_spelling_is_among_the_first_ten(name: str, right: str) -> None:
    assert right in [found.text for found in render(name, to="en", limit=10)]


def test_probabilities_fall_and_stay_under_one() -> None:
    chances = [found.probability for found in render("Χακάν Φιντάν", limit=50)]
    assert chances == sorted(chances, reverse=True)
    assert 0 < math.fsum(chances) <= 1.0001


def test_limit_is_kept() -> None:
    assert len(render("Χακάν Φιντάν", limit=3)) == 3
    assert render("Χακάν Φιντάν", limit=0) == []


def test_title_and_fathers_name_are_left_out() -> None:
    assert render("Δρ. Ρήγας Γεωργίου Νίκος", limit=1)[0].text == "Rigas Nikos"


def test_latin_name_loses_its_marks() -> None:
    assert [found.text for found in render("Güven Begeç")] == ["Guven Begec"]


@pytest.mark.parametrize("text", ["", "123", "…", " "])
def test_what_is_no_name_has_no_rendering(text: str) -> None:
    assert render(text) == []


def test_languages_without_renderings_yet_answer_with_none() -> None:
    assert render("Χακάν Φιντάν", to="tr") == []


def test_unknown_languages_and_wrong_types_are_refused() -> None:
    with pytest.raises(OptionError, match="en, tr, el"):
        render("Hakan", to="xx")
    with pytest.raises(WrongTypeError):
        render(None)  # type: ignore[arg-type]
