"""How Turkish names are written elsewhere: a word and its rendering go in, how likely that is comes out.

Greek writes Turkish by its sound (tables/tr-renderings.tsv: γκ for g, γ for ğ, σ for s and ş); Latin
texts write it by eye, leaving off marks, or by habits of their own (sh for ş, ue for ü). The Turkish
word is split into units, the longest the table has from its end on (gü rather than g and ü), and each
is written by itself, so that the chances of all ways to write a unit sum to about 1.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from translit import table
from translit.matching.align import greek_letters
from translit.names.case import fold, lower
from translit.names.script import GREEK, LATIN, main_script

TABLE: Final = "tr-renderings.tsv"
MARKED: Final = "çğıöşüâîû"
"""Letters of Turkish that ASCII lacks."""

TURKISH_LETTERS: Final = frozenset("abcçdefgğhıijklmnoöprsştuüvyzâîû")

STRANGE: Final = math.log(1e-5)
"""The log-probability of a letter that nothing explains."""
_LEFT_OFF: Final = (math.log(0.9), math.log(0.15), math.log(0.03))
"""A letter loses its mark: in a text without marks, in one that has others, in one that has it elsewhere."""
_PUT_ON: Final = math.log(0.001)
"""A letter gets a mark that is not its own; a circumflex nobody puts on by mistake."""

Chunks = tuple[tuple[str, str], ...]
"""The units of a word, each with what is written for it."""
_Way = tuple[int, int, float]
"""Where in a rendering a unit of the word may be written: from, to, and the log-probability."""


class Rendered(NamedTuple):
    """One word of a rendering.

    Attributes:
        letters: its letters in lower case, Greek ones without accents and with σ for ς.
        script: GREEK or LATIN.
        marks: the marked letters of the whole rendering, which tell how far its other letters may be trusted.
    """

    letters: str
    script: str
    marks: str = ""


def rendered(token: str, text: str = "") -> Rendered:
    """Return one word of the rendering `text` as `read` takes it.

    >>> rendered("Μπεγκέτς").letters, rendered("Altındag", "Nur Altındag").marks
    ('μπεγκετσ', 'ı')
    """
    if main_script(token) == GREEK:
        return Rendered(greek_letters(token).replace("ς", "σ"), GREEK)
    small = lower(text or token)
    marks = "".join(letter for letter in MARKED if letter in small) + "İ" * ("İ" in text)
    return Rendered("".join(filter(str.isalpha, lower(token))), LATIN, marks)


@table.cached
def writings(script: str) -> dict[str, dict[str, float]]:
    """Return Turkish letters → what a script writes for them → log-probability, as the table has it."""
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for fact in table.facts(TABLE).rows:
        written = fact["written"].strip("-")
        if main_script(written or "α") == script:
            found[fact["letters"]][written] = math.log(float(fact["share"]))
    return dict(found)


@table.memoized
def readings(script: str, marks: str) -> dict[str, tuple[tuple[str, float], ...]]:
    """Return what a rendering with `marks` writes → Turkish letters it may be for, with log-probabilities."""
    found: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    by_letters = (
        writings(GREEK) if script == GREEK else {one: _latin(one, marks) for one in sorted(TURKISH_LETTERS)}
    )
    for letters, options in by_letters.items():
        for written, chance in options.items():
            found[written].append((letters, chance))
    return {written: tuple(letters) for written, letters in found.items()}


@table.memoized
def _latin(letter: str, marks: str) -> dict[str, float]:
    """What a Latin text with `marks` writes for one Turkish letter."""
    found = dict(writings(LATIN).get(letter, {}))
    bare = fold(letter)
    if bare != letter:
        found[bare] = _LEFT_OFF[0 if not marks else 2 if letter in marks else 1]
    else:
        found |= {marked: _PUT_ON for marked in MARKED[:6] if fold(marked) == letter}
    found[letter] = 0.0
    return found


def units(word: str) -> tuple[str, ...]:
    """Split a Turkish word in lower case into what Greek writes together, the longest from its end on.

    >>> units("güngören")
    ('gü', 'n', 'gö', 'r', 'e', 'n')
    """
    known = writings(GREEK)
    found: list[str] = []
    while word:
        size = 3 if word[-3:] in known else 2 if word[-2:] in known else 1
        found.append(word[-size:])
        word = word[:-size]
    return tuple(found[::-1])


def chances(words: Iterable[str], rendering: Rendered) -> dict[str, float]:
    """Return the log-probability that `rendering` writes each of some Turkish words (lower case).

    What words have in common from their beginning on is worked out once.

    >>> told = chances(["begeç", "beğec"], rendered("Μπεγκέτς"))
    >>> told["begeç"] > told["beğec"]
    True
    """
    ways: dict[str, list[_Way]] = {}
    found: dict[str, float] = {}
    last: Sequence[str] = ()
    rows = [_nothing(rendering)]
    for word in sorted(words):
        split = _split(word, rendering)
        shared = 0
        while shared < min(len(last), len(split)) and last[shared] == split[shared]:
            shared += 1
        del rows[shared + 1 :]
        for unit in split[shared:]:
            if unit not in ways:
                ways[unit] = _ways(unit, rendering)
            rows.append(_following(rows[-1], ways[unit]))
        found[word] = rows[-1][-1]
        last = split
    return found


@table.memoized
def chance(word: str, rendering: Rendered) -> float:
    """Return the log-probability that `rendering` writes the Turkish `word` (lower case).

    >>> chance("begeç", rendered("Μπεγκέτς")) > chance("beğec", rendered("Μπεγκέτς"))
    True
    """
    return chances((word,), rendering)[word]


@table.lately
def read(word: str, rendering: Rendered) -> Chunks:
    """Return the likeliest way `rendering` writes the Turkish `word`, unit by unit.

    >>> read("begeç", rendered("Μπεγκέτς"))
    (('b', 'μπ'), ('e', 'ε'), ('g', 'γκ'), ('e', 'ε'), ('ç', 'τσ'))
    """
    letters, place = rendering.letters, len(rendering.letters)
    split = _split(word, rendering)
    rows = [_nothing(rendering)]
    for unit in split:
        rows.append(_following(rows[-1], _ways(unit, rendering)))
    found: list[tuple[str, str]] = []
    for number in range(len(split), 0, -1):
        unit, before, after = split[number - 1], rows[number - 1], rows[number]
        while place and math.isclose(after[place], after[place - 1] + STRANGE):
            place -= 1
            found.append(("", letters[place]))
        options = _options(unit, rendering)
        ends = [
            written
            for written in {*options, "", letters[place - 1 : place]}
            if letters[:place].endswith(written)
        ]
        written = max(ends, key=lambda one: before[place - len(one)] + options.get(one, STRANGE))
        found.append((unit, written))
        place -= len(written)
    return (*[("", letter) for letter in letters[:place]], *found[::-1])


def _split(word: str, rendering: Rendered) -> Sequence[str]:
    return units(word) if rendering.script == GREEK else word


def _options(unit: str, rendering: Rendered) -> dict[str, float]:
    """What may be written for a unit, with log-probabilities."""
    return writings(GREEK).get(unit, {}) if rendering.script == GREEK else _latin(unit, rendering.marks)


def _ways(unit: str, rendering: Rendered) -> list[_Way]:
    """Where a rendering has what may be written for a unit."""
    found: list[_Way] = []
    for written, cost in _options(unit, rendering).items():
        place = rendering.letters.find(written)
        while place >= 0:
            found.append((place, place + len(written), cost))
            place = rendering.letters.find(written, place + 1)
    return found


def _nothing(rendering: Rendered) -> list[float]:
    """The log-probability of each beginning of a rendering that nothing explains."""
    return [STRANGE * place for place in range(len(rendering.letters) + 1)]


def _following(row: Sequence[float], ways: Iterable[_Way]) -> list[float]:
    """The best log-probability of each beginning of a rendering, after one more unit of the word.

    A unit that nothing explains is written by nothing or by any letter; a letter may write nothing.
    """
    found = [row[0] + STRANGE]
    found += [(here if here > before else before) + STRANGE for before, here in pairwise(row)]
    for place, end, cost in ways:
        so = row[place] + cost
        # What comes next in the row is a strange letter away; it was so before, so where it still is, all is.
        while so > found[end]:
            found[end] = so
            if end + 1 == len(found):
                break
            end, so = end + 1, so + STRANGE
    return found
