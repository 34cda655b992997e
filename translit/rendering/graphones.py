"""Spell a word in the other script: a Greek word goes in, likely Latin spellings come out, or the reverse.

A graphone is a piece of a Greek word with the piece of the Latin word that it stands for (ντ with d,
φ with ph). A pair of words is a chain of them, and each is foretold by the four before it, as
letters.py foretells letters: so that the model knows which spellings of one sound go together in
one language (Bisani and Ney 2008, joint-sequence models). The chances (tables/graphone-chances.tsv,
made by learn.py) are of both words at once, and serve both directions. Greek pieces carry their
accents, for a last syllable that has one tells of French; a word without any is read with all.

A search keeps the likeliest beginnings. A `Lexicon` holds it to words known: that finds Eisenhower
for Αϊζενχάουερ, whose letters nothing foretells, if there is such a word.
"""

import heapq
import math
import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final, Literal, NamedTuple, TypeVar

from translit import table
from translit.identity.ngram import END, START, After, foretell
from translit.matching.align import chunks, correspondences, greek_letters
from translit.names.case import fold, lower, monotonic
from translit.names.script import GREEK, main_script

CHANCES: Final = "graphone-chances.tsv"
ORDER: Final = 5
"""A graphone and those that foretell it."""
STRANGE: Final = -14.0
"""The log-probability of a letter that no graphone has; it is written by itself or left out."""

_BEAM: Final = 32
_NARROW: Final = 20
_BEST: Final = 24
_LONGEST: Final = 24
_LONGEST_PIECE: Final = 4
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
    return _search(greek, "greek")


@table.memoized
def greek_spellings(latin: str) -> tuple[Spelling, ...]:
    """Return likely Greek spellings of a Latin word (`letters`), with log-probabilities of the pair.

    >>> [text for text, _ in greek_spellings("papadopoulos")][:1]
    ['παπαδόπουλοσ']
    """
    return _search(latin, "latin")


