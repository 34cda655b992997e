import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translit import table
from translit.identity.respell import (
    MARKED,
    STRANGE,
    TABLE,
    chance,
    read,
    readings,
    rendered,
    units,
    writings,
)
from translit.names.script import GREEK, LATIN

TURKISH = st.text("abcçdefgğhıijklmnoöprsştuüvyz", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("right", "wrong", "greek"),
    [
        ("begeç", "begec", "Μπεγκέτς"),
        ("altındağ", "altındag", "Αλτιντάγ"),
        ("güven", "guven", "Γκιουβέν"),
        ("köse", "kose", "Κιοσέ"),
        ("cevdet", "çevdet", "Τζεβντέτ"),
        ("çelik", "celik", "Τσελίκ"),
        ("gül", "ğül", "Γκιουλ"),
    ],
)
def test_greek_letters_tell_turkish_ones(right: str, wrong: str, greek: str) -> None:
    assert chance(right, rendered(greek)) > chance(wrong, rendered(greek)) + 1


@pytest.mark.parametrize(
    ("one", "other", "greek"), [("sahin", "şahin", "Σαχίν"), ("yildiz", "yıldız", "Γιλντίζ")]
)
def test_greek_letters_that_write_two_turkish_ones_tell_little(one: str, other: str, greek: str) -> None:
    assert abs(chance(one, rendered(greek)) - chance(other, rendered(greek))) < 1


def test_marks_elsewhere_in_the_text_make_plain_letters_trustworthy() -> None:
    alone, beside, among = (rendered("Sahin", text) for text in ("Sahin", "Pınar Sahin", "Ayşe Sahin"))
    assert chance("şahin", alone) > chance("şahin", beside) > chance("şahin", among)
    assert chance("sahin", alone) == chance("sahin", among) == 0


def test_capital_i_with_a_dot_is_a_mark() -> None:
    assert chance("şahin", rendered("Sahin", "İnci Sahin")) < chance("şahin", rendered("Sahin", "Inci Sahin"))


def test_a_mark_is_seldom_put_on() -> None:
    assert chance("erdogan", rendered("Erdoğan")) < -5 < chance("erdoğan", rendered("Erdogan"))


@pytest.mark.parametrize(
    ("word", "rendering"),
    [
        ("erdoğan", "Erdoghan"),
        ("özgen", "Oezgen"),
        ("çelik", "Chelik"),
        ("şahin", "Shahin"),
        ("yusuf", "Yousouf"),
    ],
)
def test_habits_of_other_languages_are_known(word: str, rendering: str) -> None:
    assert chance(word, rendered(rendering)) > STRANGE


def test_what_nothing_explains_costs_a_strange_letter_each() -> None:
    assert chance("ali", rendered("Alix")) == pytest.approx(STRANGE)
    assert chance("ali", rendered("Αλίθ")) < STRANGE
    assert chance("ali", rendered("")) == pytest.approx(3 * STRANGE)


def test_units_are_the_longest_from_the_end() -> None:
    assert units("songül") == ("s", "o", "n", "gü", "l")
    assert units("cengiz") == ("c", "e", "ng", "i", "z")
    assert units("") == ()


@given(TURKISH)
def test_units_make_up_the_word(word: str) -> None:
    assert "".join(units(word)) == word


@given(TURKISH, st.one_of(TURKISH, st.text("αβγδεζηθικλμνξοπρσςτυφχψωϊ", max_size=12)))
def test_reading_covers_both_and_chance_is_of_it(word: str, written: str) -> None:
    rendering = rendered(written)
    chunks = read(word, rendering)
    assert "".join(unit for unit, _ in chunks) == word
    assert "".join(letters for _, letters in chunks) == rendering.letters
    assert chance(word, rendering) <= 0


@given(TURKISH)
def test_a_word_is_written_as_itself(word: str) -> None:
    assert chance(word, rendered(word)) == 0
    assert read(word, rendered(word)) == tuple((letter, letter) for letter in word)


def test_the_shares_of_a_unit_are_those_of_all_ways_to_write_it() -> None:
    for unit, written in writings(GREEK).items():
        total = math.fsum(math.exp(cost) for cost in written.values())
        assert 0.75 < total < 1.01, unit


def test_every_marked_letter_can_be_read_from_ascii() -> None:
    read_as = {letters for options in readings(LATIN, "").values() for letters, _ in options}
    assert set(MARKED) <= read_as


def test_the_table_has_greek_and_latin_ways() -> None:
    written = [fact["written"] for fact in table.facts(TABLE).rows]
    assert any(one.isascii() and one != "-" for one in written)
    assert any(not one.isascii() for one in written)


@given(st.text("abçgğhıiküy", min_size=1, max_size=4), st.text("αγεικμνοπτυχ", min_size=1, max_size=5))
def test_every_way_to_write_a_word_is_looked_at(word: str, greek: str) -> None:
    """No way over the letters is likelier: all of them tried, one unit after the other."""
    heard = rendered(greek)

    def best(places: tuple[str, ...], start: int) -> float:
        rest = len(heard.letters) - start
        if not places:
            return STRANGE * rest
        options = writings(GREEK).get(places[0], {})
        found = [best(places[1:], start) + STRANGE]
        if rest:
            found += [best(places[1:], start + 1) + STRANGE, best(places, start + 1) + STRANGE]
        for written, cost in options.items():
            if heard.letters.startswith(written, start):
                found.append(best(places[1:], start + len(written)) + cost)
        return max(found)

    assert math.isclose(chance(word, heard), best(units(word), 0))
