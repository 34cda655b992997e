"""Spell a word in the other script: a Greek word goes in, likely Latin spellings come out, or the reverse.

A graphone is a piece of a Greek word with the piece of the Latin word that it stands for (ντ with d,
φ with ph). A pair of words is a chain of them, and each is foretold by the four before it, as
letters.py foretells letters: so that the model knows which spellings of one sound go together in
one language (Bisani and Ney 2008, joint-sequence models). The chances (tables/graphone-chances.tsv,
made by train.py) are of both words at once, and serve both directions. Greek pieces carry their
accents, for a last syllable that has one tells of French; a word without any is read with all.

A search keeps the likeliest beginnings. A `Lexicon` holds it to words known: that finds Eisenhower
for Αϊζενχάουερ, whose letters nothing foretells, if there is such a word.
"""

import heapq
import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Final, Literal, NamedTuple, TypeVar

from translit import table
from translit.align import chunks, correspondences, greek_letters
from translit.case import fold, lower, monotonic
from translit.ngram import END, START, After, foretell
from translit.script import GREEK, main_script

CHANCES: Final = "graphone-chances.tsv"
ORDER: Final = 5
"""A graphone and those that foretell it."""
STRANGE: Final = -14.0
"""The log-probability of a letter that no graphone has; it is written by itself or left out."""

_BEAM: Final = 32
_NARROW: Final = 20
_BEST: Final = 24
_LONGEST: Final = 24
_SPLITS: Final = 0.02
"""The least share of a letter's counterparts at which two letters are taken for two graphones."""

_FARTHEST: Final = -6.5
"""The log-probability a letter from which on a word of a lexicon is no spelling of another."""

Side = Literal["greek", "latin"]
Spelling = tuple[str, float]
Graphone = tuple[str, str]
"""A Greek piece and a Latin one, neither empty."""


def letters(token: str) -> str:
    """Return the letters of a token as the model has them: Greek with accents and σ for ς, Latin A to Z.

    >>> letters("Τσίπρας"), letters("Müller")
    ('τσίπρασ', 'muller')
    """
    if main_script(token) == GREEK:
        small = lower(monotonic(token)).replace("ς", "σ")
        return "".join(filter(_GREEK.__contains__, small))[:_LONGEST]
    return "".join(letter for letter in fold(token) if "a" <= letter <= "z")[:_LONGEST]


_GREEK: Final = frozenset("αβγδεζηθικλμνξοπρστυφχψωάέήίόύώϊϋΐΰ")


@table.memoized
def latin_spellings(greek: str) -> tuple[Spelling, ...]:
    """Return likely Latin spellings of a Greek word (`letters`), A to Z, with log-probabilities of the pair.

    >>> [text for text, _ in latin_spellings("τζόουνσ")][:1]
    ['jones']
    """
    return _search(greek, "greek", None)


@table.memoized
def greek_spellings(latin: str) -> tuple[Spelling, ...]:
    """Return likely Greek spellings of a Latin word (`letters`), with log-probabilities of the pair.

    >>> [text for text, _ in greek_spellings("papadopoulos")][:1]
    ['παπαδόπουλοσ']
    """
    return _search(latin, "latin", None)


