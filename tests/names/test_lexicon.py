"""Given names and surname endings are found however they are written."""

import pytest

from translit.names.lexicon import (
    equivalents,
    genders,
    generation,
    given_names,
    known_apart,
    name_groups,
    same_given_name,
    surname_endings,
    turkish_spellings,
    turkish_words,
)


def _names(token: str) -> set[tuple[str, str]]:
    return {(entry.language, entry.form) for entry in given_names(token)}


GIVEN = [
    ("Κώστας", "el", "Κώστας"), ("ΚΩΣΤΑΣ", "el", "Κώστας"), ("κωστας", "el", "Κώστας"),
    ("Giorgos", "el", "Γιώργος"), ("GIORGOS", "el", "Γιώργος"), ("Giórgos", "el", "Γιώργος"),
    ("Eleni", "el", "Ελένη"), ("Dimitris", "el", "Δημήτρης"), ("Kyriakos", "el", "Κυριάκος"),
    ("Recep", "tr", "Recep"), ("RECEP", "tr", "Recep"), ("İbrahim", "tr", "İbrahim"),
    ("Ibrahim", "tr", "İbrahim"), ("IBRAHIM", "tr", "İbrahim"), ("ibrahim", "tr", "İbrahim"),
    ("ilkay", "tr", "İlkay"), ("Ilkay", "tr", "İlkay"), ("IŞIK", "tr", "Işık"), ("isik", "tr", "Işık"),
    ("Ayse", "tr", "Ayşe"), ("AYŞE", "tr", "Ayşe"), ("Gul", "tr", "Gül"), ("Çiğdem", "tr", "Çiğdem"),
    ("cigdem", "tr", "Çiğdem"),
]  # fmt: skip


@pytest.mark.parametrize(("token", "language", "form"), GIVEN)
def test_given_name_is_found(token: str, language: str, form: str) -> None:
    assert (language, form) in _names(token)


@pytest.mark.parametrize(
    "token", ["Erdoğan'ın", "Παπαδόπουλος", "Papadopoulos", "Kılıçdaroğlu", "Qqq", "", " ", "3"]
)
def test_other_words_are_no_given_names(token: str) -> None:
    assert given_names(token) == ()


def test_exact_letters_come_first() -> None:
    assert given_names("Κώστας")[0].form == "Κώστας"
    assert given_names("Ayşe")[0].form == "Ayşe"


def test_gender_is_known() -> None:
    assert {entry.gender for entry in given_names("Ελένη")} == {"f"}
    assert {entry.gender for entry in given_names("Γιώργος")} == {"m"}
    assert "f" in {entry.gender for entry in given_names("Ayşe")}
    assert "u" in {entry.gender for entry in given_names("Deniz")}


ENDINGS = [
    ("Παπαδόπουλος", "el", "όπουλος"), ("ΠΑΠΑΔΟΠΟΥΛΟΣ", "el", "όπουλος"), ("Παπαδοπούλου", "el", "οπούλου"),
    ("Papadopoulos", "el", "opoulos"), ("Μητσοτάκης", "el", "άκης"), ("Γεωργιάδης", "el", "άδης"),
    ("Ιωαννίδου", "el", "ίδου"), ("Mitsotakis", "el", "akis"), ("MITSOTAKIS", "el", "akis"),
    ("Kılıçdaroğlu", "tr", "oğlu"), ("KILIÇDAROĞLU", "tr", "oğlu"), ("Kilicdaroglu", "tr", "oğlu"),
    ("Öztürk", "tr", "türk"), ("Ozturk", "tr", "türk"), ("Erdoğan", "tr", "doğan"),
    ("Karakaya", "tr", "kaya"), ("Vučić", "sr", "ić"), ("Johnson", "en", "son"),
    ("Αρβανιτόγλου", "el", "όγλου"),
]  # fmt: skip


@pytest.mark.parametrize(("token", "language", "ending"), ENDINGS)
def test_ending_is_found(token: str, language: str, ending: str) -> None:
    assert (language, ending) in {(entry.language, entry.form) for entry in surname_endings(token)}


@pytest.mark.parametrize("token", ["oğlu", "Akis", "όπουλος", "Kaya", "Son", "", "x", "7"])
def test_ending_alone_is_no_ending(token: str) -> None:
    assert surname_endings(token) == ()


