"""The language a name is of: all renderings of an identity go in, its language comes out.

Any name can be respelled in Greek or lose its marks, so no rendering tells alone. Known given names,
surname endings and letters vote; a Greek-script rendering has no vote for Greek by its script. For
Turkish, whose letters canon.py gives back, the vote is not enough: a probability is estimated,
from what is known of the words and from how their letters follow one another, in Turkish and
in others, so that Helmut Kohl is given no Turkish letters.
"""

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice
from typing import Final, NamedTuple

from translit import table
from translit.identity.letters import log_probability
from translit.identity.respell import MARKED, STRANGE, chance, rendered
from translit.identity.restore import candidates_of, spellings
from translit.model import NAMING, Name, Role
from translit.names.case import lower
from translit.names.lexicon import given_names, turkish_spellings, turkish_words
from translit.names.script import GREEK, LATIN, main_script
from translit.names.sound import reading, sounds


class Origin(NamedTuple):
    """The language of a name (BCP 47, `und` where nothing tells), and the probability that it is Turkish."""

    language: str
    turkish: float


def origin(names: Sequence[Name]) -> Origin:
    """Judge the language of a name by all its renderings.

    >>> from translit.names.prepare import prepare
    >>> [origin([prepare(text)]).language for text in ("Orhan Pamuk", "Giorgos Papandreou", "Helmut Kohl")]
    ['tr', 'el', 'de']
    >>> origin([prepare("Γκιουβέν Μπεγκέτς")]).language
    'tr'
    """
    votes: defaultdict[str, float] = defaultdict(float)
    for name in names:
        for language, weight in _votes(name).items():
            votes[language] += weight
    turkish = _turkish(names)
    if turkish >= TURKISH:
        return Origin("tr", turkish)
    if votes:
        return Origin(max(votes, key=lambda code: (votes[code], code)), turkish)
    return Origin("el" if all(main_script(name.text) == GREEK for name in names) else "und", turkish)


TURKISH: Final = 0.35
"""The probability from which a name is taken for Turkish."""

_LOOKED_AT: Final = 4
"""Renderings in one script that are looked at."""

_SHORT: Final = 3
"""The letters from which a known word tells something; Latin ones must have more, for Sen may be anything."""


def _votes(name: Name) -> dict[str, float]:
    votes: defaultdict[str, float] = defaultdict(float)
    for evidence in name.language.evidence:
        if evidence.by != "script":
            votes[evidence.language] += evidence.weight
    return votes


# The weights here and below are of logistic regressions: the Turkish names of benchmarks/restore.tsv, in
# ASCII or as the Greek press has them, against six thousand of people in Wikidata and the Greek parliament.
_NOT: Final = -9.0
"""The log-odds where nothing speaks for Turkish, or something cannot be."""


def _turkish(names: Sequence[Name]) -> float:
    """The probability that a name is Turkish: by its Latin renderings, or else by its Greek ones."""
    latin, greek = (
        list(islice((name for name in names if main_script(name.text) == script), _LOOKED_AT))
        for script in (LATIN, GREEK)
    )
    if any(map(_is_foreign, latin)) or not (latin or greek):
        return 0.0
    found = [log_odds for log_odds in map(_latin, latin) if log_odds is not None]
    if found:
        log_odds = _mean(found)
        if greek:
            log_odds += 2.4 * _mean([_oxytone(name) for name in greek]) - 0.5
    else:
        log_odds = _mean([_greek(name) for name in greek]) if greek else _NOT
    return 1 / (1 + math.exp(-log_odds))


def _is_foreign(name: Name) -> bool:
    """Whether a Latin rendering has a particle, or letters of another language; w, x and q may respell."""
    marked = (c for part in name.of(*NAMING) for c in lower(part.form, "tr") if not c.isascii())
    return bool(name.of(Role.PARTICLE)) or any(c.isalpha() and c not in MARKED for c in marked)


