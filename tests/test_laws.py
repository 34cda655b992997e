"""What must hold for any text at all."""

import re
import unicodedata

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from translit import Registry, key, match, parse, resolve, romanize
from translit.matching.score import score_of, threshold
from translit.model import Role
from translit.names.case import fold, lower, monotonic, upper
from translit.names.clean import clean
from translit.names.prepare import prepare
from translit.names.roman import SYSTEMS
from translit.names.script import NEUTRAL, script_of, scripts
from translit.names.sound import deletions, sounds

GREEK = "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"
TURKISH = "abcçdefgğhıijklmnoöprsştuüvyzâîû"

any_text = st.text(max_size=40)
letters = st.characters(categories=["Lu", "Ll", "Lo", "Lt", "Lm"])
greek_word = st.text(GREEK, min_size=1, max_size=12).map(
    lambda w: re.sub("[σς]", "σ", w[:-1]) + (w[-1].replace("σ", "ς") if len(w) > 1 else w.replace("ς", "σ"))
)
turkish_word = st.text(TURKISH, min_size=1, max_size=12)
cased = st.sampled_from([str, str.title, str.upper])
name = st.lists(
    st.builds(lambda word, case: case(word), st.one_of(greek_word, turkish_word), cased),
    min_size=1,
    max_size=4,
).map(" ".join)
special = st.sampled_from([
    "the", "Great", "ο", "Μέγας", "of", "France", "του", "Γεωργίου", "Jr.", "XIV", "Βʹ", "A.", "Ελ.", "1st",
    "Baron", "Sultan", "Δρ.", "van", "İbn-i", "oğlu", ",", "-", "(", ")", "'ın", "Büyük", "Ali", "Hasan",
    "Anna",
])  # fmt: skip
spiced = st.lists(st.one_of(special, greek_word, turkish_word), max_size=6).map(" ".join)
texts = st.one_of(any_text, name, spiced)


@given(texts)
def test_clean_is_idempotent(text: str) -> None:
    once = clean(text).text
    assert clean(once).text == once


@given(texts)
def test_clean_is_nfc_with_single_spaces(text: str) -> None:
    cleaned = clean(text).text
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned == " ".join(cleaned.split())


@given(texts)
def test_clean_reports_nothing_where_it_did_nothing(text: str) -> None:
    cleaned = clean(text)
    if cleaned.text == text:
        assert all(change.before != change.after for change in cleaned.changes)


@given(texts)
def test_fold_and_monotonic_are_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert monotonic(monotonic(text)) == monotonic(text)


@given(turkish_word)
def test_turkish_case_goes_both_ways(word: str) -> None:
    assert lower(upper(word, "tr"), "tr") == word


@given(texts, st.sampled_from(list(SYSTEMS)))
def test_romanize_keeps_to_its_alphabet(text: str, system: str) -> None:
    out = romanize(text, system)
    foreign = [c for c in out if c.isalpha() and script_of(c) not in ("Latn", *NEUTRAL)]
    assert foreign == []
    if SYSTEMS[system].ascii:
        # The keraia of a numeral (ΙΔʹ) is a letter to Unicode, but a sign to a reader, and stays.
        assert [c for c in out if c.isalpha() and not c.isascii() and c != "ʹ"] == []


@given(st.text(letters, min_size=1, max_size=8), st.sampled_from(list(SYSTEMS)))
def test_romanize_empties_no_letters(text: str, system: str) -> None:
    assert any(map(str.isalnum, romanize(text, system)))


@given(texts, st.sampled_from(list(SYSTEMS)))
def test_a_romanized_name_romanizes_to_itself(text: str, system: str) -> None:
    once = romanize(text, system)
    assert romanize(once, system) == once


@given(greek_word, cased, st.sampled_from(["elot743-tl", "iso843"]))
def test_reversible_systems_round_trip(word: str, case: type[str], system: str) -> None:
    text = unicodedata.normalize("NFC", str(case(word)))
    assert romanize(romanize(text, system), system, reverse=True) == text


