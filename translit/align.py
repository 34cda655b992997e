"""Align a Greek token with a Latin one: how likely is it that both write one name, and how.

Letters correspond chunk by chunk (τσ with ç, γκιου with gü): up to two Greek letters with up to
three Latin ones, or either with nothing. Each pair of chunks has a learned probability
(tables/align-grek-latn.tsv, made by train.py). The probabilities of all ways to split both
tokens are summed, and set against the chance to meet such tokens apart:

    evidence = log P(greek, latin) - log P(greek) - log P(latin)     in nats; 0 is no evidence
    cost     = mean of -log P(latin | greek) and -log P(greek | latin), each per letter
"""

import math
import unicodedata
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from translit import table
from translit.case import lower

Chunks = tuple[tuple[str, str], ...]

GREEK_LETTERS: Final = 2
LATIN_LETTERS: Final = 3
"""The most letters a chunk has on each side."""

_STRANGE: Final = 1e-7
"""The probability of a letter with a partner, or without one, that training never saw."""

_LONGEST: Final = 24
"""Letters of a token that are looked at; no name has more in one word."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How well two tokens correspond; see the head of this module."""

    evidence: float
    cost: float


@dataclass(frozen=True, slots=True)
class _Model:
    pairs: dict[str, dict[str, float]]
    """Greek chunk → Latin chunk → probability of the two together."""
    greek: dict[str, float]
    latin: dict[str, float]
    """The probability of a chunk whatever it meets."""


@table.cached
def _model() -> _Model:
    pairs: dict[str, dict[str, float]] = {}
    greek: dict[str, float] = {}
    latin: dict[str, float] = {}
    for fact in table.facts("align-grek-latn.tsv").rows:
        here, there = (fact[side].replace("-", "") for side in ("greek", "latin"))
        chance = math.exp(float(fact["logp"]))
        pairs.setdefault(here, {})[there] = chance
        greek[here] = greek.get(here, 0.0) + chance
        latin[there] = latin.get(there, 0.0) + chance
    greek.pop("", None)
    latin.pop("", None)
    return _Model(pairs, greek, latin)


def conditional(chunk: str) -> dict[str, float]:
    """Return what a Greek chunk is written as in Latin letters, with the share of each in all.

    The share is of all there is, so that a long chunk that is rare weighs less than its letters.
    """
    model = _model()
    return model.pairs.get(chunk, {})


def greek_letters(token: str) -> str:
    """Return the letters of a Greek token as the table has them: lower case, only the diaeresis kept."""
    plain = unicodedata.normalize("NFD", lower(token)).replace("\u0301", "")
    return unicodedata.normalize("NFC", plain)[:_LONGEST]


def latin_letters(token: str) -> tuple[str, ...]:
    """Return the ways the letters of a Latin token may be read: as written, and without their marks."""
    written = unicodedata.normalize("NFC", lower(token))[:_LONGEST]
    if written.isascii():
        return (written,)
    marked = unicodedata.normalize("NFD", written.replace("ı", "i"))
    bare = "".join(c for c in marked if not unicodedata.combining(c))
    return tuple(dict.fromkeys((written, bare)))


@table.memoized
def align(greek: str, latin: str) -> Alignment:
    """Weigh a Greek token against a Latin one.

    >>> align("Χακάν", "Hakan").evidence > 8, align("Χακάν", "Hasan").evidence > 8
    (True, False)
    >>> align("Τσαβούσογλου", "Çavuşoğlu").cost < align("Τσαβούσογλου", "Davutoğlu").cost
    True
    """
    letters = greek_letters(greek)
    return max((_weigh(letters, reading) for reading in latin_letters(latin)), key=lambda one: -one.cost)


def _weigh(greek: str, latin: str) -> Alignment:
    model = _model()
    both = math.log(_together(greek, latin, model.pairs))
    left = math.log(_alone(greek, model.greek, GREEK_LETTERS))
    right = math.log(_alone(latin, model.latin, LATIN_LETTERS))
    cost = ((left - both) / max(len(latin), 1) + (right - both) / max(len(greek), 1)) / 2
    return Alignment(both - left - right, cost)


def _alone(token: str, chances: dict[str, float], most: int) -> float:
    """The probability of a token by itself: the sum over all ways to split it into chunks."""
    total = [1.0]
    for end in range(1, len(token) + 1):
        here = total[end - 1] * _STRANGE
        for size in range(1, min(most, end) + 1):
            here += total[end - size] * chances.get(token[end - size : end], 0.0)
        total.append(here)
    return total[-1]


def _together(greek: str, latin: str, pairs: dict[str, dict[str, float]]) -> float:
    """The probability of two tokens together: the sum over all ways to split both into chunks."""
    nothing: dict[str, float] = {}
    inserted = pairs.get("", nothing)
    width = len(latin) + 1
    before: list[float] = []
    one_back: list[float] = []
    for end in range(len(greek) + 1):
        one = pairs.get(greek[end - 1 : end], nothing) if end else nothing
        two = pairs.get(greek[end - 2 : end], nothing) if end > 1 else nothing
        here = [0.0] * width
        if not end:
            here[0] = 1.0
        for place in range(width):
            total = here[place]
            if place:
                total += here[place - 1] * (inserted.get(latin[place - 1], 0.0) + _STRANGE)
            if end:
                total += one_back[place] * (one.get("", 0.0) + _STRANGE)
                if place:
                    total += one_back[place - 1] * _STRANGE
                for size in range(1, min(LATIN_LETTERS, place) + 1):
                    chunk = latin[place - size : place]
                    chance = one.get(chunk)
                    if chance is not None:
                        total += one_back[place - size] * chance
                    if two:
                        chance = two.get(chunk)
                        if chance is not None:
                            total += before[place - size] * chance
            here[place] = total
        before, one_back = one_back, here
    return one_back[-1]


@table.memoized
def chunks(greek: str, latin: str) -> Chunks:
    """Return the likeliest way the letters correspond, chunk by chunk.

    >>> chunks("Μπεγκέτς", "Begeç")
    (('μπ', 'b'), ('ε', 'e'), ('γκ', 'g'), ('ε', 'e'), ('τς', 'ç'))
    """
    here = greek_letters(greek)
    readings = latin_letters(latin)
    there = min(readings, key=lambda reading: _weigh(here, reading).cost)
    pairs = _model().pairs
    best: dict[tuple[int, int], tuple[float, Chunks]] = {(0, 0): (0.0, ())}
    for end in range(len(here) + 1):
        for place in range(len(there) + 1):
            options = [best[end, place]] if (end, place) in best else []
            for size in range(min(GREEK_LETTERS, end) + 1):
                for width in range(min(LATIN_LETTERS, place) + 1):
                    if (size, width) == (0, 0) or (end - size, place - width) not in best:
                        continue
                    pair = here[end - size : end], there[place - width : place]
                    chance = pairs.get(pair[0], {}).get(pair[1], _STRANGE if size + width < 3 else 0.0)
                    if chance and max(size, width) <= 3:
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