def _latin(name: Name) -> float | None:
    """The log-odds by a Latin rendering, if anything in it speaks for Turkish."""
    votes = _votes(name)
    turkish = votes.pop("tr", 0.0)
    words = [part.form for part in name.of(*NAMING)]
    families = sum(map(_is_family_name, words))
    if not turkish and not families:
        return None
    ratio = _mean([_evidence(word) for word in words])
    return 3.0 * turkish - 2.1 * max(votes.values(), default=0.0) + 1.6 * families + 0.8 * ratio - 3.6


def _is_family_name(word: str) -> bool:
    """Whether a Latin word is a Turkish family name and no given name, which has a vote already."""
    given = any(entry.language == "tr" for entry in given_names(word))
    return len(word) > _SHORT and bool(turkish_spellings(word)) and not given


def _evidence(word: str) -> float:
    """How much likelier a Latin word is as a Turkish name, its marks given back, than as another; nats."""
    turkish = max((log_probability(one, "tr") for one in candidates_of(rendered(word))), default=STRANGE)
    return _held(turkish - max(log_probability(word, code) for code in ("en", "de", "fr")), 5.0)


def _greek(name: Name) -> float:
    words = [part.form for part in name.of(*NAMING)]
    # One search of a table ends it for most names, which sound like nothing Turkish.
    like_known = sum(not _sounds_turkish().isdisjoint(sounds(word)) for word in words)
    if not like_known:
        return _NOT
    # What is no name or title would stay in Greek letters.
    foreign = _NOT_TURKISH.search(lower(name.text))
    if foreign or any(part.role not in (*NAMING, Role.TITLE) for part in name.parts):
        return _NOT
    besides = 5.4 * _oxytone(name) - 0.6 * _votes(name).get("el", 0.0) - 9.3
    each_known = 5.4 / len(words) - 1.1
    at_most = besides + max(each_known * like_known, 0.0) + 0.8 * _MOST_RATIO
    if at_most < _DOUBTED:
        return at_most  # not enough, whatever the letters say
    found = [_of_greek_word(word) for word in words]
    known = sum(known for known, _ in found)
    return besides + each_known * known + 0.8 * _mean([ratio for _, ratio in found])


_MOST_RATIO: Final = 8.0
"""The most that the letters of a Greek word may say for or against Turkish; nats."""
_DOUBTED: Final = math.log(TURKISH / (1 - TURKISH))

_NOT_TURKISH: Final = re.compile("[θξψ]")

_UNSTRESSED: Final = ("ογλου", "όγλου", "καγια")
"""Second halves of Turkish names that Greek does not stress."""
_ACCENT: Final = re.compile("[άέήίόύώΐΰ]")
_LAST_ACCENTED: Final = re.compile("[άέήίόύώΐΰ][ιϊ]?[^αεηιουωϊϋ]*$")


def _oxytone(name: Name) -> float:
    """The share of the words of a Greek rendering that may be oxytone."""
    return _mean([_is_oxytone(part.form) for part in name.of(*NAMING)])


def _is_oxytone(word: str) -> bool:
    """Whether a Greek word may have its accent on its last syllable, as Turkish names have it."""
    small = lower(word)
    return bool(_LAST_ACCENTED.search(small)) or not _ACCENT.search(small) or small.endswith(_UNSTRESSED)


@table.memoized
def _of_greek_word(word: str) -> tuple[bool, float]:
    """Whether a Greek word is a known Turkish one respelled, and how much likelier it is that than Greek."""
    heard = rendered(word)
    for best in spellings([heard], 1):
        heard_so = chance(best.text, heard)
        known = len(best.text) >= _SHORT and best.text in turkish_words() and heard_so > STRANGE / 2
        ratio = log_probability(best.text, "tr") + heard_so - log_probability(word, "el")
        return known, _held(ratio, _MOST_RATIO)
    return False, -_MOST_RATIO


@table.cached
def _sounds_turkish() -> frozenset[str]:
    """What the Turkish words of tables/ sound like, coarsely."""
    long_enough = (word for word in turkish_words() if len(word) >= _SHORT)
    return frozenset(reading(word, "tr") for word in long_enough)


def _held(value: float, limit: float) -> float:
    return max(-limit, min(limit, value))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / max(len(values), 1)
