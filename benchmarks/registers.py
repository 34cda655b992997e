"""Two registers to link, one in Greek letters and one in Latin ones: what linkers.py gives each system.

Made-up people are those of populations.py, written by the rules of respell.py; no two of them bear
names that one rendering may stand for. Half of each register is in the other as well. The rest has no
partner there, but a relative or namesake: the family name of somebody, or his given name and a family
name of the same stem. Among them stand the people of pairs.tsv whose names were written by hand, each
rendering once.
"""

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import populations
import respell

from translit.names.lexicon import name_groups

PAIRS = Path(__file__).parent / "pairs.tsv"
_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
_SLIPS = 0.1


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a register; two lines are one person if `person`, empty if written by hand, is equal."""

    person: str
    given: str
    family: str
    written: str = ""  # what was split into given and family name, if it was

    @property
    def name(self) -> str:
        return self.written or f"{self.given} {self.family}"


def registers(size: int, seed: int = 29) -> tuple[list[Row], list[Row]]:
    """Return two registers, Greek and Latin letters, of `size` made-up people each and all by hand."""
    chance = random.Random(seed)
    shared, ours, theirs = _people(size, chance)
    left = [_row(respell.in_greek, *person, chance) for person in (*shared, *ours)]
    right = [_row(respell.in_latin, *person, chance) for person in (*shared, *theirs)]
    _, *hand = zip(*by_hand(), strict=True)
    for side, written in zip((left, right), hand, strict=True):
        side += [Row("", *_split(text), text) for text in dict.fromkeys(written)]
    chance.shuffle(left)
    chance.shuffle(right)
    return left, right


def _row(write: respell.Writer, lang: str, name: str, chance: random.Random) -> Row:
    """Write a person down, one in ten with a slip of the keyboard."""
    written = write(lang, name, chance)
    given, family = (respell.slip(written, chance) if chance.random() < _SLIPS else written).rsplit(" ", 1)
    return Row(f"{lang} {name}", given, family)


Person = tuple[str, str]


def _people(size: int, chance: random.Random) -> tuple[list[Person], list[Person], list[Person]]:
    """People in both registers, in the first alone and in the second alone."""
    taken: set[tuple[str, str]] = set()

    def new(people: Iterable[Person]) -> Iterator[Person]:
        for lang, name in people:
            heard = set(_heard(lang, *name.split()))
            if not heard & taken:
                taken.update(heard)
                yield lang, name

    both = size // 2
    everybody = list(new(populations.Population().people(4 * size)))
    chance.shuffle(everybody)
    shared = everybody[:both]
    given: dict[str, list[str]] = {"el": [], "tr": []}
    families: dict[str, list[str]] = {"el": [], "tr": []}
    for lang, name in everybody:
        first, last = name.split()
        given[lang].append(first)
        families[lang].append(last)
    near = {lang: sorted(set(found)) for lang, found in families.items()}

    def relatives() -> Iterator[Person]:
        while True:
            lang, name = chance.choice(everybody)
            first, last = name.split()
            if chance.random() < 0.5:
                yield lang, f"{chance.choice(given[lang])} {last}"
            else:  # in the order of the alphabet, the next are of one stem
                place = near[lang].index(last) + chance.choice((-2, -1, 1, 2))
                yield lang, f"{first} {near[lang][place % len(near[lang])]}"

    others = new(relatives())
    alone = [next(others) for _ in range(2 * (size - both))]
    return shared, alone[::2], alone[1::2]


def _heard(lang: str, given: str, family: str) -> Iterator[tuple[str, str]]:
    """What a name is taken for where doubled letters and marks, or Κώστας and Κωνσταντίνος, are one."""
    merged = [re.sub(r"(.)\1+", r"\1", respell.by_keyboard(lang, word).lower()) for word in (given, family)]
    yield merged[0], merged[1]
    yield from ((group, merged[1]) for group in name_groups(given))


# ---------------------------------------------------------------- written by hand


def by_hand() -> list[tuple[bool, str, str]]:
    """The pairs of pairs.tsv that have a Greek side and a Latin one: are they one, Greek, Latin."""
    lines = [line.split("\t") for line in PAIRS.read_text(encoding="utf-8").splitlines() if line[:1] in "01"]
    found = []
    for same, *sides in (line[:3] for line in lines):
        greek = [bool(_GREEK.search(side)) for side in sides]
        if any(greek) and not all(greek):
            found.append((same == "1", sides[greek.index(True)], sides[greek.index(False)]))
    return found


def _split(text: str) -> tuple[str, str]:
    """A name in two columns: the last word is the family name, or what a comma sets apart."""
    if "," in text:
        family, _, given = text.partition(",")
        return given.strip(), family.strip()
    given, _, family = text.rpartition(" ")
    return given, family
