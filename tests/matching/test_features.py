"""What the comparison of two names shows, as named numbers."""

from itertools import pairwise
from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translit.matching.features import FALLING, KNOTS, LIKENESSES, WHOLE, Feature, hats, of_meeting, of_whole
from translit.matching.meet import meet_all, native
from translit.names.prepare import prepare
from translit.train.fit import PRIORS


def shown(a: str, b: str) -> list[Feature]:
    left, right = prepare(a), prepare(b)
    met, language = meet_all(left, right), native(left, right)
    found = [feature for meeting in met for feature in of_meeting(meeting, language)]
    return [*found, *of_whole(left, right, met)]


def names(a: str, b: str) -> set[str]:
    return {name for name, _ in shown(a, b)}


def value(name: str, a: str, b: str) -> float:
    (found,) = (number for feature, number in shown(a, b) if feature == name)
    return found


PAIRS = [
    ("Χακάν Φιντάν", "Hakan Fidan"),
    ("Ορχάν Παμούκ", "Orhan Pamuk"),
    ("Kyriakos Mitsotakis", "Kiryakos Miçotakis"),
    ("Γιώργος Παπανδρέου", "George Papandreou"),
    ("Νίκος Παππάς", "Νίκος Παπάς"),
    ("R. T. Erdoğan", "Recep Tayyip Erdoğan"),
    ("C. Smith", "John Smith"),
    ("Παππάς Γεωργίου Κώστας", "Γεώργιος Παππάς"),
    ("Ali Hasan", "Hasan Ali Yücel"),
    ("Uday Saddam Hussein", "Saddam Hussein"),
    ("Ahmet Yılmaz", "Ayşe Yılmaz"),
    ("Alexander the Great", "Μέγας Αλέξανδρος"),
    ("Ivan the Terrible", "Ιβάν ο Μέγας"),
    ("Louis XIV", "Louis XVI"),
    ("George Bush Jr.", "George Bush"),
    ("Μητσοτάκης", "Mitsotakis"),
    ("Erdoğan", "Erdoğan Bayraktar"),
    ("Владимир Путин", "Βλαντιμίρ Πούτιν"),
    ('Mehmet "Memo" Okur', "Mehmet Okur"),
    ("Martin Luther King", "King Martin Luther"),
    ("", "Ali"),
]


# ---------------------------------------------------------------- the list of features


def test_every_feature_has_its_prior_and_the_bias_besides() -> None:
    assert {*KNOTS, "bias"} == set(PRIORS)
    assert {name: len(knots) or 1 for name, knots in KNOTS.items()} == {
        name: len(values) for name, values in PRIORS.items() if name != "bias"
    }
    assert set(WHOLE) | set(FALLING) <= set(KNOTS)


def test_knots_rise() -> None:
    for knots in KNOTS.values():
        assert all(low < high for low, high in pairwise(knots))


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_only_listed_features_are_shown(a: str, b: str) -> None:
    found = shown(a, b)
    assert {name for name, _ in found} <= set(KNOTS)
    assert all(number == 1.0 for name, number in found if not KNOTS[name])


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_the_same_is_shown_from_both_sides(a: str, b: str) -> None:
    assert sorted(shown(a, b)) == sorted(shown(b, a))


# ---------------------------------------------------------------- two parts that met


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Χακάν Φιντάν", "Hakan Fidan", {"given_known", "family_respelled", "evidence", "sound_native"}),
        ("Ντόναλντ Τουσκ", "Donald Tusk", {"family_respelled", "evidence", "sound"}),
        ("Elif Şafak", "Elif Shafak", {"given_latin", "family_latin", "evidence_latin"}),
        ("Νίκος Παππάς", "Νίκος Παπάς", {"given", "family"}),
        ("Владимир Путин", "Vladimir Putin", {"given", "family"}),
        ("Γιώργος Παπανδρέου", "George Papandreou", {"given_known_greek", "family_respelled"}),
        ("İskender Yılmaz", "Alexandre Yilmaz", {"given_known", "family_latin"}),
        ("Γεώργιος Ιωάννου", "George John", {"given_known_greek", "family_known_greek"}),
        ("R. Erdoğan", "Recep Erdoğan", {"initial", "family_latin"}),
        ("Παππάς Γεωργίου Κώστας", "Παππάς Ιωάννου Κώστας", {"patronymic", "given", "family"}),
        ("Louis XIV", "Louis XVI", {"ordinal"}),
        ("Alexander the Great", "Ivan the Great", {"epithet"}),
        ("Ludwig van Beethoven", "Ludwig van Beethoven", {"other"}),
        ("Martin Luther King", "King Martin Luther", {"title"}),
    ],
)
def test_meetings_are_told_by_role_and_script(a: str, b: str, expected: set[str]) -> None:
    assert expected <= names(a, b)


