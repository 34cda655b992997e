"""The coarse sound of a token: a token goes in, the few readings it may have come out.

Two renderings of one name share a reading, or nearly: Γκιουβέν and Güven are both `guven`,
Τζεβντέτ and Cevdet both `cevdet`. Which rules read a token depends on its script and letters:

    Greek                    sound-el.rules; bare capitals in each of their readings (ΑΥΛΟΣ)
    Latin, Turkish letters   sound-tr.rules
    other Latin              all of sound-latn, sound-tr, sound-el-latn: c is k, s or j
    any other script         romanized first, then as other Latin

The rules are in tables/. Readings find candidates and feed the score; they never decide alone.
"""

import re
import unicodedata
from typing import Final

from translit import table
from translit.clean import fold, lower, monotonic, readings
from translit.roman import romanize
from translit.script import GREEK, LATIN, main_script

_DOUBLED = re.compile(r"(.)\1+")
_TURKISH_ONLY: Final = frozenset("ğışİ")
_NOT_SOUND = re.compile(r"[^a-z]+")
_ORTHOGRAPHIES: Final = ("sound-latn.rules", "sound-tr.rules", "sound-el-latn.rules")


@table.memoized
def sounds(token: str) -> tuple[str, ...]:
    """Return the readings of `token`, the likeliest first; at least one if it has a letter.

    >>> sounds("Γκιουβέν"), sounds("Begeç")
    (('guven',), ('beges', 'begec', 'begek'))
    >>> sounds("Kıramanlıoğlu"), sounds("Κιραμανλιόγλου")
    (('kiramanlioglu',), ('kiramanlioglu',))
    """
    script = main_script(token)
    if script == GREEK:
        rule = table.transform("sound-el.rules")
        found = [rule(lower(monotonic(reading))) for reading in readings(token)]
    else:
        word = lower(token if script == LATIN else romanize(token, "ascii"))
        turkish = script == LATIN and _TURKISH_ONLY & set(token)
        rules = ("sound-tr.rules",) if turkish else _ORTHOGRAPHIES
        found = [table.transform(rule)(word) for rule in rules]
    plain = (_DOUBLED.sub(r"\1", _NOT_SOUND.sub("", reading)) for reading in found)
    return tuple(dict.fromkeys(filter(None, plain))) or tuple(filter(None, (fold(romanize(token)),)))


def deletions(reading: str) -> tuple[str, ...]:
    """Return `reading` and, if it has four letters or more, each form with one letter left out.

    Two readings one edit apart share one of these.

    >>> deletions("cipras")[:3], deletions("ali")
    (('cipras', 'ipras', 'cpras'), ('ali',))
    """
    if len(reading) < 4:
        return (reading,)
    return tuple(dict.fromkeys([reading, *(reading[:i] + reading[i + 1 :] for i in range(len(reading)))]))