class Lexicon:
    """Words of one script that a search may be held to, `letters` of them."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        self._beginnings = {word[:end] for word in self.words for end in range(len(word) + 1)}

    def begins(self, text: str) -> bool:
        """Whether a word begins so."""
        return text in self._beginnings

    def spellings(self, token: str, side: Side) -> list[Spelling]:
        """Return the words likeliest spelled as `token`, which is of `side`, with log-probabilities.

        >>> Lexicon(["eisner", "eisenhower"]).spellings("αϊζενχάουερ", "greek")[0][0]
        'eisenhower'
        """
        found = _search(token, side, self.begins)
        least = _FARTHEST * (len(token) + 1)
        return [(text, chance) for text, chance in found if text in self.words and chance > least]


# ---------------------------------------------------------------- the search


class _Model(NamedTuple):
    """The chances, graphones named by one character each; and the graphones by the piece of either side."""

    after: dict[str, After]
    by_piece: dict[Side, dict[str, list[tuple[str, str]]]]
    longest: dict[Side, int]


@table.cached
def _model() -> _Model:
    names: dict[str, str] = {START: START, END: END}
    by_piece: dict[Side, dict[str, list[tuple[str, str]]]] = {"greek": {}, "latin": {}}

    def name(graphone: str) -> str:
        if graphone not in names:
            sign = names[graphone] = chr(_FIRST_SIGN + len(names))
            greek, _, latin = graphone.partition("=")
            by_piece["latin"].setdefault(latin, []).append((greek, sign))
            for heard in {greek, greek_letters(greek)}:
                by_piece["greek"].setdefault(heard, []).append((latin, sign))
        return names[graphone]

    after: dict[str, After] = {}
    for fact in table.facts(CHANCES).rows:
        before = "".join(map(name, fact["after"].split())) if fact["after"] != "-" else ""
        known = {name(one): -float(cost) for one, cost in _COSTS.findall(fact["next"])}
        after[before] = (-float(fact["backoff"]), known)
    longest: dict[Side, int] = {side: max(map(len, pieces)) for side, pieces in by_piece.items()}
    return _Model(after, by_piece, longest)


_COSTS: Final = re.compile(r"([^\s\d]+)([\d.]+)")
_FIRST_SIGN: Final = 0xE000


@table.memoized
def _step(state: str, sign: str) -> tuple[float, str]:
    """The log-probability of a graphone after `state`, and the state after it."""
    return foretell(_model().after, state, sign, ORDER, STRANGE)


S = TypeVar("S")
_State = tuple[str, str]
"""What is spelled so far, and the graphones that foretell the next."""


def _search(word: str, side: Side, begins: Callable[[str], bool] | None) -> tuple[Spelling, ...]:
    """The likeliest spellings of `word`, which is of `side`; `begins` tells which beginnings may be.

    Where it does, pieces that no graphone has may correspond as align.py has it, at a price.
    """
    model = _model()
    pieces, longest = model.by_piece[side], model.longest[side]
    loose = _loose(side) if begins else {}
    states: list[dict[_State, float]] = [{} for _ in range(len(word) + 1)]
    states[0]["", START] = 0.0
    for place in range(len(word) + 1):
        if begins:
            _insert(states[place], loose[""], begins)
        if place == len(word):
            break
        kept = heapq.nlargest(
            _BEAM if begins is None else _NARROW, states[place].items(), key=lambda item: (item[1], item[0])
        )
        for size in range(1, min(longest, len(word) - place) + 1):
            options = pieces.get(word[place : place + size], ())
            following = states[place + size]
            if size == 1 and not options:
                for (text, _), cost in kept:
                    _add(following, (text, ""), cost + STRANGE)
            for (text, state), cost in kept:
                for piece, sign in options:
                    longer = text + piece
                    if begins is None or begins(longer):
                        added, after = _step(state, sign)
                        _add(following, (longer, after), cost + added)
            for piece, added in loose.get(word[place : place + size], ()):
                for (text, _), cost in kept:
                    longer = text + piece
                    if begins is None or begins(longer):
                        _add(following, (longer, ""), cost + added)
    found: dict[str, float] = {}
    for (text, state), cost in states[-1].items():
        if text:
            _add(found, text, cost + _step(state, END)[0])
    return tuple(heapq.nlargest(_BEST, found.items(), key=lambda item: (item[1], item[0])))


_Pieces = dict[str, list[tuple[str, float]]]


@table.cached
def _loose(side: Side) -> _Pieces:
    """What align.py has a piece of one side correspond to, "" among them, with the price of it."""
    found: _Pieces = {"": []}
    for greek, others in correspondences().items():
        for latin, chance in others.items():
            one, other = (greek, latin) if side == "greek" else (latin, greek)
            found.setdefault(one, []).append((other, math.log(chance) + _LOOSE))
    if side == "greek":
        for accented, plain in zip("άέήίόύώ", "αεηιουω", strict=True):
            for piece in list(found):
                if plain in piece:
                    found.setdefault(piece.replace(plain, accented, 1), found[piece])
    return found


_LOOSE: Final = -3.5
_INSERTED: Final = 3
"""Letters in a row that may stand for nothing."""


def _insert(
    states: dict[_State, float], letters: list[tuple[str, float]], begins: Callable[[str], bool]
) -> None:
    """Add to the states what follows when letters that are not heard come next."""
    latest = dict(states)
    for _ in range(_INSERTED):
        further: dict[_State, float] = {}
        for (text, _), cost in heapq.nlargest(_NARROW, latest.items(), key=lambda item: (item[1], item[0])):
            for letter, added in letters:
                if begins(text + letter):
                    _add(further, (text + letter, ""), cost + added)
        for state, cost in further.items():
            _add(states, state, cost)
        latest = further


def _add(states: dict[S, float], state: S, cost: float) -> None:
    """Add to the probability of a state that may be reached another way already."""
    before = states.get(state)
    if before is None:
        states[state] = cost
    else:
        most = max(before, cost)
        states[state] = most + math.log1p(math.exp(min(before, cost) - most))


# ---------------------------------------------------------------- a pair of words as graphones


def graphones(greek: str, latin: str) -> tuple[Graphone, ...]:
    """Take a pair of words (`letters`) apart into graphones.

    >>> graphones("φιντάν", "fidan")
    (('φ', 'f'), ('ι', 'i'), ('ντ', 'd'), ('ά', 'a'), ('ν', 'n'))
    """
    found: list[Graphone] = []
    place = 0
    for piece, other in chunks(greek, latin):
        written = greek[place : place + len(piece)]
        place += len(piece)
        found.extend(_split(written, other))
    whole: list[Graphone] = []
    early = ("", "")
    for one, other in found:
        if one and other:
            whole.append((early[0] + one, early[1] + other))
            early = ("", "")
        elif whole:
            # What stands for nothing goes with what is before it.
            whole[-1] = (whole[-1][0] + one, whole[-1][1] + other)
        else:
            early = (early[0] + one, early[1] + other)
    return tuple(whole)


def _split(greek: str, latin: str) -> tuple[Graphone, ...]:
    """Two letters that correspond one by one are two graphones."""
    if len(greek) != 2 or len(latin) < 2:
        return ((greek, latin),)
    ways = [(_share(greek[0], latin[:at]), _share(greek[1], latin[at:]), at) for at in range(1, len(latin))]
    first, second, at = max(ways, key=lambda way: way[0] * way[1])
    if min(first, second) < _SPLITS:
        return ((greek, latin),)
    return ((greek[0], latin[:at]), (greek[1], latin[at:]))


def _share(greek: str, latin: str) -> float:
    """How much of what a Greek letter corresponds to is `latin`."""
    return _shares().get(greek_letters(greek), {}).get(latin, 0.0)


@table.cached
def _shares() -> dict[str, dict[str, float]]:
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for greek, others in correspondences().items():
        whole = math.fsum(others.values())
        found[greek] = {latin: chance / whole for latin, chance in others.items()}
    return found
