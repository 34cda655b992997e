"""Take a name apart: any text goes in, a Name of parts with roles comes out.

In this order:

1. mend the form of the text (clean), split it into tokens
2. take off titles before, after and inside the name, in brackets or behind a comma, and the Greek
   article, whose case (του Κυριάκου) is undone
3. name what shows by its form: initials, ordinals, generations (Jr.), particles (van, bin, αλ)
4. tell given, patronymic and family among the rest: by comma, capitals, given-name lexicon,
   surname endings, Greek genitives, and then by the order most languages use

Nothing is dropped but a leading article and punctuation; a text without letters has no parts.
"""

import re
from collections.abc import Iterable
from itertools import groupby, pairwise
from typing import Final

from translit import table
from translit.case import fold, is_capitals
from translit.clean import clean
from translit.inflect import ARTICLES, any_nominatives, nominatives
from translit.language import language
from translit.lexicon import generation, given_names, surname_endings
from translit.model import Name, Part, Role
from translit.script import GREEK, main_script
from translit.tokens import Token, split


def parse(text: str) -> Name:
    """Take the name in `text` apart.

    Raises:
        WrongTypeError: `text` is not a string.

    >>> [(p.role.value, p.form) for p in parse("Δρ. Παπαδόπουλος Γεωργίου Κώστας").parts]
    [('title', 'Δρ.'), ('family', 'Παπαδόπουλος'), ('patronymic', 'Γεώργιος'), ('given', 'Κώστας')]
    >>> [(p.role.value, p.form) for p in parse("Erdoğan'ın, R. Tayyip").parts]
    [('family', 'Erdoğan'), ('initial', 'R'), ('given', 'Tayyip')]
    """
    cleaned = clean(text)
    tokens = split(cleaned.text)
    if not any(c.isalpha() for token in tokens for c in token.text):
        return Name(cleaned.text, (), changes=cleaned.changes, written=text)
    if all(token.aside for token in tokens):
        for token in tokens:
            token.aside = 0
    _mark_asides([token for token in tokens if token.aside])
    name = [token for token in tokens if not token.aside]
    article = _mark_titles(name)
    _mark_shapes(_open(name))
    _mark_particles(_open(name))
    core = _open(name)
    _undecline(core, article)
    _tell_roles(core, {token.role for token in name})
    parts = tuple(Part(t.text, t.role or Role.FAMILY, t.form or t.text) for t in tokens if not t.dropped)
    named = " ".join(part.text for part in parts if part.role is not Role.TITLE)
    return Name(cleaned.text, parts, language(named), cleaned.changes, written=text)


def _open(tokens: list[Token]) -> list[Token]:
    """The tokens that have no role yet."""
    return [token for token in tokens if token.role is None and not token.dropped]


# ---------------------------------------------------------------- what a table or the form tells


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
def _longest_title() -> int:
    return max(map(len, _titles()))


@table.memoized
def _title_forms(word: str) -> tuple[str, ...]:
    """The word as it may stand in the titles table: itself and, in Greek, its nominatives."""
    if main_script(word) != GREEK:
        return _title_key([word])
    return tuple(dict.fromkeys(_title_key([word, *any_nominatives(word)])))


def _title_length(tokens: list[Token], start: int, before: bool | None = None) -> int:
    """How many tokens from `start` are a title (before the name, after it, or either); 0 for none."""
    titles = _titles()
    keys: list[tuple[str, ...]] = [()]
    longest = 0
    for length, token in enumerate(tokens[start : start + _longest_title()], 1):
        keys = [(*key, form) for key in keys for form in _title_forms(token.text)]
        if any(key in titles and before in (None, titles[key]) for key in keys):
            longest = length
    return longest


def _mark_asides(tokens: list[Token]) -> None:
    """Mark what stands in brackets or quotes: an office, or else a nickname."""
    for _, found in groupby(tokens, key=lambda token: token.aside):
        group = list(found)
        role = Role.TITLE if _title_length(group, 0) == len(group) else Role.NICKNAME
        for token in group:
            token.role = role


