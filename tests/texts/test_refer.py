"""Who is meant by a name in a text."""

from translit.texts.refer import refer
from translit.texts.spot import Spot


def meant(*names: str, **doubts: bool) -> list[str]:
    """The canonical names of those who are meant by names that stand one after the other."""
    spots, place = [], 0
    for name in names:
        lone = len(name.split()) == 1
        spots.append(Spot(place, place + len(name), name, lone, not lone, doubts.get("doubtful", False)))
        place += 100
    return [one.identity.name for one in refer(spots)]


def test_a_family_name_alone_is_the_person_last_named_in_full() -> None:
    assert meant("Ali Kaya", "Veli Kaya", "Kaya") == ["Ali Kaya", "Veli Kaya", "Veli Kaya"]


def test_a_family_name_may_stand_before_the_full_name() -> None:
    assert meant("Fidan", "Hakan Fidan") == ["Hakan Fidan", "Hakan Fidan"]


def test_the_same_spelling_comes_before_the_nearest() -> None:
    names = meant("Χαλίφα Χαφτάρ", "Σαντάμ Χάφταρ", "Χαφτάρ")
    assert names[2] == names[0] != names[1]


def test_family_names_are_known_in_other_cases_and_letters() -> None:
    assert meant("Κυριάκος Μητσοτάκης", "Μητσοτάκη")[1] == "Κυριάκος Μητσοτάκης"
    names = meant("Hakan Fidan", "Φιντάν")
    assert names == ["Hakan Fidan", "Hakan Fidan"]


def test_a_given_name_alone_may_be_meant_but_not_where_it_opens_a_sentence() -> None:
    assert meant("Γεράσιμος Ντάλλας", "Γεράσιμο") == ["Γεράσιμος Ντάλλας"] * 2
    spots = [
        Spot(0, 16, "Leonidas Matsoukas", False, True, False),
        Spot(50, 58, "Leonidas", True, False, True),
    ]
    assert len(refer(spots)) == 1


def test_a_word_that_names_nobody_is_left_out() -> None:
    assert meant("Hakan Fidan", "Ανατροπή") == ["Hakan Fidan"]


def test_a_full_name_far_away_is_not_meant() -> None:
    near = [Spot(0, 11, "Hakan Fidan", False, True, False), Spot(40_000, 40_005, "Fidan", True, False, False)]
    far = [near[0], Spot(60_000, 60_005, "Fidan", True, False, False)]
    assert len(refer(near)) == 2
    assert len(refer(far)) == 1


def test_words_in_a_row_are_confirmed_by_a_family_name_alone() -> None:
    spots = [
        Spot(0, 16, "Sergen Arslanbay", False, False, False),
        Spot(50, 59, "Arslanbay", True, False, False),
    ]
    assert [one.text for one in refer(spots)] == ["Sergen Arslanbay", "Arslanbay"]
    assert refer(spots[:1]) == []


def test_renderings_are_the_forms_in_the_text() -> None:
    spots = [
        Spot(0, 16, "Κυριάκου Μητσοτάκη", False, True, False),
        Spot(50, 60, "Μητσοτάκης", True, True, False),
    ]
    identity = refer(spots)[0].identity
    assert identity.name == "Κυριάκος Μητσοτάκης"
    assert identity.renderings == ("Κυριάκου Μητσοτάκη", "Μητσοτάκης")
    assert len(identity.scores) == 2


def test_nicknames_and_line_ends_are_no_part_of_the_canonical_name() -> None:
    assert meant("Θεόφιλος («Φίλης») Ρήγας", "Νίκος\nΔένδιας") == ["Θεόφιλος Ρήγας", "Νίκος Δένδιας"]


def test_nobody_is_meant_by_nothing() -> None:
    assert refer([]) == []
