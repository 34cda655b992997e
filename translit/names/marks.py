"""Mark what shows by its form or stands in a table: tokens go in, some of them get a role.

Epithets (ο Μέγας, the Great, of France); ordinals, initials and generations (Jr.); particles (van,
bin, αλ) and the father's name after του. What is left without a role, and is no title, are the given
and family names, which parse.py tells apart.
"""

import re
from collections.abc import Iterator
from itertools import pairwise, product, takewhile
from typing import Final

from translit import table
from translit.model import Role
from translit.names.case import fold
from translit.names.inflect import any_nominatives, declined, nominatives
from translit.names.lexicon import generation, generations, given_names, name_groups
from translit.names.script import GREEK, main_script
from translit.names.titles import ARABIC, ARTICLE_WORDS, article_of, title_length, title_words
from translit.names.tokens import Token


def is_ordinary(word: str) -> bool:
    """Whether a word is no title, article, particle, numeral, initial or generation: most are none."""
    if len(word) < 2 or not word.isalpha() or "ʹ" in word or (word.isupper() and _ROMAN.fullmatch(word)):
        return False
    return fold(word) not in _special_words()


@table.cached
def _special_words() -> frozenset[str]:
    epithets = {words[0] for words in _epithets()}
    younger_elder = {form for word in generations() for form in declined(word)}
    return (
        title_words() | _particles() | ARTICLE_WORDS.keys() | younger_elder | epithets | _THE | _WIFE | {_OF}
    )


def epithet_forms() -> Iterator[tuple[str, str]]:
    """Yield the id and each form, as its line has it, of every epithet and place.

    >>> ("great", "the Great") in epithet_forms()
    True
    """
    for name in ("epithets.tsv", "places.tsv"):
        for fact in table.facts(name).rows:
            for form in fact["forms"].split("|"):
                yield fact["group"], form


@table.cached
def _epithets() -> dict[tuple[str, ...], tuple[str, bool]]:
    """Epithets and places as folded words; the id of their group, and whether they may be names as well.

    A single word may (Büyük, Norman), and those are marked with ? that have an article and still may.
    """
    found = {}
    for group, form in epithet_forms():
        words = tuple(fold(form.rstrip("?")).replace("-", " ").split())
        found[words] = told = group, len(words) == 1 or form.endswith("?")
        for case in _cases(words):
            found.setdefault(case, told)
    return found


_CASES: Final = {"ο": ("του", "τον"), "η": ("τησ", "την")}
"""The articles of a Greek nominative, and those of its other cases, folded."""


