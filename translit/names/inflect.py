"""Case endings taken off: a declined token goes in, its likely nominatives come out.

Greek nouns after του, τον, της; Turkish suffixes and the English 's after an apostrophe.
The endings stand in tables/case-endings.tsv.
"""

from dataclasses import dataclass
from typing import Final

from translit import table
from translit.names.case import fold, is_capitals, lower, upper
from translit.names.lexicon import given_names, name_groups
from translit.names.script import GREEK, main_script


@dataclass(frozen=True, slots=True)
class _Ending:
    """An ending, the same folded, that of its nominative, and whether only known given names take it."""

    ending: str
    folded: str
    base: str
    known_only: bool


@table.cached
def _endings(after: str) -> tuple[_Ending, ...]:
    """The endings that may stand after the word `after`, the longest first, the usual before the rare."""
    rows = [
        _Ending(fact["ending"], fold(fact["ending"]), fact["base"].strip("-?"), fact["base"].endswith("?"))
        for fact in table.facts("case-endings.tsv").rows
        if fact["after"] == after
    ]
    return tuple(sorted(rows, key=lambda row: (-len(row.ending), row.known_only)))


@table.cached
def _by_last_letter(after: str) -> dict[str, list[_Ending]]:
    """The same endings by their last letter, folded: no others need a look."""
    found: dict[str, list[_Ending]] = {}
    for row in _endings(after):
        found.setdefault(row.folded[-1:], []).append(row)
    return found


ARTICLES: Final = {
    **{word: word for word in ("του", "τον", "της", "την", "των", "ο", "η", "οι", "τους", "τις", "tou")},
    **{"στον": "τον", "στην": "την", "στους": "τους", "στις": "τις"},
}
"""What may stand before a name, and the article whose case it calls."""


def nominatives(token: str, article: str) -> tuple[str, ...]:
    """Return what `token` may be in the nominative, the likeliest first.

    Known given names come first, in their own accent; the token itself comes last, for foreign
    names do not decline.

    >>> nominatives("Μητσοτάκη", "του"), nominatives("Φιντάν", "του"), nominatives("Ντόρας", "της")
    (('Μητσοτάκης', 'Μητσοτάκη'), ('Φιντάν',), ('Ντόρα', 'Ντόρας'))
    >>> nominatives("Αλεξάνδρου", "του")[0]
    'Αλέξανδρος'
    """
    capitals = is_capitals(token)
    seen = fold(token) if capitals else lower(token)
    exact: list[str] = []
    known: list[str] = []
    rare: list[str] = []
    usual: list[str] = []
    for row in _by_last_letter(article).get(fold(token[-1:]), ()):
        if not seen.endswith(row.folded if capitals else row.ending) or len(token) <= len(row.ending) + 1:
            continue
        form = token[: len(token) - len(row.ending)] + (upper(row.base, "el") if capitals else row.base)
        names = [entry.form for entry in given_names(form) if entry.language == "el"]
        if names and form not in names and main_script(form) == GREEK:
            # A Latin form is known by its Greek one, but stays in its letters.
            form = upper(names[0], "el") if capitals else names[0]
            (rare if row.known_only else known).append(form)
        elif names:
            (rare if row.known_only else exact).append(form)
        elif not row.known_only:
            usual.append(form)
    return tuple(dict.fromkeys([*exact, *known, *rare, *usual, token]))


_DECLINING: Final = ("του", "τον", "της")
"""Between them these call every case form a Greek name has."""


@table.memoized
def any_nominatives(token: str) -> tuple[str, ...]:
    """Return what a Greek `token` may be in the nominative, whatever case it is in.

    >>> any_nominatives("προέδρου")
    ('προέδρος', 'προέδρου')
    """
    return tuple(dict.fromkeys(form for article in _DECLINING for form in nominatives(token, article)))


@table.memoized
def given_groups(token: str) -> frozenset[str]:
    """Return the ids of the groups of given names that a token is in, a Greek one in whatever case it is.

    What is a given name as it stands is no case form of another: Κυριακή is not Κυριάκης.

    >>> sorted(given_groups("Φρειδερίκου")) == sorted(name_groups("Friedrich"))
    True
    """
    found = name_groups(token)
    if found or main_script(token) != GREEK:
        return found
    return found.union(*map(name_groups, any_nominatives(token)))


def declined(word: str) -> set[str]:
    """Return every folded form whose nominative, by `any_nominatives`, may be the folded `word`.

    >>> sorted(declined("προεδροσ"))
    ['προεδρο', 'προεδροσ', 'προεδρου']
    """
    forms = {word.removesuffix(base) + ending for base, ending in _folded_endings() if word.endswith(base)}
    return {word, *forms}


@table.cached
def _folded_endings() -> frozenset[tuple[str, str]]:
    """Endings of Greek nominatives, and of the forms declined from them."""
    return frozenset((fold(row.base), row.folded) for article in _DECLINING for row in _endings(article))


@table.cached
def _suffixes() -> frozenset[str]:
    """What may be taken off after an apostrophe; the English genitive of Tsipras' is nothing."""
    return frozenset({"", *(row.ending for row in _endings("'"))})


def without_suffix(token: str) -> str:
    """Take off a suffix written after an apostrophe, unless too little would be left for a name.

    >>> without_suffix("Erdoğan'ın"), without_suffix("O'Neill"), without_suffix("D'Angelo")
    ('Erdoğan', "O'Neill", "D'Angelo")
    """
    stem, apostrophe, suffix = token.rpartition("'")
    return stem if apostrophe and len(stem) > 2 and lower(suffix, "tr") in _suffixes() else token
