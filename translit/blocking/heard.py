"""How would a Greek write a Latin token by ear? Tokens go in, their likeliest readings come out.

Rules of orthography (sound.py) know Turkish, Greek and a common Latin one, but names come from
everywhere: Shawn is Σον, Austin Ώστιν, Foucault Φουκώ. The chunks that align.py learned from
such pairs are read here the other way round, from Latin to Greek, with a beam; letters that sound
the same in Greek are one. What comes out is read as Greek.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from operator import itemgetter
from typing import Final

from translit import table
from translit.matching.align import LATIN_LETTERS, correspondences, latin_letters
from translit.names.sound import spoken

_BEAM: Final = 12
_HOPELESS: Final = 0.003
"""The share of the likeliest spelling of a beginning below which another is not gone on with."""
_PARTNERS: Final = 6
_LEAST: Final = 0.03
"""The least share of the likeliest partner's probability at which a partner of a chunk is tried."""
_UNHEARD: Final = 1e-5
_READ_AT_ONCE: Final = 500
"""Spellings that are read at once: of more ICU takes longer for each."""

_SAME_SOUND: Final = (("ει", "ι"), ("οι", "ι"), ("αι", "ε"), ("ω", "ο"), ("η", "ι"), ("ς", "σ"))

_Spelling = tuple[str, float]


@table.memoized
def heard(token: str) -> tuple[str, ...]:
    """Return the readings a Greek ear gives a Latin token, the likeliest first.

    >>> "ostin" in heard("Austin"), "son" in heard("Shawn")
    (True, True)
    """
    return heard_each([token])[token]


def heard_each(tokens: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return `heard` of each of many tokens, in less time, for what they begin with is read once."""
    letters = {token: latin_letters(token) for token in tokens}
    spelled = _spellings(sorted({word for words in letters.values() for word in words}))
    greek = list(dict.fromkeys(chain.from_iterable(spelled.values())))
    read: dict[str, str] = {}
    for start in range(0, len(greek), _READ_AT_ONCE):
        some = greek[start : start + _READ_AT_ONCE]
        read.update(zip(some, spoken(some), strict=True))
    return {
        token: tuple(dict.fromkeys([read[text] for word in words for text in spelled[word] if read[text]]))
        for token, words in letters.items()
    }


def _spellings(words: Iterable[str]) -> dict[str, list[str]]:
    """The likeliest Greek spellings of each word; words in order go fastest."""
    partners = _partners()
    beams: list[list[_Spelling]] = [[("", 1.0)]]
    before = ""
    found = {}
    for word in words:
        shared = 0
        while before[: shared + 1] == word[: shared + 1] and shared < len(before):
            shared += 1
        del beams[shared + 1 :]
        for end in range(shared + 1, len(word) + 1):
            beams.append(_longer(beams, word[:end], partners))
        before = word
        found[word] = [greek for greek, _ in beams[-1]]
    return found


def _longer(
    beams: list[list[_Spelling]], letters: str, partners: dict[str, list[_Spelling]]
) -> list[_Spelling]:
    """The likeliest Greek spellings of letters, from those of all their beginnings."""
    ends = [
        (found, beams[-size])
        for size in range(1, min(LATIN_LETTERS, len(letters)) + 1)
        if (found := partners.get(letters[-size:]))
    ]
    if not ends:
        return [(text, before * _UNHEARD) for text, before in beams[-1]]
    # Both come the likeliest first.
    least = _HOPELESS * max(found[0][1] * beam[0][1] for found, beam in ends)
    spelled: dict[str, float] = {}
    for found, beam in ends:
        for greek, chance in found:
            for text, before in beam:
                if before * chance < least:
                    break
                longer = text + greek
                spelled[longer] = spelled.get(longer, 0.0) + before * chance
    return sorted(spelled.items(), key=itemgetter(1), reverse=True)[:_BEAM]


@table.cached
def _partners() -> dict[str, list[_Spelling]]:
    """The likeliest Greek partners of each Latin chunk, with the probability of the two together.

    They are in letters that stand for all that sound the same.
    """
    sums: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for greek, counterparts in correspondences().items():
        meant = greek
        for written, sound in _SAME_SOUND:
            meant = meant.replace(written, sound)
        for latin, chance in counterparts.items():
            sums[latin][meant] += chance
    found = {}
    for latin, greeks in sums.items():
        best = sorted(greeks.items(), key=itemgetter(1), reverse=True)[:_PARTNERS]
        found[latin] = [(greek, chance) for greek, chance in best if chance >= _LEAST * best[0][1]]
    found.pop("", None)
    return found
