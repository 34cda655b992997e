"""How alike two parts of names are: by letters, by sound, by case form."""

import pytest

from translit.matching.alike import (
    RESPELLED,
    begins,
    is_greek,
    is_latin,
    likeness,
    reading_likeness,
    token_likeness,
)
from translit.model import Part
from translit.names.prepare import prepare

KINDS = [
    ("Pamuk", "PAMUK", "equal"),
    ("Kalin", "Kalın", "equal"),
    ("Μητσοτάκης", "ΜΗΤΣΟΤΑΚΗΣ", "equal"),
    ("Τζεβντέτ", "Cevdet", "sound"),
    ("Γκιουλέρ", "Güler", "sound"),
    ("Χαφτάρ", "Haftar", "sound"),
    ("Παππάς", "Παπάς", "sound"),
    ("Путин", "Putin", "sound"),
    ("Путин", "Πούτιν", "sound"),
    ("Ρήγα", "Ρήγας", "declined"),
    ("Παπαδοπούλου", "Παπαδόπουλος", "declined"),
    ("Miçotakis", "Mitsotakis", "respelled"),
    ("Schmidt", "Schmitt", "respelled"),
    ("Τσόρτσιλ", "Churchill", "respelled"),
    ("Fidna", "Fidan", "slip"),
    ("Μητσοτάκης", "Μητσοτάκσης", "near"),
    ("Παπνάς", "Πανπάς", "slip"),
    ("Demir", "Öztürk", "conflict"),
    ("Hakan", "Hasan", "conflict"),
    ("Χακάν", "Hasan", "conflict"),
    ("Παππάς", "Δένδιας", "conflict"),
]


def part(text: str) -> Part:
    return prepare(text).parts[0]


@pytest.mark.parametrize(("one", "other", "by"), KINDS)
def test_parts_are_alike_in_a_way_that_is_told(one: str, other: str, by: str) -> None:
    found = likeness(part(one), part(other))
    assert found.by == by
    assert 0 <= found.similarity <= 1
    assert (found.similarity >= RESPELLED) or by == "conflict"


@pytest.mark.parametrize(("one", "other", "by"), KINDS)
def test_likeness_is_the_same_from_both_sides(one: str, other: str, by: str) -> None:
    assert likeness(part(one), part(other)) == likeness(part(other), part(one))


@pytest.mark.parametrize(
    ("one", "other", "aligned"),
    [
        ("Χακάν", "Hakan", True),
        ("Hakan", "Hakkan", True),
        ("Χακάν", "Χακκάν", False),
        ("Путин", "Putin", False),
        ("Путин", "Πούτιν", False),
    ],
)
def test_letters_are_aligned_where_one_part_is_latin_and_the_other_latin_or_greek(
    one: str, other: str, aligned: bool
) -> None:
    assert (likeness(part(one), part(other)).alignment is not None) is aligned


@pytest.mark.parametrize(
    ("one", "right", "wrong"),
    [
        ("Χακάν", "Hakan", "Hasan"),
        ("Τσόρτσιλ", "Churchill", "Chester"),
        ("Mitsotakis", "Miçotakis", "Milotakis"),
        ("Yılmaz", "Yilmaz", "Yıldız"),
        ("Παπαδόπουλος", "Παπαδοπούλου", "Παπανδρέου"),
    ],
)
def test_the_right_name_is_more_alike_than_one_close_by(one: str, right: str, wrong: str) -> None:
    assert likeness(part(one), part(right)).similarity > likeness(part(one), part(wrong)).similarity


def test_a_declined_name_is_compared_in_the_nominative_too() -> None:
    (declined, *_) = prepare("του Κυριάκου Μητσοτάκη").parts
    assert (declined.text, declined.form) == ("Κυριάκου", "Κυριάκος")
    assert likeness(declined, part("Kyriakos")).by == "sound"
    # Without an article nobody told the case, but the letters do.
    found, known = likeness(part("Νίκου"), part("Nikos")), likeness(part("Νίκος"), part("Nikos"))
    assert found.similarity == pytest.approx(known.similarity)


