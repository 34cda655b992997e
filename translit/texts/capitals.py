"""Capitalized words of running text: a piece of text goes in, groups of words that stand together come out.

The words of a group have at most a space, a particle (von der, bin, αλ), the dot of an initial or
the quotes of a nickname between them. A Turkish suffix or an English 's behind an apostrophe is no
part of its word and ends the group. Places in the text are never lost: nothing is mended but the
copy of a word that its clues are asked for.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from translit import table
from translit.names.case import fold
from translit.names.clean import compose
from translit.texts.cues import Clues, clues
from translit.texts.kinds import kinds


@dataclass(frozen=True, slots=True)
class Capital:
    """A capitalized word where it stands.

    Attributes:
        start, end: its place in the text, without a suffix behind an apostrophe.
        text: the word, composed.
        clues: what it tells.
        opens: whether it is the first word of a sentence, a line or a quotation.
        suffix: what followed behind an apostrophe.
        joint: what stands between it and the word before, "" where that is not of its group.
    """

    start: int
    end: int
    text: str
    clues: Clues
    opens: bool
    suffix: str = ""
    joint: str = ""


# Letters, their marks, and signs that cannot be seen and may stand inside a word.
_LETTER: Final = "(?:[^\\W\\d_]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060])"
_APOSTROPHE: Final = "['\u2019\u02bc\u2032]"
_SPACES: Final = "[ \t\u00a0\u202f]{1,2}"
_SPACE: Final = re.compile(rf"(?:{_SPACES})?\n?(?:{_SPACES})?")
_DOT: Final = re.compile(rf"\.(?:{_SPACES})?")
_NICKNAME: Final = re.compile(r" ?[(\[]?[«\"“„'‘(][«\"“„'‘]?|[»\"”“'’)][»\"”“'’)\]]? ?\)? ?")
_ARABIC_ARTICLE: Final = re.compile(r" [ae](?:[lsşnrtdz]|[ds]h)[-'’]")
_SENTENCE_END: Final = ".!?…;:·•*|"
_OPENING: Final = " \t\u00a0\n«\"“„'‘([—–-"
_QUOTES: Final = '«"“„‘'


@table.cached
def _capitalized() -> re.Pattern[str]:
    """A word with a capital, its hyphens and apostrophes; those of Latin, Greek, Cyrillic and Armenian."""
    upper = "".join(c for c in map(chr, range(0x41, 0x2000)) if c.isupper() or c.istitle())
    tail = f"(?:{_APOSTROPHE}{_LETTER}+)"
    return re.compile(rf"(?<!\w)[{upper}]{_LETTER}*{tail}*(?:[-\u2010\u2011]{_LETTER}+)*{tail}?")


def groups(text: str, language: str) -> Iterator[list[Capital]]:
    """Yield the groups of capitalized words in `text`, in order.

    >>> text = "Ο Αμπντελφατάχ Αλ Σίσι και ο Ρ. Τ. Ερντογάν'ın"
    >>> [[word.text for word in group] for group in groups(text, "el")]
    [['Ο', 'Αμπντελφατάχ', 'Αλ', 'Σίσι'], ['Ρ', 'Τ', 'Ερντογάν']]
    """
    width = max(map(len, text.split("\n"))) if "\n" in text else 0
    group: list[Capital] = []
    for found in _capitalized().finditer(text):
        word = _capital(text, found, language, width)
        if group:
            joint = text[group[-1].end : word.start]
            if not group[-1].suffix and _joins(joint, group[-1], word, width, language, text):
                group.append(replace(word, joint=joint, opens=False))
                continue
            yield group
        group = [word]
    if group:
        yield group


def _capital(text: str, found: re.Match[str], language: str, width: int) -> Capital:
    start, end, suffix = found.start(), found.end(), ""
    word = _composed(found[0])
    if "'" in word:
        bare, _, tail = word.rpartition("'")
        # O'Neill and D'Angelo go on with a capital; Kur'an is a word as it is.
        if len(bare) > 1 and tail.islower() and not clues(word, language).kinds:
            word, suffix = bare, tail
            end = start + max(found[0].rfind(sign) for sign in "'\u2019\u02bc\u2032")
    return Capital(start, end, word, clues(word, language), _opens(text, start, width), suffix)


@table.memoized
def _composed(word: str) -> str:
    """The word in one form: composed, its apostrophes alike, without signs that cannot be seen."""
    return compose(word.replace("\u2019", "'").replace("\u02bc", "'").replace("\u2032", "'"))


@table.cached
def particles(language: str) -> frozenset[str]:
    """Return the particles, folded, that a text in `language` has for nothing else.

    >>> "von" in particles("tr"), "da" in particles("tr")
    (True, False)
    """
    return (
        frozenset(fold(fact["particle"]) for fact in table.facts("particles.tsv").rows)
        - _NO_PARTICLES[language]
    )


@table.cached
def _particles(language: str) -> re.Pattern[str]:
    """Particles with the spaces around them."""
    found = {
        fact["particle"]
        for fact in table.facts("particles.tsv").rows
        if fold(fact["particle"]) in particles(language)
    }
    longest_first = "|".join(map(re.escape, sorted(found, key=lambda word: (-len(word), word))))
    return re.compile(rf"{_SPACES}(?:(?:{longest_first})(?:{_SPACES}|[-'\u2019]))+")


_NO_PARTICLES: Final = {
    "el": {"του", "τησ", "των", "ο", "η"},
    "tr": {"da", "de", "ve", "el", "en", "den", "a", "ya", "ile", "ne"},
    "en": {"the", "a", "i", "in", "on", "to", "at", "and", "den", "do", "as", "an"},
}


def _joins(joint: str, last: Capital, word: Capital, width: int, language: str, text: str) -> bool:
    """Whether what stands between two words lets them be of one name."""
    if not joint:
        return False
    if _SPACE.fullmatch(joint):
        return "\n" not in joint or _wrapped(text, last.end, width)
    if _DOT.fullmatch(joint):
        return _is_short(last)
    if len(joint) > _LONGEST_JOINT:
        return False
    return any(sign.fullmatch(joint) for sign in (_NICKNAME, _particles(language), _ARABIC_ARTICLE))


_LONGEST_JOINT: Final = 16


def _is_short(word: Capital) -> bool:
    """Whether a dot behind the word shortens it: an initial, Χρ., Prof."""
    short = len(word.text) <= 2 or "dotted" in word.clues.kinds
    return short and not word.suffix and "acronym" not in word.clues.kinds


def _wrapped(text: str, end: int, width: int) -> bool:
    """Whether the line goes on in the next one: the word that follows would not have fitted in it."""
    line = end - text.rfind("\n", 0, end) - 1
    following = text.find("\n", end) + 1
    word = re.compile(r"\S*").match(text, following)
    return line + len(word[0] if word else "") + 1 > width > _NARROWEST


_NARROWEST: Final = 40


def _opens(text: str, start: int, width: int) -> bool:
    """Whether a word that starts here is the first of a sentence, a line or a quotation."""
    place = start
    quoted = False
    while place and text[place - 1] in _OPENING:
        place -= 1
        quoted |= text[place] in _QUOTES
        if text[place] == "\n" and not _wrapped(text, len(text[:place].rstrip()), width):
            return True
    if quoted or not place or text[place - 1] not in _SENTENCE_END:
        return quoted or not place
    if text[place - 1] != ".":
        return True
    head = _LAST_WORD.search(text, max(0, place - _LONGEST_JOINT), place - 1)
    # κ. Δένδιας, Dr. Fidan, R. T. Erdoğan, but not the end of a sentence
    return not head or (len(head[0]) > 1 and "dotted" not in kinds(head[0], "tr") | kinds(head[0], "el"))


_LAST_WORD: Final = re.compile(r"[^\W\d_]+$")
