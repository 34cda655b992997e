"""Pairs of names for speed.py, put together from this project's tables: always the same ones.

A person is a given name of tables/given-names.tsv, Greek or Turkish, and a family name: an example of
tables/surname-endings.tsv or one of its endings on the stem of a given name (Νικολ-όπουλος, Demir-oğlu). The
two names of a pair are spellings of one person (respelled by sound for the Greek press, romanized by
a standard, without accents or marks, in capitals, turned about), or of two.
"""

import random
import unicodedata
from collections.abc import Callable

import translit
from translit import table

Person = tuple[str, str, str]  # language, given name, family name

_GREEK_CASE = "αάεέηήιίοόυύωώϊςν"  # what a Greek name drops before an ending
_ROMANIZATIONS = ("elot743", "bgn1962", "alalc", "passport")


def people(size: int, seed: int = 7) -> list[Person]:
    """Return `size` different people."""
    chance = random.Random(seed)
    given, family = {}, {}
    for lang in ("el", "tr"):
        rows = [row for row in table.facts("given-names.tsv").rows if row["lang"] == lang]
        given[lang] = [(row["name"], "f" if row["gender"] == "f" else "m") for row in rows]
        for gender in ("f", "m"):
            family[lang, gender] = _family_names(lang, gender, [row["name"] for row in rows])
    found: dict[Person, None] = {}
    while len(found) < size:
        lang = chance.choice(("el", "tr"))
        name, gender = chance.choice(given[lang])
        found[lang, name, chance.choice(family[lang, gender])] = None
    return list(found)


def pairs(size: int, seed: int = 7) -> list[tuple[str, str]]:
    """Return `size` pairs of names, half of them of one person; no name occurs twice on one side."""
    chance = random.Random(seed + 1)
    everyone = people(3 * size, seed)
    left: dict[str, None] = {}
    right: dict[str, None] = {}
    for person, other in zip(everyone, reversed(everyone), strict=True):
        a, b = spelled(person, chance), spelled(chance.choice((person, other)), chance)
        if a not in left and b not in right:
            left[a] = right[b] = None
        if len(left) == size:
            break
    return list(zip(left, right, strict=True))


def columns(size: int, seed: int = 7) -> tuple[list[str], list[str]]:
    """Return two columns of `size` rows that repeat as real ones do: few pairs often, many once or twice."""
    chance = random.Random(seed + 2)
    some = pairs(max(size // 4, 1), seed)
    rows = chance.choices(some, [1 / (k + 10) for k in range(len(some))], k=size)
    return [a for a, _ in rows], [b for _, b in rows]


def spelled(person: Person, chance: random.Random) -> str:
    """Write a name in one of the ways it is met."""
    lang, *parts = person
    if chance.random() < 0.25:
        parts.reverse()
    name = " ".join(parts)
    return chance.choice(_GREEK if lang == "el" else _TURKISH)(name, chance)


def _family_names(lang: str, gender: str, given: list[str]) -> list[str]:
    """Return the examples of endings, and the endings on the stems of given names."""
    rows = [row for row in table.facts("surname-endings.tsv").rows if row["lang"] == lang]
    endings = [row for row in rows if row["gender"] in (gender, "u") and _in_script(row["ending"], lang)]
    stems = {_without_accents(name.rstrip(_GREEK_CASE)) for name in given} if lang == "el" else set(given)
    made = {stem + row["ending"] for row in endings for stem in stems if len(stem) > 2}
    return sorted(made | {row["case"] for row in endings})


def _in_script(ending: str, lang: str) -> bool:
    return lang != "el" or unicodedata.name(ending[0]).startswith("GREEK")


def _without_accents(text: str) -> str:
    marks = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in marks if c != "\u0301"))


def _romanized(name: str, chance: random.Random) -> str:
    return translit.romanize(name, chance.choice(_ROMANIZATIONS))


def _by_sound(name: str, _: random.Random) -> str:
    lower = name.replace("I", "ı").replace("İ", "i").lower()
    return " ".join(word.capitalize() for word in table.transform("respell-tr-el.rules")(lower).split())


_Spelling = Callable[[str, random.Random], str]
_GREEK: tuple[_Spelling, ...] = (
    lambda name, _: name,
    lambda name, _: _without_accents(name).upper(),
    _romanized,
    _romanized,
)
_TURKISH: tuple[_Spelling, ...] = (
    lambda name, _: name,
    lambda name, _: translit.romanize(name, "ascii"),
    _by_sound,
    _by_sound,
)
