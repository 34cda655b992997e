import pytest

from translit import Registry
from translit.matching.outline import outline
from translit.names.prepare import prepare
from translit.registry.nearby import Nearby

NAMES = (
    *("Giovanni Rossi", "John Smith", "Ioannis Papadopoulos", "Jean Dupont", "Louis XIV", "Yunjin Kim"),
    *("Alexander the Great", "Γιώργος Παπαδόπουλος", "Jo Smyth", "Walid Amin", "Cavus Oglu", "محمد علي"),
)


@pytest.fixture(scope="module")
def tokens():
    """The tokens of a small registry that a part may be, with how alike they are, likest first."""
    registry = Registry()
    registry.add((name, name) for name in NAMES)
    store = registry._store

    def near(found):
        texts = {number: text for number, text, _ in store.tokens(found.numbers.tolist())}
        return {
            texts[n]: alike for n, alike in zip(found.numbers.tolist(), found.alike.tolist(), strict=True)
        }

    nearby = Nearby(store)
    near.of = lambda name, place=0: near(nearby.of(outline(prepare(name)).parts[place]))
    near.joined = lambda form: near(nearby.joined(form))
    return near


def test_tokens_come_likest_first_with_how_often_they_occur(tokens):
    found = tokens.of("Παπαδόπουλος Γιάννης")
    assert next(iter(found)) == "παπαδόπουλος"
    assert "papadopoulos" in found
    assert list(found.values()) == sorted(found.values(), reverse=True)


def test_translations_are_near_but_less_than_the_same_letters(tokens):
    found = tokens.of("Ιωάννης Ρόσσι")
    assert {"giovanni", "john", "ioannis", "jean"} <= set(found)
    assert found["ioannis"] == max(found.values())
    assert found["john"] >= 0.6


def test_given_name_is_near_by_its_letters_however_many_translations_are_commoner():
    registry = Registry()
    registry.add((f"Q{n}", f"John Smith{'abcdefghij'[n % 10]}{n}") for n in range(60))
    registry.add([("wanted", "Ioannis Kanotidis")])
    near = Nearby(registry._store).of(outline(prepare("Ιωάννης Κανωτίδης")).parts[0])
    (wanted,) = registry._store.token_numbers(["ioannis"]).values()
    assert wanted[0] in near.numbers


def test_numeral_is_near_by_its_value(tokens):
    assert tokens.of("Λουδοβίκος ΙΔ΄", 1) == {"xiv": 1.0}


def test_epithet_is_near_by_its_words(tokens):
    assert tokens.of("Αλέξανδρος ο Μέγας", 1) == {"great": 1.0}


def test_two_words_are_near_as_one(tokens):
    assert list(tokens.joined("Γιουντζίν")) == ["yunjin"]
    assert tokens.joined("Γιουντζίνκιμ") == {}


def test_wider_keys_are_tried_where_nothing_is_near(tokens):
    assert "walid" in tokens.of("Αμίν Ουαλίντ", 1)


def test_scripts_that_are_not_aligned_are_near_by_their_sound(tokens):
    assert "محمد" in tokens.of("محمد حسن")


@pytest.mark.parametrize("name", ["Ξξξξξ Ψψψψψ", "1 2"])
def test_name_like_no_other_has_nothing_near(tokens, name):
    assert all(tokens.of(name, place) == {} for place in range(len(outline(prepare(name)).parts)))
