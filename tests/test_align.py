"""Greek and Latin tokens are weighed by how their letters correspond."""

import pytest

from translit.align import align, chunks, greek_letters, latin_letters

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
