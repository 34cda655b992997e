"""Columns of names as Arrow arrays: what frames.py asks of them, worked out on distinct texts.

An Arrow array of text goes in, dictionary-encoded or not; an array or table of as many rows comes
out. Each distinct name, or pair of names, is worked out once; a row without a name stays without an
answer. It needs pyarrow, which the extra `frames` brings.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from numbers import Real
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from translit.blocking.blocks import Blocks
from translit.collector import paused
from translit.errors import LengthError, OptionError, WrongTypeError
from translit.identity.canon import canonical as canonical_of
from translit.identity.cluster import resolve as identities_of
from translit.matching.columns import match_columns
from translit.matching.score import score_of, threshold
from translit.names.prepare import prepare
from translit.registry.registry import Registry
from translit.workers import Progress

HOW: Final = ("best", "all")

_TEXT: Final = (pa.string(), pa.large_string(), pa.string_view())
TYPES: Final = {
    "match": {"score": pa.float64(), "same": pa.bool_()},
    "lookup": {"found_id": pa.large_string(), "found_name": pa.large_string(), "found_score": pa.float64()},
    "resolve": {"identity": pa.large_string(), "canonical": pa.large_string()},
}
"""The columns of those answers that have several, with their Arrow types."""


def each(column: pa.ChunkedArray, function: Callable[[str], str]) -> pa.Array:
    """Return what a function of one text gives for each row.

    >>> from translit.names.prepare import key
    >>> each(pa.array(["Χακάν Φιντάν", None, "Hakan Fidan"]), key).to_pylist()
    ['hkn vdn', None, 'hkn vdn']
    """
    texts, rows = _distinct(column)
    with paused():
        return pa.array(map(function, texts), pa.large_string()).take(rows)


def canonical_name(text: str) -> str:
    """Return the spelling to show for a name by itself.

    >>> canonical_name("του Κυριάκου ΜΗΤΣΟΤΑΚΗ")
    'Κυριάκος Μητσοτάκης'
    """
    return canonical_of(text).name


def match(left: pa.ChunkedArray, right: pa.ChunkedArray) -> pa.Table:
    """Judge each row of two columns as `match_columns` does: `score` (0 to 100) and `same`.

    Raises:
        LengthError: the columns are not equally long.
    """
    if len(left) != len(right):
        raise LengthError("left", len(left), "right", len(right))
    (texts, rows), (others, other_rows) = _distinct(left), _distinct(right)
    # A pair is one number; where a name is missing, so is the number.
    numbers = pc.add(pc.multiply(rows, max(len(others), 1)), other_rows)
    pairs = numbers.dictionary_encode()
    one, other = divmod(pairs.dictionary.to_numpy(zero_copy_only=False), max(len(others), 1))
    found = match_columns([texts[i] for i in one], [others[i] for i in other])
    return _table("match", [pa.array(column).take(pairs.indices) for column in found])


def lookup(column: pa.ChunkedArray, registry: Registry, least: float | None = None) -> pa.Table:
    """Look each name up: `found_id`, `found_name` and `found_score` of the best hit, if there is one.

    Args:
        least: the score (0 to 100) a hit needs; by default that from which two names are one.

    Raises:
        WrongTypeError: `registry` is none.
        OptionError: `least` is no score.
    """
    if not isinstance(registry, Registry):
        raise WrongTypeError("registry", registry, "a Registry")
    texts, rows = _distinct(column)
    wanted = _score_wanted("threshold", least)
    with paused():
        hits = [hits[0] if hits else None for hits in registry.lookup_many(texts, 1, wanted)]
    answers = [(hit.id, hit.name, hit.score) if hit else (None, None, None) for hit in hits]
    return _spread("lookup", answers, rows)


def resolve(
    column: pa.ChunkedArray, least: float | None = None, progress: Progress | None = None
) -> pa.Table:
    """Group the names of a column: the id of the `identity` of each, and its `canonical` name."""
    texts, rows = _distinct(column)
    wanted = _score_wanted("same", least)
    of = {
        text: (one.id, one.name)
        for one in identities_of(texts, same=wanted, progress=progress)
        for text in one.renderings
    }
    return _spread("resolve", [of[text] for text in texts], rows)


def link(
    left: pa.ChunkedArray,
    right: pa.ChunkedArray,
    least: float | None = None,
    how: str = "best",
    progress: Progress | None = None,
) -> pa.Table:
    """Return which rows of two columns bear one name: `left`, `right` (row numbers) and `score`.

    Args:
        least: the score (0 to 100) from which they do; by default that of tables/weights.toml.
        how: "best", one row of `right` for a row of `left`, or "all".
        progress: is given what a step goes through, and yields it again.

    Raises:
        OptionError: there is no such `how`, or `least` is no score.
    """
    if how not in HOW:
        raise OptionError("how", how, HOW)
    wanted = _score_wanted("threshold", least)
    (texts, rows), (others, other_rows) = _distinct(left), _distinct(right)
    with paused():
        found = _linked(texts, others, wanted, progress or iter)
    places: defaultdict[int, list[int]] = defaultdict(list)
    for row, number in enumerate(other_rows.to_pylist()):
        if number is not None:
            places[number].append(row)
    # For each text of the left, the rows of the right with it, best first.
    answers: dict[int | None, list[tuple[int, float]]] = {}
    for text, scores in found.items():
        ranked = ((-score, row) for other, score in scores.items() for row in places[other])
        chosen = sorted(ranked) if how == "all" else [min(ranked)]
        answers[text] = [(row, -score) for score, row in chosen]
    linked = [
        (row, there, score)
        for row, text in enumerate(rows.to_pylist())
        for there, score in answers.get(text, ())
    ]
    columns = list(zip(*linked, strict=True)) or [(), (), ()]
    types = {"left": pa.int64(), "right": pa.int64(), "score": pa.float64()}
    return pa.table(columns, schema=pa.schema(types))


def _linked(
    texts: Sequence[str], others: Sequence[str], least: float, step: Progress
) -> Mapping[int, Mapping[int, float]]:
    """The scores of the pairs that reach the least, by the numbers of the two texts."""
    number = {text: place for place, text in enumerate(dict.fromkeys(chain(texts, others)))}
    here = {number[text]: place for place, text in enumerate(texts)}
    there = {number[text]: place for place, text in enumerate(others)}
    names = list(number)
    found: defaultdict[int, dict[int, float]] = defaultdict(dict)

    def pairs() -> Iterator[tuple[int, int]]:
        yield from ((one, one) for one in here.keys() & there.keys())
        for one, other in Blocks(names, step).pairs().tolist():
            yield one, other
            yield other, one

    for one, other in step([(one, other) for one, other in pairs() if one in here and other in there]):
        score = score_of(prepare(names[one]), prepare(names[other]))
        if score >= least:
            found[here[one]][there[other]] = score
    return found


def _score_wanted(option: str, least: float | None) -> float:
    """The score an option asks for, by default that from which two names are one."""
    if least is None:
        return threshold()
    if not isinstance(least, Real) or not 0 <= least <= 100:
        raise OptionError(option, least, ["a score from 0 to 100"])
    return float(least)


def _distinct(column: pa.Array | pa.ChunkedArray) -> tuple[list[str], pa.Array]:
    """The distinct texts of a column, and the number of its text for each row, null where there is none."""
    if column.null_count == len(column):
        return [], pa.nulls(len(column), pa.int64())
    if pa.types.is_run_end_encoded(column.type):
        column = pc.run_end_decode(column)
    held = column.type.value_type if pa.types.is_dictionary(column.type) else column.type
    if held not in _TEXT:
        raise WrongTypeError("a name of a column", next(_known(column)), "a str")
    whole = column if isinstance(column, pa.ChunkedArray) else pa.chunked_array([column])
    # Cast first: a dictionary may hold texts that no row has, and chunks may have several.
    encoded = whole.cast(pa.large_string()).combine_chunks().dictionary_encode()
    return encoded.dictionary.to_pylist(), encoded.indices.cast(pa.int64())


def _known(column: Iterable[Any]) -> Iterator[Any]:
    """The values of an Arrow array that are not null, as Python's own."""
    return (value.as_py() for value in column if value.is_valid)


def _spread(kind: str, answers: Sequence[tuple[object, ...]], rows: pa.Array) -> pa.Table:
    """Give each row the answer of its text, as a table."""
    types = TYPES[kind]
    columns = zip(*answers, strict=True) if answers else ([] for _ in types)
    return _table(
        kind,
        [pa.array(values, kind_).take(rows) for values, kind_ in zip(columns, types.values(), strict=True)],
    )


def _table(kind: str, columns: Sequence[pa.Array]) -> pa.Table:
    return pa.table(list(columns), schema=pa.schema(TYPES[kind]))
