"""What a capitalized word may be besides a person's name: a word goes in, its kinds come out.

Places, peoples, days, offices, clubs and the first words of sentences bear capitals as people do.
They stand in tables/cues.tsv, with the words that announce a person; countries, cities, months and
days come from ICU. Greek words are known in each case, Turkish ones with the suffixes they take.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

import icu

from translit import table
from translit.names.case import fold, is_capitals, lower
from translit.names.script import GREEK, main_script

STOPS: Final = frozenset((
    *("place", "people", "time", "body", "site", "thing", "brand", "common", "calling", "honorific"),
    *("acronym", "adjective"),
))  # fmt: skip
"""The kinds of words that are no part of a person's name, unless a given name stands before them."""


_LONGEST_ACRONYM: Final = 7


@table.memoized
def kinds(word: str, language: str) -> frozenset[str]:
    """Return what else than a person's name `word` may be in a text of `language` (el, tr or en).

    The kinds of tables/cues.tsv, and `acronym` for a few capitals, `adjective` for a Greek word that
    ends like one, `dotted` for a title that has a dot behind it.

    >>> sorted(kinds("Βεγγάζης", "el")), sorted(kinds("Bakanlığının", "tr")), sorted(kinds("Χαφτάρ", "el"))
    (['place'], ['body'], [])
    """
    if main_script(word) == GREEK:
        found = _told("el", fold(word), word) | _told("el", word, word)
        if not found and _ADJECTIVE.search(fold(word)):
            found = _ADJECTIVAL
    elif language == "el":
        found = _latin(word, "en") | _latin(word, "tr")
    else:
        other = _latin(word, "en" if language == "tr" else "tr")
        found = _latin(word, language) | other & _INTERNATIONAL
    if not found and _ABBREVIATED.fullmatch(word):
        return _TITLE
    return _ACRONYM if not found and is_capitals(word) and len(word) <= _LONGEST_ACRONYM else found


_NOTHING: Final[frozenset[str]] = frozenset()
_ACRONYM: Final = frozenset(("acronym",))
_TITLE: Final = frozenset(("calling", "dotted"))
_ADJECTIVAL: Final = frozenset(("adjective",))
_POSSESSED: Final = frozenset(("site",))
_INTERNATIONAL: Final = frozenset(("place", "brand", "thing"))

_ABBREVIATED: Final = re.compile("[A-Z][bcdfghjklmnpqrstvwxyzçğş]{2,3}")
"""A word without vowels is an abbreviated title: Kpt., Yrd."""

_ADJECTIVE: Final = re.compile("...[^ι]ικ(?:οσ?|η|ου|ησ|ων|ουσ|εσ|α|οι)$")


def _told(language: str, key: str, word: str) -> frozenset[str]:
    """The kinds that the tables tell of a word, found by a key of it."""
    fits = _accents_agree if language == "el" else marks_agree
    return frozenset(kind for source, kind in _index(language).get(key, ()) if fits(word, source))


def marks_agree(word: str, source: str) -> bool:
    """Return whether a word may be `source`, written with fewer marks but with no other ones.

    >>> marks_agree("Altindag", "Altındağ"), marks_agree("Karakaş", "Karakas")
    (True, False)
    """
    if word.isascii():
        return True
    pairs = zip(lower(word), lower(source), strict=False)
    return all(one == other or one in _UNMARKED for one, other in pairs)


_UNMARKED: Final = frozenset("abcdefghijklmnopqrstuvwxyzıâîû")
_ACCENTED: Final = re.compile("[αεου][ίύ]|[άέήίόύώΐΰ]")
_GENITIVE: Final = ("ου", "ων", "εωσ", "ησ", "τοσ")


def _accents_agree(word: str, source: str) -> bool:
    """Whether a Greek word may be a form of `source`: its accent, if any, moves in the genitive alone."""
    here, there = _ACCENTED.search(lower(word)), _ACCENTED.search(source)
    if not here or not there or here.start() == there.start():
        return True
    return here.start() > there.start() and fold(word).endswith(_GENITIVE)


def _latin(word: str, language: str) -> frozenset[str]:
    """The kinds of a word in Latin letters; a Turkish one also without its suffixes (Azerbaycanlı)."""
    key = fold(word)
    found = _told(language, key, word) | _told(language, word, word)
    if found or language != "tr":
        return found
    stems = [key]
    for _ in range(_MOST_SUFFIXES):
        stems = list(dict.fromkeys(shorter for stem in stems for shorter in _stems(stem)))
        for stem in stems:
            if found := _told(language, stem, word[: len(stem)]) & _INFLECTED:
                return found
    return _POSSESSED if word[0].isupper() and _POSSESSIVE.search(key) else _NOTHING


