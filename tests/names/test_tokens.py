"""Names are split into tokens, with what joins and parts them told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translit.names.tokens import split


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Recep Tayyip Erdoğan", ["Recep", "Tayyip", "Erdoğan"]),
        ("R.T. Erdoğan", ["R.", "T.", "Erdoğan"]),
        ("Prof.Dr.Ece Uslu", ["Prof.", "Dr.", "Ece", "Uslu"]),
        ("Hakan Fidan.", ["Hakan", "Fidan"]),
        ("Αθ. Ρήγας", ["Αθ.", "Ρήγας"]),
        ("«Νίκος» [Ρήγας]!", ["Νίκος", "Ρήγας"]),
        ("Kılıçdar oğlu", ["Kılıçdaroğlu"]),
        ("KILIÇDAR OĞLU", ["KILIÇDAROĞLU"]),
        ("oğlu", ["oğlu"]),
        ("… - , ʹ", []),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [token.text for token in split(text)] == words


@given(st.text(st.sampled_from("Αλίağ ʹΣσς oOΟ"), max_size=20))
def test_plain_words_are_split_as_beside_a_comma(text: str) -> None:
    """A text of nothing but words takes a shorter way; a comma behind it changes no token."""
    assert split(text) == split(f"{text},")


def test_hyphens_make_units_and_commas_segments() -> None:
    found = [(token.text, token.unit, token.segment) for token in split("Ρήγα-Δήμου, Άννα - Μαρία")]
    assert found == [("Ρήγα", 1, 0), ("Δήμου", 1, 0), ("Άννα", 2, 1), ("Μαρία", 2, 1)]


def test_each_pair_of_brackets_has_its_number() -> None:
    found = [(token.text, token.aside) for token in split('Άννα (Ρία) Ρήγα "Νίνα Ν."')]
    assert found == [("Άννα", 0), ("Ρία", 1), ("Ρήγα", 0), ("Νίνα", 2), ("Ν.", 2)]
