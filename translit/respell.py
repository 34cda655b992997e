"""How Turkish names are written elsewhere: a word and its rendering go in, how likely that is comes out.

Greek writes Turkish by its sound (tables/tr-renderings.tsv: γκ for g, γ for ğ, σ for s and ş); Latin
texts write it by eye, leaving off marks, or by habits of their own (sh for ş, ue for ü). The Turkish
word is split into units, the longest the table has from its end on (gü rather than g and ü), and each
is written by itself, so that the chances of all ways to write a unit sum to about 1.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from translit import table
from translit.align import greek_letters
from translit.case import fold, lower
from translit.script import GREEK, LATIN, main_script

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
        size = next(size for size in (3, 2, 1) if size == 1 or word[-size:] in known)
        found.append(word[-size:])
        word = word[:-size]
    return tuple(found[::-1])


@table.memoized
def chance(word: str, rendering: Rendered) -> float:
    """Return the log-probability that `rendering` writes the Turkish `word` (lower case).

    >>> chance("begeç", rendered("Μπεγκέτς")) > chance("beğec", rendered("Μπεγκέτς"))
    True
    """
    return _forward(word, rendering)[-1][-1]


def read(word: str, rendering: Rendered) -> Chunks:
    """Return the likeliest way `rendering` writes the Turkish `word`, unit by unit.

    >>> read("begeç", rendered("Μπεγκέτς"))
    (('b', 'μπ'), ('e', 'ε'), ('g', 'γκ'), ('e', 'ε'), ('ç', 'τσ'))
    """
    letters, place = rendering.letters, len(rendering.letters)
    split = _split(word, rendering)
    rows = _forward(word, rendering)
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


def _forward(word: str, rendering: Rendered) -> list[list[float]]:
    """The best log-probability of each beginning of the word with each of the rendering's letters.

    A unit that nothing explains is written by nothing or by any letter; a letter may write nothing.
    """
    letters = rendering.letters
    size = len(letters)
    row = [0.0, *(STRANGE * (place + 1) for place in range(size))]
    rows = [row]
    for unit in _split(word, rendering):
        options = _options(unit, rendering).items()
        following = [one + STRANGE for one in row]
        for place in range(size):
            following[place + 1] = max(following[place + 1], row[place] + STRANGE)
        hopeless = max(row) + _HOPELESS
        for place, before in enumerate(row):
            if before > hopeless:
                for written, cost in options:
                    if letters.startswith(written, place):
                        end = place + len(written)
                        if following[end] < before + cost:
                            following[end] = before + cost
        for place in range(size):
            following[place + 1] = max(following[place + 1], following[place] + STRANGE)
        row = following
        rows.append(row)
    return rows


_HOPELESS: Final = 3 * STRANGE
"""How much less likely than the best the beginnings are that are not followed up."""