# Both are written with the vowels of vowel harmony folded: ı as i, ü as u.
_TURKISH_SUFFIX: Final = re.compile(
    "l[ae]r|l[iu]|l[iu]k|n?[dt][ae]n?|n?[iu]n|[yns]?[iuae]|[yl]?l[ae]|[cç][aeiu]|k[iu]"
)
_POSSESSIVE: Final = re.compile("(?:[a-z]{4}[aeiou]s[iu]|[a-z]{3}l[ae]ri|[a-z]{3}l[iu]g[iu])$")
"""What ends the names of institutions and works: Yarışması, Tesisleri, Başkanlığı."""

_LONGEST_SUFFIX: Final = 4
_MOST_SUFFIXES: Final = 3
_SHORTEST_STEM: Final = 4
_INFLECTED: Final = frozenset(("place", "people", "body", "site", "calling", "thing", "time"))


def _stems(word: str) -> Iterator[str]:
    """The word without each suffix that it may end in."""
    for length in range(1, min(_LONGEST_SUFFIX, len(word) - _SHORTEST_STEM) + 1):
        if _TURKISH_SUFFIX.fullmatch(word, len(word) - length):
            yield word[:-length]


# ---------------------------------------------------------------- what the tables tell


@table.cached
def _index(language: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """(word, kind) pairs by the folded word; of a Greek one, by each form it has in a sentence."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    for word, kind in _words(language):
        # MS is a ship, Ms is none.
        key = word if is_capitals(word) else fold(word)
        inflected = language == "el" and kind not in ("common", "says")
        for form in _forms(key) if inflected else (key,):
            found.setdefault(form, {})[lower(word), kind] = None
    return {form: tuple(pairs) for form, pairs in found.items()}


def _words(language: str) -> Iterator[tuple[str, str]]:
    """The words of a language that tables/ and ICU know, each with its kind."""
    for fact in table.facts("cues.tsv").rows:
        if fact["lang"] == language:
            yield fact["word"], fact["kind"]
    for fact in table.facts("titles.tsv").rows:
        title = fact["title"].rstrip(".")
        if (fact["lang"] == "el") == (language == "el") and " " not in title:
            yield title, "calling"
            if title != fact["title"]:
                yield title, "dotted"
    yield from ((name, "place") for name in _icu_places(language))
    yield from ((name, "time") for name in _icu_times(language))


# The endings of Greek nouns and adjectives, folded: those of a nominative, and those it has elsewhere.
_PARADIGMS: Final = (
    ("μα", ("μα", "ματοσ", "ματα", "ματων")),
    ("εασ", ("εασ", "εα", "εισ", "εων")),
    ("οσ", ("οσ", "ου", "ο", "ε", "οι", "ων", "ουσ")),
    ("ασ", ("ασ", "α", "εσ", "ων")),
    ("ησ", ("ησ", "η", "εσ", "ων")),
    ("η", ("η", "ησ", "εσ", "ων", "εισ", "εων", "εωσ")),
    ("α", ("α", "ασ", "εσ", "ων")),
    ("ο", ("ο", "ου", "α", "ων")),
    ("ι", ("ι", "ιου", "ια", "ιων")),
    ("εσ", ("εσ", "ων")),
    ("οι", ("οι", "ων", "ουσ")),
)


def _forms(word: str) -> Iterator[str]:
    """The forms of a folded Greek word."""
    for ending, endings in _PARADIGMS:
        if word.endswith(ending) and len(word) > len(ending):
            stem = word.removesuffix(ending)
            yield from (stem + other for other in endings)
            return
    yield word


def _icu_places(language: str) -> Iterable[str]:
    """Countries and cities as `language` calls them, those of one word (Saint Thomas is none)."""
    locale = icu.Locale(language)
    zones = icu.TimeZoneNames.createInstance(locale)
    found = {icu.Locale("", code).getDisplayCountry(locale) for code in icu.Locale.getISOCountries()}
    found |= {
        zones.getExemplarLocationName(zone)
        for zone in icu.TimeZone.createEnumeration()
        if zone.startswith(("Europe/", "Asia/", "Africa/"))
    }
    return sorted(name for name in found if name.isalpha())


def _icu_times(language: str) -> Iterable[str]:
    symbols = icu.DateFormatSymbols(icu.Locale(language))
    months = symbols.getMonths(icu.DateFormatSymbols.STANDALONE, icu.DateFormatSymbols.WIDE)
    return sorted(filter(None, (*months, *symbols.getWeekdays())))
