"""Align two tokens: how likely is it that both write one name, and how.

Letters correspond chunk by chunk (τσ with ç, γκιου with gü): up to two Greek letters with up to
three Latin ones, or either with nothing; in the same way two Latin spellings (ts with ç, w with
v). Each pair of chunks has a learned probability (tables/align-grek-latn.tsv and
align-latn-latn.tsv, made by train.py). The probabilities of all ways to split both
tokens are summed, and set against the chance to meet such tokens apart:

    evidence = log P(greek, latin) - log P(greek) - log P(latin)     in nats; 0 is no evidence
    cost     = mean of -log P(latin | greek) and -log P(greek | latin), each per letter
"""

import math
import unicodedata
from dataclasses import astuple, dataclass
from itertools import accumulate, product
from typing import Final

from translit import table
from translit.case import lower
from translit.script import GREEK, main_script

Chunks = tuple[tuple[str, str], ...]

GREEK_LATIN: Final = "align-grek-latn.tsv"
LATIN_LATIN: Final = "align-latn-latn.tsv"

GREEK_LETTERS: Final = 2
LATIN_LETTERS: Final = 3
"""The most letters a chunk has on each side; of two Latin tokens the first counts as Greek."""

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
def _model(name: str) -> _Model:
    pairs: dict[str, dict[str, float]] = {}
    greek: dict[str, float] = {}
    latin: dict[str, float] = {}
    for fact in table.facts(name).rows:
        here, there = (fact[side].replace("-", "") for side in ("one", "other"))
        chance = math.exp(float(fact["logp"]))
        pairs.setdefault(here, {})[there] = chance
        greek[here] = greek.get(here, 0.0) + chance
        latin[there] = latin.get(there, 0.0) + chance
    greek.pop("", None)
    latin.pop("", None)
    return _Model(pairs, greek, latin)


def counterparts(chunk: str) -> dict[str, float]:
    """Return the Latin chunks a Greek one corresponds to, each with the probability of the two together.

    It is that of the pair, not of the Latin chunk given the Greek one, so that a long chunk that is
    rare weighs less than its letters.
    """
    return _model(GREEK_LATIN).pairs.get(chunk, {})


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
    weighed = [_weigh(letters, reading, GREEK_LATIN) for reading in latin_letters(latin)]
    return min(weighed, key=lambda found: found.cost)


@table.memoized
def align_latin(one: str, other: str) -> Alignment:
    """Weigh two Latin tokens against each other, whichever comes first.

    >>> align_latin("Miçotakis", "Mitsotakis").cost < align_latin("Milotakis", "Mitsotakis").cost
    True
    """
    weighed = []
    for here, there in product(latin_letters(one), latin_letters(other)):
        ways = _weigh(here, there, LATIN_LATIN), _weigh(there, here, LATIN_LATIN)
        evidence, cost = (sum(values) / 2 for values in zip(*map(astuple, ways), strict=True))
        weighed.append(Alignment(evidence, cost))
    return min(weighed, key=lambda found: found.cost)


def _weigh(greek: str, latin: str, name: str) -> Alignment:
    both = math.log(_together(greek, latin, _model(name).pairs))
    left, right = _alone(greek, name, first=True), _alone(latin, name, first=False)
    cost = ((left - both) / max(len(latin), 1) + (right - both) / max(len(greek), 1)) / 2
    return Alignment(both - left - right, cost)


@table.memoized
def _alone(token: str, name: str, first: bool) -> float:
    """The log-probability of a token by itself: the sum over all ways to split it into chunks."""
    model = _model(name)
    chances, most = (model.greek, GREEK_LETTERS) if first else (model.latin, LATIN_LETTERS)
    total = [1.0]
    for end in range(1, len(token) + 1):
        here = total[end - 1] * _STRANGE
        for size in range(1, min(most, end) + 1):
            here += total[end - size] * chances.get(token[end - size : end], 0.0)
        total.append(here)
    return math.log(total[-1])


def _together(greek: str, latin: str, pairs: dict[str, dict[str, float]]) -> float:
    """The probability of two tokens together: the sum over all ways to split both into chunks."""
    inserted = pairs.get("", {})
    before: list[float] = []
    here: list[float] = [1.0]
    for letter in latin:
        here.append(here[-1] * (inserted.get(letter, 0.0) + _STRANGE))
    # The chunks that end at each place of the Latin token, shortest first.
    ends = [
        [latin[place - size : place] for size in range(1, min(LATIN_LETTERS, place) + 1)]
        for place in range(1, len(latin) + 1)
    ]
    for end in range(1, len(greek) + 1):
        before, one_back = here, before
        one = pairs.get(greek[end - 1 : end], {})
        two = pairs.get(greek[end - 2 : end]) if end > 1 else None
        here = [before[0] * (one.get("", 0.0) + _STRANGE)]
        dropped = one.get("", 0.0) + _STRANGE
        for place, sizes in enumerate(ends, 1):
            total = before[place] * dropped + before[place - 1] * _STRANGE
            total += here[place - 1] * (inserted.get(latin[place - 1], 0.0) + _STRANGE)
            for size, chunk in enumerate(sizes, 1):
                if chunk in one:
                    total += before[place - size] * one[chunk]
                if two and chunk in two:
                    total += one_back[place - size] * two[chunk]
            here.append(total)
    return here[-1]


@table.memoized
def chunks(greek: str, latin: str) -> Chunks:
    """Return the likeliest way the letters correspond, chunk by chunk; the first may be Latin too.

    >>> chunks("Μπεγκέτς", "Begeç")
    (('μπ', 'b'), ('ε', 'e'), ('γκ', 'g'), ('ε', 'e'), ('τς', 'ç'))
    """
    name = GREEK_LATIN if main_script(greek) == GREEK else LATIN_LATIN
    here = greek_letters(greek)
    readings = latin_letters(latin)
    there = min(readings, key=lambda reading: _weigh(here, reading, name).cost)
    pairs = _model(name).pairs
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
