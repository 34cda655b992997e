"""Two columns of names compared at once give what each row gives by itself."""

from collections.abc import Iterable, Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translit import LengthError, TranslitError, WrongTypeError, match, match_columns
from translit.matching.score import threshold

LEFT = [
    "Χακάν Φιντάν", "Ali Yılmaz", "Χακάν Φιντάν", "", "Μητσοτάκης", "Ali Hasan", "Louis XIV", "123",
    "Αλέξανδρος ο Μέγας", "R. T. Erdoğan",
]  # fmt: skip
RIGHT = [
    "Hakan Fidan", "Veli Yılmaz", "Hasan Fidancı", "Ali", "Mitsotakis", "Hasan Ali Yücel", "Louis XVI", "123",
    "Büyük İskender", "Recep Tayyip Erdoğan",
]  # fmt: skip

word = st.sampled_from(["Ali", "Yılmaz", "Γιώργος", "Παππάς", "Hakan", "Χακάν", "van", "Dr.", "", "?"])
text = st.one_of(st.lists(word, max_size=3).map(" ".join), st.text(max_size=8))


def test_each_row_is_judged_as_match_judges_it() -> None:
    found = match_columns(LEFT, RIGHT)
    rows = [match(a, b) for a, b in zip(LEFT, RIGHT, strict=True)]
    assert found.score == pytest.approx([row.score for row in rows])
    assert found.same.tolist() == [row.same for row in rows]


@settings(max_examples=40)
@given(st.lists(st.tuples(text, text), max_size=12))
def test_any_columns_are_judged_row_by_row(rows: list[tuple[str, str]]) -> None:
    found = match_columns([a for a, _ in rows], [b for _, b in rows])
    assert found.score.tolist() == pytest.approx([match(a, b).score for a, b in rows], abs=1e-9)


def test_rows_keep_their_order_whatever_order_they_are_compared_in() -> None:
    plain = match_columns(LEFT, RIGHT)
    order = np.random.default_rng(7).permutation(len(LEFT))
    turned = match_columns([LEFT[i] for i in order], [RIGHT[i] for i in order])
    assert turned.score.tolist() == plain.score[order].tolist()


def test_columns_may_be_swapped() -> None:
    assert match_columns(LEFT, RIGHT).score.tolist() == pytest.approx(
        match_columns(RIGHT, LEFT).score.tolist()
    )


def test_scores_and_verdicts_are_arrays_of_the_length_of_the_columns() -> None:
    found = match_columns(LEFT, RIGHT)
    assert (found.score.dtype, found.same.dtype) == (np.float64, np.bool_)
    assert found.score.shape == found.same.shape == (len(LEFT),)
    assert found.same.tolist() == (found.score >= threshold()).tolist()
    score, same = found
    assert (score is found.score, same is found.same) == (True, True)


def test_empty_columns_give_empty_arrays() -> None:
    found = match_columns([], [])
    assert (len(found.score), len(found.same)) == (0, 0)
    assert found.score.dtype == np.float64
    seen: list[object] = []
    match_columns([], [], progress=lambda pairs: seen.append(list(pairs)) or pairs)  # type: ignore[func-returns-value]
    assert seen == [[]]


@pytest.mark.parametrize("kind", [list, tuple, np.array])
def test_columns_of_any_sequence_are_taken(kind: type) -> None:
    assert match_columns(kind(LEFT), kind(RIGHT)).score.tolist() == match_columns(LEFT, RIGHT).score.tolist()


# ---------------------------------------------------------------- rows that repeat, progress


def test_a_pair_that_repeats_is_compared_once() -> None:
    given_pairs: list[tuple[str, str]] = []

    def progress(pairs: Sequence[tuple[str, str]]) -> Iterable[tuple[str, str]]:
        given_pairs.extend(pairs)
        return pairs

    found = match_columns(LEFT * 50, RIGHT * 50, progress)
    assert len(given_pairs) == len(LEFT)
    assert set(given_pairs) == set(zip(LEFT, RIGHT, strict=True))
    assert found.score.reshape(50, -1).tolist() == [match_columns(LEFT, RIGHT).score.tolist()] * 50


def test_pairs_that_differ_only_in_their_side_are_two() -> None:
    counts: list[int] = []

    def progress(pairs: Sequence[tuple[str, str]]) -> Iterable[tuple[str, str]]:
        counts.append(len(pairs))
        yield from pairs

    match_columns(["Ali", "Veli", "Ali"], ["Veli", "Ali", "Veli"], progress)
    assert counts == [2]


def test_progress_is_told_each_pair_as_it_is_compared() -> None:
    steps: list[int] = []

    def progress(pairs: Sequence[tuple[str, str]]) -> Iterable[tuple[str, str]]:
        for step, pair in enumerate(pairs):
            yield pair
            steps.append(step)

    match_columns(LEFT, RIGHT, progress)
    assert steps == list(range(len(set(zip(LEFT, RIGHT, strict=True)))))


# ---------------------------------------------------------------- what is refused


@pytest.mark.parametrize(("left", "right"), [(["Ali"], []), ([], ["Ali"]), (LEFT, RIGHT[1:])])
def test_columns_of_two_lengths_are_refused(left: list[str], right: list[str]) -> None:
    with pytest.raises(LengthError, match=f"left has {len(left)} rows and right has {len(right)}") as caught:
        match_columns(left, right)
    assert isinstance(caught.value, TranslitError)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize(("left", "right"), [("Ali", ["Ali"] * 3), (["Ali"] * 3, "Ali"), ("", "")])
def test_a_text_is_no_column(left: object, right: object) -> None:
    with pytest.raises(WrongTypeError, match="must be a list of str, not str"):
        match_columns(left, right)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [None, 3, b"Ali", 1.5])
def test_a_column_holds_texts_only(value: object) -> None:
    with pytest.raises(WrongTypeError, match="a name of left"):
        match_columns(["Ali", value], ["Ali", "Ali"])  # type: ignore[list-item]
    with pytest.raises(WrongTypeError, match="a name of right"):
        match_columns(["Ali", "Ali"], ["Ali", value])  # type: ignore[list-item]


@pytest.mark.parametrize("value", [["Ali"], {"Ali": 1}])
def test_what_cannot_be_hashed_is_refused_too(value: object) -> None:
    with pytest.raises(WrongTypeError):
        match_columns([value], ["Ali"])  # type: ignore[list-item]
