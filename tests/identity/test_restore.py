import pytest
from hypothesis import given
from hypothesis import strategies as st

from translit.identity.respell import rendered
from translit.identity.restore import accented, candidates_of, known, lacks_accent, prior, spellings, told_by
from translit.names.case import fold

NAMES = st.text("abcdefghijklmnoprstuvyz", min_size=2, max_size=10)


def likeliest(*renderings: str) -> str:
    return spellings(map(rendered, renderings))[0].text


@pytest.mark.parametrize(
    ("renderings", "expected"),
    [
        (("Begec", "Μπεγκέτς"), "begeç"),
        (("Altindag", "Αλτιντάγ"), "altındağ"),
        (("Guven",), "güven"),
        (("Kilicdaroglu",), "kılıçdaroğlu"),
        (("Γκιουβέν",), "güven"),
        (("Τσαβούσογλου",), "çavuşoğlu"),
        (("Erdoghan",), "erdoğan"),
        (("Hakan",), "hakan"),
        (("Hakan", "Χακάν"), "hakan"),
    ],
)
def test_letters_are_given_back(renderings: tuple[str, ...], expected: str) -> None:
    assert likeliest(*renderings) == expected


def test_greek_decides_between_two_known_names() -> None:
    assert likeliest("Tuncer", "Τουντζέρ") == "tuncer"
    assert likeliest("Tuncer", "Τουντσέρ") == "tunçer"


def test_a_mark_that_a_rendering_has_is_kept() -> None:
    assert likeliest("Nazım", "Nâzım", "Nazim") == "nâzım"
    assert likeliest("Gulsen", "Gülsen") == "gülsen"
    assert likeliest("Gulsen", "Gülşen") == "gülşen"


def test_a_foreign_word_stays_as_it_is_written() -> None:
    assert likeliest("Winchester") == "winchester"


def test_nothing_comes_of_nothing() -> None:
    assert spellings([]) == []


@given(NAMES)
def test_only_marks_of_latin_letters_are_mended(word: str) -> None:
    found = spellings([rendered(word)])
    assert all(fold(one.text) == word or known(one.text) for one in found)


@given(st.lists(st.one_of(NAMES, st.text("αβγεζικλμνοπρστυφχ", min_size=1, max_size=8)), max_size=3))
def test_probabilities_fall_and_sum_to_at_most_one(words: list[str]) -> None:
    found = spellings(map(rendered, words), limit=5)
    chances = [one.probability for one in found]
    assert chances == sorted(chances, reverse=True)
    assert sum(chances) <= 1 + 1e-9
    assert found == spellings([rendered(word) for word in reversed(words)], limit=5)


def test_more_renderings_in_one_script_count_for_less_than_their_number() -> None:
    once, twice = (
        spellings(map(rendered, words))[0].probability
        for words in (["Begec", "Μπεγκέτς"], ["Begec", "Μπεγκέτς", "Μπεγκέτσ", "Μπεκέτς"])
    )
    assert 0.5 < twice <= once + 0.05


def test_candidates_of_a_greek_word_are_turkish() -> None:
    assert candidates_of(rendered("Γκιουβέν"))[0] == "güven"
    assert {"gülşen", "gülsen"} <= set(candidates_of(rendered("Γκιουλσέν")))


def test_known_words_and_harmonious_ones_are_likelier() -> None:
    assert known("yılmaz")
    assert not known("yilmaz")
    assert prior("yılmaz") > prior("yilmaz")
    assert prior("kuruluş") > prior("kürulüş")


def test_letters_say_what_told_them() -> None:
    words = [rendered("Kilicdaroglu"), rendered("Κιλιτσντάρογλου")]
    assert told_by("kılıçdaroğlu", words) == (("ı", "lexicon"), ("ı", "lexicon"), ("ç", "τσ"), ("ğ", "γ"))
    assert told_by("begeç", [rendered("Begec")])[0] in {("ç", "lexicon"), ("ç", "model")}
    assert told_by("qöz", [rendered("qoz")]) == (("ö", "model"),)


def test_letters_that_a_rendering_has_were_not_given_back() -> None:
    assert told_by("altındağ", [rendered("Altındag"), rendered("Αλτιντάγ")]) == (("ğ", "γ"),)
    assert told_by("altındağ", [rendered("Altındağ"), rendered("Altindag")]) == ()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Γιωργος", "Γιώργος"),
        ("Παπαδοπουλος", "Παπαδόπουλος"),
        ("Μητσοτακης", "Μητσοτάκης"),
        ("Οδυσσεας", "Οδυσσέας"),
        ("Παπανδρεου", "Παπανδρέου"),
    ],
)
def test_greek_words_get_their_accent(word: str, expected: str) -> None:
    assert lacks_accent(word)
    assert accented(word).text == expected
    assert not lacks_accent(expected)


@pytest.mark.parametrize("word", ["Γκιουλ", "Κως", "Hakan", "Άννα", "Ζωή"])
def test_words_that_need_no_accent_lack_none(word: str) -> None:
    assert not lacks_accent(word)


@given(st.text("αβγδεζηθικλμνξοπρστυφχψω", min_size=1, max_size=12))
def test_an_accent_changes_nothing_but_a_mark(word: str) -> None:
    if lacks_accent(word):
        found = accented(word)
        assert fold(found.text) == fold(word)
        assert not lacks_accent(found.text)
        assert 0 < found.probability <= 1
