"""The writing system of letters: a text goes in, its scripts come out, counted.

Scripts carry their ISO 15924 codes (`Grek`, `Latn`, `Cyrl`, `Arab` …). Marks, digits and
punctuation belong to every script and count for none.
"""

import re
from collections import Counter
from functools import lru_cache
from typing import Final

import icu

GREEK: Final = "Grek"
LATIN: Final = "Latn"
CYRILLIC: Final = "Cyrl"
NEUTRAL: Final = frozenset({"Zyyy", "Zinh", "Zzzz"})
"""Common, inherited and unknown: the scripts of what is no letter of one script."""


@lru_cache(maxsize=4096)
def script_of(character: str) -> str:
    """Return the ISO 15924 code of the script of one character.

    >>> script_of("Γ"), script_of("ş"), script_of("-")
    ('Grek', 'Latn', 'Zyyy')
    """
    name: str = icu.Script.getScript(character).getShortName()
    return name


def scripts(text: str) -> Counter[str]:
    """Count the letters of each script in `text`, most frequent first by `most_common`.

    >>> scripts("Γιώργος (George)").most_common()
    [('Grek', 7), ('Latn', 6)]
    """
    counts = Counter(map(script_of, text))
    for neutral in NEUTRAL:
        del counts[neutral]
    return counts


def main_script(text: str) -> str:
    """Return the script most letters of `text` are in; `Zyyy` where there is no letter.

    >>> main_script("Σερκάν Κιραμανλιόγλου"), main_script("1974")
    ('Grek', 'Zyyy')
    """
    if alone := _ONE_SCRIPT.fullmatch(text):
        return alone.lastgroup or "Zyyy"
    return _script_by_count(text)


@lru_cache(maxsize=2**16)
def _script_by_count(text: str) -> str:
    found = scripts(text).most_common(1)
    return found[0][0] if found else "Zyyy"


# Greek or Latin letters alone, with ASCII signs: nearly every name is told by this one look.
_ONE_SCRIPT = re.compile(
    r"[\x00-@\[-`{-~]*"
    r"(?:(?P<Grek>[ΆΈ-ΊΌΎ-ΡΣ-ώ][ΆΈ-ΊΌΎ-ΡΣ-ώ\x00-@\[-`{-~]*)"
    r"|(?P<Latn>[A-Za-zÀ-ÖØ-öø-ɏ][A-Za-zÀ-ÖØ-öø-ɏ\x00-@\[-`{-~]*))?"
)
