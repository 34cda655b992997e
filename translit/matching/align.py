"""Align two tokens: how likely is it that both write one name, and how.

Letters correspond chunk by chunk (τσ with ç, γκιου with gü): up to two Greek letters with up to
three Latin ones, or either with nothing; in the same way two Latin spellings (ts with ç, w with
v). Each pair of chunks has a learned probability (tables/align-grek-latn.tsv and
align-latn-latn.tsv, made by learn.py). The probabilities of all ways to split both
tokens are summed, and set against the chance to meet such tokens apart:

    evidence = log P(greek, latin) - log P(greek) - log P(latin)     in nats; 0 is no evidence
    cost     = mean of -log P(latin | greek) and -log P(greek | latin), each per letter
"""

import math
import re
import unicodedata
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, NamedTuple

from translit import table
from translit.matching import kernel
from translit.names.case import lower
from translit.names.script import GREEK, main_script

Chunks = tuple[tuple[str, str], ...]

GREEK_LATIN: Final = "align-grek-latn.tsv"
LATIN_LATIN: Final = "align-latn-latn.tsv"

GREEK_LETTERS: Final = 2
LATIN_LETTERS: Final = 3
"""The most letters a chunk has on each side; of two Latin tokens the first counts as Greek."""

_STRANGE: Final = 1e-5
"""The probability of a letter with a partner, or without one, that training never saw."""


class Alignment(NamedTuple):
    """How well two tokens correspond; see the head of this module."""

    evidence: float
    cost: float


@dataclass(frozen=True, slots=True)
class _Model:
    """One learned table, its chunks numbered for kernel.py: 0 is a chunk it lacks, 1 the empty one."""

    pairs: dict[str, dict[str, float]]
    """First chunk → second chunk → probability of the two together."""
    chances: kernel.Chances
    """The same probabilities, a row for each first chunk."""
    sides: tuple[kernel.Side, kernel.Side]
    """What numbers the chunks of the first and of the second token."""


@table.cached
def _model(name: str) -> _Model:
    pairs: dict[str, dict[str, float]] = {}
    # The likeliest pairs first: the chunks met most have the lowest numbers, and so stand close in memory.
    for fact in sorted(table.facts(name).rows, key=lambda fact: -float(fact["logp"])):
        here, there = fact["one"].replace("-", ""), fact["other"].replace("-", "")
        pairs.setdefault(here, {})[there] = math.exp(float(fact["logp"]))
    numbers: tuple[dict[str, int], dict[str, int]] = ({"": 1}, {"": 1})
    for here, others in pairs.items():
        numbers[0].setdefault(here, len(numbers[0]) + 1)
        for there in others:
            numbers[1].setdefault(there, len(numbers[1]) + 1)
    height, width = (len(side) + 1 for side in numbers)
    chances = array("d", bytes(8 * height * width))
    alone = array("d", bytes(8 * height)), array("d", bytes(8 * width))
    for here, others in pairs.items():
        for there, chance in others.items():
            row, column = numbers[0][here], numbers[1][there]
            chances[row * width + column] = chance
            alone[0][row] += chance
            alone[1][column] += chance
    alone[0][1] = alone[1][1] = 0.0
    first = kernel.Side(numbers[0], GREEK_LETTERS, alone[0], _STRANGE)
    second = kernel.Side(numbers[1], LATIN_LETTERS, alone[1], _STRANGE)
    return _Model(pairs, kernel.Chances(chances, width, _STRANGE), (first, second))


Readings = tuple[kernel.Token, ...]
"""The ways a token may be read, as one side of a table sees them."""


@table.memoized
def _greek(token: str) -> Readings:
    return (kernel.read(greek_letters(token), _model(GREEK_LATIN).sides[0]),)


@table.memoized
def _latin(token: str) -> Readings:
    """The readings of a Latin token that meets a Greek one."""
    side = _model(GREEK_LATIN).sides[1]
    return tuple([kernel.read(letters, side) for letters in latin_letters(token)])


@table.memoized
def _first(token: str) -> Readings:
    """The readings of a Latin token that meets another, as the first of the two."""
    side = _model(LATIN_LATIN).sides[0]
    return tuple([kernel.read(letters, side) for letters in latin_letters(token)])


@table.memoized
def _second(token: str) -> Readings:
    """The same, as the second."""
    side = _model(LATIN_LATIN).sides[1]
    return tuple([kernel.read(letters, side) for letters in latin_letters(token)])


def correspondences() -> dict[str, dict[str, float]]:
    """Return every Greek chunk with its counterparts, as `counterparts` gives them."""
    return _model(GREEK_LATIN).pairs


def counterparts(chunk: str) -> dict[str, float]:
    """Return the Latin chunks a Greek one corresponds to, each with the probability of the two together.

    It is that of the pair, not of the Latin chunk given the Greek one, so that a long chunk that is
    rare weighs less than its letters.
    """
    return correspondences().get(chunk, {})


