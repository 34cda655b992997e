"""Mark titles: tokens go in, those of a title before, after or inside the name get their role.

A Greek article before the name is dropped, and told, for it calls the case of what follows.
"""

import re
from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import Final

from translit import table
from translit.model import Role
from translit.names.case import fold
from translit.names.inflect import ARTICLES, any_nominatives, declined
from translit.names.lexicon import given_names
from translit.names.script import GREEK, main_script
from translit.names.tokens import Token, split

ARABIC: Final = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th|ος|ου|η)?")
"""An ordinal in Arabic numerals: 14, 14th, 14ου."""


@table.cached
def _titles() -> dict[tuple[str, ...], bool]:
    """Titles as folded tokens, and whether they stand before the name: their own case shows it."""
    found = {}
    for fact in table.facts("titles.tsv").rows:
        case = fold(fact["case"]).split()
        before = fold(fact["title"]).split()[0] in case[:2] and case[0] not in fold(fact["gives"]).split()
        found[_title_key(token.text for token in split(fact["title"]))] = before
    return found


def _title_key(words: Iterable[str]) -> tuple[str, ...]:
    """Fold the words of a title, but for a single letter: κ. is κύριος, Κ. is an initial."""
    plain = [word.rstrip(".") for word in words]
    return tuple(word if len(word) == 1 else fold(word) for word in plain)


@table.cached
def title_words() -> frozenset[str]:
    """Return the words of titles, folded, in each case: no other word needs a closer look."""
    return frozenset(form for title in _titles() for word in title for form in declined(fold(word)))


@table.cached
def _longest_title() -> int:
    return max(map(len, _titles()))


@table.memoized
def _title_forms(word: str) -> tuple[str, ...]:
    """The word as it may stand in the titles table: itself and, in Greek, its nominatives; often none."""
    if fold(word.rstrip(".")) not in title_words():
        return ()
    if main_script(word) != GREEK:
        return _title_key([word])
    return tuple(dict.fromkeys(_title_key([word, *any_nominatives(word)])))


def title_length(tokens: list[Token], start: int, before: bool | None = None) -> int:
    """Return how many tokens from `start` are a title (before the name, after it, or either); 0 for none.

    >>> title_length(split("Αντιπρόεδρος της Κυβέρνησης Ντόρα Μπακογιάννη"), 0)
    3
    """
    titles = _titles()
    keys: list[tuple[str, ...]] = [()]
    longest = 0
    for length, token in enumerate(tokens[start : start + _longest_title()], 1):
        forms = _title_forms(token.text)
        if not forms:
            break
        keys = [(*key, form) for key in keys for form in forms]
        if any(key in titles and before in (None, titles[key]) for key in keys):
            longest = length
    return longest


def mark_asides(tokens: list[Token]) -> None:
    """Mark what stands in brackets or quotes: an office, or else a nickname."""
    for _, found in groupby(tokens, key=attrgetter("aside")):
        group = list(found)
        role = Role.TITLE if title_length(group, 0) == len(group) else Role.NICKNAME
        for token in group:
            token.role = role


def mark_titles(tokens: list[Token]) -> str:
    """Mark titles and drop a leading Greek article; return that article, or ""."""
    article, start = "", 0
    while start < len(tokens) - 1:
        if (found := article_of(tokens[start])) and not article:
            article = found
            tokens[start].dropped = True
            start += 1
            continue
        length = title_length(tokens, start, before=True)
        left = len(tokens) - start - length
        # A word that is a given name too (Hakim) is a title only before a full name.
        if not length or left < 1 + bool(length == 1 and given_names(tokens[start].text)):
            break
        if tokens[start + length].segment > tokens[start].segment:
            break  # King, Martin Luther
        for token in tokens[start : start + length]:
            token.role = Role.TITLE
        start += length
    for i in range(start + 1, len(tokens)):
        length = title_length(tokens, i, before=False)
        if tokens[i].segment > tokens[i - 1].segment:
            near = tokens[i : i + _longest_title() + 1]
            office = [token for token in near if token.segment == tokens[i].segment]
            peerage = len(office) > 1 and ARABIC.fullmatch(office[0].text) and title_length(office, 1)
            length = max(length, len(office) * bool(peerage or title_length(office, 0) == len(office)))
        for token in tokens[i : i + length]:
            token.role = Role.TITLE
    return article


def article_of(token: Token) -> str:
    """Return the Greek article whose case `token` calls, "" if it is none; Tou may be a name."""
    found = ARTICLE_WORDS.get(fold(token.text), "")
    return "" if found == "tou" and not (token.text.islower() or token.text.isupper()) else found


ARTICLE_WORDS: Final = {fold(written): article for written, article in ARTICLES.items()}
"""The Greek articles, folded, and the article whose case each calls."""
