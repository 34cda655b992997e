"""The coarse sound of a token: a token goes in, the few readings it may have come out.

Two renderings of one name share a reading, or nearly: Γκιουβέν and Güven are both `guven`,
Τζεβντέτ and Cevdet both `cevdet`. Which rules read a token depends on its script and letters:

    Greek                    sound-el.rules; bare capitals in each of their readings (ΑΥΛΟΣ)
    Latin, Turkish letters   sound-tr.rules
    other Latin              all of sound-latn, sound-tr, sound-el-latn: c is k, s or j;
                             with x, w or digits in it also as Greeklish (greeklish.rules)
    any other script         romanized first, then as other Latin

The rules are in tables/. Readings find candidates and feed the score; they never decide alone.
"""

import re
from collections.abc import Sequence
from typing import Final

from translit import table
from translit.names.case import fold, lower, monotonic, readings
from translit.names.roman import romanize
from translit.names.script import GREEK, LATIN, main_script

_DOUBLED = re.compile(r"(.)(?=\1)")
_TURKISH_ONLY: Final = frozenset("ğışİ")
_NOT_SOUND = re.compile(r"[^a-z]+|(.)(?=[^a-z]*\1)")
"""Whatever is no sound letter, and the first of two that are the same."""
_ORTHOGRAPHIES: Final = {"und": "sound-latn.rules", "tr": "sound-tr.rules", "el": "sound-el-latn.rules"}
_PLACES: Final = {language: place for place, language in enumerate(_ORTHOGRAPHIES)}
_GREEKLISH: Final = frozenset("xw0389")
_VOWELS: Final = frozenset("aeiou")
_BONES: Final = str.maketrans("zc", "ss", "aeiou")


@table.memoized
def sounds(token: str) -> tuple[str, ...]:
    """Return the readings of `token`, the likeliest first; at least one if it has a letter.

    >>> sounds("Γκιουβέν"), sounds("Recep")
    (('guven',), ('resep', 'recep', 'rekep'))
    >>> sounds("Kıramanlıoğlu"), sounds("Κιραμανλιόγλου")
    (('kiramanlioglu',), ('kiramanlioglu',))
    """
    if main_script(token) == GREEK:
        found = [_read("sound-el.rules", lower(monotonic(reading))) for reading in readings(token)]
    else:
        word = _latin(token)
        found = [reading(token, "tr")] if _is_turkish(token) else [*spoken_in_each(token)]
        if not _GREEKLISH.isdisjoint(word):
            found.append(_read(_ORTHOGRAPHIES["el"], table.transform("greeklish.rules")(word)))
    return tuple(dict.fromkeys(filter(None, found))) or tuple(filter(None, (fold(_latin(token)),)))


@table.memoized
def bones(token: str, language: str) -> str:
    """Return the consonants of the one reading `token` has in a language, to group names by.

    Sibilants count as one, and a first vowel is kept as `a`.

    >>> bones("Τσίπρας", "el"), bones("Çipras", "tr"), bones("Tsipras", "el")
    ('sprs', 'sprs', 'sprs')
    >>> bones("Erdoğan", "tr")
    'ardgn'
    """
    if main_script(token) == GREEK or _is_turkish(token) or language not in _ORTHOGRAPHIES:
        reading = next(iter(sounds(token)), "")
    else:
        reading = _read(_ORTHOGRAPHIES[language], _latin(token))
    first = "a" if reading[:1] in _VOWELS else ""
    return _DOUBLED.sub("", first + reading.translate(_BONES))


@table.memoized
def spoken_in_each(token: str) -> tuple[str, ...]:
    """Return the readings of a Latin token in each orthography, always in the same order.

    >>> spoken_in_each("Cem")
    ('sem', 'cem', 'kem')
    """
    word = _latin(token)
    return tuple([_read(rules, word) for rules in _ORTHOGRAPHIES.values()])


def reading(token: str, language: str) -> str:
    """Return the reading of a Latin token in the orthography of a language, "el" or "tr".

    >>> reading("Begeç", "tr"), reading("Tsipras", "el")
    ('begec', 'cipras')
    """
    return _turkish(token, language) if _is_turkish(token) else spoken_in_each(token)[_PLACES[language]]


@table.memoized
def _turkish(token: str, language: str) -> str:
    """The reading of a token with Turkish letters, which are seldom read in more than one orthography."""
    return _read(_ORTHOGRAPHIES[language], _latin(token))


def spoken(greek: Sequence[str]) -> list[str]:
    """Return the reading of each of some Greek words in small letters; many at once take less time each.

    >>> spoken(["όστιν", "σον"])
    ['ostin', 'son']
    """
    read = table.transform("sound-el.rules")("\n".join(greek)).split("\n")
    return [_NOT_SOUND.sub("", word) for word in read]


def _is_turkish(token: str) -> bool:
    return not _TURKISH_ONLY.isdisjoint(token)


def _latin(token: str) -> str:
    return lower(token if main_script(token) == LATIN else romanize(token, "ascii"))


def _read(rules: str, word: str) -> str:
    return _NOT_SOUND.sub("", table.transform(rules)(word))


def deletions(reading: str) -> tuple[str, ...]:
    """Return `reading` and, if it has four letters or more, each form with one letter left out.

    Two readings one edit apart share one of these.

    >>> deletions("cipras")[:3], deletions("ali")
    (('cipras', 'ipras', 'cpras'), ('ali',))
    """
    if len(reading) < 4 or not reading.isalpha():
        return (reading,)
    return tuple(dict.fromkeys([reading, *(reading[:i] + reading[i + 1 :] for i in range(len(reading)))]))
