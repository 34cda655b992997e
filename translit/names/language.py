"""The likely language of a name, with the evidence: a cleaned text goes in, a Language comes out.

Four kinds of evidence are added up: the script, letters only some languages have, given names,
surname endings. Evidence that several languages share is split between them. Names respelled in
Greek script are Greek text, so `el`; their own language shows in their other renderings.
"""

from typing import Final

from translit import table
from translit.model import Evidence, Language
from translit.names.case import WORD, lower
from translit.names.lexicon import Entry, given_names, surname_endings
from translit.names.script import GREEK, main_script

# A letter settles a language nearly alone, a script leaves room for a known foreign name,
# a name or an ending is one voice among others.
_WEIGHTS: Final = {"script": 2.0, "letter": 3.0, "given": 1.0, "ending": 1.0}


def language(text: str) -> Language:
    """Judge the language of a name by its script, letters, given names and surname endings.

    >>> language("Serkan Kıramanlıoğlu").code, language("Γιώργος Ρήγας").code
    ('tr', 'el')
    >>> language("Giorgos Papadopoulos").code, language("Qqq Zzz").code
    ('el', 'und')
    >>> [(e.by, e.what) for e in language("Altındag").evidence]
    [('letter', 'ı')]
    """
    found = _of_letters(text)
    for word in WORD.findall(text):
        found += _of_word(word)
    greek = main_script(text) == GREEK
    if not found:
        return _GREEK if greek else _UNKNOWN
    evidence = (_GREEK_SCRIPT, *found) if greek else tuple(found)
    total: dict[str, float] = {}
    for one in evidence:
        total[one.language] = total.get(one.language, 0.0) + one.weight
    # Between equals the languages this project is about come first, then the alphabet.
    if len(total) == 1:
        return Language(evidence[0].language, evidence)
    best = max(total, key=lambda code: (total[code], code in ("el", "tr"), code))
    return Language(best, evidence)


@table.cached
def _letters() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for fact in table.facts("letters.tsv").rows:
        found.setdefault(fact["letter"], []).append(fact["lang"])
    return found


_UNKNOWN: Final = Language("und")
_GREEK_SCRIPT: Final = Evidence("el", "script", GREEK, _WEIGHTS["script"])
_GREEK: Final = Language("el", (_GREEK_SCRIPT,))


def _of_letters(text: str) -> list[Evidence]:
    letters = _letters()
    seen = "İ" + lower(text) if "İ" in text else lower(text)
    if letters.keys().isdisjoint(seen):
        return []
    found = sorted(letters.keys() & set(seen))
    return [
        one
        for letter in found
        for one in _shared("letter", tuple([(code, letter) for code in letters[letter]]))
    ]


def _of_word(word: str) -> tuple[Evidence, ...]:
    given, endings = given_names(word), surname_endings(word)
    by_name = _shared("given", _first_forms(given)) if given else ()
    return by_name + _shared("ending", _first_forms(endings)) if endings else by_name


def _first_forms(entries: tuple[Entry, ...]) -> tuple[tuple[str, str], ...]:
    """(language, form) pairs, one a language."""
    found: dict[str, str] = {}
    for entry in entries:
        found.setdefault(entry.language, entry.form)
    return tuple(found.items())


@table.memoized
def _shared(by: str, found: tuple[tuple[str, str], ...]) -> tuple[Evidence, ...]:
    """Evidence of one kind, its weight split between the languages that share it."""
    return tuple([Evidence(code, by, what, _WEIGHTS[by] / len(found)) for code, what in found])