_NOT_LETTERS: Final = re.compile(r"[\W\d_]+")


def _only_letters(text: str) -> str:
    return text if text.isalpha() else _NOT_LETTERS.sub("", text)


def greek_letters(token: str) -> str:
    """Return the letters of a Greek token as the table has them: lower case, only the diaeresis kept."""
    plain = unicodedata.normalize("NFD", lower(token)).replace("\u0301", "")
    return _only_letters(unicodedata.normalize("NFC", plain))[: kernel.LONGEST]


def latin_letters(token: str) -> tuple[str, ...]:
    """Return the ways the letters of a Latin token may be read: as written, and without their marks."""
    small = token if token.islower() and token.isascii() else lower(token)
    if small.isascii() and small.isalpha():
        return (small[: kernel.LONGEST],)
    written = _only_letters(unicodedata.normalize("NFC", small))[: kernel.LONGEST]
    if written.isascii():
        return (written,)
    marked = unicodedata.normalize("NFD", written.replace("ı", "i"))
    bare = "".join([c for c in marked if c.isascii() or not unicodedata.combining(c)])
    return tuple(dict.fromkeys((written, bare)))


def align(greek: str, latin: str) -> Alignment:
    """Weigh a Greek token against a Latin one.

    >>> align("Χακάν", "Hakan").evidence > 8, align("Χακάν", "Hasan").evidence > 8
    (True, False)
    >>> align("Τσαβούσογλου", "Çavuşoğlu").cost < align("Τσαβούσογλου", "Davutoğlu").cost
    True
    """
    return Alignment(*kernel.weigh(_greek(greek), _latin(latin), _model(GREEK_LATIN).chances))


def align_latin(one: str, other: str) -> Alignment:
    """Weigh two Latin tokens against each other, whichever comes first.

    >>> align_latin("Miçotakis", "Mitsotakis").cost < align_latin("Milotakis", "Mitsotakis").cost
    True
    """
    chances = _model(LATIN_LATIN).chances
    return Alignment(
        *kernel.weigh_each_way(_first(one), _second(other), _first(other), _second(one), chances)
    )


def costs(token: str, others: Iterable[str]) -> list[float]:
    """Return what it costs to align a Greek or Latin token with each of many Latin ones.

    Two Latin ones are weighed from the first to the second only: enough to choose among many.

    >>> hakan, hasan = costs("Χακάν", ["Hakan", "Hasan"])
    >>> hakan == align("Χακάν", "Hakan").cost < hasan
    True
    """
    if main_script(token) == GREEK:
        return kernel.costs(_greek(token), list(map(_latin, others)), _model(GREEK_LATIN).chances)
    return kernel.costs(_first(token), list(map(_second, others)), _model(LATIN_LATIN).chances)


@table.memoized
def chunks(greek: str, latin: str) -> Chunks:
    """Return the likeliest way the letters correspond, chunk by chunk; the first may be Latin too.

    >>> chunks("Μπεγκέτς", "Begeç")
    (('μπ', 'b'), ('ε', 'e'), ('γκ', 'g'), ('ε', 'e'), ('τς', 'ç'))
    """
    name = GREEK_LATIN if main_script(greek) == GREEK else LATIN_LATIN
    here = greek_letters(greek)
    readings = latin_letters(latin)
    model = _model(name)
    first, second = model.sides
    token, pairs = (kernel.read(here, first),), model.pairs
    there = min(readings, key=lambda one: kernel.weigh(token, (kernel.read(one, second),), model.chances)[1])
    best: dict[tuple[int, int], tuple[float, Chunks]] = {(0, 0): (0.0, ())}
    for end in range(len(here) + 1):
        for place in range(len(there) + 1):
            options = [best[end, place]] if (end, place) in best else []
            for size in range(min(GREEK_LETTERS, end) + 1):
                for width in range(min(LATIN_LETTERS, place) + 1):
                    if (size, width) == (0, 0) or (end - size, place - width) not in best:
                        continue
                    pair = here[end - size : end], there[place - width : place]
                    chance = pairs.get(pair[0], {}).get(pair[1], _STRANGE if max(size, width) == 1 else 0.0)
                    if chance:
                        total, path = best[end - size, place - width]
                        options.append((total + math.log(chance), (*path, pair)))
            if options:
                best[end, place] = max(options)
    found = best[len(here), len(there)][1]
    written = readings[0]
    if len(written) != len(there):
        return found
    # Aligned without its marks, but shown with them: τς = ç.
    ends = accumulate(len(latin) for _, latin in found)
    return tuple(
        (part, written[end - len(latin) : end]) for (part, latin), end in zip(found, ends, strict=True)
    )
