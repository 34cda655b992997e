"""How alike are two parts of names? Two Parts go in, how they are alike and how much comes out.

A Greek part and a Latin one, or two Latin ones, are aligned letter by letter (align.py). Other parts
are as alike as their closest readings: half edit similarity of the whole reading, half of its
consonants, which renderings keep better than vowels (RapidFuzz, optimal string alignment, so a swap
of neighbours is one edit).
"""

import math
from collections.abc import Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from rapidfuzz.distance import OSA

from translit import table
from translit.matching.align import Alignment, align, align_latin, costs
from translit.model import Part
from translit.names.case import fold
from translit.names.inflect import any_nominatives
from translit.names.lexicon import equivalents, given_names, known_apart
from translit.names.script import GREEK, LATIN, main_script
from translit.names.sound import sounds, spoken_in_each

RESPELLED: Final = 0.55
"""The likeness from which two aligned parts are taken for spellings of one name."""

_NEAR: Final = 0.7
"""The likeness from which two readings are called near."""

_DECLINED: Final = 0.95
"""The likeness of two case forms of one Greek word: Ρήγα and Ρήγας."""

_SLIPPED: Final = 0.85
"""The likeness of two words in one script that differ by a swap of neighbouring letters: Fidna, Fidan."""

_LEAST_SLIPPED: Final = 4
"""Letters of a word from which such a swap is taken for a slip of the hand."""

_HOPELESS: Final = Alignment(evidence=-20.0, cost=6.0)
"""What parts whose consonants have next to nothing in common are taken to cost, without asking."""

_NO_ENDING: Final = 2.5
_NO_SURNAME: Final = 1.2
"""The costs, nats a letter, from which no other case form of a Greek given name, or family name, is tried."""

_GAINED: Final = 0.15
"""How much less, nats a letter, its nominative must cost to be what a Greek part is taken for."""


_MASCULINE: Final = ("ος", "ός", "ης", "ής", "ας", "άς")
"""The endings that make a foreign name a Greek one: Darwin is Δαρβίνος."""
_HELLENIZED: Final = (*_MASCULINE, "ου", "ού", "ο", "ό")
"""What the cases of such a name end in, where they are no woman's or place's name: Λιβύη."""
_LEAST_HELLENIZED: Final = 6
_OPEN: Final = tuple("aeiouyAEIOUY")
"""What a name does not end in that is given such an ending: it would need none."""
_WITHOUT_ENDING: Final = 1.0
"""How much less, nats a letter, a Greek part must cost without the ending to be taken for a foreign name."""
_ADDED_ENDING: Final = 0.3
"""What the ending costs then, nats a letter."""


class Likeness(NamedTuple):
    """How two parts are alike, how much, 0 to 1, and how their letters align, where they were aligned.

    `nominative` is that of the Greek part, where it is what was aligned: Samaras is Σαμαράς, not Σαμαρά.
    """

    by: str
    similarity: float
    alignment: Alignment | None = None
    nominative: str = ""


# Keys and answers that are plain tuples of plain values are nothing that Python's collector walks.
@table.memoized
def _traits(form: str, sounds: tuple[str, ...]) -> tuple[str, str, int]:
    """What comparing asks of one part alone: its script ("" if neither Greek nor Latin), its letters
    folded, and the consonants of its readings as a set of bits."""
    script = main_script(form)
    consonants = 0
    for letter in {*"".join(sounds)}:
        consonants |= _CONSONANTS[letter]
    return script if script in (GREEK, LATIN) else "", fold(form), consonants


class _Bits(dict[str, int]):
    """A bit for each consonant, none for a vowel."""

    def __missing__(self, letter: str) -> int:
        """Give a letter its bit: 61 is a prime, and more than the letters from a to z."""
        self[letter] = bit = 0 if letter in "aeiou" else 1 << ord(letter) % 61
        return bit


_CONSONANTS: Final = _Bits()
_NO_VOWELS: Final = str.maketrans("", "", "aeiou")


def likeness(left: Part, right: Part) -> Likeness:
    """Say how two parts are alike.

    >>> from translit.names.prepare import prepare
    >>> likeness(*(prepare(text).parts[0] for text in ("Τζεβντέτ", "Cevdet"))).by
    'sound'
    """
    script, one, here = _traits(left.form, left.sounds)
    other_script, other, there = _traits(right.form, right.sounds)
    # Whether they share a third of the consonants of the one that has fewer: a quick look.
    hopeful = 3 * (here & there).bit_count() >= min(here.bit_count(), there.bit_count())
    if script != other_script and script and other_script:
        if not hopeful:
            return _CONFLICT
        return _across(left, right) if script == GREEK else _across(right, left)
    if _slipped(one, other) and not known_apart(left.form, right.form):
        return Likeness("slip", _SLIPPED)
    if script == other_script == LATIN:
        found = align_latin(left.form, right.form) if hopeful else _HOPELESS
        similarity = similarity_of(found)
        return Likeness("equal" if one == other else _respelled(similarity), similarity, found)
    alike = token_likeness(left.sounds, right.sounds)
    if alike == 1.0:
        return Likeness("equal" if one == other else "sound", 1.0)
    if script == other_script == GREEK and _declined(one, left.form, other, right.form):
        return Likeness("declined", _DECLINED)
    return Likeness("near" if alike >= _NEAR else "conflict", alike)