def _mark_titles(tokens: list[Token]) -> str:
    """Mark titles and drop a leading Greek article; return that article, or ""."""
    article, start = "", 0
    while start < len(tokens) - 1:
        if (found := _article(tokens[start])) and not article:
            article = found
            tokens[start].dropped = True
            start += 1
            continue
        length = _title_length(tokens, start, before=True)
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
        length = _title_length(tokens, i, before=False)
        if tokens[i].segment > tokens[i - 1].segment:
            near = tokens[i : i + _longest_title() + 1]
            office = [token for token in near if token.segment == tokens[i].segment]
            length = max(length, len(office) * (_title_length(office, 0) == len(office)))
        for token in tokens[i : i + length]:
            token.role = Role.TITLE
    return article


def _article(token: Token) -> str:
    """The Greek article whose case `token` calls, "" if it is none; Tou may be a name."""
    found = _ARTICLES.get(fold(token.text), "")
    return "" if found == "tou" and not (token.text.islower() or token.text.isupper()) else found


_ARTICLES: Final = {fold(written): article for written, article in ARTICLES.items()}


@table.cached
def _particles() -> frozenset[str]:
    return frozenset(fold(fact["particle"]) for fact in table.facts("particles.tsv").rows)


def _mark_shapes(tokens: list[Token]) -> None:
    """Mark initials, ordinals and generations: they show by their form."""
    for place, token in enumerate(tokens):
        bare = token.text.rstrip(".")
        last = place == len(tokens) - 1
        if place and generation(bare):
            token.role, token.form = Role.SUFFIX, bare
            if _article(tokens[place - 1]):
                tokens[place - 1].role = Role.PARTICLE  # ο νεότερος
        elif not any(c.isalpha() for c in bare):
            token.role, token.form = Role.ORDINAL, bare
        elif len(tokens) > 1 and (number := _ordinal(token.text, first=place == 0, last=last)):
            token.role, token.form = Role.ORDINAL, str(number)
        elif len(tokens) > 1 and _is_initial(token.text):
            token.role, token.form = Role.INITIAL, bare


def _is_initial(text: str) -> bool:
    bare = text.rstrip(".")
    return text.endswith(".") or (len(bare) == 1 and bare.isupper())


_ROMAN: Final = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\.?")
_ROMAN_VALUES: Final = {"I": 1, "V": 5, "X": 10}
_GREEK_VALUES: Final = {
    **dict(zip("αβγδε", range(1, 6), strict=True)),
    **{"ϛ": 6, "ζ": 7, "η": 8, "θ": 9},
    **dict(zip("ικλμν", range(10, 60, 10), strict=True)),
}
_ARABIC: Final = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th|ος|ου|η)?")


def _ordinal(text: str, first: bool, last: bool) -> int:
    """Return the number an ordinal stands for, 0 where it is none.

    Before a name a Roman numeral has a dot (XIV. Louis, but XI JINPING); one letter is an ordinal
    only at the end (Leo X, but V. Putin).
    """
    if text.endswith("ʹ"):
        values = [_GREEK_VALUES.get(c, 0) for c in fold(text[:-1]).replace("στ", "ϛ")]
        return sum(values) if all(values) else 0
    if found := _ARABIC.fullmatch(text):
        return int(found[1])
    dotted, letters = text.endswith("."), text.rstrip(".")
    if not _ROMAN.fullmatch(text) or (first and not dotted) or (len(letters) == 1 and (dotted or not last)):
        return 0
    values = [_ROMAN_VALUES[c] for c in letters]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def _mark_particles(tokens: list[Token]) -> None:
    """Mark particles, and του or ο inside a name; the last word of a name is none."""
    particles = _particles()
    for place, (token, following) in enumerate(pairwise(tokens)):
        if place and _article(token):
            token.role = Role.PARTICLE
            if place == len(tokens) - 2 and place > 1:
                _mark_father(following)  # Κωνσταντίνος Μητσοτάκης του Κυριάκου
            continue
        plain = token.unit != following.unit and not token.text.islower()
        # Al Gore and Van Morrison have given names that are particles elsewhere.
        if fold(token.text) in particles and not (place == 0 and plain and given_names(token.text)):
            token.role = Role.PARTICLE
            following.after_particle = True
    if tokens and tokens[-1].segment and tokens[-1].text.islower() and fold(tokens[-1].text) in particles:
        tokens[-1].role = Role.PARTICLE  # Bismarck, Otto von


