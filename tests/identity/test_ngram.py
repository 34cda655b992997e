"""How letters follow one another is learned so that the chances of what may come sum to 1."""

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from translit.identity.ngram import END, START, learn_letters

WORDS = st.dictionaries(st.text("abcd", min_size=1, max_size=6), st.integers(1, 4), min_size=2, max_size=20)


def chance(model: dict[str, tuple[float, dict[str, float]]], before: str, letter: str) -> float:
    backoff, known = model.get(before, (0.0, {}))
    if letter in known:
        return math.exp(known[letter])
    return math.exp(backoff) * chance(model, before[1:], letter) if before else 0.0


@given(WORDS)
@settings(max_examples=60, deadline=None)
def test_what_may_follow_sums_to_one(words: dict[str, int]) -> None:
    model = learn_letters(words, 3, 1)
    letters = {letter for word in words for letter in word} | {END}
    for before in model:
        assert math.isclose(math.fsum(chance(model, before, letter) for letter in letters), 1.0, abs_tol=1e-3)


def test_runs_met_too_seldom_are_left_out() -> None:
    model = learn_letters({"ali": 1, "alp": 1, "veli": 1}, 3, 2)
    assert "l" in model[START + "a"][1]
    assert "e" not in model.get(START + "v", (0.0, {}))[1]


def test_a_word_that_counts_more_is_likelier() -> None:
    model = learn_letters({"ali": 5, "efe": 1}, 2, 1)
    assert model[START][1]["a"] > model[START][1]["e"]


def test_the_same_words_in_another_order_give_the_same() -> None:
    assert learn_letters({"ali": 1, "efe": 2}, 3, 1) == learn_letters({"efe": 2, "ali": 1}, 3, 1)