def likenesses(forms: Sequence[str], tokens: Sequence[str]) -> list[float]:
    """Return how alike a word and each of many tokens are, 0 to 1: in less time, to choose among them.

    The word is aligned as it stands; whether a case form fits better is for `likeness` to tell.

    Args:
        forms: the word, in any forms it may have.
        tokens: to compare it with.

    >>> hakan, hasan = likenesses(["Χακάν"], ["hakan", "hasan"])
    >>> hakan > 0.9 > hasan
    True
    """
    readable = main_script(forms[0]) in (GREEK, LATIN)
    latin = [token for token in tokens if readable and (token.isascii() or main_script(token) == LATIN)]
    least = map(min, zip(*(costs(form, latin) for form in forms), strict=True))
    found = dict(zip(latin, (math.exp(-cost / 2) for cost in least), strict=True))
    return [found[token] if token in found else _unaligned(forms[0], token) for token in tokens]


def _unaligned(form: str, token: str) -> float:
    if main_script(token) == GREEK and main_script(form) == LATIN:
        return similarity_of(align(token, form))
    return token_likeness(sounds(form), sounds(token))


def _across(greek: Part, latin: Part) -> Likeness:
    """Align a Greek part with a Latin one, as written or in the nominative."""
    found = align(greek.form, latin.form)
    if greek.form != greek.text or latin.form != latin.text:
        others = {(greek.form, latin.text), (greek.text, latin.form), (greek.text, latin.text)}
        found = min([found, *(align(*forms) for forms in sorted(others))], key=attrgetter("cost"))
    if not set(greek.sounds).isdisjoint(latin.sounds):
        return Likeness("sound", similarity_of(found), found)
    nominative = ""
    if found.cost < _NO_ENDING:
        for form in any_nominatives(greek.text):
            if form != greek.text and (found.cost < _NO_SURNAME or given_names(form)):
                other = align(form, latin.form)
                if other.cost < found.cost - _GAINED:
                    found, nominative = other, form
        if found.cost > _WITHOUT_ENDING and not latin.form.endswith(_OPEN):
            for form in _foreign_nominatives(greek.text):
                evidence, cost = align(form[:-2], latin.form)
                if cost < found.cost - _WITHOUT_ENDING:
                    found, nominative = Alignment(evidence, cost + _ADDED_ENDING), form
    similarity = similarity_of(found)
    return Likeness("declined" if nominative else _respelled(similarity), similarity, found, nominative)


def _foreign_nominatives(word: str) -> list[str]:
    """The nominatives of a Greek word that may be a foreign name with a Greek ending, of two letters."""
    if not word.endswith(_HELLENIZED) or len(word) < _LEAST_HELLENIZED:
        return []
    return [form for form in any_nominatives(word) if form.endswith(_MASCULINE)]


def similarity_of(found: Alignment) -> float:
    """Return how alike two tokens are, 0 to 1, that align so."""
    return math.exp(-found.cost / 2)


_CONFLICT: Final = Likeness("conflict", similarity_of(_HOPELESS), _HOPELESS)


def _respelled(similarity: float) -> str:
    return "respelled" if similarity >= RESPELLED else "conflict"


def is_greek(part: Part) -> bool:
    """Return whether a part is written in Greek letters."""
    return _traits(part.form, part.sounds)[0] == GREEK


def is_latin(part: Part) -> bool:
    """Return whether a part is written in Latin letters."""
    return _traits(part.form, part.sounds)[0] == LATIN


def _slipped(one: str, other: str) -> bool:
    """Whether two folded words differ by one swap of neighbouring letters."""
    if len(one) != len(other) or len(one) < _LEAST_SLIPPED or one == other:
        return False
    differing = [i for i in range(len(one)) if one[i] != other[i]]
    first, last = differing[0], differing[-1]
    return (
        len(differing) == 2 and last == first + 1 and one[first : last + 1] == other[first : last + 1][::-1]
    )


def _declined(one: str, left: str, other: str, right: str) -> bool:
    """Whether two Greek words, folded and as written, may be case forms of one: only their endings differ."""
    if one[:1] != other[:1]:
        return False
    return one in map(fold, any_nominatives(right)) or other in map(fold, any_nominatives(left))


def token_likeness(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """Return how alike two tokens are by the closest of their readings, 0 to 1."""
    if not set(left).isdisjoint(right):
        return 1.0
    return max([reading_likeness(x, y) for x in left for y in right], default=0.0)


def reading_likeness(x: str, y: str) -> float:
    """Return how alike two readings are, 0 to 1.

    >>> reading_likeness("micotakis", "misotakis") > 0.8
    True
    """
    if x == y:
        return 1.0
    skeleton = OSA.normalized_similarity(_skeleton(x), _skeleton(y))
    return (float(OSA.normalized_similarity(x, y)) + float(skeleton)) / 2


def _skeleton(reading: str) -> str:
    """A reading without its vowels, if it has other letters."""
    return reading.translate(_NO_VOWELS) or reading


def begins(initial: Part, name: Part) -> bool:
    """Whether an initial begins a name, or another form of it, in its letters or in its sound.

    Two Latin ones are read in the same orthography: C. is no initial of John, though a Turkish C
    sounds like an English J.

    >>> from translit.names.prepare import prepare
    >>> begins(prepare("Ελ. Βενιζέλος").parts[0], prepare("Λευτέρης Βενιζέλος").parts[0])
    True
    """
    short = fold(initial.form)
    if any(fold(form).startswith(short) for form in (name.form, *equivalents(name.form))):
        return True
    if is_latin(initial) and is_latin(name):
        spoken = zip(spoken_in_each(initial.form), spoken_in_each(name.form), strict=True)
        return any(bool(x) and y.startswith(x) for x, y in spoken)
    return any(y.startswith(x) for x in initial.sounds for y in name.sounds)