def _undecline(tokens: list[Token], article: str) -> None:
    """Give each token the nominative the article before the name asks for.

    Known given names decline. Another word does after του or τον only if all words could, since a
    name one of whose words does not decline is foreign (του Μπαράκ Ομπάμα); after της and την only
    the first, for women's family names stand in the genitive already.
    """
    found = [nominatives(token.text, article)[0] if article else token.text for token in tokens]
    all_decline = all(form != token.text for token, form in zip(tokens, found, strict=True))
    for place, (token, form) in enumerate(zip(tokens, found, strict=True)):
        known = any(entry.language == "el" for entry in given_names(form))
        declines = known or (place == 0 if article in ("της", "την") else all_decline)
        token.form = form if declines else token.text


# ---------------------------------------------------------------- given, patronymic, family


def _tell_roles(core: list[Token], others: set[Role | None]) -> None:
    """Give each token that is left its role among given, patronymic and family.

    Args:
        core: the tokens without a role yet.
        others: the roles the name's other tokens have.
    """
    units = [list(unit) for _, unit in groupby(core, key=lambda token: token.unit)]
    if len(units) == 1:
        units = [[token] for token in core]  # Ahmet-Davutoğlu
    if not units:
        return
    mixed = not all(is_capitals(token.text) for token in core)
    likely = [_givenness(unit, mixed) for unit in units]
    if len(units) == 1:
        alone_given = Role.ORDINAL in others or (likely[0] > 1 and Role.INITIAL not in others)
        _give(units, [Role.GIVEN if alone_given else Role.FAMILY])
        return
    before_comma = sum(unit[0].segment == units[0][0].segment for unit in units)
    if before_comma < len(units) and (before_comma == 1 or likely[before_comma] > likely[0]):
        family = before_comma
    else:
        family = int(likely[-1] > likely[0])
    given = len(units) - (family or 1)
    if family:
        _give(units, [Role.FAMILY] * family + [Role.GIVEN] * given)
    else:
        _give(units, [Role.GIVEN] * given + [Role.FAMILY])
    if Role.ORDINAL in others:
        known = [unit for unit, givenness in zip(units, likely, strict=True) if givenness > 1]
        _give(known, [Role.GIVEN] * len(known))  # Ιωάννης Παύλος Βʹ
    if len(units) > 2:
        _mark_patronymic(units, likely)


def _give(units: list[list[Token]], roles: list[Role]) -> None:
    for unit, role in zip(units, roles, strict=True):
        for token in unit:
            token.role = role


def _givenness(unit: list[Token], mixed: bool) -> float:
    """How much more a unit looks like a given name than like a family name."""
    if mixed and all(is_capitals(token.text) for token in unit):
        return -3.0  # ERDOĞAN Recep Tayyip
    if unit[0].after_particle:
        return -2.0  # Άνχελ ντι Μαρία
    known = any(given_names(token.form) for token in unit)
    ending = any(surname_endings(token.form) for token in unit)
    return 2.0 * known - ending


def _mark_patronymic(units: list[list[Token]], likely: list[float]) -> None:
    """Mark a Greek father's name in the genitive, in the middle or after surname and given name."""
    if len(units[1]) == 1 and _mark_father(units[1][0]):
        return
    if len(units[-1]) == 1 and likely[1] > 0 >= likely[0] and _mark_father(units[-1][0]):
        _give(units[:-1], [Role.FAMILY] + [Role.GIVEN] * (len(units) - 2))


def _mark_father(token: Token) -> bool:
    """Mark `token` as a patronymic if it is the genitive of a Greek given name and no name itself."""
    article = "του" if main_script(token.text) == GREEK else "tou"
    father = nominatives(token.text, article)[0]

    def greek(text: str) -> bool:
        return any(entry.language == "el" for entry in given_names(text))

    if father == token.text or greek(token.text) or not greek(father):
        return False
    token.role, token.form = Role.PATRONYMIC, father
    return True