class Lexicon:
    """Words of one script that a search may be held to, `letters` of them."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        self._next: dict[str, set[str]] = {}
        for word in self.words:
            for end, letter in enumerate(word):
                self._next.setdefault(word[:end], set()).add(letter)
        self._further: dict[str, frozenset[str]] = {}

    def further(self, beginning: str) -> frozenset[str]:
        """Return the pieces by which a beginning of a word becomes a longer one, "" among them.

        >>> sorted(Lexicon(["may", "mao"]).further("m"))
        ['', 'a', 'ao', 'ay']
        """
        if beginning not in self._further:
            found = pieces = [""]
            for _ in range(_LONGEST_PIECE):
                pieces = [piece + one for piece in pieces for one in self._next.get(beginning + piece, ())]
                found = found + pieces
            self._further[beginning] = frozenset(found)
        return self._further[beginning]

    def spellings(self, token: str, side: Side) -> list[Spelling]:
        """Return the words likeliest spelled as `token`, which is of `side`, with log-probabilities.

        >>> Lexicon(["eisner", "eisenhower"]).spellings("αϊζενχάουερ", "greek")[0][0]
        'eisenhower'
        """
        found = _held_search(token, side, self)
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


@table.memoized
def _options(side: Side, state: str, piece: str) -> tuple[tuple[float, str, str], ...]:
    """What a piece may be after `state`: log-probability, text and the state after it, best first."""
    signs = _model().by_piece[side].get(piece, ())
    found = [(*_step(state, sign), text) for text, sign in signs]
    return tuple((cost, text, after) for cost, after, text in heapq.nlargest(_MOST_OPTIONS, found))


_MOST_OPTIONS: Final = 12
"""Graphones of a piece that are looked at, the likeliest."""


@table.cached
def _by_text(side: Side) -> dict[str, tuple[frozenset[str], dict[str, list[str]]]]:
    """For each piece the texts it may be, and the graphones of each text."""
    found = {}
    for piece, graphones in _model().by_piece[side].items():
        signs: defaultdict[str, list[str]] = defaultdict(list)
        for text, sign in graphones:
            signs[text].append(sign)
        found[piece] = (frozenset(signs), dict(signs))
    return found


_Prices = tuple[frozenset[str], dict[str, float]]
"""Texts, and the log-probability of each."""


S = TypeVar("S")
_State = tuple[str, str]
"""What is spelled so far, and the graphones that foretell the next."""
_States = dict[_State, float]


def _kept(states: _States, most: int) -> list[tuple[_State, float]]:
    return heapq.nlargest(most, states.items(), key=lambda item: (item[1], item[0]))


def _ended(states: _States) -> tuple[Spelling, ...]:
    """The likeliest whole words."""
    found: dict[str, float] = {}
    for (text, state), cost in states.items():
        if text:
            _add(found, text, cost + _step(state, END)[0])
    return tuple(heapq.nlargest(_BEST, found.items(), key=lambda item: (item[1], item[0])))


def _search(word: str, side: Side) -> tuple[Spelling, ...]:
    """The likeliest spellings of `word`, which is of `side`."""
    longest = _model().longest[side]
    states: list[_States] = [{} for _ in range(len(word) + 1)]
    states[0]["", START] = 0.0
    least = [-math.inf] * (len(word) + 1)
    for place in range(len(word)):
        kept = _kept(states[place], _BEAM)
        for size in range(1, min(longest, len(word) - place) + 1):
            piece, following, floor = word[place : place + size], states[place + size], least[place + size]
            known = False
            for (text, state), cost in kept:
                for added, latin, after in _options(side, state, piece):
                    known = True
                    total = cost + added
                    if total < floor:
                        break
                    floor = max(floor, total - _WIDE)
                    _add(following, (text + latin, after), total)
            least[place + size] = floor
            if size == 1 and not known:
                for (text, _), cost in kept:
                    _add(following, (text, ""), cost + STRANGE)
    return _ended(states[-1])


_WIDE: Final = 9.0
"""How much less likely than the likeliest a beginning may be for it to be kept."""


def _held_search(word: str, side: Side, lexicon: Lexicon) -> tuple[Spelling, ...]:
    """The words of a lexicon likeliest to be a spelling of `word`, which is of `side`.

    Pieces that no graphone has may correspond as align.py has it, at a price.
    """
    longest, loose, heard = _model().longest[side], _loose(side), _by_text(side)
    states: list[_States] = [{} for _ in range(len(word) + 1)]
    states[0]["", START] = 0.0
    for place in range(len(word)):
        _insert(states[place], loose[""], lexicon)
        kept = _kept(states[place], _NARROW)
        kept = [one for one in kept if one[1] > kept[0][1] - _WIDE_HELD]
        for size in range(1, min(longest, len(word) - place) + 1):
            piece, following = word[place : place + size], states[place + size]
            texts, signs = heard.get(piece, _NO_SIGNS)
            others, prices = loose.get(piece, _NO_PRICES)
            for (text, state), cost in kept:
                # The smaller set is walked through: few words begin as a long text does.
                further = lexicon.further(text)
                for latin in texts & further:
                    for sign in signs[latin]:
                        added, after = _step(state, sign)
                        _add(following, (text + latin, after), cost + added)
                for latin in others & further:
                    _add(following, (text + latin, ""), cost + prices[latin])
            if size == 1 and not texts and not others:
                for (text, _), cost in kept:
                    _add(following, (text, ""), cost + STRANGE)
    _insert(states[-1], loose[""], lexicon)
    return _ended(states[-1])


_WIDE_HELD: Final = 16.0
_NO_SIGNS: Final[tuple[frozenset[str], dict[str, list[str]]]] = (frozenset(), {})
_NO_PRICES: Final[_Prices] = (frozenset(), {})


@table.cached
def _loose(side: Side) -> dict[str, _Prices]:
    """What align.py has a piece of one side correspond to, "" among them, with the price of it."""
    found: dict[str, dict[str, float]] = {"": {}}
    for greek, others in correspondences().items():
        for latin, chance in others.items():
            one, other = (greek, latin) if side == "greek" else (latin, greek)
            found.setdefault(one, {})[other] = math.log(chance) + _LOOSE
    if side == "greek":
        for accented, plain in zip("άέήίόύώ", "αεηιουω", strict=True):
            for piece in list(found):
                if plain in piece:
                    found.setdefault(piece.replace(plain, accented, 1), found[piece])
    return {piece: (frozenset(options), options) for piece, options in found.items()}


_LOOSE: Final = -3.5
_INSERTED: Final = 3
"""Letters in a row that may stand for nothing."""


def _insert(states: _States, unheard: _Prices, lexicon: Lexicon) -> None:
    """Add to the states what follows when letters that are not heard come next."""
    latest, (letters, prices) = dict(states), unheard
    for _ in range(_INSERTED):
        longer: _States = {}
        for (text, _), cost in _kept(latest, _NARROW):
            for letter in letters & lexicon.further(text):
                _add(longer, (text + letter, ""), cost + prices[letter])
        for state, cost in longer.items():
            _add(states, state, cost)
        latest = longer


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