def _cases(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The other cases of a Greek epithet, folded; none of one that is a given name too.

    Του Αποστόλου after a name is rather the father, Απόστολος, than the apostle; του πρεσβύτερου
    shows by its form.
    """
    article, rest = (words[0], words[1:]) if words[0] in _CASES else ("", words)
    if (not article and len(words) > 1) or main_script(words[-1]) != GREEK:
        return
    if any(given_names(word) or generation(word) for word in rest):
        return
    for forms in product(*map(declined, rest)):
        yield from [(other, *forms) for other in _CASES[article]] if article else [forms]


def is_epithet(group: str) -> bool:
    """Return whether `group` is the id of an epithet that tables/ has.

    >>> is_epithet("great"), is_epithet("unheard of")
    (True, False)
    """
    return group in _epithet_groups()


@table.cached
def _epithet_groups() -> frozenset[str]:
    return frozenset(group for group, _ in _epithets().values())


@table.cached
def _longest_epithet() -> int:
    return max(map(len, _epithets()))


_THE: Final = frozenset(("ο", "η", "το", "the"))
_MOST_WORDS: Final = 2
"""Words of an epithet no table has: the Ripper, το Τσακάλι."""


def mark_epithets(tokens: list[Token]) -> None:
    """Mark epithets, each as one token: ο Μέγας, of France, and Büyük before the name it tells more of.

    >>> from translit.names.tokens import split
    >>> tokens = split("Alexander the Great")
    >>> mark_epithets(tokens)
    >>> [(token.text, token.form) for token in tokens if token.role]
    [('the Great', 'great')]
    """
    start = 0
    while start < len(tokens):
        length, group = _epithet(tokens, start)
        if length:
            for token in tokens[start + 1 : start + length]:
                tokens[start].text += " " + token.text
                token.dropped = True
            tokens[start].role, tokens[start].form = Role.EPITHET, group
        start += length or 1


_SULTAN: Final = "sultan"
"""A title only between an epithet and a name: it is a given name as well."""


def mark_epithet_before(tokens: list[Token]) -> int:
    """Mark a single word before a ruler's name as his epithet, and return how many tokens it takes.

    Büyük İskender, Kanuni Sultan Süleyman, Μεγάλου Αλεξάνδρου; but Fatih Terim and Yavuz Selim have
    given names that are epithets as well, and only a title tells.
    """
    if len(tokens) > 2 and article_of(tokens[0]) and not article_of(tokens[1]):
        length = mark_epithet_before(tokens[1:])
        tokens[0].dropped = bool(length)  # ο Μέγας Αλέξανδρος
        return length + bool(length)
    group, _ = _epithets().get((fold(tokens[0].text),), ("", False))
    if not group:
        return 0
    titles = title_length(tokens, 1) or int(len(tokens) > 2 and fold(tokens[1].text) == _SULTAN)
    ruler = [token for token in tokens[1 + titles :] if not _ordinal(token.text, first=False, last=True)]
    told = titles or len(ruler) < len(tokens) - 1 - titles or not given_names(tokens[0].text)
    told = told or (len(ruler) == 1 and _is_foreign(ruler[0].text))  # Aziz Pavlus
    if len(ruler) != 1 or not told or not (titles or _is_given(ruler[0].text)):
        return 0
    tokens[0].role, tokens[0].form = Role.EPITHET, group
    for token in tokens[1 : 1 + titles]:
        token.role = Role.TITLE
    return 1 + titles


def _is_foreign(word: str) -> bool:
    """Whether a word is a given name, but none of Turkish."""
    return bool(name_groups(word)) and not any(entry.language == "tr" for entry in given_names(word))


def _is_given(word: str) -> bool:
    """Whether a word is a given name, a Greek one in whatever case it is."""
    forms = (word, *any_nominatives(word)) if main_script(word) == GREEK else (word,)
    return any(given_names(form) or name_groups(form) for form in forms)


def _epithet(tokens: list[Token], start: int) -> tuple[int, str]:
    """The length of the epithet that starts at a token, and its id or else its words; 0 for none."""
    words = [fold(token.text) for token in tokens[start : start + _longest_epithet()]]
    shaped = words[1:] and (generation(words[1]) or not words[1].isalpha())
    if words[0] in _THE and shaped:
        return 0, ""  # ο νεότερος and ο 8ος show by their form
    for length in range(len(words), 0, -1):
        group, doubtful = _epithets().get(tuple(words[:length]), ("", False))
        if group and len(tokens) > length and not doubtful and (start or words[0] not in _THE):
            return length, group
    left = len(tokens) - start - 1
    if start and tokens[start].text in _THE and 0 < left <= _MOST_WORDS:
        return left + 1, " ".join(words[1:])
    return 0, ""


@table.cached
def _particles() -> frozenset[str]:
    return frozenset(fold(fact["particle"]) for fact in table.facts("particles.tsv").rows)


def mark_shapes(tokens: list[Token]) -> None:
    """Mark initials, ordinals and generations: they show by their form."""
    for place, token in enumerate(tokens):
        shape = _shape(token.text, place == 0, place == len(tokens) - 1)
        if not shape:
            continue
        token.role, token.form = shape
        if token.role is Role.SUFFIX and article_of(tokens[place - 1]):
            tokens[place - 1].role = Role.PARTICLE  # ο νεότερος


def _shape(text: str, first: bool, last: bool) -> tuple[Role, str] | None:
    """The role and form of a token that shows what it is by its form; None for any other."""
    bare = text.rstrip(".")
    if not first and (means := _generation_word(bare)):
        return Role.SUFFIX, means
    if not any(map(str.isalpha, bare)):
        return Role.ORDINAL, bare
    if first and last:
        return None  # a name of one word
    if number := _ordinal(text, first, last):
        return Role.ORDINAL, str(number)
    if text.endswith(".") or (len(bare) == 1 and bare.isupper()):
        return Role.INITIAL, bare
    return None


def _generation_word(word: str) -> str:
    """A word that tells generations apart in the nominative: πρεσβύτερου as πρεσβύτερος; "" for any other."""
    forms = (word, *any_nominatives(word)) if main_script(word) == GREEK else (word,)
    return next(filter(generation, forms), "")


_ROMAN: Final = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\.?")
_ROMAN_VALUES: Final = {"I": 1, "V": 5, "X": 10}
_GREEK_VALUES: Final = {
    **dict(zip("αβγδε", range(1, 6), strict=True)),
    **{"ϛ": 6, "ζ": 7, "η": 8, "θ": 9},
    **dict(zip("ικλμν", range(10, 60, 10), strict=True)),
}


def _ordinal(text: str, first: bool, last: bool) -> int:
    """Return the number an ordinal stands for, 0 where it is none.

    Before a name a Roman numeral has a dot (XIV. Louis, but XI JINPING); one letter is an ordinal
    only at the end (Leo X, but V. Putin).
    """
    if text.endswith("ʹ"):
        values = [_GREEK_VALUES.get(c, 0) for c in fold(text[:-1]).replace("στ", "ϛ")]
        return sum(values) if all(values) else 0
    if found := ARABIC.fullmatch(text):
        return int(found[1])
    dotted, letters = text.endswith("."), text.rstrip(".")
    if not _ROMAN.fullmatch(text) or (first and not dotted) or (len(letters) == 1 and (dotted or not last)):
        return 0
    values = [_ROMAN_VALUES[c] for c in letters]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


_OF: Final = "of"
"""Before a place no table has; in running text it parts names rather than joining them."""

_IZAFET: Final = frozenset("iıuü")
"""The vowel between two words of an Ottoman or Persian compound: İbn-i Haldun, Selman-ı Farisi."""


def mark_particles(tokens: list[Token]) -> None:
    """Mark particles, and του or ο inside a name; the last word of a name is none."""
    particles = _particles()
    for place, (token, following) in enumerate(pairwise(tokens)):
        if place and article_of(token):
            token.role = Role.PARTICLE
            if place == len(tokens) - 2 and place > 1:
                mark_father(following)  # Κωνσταντίνος Μητσοτάκης του Κυριάκου
            continue
        if place and token.text == _OF:
            token.role = Role.PARTICLE
            continue
        if place and token.text in _IZAFET and token.unit == tokens[place - 1].unit:
            token.role = Role.PARTICLE
            continue
        plain = token.unit != following.unit and not token.text.islower()
        # Al Gore and Van Morrison have given names that are particles elsewhere.
        if fold(token.text) in particles and not (place == 0 and plain and given_names(token.text)):
            token.role = Role.PARTICLE
            following.after_particle = True
    if tokens and tokens[-1].segment and tokens[-1].text.islower() and fold(tokens[-1].text) in particles:
        tokens[-1].role = Role.PARTICLE  # Bismarck, Otto von


_WIFE: Final = frozenset(("συζ", "συζυγοσ", "συζυγου", "χηρα", "χηρασ"))
"""What stands before a husband's name in Greek registers: wife or widow of, folded."""


def mark_husband(tokens: list[Token]) -> None:
    """Mark συζ. and χήρα as particles, and the husband's names in the genitive as no names of her own.

    >>> from translit.names.tokens import split
    >>> tokens = split("Ράλλη συζ. Γεωργίου Μαρία")
    >>> mark_husband(tokens)
    >>> [token.role.value if token.role else "" for token in tokens]
    ['', 'particle', 'patronymic', '']
    """
    for place, token in enumerate(tokens[:-1]):
        if place and fold(token.text.rstrip(".")) in _WIFE:
            token.role = Role.PARTICLE
            for husband in takewhile(mark_father, tokens[place + 1 :]):
                husband.after_particle = True


def mark_father(token: Token) -> bool:
    """Mark `token` as a patronymic if it is the genitive of a Greek given name and no name itself."""
    article = "του" if main_script(token.text) == GREEK else "tou"
    father = nominatives(token.text, article)[0]

    def greek(text: str) -> bool:
        return any(entry.language == "el" for entry in given_names(text))

    if father == token.text or greek(token.text) or not greek(father):
        return False
    token.role, token.form = Role.PATRONYMIC, father
    return True
