"""What is known of words in names: given names and surname endings, by language.

A token goes in, the entries of tables/given-names.tsv or tables/surname-endings.tsv that fit
it come out. Comparing is by `clean.fold`, so accents and the four letters I, İ, ı, i do not
matter; a Greek given name is also found in the Latin letters of ELOT 743.
"""

from dataclasses import dataclass

from translit import table
from translit.case import fold, lower
from translit.roman import romanize
from translit.script import GREEK, main_script

_SHORT_ENDING = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A given name or a surname ending: its language, its form, and f, m or u for the gender."""

    language: str
    form: str
    gender: str


def _keys(name: str) -> set[str]:
    """What a name is found under: itself and, if it is Greek, its letters by ELOT 743, both folded."""
    greek = main_script(name) == GREEK
    return {fold(name), fold(romanize(name, marks=False))} if greek else {fold(name)}


@table.cached
def _given() -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for fact in table.facts("given-names.tsv").rows:
        entry = Entry(fact["lang"], fact["name"], fact["gender"])
        for key in _keys(entry.form):
            found.setdefault(key, []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


@table.cached
def _endings() -> tuple[tuple[str, Entry], ...]:
    """Endings, the longest first, so that -oğlu is not taken for a shorter one."""
    rows = [
        (fold(fact["ending"]), Entry(fact["lang"], fact["ending"], fact["gender"]))
        for fact in table.facts("surname-endings.tsv").rows
    ]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))


@table.memoized
def given_names(token: str) -> tuple[Entry, ...]:
    """Return the given names written like `token`, those of exactly its letters first.

    >>> [(entry.language, entry.form) for entry in given_names("ILKAY")]
    [('tr', 'İlkay')]
    >>> given_names("Giorgos")[0].form
    'Γιώργος'
    """
    small = lower(token)
    return tuple(sorted(_given().get(fold(token), ()), key=lambda entry: lower(entry.form) != small))


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
    small, folded = lower(token), fold(token)
    unaccented = fold(token) == small.replace("ς", "σ")
    fitting = []
    for ending, entry in _endings():
        loosely = unaccented if main_script(ending) == GREEK else len(ending) > _SHORT_ENDING
        exact = small.endswith(entry.form)
        if (exact or (loosely and folded.endswith(ending))) and len(folded) > len(ending) + 1:
            fitting.append((ending, entry))
    return tuple(entry for ending, entry in fitting if len(ending) == len(fitting[0][0]))


@table.cached
def _generations() -> dict[str, str]:
    return {fold(fact["suffix"]): fact["means"] for fact in table.facts("suffixes.tsv").rows}


def generation(token: str) -> str:
    """Return "younger" or "elder" for a word that tells generations apart, "" for any other.

    >>> generation("Jr."), generation("πρεσβύτερος"), generation("King")
    ('younger', 'elder', '')
    """
    return _generations().get(fold(token.rstrip(".")), "")


@table.cached
def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for fact in table.facts("given-equivalents.tsv").rows:
        for name in fact["names"].split():
            for key in _keys(name):
                found.setdefault(key, set()).add(fact["group"])
    return {form: frozenset(groups) for form, groups in found.items()}


def name_groups(token: str) -> frozenset[str]:
    """Return the ids of the groups of equivalent given names `token` is in.

    >>> sorted(name_groups("Γιώργος") & name_groups("George"))
    ['george']
    """
    return _groups().get(fold(token), frozenset())


def same_given_name(one: str, other: str) -> bool:
    """Whether two given names are one, translated or shortened.

    >>> same_given_name("Θανάσης", "Athanasios"), same_given_name("İbrahim", "Abraham")
    (True, True)
    """
    return not name_groups(one).isdisjoint(name_groups(other))


@table.memoized
def known_apart(one: str, other: str) -> bool:
    """Whether both are known given names, and not the same one.

    >>> known_apart("Ali", "Veli"), known_apart("Kostas", "Konstantinos"), known_apart("Ali", "Qqq")
    (True, False, False)
    """
    known = all(given_names(name) or name_groups(name) for name in (one, other))
    return known and fold(one) != fold(other) and not same_given_name(one, other)
