"""The sums over all ways to split two tokens: right by brute force, and the same compiled or not."""

from array import array
from collections.abc import Iterator
from math import fsum, log, prod
from operator import itemgetter
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sources import in_python, is_compiled

from translit.matching import kernel
from translit.matching.align import GREEK_LATIN, GREEK_LETTERS, LATIN_LATIN, LATIN_LETTERS
from translit.table import facts

PLAIN = in_python("translit.matching.kernel")
both_ways = pytest.mark.parametrize(
    "module",
    [
        pytest.param(PLAIN, id="plain"),
        pytest.param(
            kernel,
            id="extension",
            marks=pytest.mark.skipif(not is_compiled(kernel), reason="no extension was built here"),
        ),
    ],
)
compiled = pytest.mark.skipif(not is_compiled(kernel), reason="no extension was built here")

EMPTY = 1
"""The number of the empty chunk; 0 is that of one no table has."""

strange = st.sampled_from((0.0, 1e-5, 0.3))
chance = st.one_of(st.just(0.0), st.floats(1e-12, 1.0))
words = st.text("abc", max_size=4)


def about(value: float) -> object:
    return pytest.approx(value, rel=1e-12, abs=0.0)


def together(
    module: ModuleType,
    one: list[int],
    other: list[int],
    chances: "array[float]",
    width: int,
    odd: float,
) -> float:
    first = module.Token(one, len(one) // GREEK_LETTERS)
    second = module.Token(other, len(other) // LATIN_LETTERS)
    return float(module.together(first, second, module.Chances(chances, width, odd)))


def side(module: ModuleType, known: dict[str, int], most: int, chance: float = 0.1) -> object:
    """One side of a table, all chunks of which have the same chance alone."""
    return module.Side(known, most, array("d", [chance] * (max(known.values(), default=0) + 1)), 0.0)


# ---------------------------------------------------------------- by brute force


def numbers_of(known: list[str]) -> dict[str, int]:
    return {"": EMPTY, **{chunk: number for number, chunk in enumerate(known, EMPTY + 1)}}


def ways_to_split(one: str, other: str) -> Iterator[list[tuple[str, str]]]:
    """Yield every row of pairs of chunks that spells both tokens."""
    if not one and not other:
        yield []
    for size in range(min(GREEK_LETTERS, len(one)) + 1):
        for width in range(min(LATIN_LETTERS, len(other)) + 1):
            if size or width:
                for rest in ways_to_split(one[size:], other[width:]):
                    yield [(one[:size], other[:width]), *rest]


def chunks_of(word: str, most: int) -> st.SearchStrategy[list[str]]:
    """Most of the chunks a word has, and some it has not."""
    inside = [word[i : i + size] for i in range(len(word)) for size in range(1, most + 1)]
    other = st.text("abc", min_size=1, max_size=most)
    chunk = st.one_of(st.sampled_from(inside), st.sampled_from(inside), other) if inside else other
    return st.lists(chunk, unique=True, max_size=20)


@both_ways
@given(words, words, st.data(), strange)
def test_together_is_the_sum_over_all_ways_to_split_both(
    module: ModuleType, one: str, other: str, data: st.DataObject, odd: float
) -> None:
    firsts = data.draw(chunks_of(one, GREEK_LETTERS))
    seconds = data.draw(chunks_of(other, LATIN_LETTERS))
    rows, columns = numbers_of(firsts), numbers_of(seconds)
    width = len(columns) + 1
    chances = array("d", bytes(8 * width * (len(rows) + 1)))
    pairs = {}
    for here, row in rows.items():
        for there, column in columns.items():
            # A long chunk never meets nothing: no table says so, for its letters do one by one.
            if (here and there) or len(here + there) == 1:
                pairs[here, there] = chances[row * width + column] = data.draw(chance)

    def worth(here: str, there: str) -> float:
        return pairs.get((here, there), 0.0) + (odd if max(len(here), len(there)) == 1 else 0.0)

    expected = fsum(prod(worth(*pair) for pair in way) for way in ways_to_split(one, other))
    here, there = side(module, rows, GREEK_LETTERS), side(module, columns, LATIN_LETTERS)
    found = module.together(
        module.read(one, here), module.read(other, there), module.Chances(chances, width, odd)
    )
    assert found == pytest.approx(expected, rel=1e-12, abs=1e-300)


@both_ways
@pytest.mark.parametrize("most", [1, 2, 3])
@given(st.text("abc", max_size=7), st.data(), strange)
def test_alone_is_the_sum_over_all_ways_to_split_one(
    module: ModuleType, most: int, word: str, data: st.DataObject, odd: float
) -> None:
    known = numbers_of(data.draw(chunks_of(word, most)))
    chances = array("d", [0.0, 0.0, *(data.draw(chance) for _ in range(len(known) - 1))])

    def ways(rest: str) -> Iterator[list[str]]:
        if not rest:
            yield []
        for size in range(1, min(most, len(rest)) + 1):
            for others in ways(rest[size:]):
                yield [rest[:size], *others]

    expected = fsum(
        prod(chances[known.get(chunk, 0)] + odd * (len(chunk) == 1) for chunk in way) for way in ways(word)
    )
    side = module.Side(known, most, chances, odd)
    if not expected:
        with pytest.raises(ValueError, match="math domain error"):
            module.read(word, side)
        return
    found = module.read(word, side)
    assert found.length == len(word)
    assert module.alone(found, side) == pytest.approx(expected, rel=1e-12, abs=1e-300)
    assert found.alone == pytest.approx(log(expected), rel=1e-12, abs=1e-12)


@both_ways
def test_two_empty_tokens_are_certain(module: ModuleType) -> None:
    table = array("d", [0.0] * 4)
    assert together(module, [], [], table, 2, 1e-5) == 1.0
    assert module.read("", module.Side({}, 3, table, 1e-5)).alone == 0.0


@both_ways
def test_no_token_is_longer_than_there_is_room_for(module: ModuleType) -> None:
    known = module.Chances(array("d", [1e-3] * 4), 2, 1e-5)
    most = module.LONGEST
    longest = module.Token([0] * 2 * most, most), module.Token([0] * 3 * most, most)
    assert module.together(*longest, known) > 0.0
    with pytest.raises(ValueError, match="letters"):
        module.Token([0] * 2, most + 1)
    with pytest.raises(ValueError, match="letters"):
        module.read("a" * (most + 1), module.Side({}, 3, array("d", [0.0] * 2), 1e-5))


# ---------------------------------------------------------------- evidence and cost


@st.composite
def readings(draw: st.DrawFn, letters: int, highest: int) -> list[tuple[list[int], int, float]]:
    """One reading or two of a word: numbers of chunks, letters, log-probability."""
    found = []
    for _ in range(draw(st.integers(1, 2))):
        length = draw(st.integers(0, 9))
        size = length * letters
        numbers = draw(st.lists(st.integers(0, highest), min_size=size, max_size=size))
        found.append((numbers, length, -draw(st.floats(0.0, 60.0))))
    return found


HEIGHT, WIDTH = 5, 6
firsts, seconds = readings(GREEK_LETTERS, HEIGHT - 1), readings(LATIN_LETTERS, WIDTH - 1)
tables = st.lists(st.floats(1e-9, 1.0), min_size=HEIGHT * WIDTH, max_size=HEIGHT * WIDTH)
MODULES = [PLAIN, *([kernel] if is_compiled(kernel) else [])]


def told(one: object, other: object, known: object) -> tuple[float, float]:
    """Evidence and cost by their formulas, of two readings."""
    both = log(PLAIN.together(one, other, known))
    given = (one.alone - both) / max(other.length, 1), (other.alone - both) / max(one.length, 1)
    return both - one.alone - other.alone, sum(given) / 2


@given(firsts, seconds, tables)
def test_weigh_takes_the_readings_that_cost_least(ones: list, others: list, values: list[float]) -> None:
    found = []
    for module in MODULES:
        known = module.Chances(array("d", values), WIDTH, 1e-5)
        one, other = (tuple(module.Token(*reading) for reading in word) for word in (ones, others))
        found.append(module.weigh(one, other, known))
    known = PLAIN.Chances(array("d", values), WIDTH, 1e-5)
    one, other = ([PLAIN.Token(*reading) for reading in word] for word in (ones, others))
    expected = min((told(x, y, known) for x in one for y in other), key=itemgetter(1))
    for evidence, cost in found:
        assert (evidence, cost) == (about(expected[0]), about(expected[1]))


@both_ways
@given(firsts, st.lists(seconds, max_size=4), tables)
def test_costs_of_many_are_those_of_each(
    module: ModuleType, ones: list, words: list, values: list[float]
) -> None:
    known = module.Chances(array("d", values), WIDTH, 1e-5)
    one = tuple(module.Token(*reading) for reading in ones)
    others = [tuple(module.Token(*reading) for reading in word) for word in words]
    assert module.costs(one, others, known) == [module.weigh(one, word, known)[1] for word in others]


@both_ways
@given(readings(GREEK_LETTERS, HEIGHT - 1), readings(GREEK_LETTERS, HEIGHT - 1), st.data(), tables)
def test_each_way_is_the_mean_of_both_ways(
    module: ModuleType, ones: list, others: list, data: st.DataObject, values: list[float]
) -> None:
    def turned(word: list) -> tuple:
        """The readings of a word as of the other side: as many, of as many letters."""
        size = st.integers(0, WIDTH - 1)
        return tuple(
            module.Token(data.draw(st.lists(size, min_size=3 * n, max_size=3 * n)), n, alone)
            for _, n, alone in word
        )

    known = module.Chances(array("d", values), WIDTH, 1e-5)
    here, there = (tuple(module.Token(*reading) for reading in word) for word in (ones, others))
    back, front = turned(ones), turned(others)
    expected = []
    for i in range(len(here)):
        for j in range(len(there)):
            onward = module.weigh((here[i],), (front[j],), known)
            return_ = module.weigh((there[j],), (back[i],), known)
            expected.append([(x + y) / 2 for x, y in zip(onward, return_, strict=True)])
    evidence, cost = module.weigh_each_way(here, front, there, back, known)
    least = min(expected, key=itemgetter(1))
    assert (evidence, cost) == (about(least[0]), about(least[1]))


def test_tables_never_set_a_long_chunk_against_nothing() -> None:
    """The kernel does not look for one."""
    for name in (GREEK_LATIN, LATIN_LATIN):
        sides = [(fact["one"], fact["other"]) for fact in facts(name).rows]
        assert [pair for pair in sides if "-" in pair and len("".join(pair)) > 2] == []


# ---------------------------------------------------------------- compiled or not


@compiled
@given(st.data(), st.integers(2, 9), st.integers(2, 9), st.integers(0, 24), st.integers(0, 24), strange)
def test_extension_sums_what_the_plain_file_sums(
    data: st.DataObject, height: int, width: int, letters: int, others: int, odd: float
) -> None:
    size = height * width
    chances = array("d", data.draw(st.lists(chance, min_size=size, max_size=size)))
    one, other = (
        data.draw(st.lists(st.integers(0, most), min_size=length, max_size=length))
        for most, length in ((height - 1, GREEK_LETTERS * letters), (width - 1, LATIN_LETTERS * others))
    )
    expected = together(PLAIN, one, other, chances, width, odd)
    assert together(kernel, one, other, chances, width, odd) == about(expected)


@compiled
@given(st.text(max_size=24), st.integers(1, 3), st.data(), strange.filter(bool))
def test_extension_reads_what_the_plain_file_reads(
    word: str, most: int, data: st.DataObject, odd: float
) -> None:
    pieces = {word[i : i + size] for i in range(len(word)) for size in range(1, most + 1)}
    known = numbers_of(sorted(piece for piece in pieces if data.draw(st.booleans())))
    chances = array("d", [0.0, 0.0, *(data.draw(chance) for _ in range(len(known) - 1))])
    found, expected = (module.read(word, module.Side(known, most, chances, odd)) for module in MODULES)
    assert (found.length, found.alone) == (expected.length, about(expected.alone))


@compiled
def test_plain_file_is_no_extension() -> None:
    assert not is_compiled(PLAIN)
    assert PLAIN.together is not kernel.together
