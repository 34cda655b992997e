"""Registers of made-up people for lookup.py: as many as you like, always the same ones.

A name is a given name of tables/given-names.tsv, Greek or Turkish, and a family name: an ending of
tables/surname-endings.tsv on the stem of a given name, one in three behind a first member (Παπα-,
Χατζη-; Kara-, Ak-). As in life few names are common and most are rare, and two people may share one.
"""

import random
from collections.abc import Iterator
from itertools import accumulate

import names
import respell

from translit import table

_FIRST_MEMBERS = {"el": ("Παπα", "Χατζη", "Καρα"), "tr": ("Kara", "Ak", "Uzun")}
_ALIKE = 0.7
"""Zipf's exponent: how much commoner the first names are than the next."""


class Population:
    """People, in an order of their own."""

    def __init__(self, seed: int = 11) -> None:
        self._chance = random.Random(seed)
        self._given: dict[str, tuple[list[str], list[float]]] = {}
        self._family: dict[str, tuple[list[str], list[float]]] = {}
        for lang in ("el", "tr"):
            given = [row["name"] for row in table.facts("given-names.tsv").rows if row["lang"] == lang]
            family = names._family_names(lang, "m", given)
            family += [
                first + name.lower()
                for first in _FIRST_MEMBERS[lang]
                for name in family[:: 3 if lang == "el" else 2]
            ]
            self._given[lang] = self._ranked(given)
            self._family[lang] = self._ranked(family)

    def _ranked(self, words: list[str]) -> tuple[list[str], list[float]]:
        """Words in an order made up, with the cumulative weights of their ranks."""
        found = sorted(set(words))
        self._chance.shuffle(found)
        return found, list(accumulate(1 / (rank + 5) ** _ALIKE for rank in range(len(found))))

    def people(self, size: int) -> Iterator[tuple[str, str]]:
        """Yield so many people: language and name."""
        chance = random.Random(1821)
        while size > 0:
            some = min(size, 10_000)
            for lang in ("el", "tr"):
                count = some // 2 if lang == "el" else some - some // 2
                (given, one), (family, other) = self._given[lang], self._family[lang]
                for first, last in zip(
                    chance.choices(given, cum_weights=one, k=count),
                    chance.choices(family, cum_weights=other, k=count),
                    strict=True,
                ):
                    yield lang, f"{first} {last}"
            size -= some


def register(size: int) -> Iterator[str]:
    """Yield so many names in Latin letters, as a register has them."""
    written: dict[tuple[str, str], str] = {}
    for lang, name in Population().people(size):
        words = name.split()
        for word in words:
            if (lang, word) not in written:
                written[lang, word] = respell.recorded(lang, word)
        yield " ".join(written[lang, word] for word in words)


def queries(size: int, count: int) -> list[tuple[str, str, str]]:
    """Return queries for names that are in a register of `size`: query, the name meant, how it is written."""
    chance = random.Random(453)
    places = set(chance.sample(range(size), count))
    found = []
    for place, (lang, name) in enumerate(Population().people(size)):
        if place in places:
            meant = " ".join(respell.recorded(lang, word) for word in name.split())
            asked, way = respell.asked(lang, name, chance)
            found.append((asked, meant, way))
    chance.shuffle(found)
    return found
