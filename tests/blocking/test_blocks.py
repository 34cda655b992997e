"""Which of many names are worth comparing."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translit.blocking.blocks import Blocks, alike_words
from translit.matching.score import score_of, threshold
from translit.model import Name
from translit.names.prepare import prepare


def prepared(*texts: str) -> list[Name]:
    return [prepare(text) for text in texts]


def together(*texts: str) -> set[frozenset[str]]:
    return {frozenset((texts[one], texts[other])) for one, other in Blocks(prepared(*texts)).pairs()}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Χακάν Φιντάν", "Hakan Fidan"),
        ("Fidan, Hakan", "HAKAN FİDAN"),
        ("Γιώργος Παπανδρέου", "George Papandreou"),
        ("R. T. Erdoğan", "Recep Tayyip Erdoğan"),
        ("Ρ. Τ. Ερντογάν", "R. T. Erdoğan"),
        ("Ερντογάν", "Erdoğan"),
        ("RecepTayyip Erdoğan", "Recep Tayyip Erdoğan"),
        ("Λουδοβίκος ΙΔ΄", "Louis XIV"),
        ("Αλέξανδρος ο Μέγας", "Alexander the Great"),
        ("Al Pacino", "Αλ Πατσίνο"),
        ("του Κυριάκου Μητσοτάκη", "Kyriakos Mitsotakis"),
    ],
)
def test_renderings_of_one_name_are_worth_comparing(one: str, other: str) -> None:
    assert together(one, other, "Yaşar Güler", "Μαρία Κάλλας") >= {frozenset((one, other))}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hakan Fidan", "Yaşar Güler"), ("Hakan Fidan", "Hakan Şükür"), ("Fidan", "Hakan Fidan"), ("", "123")],
)
def test_names_that_share_too_little_are_not(one: str, other: str) -> None:
    assert together(one, other) == set()


def test_a_lone_word_finds_those_who_have_it() -> None:
    names = prepared("Χαφτάρ", "Khalifa Haftar", "Saddam Haftar", "Yaşar Güler")
    assert Blocks(names).holders(0) == {0, 1, 2}


def test_words_are_alike_both_ways() -> None:
    words = ["begeç", "fidan", "george", "γιώργος", "μπεγκέτς", "φιντάν"]
    near = alike_words(words)
    assert all(place in near[other] for place, others in enumerate(near) for other in others)
    assert {words[other] for other in near[2]} == {"george", "γιώργος"}


def test_what_scores_over_the_threshold_is_worth_comparing() -> None:
    """On the names of the demonstration and their near misses, all against all."""
    texts = [
        *("Χακάν Φιντάν", "Hakan Fidan", "Γιασάρ Γκιουλέρ", "Yaşar Güler", "Ibrahim Kalin", "Ιμπραήμ Καλίν"),
        *("Χαλίφα Χαφτάρ", "Khalifa Haftar", "Σαντάμ Χαφτάρ", "Saddam Haftar", "Γιώργος Σεφέρης"),
        *("George Seferis", "Giorgos Seferis", "G. Seferis", "Ελευθέριος Βενιζέλος", "Eleftherios Venizelos"),
        *("Λευτέρης Βενιζέλος", "E. Venizelos", "Kyriakos Mitsotakis", "Κυριάκος Μητσοτάκης", "Miçotakis"),
    ]
    names = prepared(*texts)
    same = {
        (i, j) for i, j in combinations(range(len(names)), 2) if score_of(names[i], names[j]) >= threshold()
    }
    assert len(same) > 10
    assert same <= set(Blocks(names).pairs())


@given(st.lists(st.text(max_size=20), max_size=6))
def test_any_text_can_be_filed(texts: list[str]) -> None:
    found = Blocks(prepared(*texts)).pairs()
    assert all(0 <= one < other < len(texts) for one, other in found)
    assert found == sorted(set(found))


def test_order_does_not_matter() -> None:
    texts = ("Χακάν Φιντάν", "Hakan Fidan", "H. Fidan", "Fidan", "Yaşar Güler")
    assert together(*texts) == together(*reversed(texts))


def test_progress_is_told_the_words() -> None:
    seen: list[int] = []
    Blocks(prepared("Hakan Fidan", "Χακάν Φιντάν"), lambda words: (seen.append(one) or one for one in words))
    assert seen == [0, 1, 2, 3]