def test_given_names_known_to_differ_are_told_apart() -> None:
    assert "given_apart" in names("Ali Yılmaz", "Veli Yılmaz")
    assert "given_apart" in names("Χαλίφα Χαφτάρ", "Σαντάμ Χαφτάρ")
    for a, b in [
        ("Ali Yılmaz", "Ali Demir"),
        ("Θανάσης Παππάς", "Αθανάσιος Παππάς"),
        ("Qqw Kaya", "Zzx Kaya"),
    ]:
        assert names(a, b).isdisjoint({"given_apart", "given_apart_near"})


@pytest.mark.parametrize(
    ("feature", "better", "worse", "rises"),
    [
        ("family_respelled", ("Α. Φιντάν", "A. Fidan"), ("Α. Φιντάν", "A. Fidancı"), False),
        ("family_latin", ("A. Yılmaz", "A. Yilmaz"), ("A. Yılmaz", "A. Yıldız"), False),
        ("family", ("Α. Παππάς", "Α. Παπάς"), ("Α. Παππάς", "Α. Παπίδης"), True),
        (
            "given_known_greek",
            ("Γιώργος Σεφέρης", "Georgios Seferis"),
            ("Γιάννης Σεφέρης", "John Seferis"),
            True,
        ),
        ("together", ("Νίκος Δένδιας", "Nikos Dendias"), ("Νίκος Δένδιας", "Nikos Dertilis"), True),
        ("weakest", ("Νίκος Δένδιας", "Nikos Dendias"), ("Νίκος Δένδιας", "Nikos Dertilis"), False),
        ("epithet", ("A the Great", "B the Great"), ("A the Great", "B the Bald"), True),
        ("ordinal", ("Louis XIV", "Louis 14"), ("Louis XIV", "Louis XVI"), True),
    ],
)
def test_the_better_counterpart_shows(
    feature: str, better: tuple[str, str], worse: tuple[str, str], rises: bool
) -> None:
    good, bad = value(feature, *better), value(feature, *worse)
    assert (good > bad) if rises else (good < bad)


# ---------------------------------------------------------------- parts alone


@pytest.mark.parametrize(
    ("a", "b", "alone"),
    [
        ("Recep Erdoğan", "Recep Tayyip Erdoğan", "further_given"),
        ("Recep Erdoğan", "Erdoğan", "alone_given"),
        ("Recep", "Recep Erdoğan", "alone_family"),
        ("Παππάς Γεωργίου Κώστας", "Κώστας Παππάς", "alone_patronymic"),
        ("Nikos G. Pappas", "Nikos Pappas", "alone_initial"),
        ('Mehmet "Memo" Okur', "Mehmet Okur", "alone_nickname"),
        ("George Bush Jr.", "George Bush", "alone_suffix"),
        ("Louis XIV", "Louis", "alone_ordinal"),
        ("Alexander the Great", "Alexander", "alone_epithet"),
        ("Otto von Bismarck", "Otto Bismarck", "alone_other"),
    ],
)
def test_a_part_alone_is_told_by_its_role(a: str, b: str, alone: str) -> None:
    lone = {name for name in names(a, b) if name.startswith(("alone", "further"))}
    assert lone == {alone}


def test_nothing_is_alone_where_all_met() -> None:
    for a, b in [("Fidan Hakan", "Χακάν Φιντάν"), ("Alexander the Great", "Büyük İskender")]:
        assert not [name for name in names(a, b) if name.startswith(("alone", "further"))]


# ---------------------------------------------------------------- the names as wholes

