"""Records that may bear one of a few names: many go in, the few worth filing come out, in their order.

To file a table is to work out the keys of all its words, which for a look-up or two is far too much.
Here each distinct word is looked at once, and at a glance:

1. the words are ranked by how much they look like a reading of a part of the name, letter by letter
   and with what renderings confuse as one; the likest are aligned with the part (alike.py)
2. the records whose words are like most parts are kept: many more than a look-up compares
"""

from array import array
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from translit.blocking.keys import filed_tokens, initials, plain_token, token_readings
from translit.matching.alike import likenesses
from translit.matching.outline import outline
from translit.model import Part, Role
from translit.names.case import fold
from translit.names.inflect import given_groups
from translit.names.lexicon import name_groups
from translit.names.prepare import prepare
from translit.names.roman import romanize
from translit.names.script import LATIN, main_script
from translit.registry.foretell import PERSONAL
from translit.registry.registry import Record

R = TypeVar("R", bound=Record)

_MOST_ALIGNED: Final = 1500
"""Words, of those that look likest, that are aligned with a part."""
_MOST_KEPT: Final = 2000

_MOST_READINGS: Final = 3

_LEAST: Final = 0.25
_LEAST_JOINED: Final = 0.6
_TRANSLATED: Final = 0.6
_BEGUN: Final = 0.3
"""How alike an initial is to a word that it may begin, and a translation to a given name."""
_EACH_WORD: Final = 0.001
"""What a word of a record more takes from it, so that of equals the shorter are kept."""

_AT_A_GLANCE: Final = str.maketrans("zcbghdeiouyqjwfx", "ssvkktaaaaaksvvs")
"""What renderings confuse counts as one: sibilants, voiced and voiceless, all vowels."""

Likenesses = NDArray[np.float64]


class _Words(NamedTuple):
    """Distinct words, as columns.

    Attributes:
        texts: as records have them, in small letters.
        letters: their letters in plain Latin.
        looks: the same at a glance.
        first: a bit for the first letter of each.
        single: which are one letter.
    """

    texts: Sequence[str]
    letters: Sequence[str]
    looks: Sequence[str]
    first: NDArray[np.uint32]
    single: NDArray[np.bool_]


def sift(records: Iterable[R], names: Sequence[str], most: int = _MOST_KEPT) -> list[R]:
    """Return the records that may bear one of some names, in their order.

    Args:
        records: ids and names, as `Registry.add` takes them.
        names: what will be looked up among them.
        most: how many are kept for a name: many more than are asked for.

    >>> people = [("Q1", "Hakan Fidan"), ("Q2", "Yaşar Güler"), ("Q3", "Can")]
    >>> sift(people, ["Γκιουλέρ, Γιασάρ"])
    [('Q2', 'Yaşar Güler')]
    """
    every = list(records)
    known: dict[str, int] = {}
    words, starts = array("L"), array("L")
    for record in every:
        starts.append(len(words))
        for token in filed_tokens(record[1]) or [""]:
            words.append(known.setdefault(token, len(known)))
    if not every:
        return []
    looked_at = _words(list(known))
    held, bounds = np.array(words, dtype=np.intp), np.array(starts, dtype=np.intp)
    kept: set[int] = set()
    for name in dict.fromkeys(names):
        alike = np.zeros(len(every))
        for likeness in _likenesses(name, looked_at):
            alike += np.maximum.reduceat(likeness[held], bounds)
        places = np.flatnonzero(alike)
        if len(places) > most:
            lengths = np.diff(bounds, append=len(held))
            ranked = alike[places] - _EACH_WORD * lengths[places]
            places = places[np.argsort(-ranked, kind="stable")[:most]]
        kept.update(places.tolist())
    return [every[place] for place in sorted(kept)]


def _words(texts: list[str]) -> _Words:
    letters = [fold(text if main_script(text) == LATIN else romanize(text, "ascii")) for text in texts]
    return _Words(
        texts,
        letters,
        _at_a_glance(letters),
        np.array([_bit(word[:1]) for word in letters], dtype=np.uint32),
        np.array([len(text) == 1 for text in texts]),
    )


def _at_a_glance(words: Iterable[str]) -> list[str]:
    return "\n".join(words).translate(_AT_A_GLANCE).split("\n")


def _bit(letter: str) -> int:
    return 1 << ord(letter) - ord("a") if "a" <= letter <= "z" else 0


def _likenesses(name: str, words: _Words) -> list[Likenesses]:
    """How alike each word is to each part of a name, and to two parts written as one; 0 where it is not."""
    query = prepare(name)
    parts = [*outline(query).parts, *query.of(Role.TITLE)]
    sought = [part for part in parts if part.role is not Role.PARTICLE] or parts
    return [_to_part(part, words) for part in sought] + [
        _aligned([one.form + fold(other.form)], words, _LEAST_JOINED)
        for one, other in pairwise(sought)
        if one.role in PERSONAL and other.role in PERSONAL
    ]


def _to_part(part: Part, words: _Words) -> Likenesses:
    begun = (words.first & np.uint32(initials(plain_token(part.form)))) != 0
    if part.role is Role.INITIAL:
        return np.where(begun, _BEGUN, 0.0)
    found = _aligned(list(dict.fromkeys((part.form, part.text))), words, _LEAST)
    found[begun & words.single] = _BEGUN
    if groups := given_groups(part.form):
        known = [not groups.isdisjoint(name_groups(text)) for text in words.texts]
        found[known] = np.maximum(found[known], _TRANSLATED)
    return found


def _aligned(forms: list[str], words: _Words, least: float) -> Likenesses:
    """How alike each word is to a part in any of its forms; 0 where that is less than `least`."""
    read = [
        reading
        for form in forms
        for reading in (fold(form), *token_readings(plain_token(form))[:_MOST_READINGS])
    ]
    looks = cdist(read, words.letters, scorer=OSA.normalized_similarity).max(axis=0)
    looks += cdist(_at_a_glance(read), words.looks, scorer=OSA.normalized_similarity).max(axis=0)
    places = np.argsort(-looks, kind="stable")[:_MOST_ALIGNED]
    alike = np.array(likenesses(forms, [words.texts[place] for place in places.tolist()]))
    found = np.zeros(len(words.texts))
    found[places] = np.where(alike >= least, alike, 0.0)
    return found
