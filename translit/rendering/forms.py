"""The Latin words of tables/: what a name respelled in Greek letters is given back its spelling by.

The letters of a word go in (graphones.letters), the forms it has come out: as which languages write
it, and whether it is a given name, a family name or a particle. What a word may be spelled in tells
of the language of the whole name, and so of its other words: Ζαν beside a French family name is Jean.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final, NamedTuple

from translit import table
from translit.model import Role
from translit.names.case import fold
from translit.rendering.graphones import Lexicon, letters


class Form(NamedTuple):
    """A Latin word of tables/ as it is written, what kind of word it is, and its language (BCP 47)."""

    text: str
    kind: str
    language: str = ""

    def boost(self, role: Role) -> float:
        """Return the log-odds of such a word in a role, beside the letters of one that tables/ lack."""
        return _BOOSTS[self.kind].get(role, -2.0)

    def of(self, role: Role, language: str) -> bool:
        """Whether the word is a name of that role in a language, one of `languages`."""
        return self.kind in _KINDS.get(role, ()) and kin(self.language) == language


_BOOSTS: Final[dict[str, dict[Role, float]]] = {
    "english": {Role.GIVEN: 0.0, Role.FAMILY: -1.5},
    "given": {Role.GIVEN: -0.1, Role.FAMILY: -1.5},
    "equivalent": {Role.GIVEN: 0.45, Role.FAMILY: -1.5},
    "english family": {Role.FAMILY: -0.75, Role.GIVEN: 0.45},
    "family": {Role.FAMILY: -0.55, Role.GIVEN: 0.45},
    "particle": {Role.PARTICLE: 4.0},
}
_KINDS: Final[dict[Role, tuple[str, ...]]] = {
    Role.GIVEN: ("english", "given"),
    Role.FAMILY: ("family", "english family"),
}


@table.cached
def lexicon() -> tuple[Lexicon, dict[str, list[Form]]]:
    """Return the Latin words of tables/, and for the letters of each the forms it has."""
    forms: list[Form] = []
    for name in ("given-names.tsv", "world-given-names.tsv"):
        for fact in table.facts(name).rows:
            if fact["lang"] not in ("el", "tr"):
                kind = "english" if fact["lang"] == "en" else "given"
                forms.append(Form(fact["name"], kind, fact["lang"]))
    for fact in table.facts("given-equivalents.tsv").rows:
        forms += [Form(name, "equivalent") for name in fact["names"].split()]
    for fact in table.facts("world-names.tsv").rows:
        kind = "english family" if fact["lang"] == "en" else "family"
        forms.append(Form(fact["name"], kind, fact["lang"]))
    forms += [Form(fact["particle"], "particle") for fact in table.facts("particles.tsv").rows]
    latin = [form for form in forms if not _GREEK_LETTER.search(form.text)]
    words: defaultdict[str, list[Form]] = defaultdict(list)
    for form, key in zip(latin, fold("\n".join(form.text for form in latin)).split("\n"), strict=True):
        words[_NOT_PLAIN.sub("", key)].append(form)
    return Lexicon(words), dict(words)


_GREEK_LETTER: Final = re.compile("[α-ωά-ώ]", re.IGNORECASE)
_NOT_PLAIN: Final = re.compile("[^a-z]")


def names_of(token: str, language: str, role: Role) -> tuple[str, ...]:
    """Return the given or family names of a language in tables/ with the letters of a Latin token.

    >>> names_of("muller", "de", Role.FAMILY), names_of("francois", "fr", Role.GIVEN)
    (('Müller',), ('François',))
    """
    found = lexicon()[1].get(letters(token), ())
    names = [form.text for form in found if form.language == language and form.kind in _KINDS[role]]
    return tuple(dict.fromkeys(names))


# ---------------------------------------------------------------- languages


def kin(language: str) -> str:
    """Return the language among `languages` that the names of a language go with.

    >>> kin("nl"), kin("fr")
    ('de', 'fr')
    """
    return _KIN.get(language, language)


_KIN: Final = {"nl": "de", "sv": "de", "bg": "ru", "sr": "sh", "hy": "mul", "sq": "mul"}
"""Languages whose names are found together, or of which tables/ have few, and the one they go with."""


@table.cached
def languages() -> tuple[str, ...]:
    """Return the languages, or groups of them, that tables/ have family names of.

    >>> "fr" in languages(), "nl" in languages()
    (True, False)
    """
    forms = [form for found in lexicon()[1].values() for form in found]
    return tuple(sorted({kin(form.language) for form in forms if form.kind in _KINDS[Role.FAMILY]}))


@table.memoized
def fits(text: str, role: Role, language: str) -> float:
    """Return how well a word (letters) suits a name of one of `languages`, 1 for a name it has.

    >>> fits("jean", Role.GIVEN, "fr") > fits("xqz", Role.GIVEN, "fr") > fits("helmut", Role.GIVEN, "fr")
    True
    """
    forms: Iterable[Form] = lexicon()[1].get(text, ())
    if not forms:
        return _UNKNOWN
    return 1.0 if any(form.of(role, language) for form in forms) else _FOREIGN


_UNKNOWN: Final = 0.23
_FOREIGN: Final = 0.012
"""How well a word that no language has suits each, and one that only others have."""