def test_parts_without_a_common_consonant_are_not_even_aligned() -> None:
    found = [likeness(part("Πάππος"), part(other)) for other in ("Gül", "Nuri", "Demir")]
    assert len(set(found)) == 1
    assert found[0].by == "conflict"
    assert found[0].similarity < RESPELLED / 5
    assert found[0].alignment is not None
    assert found[0].alignment.evidence < 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fidan", "Fidann"),
        ("Fidan", "Nidaf"),
        ("Ali", "Ail"),
        ("Fidan", "Ifdna"),
        ("Fidan", "Fidan"),
        ("Φιντάν", "Fidna"),
    ],
)
def test_only_one_swap_of_neighbours_in_one_script_is_a_slip(one: str, other: str) -> None:
    assert likeness(part(one), part(other)).by != "slip"


# ---------------------------------------------------------------- readings


def test_likeness_is_one_for_a_shared_reading_only() -> None:
    assert reading_likeness("vidan", "vidan") == 1.0
    assert reading_likeness("vidan", "vidna") < 1.0
    assert token_likeness(("recep", "rekep"), ("rekep",)) == 1.0
    assert token_likeness((), ("rekep",)) == 0.0


def test_the_closest_readings_count() -> None:
    assert token_likeness(("xxxxx", "erdogan"), ("erdoan",)) == token_likeness(("erdogan",), ("erdoan",))


def test_consonants_tell_more_than_vowels() -> None:
    assert reading_likeness("mehmet", "mahmat") > reading_likeness("mehmet", "mezmen")


def test_a_swap_of_neighbours_is_one_slip() -> None:
    assert reading_likeness("fidna", "fidan") > reading_likeness("fimma", "fidan")


# ---------------------------------------------------------------- initials, scripts

BEGINS = [
    ("Α. Παππάς", "Αλέξης Παππάς"),
    ("A. Tsipras", "Αλέξης Τσίπρας"),
    ("Ελ. Βενιζέλος", "Λευτέρης Βενιζέλος"),
    ("Γ. Παπανδρέου", "George Papandreou"),
    ("J. Smith", "John Smith"),
    ("Ch. Papadopoulos", "Χρήστος Παπαδόπουλος"),
    ("Ç. Altan", "Çetin Altan"),
]
BEGINS_NOT = [
    ("C. Smith", "John Smith"),  # a Turkish C sounds like an English J
    ("G. Tsipras", "Alexis Tsipras"),
    ("Α. Μητσοτάκης", "Κυριάκος Μητσοτάκης"),
    ("Θ. Παππάς", "Γιώργος Παππάς"),
]


@pytest.mark.parametrize(("short", "full"), BEGINS)
def test_initial_begins_the_name_or_another_form_of_it(short: str, full: str) -> None:
    assert begins(part(short), part(full))


@pytest.mark.parametrize(("short", "full"), BEGINS_NOT)
def test_initial_of_another_name_does_not(short: str, full: str) -> None:
    assert not begins(part(short), part(full))


@pytest.mark.parametrize(
    ("text", "greek", "latin"),
    [("Νίκος", True, False), ("Çetin", False, True), ("Путин", False, False), ("محمد", False, False)],
)
def test_the_script_of_a_part_is_told(text: str, greek: bool, latin: bool) -> None:
    assert (is_greek(part(text)), is_latin(part(text))) == (greek, latin)


@pytest.mark.parametrize(
    ("greek", "latin", "nominative"),
    [
        ("Δαρβίνου", "Darwin", "Δαρβίνος"),
        ("Σερβέτος", "Servet", "Σερβέτος"),
        ("Ισκαριώτης", "Iscariot", "Ισκαριώτης"),
    ],
)
def test_a_foreign_name_may_have_a_greek_ending(greek: str, latin: str, nominative: str) -> None:
    found = likeness(part(greek), part(latin))
    assert (found.by, found.nominative) == ("declined", nominative)
    assert found.similarity > RESPELLED


@pytest.mark.parametrize(
    ("greek", "latin"), [("Χριστόφιας", "Christofi"), ("Λιβύη", "Lib"), ("Μάνος", "Man")]
)
def test_not_every_ending_is_one_too_many(greek: str, latin: str) -> None:
    assert likeness(part(greek), part(latin)).nominative == ""