@given(name)
def test_case_and_accents_never_change_a_key(text: str) -> None:
    # A diaeresis is no accent; a lone letter and a Roman numeral are told by their case, and so is
    # a Greek word typed in Latin capitals beside Greek ones.
    # What looks like mojibake in one case (ΓΆ ΓΆ for â â) need not in another.
    assume(len(scripts(text)) == 1)
    assume(not any(clean(form).changes for form in (text, upper(text), lower(text))))
    assume(not re.search(r"[ϊϋ\u0308]", unicodedata.normalize("NFC", monotonic(lower(text)))))
    assume(not re.search(r"\b(?:\w|[ivxl]+)\b", fold(text)))
    assume(not parse(lower(text)).of(Role.PARTICLE, Role.EPITHET))
    assert key(text) == key(upper(text)) == key(lower(text))


def sounds_of(text: str) -> set[str]:
    return {reading for part in prepare(text).parts for reading in part.sounds}


@given(texts)
def test_every_text_with_letters_has_a_key(text: str) -> None:
    found = key(text)
    assert found or not clean(text).text


@given(texts)
def test_parse_loses_no_letters(text: str) -> None:
    parsed = parse(text)
    written = clean(text).text
    for part in parsed.parts:
        assert part.text
        assert part.form
        # An epithet is one part of several words, with a space where anything stood between them.
        lost = [word for word in part.text.split() if word.rstrip(".") not in written]
        assert not lost or "oglu" in fold(part.text) or "ογλου" in fold(part.text)


@given(st.text(letters, min_size=1, max_size=10))
def test_every_word_has_a_reading(word: str) -> None:
    assert all(re.fullmatch(r"[a-z0-9]+|.+", reading) for reading in sounds(word))


@given(st.text("abcdefgh", max_size=8), st.integers(0, 7))
def test_words_one_letter_apart_share_a_deletion(word: str, place: int) -> None:
    assume(len(word) >= 5)
    shorter = word[: place % len(word)] + word[place % len(word) + 1 :]
    assert set(deletions(word)) & set(deletions(shorter))


@given(texts, texts)
def test_match_answers_for_any_text_and_the_same_from_both_sides(a: str, b: str) -> None:
    there, back = match(a, b), match(b, a)
    assert 0 <= there.score <= 100
    assert there.score == pytest.approx(back.score, abs=1e-9)
    assert there.same == back.same
    assert there.same is (there.score >= threshold())
    assert sorted((r.left, r.right, r.weight) for r in there.reasons) == sorted(
        (r.right, r.left, r.weight) for r in back.reasons
    )


@given(texts, texts)
def test_reasons_and_letters_change_no_score(a: str, b: str) -> None:
    score = match(a, b).score
    assert match(a, b, explain=True).score == score
    assert score_of(prepare(a), prepare(b)) == pytest.approx(score, abs=1e-9)


@given(texts)
def test_a_text_agrees_with_itself_in_all_that_can_be_read(text: str) -> None:
    reasons = match(text, text).reasons
    assert {reason.by for reason in reasons}.isdisjoint(
        {"conflict", "alone", "further", "crossed", "shifted", "gender"}
    )


@given(name)
def test_nothing_matches_a_name_better_than_itself(text: str) -> None:
    itself = match(text, text).score
    assert itself >= match(text, text + " Ζ").score


@settings(max_examples=40)
@given(st.lists(name, min_size=1, max_size=8), st.randoms())
def test_order_never_changes_groups(names: list[str], random: object) -> None:
    shuffled = list(names)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolve(names) == resolve(shuffled)


@settings(max_examples=40)
@given(st.lists(texts, max_size=8))
def test_every_name_is_in_exactly_one_identity(names: list[str]) -> None:
    found = [text for one in resolve(names) for text in one.renderings]
    assert sorted(found) == sorted(set(names))


@settings(max_examples=40)
@given(st.lists(name, min_size=1, max_size=6))
def test_a_registry_finds_what_is_in_it(names: list[str]) -> None:
    people = Registry()
    people.add((text, text) for text in names)
    for text in names:
        if sounds_of(text):
            assert people.lookup(text, limit=len(names), threshold=0.0)
