"""Ordinals, generations and epithets are put in the words of a language."""

import pytest

from translit.rendering.idioms import epithet_in, generation_in, ordinal_in


@pytest.mark.parametrize(
    ("number", "to", "written"),
    [
        ("2", "en", "II"),
        ("14", "fr", "XIV"),
        ("14", "de", "XIV."),
        ("6", "el", "ΣΤʹ"),
        ("16", "el", "ΙΣΤʹ"),
        ("23", "tr", "XXIII."),
        ("49", "en", "XLIX"),
        ("0", "en", "0"),
        ("100", "en", "100"),
        ("x", "el", "x"),
    ],
)
def test_ordinals_are_written_as_the_language_does(number: str, to: str, written: str) -> None:
    assert ordinal_in(number, to) == written


@pytest.mark.parametrize(
    ("word", "to", "written"),
    [("Τζούνιορ", "en", "Jr."), ("Sr.", "el", "πρεσβύτερος"), ("der Große", "en", "der Große")],
)
def test_generations_are_translated(word: str, to: str, written: str) -> None:
    assert generation_in(word, to) == written


@pytest.mark.parametrize(
    ("group", "to", "written"),
    [
        ("great", "en", "the Great"),
        ("great", "de", "der Große"),
        ("great", "fr", "le Grand"),
        ("great", "el", "ο Μέγας"),
        ("great", "tr", "Büyük"),
        ("albania", "en", "of Albania"),
    ],
)
def test_epithets_are_translated(group: str, to: str, written: str) -> None:
    assert epithet_in(group, "ο Χ", to) == written


def test_unknown_epithet_is_romanized_or_kept() -> None:
    assert epithet_in("ο Ψηλός", "ο Ψηλός", "en") == "o Psilos"
    assert epithet_in("ο Ψηλός", "ο Ψηλός", "el") == "ο Ψηλός"
