"""Case endings taken off: a declined token goes in, its likely nominatives come out.

Greek nouns after του, τον, της; Turkish suffixes and the English 's after an apostrophe.
The endings stand in tables/case-endings.tsv.
"""

from translit import table
from translit.clean import fold, is_capitals, lower, upper
from translit.lexicon import given_names

Ending = tuple[str, str]


@table.cached
def _endings(after: str) -> tuple[Ending, ...]:
    """(ending, ending of the nominative) pairs that may stand after the word `after`, longest first."""
    rows = [
        (fact["ending"], fact["base"].replace("-", ""))
        for fact in table.facts("case-endings.tsv").rows
        if fact["after"] == after
    ]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))


ARTICLES = ("του", "τον", "της", "την", "των", "ο", "η", "οι", "τους", "τις")
"""The Greek articles that may stand before a name."""


def nominatives(token: str, article: str) -> tuple[str, ...]:
    """Return what `token` may be in the nominative, the likeliest first.

    A form that is a known given name comes first, in its own accent; the token itself comes
    last, for foreign names do not decline.

    >>> nominatives("Μητσοτάκη", "του"), nominatives("Φιντάν", "του"), nominatives("Ντόρας", "της")
    (('Μητσοτάκης', 'Μητσοτάκη'), ('Φιντάν',), ('Ντόρα', 'Ντόρας'))
    >>> nominatives("Αλεξάνδρου", "του")[0]
    'Αλέξανδρος'
    """
    view = fold if is_capitals(token) else lower
    seen = view(token)
    found = []
    for ending, base in _endings(article):
        if seen.endswith(view(ending)) and len(token) > len(ending) + 1:
            stem = token[: len(token) - len(ending)]
            found.append(stem + (upper(base, "el") if is_capitals(token) else base))
    known = [entry.form for form in found for entry in given_names(form) if entry.language == "el"]
    return tuple(dict.fromkeys([*(known[:1] if not is_capitals(token) else ()), *found, token]))


def without_suffix(token: str) -> str:
    """Take off a suffix written after an apostrophe, unless too little would be left for a name.

    >>> without_suffix("Erdoğan'ın"), without_suffix("O'Neill"), without_suffix("D'Angelo")
    ('Erdoğan', "O'Neill", "D'Angelo")
    """
    stem, apostrophe, suffix = token.rpartition("'")
    if apostrophe and len(stem) > 2 and lower(suffix, "tr") in {ending for ending, _ in _endings("'")}:
        return stem
    return token