def test_only_the_longest_ending_counts() -> None:
    assert {entry.form for entry in surname_endings("Karamanoğulları")} == {"oğulları"}


def test_woman_has_the_ending_of_a_woman() -> None:
    assert {entry.gender for entry in surname_endings("Σακελλαροπούλου")} == {"f"}
    assert {entry.gender for entry in surname_endings("Σακελλαρόπουλος")} == {"m"}


# ---------------------------------------------------------------- equivalents, genders, generations

ONE_NAME = [
    ("Γιώργος", "George"), ("Γιώργος", "Yorgo"), ("Θανάσης", "Athanasios"), ("İbrahim", "Abraham"),
    ("Ιωάννης", "Hans"), ("Giannis", "John"), ("İskender", "Alexandre"), ("Λευτέρης", "Ελευθέριος"),
    ("Κώστας", "Konstantinos"), ("Μωάμεθ", "Mehmet"), ("Γιάχγια", "Yahya"), ("ΓΙΩΡΓΟΣ", "GEORGE"),
    ("Σουλεϊμάν", "Suleiman"), ("Σολομών", "Süleyman"), ("Ya'akov", "Jakob"), ("Isma’il", "Ισμαήλ"),
    ("Βαντίμ", "Wadzim"), ("Ze'ev", "Zeev"), ("Lyutvi", "Lütfi"), ("Naftali", "Νεφθαλί"),
]  # fmt: skip
TWO_NAMES = [
    ("Γιώργος", "Γεωργία"), ("Ali", "Veli"), ("Hakan", "Hasan"), ("Νίκος", "Kostas"), ("Ahmet", "Mehmet"),
    ("Χαλίφα", "Σαντάμ"), ("Ιωάννης", "Ιωάννα"), ("Alexander", "Alexandra"), ("Qqq", "Qqq"),
    ("Adam", "Adham"), ("Vadim", "Vladimir"), ("Zvi", "Zeev"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ONE_NAME)
def test_forms_of_one_given_name_are_known_as_one(one: str, other: str) -> None:
    assert same_given_name(one, other)
    assert same_given_name(other, one)
    assert not known_apart(one, other)


@pytest.mark.parametrize(("one", "other"), TWO_NAMES)
def test_other_given_names_are_not(one: str, other: str) -> None:
    assert not same_given_name(one, other)
    assert known_apart(one, other) is (one != "Qqq")


def test_names_nobody_knows_are_not_known_apart() -> None:
    assert not known_apart("Qqq", "Zzz")
    assert not known_apart("Ali", "Zzz")


def test_equivalents_hold_the_name_itself_in_its_groups_only() -> None:
    assert "Yorgo" in equivalents("George")
    assert equivalents("Qqq") == ()
    assert name_groups("Qqq") == frozenset()


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("Αλέξανδρος", "m"), ("Κωνσταντίνα", "f"), ("Ayşe", "f"), ("Mehmet", "m"), ("George", "m"),
        ("Deniz", "fm"), ("Qqq", "fm"), ("", "fm"),
    ],
)  # fmt: skip
def test_genders_a_name_leaves_possible(token: str, expected: str) -> None:
    assert genders(token) == frozenset(expected)


@pytest.mark.parametrize(
    ("word", "means"),
    [
        ("Jr.", "younger"),
        ("JR", "younger"),
        ("νεότερος", "younger"),
        ("Sr", "elder"),
        ("πρεσβύτερος", "elder"),
        ("Ali", ""),
    ],
)
def test_words_that_tell_generations_apart(word: str, means: str) -> None:
    assert generation(word) == means


@pytest.mark.parametrize("token", ["a" * 10_000, "\u0301", "😀", "\n", "ς", "İ"])
def test_any_token_has_an_answer(token: str) -> None:
    assert isinstance(given_names(token), tuple)
    assert isinstance(surname_endings(token), tuple)
    assert genders(token) == frozenset("fm")
    assert not same_given_name(token, token)


def test_turkish_words_are_found_by_their_letters_without_marks() -> None:
    assert turkish_spellings("KILINC") == turkish_spellings("kılınç") == ("kılınç",)
    assert set(turkish_spellings("Gulsen")) == {"gülsen", "gülşen"}
    assert turkish_spellings("Papadopoulos") == ()
    assert {"yılmaz", "çınar", "öztürk"} <= turkish_words()
