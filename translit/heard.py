"""How would a Greek write a Latin token by ear? A token goes in, its likeliest readings come out.

Rules of orthography (sound.py) know Turkish, Greek and a common Latin one, but names come from
everywhere: Shawn is Σον, Austin Ώστιν, Foucault Φουκώ. The chunks that align.py learned from
such pairs are read here the other way round, from Latin to Greek, with a beam; letters that sound
the same in Greek are one. What comes out is read as Greek.
"""

import heapq
from collections import defaultdict
from typing import Final

from translit import table
from translit.align import LATIN_LETTERS, correspondences, latin_letters
from translit.sound import sounds

_BEAM: Final = 16
_READINGS: Final = 8
_LEAST: Final = 0.02
"""The least share of the likeliest partner's probability at which a partner of a chunk is tried."""
_PARTNERS: Final = 8
_UNHEARD: Final = 1e-5

_SAME_SOUND: Final = (("ει", "ι"), ("οι", "ι"), ("αι", "ε"), ("ω", "ο"), ("η", "ι"), ("ς", "σ"))


@table.memoized
def heard(token: str) -> tuple[str, ...]:
    """Return the readings a Greek ear gives a Latin token, the likeliest first.

    >>> "ostin" in heard("Austin"), "son" in heard("Shawn")
    (True, True)
    """
    spelled = [greek for letters in latin_letters(token) for greek in _spellings(letters)]
    return tuple(dict.fromkeys(reading for greek in spelled for reading in sounds(greek)))


def _spellings(letters: str) -> list[str]:
    """The likeliest Greek spellings of Latin letters, in letters that stand for all that sound the same."""
    partners = _partners()
    states: list[list[tuple[str, float]]] = [[("", 1.0)]]
    for end in range(1, len(letters) + 1):
        found: dict[str, float] = {}
        for size in range(1, min(LATIN_LETTERS, end) + 1):
            for greek, chance in partners.get(letters[end - size : end], ()):
                for text, before in states[end - size]:
                    longer = text + greek
                    found[longer] = found.get(longer, 0.0) + before * chance
        if not found:
            found = {text: before * _UNHEARD for text, before in states[end - 1]}
        states.append(heapq.nsmallest(_BEAM, found.items(), key=_likeliest_first))
    return [text for text, _ in states[-1][:_READINGS] if text]


def _likeliest_first(item: tuple[str, float]) -> tuple[float, str]:
    return -item[1], item[0]


@table.cached
def _partners() -> dict[str, list[tuple[str, float]]]:
    """The likeliest Greek partners of each Latin chunk, with the probability of the two together."""
    sums: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for greek, counterparts in correspondences().items():
        meant = greek
        for written, sound in _SAME_SOUND:
            meant = meant.replace(written, sound)
        for latin, chance in counterparts.items():
            sums[latin][meant] += chance
    found = {}
    for latin, greeks in sums.items():
        best = heapq.nsmallest(_PARTNERS, greeks.items(), key=_likeliest_first)
        found[latin] = [(greek, chance) for greek, chance in best if chance >= _LEAST * best[0][1]]
    found.pop("", None)
    return found
