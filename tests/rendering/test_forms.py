"""Latin words of tables/ are found by their letters, with their languages."""

import pytest

from translit.model import Role
from translit.rendering.forms import Form, fits, kin, languages, lexicon, names_of


def test_names_keep_the_marks_of_their_language() -> None:
    assert names_of("Dvorak", "cs", Role.FAMILY) == ("Dvořák",)
    assert names_of("Dvorak", "fr", Role.FAMILY) == ()
    assert names_of("Francois", "fr", Role.GIVEN) == ("François",)


def test_a_word_has_a_form_for_each_language_that_writes_it() -> None:
    found = {form.language for form in lexicon()[1]["martin"] if form.kind == "given"}
    assert {"de", "fr", "sv"} <= found


def test_words_of_greek_letters_are_not_among_them() -> None:
    assert all(text.isascii() for text in lexicon()[1])


@pytest.mark.parametrize(("text", "language"), [("giuseppe", "it"), ("heinrich", "de"), ("willem", "de")])
def test_a_name_suits_its_own_language_best(text: str, language: str) -> None:
    chances = {code: fits(text, Role.GIVEN, code) for code in languages()}
    assert chances[language] == 1
    assert chances["fr"] < fits("qqqq", Role.GIVEN, "fr") < 1


def test_given_names_tell_nothing_as_family_names() -> None:
    assert fits("heinrich", Role.GIVEN, "de") > fits("thibault", Role.GIVEN, "de")
    assert not Form("Thibault", "given", "fr").of(Role.FAMILY, "fr")


def test_every_language_goes_with_one_that_is_listed() -> None:
    spoken = {form.language for forms in lexicon()[1].values() for form in forms if form.kind == "given"}
    assert {kin(language) for language in spoken} <= set(languages())


def test_a_word_is_likelier_in_its_own_role() -> None:
    for form in (Form("Jean", "given", "fr"), Form("Durand", "family", "fr"), Form("von", "particle")):
        own = {"given": Role.GIVEN, "family": Role.FAMILY, "particle": Role.PARTICLE}[form.kind]
        assert form.boost(own) > form.boost(Role.NICKNAME)
