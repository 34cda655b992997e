"""Renderings of one name share a reading, other names do not; the pairs stand under cases/."""

import pytest
from case_files import rows

from translit.names.sound import bones, deletions, sounds

LETTERS = set("abcdeghiklmnoprstuvz")


def _pair(row: dict[str, str]) -> str:
    return f"{row['one']}-{row['other']}"


@pytest.mark.parametrize("row", rows("sound_same.tsv"), ids=_pair)
def test_renderings_of_one_name_share_a_reading(row: dict[str, str]) -> None:
    assert set(sounds(row["one"])) & set(sounds(row["other"]))


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(row, marks=pytest.mark.xfail(strict=True, reason=row["about"]), id=_pair(row))
        for row in rows("sound_open.tsv")
    ],
)
def test_renderings_do_not_share_a_reading_yet(row: dict[str, str]) -> None:
    assert set(sounds(row["one"])) & set(sounds(row["other"]))


@pytest.mark.parametrize("row", rows("sound_apart.tsv"), ids=_pair)
def test_other_names_share_none(row: dict[str, str]) -> None:
    assert not set(sounds(row["one"])) & set(sounds(row["other"]))


@pytest.mark.parametrize("row", rows("sound_same.tsv"), ids=_pair)
def test_readings_are_few_and_of_sound_letters(row: dict[str, str]) -> None:
    for token in (row["one"], row["other"]):
        found = sounds(token)
        assert 1 <= len(found) <= 4
        assert len(found) == len(set(found))
        assert all(found)
        assert set("".join(found)) <= LETTERS


AMBIGUOUS = [
    ("ΑΥΛΟΣ", 2), ("Αυλός", 1), ("Άυλος", 1), ("Erdoğan", 1), ("Γκιουβέν", 1), ("İlkay", 1), ("Νίκος", 1),
]  # fmt: skip


@pytest.mark.parametrize(("token", "number"), AMBIGUOUS)
def test_only_ambiguous_spelling_has_several_readings(token: str, number: int) -> None:
    assert len(sounds(token)) == number


CASES_ALIKE = [
    "Erdoğan",
    "Γιώργος",
    "Παπανδρέου",
    "Şimşek",
    "Çavuşoğlu",
    "Ελένη",
    "Mitsotakis",
    "Gül",
    "Νίκος",
]


@pytest.mark.parametrize("token", CASES_ALIKE)
def test_case_does_not_take_a_reading_away(token: str) -> None:
    assert set(sounds(token)) & set(sounds(token.upper()))
    assert set(sounds(token)) & set(sounds(token.lower()))


@pytest.mark.parametrize(
    "token", ["a", "Ω", "ğ", "ı", "Я", "م", "李", "ა", "Ա", "ש", "ᚠ", "ᏸ", "Þ", "ß", "ʻa"]
)
def test_any_letter_has_a_reading(token: str) -> None:
    assert sounds(token)
    assert all(sounds(token))


@pytest.mark.parametrize("token", ["", " ", ".", "-", "'", "\u0301", "\n", "😀", "\u200b"])
def test_what_is_no_letter_has_no_reading(token: str) -> None:
    assert not any(character.isalpha() for character in "".join(sounds(token)))


@pytest.mark.parametrize("token", ["a", "ου", "ΑΥ", "ğ", "γκι", "Щ", "\u0301", "c", "g"])
def test_ten_thousand_letters_have_few_readings(token: str) -> None:
    assert len(sounds(token * (10_000 // len(token)))) <= 4


# ---------------------------------------------------------------- bones

SAME_BONES = [
    ("Τσίπρας", "el", "Tsipras", "el"), ("Τσίπρας", "el", "Çipras", "tr"), ("Χακάν", "el", "Hakan", "tr"),
    ("Φιντάν", "el", "Fidan", "tr"), ("Ερντογάν", "el", "Erdoğan", "tr"),
    ("Μητσοτάκης", "el", "Mitsotakis", "el"), ("Ρετζέπ", "el", "Recep", "tr"),
    ("Παπανδρέου", "el", "Papandreou", "el"), ("Σιμσέκ", "el", "Şimşek", "tr"),
    ("Κεμάλ", "el", "Kemal", "tr"), ("Cem", "tr", "Τζεμ", "el"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "language", "other", "other_language"), SAME_BONES)
def test_renderings_have_the_same_bones(one: str, language: str, other: str, other_language: str) -> None:
    assert bones(one, language) == bones(other, other_language) != ""


def test_bones_hold_no_vowel_but_the_first() -> None:
    assert bones("Erdoğan", "tr") == "ardgn"
    assert bones("Τσίπρας", "el") == "sprs"


@pytest.mark.parametrize("language", ["tr", "el", "und", "is", "xx", ""])
def test_any_language_gives_bones(language: str) -> None:
    assert bones("Hakan", language) == "hkn"


@pytest.mark.parametrize("token", ["", "'", "\u0301", "😀"])
def test_what_is_no_letter_has_no_bones(token: str) -> None:
    assert bones(token, "und") == ""


# ---------------------------------------------------------------- deletions


def test_each_letter_is_left_out_once() -> None:
    assert deletions("hakan") == ("hakan", "akan", "hkan", "haan", "hakn", "haka")


def test_short_reading_stays_whole() -> None:
    assert deletions("ali") == ("ali",)
    assert deletions("") == ("",)


def test_doubled_deletion_is_listed_once() -> None:
    assert deletions("aaaa") == ("aaaa", "aaa")


@pytest.mark.parametrize(
    ("one", "other"), [("hakan", "hakam"), ("vidan", "vidn"), ("cipras", "cipra"), ("erdogan", "erdoan")]
)
def test_readings_one_edit_apart_share_a_deletion(one: str, other: str) -> None:
    assert set(deletions(one)) & set(deletions(other))
