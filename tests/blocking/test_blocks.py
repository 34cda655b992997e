"""Which of many names are worth comparing."""

from collections.abc import Iterator, Sequence
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translit.blocking.blocks import INITIAL, ONE, TWO, Blocks, alike_words, filings, words_of
from translit.blocking.keys import initials
from translit.matching.score import score_of, threshold
from translit.names.prepare import prepare
from translit.workers import Workers


def together(*texts: str) -> set[frozenset[str]]:
    return {frozenset((texts[one], texts[other])) for one, other in Blocks(texts).pairs().tolist()}


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
    blocks = Blocks(["Χαφτάρ", "Khalifa Haftar", "Saddam Haftar", "Yaşar Güler", "…"])
    assert blocks.holders(0).tolist() == [0, 1, 2]
    assert blocks.holders(4).tolist() == []
    assert blocks.naming.tolist() == [1, 2, 2, 2, 0]


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
    names = [prepare(text) for text in texts]
    same = {
        (i, j) for i, j in combinations(range(len(names)), 2) if score_of(names[i], names[j]) >= threshold()
    }
    assert len(same) > 10
    assert same <= set(map(tuple, Blocks(texts).pairs().tolist()))


@given(st.lists(st.text(max_size=20), max_size=6))
def test_any_text_can_be_filed(texts: list[str]) -> None:
    found = list(map(tuple, Blocks(texts).pairs().tolist()))
    assert all(0 <= one < other < len(texts) for one, other in found)
    assert found == sorted(set(found))


def test_order_does_not_matter() -> None:
    texts = ("Χακάν Φιντάν", "Hakan Fidan", "H. Fidan", "Fidan", "Yaşar Güler")
    assert together(*texts) == together(*reversed(texts))


def test_progress_is_told_the_names_and_their_words() -> None:
    seen: list[list[object]] = []

    def step(things: Sequence[object]) -> Iterator[object]:
        seen.append([])
        for thing in things:
            seen[-1].append(thing)
            yield thing

    Blocks(["Hakan Fidan", "Χακάν Φιντάν"], step)
    assert seen[0] == ["Hakan Fidan", "Χακάν Φιντάν"]
    assert len(seen[1]) == 4


NAMES = st.lists(
    st.sampled_from(["Hakan", "Χακάν", "Fidan", "Φιντάν", "Güler", "H.", "Χ.", "F.", "HakanFidan", "Ali"]),
    min_size=1,
    max_size=4,
).map(" ".join)


@given(st.lists(NAMES, max_size=12, unique=True))
def test_names_meet_where_what_they_are_filed_under_is_alike(texts: list[str]) -> None:
    """As the rule says it, each name beside each other, with no word joined to the next."""
    told = [words_of(prepare(text)) for text in texts]
    words = sorted({word for one in told for word in one.words})
    near = {words[one]: {words[other] for other in others} for one, others in enumerate(alike_words(words))}

    def alike(one: tuple[int, str, str | int], other: tuple[int, str, str | int]) -> bool:
        (kind, word, beside), (other_kind, there, behind) = one, other
        if kind == other_kind == TWO:
            straight = there in near[word] and behind in near[beside]
            return straight or (behind in near[word] and there in near[beside])
        if kind == other_kind:
            return there in near[word] and (kind == ONE or beside == behind)
        if (kind, other_kind) != (INITIAL, TWO):
            return False
        sides = ((there, behind), (behind, there))
        return any(x in near[word] and initials(str(y)) >> int(beside) & 1 for x, y in sides)

    filed = [list(filings(*one)) for one in told]
    wanted = {
        (one, other)
        for one, other in combinations(range(len(texts)), 2)
        if any(alike(x, y) or alike(y, x) for x, y in product(filed[one], filed[other]))
    }
    found = set(map(tuple, Blocks(texts).pairs().tolist()))
    assert wanted <= found
    if not any(len(one.words) > 2 for one in told):
        assert wanted == found


def test_any_number_of_processes_finds_the_same_pairs() -> None:
    texts = sorted(
        {f"{one} {other}" for one, other in product(("Hakan", "Χακάν", "Ali"), ("Fidan", "Güler", "Φιντάν"))}
    )
    with Workers(2) as workers:
        assert Blocks(texts, iter, workers).pairs().tolist() == Blocks(texts).pairs().tolist()
