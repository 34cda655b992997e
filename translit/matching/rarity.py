"""How common is a word in names? Its sound goes in, a count of people comes out.

A shared Παπαδόπουλος says less than a shared Κιραμανλίογλου. The counts are learned
(tables/sound-counts.tsv, made by learn.py), by sound, so that each spelling of a name counts as one
word; what the table lacks is rare.
"""

import math
from collections.abc import Sequence
from itertools import repeat
from typing import Final

from translit import table

COUNTS: Final = "sound-counts.tsv"


@table.cached
def _counts() -> dict[str, int]:
    return {fact["sound"]: int(fact["people"]) for fact in table.facts(COUNTS).rows}


def commonness(sounds: Sequence[str]) -> float:
    """Return how common a word is: the common logarithm of 1 + the people counted for its commonest reading.

    >>> from translit.names.sound import sounds
    >>> commonness(sounds("Maria")) > commonness(sounds("Καραμανλής")) >= commonness(sounds("Κιραμανλίογλου"))
    True
    """
    people = max(map(_counts().get, sounds, repeat(0)), default=0)
    return math.log10(1 + people) if people else 0.0
