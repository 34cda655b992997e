import pytest

from translit import Registry
from translit.matching.outline import outline
from translit.names.prepare import prepare
from translit.registry import nearby as module
from translit.registry.nearby import Nearby

NAMES = (
    *("Giovanni Rossi", "John Smith", "Ioannis Papadopoulos", "Jean Dupont", "Louis XIV", "Yunjin Kim"),
    *(
        "Alexander the Great",
        "Γιώργος Παπαδόπουλος",
        "Jo Smyth",
        "Walid Amin",
        "Cavus Oglu",
        "محمد علي",
        "Abdurrahman Yalçın",
    ),
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
    nearby.refresh(True)
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
    nearby = Nearby(registry._store)
    nearby.refresh(True)
    near = nearby.of(outline(prepare("Ιωάννης Κανωτίδης")).parts[0])
    (wanted,) = registry._store.token_numbers(["ioannis"]).values()
    assert wanted[0] in near.numbers


def test_token_that_sounds_like_a_part_is_near_among_many_that_share_its_keys():
    registry = Registry()
    built = [
        f"{a}{b}r{c}n{d}" for a in "gk" for b in "aeiou" for c in "aeiou" for d in ("", "as", "os", "is")
    ]
    registry.add((word, word) for word in built)
    registry.add([("wanted", "Goran")])
    nearby = Nearby(registry._store)
    nearby.refresh(True)
    found = nearby.of(outline(prepare("Γκόραν")).parts[0])
    (wanted,) = registry._store.token_numbers(["goran"]).values()
    assert found.numbers[0] == wanted[0]
    assert len(found.numbers) <= module._MOST_ALIGNED < len(built)


def test_tokens_written_later_and_those_filed_anew_are_taken_in():
    registry = Registry()
    nearby = Nearby(registry._store)
    part = outline(prepare("Γκόραν")).parts[0]
    for name in ("Goran", "Gören", "Goram"):
        registry.add([(name, name)])
        nearby.refresh(False)
        assert len(nearby.of(part).numbers) == len(registry)
    registry.remove("Gören")
    registry.rebuild()
    nearby.refresh(True)
    assert len(nearby.of(part).numbers) == len(registry) == 2


def test_numeral_is_near_by_its_value(tokens):
    assert tokens.of("Λουδοβίκος ΙΔ΄", 1) == {"xiv": 1.0}


def test_epithet_is_near_by_its_words(tokens):
    assert tokens.of("Αλέξανδρος ο Μέγας", 1) == {"great": 1.0}


def test_two_words_are_near_as_one(tokens):
    assert list(tokens.joined("Γιουντζίν")) == ["yunjin"]
    assert tokens.joined("Γιουντζίνκιμ") == {}
    assert list(tokens.joined("abdulrahman")) == ["abdurrahman"]  # one letter apart


def test_wider_keys_are_tried_where_nothing_is_near(tokens):
    assert "walid" in tokens.of("Αμίν Ουαλίντ", 1)


def test_looking_deep_finds_tokens_less_alike(monkeypatch):
    monkeypatch.setattr(module, "_MOST_ALIGNED", 1)
    registry = Registry()
    registry.add([("Q1", "Pero"), ("Q2", "Perrault")])
    nearby = Nearby(registry._store)
    nearby.refresh(True)
    part = outline(prepare("Σαρλ Περώ")).parts[1]
    assert [len(nearby.of(part, deep).numbers) for deep in (False, True)] == [1, 2]


def test_what_wider_keys_find_takes_the_place_of_nothing(monkeypatch):
    monkeypatch.setattr(module, "_MOST_ALIGNED", 1)
    registry = Registry()
    registry.add([("Q1", "Chrisanthi"), ("Q2", "Xanthi")])
    nearby = Nearby(registry._store)
    nearby.refresh(True)
    assert len(nearby.of(outline(prepare("Χρυάνθη")).parts[0]).numbers) == 2


def test_scripts_that_are_not_aligned_are_near_by_their_sound(tokens):
    assert "محمد" in tokens.of("محمد حسن")


@pytest.mark.parametrize("name", ["Ξξξξξ Ψψψψψ", "1 2"])
def test_name_like_no_other_has_nothing_near(tokens, name):
    assert all(tokens.of(name, place) == {} for place in range(len(outline(prepare(name)).parts)))
