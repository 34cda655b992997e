"""What is known of words in names: given names and surname endings, by language.

A token goes in, the entries of tables/given-names.tsv or tables/surname-endings.tsv that fit
it come out. Comparing is by `clean.fold`, so accents and the four letters I, İ, ı, i do not
matter, nor do apostrophes in given names; a Greek given name is also found in the Latin letters of ELOT 743.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from translit import table
from translit.names.case import fold, lower
from translit.names.roman import romanize
from translit.names.script import GREEK, main_script

_SHORT_ENDING = 3
_BEFORE_ENDING = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A given name or a surname ending: its language, its form, and f, m or u for the gender."""

    language: str
    form: str
    gender: str


def _key(name: str) -> str:
    """What a name is known by: its folded letters, without apostrophes, so that Ya'akov is Yaakov."""
    return _APOSTROPHES.sub("", fold(name))


_APOSTROPHES: Final = re.compile("['’‘ʼʻʾʿ`´]")


def _keys(names: Iterable[str]) -> list[str]:
    """The keys of many names at once, which is much faster than one by one."""
    return _key("\n".join(names)).split("\n")


@table.cached
def _given() -> dict[str, tuple[Entry, ...]]:
    """Given names by their folded letters; Greek ones also by those of ELOT 743."""
    entries = [
        Entry(fact["lang"], fact["name"], fact["gender"]) for fact in table.facts("given-names.tsv").rows
    ]
    greek = [entry for entry in entries if main_script(entry.form) == GREEK]
    keys = _keys(entry.form for entry in entries)
    latin = _keys(romanize(entry.form, marks=False) for entry in greek)
    found: dict[str, list[Entry]] = {}
    for key, entry in (*zip(keys, entries, strict=True), *zip(latin, greek, strict=True)):
        found.setdefault(key, []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


@table.cached
def _endings() -> dict[str, tuple[Entry, ...]]:
    """Surname endings by their folded letters."""
    found: dict[str, list[Entry]] = {}
    for fact in table.facts("surname-endings.tsv").rows:
        entry = Entry(fact["lang"], fact["ending"], fact["gender"])
        found.setdefault(fold(entry.form), []).append(entry)
    return {ending: tuple(entries) for ending, entries in found.items()}


@table.cached
def _longest() -> int:
    return max(map(len, _endings()))


class _Known(NamedTuple):
    """What the tables know of a word as a given name: its entries, and the ids of its groups."""

    names: tuple[Entry, ...] = ()
    groups: frozenset[str] = frozenset()


_UNKNOWN: Final = _Known()


@table.memoized
def _known(token: str) -> _Known:
    key, groups = _key(token), _groups()
    names, found = _given().get(key, ()), groups.get(key, _UNKNOWN.groups)
    if not names and not found:
        return _UNKNOWN
    for entry in names:
        if entry.language == "el":
            found |= groups.get(_key(entry.form), _UNKNOWN.groups)
    if len(names) > 1:
        small = lower(token)
        names = tuple(sorted(names, key=lambda entry: lower(entry.form) != small))
    return _Known(names, found)


def given_names(token: str) -> tuple[Entry, ...]:
    """Return the given names written like `token`, those of exactly its letters first.

    >>> [(entry.language, entry.form) for entry in given_names("ILKAY")]
    [('tr', 'İlkay')]
    >>> given_names("Giorgos")[0].form
    'Γιώργος'
    """
    return _known(token).names


@table.memoized
def surname_endings(token: str) -> tuple[Entry, ...]:
    """Return the longest surname endings `token` has, leaving at least two letters before them.

    Marks count where they could tell: a Greek accent unless the token has none, a Turkish mark on
    an ending of three letters, for Ζολώτας in Latin letters does not end in -taş.

    >>> [(entry.language, entry.form) for entry in surname_endings("Kıramanlıoğlu")]
    [('tr', 'oğlu')]
    >>> surname_endings("Zolotas")
    ()
    """
    folded, endings = fold(token), _endings()
    # The longest first, so that -oğlu is not taken for a shorter one.
    for size in range(min(_longest(), len(folded) - _BEFORE_ENDING), 0, -1):
        ending = folded[-size:]
        if ending in endings:
            small = lower(token)
            greek = main_script(ending) == GREEK
            loosely = folded == small.replace("ς", "σ") if greek else size > _SHORT_ENDING
            if loosely:
                return endings[ending]
            if fitting := [entry for entry in endings[ending] if small.endswith(entry.form)]:
                return tuple(fitting)
    return ()


@table.cached
def turkish_words() -> frozenset[str]:
    """Return the Turkish given and family names of tables/, and words such are made of, in lower case.

    >>> {"güven", "kıramanlı"} & turkish_words()
    {'güven'}
    """
    rows = (*table.facts("given-names.tsv").rows, *table.facts("family-names.tsv").rows)
    return frozenset(lower(fact["name"], "tr") for fact in rows if fact["lang"] == "tr")


@table.cached
def _turkish_by_letters() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(turkish_words()):
        found[fold(word)] = (*found.get(fold(word), ()), word)
    return found


def turkish_spellings(token: str) -> tuple[str, ...]:
    """Return the `turkish_words` written like `token` but for marks.

    >>> turkish_spellings("Gulsen")
    ('gülsen', 'gülşen')
    """
    return _turkish_by_letters().get(fold(token), ())


@table.cached
def generations() -> dict[str, str]:
    """Words that tell generations apart, folded, and whether they mean the younger or the elder."""
    return {fold(fact["suffix"]): fact["means"] for fact in table.facts("suffixes.tsv").rows}


def generation(token: str) -> str:
    """Return "younger" or "elder" for a word that tells generations apart, "" for any other.

    >>> generation("Jr."), generation("πρεσβύτερος"), generation("King")
    ('younger', 'elder', '')
    """
    return generations().get(fold(token.rstrip(".")), "")


@table.memoized
def genders(token: str) -> frozenset[str]:
    """Return the genders, f or m, a given name leaves possible; both for a name not known.

    >>> genders("Κωνσταντίνα"), genders("Constantin"), sorted(genders("Deniz"))
    (frozenset({'f'}), frozenset({'m'}), ['f', 'm'])
    """
    names, groups = _known(token)
    if not names and not groups:
        return _BOTH
    told = {entry.gender for entry in names} | {_members()[group].gender for group in groups}
    return _BOTH if "u" in told or len(told) > 1 else _ONE[told.pop()]


_BOTH: Final = frozenset("fm")
_ONE: Final = {gender: frozenset(gender) for gender in "fm"}


class _Group(NamedTuple):
    """Equivalent given names, and f, m or u for their gender; names are split only when asked for."""

    gender: str
    names: str


@table.cached
def _members() -> dict[str, _Group]:
    rows = table.facts("given-equivalents.tsv").rows
    return {fact["group"]: _Group(fact["gender"], fact["names"]) for fact in rows}


def equivalents(token: str) -> tuple[str, ...]:
    """Return the given names that `token` may be, translated or shortened, itself among them.

    >>> {"Γιώργος", "George", "Yorgo"} <= set(equivalents("Georges"))
    True
    """
    return tuple(name for group in sorted(name_groups(token)) for name in _members()[group].names.split())


@table.cached
def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for group, (_, names) in _members().items():
        alone = frozenset((group,))
        for key in _keys(names.split()):
            found[key] = found[key] | alone if key in found else alone
    return found


def name_groups(token: str) -> frozenset[str]:
    """Return the ids of the groups of equivalent given names `token` is in.

    >>> sorted(name_groups("Γιώργος") & name_groups("George"))
    ['george']
    """
    return _known(token).groups


def same_given_name(one: str, other: str) -> bool:
    """Whether two given names are one, translated or shortened.

    >>> same_given_name("Θανάσης", "Athanasios"), same_given_name("İbrahim", "Abraham")
    (True, True)
    """
    return not name_groups(one).isdisjoint(name_groups(other))


def known_apart(one: str, other: str) -> bool:
    """Whether both are known given names, and not the same one.

    >>> known_apart("Ali", "Veli"), known_apart("Kostas", "Konstantinos"), known_apart("Ali", "Qqq")
    (True, False, False)
    """
    if not (given_names(one) or name_groups(one)) or not (given_names(other) or name_groups(other)):
        return False
    return fold(one) != fold(other) and not same_given_name(one, other)
