"""What a word tells where it stands in running text: a word goes in, its Clues come out.

What it may be besides a name, kinds.py tells. Given names come from the lexicon, in any case form or
respelled; family names from their endings, the lexicon, and tables/surnames.tsv, which has those that
stand alone in the news.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from translit import table
from translit.names.case import WORD, fold, is_capitals, lower
from translit.names.inflect import any_nominatives
from translit.names.lexicon import equivalents, given_names, name_groups, surname_endings, turkish_words
from translit.names.script import GREEK, main_script
from translit.names.sound import sounds
from translit.texts.kinds import STOPS, kinds, marks_agree


@dataclass(frozen=True, slots=True)
class Clues:
    """What one word tells.

    Attributes:
        kinds: what else than a name it may be (kinds.py).
        given: it is a known given name, in some case.
        heard: it is one, or sounds like one, as a foreign name in Greek letters does.
        family: it is a known family name, or ends like one.
        known: it is a family name that stands alone in the news.
        stops: whether one of its kinds ends a name.
    """

    kinds: frozenset[str]
    given: bool
    heard: bool
    family: bool
    known: bool
    stops: bool


@table.memoized
def clues(word: str, language: str) -> Clues:
    """Return what `word` tells in a text of `language` (el, tr or en); one with hyphens, by its parts.

    >>> sorted(clues("Βεγγάζης", "el").kinds), clues("Κυριάκου", "el").given
    (['place'], True)
    >>> clues("Çavuşoğlu", "tr").family, clues("Άννα-Μαρία", "el").given, clues("Ankara-Atina", "tr").stops
    (True, True, True)
    """
    parts = [clues(part, language) for part in WORD.findall(word)] if "-" in word else []
    if len(parts) < 2:
        return _clues(word, language)
    given = parts[0].given
    family, known = any(part.family for part in parts), any(part.known for part in parts)
    stops = not given and any(part.stops for part in parts)
    found = frozenset[str]() if given else frozenset().union(*(part.kinds for part in parts))
    return Clues(found, given, parts[0].heard, family, known, stops)


def _clues(word: str, language: str) -> Clues:
    found = kinds(word, language)
    known, given = stands_alone(word), _is_given(word)
    if found == {"acronym"} and len(word) <= _SHORT_ACRONYM:
        given = False  # ALI may be anything
    if (given and found <= _BY_FORM) or (known and found == {"acronym"}):
        found = frozenset()  # Βασιλική, ΓΙΩΡΓΟΣ, ΠΟΥΤΙΝ
    heard = given or (not found and _sounds_given(word))
    return Clues(found, given, heard, known or _is_family(word), known, not found.isdisjoint(STOPS))


_SHORT_ACRONYM: Final = 3
_BY_FORM: Final = frozenset(("acronym", "adjective"))
"""Kinds that only the form of a word tells."""


def _is_given(word: str) -> bool:
    if len(word) < 2:
        return False
    if main_script(word) != GREEK:
        forms = [entry.form for entry in given_names(word)] if word.isascii() else [*_like(word)]
        return bool(forms or (word.isascii() and name_groups(word)))
    capitals = is_capitals(word)
    for form in (word, *any_nominatives(word)):
        known = (*(entry.form for entry in given_names(form)), *equivalents(form))
        # Compared without accents, Αθήνα would be Αθηνά.
        if form in known or (capitals and known):
            return True
    return False


def _like(word: str) -> Iterator[str]:
    """The given names written like a word with marks: Şam is not Sam, though Ilkay is İlkay."""
    for form in (*(entry.form for entry in given_names(word)), *equivalents(word)):
        if fold(form) == fold(word) and marks_agree(word, form):
            yield form


@table.cached
def _given_sounds() -> frozenset[str]:
    names = [fact["name"] for fact in table.facts("given-names.tsv").rows if fact["lang"] != "el"]
    return frozenset(reading for name in names for reading in sounds(name) if len(reading) >= _TELLING)


_TELLING: Final = 4
"""The letters of a reading that tells; shorter ones are shared by chance."""


def _sounds_given(word: str) -> bool:
    if main_script(word) != GREEK:
        return False
    return bool(name_groups(word)) or not _given_sounds().isdisjoint(sounds(word))


@table.cached
def surnames() -> frozenset[str]:
    """Return the family names that stand alone in the news, folded, in the nominative."""
    return frozenset(fold(fact["surname"]) for fact in table.facts("surnames.tsv").rows)


def _is_family(word: str) -> bool:
    if surname_endings(word):
        return True
    if main_script(word) != GREEK:
        return lower(word, "tr") in turkish_words()
    return any(map(surname_endings, any_nominatives(word)))


def stands_alone(word: str) -> bool:
    """Return whether a word is a family name that stands alone in the news, in any case.

    >>> stands_alone("Μητσοτάκη"), stands_alone("Ρήγα")
    (True, False)
    """
    forms = any_nominatives(word) if main_script(word) == GREEK else (word,)
    return any(fold(form) in surnames() for form in forms)


# ---------------------------------------------------------------- language


_SAMPLE: Final = 600
_WORD: Final = re.compile(r"[^\W\d_]+")


def language_of(text: str, before: str = "en") -> str:
    """Tell by its first words whether running text is Greek (el), Turkish (tr) or neither (en).

    `before` is the language of the text before it, for what is too short to tell.

    >>> language_of("Bakan Fidan bugün Atina'ya gitti ve bir açıklama yaptı."), language_of("Ο Φιντάν είπε")
    ('tr', 'el')
    """
    words = _WORD.findall(lower(text[:_SAMPLE]))
    greek = sum("Ͱ" <= word[0] <= "Ͽ" or "ἀ" <= word[0] <= "῿" for word in words)
    if greek * 2 > len(words):
        return "el"
    votes = {code: sum(map(_is_common(code).__contains__, words)) for code in ("tr", "en")}
    votes["tr"] += len(_TURKISH_LETTER.findall(text, 0, _SAMPLE))
    best = max(votes, key=lambda code: (votes[code], code == before))
    return best if votes[best] else before if before != "el" else "en"


_TURKISH_LETTER: Final = re.compile("[ışğİ]")


@table.cached
def _is_common(language: str) -> frozenset[str]:
    rows = table.facts("cues.tsv").rows
    return frozenset(
        lower(fact["word"]) for fact in rows if (fact["lang"], fact["kind"]) == (language, "common")
    )
