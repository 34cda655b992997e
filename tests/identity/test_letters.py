"""How likely a word is as a name of a language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translit.errors import OptionError
from translit.identity.letters import END, LANGUAGES, START, letters_of, log_probability, step


@pytest.mark.parametrize(
    ("likelier", "other", "language"),
    [
        ("Güven", "Gvüen", "tr"),
        ("Yıldız", "Yildiz", "tr"),
        ("Παπαδόπουλος", "Ππααδόπυολος", "el"),
        ("Washington", "Wshnaigotn", "en"),
        ("Müller", "Mlüelr", "de"),
        ("Bernard", "Brnaerd", "fr"),
    ],
)
def test_a_name_is_likelier_than_its_letters_in_disorder(likelier: str, other: str, language: str) -> None:
    assert log_probability(likelier, language) > log_probability(other, language)


@given(st.text(max_size=12), st.sampled_from(LANGUAGES))
def test_any_text_has_a_probability(text: str, language: str) -> None:
    assert log_probability(text, language) < 0


@given(st.text("abcdefgğıişöüαβγ", max_size=10), st.sampled_from(LANGUAGES))
def test_the_steps_of_a_word_sum_to_its_probability(word: str, language: str) -> None:
    total, state = 0.0, START
    for letter in letters_of(word, language) + END:
        cost, state = step(state, letter, language)
        total += cost
    assert total == pytest.approx(log_probability(word, language))


def test_turkish_case_and_final_sigma_are_known() -> None:
    assert letters_of("IŞIK", "tr") == "ışık"
    assert letters_of("Νίκος", "el") == "νίκοσ"
    assert letters_of("Müller-Höß", "en").startswith("mullerho")


def test_language_without_a_model_is_refused() -> None:
    with pytest.raises(OptionError, match="tr, el, en"):
        log_probability("Hakan", "xx")
