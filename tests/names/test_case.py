"""Case and comparing forms beyond those test_clean.py and test_laws.py prove."""

import pytest

from translit.names.case import final_sigmas, fold, like_case, lower, proper, readings, upper


@pytest.mark.parametrize(
    ("text", "language", "small"),
    [
        ("IŞIK", "tr", "ışık"),
        ("İLKAY", "tr", "ilkay"),
        ("IŞIK", "und", "işik"),
        ("İLKAY", "und", "ilkay"),
        ("Ilkay", "und", "ilkay"),
        ("ΟΔΥΣΣΕΑΣ", "el", "οδυσσεας"),
    ],
)
def test_lower_case_knows_the_language(text: str, language: str, small: str) -> None:
    assert lower(text, language) == small


@pytest.mark.parametrize(
    ("text", "language", "capitals"),
    [
        ("ilkay ışık", "tr", "İLKAY IŞIK"),
        ("ilkay", "en", "ILKAY"),
        ("Άννα Μαΐου", "el", "ΑΝΝΑ ΜΑΪΟΥ"),
        ("Γιώργος", "el", "ΓΙΩΡΓΟΣ"),
    ],
)
def test_upper_case_knows_the_language(text: str, language: str, capitals: str) -> None:
    assert upper(text, language) == capitals


def test_proper_case_is_one_capital_a_word() -> None:
    assert proper("IŞIL İLKAY", "tr") == "Işıl İlkay"
    assert proper("ΝΙΚΟΣ ΔΕΝΔΙΑΣ", "el") == "Νικος Δενδιας"


def test_sigma_is_final_only_at_the_end() -> None:
    assert final_sigmas("σίσυφοσ ςοφός") == "σίσυφος σοφός"
    assert final_sigmas("Σ. Ράλλησ") == "Σ. Ράλλης"


def test_four_letters_i_fold_to_one() -> None:
    assert {fold(letter) for letter in ("I", "İ", "ı", "i", "i\u0307")} == {"i"}


def test_digraph_capital_follows_its_word() -> None:
    assert [like_case(model, "th") for model in ("ΘΑ", "Θα", "Θ", "θ")] == ["TH", "Th", "Th", "th"]


def test_bare_capitals_keep_both_readings() -> None:
    assert set(readings("ΜΑΙΟΣ")) == {"ΜΑΙΟΣ", "ΜΑΪΟΣ"}
    assert readings("ΜΆΙΟΣ") == ("ΜΆΙΟΣ",)
    assert len(readings("ΑΥΑΥΑΥΑΥ")) == 4