WHOLES: list[tuple[str, list[tuple[str, str]], list[tuple[str, str]]]] = [
    (
        "crossed",
        [
            ("Ali Hasan", "Hasan Ali Yücel"),
            ("Murat Kemal", "Kemal Murat Öztürk"),
            ("Mustafa Kemal", "Kemal Mustafa Demir"),
        ],
        [
            ("Francisco Franco", "Francisco Franco Bahamonde"),
            ("Ali Hasan", "Hasan Ali"),
            ("Fidan Hakan", "Hakan Fidan"),
            ("Recep Erdoğan", "Recep Tayyip Erdoğan"),
            ("Ludwig Beethoven", "Ludwig van Beethoven"),
        ],
    ),
    (
        "shifted",
        [("Carl Friedrich Gauss", "Friedrich Gauss"), ("Καρλ Φρίντριχ Γκάους", "Friedrich Gauss")],
        [("Carl Friedrich Gauss", "Carl Gauss"), ("Uday Saddam Hussein", "Saddam Hussein")],
    ),
    (
        "son",
        [
            ("Uday Saddam Hussein", "Saddam Hussein"),
            ("Σαντάμ Χουσέιν", "Uday Saddam Hussein"),
            ("Bashar Hafez al-Assad", "Hafez al-Assad"),
        ],
        [
            ("Saddam Hussein", "Saddam Hussein"),
            ("Recep Erdoğan", "Recep Tayyip Erdoğan"),
            ("John Fitzgerald Kennedy", "John Kennedy"),
            ("Uday Hussein", "Saddam Hussein"),
        ],
    ),
    (
        "gender",
        [
            ("Ahmet Yılmaz", "Ayşe Yılmaz"),
            ("Γιώργος Ιωάννου", "Γεωργία Ιωάννου"),
            ("Νικόλαος Παππάς", "Νικολέτα Παππά"),
            ("Ahmet Yılmaz", "Αϊσέ Γιλμάζ"),
        ],
        [
            ("Orhan Pamuk", "Orhan Pamuk"),
            ("Deniz Yılmaz", "Ayşe Yılmaz"),
            ("Fidan Hakan", "Hakan Fidan"),
            ("Qqw Yılmaz", "Ayşe Yılmaz"),
            ("του Κυριάκου Μητσοτάκη", "Kyriakos Mitsotakis"),
        ],
    ),
    (
        "one_token",
        [("Μητσοτάκης", "Mitsotakis"), ("Ali", "Ali"), ("Χασίνα", "Sheikh Hasina")],
        [
            ("Erdoğan", "Erdoğan Bayraktar"),
            ("Ali Yılmaz", "Ali Yılmaz"),
            ("Alexander the Great", "Αλέξανδρος ο Μέγας"),
            ("Karl V", "Κάρολος Ε΄"),
        ],
    ),
    (
        "one_token_of_more",
        [("Erdoğan", "Erdoğan Bayraktar"), ("Χαφτάρ", "Khalifa Haftar")],
        [("Erdoğan", "Erdoğan"), ("Ali Yılmaz", "Ali Can Yılmaz")],
    ),
    (
        "identical",
        [
            ("Hakan Fidan", "HAKAN FIDAN"),
            ("Αλέξης Τσίπρας", "ΑΛΕΞΗΣ ΤΣΙΠΡΑΣ"),
            ("Orhan Pamuk", "Pamuk Orhan"),
        ],
        [
            ("Ali", "Ali"),
            ("Hakan Fidan", "Χακάν Φιντάν"),
            ("Hakan Fidan", "Hakan Fidann"),
            ("Ali Can Kaya", "Ali Kaya"),
        ],
    ),
]


@pytest.mark.parametrize(
    ("feature", "a", "b"), [(feature, *pair) for feature, there, _ in WHOLES for pair in there]
)
def test_the_whole_shows(feature: str, a: str, b: str) -> None:
    assert feature in names(a, b)


@pytest.mark.parametrize(
    ("feature", "a", "b"), [(feature, *pair) for feature, _, no in WHOLES for pair in no]
)
def test_the_whole_does_not_show(feature: str, a: str, b: str) -> None:
    assert feature not in names(a, b)


def test_weakest_and_strongest_are_told_where_names_met() -> None:
    assert value("weakest", "Νίκος Δένδιας", "Nikos Qqq") >= value("strongest", "Νίκος Δένδιας", "Nikos Qqq")
    assert names("", "Ali").isdisjoint(WHOLE)


# ---------------------------------------------------------------- hats


def test_likeness_at_a_knot_is_all_of_that_knot() -> None:
    for place, knot in enumerate(LIKENESSES):
        assert hats(knot, LIKENESSES) == [float(place == other) for other in range(len(LIKENESSES))]


def test_likeness_halfway_between_two_knots_is_half_of_each() -> None:
    assert hats((LIKENESSES[0] + LIKENESSES[1]) / 2, LIKENESSES) == [0.5, 0.5, 0.0, 0.0, 0.0, 0.0]


def test_without_knots_a_feature_is_its_value() -> None:
    assert hats(1.0, ()) == [1.0]


@given(st.sampled_from(sorted({knots for knots in KNOTS.values() if knots})), st.floats(-1000, 1000))
def test_every_value_is_spread_whole_over_two_neighbours_and_spells_itself(
    knots: tuple[float, ...], value: float
) -> None:
    spread = hats(value, knots)
    assert fsum(spread) == pytest.approx(1)
    assert min(spread) >= 0
    taken = [place for place, share in enumerate(spread) if share]
    assert taken[-1] - taken[0] <= 1
    held = min(max(value, knots[0]), knots[-1])
    assert fsum(w * k for w, k in zip(spread, knots, strict=True)) == pytest.approx(held, abs=1e-6)


def test_every_feature_of_two_parts_has_a_weight() -> None:
    """Two nicknames that are one, translated or short, too."""
    texts = ["Ουίλιαμ (Μπιλ) Κλίντον", "Clinton (William)", "Okur (Memo)", "Mehmet Okur", "Okur (Mehmet)"]
    for one in texts:
        for other in texts:
            for meeting in meet_all(prepare(one), prepare(other)):
                assert {name for name, _ in of_meeting(meeting, "")} <= KNOTS.keys()
