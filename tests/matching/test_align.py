"""Greek and Latin tokens are weighed by how their letters correspond."""

import pytest

from translit.matching.align import align, align_latin, chunks, counterparts, greek_letters, latin_letters

# Greek press, right, wrong: the wrong one is a real Turkish or Greek name close by.
BETTER = [
    ("Χακάν", "Hakan", "Hasan"),
    ("Φιντάν", "Fidan", "Fidancı"),
    ("Κιραμανλιόγλου", "Kıramanlıoğlu", "Karamanoğlu"),
    ("Γιλμάζ", "Yılmaz", "Yıldız"),
    ("Γκιουλέρ", "Güler", "Gülen"),
    ("Ακάρ", "Akar", "Akın"),
    ("Τσαβούσογλου", "Çavuşoğlu", "Davutoğlu"),
    ("Τζεβντέτ", "Cevdet", "Cevat"),
    ("Μπεγκέτς", "Begeç", "Begiç"),
    ("Παπαδόπουλος", "Papadopoulos", "Papadimopoulos"),
    ("Μητσοτάκης", "Mitsotakis", "Miliotakis"),
    ("Χαφτάρ", "Haftar", "Hattar"),
    ("Τσόρτσιλ", "Churchill", "Chester"),
]


@pytest.mark.parametrize(("greek", "right", "wrong"), BETTER)
def test_the_right_name_costs_less_than_one_close_by(greek: str, right: str, wrong: str) -> None:
    assert align(greek, right).cost < align(greek, wrong).cost
    assert align(greek, right).evidence > align(greek, wrong).evidence


@pytest.mark.parametrize(
    ("marked", "bare"), [("Çavuşoğlu", "Cavusoglu"), ("Güler", "Guler"), ("Yılmaz", "Yilmaz")]
)
def test_marks_never_make_a_name_worse(marked: str, bare: str) -> None:
    greek = {"Çavuşoğlu": "Τσαβούσογλου", "Güler": "Γκιουλέρ", "Yılmaz": "Γιλμάζ"}[marked]
    assert align(greek, marked).cost <= align(greek, bare).cost


@pytest.mark.parametrize(
    ("greek", "latin", "right"),
    [
        ("Μπεγκέτς", "Begeç", {("μπ", "b"), ("τς", "ç")}),
        ("Τζεβντέτ", "Cevdet", {("τζ", "c"), ("ντ", "d")}),
        ("Τσίπρας", "Çipras", {("τσ", "ç")}),
    ],
)
def test_chunks_say_which_letters_correspond(greek: str, latin: str, right: set[tuple[str, str]]) -> None:
    assert right <= set(chunks(greek, latin))


@pytest.mark.parametrize(
    ("greek", "latin"), [("Χακάν", "Hakan"), ("Ερντογάν", "Erdoğan"), ("Άννα", "Xyz"), ("", ""), ("α", "")]
)
def test_chunks_lose_no_letter(greek: str, latin: str) -> None:
    found = chunks(greek, latin)
    assert "".join(here for here, _ in found) == greek_letters(greek)
    assert "".join(there for _, there in found) == latin_letters(latin)[0]


@pytest.mark.parametrize(
    ("greek", "latin"), [("", ""), ("α", ""), ("", "a"), ("ω" * 500, "q" * 500), ("Ϗ", "ʒ")]
)
def test_any_two_tokens_have_a_cost(greek: str, latin: str) -> None:
    found = align(greek, latin)
    assert found.cost == found.cost
    assert abs(found.cost) < 100


# ---------------------------------------------------------------- two Latin tokens

BETTER_LATIN = [
    ("Miçotakis", "Mitsotakis", "Milotakis"),
    ("Yılmaz", "Yilmaz", "Yıldız"),
    ("Çavuşoğlu", "Cavusoglu", "Davutoğlu"),
    ("Khaldun", "Haldun", "Halim"),
    ("Schmidt", "Schmitt", "Schulz"),
    ("Özgür", "Oezguer", "Özcan"),
]


@pytest.mark.parametrize(("one", "right", "wrong"), BETTER_LATIN)
def test_the_right_latin_spelling_costs_less_than_a_name_close_by(one: str, right: str, wrong: str) -> None:
    assert align_latin(one, right).cost < align_latin(one, wrong).cost
    assert align_latin(one, right).evidence > align_latin(one, wrong).evidence


@pytest.mark.parametrize(("one", "other", "_"), BETTER_LATIN)
def test_two_latin_tokens_have_no_first(one: str, other: str, _: str) -> None:
    there, back = align_latin(one, other), align_latin(other, one)
    assert there.cost == pytest.approx(back.cost)
    assert there.evidence == pytest.approx(back.evidence)


@pytest.mark.parametrize(("one", "other"), [("", ""), ("a", ""), ("q" * 500, "z" * 500), ("ʒ", "ʒ")])
def test_any_two_latin_tokens_have_a_cost(one: str, other: str) -> None:
    assert abs(align_latin(one, other).cost) < 100


def test_letters_past_the_24th_are_not_looked_at() -> None:
    assert align("α" * 24, "a" * 24) == align("α" * 30, "a" * 99)


def test_a_name_costs_nothing_much_against_itself_and_much_against_another() -> None:
    assert align_latin("Papadopoulos", "Papadopoulos").cost < 0.3
    assert align_latin("Papadopoulos", "Erdoğan").cost > 2


def test_latin_letters_are_read_with_and_without_their_marks() -> None:
    assert latin_letters("Çağrı") == ("çağrı", "cagri")
    assert latin_letters("O'Neil-2") == ("oneil",)


def test_counterparts_are_those_of_the_table_with_their_chances() -> None:
    found = counterparts("μπ")
    assert found["b"] > found.get("p", 0.0)
    assert all(0 < chance < 1 for chance in found.values())
    assert counterparts("qq") == {}
