"""Split a name into tokens: a cleaned text goes in, its tokens come out, in the order written.

Spaces and hyphens split; the tokens of a hyphen stay one unit. Commas count segments. What stands
in brackets or quotes is set aside, under a number of its own. A split -oğlu is joined, a Turkish
suffix after an apostrophe and a full stop at the end are taken off.
"""

import re
from dataclasses import dataclass

from translit.model import Role
from translit.names.case import fold, is_capitals, lower
from translit.names.inflect import without_suffix
from translit.names.script import GREEK, main_script


@dataclass(slots=True)
class Token:
    """A token on its way to a part; parse.py fills in `role` and `form`.

    Attributes:
        text: the token.
        unit: the same number for tokens that a hyphen joins.
        segment: how many commas stand before it.
        aside: the number of the brackets or quotes it stands in, 0 for none.
        after_particle: a particle stands before it.
        dropped: it is an article, and no part of the name.
    """

    text: str
    unit: int = 0
    segment: int = 0
    aside: int = 0
    role: Role | None = None
    form: str = ""
    after_particle: bool = False
    dropped: bool = False


_ASIDE = re.compile(
    r"\(([^()]*)\)|\[([^\[\]]*)\]|«([^«»]*)»|[“„\"]([^“”„\"]*)[”“\"]|(?<![\w'])'([^']+)'(?![\w'])"
)
# Looked for first: few names set anything aside, and the search for it is long.
_OPENING = re.compile("[(\\[«“„\"']")
_PIECE = re.compile(r"[^\s,;/|_-]+|[,;-]")
_EDGES = '!?:*+=~^%&@#§•·…<>\\«»“”„‟"()[]{}'
_INNER_DOT = re.compile(r"\.(?=[^\W\d_])")
_LONGEST_ABBREVIATION = 4
"""Letters before a dot that shortens a word (Αθ., Χρ., Prof.); after more it ends a sentence."""


def split(text: str) -> list[Token]:
    """Return the tokens of `text`.

    >>> [token.text for token in split("R.T. Erdoğan'ın, Kılıçdar Oğlu")]
    ['R.', 'T.', 'Erdoğan', 'Kılıçdaroğlu']
    >>> [(token.text, token.unit, token.aside) for token in split("Άννα-Μαρία (Ρία)")]
    [('Άννα', 1, 0), ('Μαρία', 1, 0), ('Ρία', 2, 1)]
    """
    tokens: list[Token] = []
    unit = segment = 0
    joined = False
    for piece, aside in _pieces(text):
        if piece in ",;-":
            segment += piece != "-"
            joined = piece == "-"
            continue
        word = _bare(piece)
        if not word:
            continue
        if tokens and fold(word) in {"oglu", "ογλου"}:
            tokens[-1].text += _tail(tokens[-1].text, word)
        else:
            unit += not joined
            tokens.append(Token(word, unit, segment, aside))
        joined = False
    return tokens


def _pieces(text: str) -> list[tuple[str, int]]:
    """Words, commas and hyphens, each with the number of what it is set aside in."""
    if text.replace(" ", "").isalpha():
        return [(word, 0) for word in text.split()]  # nothing but words, as most names are
    pieces: list[tuple[str, int]] = []
    end = 0
    asides = _ASIDE.finditer(text) if _OPENING.search(text) else ()
    for number, found in enumerate(asides, 1):
        pieces += [(piece, 0) for piece in _words(text[end : found.start()])]
        inside = next(group for group in found.groups() if group is not None)
        pieces += [(piece, number) for piece in _words(inside)]
        end = found.end()
    pieces += [(piece, 0) for piece in _words(text[end:])]
    return pieces


def _words(text: str) -> list[str]:
    """Words, commas and hyphens; the dot inside `R.T.` and `Prof.Dr.Ece` splits too."""
    return _PIECE.findall(_INNER_DOT.sub(". ", text))


def _bare(piece: str) -> str:
    """The piece without the punctuation and the suffix it carries, "" if it is nothing but signs."""
    if piece.isalpha() and "ʹ" not in piece:
        return piece
    word = piece.strip(_EDGES).lstrip(".")
    if word.endswith(".") and len(word.rstrip(".")) > _LONGEST_ABBREVIATION:
        word = word.rstrip(".")
    word = without_suffix(word)
    return word if any(c.isalnum() and c != "ʹ" for c in word) else ""


def _tail(head: str, oglu: str) -> str:
    """The -oğlu to join to `head`, in its case; a Greek one without the accent the head has."""
    if is_capitals(head):
        return oglu
    return fold(oglu) if main_script(oglu) == GREEK else lower(oglu, "tr")
